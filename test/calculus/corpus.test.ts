/**
 * Derivatives that textbooks print: each function of the development corpus is differentiated, and the
 * answer, simplified for display, has the values of the printed one. The corpus is not shipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { readScalar } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { randomStream } from '../../src/random.ts';
import { valuesAt } from './numeric.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly f_plain: string;
  readonly wrt: readonly string[];
  readonly answer_plain: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly f_name?: string;
  readonly f_args?: readonly string[];
  readonly alt_answers?: readonly string[];
}

const FILE = new URL('../../../shared/corpus/textbook.json', import.meta.url);
const KINDS = [
  'derivative',
  'derivative-higher',
  'derivative-at-point',
  'partial',
  'partial-higher',
  'partial-at-point',
  'partial-higher-at-point',
];

/** Rows that fail, each with its reason. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {};

const rows: readonly Row[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]).filter(({ kind }) => KINDS.includes(kind))
  : [];

const plain = (text: string): Expression => {
  const reading = readScalar(text, { variables: [], openNames: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.value;
};

const taskOf = (row: Row): DerivativeTask => ({
  kind: 'derivative',
  function: plain(row.f_plain),
  name: row.f_name ?? 'y',
  arguments: row.f_args ?? row.wrt,
  by: row.wrt,
  ...(row.at === undefined
    ? {}
    : {
        at: Object.fromEntries(Object.entries(row.at).map(([name, text]) => [name, plain(text)])),
      }),
});

/** How many of the points at which both have a value they agree and differ at. */
function comparison(ours: Expression, theirs: Expression): { agree: number; differ: number } {
  const letters = [...new Set([...variablesOf(ours), ...variablesOf(theirs)])];
  const stream = randomStream('textbook');
  const points = Array.from({ length: 60 }, (_, index) => {
    const scale = [1, 3, 0.4][index % 3]!;
    const sign = index % 4 === 3 ? -1 : 1;
    return new Map(letters.map((letter) => [letter, sign * scale * (0.2 + 1.3 * stream.unit())]));
  });
  const [left, right] = [valuesAt(ours, points), valuesAt(theirs, points)];
  let [agree, differ] = [0, 0];
  left.forEach((value, index) => {
    const other = right[index]!;
    if (Number.isNaN(value) || Number.isNaN(other)) return;
    if (Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(other))) agree += 1;
    else differ += 1;
  });
  return { agree, differ };
}

describe.skipIf(rows.length === 0)('textbook derivatives', () => {
  it.each(rows.map((row) => [row.id, row.f_plain, row] as const))('%s: %s', (id, _, row) => {
    const { answer } = solve(taskOf(row));
    expect(answer.kind).toBe('scalar');
    if (answer.kind !== 'scalar') return;
    const { agree, differ } = comparison(answer.expression, plain(row.answer_plain));
    const right = differ === 0 && agree >= 6;
    expect(right, `${agree} agree, ${differ} differ`).toBe(KNOWN_FAILURES[id] === undefined);
  });
});
