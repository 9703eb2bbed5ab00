/**
 * Every formula of the development corpus, in LaTeX and in plain text, is read as what its plain
 * counterpart says. The counterpart's value comes from mathjs, so the reader is not its own judge.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type MathNode, parse } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/expression/evaluate/evaluate.ts';
import type { Expression } from '../../../src/expression/expression.ts';
import { isGreek } from '../../../src/expression/names.ts';
import { type ReadContext, read } from '../../../src/expression/read/read.ts';
import {
  type Asked,
  type Whole,
  type Written,
  writtenParts,
} from '../../../src/expression/read/written.ts';

interface Pair {
  readonly latex: string;
  readonly plain: string;
}
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly f_latex: string;
  readonly f_plain: string;
  readonly wrt: readonly string[];
  readonly answer_latex: string | null;
  readonly answer_plain: string;
  readonly answer_lhs?: string | null;
  readonly f_name?: string | null;
  readonly f_args?: readonly string[] | null;
  readonly dependent?: string | null;
  readonly alt_answers?: readonly Pair[] | null;
  readonly subs?: Readonly<Record<string, Pair>> | null;
}

const FILE = new URL('../../../../shared/corpus/textbook.json', import.meta.url);
const ROWS: readonly Row[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Row[])
  : [];

/** Formulas that are not read as their counterpart says, with the reason. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {};

/** Left-hand sides that do not say what the row asks for, with the reason. */
const KNOWN_LEFT_HAND_SIDES: Readonly<Record<string, string>> = {
  tb0338: 'a sum of derivatives stands on the left: an equation, not the name of an answer',
  tb0340:
    'the left-hand side contains the unknown functions v and G, which the row does not declare',
};

/** Rows whose log is the common logarithm; the others mean the natural one. */
const COMMON_LOGARITHM: ReadonlySet<string> = new Set(['tb0892']);

const FUNCTION_NAMES = new Set(
  (
    'sin cos tan sec csc cot asin acos atan asec acsc acot sinh cosh tanh sech csch coth asinh ' +
    'acosh atanh log exp sqrt nthRoot abs'
  ).split(' '),
);

/** Letters of a plain formula that are neither functions nor constants. */
const lettersOf = (plain: string): string[] =>
  [...plain.matchAll(/[A-Za-z]+(?:_[A-Za-z0-9]+)?/g)]
    .map(([name]) => name)
    .filter((name) => !FUNCTION_NAMES.has(name) && name !== 'e' && name !== 'pi');

function contextOf(row: Row): ReadContext {
  const texts = [
    row.f_plain,
    row.answer_plain,
    ...(row.alt_answers ?? []).map(({ plain }) => plain),
    ...Object.values(row.subs ?? {}).map(({ plain }) => plain),
  ];
  const names = [
    ...row.wrt,
    ...(row.f_args ?? []),
    ...(row.dependent ? [row.dependent] : []),
    ...Object.keys(row.subs ?? {}),
    ...texts.flatMap(lettersOf),
  ];
  return {
    variables: [...new Set(names)],
    unitVectors: /gradient|vector|directional/.test(row.kind),
    ...(COMMON_LOGARITHM.has(row.id) ? { logarithmBase: 10 } : {}),
  };
}

/** The parts of a counterpart: the sides of an equation, the components of a vector, or one. */
function counterpart(plain: string): MathNode[] {
  return plain.split('=').flatMap((side) => {
    const node = parse(side);
    return 'items' in node ? (node.items as MathNode[]) : [node];
  });
}

/** Spread over several scales, no two letters equal. */
const POINTS = [0.31, 0.47, 1.13, 2.39, 4.61].map(
  (start) => (index: number) => start + 0.0713 * (index + 1) * (index % 2 === 0 ? 1 : -1),
);

function sameValues(expression: Expression, node: MathNode, names: readonly string[]): boolean {
  const code = node.compile();
  let compared = 0;
  for (const point of POINTS) {
    const values = new Map(names.map((name, index) => [name, point(index)]));
    const expected: unknown = code.evaluate(Object.fromEntries(values));
    if (typeof expected !== 'number' || !Number.isFinite(expected)) continue;
    const found = evaluate(expression, values);
    if (Number.isNaN(found)) continue;
    if (Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected))) return false;
    compared += 1;
  }
  return compared >= 2;
}

