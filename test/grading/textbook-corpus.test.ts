/**
 * Textbook rows of derivatives and partial derivatives: each function is read from its LaTeX, solved,
 * and the printed answer and every alternative form are graded as a student's would be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { read } from '../../src/expression/read/read.ts';
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
  readonly alt_answers?: readonly { readonly latex: string }[];
  readonly f_name?: string;
  readonly f_args?: readonly string[];
  readonly at?: Readonly<Record<string, string>>;
}

const FILE = new URL('../../../shared/corpus/textbook.json', import.meta.url);
const rows: readonly Row[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]).filter(({ kind }) =>
      /^(?:derivative|partial)/.test(kind),
    )
  : [];

/** Printed answers that are not accepted, and why. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {};

/** What must be declared to read a row as its book does. */
const DECLARED: Readonly<Record<string, { logarithmBase?: 10; letters?: readonly string[] }>> = {
  // The book's log is the decimal one here.
  tb0892: { logarithmBase: 10 },
  // d, T and t are letters here, and the fraction is one: d T / d t.
  tb0593: { letters: ['d', 'T', 't'] },
};

/** Every sensible reading of a text, the conventional one first. */
function readings(row: Row, text: string): readonly Expression[] {
  const declared = DECLARED[row.id] ?? {};
  const reading = read(text, {
    variables: declared.letters ?? [...new Set([...(row.f_args ?? []), ...row.wrt])],
    openNames: true,
    expected: 'scalar',
    ...(declared.logarithmBase === undefined ? {} : { logarithmBase: declared.logarithmBase }),
  });
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  const { written, alternatives } = reading.value;
  return [written, ...alternatives].flatMap((each) =>
    each.kind === 'scalar' ? [each.expression] : [],
  );
}

function taskOf(row: Row, subject: Expression): DerivativeTask {
  const at = Object.entries(row.at ?? {}).map(
    ([name, value]) => [name, readings(row, value)[0]!] as const,
  );
  return {
    kind: 'derivative',
    function: subject,
    name: row.f_name ?? 'f',
    arguments: row.f_args ?? [...new Set([...row.wrt, ...variablesOf(subject)])],
    by: row.wrt,
    ...(at.length === 0 ? {} : { at: Object.fromEntries(at) }),
  };
}

function verdictOn(row: Row, answer: string): string {
  const kinds = readings(row, row.f_latex).map((subject) => {
    const task = taskOf(row, subject);
    const key = answerKey(task, solve(task).answer, {
      kind: 'expression',
      variables: [...new Set([...task.arguments, ...variablesOf(subject)])],
      positive: [],
      policy: {},
      forms: [],
      points: 1,
      seed: row.id,
    });
    return gradeAnswer(key, answer).kind;
  });
  return kinds.includes('correct') ? 'correct' : kinds.join();
}

describe.skipIf(rows.length === 0)('textbook derivatives are solved and graded', () => {
  it('has rows of every kind', () => {
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(7);
  });
  it.each(rows.map((row) => [`${row.id} ${row.kind}`, row] as const))('%s', (_, row) => {
    const printed = [
      row.answer_latex ?? row.answer_plain.replaceAll('log(', 'ln('),
      ...(row.alt_answers ?? []).map(({ latex }) => latex),
    ];
    const verdicts = printed.map((answer) => `${answer}: ${verdictOn(row, answer)}`);
    const refused = verdicts.filter((each) => !each.endsWith(': correct'));
    if (row.id in KNOWN_FAILURES) expect(refused).not.toEqual([]);
    else expect(refused).toEqual([]);
  });
});
