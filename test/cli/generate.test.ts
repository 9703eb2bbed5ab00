import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradus, LIBRARY } from './fake-terminal.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const BLUEPRINT = `id: two
title: Two exercises
seed: first
exercises:
  - template: chain-rule/sine-of-square
  - template: chain-rule/exponential
`;
const blueprint = async (text = BLUEPRINT): Promise<string> => {
  const file = join(folder, 'two.yaml');
  await writeFile(file, text);
  return file;
};
const filesIn = async (name: string): Promise<Map<string, string>> => {
  const names = (await readdir(join(folder, name), { recursive: true })).sort();
  const texts = await Promise.all(
    names
      .filter((path) => path.includes('.'))
      .map(
        async (path): Promise<[string, string]> => [
          path,
          await readFile(join(folder, name, path), 'utf8'),
        ],
      ),
  );
  return new Map(texts);
};

describe('gradus generate', () => {
  it('writes every variant in every format, and the key apart', async () => {
    const out = join(folder, 'all');
    const ran = await gradus([
      'generate',
      ...LIBRARY,
      await blueprint(),
      '--variants',
      '2',
      '--out',
      out,
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const files = await filesIn('all');
    expect([...files.keys()]).toEqual(
      ['key', 'students'].flatMap((kind) =>
        ['01', '02'].flatMap((number) =>
          ['html', 'json', 'md'].map((ending) => `${kind}/two-${number}.${ending}`),
        ),
      ),
    );
    expect(files.get('students/two-01.md')).not.toBe(files.get('students/two-02.md'));
    expect(files.get('students/two-01.md')).not.toContain('cos');
    expect(files.get('key/two-01.md')).toContain('2 x \\cos\\left(x^{2}\\right)');
  });

  it('writes the same bytes from the same seed, and others from another', async () => {
    const make = async (name: string, seed: string): Promise<Map<string, string>> => {
      const args = ['--seed', seed, '--format', 'json,markdown', '--out', join(folder, name)];
      await gradus(['generate', ...LIBRARY, await blueprint(), ...args]);
      return filesIn(name);
    };
    const first = await make('a', 'one');
    expect(await make('b', 'one')).toEqual(first);
    expect(await make('c', 'two')).not.toEqual(first);
  });

  it('lists what it wrote as JSON', async () => {
    const out = join(folder, 'listed');
    const args = ['--out', out, '--format', 'json', '--json'];
    const { out: text } = await gradus(['generate', ...LIBRARY, await blueprint(), ...args]);
    expect(JSON.parse(text)).toEqual({
      blueprint: 'two',
      seed: 'first',
      variants: 1,
      files: [join(out, 'students/two-01.json'), join(out, 'key/two-01.json')],
    });
  });

  it('draws a progress bar only where a person watches', async () => {
    const args = ['--variants', '3', '--format', 'json', '--out', join(folder, 'bar')];
    const file = await blueprint();
    expect((await gradus(['generate', ...LIBRARY, file, ...args])).err).toBe('');
    const { err } = await gradus(['generate', ...LIBRARY, file, ...args], { watched: true });
    expect(err).toMatch(/\rGenerating █+ 3\/3/);
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('reports an author’s problems with their places', async () => {
    const file = await blueprint(BLUEPRINT.replace('sine-of-square', 'sine-of-cube'));
    const { code, err, out } = await gradus([
      'generate',
      ...LIBRARY,
      file,
      '--out',
      join(folder, 'none'),
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`${file}:5:15: There is no template chain-rule/sine-of-cube.\n`);
  });

  it('says which file is missing or cannot be written', async () => {
    const missing = await gradus([
      'generate',
      ...LIBRARY,
      join(folder, 'no.yaml'),
      '--out',
      folder,
    ]);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toMatch(/no\.yaml: no such file/);
    const file = await blueprint();
    const blocked = await gradus(['generate', ...LIBRARY, file, '--out', file]);
    expect(blocked).toMatchObject({ code: 2, out: '' });
  });
});

describe('gradus generate for a class', () => {
  it('makes one named PDF for each name, and lists who has which', async () => {
    const names = join(folder, 'names.csv');
    await writeFile(names, 'Last name,First name\nLi,Bo\n"O\'Neil, Jr. #1",Ann\n');
    const out = join(folder, 'class');
    const args = ['--format', 'pdf,latex', '--class', names, '--out', out];
    expect(await gradus(['generate', await blueprint(), ...args])).toMatchObject({ code: 0 });
    const files = await filesIn('class');
    expect([...files.keys()]).toEqual([
      'key/class.csv',
      ...['key', 'students'].flatMap((kind) =>
        ['01', '02'].flatMap((number) =>
          ['pdf', 'tex'].map((ending) => `${kind}/two-${number}.${ending}`),
        ),
      ),
    ]);
    expect(files.get('students/two-02.pdf')!.slice(0, 5)).toBe('%PDF-');
    expect(files.get('students/two-01.tex')).toContain('Bo Li');
    expect(files.get('key/class.csv')).toMatch(/^variant,student,code,set\r\n1,Bo Li,[0-9A-Z]{6},/);
  }, 60_000);

  it('writes one file for all variants where a format holds them together', async () => {
    const args = ['--format', 'moodle,qti', '-n', '2', '--out', join(folder, 'lms')];
    expect(await gradus(['generate', await blueprint(), ...args])).toMatchObject({ code: 0 });
    const files = await filesIn('lms');
    expect([...files.keys()]).toEqual(['key/two.moodle.xml', 'key/two.qti.zip']);
    expect(files.get('key/two.moodle.xml')).toContain('<deployedseed>2</deployedseed>');
  }, 60_000);

  it('refuses a list without names, and fewer variants than names', async () => {
    const names = join(folder, 'none.txt');
    await writeFile(names, '\n');
    const args = ['--class', names, '--out', join(folder, 'none')];
    const empty = await gradus(['generate', await blueprint(), ...args]);
    expect(empty).toMatchObject({ code: 2, err: expect.stringContaining('no name') });
    await writeFile(names, 'Ann\nBo\n');
    const few = await gradus(['generate', await blueprint(), ...args, '-n', '1']);
    expect(few).toMatchObject({ code: 2, err: expect.stringContaining('2 names for 1 variants') });
  });
});