/** 'first', 'other' (an alternative reading agrees) or what went wrong. */
function compare(text: string, plain: string, context: ReadContext): string {
  const nodes = counterpart(plain);
  const equations = plain.includes('=');
  const reading = read(text, {
    ...context,
    equations,
    ...(nodes.length > 1 && !equations ? { expected: 'vector' as const } : {}),
  });
  if (!reading.ok) return `${reading.problem.code} at ${reading.problem.position}`;
  const agrees = (written: Written): boolean => {
    const parts = writtenParts(written);
    return (
      parts.length === nodes.length &&
      parts.every((part, index) => sameValues(part, nodes[index]!, context.variables))
    );
  };
  const { written, alternatives } = reading.value;
  if (agrees(written)) return 'first';
  return alternatives.some(agrees) ? 'other' : 'read otherwise';
}

const formulas = ROWS.flatMap((row) => {
  const context = contextOf(row);
  // The counterparts write log for the natural logarithm throughout.
  const { logarithmBase: _, ...natural } = context;
  const pairs: [string, Pair][] = [
    ['f', { latex: row.f_latex, plain: row.f_plain }],
    ...(row.alt_answers ?? []).map((pair, at): [string, Pair] => [`alternative ${at + 1}`, pair]),
    ...Object.entries(row.subs ?? {}),
  ];
  if (row.answer_latex) {
    pairs.push(['answer', { latex: row.answer_latex, plain: row.answer_plain }]);
  }
  return pairs.flatMap(([part, { latex, plain }]) => [
    { title: `${row.id} ${part}`, text: latex, plain, context },
    { title: `${row.id} ${part} in plain text`, text: plain, plain, context: natural },
  ]);
});

const wholeOf = (kind: string): { readonly whole?: Whole } =>
  kind.startsWith('gradient') ? { whole: 'gradient' } : {};

describe.skipIf(ROWS.length === 0)('the corpus', () => {
  it('is read as its plain counterparts say', () => {
    const outcomes = formulas.map((each) => ({
      title: each.title,
      text: each.text,
      outcome: compare(each.text, each.plain, each.context),
    }));
    const count = (outcome: string) => outcomes.filter((each) => each.outcome === outcome).length;
    const failures = outcomes.filter(({ outcome }) => outcome !== 'first' && outcome !== 'other');
    console.log(
      `corpus: ${count('first')} of ${outcomes.length} formulas read so at first, ${count('other')} by another reading`,
    );
    expect(failures.filter(({ title }) => KNOWN_FAILURES[title] === undefined)).toEqual([]);
    const failed = new Set(failures.map(({ title }) => title));
    expect(Object.keys(KNOWN_FAILURES).filter((title) => !failed.has(title))).toEqual([]);
  });

  it('has its left-hand sides understood', () => {
    const failures: string[] = [];
    let count = 0;
    for (const row of ROWS) {
      const lhs = row.answer_lhs;
      if (!lhs || !row.answer_latex) continue;
      count += 1;
      const args =
        row.f_args ?? (row.wrt.every((each) => each === row.wrt[0]) ? [row.wrt[0]!] : row.wrt);
      const named =
        row.f_name ??
        /([A-Za-z])'|\\nabla *\{?([A-Za-z])/.exec(lhs)?.slice(1).find(Boolean) ??
        /d(?:\^\d)?\s*([A-Z])/.exec(lhs)?.[1] ??
        /\\partial(?:\^\d)?\s*(z)/.exec(lhs)?.[1];
      const asked: Asked = {
        name: named ?? 'y',
        arguments: args,
        by: row.wrt,
        ...wholeOf(row.kind),
      };
      const reading = read(`${lhs} = ${row.answer_latex}`, { ...contextOf(row), asked });
      const found = reading.ok
        ? 'read'
        : `${reading.problem.code} ${JSON.stringify(reading.problem.data)}`;
      if (found !== 'read') failures.push(`${row.id}: ${lhs}: ${found}`);
    }
    console.log(`corpus: ${count - failures.length} of ${count} left-hand sides understood`);
    const unknown = failures.filter(
      (each) => KNOWN_LEFT_HAND_SIDES[each.slice(0, 6)] === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it('declares no Greek letter by a Latin name', () => {
    for (const row of ROWS) {
      for (const name of contextOf(row).variables) {
        expect(name.length === 1 || name.includes('_') || isGreek(name)).toBe(true);
      }
    }
  });
});
