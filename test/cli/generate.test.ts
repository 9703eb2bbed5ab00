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
