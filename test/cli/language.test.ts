/** `--lang`: what a command says to students is said in the language asked for. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/publish/words/language.ts';
import { gradus, LIBRARY } from './fake-terminal.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const GERMAN = ['--lang', 'de'];

describe('in German', () => {
  it('explain tells the steps, and marks the page', async () => {
    const { code, out, err } = await gradus(['explain', 'sin(x^2)', ...GERMAN]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Nach der Kettenregel');
    expect(out).not.toMatch(/chain rule|derivative/);
    const page = (await gradus(['explain', 'sin(x^2)', '--format', 'html', ...GERMAN])).out;
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<title>Lösungsweg</title>');
    const data = JSON.parse((await gradus(['explain', 'sin(x^2)', '--json', ...GERMAN])).out);
    expect(JSON.stringify(data)).toContain('Kettenregel');
  });

  it('explain tells matrix calculus', async () => {
    const letters = ['--matrix', 'A: n x n; x: n x 1'];
    const { code, out } = await gradus(['explain', 'x^T A x', '--by', 'x', ...letters, ...GERMAN]);
    expect(code).toBe(0);
    expect(out).toContain('Bilde das Differential');
    expect(out).not.toContain('Take the differential');
  });

  it('generate labels sheets and explains in keys', async () => {
    const file = join(folder, 'one.yaml');
    await writeFile(
      file,
      'id: one\ntitle: Ketten\nseed: s\nexercises:\n  - template: chain-rule/sine-of-square\n',
    );
    const out = join(folder, 'out');
    const args = ['generate', ...LIBRARY, file, '--out', out, '--format', 'html', ...GERMAN];
    expect(await gradus(args)).toMatchObject({ code: 0, err: '' });
    const sheet = await readFile(join(out, 'students/one-01.html'), 'utf8');
    expect(sheet).toContain('<html lang="de">');
    expect(sheet).toContain('Aufgabe 1');
    const key = await readFile(join(out, 'key/one-01.html'), 'utf8');
    expect(key).toContain('Lösungsweg');
    expect(key).not.toContain('Worked solution');
  });

  it('grade and working tell what is wrong', async () => {
    const row = JSON.stringify({
      template: 'chain-rule/sine-of-square',
      version: 1,
      seed: 's',
      answers: { derivative: 'x' },
    });
    const graded = await gradus(['grade', ...LIBRARY, '-', ...GERMAN], { stdin: `${row}\nno\n` });
    const [answer, bad] = graded.out.trim().split('\n');
    expect(JSON.parse(answer!).feedback).toContain(CATALOGUES.de.verdicts.incorrect);
    expect(JSON.parse(bad!).message).toBe(CATALOGUES.de.rowProblems['not-json']);
    const judged = await gradus(['working', 'sin(x^2)', ...GERMAN], {
      stdin: 'u = x^2\ndy/dx = cos(x^2)',
    });
    expect(judged.out).toContain('Sieh dir Zeile 2 noch einmal an');
    expect(judged.out).toContain('äußere Funktion hast du gut abgeleitet');
  });

  it.each([
    ['derivative', /^Bestimme dy\/dx für$/m, 'Find'],
    ['choose-derivative', /^Welcher\?$/m, 'Which'],
    ['find-error', /Eine Zeile folgt nicht aus denen davor/, 'somebody'],
    ['fill-in', /Was gehört in das leere Kästchen\?/, 'Below'],
  ])('new asks in it: %s, of the same function', async (ask, german, english) => {
    const about = ['new', 'sin of quadratic', '--seed', 's', '--ask', ask];
    const [here, there] = [await gradus([...about, ...GERMAN]), await gradus(about)];
    expect(here.out).toMatch(german);
    expect(here.out).not.toContain(english);
    expect(there.out).toContain(english);
    const functionIn = (out: string): string => /^ {4}y = .*$/m.exec(out)![0];
    expect(functionIn(here.out)).toBe(functionIn(there.out));
    const template = await gradus([...about, '--format', 'template', ...GERMAN]);
    expect(template.out).toMatch(/^title: Eine Ableitung$/m);
  });

  it('generate asks in it about the functions that a blueprint names', async () => {
    const file = join(folder, 'own.yaml');
    const entries = '  - function: sin(x^2)\n    order: 2\n  - family: sin of quadratic\n';
    await writeFile(file, `id: own\ntitle: Ketten\nseed: s\nexercises:\n${entries}`);
    const out = join(folder, 'own');
    const args = ['generate', ...LIBRARY, file, '--out', out, '--format', 'markdown', ...GERMAN];
    expect(await gradus(args)).toMatchObject({ code: 0, err: '' });
    const sheet = await readFile(join(out, 'students/own-01.md'), 'utf8');
    expect(sheet.match(/Bestimme /g)).toHaveLength(2);
    expect(sheet).not.toContain('Find');
  });

  it('new, compare and practice speak it', async () => {
    const made = await gradus(['new', 'sin(x^2)', '--key', ...GERMAN]);
    expect(made.out).toContain('Lösungsweg');
    expect(made.out).toContain('Nach der Kettenregel');
    const data = await gradus(['new', 'sin(x^2)', '--key', '--format', 'json', ...GERMAN]);
    expect(data.out).toContain('Kettenregel');
    const different = await gradus(['compare', 'sin(2x)', '2 sin x', ...GERMAN]);
    expect(different.out).toContain(CATALOGUES.de.comparisons.different as string);
    const letters = ['--matrix', 'A: n x n; x: n x 1'];
    const equal = await gradus(['compare', "x'A'", "(A x)'", ...letters, ...GERMAN]);
    expect(equal.out).toContain(CATALOGUES.de.comparisons.equal as string);
    const file = join(folder, 'page.html');
    const page = await gradus([
      'practice',
      'templates/chain-rule/sine-of-square.md',
      '--out',
      file,
      ...GERMAN,
    ]);
    expect(page).toMatchObject({ code: 0, err: '' });
    const html = await readFile(file, 'utf8');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Nächste Variante');
  });

  it('is refused for a language there is no catalogue for, and the help names those there are', async () => {
    expect((await gradus(['explain', 'x^2', '--lang', 'xx'])).code).toBe(2);
    for (const command of [
      'explain',
      'grade',
      'working',
      'generate',
      'new',
      'compare',
      'practice',
      'preview',
    ]) {
      const { out } = await gradus([command, '--help']);
      const [, told = ''] = /--lang <language>([\s\S]*?default)/.exec(out) ?? [];
      const tags = [...told.matchAll(/"(\w+)"/g)].map((match) => match[1]);
      expect([...new Set(tags)]).toEqual(Object.keys(CATALOGUES));
    }
  });
});
