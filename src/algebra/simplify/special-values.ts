/** Sines and tangents of the multiples of pi/12 that textbooks know by heart. */
import {
  apply,
  type Expression,
  integer,
  NOUGHT,
  negation,
  numeral,
  quotient,
  UNITY,
} from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { HALF } from './factor.ts';
import { factoredOf } from './factored.ts';
import type { Tidying } from './tidying.ts';

export const squareRoot = (n: number): Expression => apply('sqrt', integer(n));
/** tan of pi/6. */
export const THIRD_OF_ROOT = quotient(squareRoot(3), integer(3));

/** sin of pi/4 and of pi/3. */
export const ROOT_HALVES = {
  two: quotient(squareRoot(2), integer(2)),
  three: quotient(squareRoot(3), integer(2)),
};

/** sin of k pi/12 for k = 0 .. 6 where textbooks know it. */
const SINES: readonly (Expression | undefined)[] = [
  NOUGHT,
  undefined,
  numeral(HALF),
  ROOT_HALVES.two,
  ROOT_HALVES.three,
  undefined,
  UNITY,
];
/** tan of k pi/12 for k = 0 .. 5. */
const TANGENTS: readonly (Expression | undefined)[] = [
  NOUGHT,
  undefined,
  THIRD_OF_ROOT,
  UNITY,
  squareRoot(3),
  undefined,
];

/** r when the expression is r times pi, r a multiple of 1/12; then 12r. */
export function twelfths(expression: Expression, tidying: Tidying): bigint | undefined {
  const view = factoredOf(expression, tidying);
  if (q.isZero(view.coefficient)) return 0n;
  const [factor] = view.factors;
  if (view.factors.length !== 1 || factor!.base.kind !== 'constant') return undefined;
  if (factor!.base.name !== 'pi' || 'kind' in factor!.exponent || !q.isOne(factor!.exponent))
    return undefined;
  const scaled = q.multiply(view.coefficient, q.rational(12));
  return q.isInteger(scaled) ? scaled.numerator : undefined;
}

const modulo = (value: bigint, modulus: bigint): number =>
  Number(((value % modulus) + modulus) % modulus);

export function sineOfTwelfths(k: bigint): Expression | undefined {
  const turn = modulo(k, 24n);
  const sign = turn > 12;
  const half = turn % 12;
  const value = SINES[half > 6 ? 12 - half : half];
  return value && (sign && value !== NOUGHT ? negation(value) : value);
}

export function tangentOfTwelfths(k: bigint): Expression | undefined {
  const turn = modulo(k, 12n);
  if (turn === 6) return undefined;
  const value = TANGENTS[turn > 6 ? 12 - turn : turn];
  return value && (turn > 6 ? negation(value) : value);
}
