import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exercise, makeExercise } from '../../src/exercise/exercise.ts';
import { printExerciseName } from '../../src/exercise/exercise-name.ts';
import { readLibrary } from '../../src/problem-set/library.ts';
import { writtenPlain } from '../../src/publish/formula.ts';
import { gradus, LIBRARY } from '../cli/fake-terminal.ts';
import { openBrowser, violations } from './open-browser.ts';

/** Bundling the page and starting a browser, on a busy machine. */
const SLOW = 60_000;

const opened = await openBrowser();
const missing = 'missing' in opened ? opened.missing : undefined;
const reason = missing === undefined ? '' : ` (skipped: no browser: ${missing})`;
let folder = '';
/** Whatever a page asks of the network, and whatever it complains of. */
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-pages-'));
});
afterAll(async () => {
  if ('browser' in opened) await opened.browser.close();
  await rm(folder, { recursive: true });
});

async function openPage(file: string, address = '', before = ''): Promise<Page> {
  if (!('browser' in opened)) throw new Error('there is no browser');
  const context = await opened.browser.newContext({ offline: true });
  await context.addInitScript(before);
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!/^(?:file|data|about|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${pathToFileURL(file).href}${address}`);
  return page;
}

describe.skipIf(missing !== undefined)(`an answer in a grid${reason}`, () => {
  it(
    'is entered box by box, each named by its place, and graded as one matrix',
    async () => {
      const file = join(folder, 'grid.html');
      const made = await gradus([
        'practice',
        '--templates',
        'templates',
        'gradient/hessian',
        '--title',
        'Hessian',
        '--out',
        file,
      ]);
      expect(made).toMatchObject({ code: 0, err: '' });
      const page = await openPage(file, `#${encodeURIComponent('gradient/hessian@1#1')}`);
      const boxes = page.locator('input.cell');
      expect(await boxes.count()).toBe(4);
      expect(await page.getByRole('textbox', { name: 'Row 2, column 1' }).count()).toBe(1);
      await boxes.first().focus();
      for (const entry of ['1', '2', '3']) {
        await page.keyboard.type(entry);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.type('x^');
      await page.locator('.live.unreadable').waitFor();
      await page.keyboard.type('2');
      await page.locator('.live.read').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.verdict .outcome').waitFor();
      expect(await page.locator('.verdict').innerText()).toContain('Row 2, column 1');
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );
});

/** Templates whose answers are a vector, an expression of matrices, options and a number. */
const OTHERS = [
  'gradient/at-a-point',
  'matrix-calculus/quadratic-form',
  'notation/one-of-several',
  'tables-and-graphs/graph-composition',
] as const;

const FILES = OTHERS.map((id) => `templates/${id}.md`);
const { library } = await readLibrary({ templates: FILES });

