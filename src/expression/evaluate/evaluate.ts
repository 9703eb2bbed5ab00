/**
 * The value of an expression at one point as a plain double, for display and for tests. Verdicts rest
 * on `evaluate-batch` and `evaluate-exact`, which say how sure they are.
 */

import type { Expression } from '../expression.ts';
import { variablesOf } from '../traverse.ts';
import { powerOfTwo } from './doubles/precision.ts';
import { DEFINED, evaluateBatch, UNDEFINED } from './evaluate-batch.ts';
import { boundsOf, evaluateBall } from './evaluate-exact.ts';
import { compile } from './tape.ts';
import type { UnknownFunctions } from './unknown-functions.ts';

/**
 * NaN where the expression is undefined, where a variable has no value, or where the value cannot be
 * told. Infinite past the range of doubles.
 */
export function evaluate(
  expression: Expression,
  values: ReadonlyMap<string, number>,
  unknownFunctions?: UnknownFunctions,
): number {
  const letters = variablesOf(expression);
  if (letters.some((letter) => !values.has(letter))) return Number.NaN;
  const tape = compile([expression], letters, unknownFunctions);
  const point = letters.map((letter) => values.get(letter)!);
  const batch = evaluateBatch(
    tape,
    point.map((value) => Float64Array.of(value)),
    1,
  )[0]!;
  if (batch.status[0] === UNDEFINED) return Number.NaN;
  let best = Number.NaN;
  if (batch.status[0] === DEFINED) {
    best = middleOf(batch.low[0]!, batch.high[0]!);
    if (isNear(batch.low[0]!, batch.high[0]!)) return best;
  }
  for (const bits of PRECISIONS) {
    const ball = evaluateBall(tape, point, bits)[0]!;
    if (ball.status === UNDEFINED) return Number.NaN;
    if (ball.status !== DEFINED) continue;
    const { low, high } = boundsOf(ball);
    best = middleOf(low, high);
    if (isNear(low, high)) return best;
  }
  return best;
}

/** Tried in turn where doubles do not tell: overflow, borders, wide cancellation. */
const PRECISIONS = [128, 512] as const;

const isNear = (low: number, high: number): boolean =>
  low === high ||
  high - low <= powerOfTwo(-40) * Math.max(Math.abs(low), Math.abs(high)) ||
  high >= Number.MAX_VALUE;

const middleOf = (low: number, high: number): number =>
  high === Number.POSITIVE_INFINITY
    ? high
    : low === Number.NEGATIVE_INFINITY
      ? low
      : low / 2 + high / 2;
