/**
 * Lines of numbers on a computation graph: exact values as they are where they are short, decimals for
 * them where not, and from where on a line holds decimals.
 */
import type { Expression } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { sameExpression, substitute, variablesOf } from '../../expression/traverse.ts';
import { isPlainNumber, isShownExactly, roundedTo, SHOWN_DIGITS, shownValue } from '../rounded.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { scalar } from './formulas.ts';

export type Values = ReadonlyMap<string, Expression>;

/** A side of a formula, and whether only digits of what stands before it. */
export type Told = readonly [side: Expression, isRounded: boolean];

/** Equal sides in a row; one that is written as the one before it is left out. */
export function line(...sides: readonly Told[]): Formula {
  const kept = sides.filter(
    ([side], index) => index === 0 || !sameExpression(side, sides[index - 1]![0]),
  );
  const from = kept.findIndex(([, isRounded]) => isRounded);
  const formula = { sides: kept.map(([side]) => scalar(side)) };
  return from < 0 ? formula : { ...formula, roundedFrom: from };
}

/** The end of a line: a plain number as it is, anything else as digits too. */
export function valueAtEnd(value: Expression): readonly Told[] {
  if (isPlainNumber(value)) return [[value, false]];
  const digits = roundedTo(value, SHOWN_DIGITS);
  if (digits === undefined) return [[value, false]];
  return isShownExactly(value)
    ? [
        [value, false],
        [digits, true],
      ]
    : [[digits, true]];
}

/** An expression with the values in the place of its letters. */
export const withNumbers = (expression: Expression, values: Values): Told => [
  substitute(expression, shownValues(values)),
  variablesOf(expression).some((name) => {
    const value = values.get(name);
    return value !== undefined && !isShownExactly(value);
  }),
];

const shownValues = (values: Values): Values =>
  new Map([...values].map(([name, value]) => [name, shownValue(value)]));

/** The derivatives as a vector: exactly where that is short, and in decimals. */
export function gradientLine(
  signs: readonly Expression[],
  ends: readonly (readonly Told[])[],
): Formula {
  const vector = (components: readonly Expression[]): Written => ({ kind: 'vector', components });
  const exact = ends.map(([first]) => first!);
  const decimals = ends.map((told) => told.at(-1)!);
  const isShort = exact.every(([, isRounded]) => !isRounded);
  const isRounded = decimals.some(([, rounded]) => rounded);
  const sides = [
    vector(signs),
    ...(isShort ? [vector(exact.map(([side]) => side))] : []),
    ...(isRounded ? [vector(decimals.map(([side]) => side))] : []),
  ];
  return { sides, points: true, ...(isRounded ? { roundedFrom: sides.length - 1 } : {}) };
}

/** Whether decimals stand in the middle of a line, as if they were what is computed with. */
export const goesOnRounded = (steps: readonly Step[]): boolean =>
  steps.some(({ formulas }) =>
    formulas.some(({ sides, roundedFrom = sides.length }) => roundedFrom < sides.length - 1),
  );
