/**
 * A check with numbers that closes a worked solution: the derivative found, at a point, beside the
 * slope of a short chord of the graph, that is, the central difference quotient. Points are tried in a
 * fixed order and values computed with our own bounds, so that every machine prints the same digits.
 */
import { evaluate } from '../../expression/evaluate/evaluate.ts';
import { type Expression, numeral, variable } from '../../expression/expression.ts';
import { type Rational, rational, toNumber } from '../../expression/rational.ts';
import { distinctParts, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

/** Candidates for the first variable; the others take the ones that follow. */
const PLACES: readonly Rational[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [3, 10],
  [3, 2],
  [-1, 2],
  [3, 1],
  [1, 5],
  [5, 1],
  [-2, 1],
].map(([above, below]) => rational(above!, below));

/** Half the length of the chord. */
const REACH = 2 ** -10;
/** How far the two slopes may lie apart, relative to the larger of the slope and 1. */
const TOLERANCE = 1e-4;
const DIGITS = 4;

/**
 * The check of a derivative by one variable; undefined for large expressions, for unknown functions,
 * and when no candidate shows agreement (at a jump, say, or outside the domain).
 */
export function verification(
  before: Expression,
  derivative: Expression,
  by: string,
): Step | undefined {
  if (!isCheckable(before) || !isCheckable(derivative)) return undefined;
  const letters = variablesOf(before);
  if (!letters.includes(by)) return undefined;
  for (const start of PLACES.keys()) {
    const places = new Map(
      letters.map((letter, index) => [letter, PLACES[(start + index) % PLACES.length]!] as const),
    );
    const value = evaluate(derivative, doubles(places));
    const slope = chordSlope(before, doubles(places), by);
    if (!agree(value, slope)) continue;
    const at = [...places].map(([letter, place]) => chain(variable(letter), numeral(place)));
    return step('verify-at', [], { at, value: digits(value), slope: digits(slope) });
  }
  return undefined;
}

const isCheckable = (expression: Expression): boolean => {
  const parts = distinctParts(expression);
  return (
    parts.length <= LIMITS.calculus.verifiedSize &&
    parts.every(({ kind }) => kind !== 'unknown' && kind !== 'derivative')
  );
};

const doubles = (places: ReadonlyMap<string, Rational>): Map<string, number> =>
  new Map([...places].map(([letter, place]) => [letter, toNumber(place)] as const));

function chordSlope(expression: Expression, at: ReadonlyMap<string, number>, by: string): number {
  const here = at.get(by)!;
  const ahead = evaluate(expression, new Map(at).set(by, here + REACH));
  const behind = evaluate(expression, new Map(at).set(by, here - REACH));
  return (ahead - behind) / (2 * REACH);
}

/** Both finite, of a size that prints well, and near each other. */
const agree = (value: number, slope: number): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) < 1e6 &&
  Math.abs(value) > 1e-3 &&
  Math.abs(value - slope) <= TOLERANCE * Math.max(1, Math.abs(value));

const digits = (value: number): string =>
  Number(value.toPrecision(DIGITS)).toString().replace('-', '−');
