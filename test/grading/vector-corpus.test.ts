/**
 * Textbook rows of gradients, directional derivatives, vector-valued functions and Jacobian determinants:
 * each function is read, solved, and the printed answers are graded as a student's would be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { Task } from '../../src/calculus/task.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { read, readScalar } from '../../src/expression/read/read.ts';
import type { Written } from '../../src/expression/read/written.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly f_latex: string;
  readonly f_plain: string;
  readonly wrt: readonly string[];
  /** Absent where the book prints none that could be used. */
  readonly answer_latex: string | null;
  readonly answer_plain: string;
  readonly answer_lhs?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly direction?: readonly string[];
  readonly alt_answers?: readonly { readonly latex: string; readonly plain: string }[];
  readonly f_name?: string;
  readonly f_args?: readonly string[];
}

const KINDS = [
  'gradient',
  'gradient-at-point',
  'directional-at-point',
  'vector-derivative',
  'jacobian-det',
];
const FILE = new URL('../../../shared/corpus/textbook.json', import.meta.url);
const rows: readonly Row[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]).filter(({ kind }) => KINDS.includes(kind))
  : [];

/** Printed answers that are not accepted, and why. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {};

const scalar = (text: string): Expression => {
  const reading = readScalar(text, { variables: [], openNames: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.value;
};

function written(text: string, kind: 'scalar' | 'vector', letters: readonly string[]): Written {
  const context = { variables: letters, openNames: letters.length === 0, expected: kind };
  const reading = read(text, context);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.value.written;
}

function partsOf(given: Written): readonly Expression[] {
  if (given.kind === 'scalar') return [given.expression];
  return given.kind === 'vector' ? given.components : [];
}

/** F in \\nabla F(x,y,z). */
const nameIn = (left: string | undefined): string | undefined =>
  /\\nabla\s*\{?([A-Za-z])/.exec(left ?? '')?.[1];

function taskOf(row: Row, syntax: 'latex' | 'plain'): Task {
  const isVector = row.kind === 'vector-derivative' || row.kind === 'jacobian-det';
  const shape = isVector ? 'vector' : 'scalar';
  const letters = [
    ...new Set([...row.wrt, ...partsOf(written(row.f_plain, shape, [])).flatMap(variablesOf)]),
  ];
  const functions =
    syntax === 'latex'
      ? partsOf(written(row.f_latex, shape, letters))
      : partsOf(written(row.f_plain, shape, []));
  const at =
    row.at &&
    Object.fromEntries(Object.entries(row.at).map(([name, text]) => [name, scalar(text)]));
  const shared = {
    function: functions[0]!,
    name: row.f_name ?? nameIn(row.answer_lhs) ?? 'f',
    arguments: row.f_args ?? row.wrt,
  };
  switch (row.kind) {
    case 'gradient':
      return { kind: 'gradient', ...shared };
    case 'gradient-at-point':
      return { kind: 'gradient', ...shared, at: at! };
    case 'directional-at-point':
      return {
        kind: 'directional',
        ...shared,
        at: at!,
        direction: { kind: 'vector', components: row.direction!.map(scalar) },
      };
    case 'vector-derivative':
      return {
        kind: 'vector-derivative',
        components: functions,
        name: row.f_name ?? 'r',
        argument: row.wrt[0]!,
        order: row.wrt.length,
      };
    default:
      return {
        kind: 'jacobian-determinant',
        functions,
        names: functions.map((_, index) => `F_${index + 1}`),
        arguments: row.wrt,
      };
  }
}

describe.skipIf(rows.length === 0)('textbook answers with several components', () => {
  it.each(['latex', 'plain'] as const)('are accepted: %s', (syntax) => {
    const refused: string[] = [];
    let count = 0;
    for (const row of rows) {
      const task = taskOf(row, syntax);
      const letters = 'functions' in task ? task.functions : [scalarOf(task)];
      const key = answerKey(task, solve(task).answer, {
        kind: undefined,
        variables: [...new Set([...row.wrt, ...letters.flatMap(variablesOf)])],
        positive: [],
        policy: {},
        forms: [],
        points: 1,
        seed: row.id,
      });
      const main = (syntax === 'latex' ? row.answer_latex : undefined) ?? row.answer_plain;
      const front = syntax === 'latex' && row.answer_lhs !== undefined ? [row.answer_lhs] : [];
      const texts = [
        main,
        ...(row.alt_answers ?? []).map((each) => each[syntax]),
        ...front.map((left) => `${left} = ${main}`),
      ];
      for (const text of texts) {
        count += 1;
        const verdict = gradeAnswer(key, text);
        const reason = verdict.kind === 'unreadable' ? verdict.problem.code : '';
        if (verdict.kind !== 'correct')
          refused.push(`${row.id} ${text}: ${verdict.kind} ${reason}`);
      }
      // A wrong answer is refused: the same one with 1 more in its first component.
      const wrong = partsOf(key.answer).map((_, index) => (index === 0 ? '1' : '0'));
      const text =
        wrong.length > 1
          ? `(${wrong.join(', ')}) + ${row.answer_plain}`
          : `1 + ${row.answer_plain}`;
      const verdict = gradeAnswer(key, text);
      if (verdict.kind !== 'incorrect') refused.push(`${row.id} ${verdict.kind}: ${text}`);
    }
    expect(refused.filter((line) => KNOWN_FAILURES[line.split(' ')[0]!] === undefined)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(43);
  });
});

const scalarOf = (task: Task): Expression => {
  if (task.kind === 'gradient' || task.kind === 'directional') return task.function;
  if (task.kind === 'vector-derivative') return { kind: 'sum', terms: task.components };
  throw new Error(task.kind);
};
