/** Choices and gaps on a practice page in a real browser: shown once, chosen, judged, explained. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradus } from '../cli/fake-terminal.ts';
import { openBrowser, violations } from './open-browser.ts';

/** Bundling the page and starting a browser, on a busy machine. */
const SLOW = 60_000;

const opened = await openBrowser();
const missing = 'missing' in opened ? opened.missing : undefined;
const reason = missing === undefined ? '' : ` (skipped: no browser: ${missing})`;
let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-choices-'));
  file = join(folder, 'choices.html');
  if (missing !== undefined) return;
  const ids = ['multiple-choice/quotient', 'find-the-error/nested', 'fill-in/nested'];
  const made = await gradus(['practice', '--templates', 'templates', ...ids, '--out', file]);
  expect(made).toMatchObject({ code: 0, err: '' });
}, SLOW);
afterAll(async () => {
  if ('browser' in opened) await opened.browser.close();
  await rm(folder, { recursive: true });
});

async function exercise(name: string): Promise<Page> {
  if (!('browser' in opened)) throw new Error('there is no browser');
  const context = await opened.browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(file).href}#${encodeURIComponent(name)}`);
  return page;
}

const check = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Check' }).click();
  const verdict = page.locator('.verdict.correct, .verdict.incorrect');
  await verdict.waitFor();
  return verdict.innerText();
};

describe.skipIf(missing !== undefined)(`choices on a practice page${reason}`, () => {
  it(
    'name the mistake behind a wrong derivative, and show options once',
    async () => {
      const page = await exercise('multiple-choice/quotient@1#1');
      expect(await page.getByRole('radio').count()).toBe(5);
      expect(await page.getByText('Which one?').count()).toBe(1);
      expect(await page.locator('.question').count()).toBe(0);
      await page.getByRole('radio').nth(1).check();
      const told = await check(page);
      expect(told).toContain('Not correct.');
      expect(told).toContain('What may have happened');
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    'say where a wrong line is to be looked for, and what it should be once it is found',
    async () => {
      const page = await exercise('find-the-error/nested@1#1');
      const lines = page.getByRole('radio');
      expect(await page.getByText('No line is wrong').count()).toBe(1);
      const told: string[] = [];
      for (let line = 0; line < (await lines.count()); line += 1) {
        await lines.nth(line).check();
        told.push(await check(page));
      }
      expect(told.filter((text) => text.startsWith('Correct.'))).toHaveLength(1);
      expect(told.find((text) => text.startsWith('Correct.'))).toMatch(
        /The mistake in line \d: [\s\S]+It should be/,
      );
      expect(told[0]).toContain('the mistake comes later');
    },
    SLOW,
  );

  it(
    'take what belongs in a gap',
    async () => {
      const page = await exercise('fill-in/nested@1#2');
      await page.getByRole('button', { name: 'Plain text' }).click();
      await page.locator('.line-of-text').fill('cos v');
      expect(await check(page)).toContain('Correct.');
    },
    SLOW,
  );
});
