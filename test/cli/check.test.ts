import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradus } from './fake-terminal.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gradus-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('gradus check', () => {
  it('passes a sound template and says what it found', async () => {
    const { code, out } = await gradus([
      'check',
      'templates/chain-rule/exponential.md',
      '--seeds',
      '5',
    ]);
    expect(out).toMatch(/^ok {2,}chain-rule\/exponential +\d+ different in 5 seeds/);
    expect(out).toMatch(/\n1 template: no problems\n$/);
    expect(code).toBe(0);
  });

  it('tells on request which mistakes the exercises cannot tell apart', async () => {
    const args = ['check', 'templates/chain-rule/exponential.md', '--seeds', '3'];
    expect((await gradus([...args, '--misconceptions'])).out).toMatch(
      /\n {4}alike in \d of \d: [a-z-]+, [a-z-]+/,
    );
    expect((await gradus(args)).out).not.toContain('alike');
    const json = JSON.parse((await gradus([...args, '--misconceptions', '--json'])).out);
    expect(json.templates[0].misconceptions.tasks).toBeGreaterThan(0);
  });

  it('lists every problem of a template with file, line and column', async () => {
    const file = join(folder, 'bad.md');
    await writeFile(file, '---\nid: Bad Id\nversion: one\ncolour: red\n---\nFind it.\n');
    const { code, out } = await gradus(['check', file, '--seeds', '2']);
    expect(code).toBe(1);
    const places = out.split('\n').filter((line) => /^.*bad\.md:\d+:\d+: \S/.test(line));
    expect(places.length).toBeGreaterThan(3);
    expect(places.some((line) => line.startsWith(`${file}:4:1: There is no field colour`))).toBe(
      true,
    );
    expect(out).not.toMatch(/\bnone\b/);
    const json = JSON.parse((await gradus(['check', file, '--json'])).out);
    expect(json.problems).toHaveLength(places.length);
  });

  it('fails where there is nothing to check', async () => {
    expect(await gradus(['check', `${folder}x`])).toMatchObject({ code: 1 });
  });
});
