/**
 * The same blueprint and seed make the same sets, and the same submissions get the same verdicts, on
 * every machine and in every later version: a change here is a change of a template's version.
 * `npx vitest run test/problem-set/pinned.test.ts -u` writes the pinned files anew.
 */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parameterText } from '../../src/exercise/parameters.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import type { Written } from '../../src/expression/read/written.ts';
import type { Fault } from '../../src/grading/verdict.ts';
import { type GradedRow, gradeSubmissions } from '../../src/problem-set/grade-submissions.ts';
import {
  makeProblemSet,
  type ProblemSet,
  problemSetName,
} from '../../src/problem-set/problem-set.ts';
import { readCsvSubmissions, readJsonLines } from '../../src/problem-set/submission.ts';
import { collect, inPieces, ROOT, shippedLibrary } from './sample.ts';

const library = await shippedLibrary();
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const plain = (written: Written): string =>
  written.kind === 'scalar' ? printPlain(written.expression) : written.kind;

/** Everything in a value, big integers too. */
const exactText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

const setRecord = (set: ProblemSet): unknown => ({
  set: problemSetName(set),
  points: set.points,
  exercises: set.exercises.map((exercise) => ({
    name: exercise.name,
    parameters: Object.fromEntries(
      [...exercise.parameters].map(([name, value]) => [name, parameterText(value)]),
    ),
    prompt: exercise.prompt,
    tasks: exercise.tasks.map(({ id, prompt, points, hints, key }) => ({
      id,
      prompt,
      points,
      hints,
      answer: plain(key.answer),
    })),
  })),
});

const faultRecord = (fault: Fault): unknown =>
  fault.kind === 'different' ? { kind: fault.kind, difference: fault.difference } : fault.kind;

function rowRecord(row: GradedRow): unknown {
  if (row.kind === 'row-problem') return row;
  const { verdict } = row;
  return {
    line: row.line,
    student: row.student,
    exercise: row.exercise,
    task: row.task,
    answer: row.answer,
    verdict: verdict.kind,
    score: row.score,
    points: row.points,
    ...(verdict.kind === 'unreadable'
      ? { problem: verdict.problem }
      : { reading: plain(verdict.reading), remarks: verdict.remarks.map(({ kind }) => kind) }),
    // The witness's digits belong to the engine named in its audit; that it proves is tested below.
    ...(verdict.kind === 'incorrect' ? { fault: faultRecord(verdict.fault) } : {}),
    ...(verdict.kind === 'wrong-form'
      ? { findings: verdict.findings.map(({ code }) => code) }
      : {}),
  };
}

describe('the sample set', () => {
  it('is made as pinned', async () => {
    const blueprint = library.blueprint('chain-rule')!;
    const sets = [1, 2, 3].map((variant) => {
      const set = makeProblemSet(blueprint, library, blueprint.seed, variant);
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      return setRecord(set.value);
    });
    await expect(pretty(sets)).toMatchFileSnapshot(`${ROOT}exercises/pinned/chain-rule.json`);
  });

  it('has its sample submissions graded as pinned', async () => {
    const text = await readFile(`${ROOT}exercises/submissions/chain-rule.jsonl`, 'utf8');
    const rows = await collect(gradeSubmissions(readJsonLines(inPieces(text)), library));
    const kinds = rows.map((row) => (row.kind === 'graded' ? row.verdict.kind : row.code));
    expect(kinds.filter((kind) => kind === 'correct').length).toBeGreaterThan(8);
    expect(new Set(kinds)).toEqual(new Set(['correct', 'incorrect', 'unreadable', 'wrong-form']));
    await expect(pretty(rows.map(rowRecord))).toMatchFileSnapshot(
      `${ROOT}exercises/pinned/chain-rule-verdicts.json`,
    );
  });

  it('proves each difference: at the witness the enclosures of key and answer do not meet', async () => {
    const text = await readFile(`${ROOT}exercises/submissions/chain-rule.jsonl`, 'utf8');
    const rows = await collect(gradeSubmissions(readJsonLines(inPieces(text)), library));
    const faults = rows.flatMap((row) =>
      row.kind === 'graded' && row.verdict.kind === 'incorrect' ? [row.verdict.fault] : [],
    );
    expect(faults.length).toBeGreaterThanOrEqual(3);
    for (const fault of faults) {
      if (fault.kind !== 'different') throw new Error(fault.kind);
      const { key, answer } = fault.witness;
      if (answer.kind === 'undefined') continue;
      const gap = Math.abs(key.middle - answer.middle);
      expect(gap).toBeGreaterThan(key.radius + answer.radius);
    }
  });

  it('gives the same verdicts, bit for bit, in any order and whatever was graded before', async () => {
    const text = await readFile(`${ROOT}exercises/submissions/chain-rule.jsonl`, 'utf8');
    const graded = async (lines: readonly string[]): Promise<Map<string, string>> => {
      const rows = await collect(
        gradeSubmissions(readJsonLines(inPieces(lines.join('\n'), 11)), library),
      );
      return new Map(
        rows.flatMap((row) =>
          row.kind === 'graded'
            ? [[`${row.student}/${row.exercise.seed}/${row.task}`, exactText(row.verdict)]]
            : [],
        ),
      );
    };
    const lines = text.trim().split('\n');
    const forward = await graded(lines);
    const backward = await graded([...lines].reverse());
    expect(forward.size).toBeGreaterThan(15);
    for (const [key, verdict] of forward) expect(backward.get(key), key).toBe(verdict);
  });

  it('takes submissions as CSV too', async () => {
    const text = await readFile(`${ROOT}exercises/submissions/chain-rule.csv`, 'utf8');
    const rows = await collect(gradeSubmissions(readCsvSubmissions(inPieces(text)), library));
    expect(rows.map((row) => (row.kind === 'graded' ? row.verdict.kind : row.code))).toEqual([
      'correct',
      'correct',
      'correct',
      'incorrect',
    ]);
  });
});
