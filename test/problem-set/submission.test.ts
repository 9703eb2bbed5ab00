/** Reading submissions: every bad row is told with its line, and the rest goes on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/limits.ts';
import { readCsv } from '../../src/problem-set/csv.ts';
import {
  readCsvSubmissions,
  readJsonLines,
  type SubmissionRow,
} from '../../src/problem-set/submission.ts';
import { collect, inPieces } from './sample.ts';

function show(row: SubmissionRow): string {
  if (row.kind === 'row-problem') return `${row.line} ${row.code} ${row.data.field ?? ''}`.trim();
  const { exercise, answers } = row;
  const name =
    exercise.kind === 'set'
      ? `${exercise.blueprint}#${exercise.seed}/${exercise.variant}:${exercise.number}`
      : `${exercise.template}@${exercise.version}#${exercise.seed}`;
  const texts = answers.kind === 'listed' ? answers.texts : Object.fromEntries(answers.texts);
  return `${row.line} ${row.student ?? '-'} ${name} ${JSON.stringify(texts)}`;
}
const jsonRows = async (lines: readonly string[], piece?: number): Promise<string[]> =>
  (await collect(readJsonLines(inPieces(lines.join('\n'), piece)))).map(show);
const csvRows = async (text: string, piece?: number): Promise<string[]> =>
  (await collect(readCsvSubmissions(inPieces(text, piece)))).map(show);

describe('JSON Lines', () => {
  it('names exercises in three ways', async () => {
    const rows = await jsonRows([
      '{"template": "a/b", "version": 1, "seed": "s", "answers": {"d": "2x"}}',
      '{"exercise": "a/b@2#s 7", "answers": ["1", "2"], "student": 17}',
      '{"set": "c", "seed": 5, "variant": 3, "exercise": 2, "answers": "x"}',
      '{"set": "c#s/t/3", "exercise": "2", "answer": 7, "extra": true}',
    ]);
    expect(rows).toEqual([
      '1 - a/b@1#s {"d":"2x"}',
      '2 17 a/b@2#s 7 ["1","2"]',
      '3 - c#5/3:2 ["x"]',
      '4 - c#s/t/3:2 ["7"]',
    ]);
  });

  it('reports bad rows with their lines and goes on', async () => {
    const good = '{"exercise": "a@1#s", "answers": "x"}';
    const rows = await jsonRows([
      '\uFEFF{"exercise": "a@1#s", "answers": "x"}',
      '',
      '{"exercise": "a@1#s"',
      '[1, 2]',
      '"text"',
      '{"template": "a", "version": 1, "answers": "x"}',
      '{"template": "a", "version": "one", "seed": "s", "answers": "x"}',
      '{"exercise": "nothing", "answers": "x"}',
      '{"exercise": "a@1#s"}',
      '{"exercise": "a@1#s", "answers": {"d": {}}}',
      '{"template": "../../etc", "version": 1, "seed": "s", "answers": "x"}',
      `{"exercise": "a@1#s", "answers": "${'x'.repeat(LIMITS.problemSet.rowCharacters)}"}`,
      `${good}\r`,
    ]);
    expect(rows).toEqual([
      '1 - a@1#s ["x"]',
      '3 not-json',
      '4 not-json',
      '5 not-json',
      '6 missing-field seed',
      '7 wrong-field version',
      '8 wrong-field exercise',
      '9 missing-field answers',
      '10 wrong-field answers',
      '11 wrong-field template',
      '12 row-too-long',
      '13 - a@1#s ["x"]',
    ]);
  });

  it('gives no prototype away', async () => {
    const rows = await collect(
      readJsonLines(
        inPieces('{"exercise": "a@1#s", "answers": {"__proto__": "x", "constructor": "y"}}'),
      ),
    );
    const [row] = rows;
    if (row?.kind !== 'submission' || row.answers.kind !== 'named') throw new Error(row?.kind);
    expect(row.answers.texts.get('constructor')).toBe('y');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('CSV', () => {
  it('takes one answer a row, or one column a task', async () => {
    expect(
      await csvRows('student,template,version,seed,answer\r\n"A, b",a/b,1,s,"2x, ""so"""\r\n'),
    ).toEqual(['2 A, b a/b@1#s ["2x, \\"so\\""]']);
    expect(
      await csvRows('exercise,answers.d,answers.e\na@1#s,x,\na@1#s,,"y\nz"\na@1#s,1,2'),
    ).toEqual(['2 - a@1#s {"d":"x"}', '3 - a@1#s {"e":"y\\nz"}', '5 - a@1#s {"d":"1","e":"2"}']);
    expect(await csvRows('set,exercise,task,answer\nc#s/1,2,d,x\n')).toEqual([
      '2 - c#s/1:2 {"d":"x"}',
    ]);
  });

  it('reports bad rows with their lines and goes on', async () => {
    const long = 'x'.repeat(LIMITS.problemSet.rowCharacters + 1);
    expect(
      await csvRows(`exercise,answer\nnothing,x\na@1#s,x,y\n,x\na@1#s,\n"${long}\na@1#s,x\n`),
    ).toEqual([
      '2 wrong-field exercise',
      '3 too-many-columns',
      '4 missing-field template',
      '5 missing-field answers',
      '6 row-too-long',
      '7 - a@1#s ["x"]',
    ]);
    expect(await csvRows('')).toEqual(['1 no-header']);
    expect(await csvRows('a,b\n1,2\n')).toEqual(['1 no-header']);
  });

  it('reports a quote that is never closed, and reads the rows it swallowed', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const piece of [1, 2, undefined]) {
        const lines = ['exercise,answer', 'a@1#s,"x', 'a@1#s,y'];
        expect(await csvRows(lines.join(end), piece)).toEqual([
          '2 unclosed-quote',
          '3 - a@1#s ["y"]',
        ]);
        const last = ['exercise,answer', 'a@1#s,"x', 'a@1#s,y', '', 'a@1#s,z', ''];
        expect(await csvRows(last.join(end), piece)).toEqual([
          '2 unclosed-quote',
          '3 - a@1#s ["y"]',
          '5 - a@1#s ["z"]',
        ]);
      }
    }
    expect(await csvRows('exercise,answer\na@1#s,"x')).toEqual(['2 unclosed-quote']);
    expect(await csvRows('exercise,answer\na@1#s,"x\na@1#s,"')).toEqual([
      '2 - a@1#s ["x\\na@1#s,"]',
    ]);
  });

  it('reads on after a quote that swallowed more than a row may hold, in linear time', async () => {
    const row = 'a@1#s,y\n';
    const many = Math.ceil((2.5 * LIMITS.problemSet.rowCharacters) / row.length);
    const rows = await csvRows(`exercise,answer\na@1#s,"x\n${row.repeat(many)}`, 4096);
    expect(rows.length).toBe(many + 1);
    expect(rows.slice(0, 2)).toEqual(['2 unclosed-quote', '3 - a@1#s ["y"]']);
    expect(rows.at(-1)).toBe(`${many + 2} - a@1#s ["y"]`);
    // Lines that close one quote and open the next are one record that never ends.
    const hostile = await csvRows(`exercise,answer\n${'x","\n'.repeat(many)}`, 4096);
    expect(hostile.length).toBeGreaterThan(many / 2);
  });

  it('reads back any table that is written by the rules, however it is cut into pieces', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '𝑥') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, piece, end) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end)
            .join('');
          const records = await collect(readCsv(inPieces(text, piece)));
          expect(records.map((record) => (record.kind === 'record' ? record.fields : []))).toEqual(
            rows,
          );
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});