/** An exercise of one of these as the page will make it, with its key. */
function known(id: (typeof OTHERS)[number]): Exercise {
  const template = library.templates.find(({ header }) => header.id === id)!;
  const made = makeExercise(template, '4');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe.skipIf(missing !== undefined)(`the practice page from a disk, offline${reason}`, () => {
  let file = '';
  const open = (name: string, before = ''): Promise<Page> =>
    openPage(file, `#${encodeURIComponent(name)}`, before);

  beforeAll(async () => {
    file = join(folder, 'practice.html');
    const made = await gradus([
      'practice',
      ...LIBRARY,
      'chain-rule',
      ...FILES,
      '--title',
      'Chain rule <practice>',
      '--out',
      file,
    ]);
    expect(made).toMatchObject({ code: 0, err: '' });
  }, SLOW);

  interface Field {
    value: string;
  }
  const empty = (page: Page): Promise<void> =>
    page
      .locator('math-field')
      .first()
      .evaluate((field) => {
        (field as unknown as Field).value = '';
        field.dispatchEvent(new Event('input'));
      });

  /** Types into the formula editor as soon as it listens. */
  async function type(page: Page, text: string): Promise<void> {
    const editor = page.locator('math-field').first();
    await editor.click();
    // The editor takes its first key once its own focus has settled.
    for (let tries = 0; tries < 50; tries += 1) {
      await empty(page);
      await page.keyboard.type('9');
      const value = await editor.evaluate((field) => (field as unknown as Field).value);
      if (value === '9') break;
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('Backspace');
    await page.keyboard.type(text);
  }
  const outcome = async (page: Page): Promise<string> => {
    const verdict = page.locator('.verdict .outcome').first();
    await verdict.waitFor();
    return page.locator('.verdict').first().innerText();
  };

  it('is smaller than 1.5 MB packed, and shows its title as text', async () => {
    const html = await readFile(file);
    expect(gzipSync(html).length).toBeLessThan(1_500_000);
    const page = await open('chain-rule/sine-of-square@1#5');
    expect(await page.locator('h1').innerText()).toBe('Chain rule <practice>');
  });

  it('reads while one types, and grades a right answer', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await type(page, '2x*cos(x^2');
    // The reading follows the typing after a moment.
    await page
      .locator('.live.read annotation', { hasText: '\\cos' })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    expect(await outcome(page)).toContain('Correct');
    expect(await page.locator('.verdict.correct').count()).toBe(1);
    expect(await page.locator('.verdict').innerText()).toContain('2 of 2 points');
  });

  it('tells a wrong answer with a witness and what may have happened', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await type(page, 'cos(x^2');
    await page.getByRole('button', { name: 'Check' }).click();
    const said = await outcome(page);
    expect(said).toContain('Not correct');
    expect(said).toMatch(/your answer gives[\s\S]*but the correct value is/);
    expect(said).toContain('What may have happened');
    expect(said).toContain('0 of 2 points');
  });

  it('says what it cannot read, while typing and when checked, and charges nothing', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await type(page, '2x+');
    await page.locator('.live.unreadable').waitFor();
    await page.keyboard.press('Enter');
    await outcome(page);
    expect(await page.locator('.verdict.unreadable').count()).toBe(1);
    expect(await page.locator('.verdict').innerText()).not.toContain('points');
    expect(await page.getByRole('button', { name: 'Show the worked solution' }).count()).toBe(0);
  });

  it('fits a screen of 320 pixels', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await page.setViewportSize({ width: 320, height: 800 });
    await page.locator('math-field').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('gives hints in rising strength, then the steps, and has no fault that axe finds', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await page.getByRole('button', { name: 'Show a hint' }).click();
    await page.getByRole('button', { name: 'Show a stronger hint' }).click();
    await page.getByRole('button', { name: 'Show a stronger hint' }).click();
    expect(await page.locator('.hints > div').count()).toBe(3);
    await page.getByRole('button', { name: 'That was the last hint' }).waitFor();
    await type(page, 'sin(x^2');
    await page.keyboard.press('Enter');
    await outcome(page);
    await page.getByRole('button', { name: 'Show the worked solution' }).click();
    expect(await page.locator('.solution li').count()).toBeGreaterThan(2);
    expect(await page.evaluate('document.activeElement.className')).toBe('solution');
    expect(await violations(page)).toEqual([]);
  });

  it('carries a part on from an earlier one, and judges it anew when that changes', async () => {
    const page = await open('chain-rule/in-parts@1#3');
    const answer = async (index: number, text: string): Promise<void> => {
      const task = page.locator('.task').nth(index);
      const line = task.locator('input.line-of-text');
      if (await line.isHidden()) await task.getByRole('button', { name: 'Plain text' }).click();
      await line.fill(text);
      await task.getByRole('button', { name: 'Check' }).click();
    };
    const whole = page.locator('.task').nth(2).locator('.verdict');
    await answer(2, '24x^3/sqrt(6x^4-5)');
    await page.locator('.task:nth-of-type(3) .verdict.incorrect').waitFor();
    await answer(0, '1/sqrt(u)');
    await page.locator('.task:nth-of-type(3) .verdict.carried').waitFor();
    expect(await whole.innerText()).toMatch(/part \(a\)[\s\S]*1\.5 of 2 points/);
    await answer(0, '1/(2sqrt(u))');
    await page.locator('.task:nth-of-type(3) .verdict.incorrect').waitFor();
    expect(await whole.innerText()).toContain('0 of 2 points');
  });

  it('shows new variants, names them in its address, and finds them again', async () => {
    const page = await open('chain-rule/exponential@1#7');
    const before = await page.locator('.prompt').innerHTML();
    await page.getByRole('button', { name: 'Next variant' }).click();
    const after = await page.locator('.prompt').innerHTML();
    expect(after).not.toBe(before);
    expect(await page.evaluate('document.activeElement.id')).toBe('exercise-title');
    await page.reload();
    expect(await page.locator('.prompt').innerHTML()).toBe(after);
  });

  it('takes plain text from a keyboard alone, part by part', async () => {
    const page = await open('chain-rule/in-parts@1#3');
    expect(await page.locator('.task').count()).toBe(3);
    const plain = page.getByRole('button', { name: 'Plain text' }).first();
    await plain.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.type')).toBe('text');
    await page.keyboard.type('1 + 1');
    await page.keyboard.press('Enter');
    expect(await outcome(page)).toContain('Not correct');
    expect(await violations(page)).toEqual([]);
  });

  it('judges in a worker, and says the same where the browser gives it none', async () => {
    const said: string[] = [];
    for (const before of [
      '',
      'delete globalThis.Worker;',
      'globalThis.Worker = class { constructor() { throw 1; } };',
    ]) {
      const page = await open('chain-rule/sine-of-square@1#5', before);
      await type(page, 'cos(x^2');
      await page.keyboard.press('Enter');
      said.push(await outcome(page));
      expect(page.workers()).toHaveLength(before === '' ? 1 : 0);
    }
    expect(said[0]).toContain('What may have happened');
    expect(said[1]).toBe(said[0]);
    expect(said[2]).toBe(said[0]);
  });

  it.each([
    'gradient/at-a-point',
    'matrix-calculus/quadratic-form',
    'tables-and-graphs/graph-composition',
  ] as const)('takes the answer of %s as text, and tells it from a wrong one', async (id) => {
    const exercise = known(id);
    const page = await open(printExerciseName(exercise.name));
    const right = writtenPlain(exercise.tasks[0]!.key.answer);
    await page.getByRole('button', { name: 'Plain text' }).first().click();
    const line = page.locator('.line-of-text').first();
    await line.fill(right);
    await line.press('Enter');
    expect(await outcome(page)).toContain('Correct');
    await line.fill(id === 'gradient/at-a-point' ? '(1, 2/7)' : `2/7 ${right}`);
    await line.press('Enter');
    await page.locator('.verdict.incorrect').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes an option that is chosen', async () => {
    const notation = known('notation/one-of-several');
    const other = await open(printExerciseName(notation.name));
    const chosen = writtenPlain(notation.tasks[0]!.key.answer);
    await other.locator(`.options input[value="${chosen}"]`).check();
    await other.getByRole('button', { name: 'Check' }).click();
    expect(await outcome(other)).toContain('Correct');
    expect(await violations(other)).toEqual([]);
  });

  it('reads back every function that the editor makes of a name', async () => {
    const page = await open('chain-rule/sine-of-square@1#5');
    await type(page, 'x');
    const names =
      'sin tan csc arccot tanh sech arsinh artanh exp ln log sqrt abs sign erf relu silu';
    for (const name of names.split(' ')) {
      await empty(page);
      await page.locator('.live.empty').waitFor({ state: 'attached' });
      await page.keyboard.type(`${name}(x`);
      await page
        .locator('.live.read')
        .waitFor({ timeout: 5_000 })
        .catch(() => {});
      expect(await page.locator('.live').getAttribute('class'), name).toBe('live read');
    }
    await page.keyboard.type(')+|x|');
    await page.locator('.live.read').waitFor();
  });

  it('asks nothing of a network and complains of nothing', () => {
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(missing !== undefined)(`HTML sheets${reason}`, () => {
  let files: readonly string[] = [];

  beforeAll(async () => {
    const made = await gradus([
      'generate',
      ...LIBRARY,
      'exercises/chain-rule.yaml',
      '--format',
      'html',
      '--out',
      join(folder, 'sheets'),
    ]);
    expect(made.code).toBe(0);
    files = ['students', 'key'].map((part) => join(folder, 'sheets', part));
  }, SLOW);

  it('have no fault that axe finds, on the sheet and on the key', async () => {
    for (const part of files) {
      const [name] = await readdir(part);
      const page = await openPage(join(part, name!));
      expect(await violations(page), part).toEqual([]);
    }
  });

  it(
    'fit a screen of 320 pixels: what is wider scrolls in a box that the tab key reaches',
    async () => {
      const set = join(folder, 'wide.yaml');
      const wide = ['two-hidden-units', 'three-layers'];
      const entries = wide.map((name) => `  - template: backpropagation/${name}\n`).join('');
      await writeFile(set, `id: wide\ntitle: Wide\nseed: s\nexercises:\n${entries}`);
      const out = join(folder, 'wide');
      const made = await gradus([
        'generate',
        '--templates',
        'templates',
        set,
        '--format',
        'html',
        '--out',
        out,
      ]);
      expect(made.code).toBe(0);
      for (const part of ['students', 'key']) {
        const page = await openPage(join(out, part, 'wide-01.html'));
        await page.setViewportSize({ width: 320, height: 800 });
        await page.evaluate(
          `document.querySelectorAll('details').forEach((each) => { each.open = true; })`,
        );
        expect(await page.evaluate('document.documentElement.scrollWidth'), part).toBe(320);
        const boxes = await page.evaluate(`[...document.querySelectorAll('main *')].filter(
        (each) => getComputedStyle(each).overflowX === 'auto' && each.scrollWidth > each.clientWidth + 1
      ).map((each) => each.tabIndex)`);
        expect((boxes as number[]).length, part).toBeGreaterThan(1);
        expect(new Set(boxes as number[]), part).toEqual(new Set([0]));
        expect(await violations(page), part).toEqual([]);
      }
    },
    SLOW,
  );

  it('print without the page around them, exercises whole and nothing folded away', async () => {
    const [name] = await readdir(files[1]!);
    const page = await openPage(join(files[1]!, name!));
    await page.emulateMedia({ media: 'print' });
    const style = (selector: string, property: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
      );
    expect(await style('main', 'box-shadow')).toBe('none');
    expect(await style('html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style('.solution li', 'break-inside')).toBe('avoid');
    expect(await style('h2', 'break-after')).toBe('avoid');
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector('details'), '::details-content').contentVisibility`,
      ),
    ).toBe('visible');
  });
});
