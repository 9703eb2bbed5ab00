import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

const row = (answers: unknown, more: object = {}): string =>
  JSON.stringify({
    student: 'ann',
    template: 'chain-rule/sine-of-square',
    version: 1,
    seed: 's',
    answers,
    ...more,
  });
const graded = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const FIVE = [
  row('cos(x^2)*2x'),
  row('cos(x^2)'),
  row('2x cos(x^2'),
  'not json',
  row('2x cos x^2', { version: 99 }),
].join('\n');

describe('gradus grade', () => {
  it('streams a verdict a row, reports bad rows with their line, and goes on', async () => {
    const { code, out, err } = await gradus(['grade', ...LIBRARY, '-'], { stdin: FIVE });
    expect(code).toBe(1);
    const [right, wrong, unreadable, noJson, noVersion] = graded(out);
    expect(right).toMatchObject({
      line: 1,
      student: 'ann',
      verdict: 'correct',
      score: 2,
      points: 2,
    });
    expect(right).toMatchObject({ reading: 'cos(x^2)*2*x', audit: [{ rung: expect.any(String) }] });
    expect(wrong).toMatchObject({ line: 2, verdict: 'incorrect', score: 0, difference: 'value' });
    expect(wrong).toMatchObject({ witness: { point: { x: expect.any(Number) } } });
    expect(unreadable).toMatchObject({
      verdict: 'unreadable',
      reason: 'unclosed-bracket',
      position: 6,
    });
    expect(noJson).toMatchObject({ line: 4, problem: 'not-json' });
    expect(noVersion).toMatchObject({ line: 5, problem: 'wrong-version' });
    expect(err).toMatch(/^-:4: /m);
    expect(err).toMatch(/^-:5: Version 99/m);
    expect(err).toMatch(/2 rows could not be graded\.\n$/);
  });

  it('looks for the mistake unless told not to', async () => {
    const stdin = row('cos(x^2)');
    const [told] = graded((await gradus(['grade', ...LIBRARY, '-', '-q'], { stdin })).out);
    const [untold] = graded(
      (await gradus(['grade', ...LIBRARY, '-', '-q', '--no-diagnosis'], { stdin })).out,
    );
    expect(told).toMatchObject({ verdict: 'incorrect' });
    expect(untold).toMatchObject({ verdict: 'incorrect', score: told!.score });
    expect(String(told!.feedback).length).toBeGreaterThan(String(untold!.feedback).length);
  });

  it('carries on from an earlier wrong part, in one row or in rows one after the other', async () => {
    const inParts = { exercise: 'chain-rule/in-parts@1#3', template: undefined };
    const more = { ...inParts, version: undefined, seed: undefined };
    const parts = { outer: '1/sqrt(u)', inner: '24x^3', whole: '24x^3/sqrt(6x^4-5)' };
    const together = row(parts, more);
    const apart = Object.entries(parts).map(([id, text]) => row({ [id]: text }, more));
    const others = apart.map((line, index) => line.replace('"ann"', `"student ${index}"`));
    for (const [lines, whole] of [
      [[together], 'carried'],
      [apart, 'carried'],
      [[...apart].reverse(), 'carried'],
      [others, 'incorrect'],
    ] as const) {
      const { out, err } = await gradus(['grade', ...LIBRARY, '-'], { stdin: lines.join('\n') });
      const verdicts = graded(out);
      expect(verdicts).toHaveLength(3);
      expect(verdicts.find(({ task }) => task === 'whole')!.verdict).toBe(whole);
      expect(err).toContain(whole);
    }
    const { out } = await gradus(['grade', ...LIBRARY, '-'], { stdin: together });
    expect(graded(out)[2]).toMatchObject({ score: 1.5, carriedFrom: ['outer'], penalty: 0.25 });
    const csv = ['student,exercise,task,answer'].concat(
      Object.entries(parts).map(([id, text]) => `ann,chain-rule/in-parts@1#3,${id},${text}`),
    );
    const args = ['grade', ...LIBRARY, '-', '--input', 'csv', '--format', 'csv'];
    const asCsv = await gradus(args, { stdin: csv.join('\n') });
    expect(asCsv.out).toContain(',whole,24x^3/sqrt(6x^4-5),carried,1.5,2,');
  });

  it('begins anew where a part is answered again', async () => {
    const answer = (parts: object): string =>
      row(parts, {
        exercise: 'chain-rule/in-parts@1#3',
        template: undefined,
        version: undefined,
        seed: undefined,
      });
    const lines = [
      answer({ outer: '1/sqrt(u)' }),
      answer({ outer: '1/(2sqrt(u))' }),
      answer({ whole: '24x^3/sqrt(6x^4-5)' }),
    ];
    const { out } = await gradus(['grade', ...LIBRARY, '-'], { stdin: lines.join('\n') });
    expect(graded(out).map(({ verdict }) => verdict)).toEqual([
      'incorrect',
      'correct',
      'incorrect',
    ]);
  });

  it('never shows the key to a student', async () => {
    const { out } = await gradus(['grade', ...LIBRARY, '-', '-q'], {
      stdin: `${row('x')}\n${row('cos(x^2)')}`,
    });
    expect(out).not.toMatch(/2\*x\*cos|2 x \\cos|2x cos/);
  });

  it('gives the same verdicts, bit for bit, each time', async () => {
    const first = await gradus(['grade', ...LIBRARY, '-'], { stdin: FIVE });
    expect(await gradus(['grade', ...LIBRARY, '-'], { stdin: FIVE })).toEqual(first);
  });

  it('reads and writes CSV, and lets no answer become a spreadsheet’s formula', async () => {
    const stdin = [
      'student,template,version,seed,answer',
      'ann,chain-rule/sine-of-square,1,s,"=2x cos(x^2)"',
      '"O""Neil, Zoë",chain-rule/sine-of-square,1,s,-x',
    ].join('\r\n');
    const args = ['grade', ...LIBRARY, '-', '--input', 'csv', '--format', 'csv', '-q'];
    const { code, out } = await gradus(args, { stdin });
    expect(code).toBe(0);
    const [head, first, second, end] = out.split('\r\n');
    expect(head).toMatch(/^line,student,exercise,task,answer,verdict,score,points,/);
    expect(first).toMatch(/^2,ann,.*,derivative,'=2x cos\(x\^2\),correct,2,2,/);
    expect(second).toMatch(/^3,"O""Neil, Zoë",.*,derivative,'-x,incorrect,0,2,/);
    expect(end).toBe('');
  });

  it('writes to a file and then shows the summary, as JSON if asked', async () => {
    const file = join(folder, 'verdicts.jsonl');
    const { out } = await gradus(['grade', ...LIBRARY, '-', '--out', file, '--json'], {
      stdin: FIVE,
    });
    expect(graded(await readFile(file, 'utf8'))).toHaveLength(5);
    expect(JSON.parse(out)).toMatchObject({
      answers: 3,
      skipped: 2,
      score: 2,
      points: 6,
      verdicts: { correct: 1, incorrect: 1, unreadable: 1, undecided: 0 },
    });
  });

  it('writes for reading, without letting a text steer the terminal', async () => {
    const stdin = `${row('2x cos(x^2)')}\n${row('\u001b[2Jx')}`;
    const { out } = await gradus(['grade', ...LIBRARY, '-', '--format', 'text', '-q'], { stdin });
    expect(out).toMatch(
      /^✓ 2\/2 {2}2x cos\(x\^2\) {2}ann, chain-rule\/sine-of-square derivative\n/,
    );
    expect(out).not.toContain('\u001b');
  });

  it('accepts files without any submission', async () => {
    expect(await gradus(['grade', ...LIBRARY, '-'], { stdin: '' })).toMatchObject({
      code: 0,
      out: '',
    });
    expect((await gradus(['grade', join(folder, 'none.jsonl')])).err).toMatch(/no such file/);
    expect((await gradus(['grade', folder])).err).toMatch(/folder/);
  });
});
