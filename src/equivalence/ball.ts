/**
 * What a comparison asks of balls: their sign, their size, and how to write them down in doubles.
 * Arithmetic is the evaluator's.
 */
import {
  type Ball,
  type DefinedBall,
  radiusTopOf,
  topOf,
} from '../expression/evaluate/balls/ball.ts';
import { magnitude as absolute, bitLength } from '../expression/evaluate/balls/integer-root.ts';
import { DEFINED } from '../expression/evaluate/status.ts';
import { powerOfTwo } from './candidates.ts';
import type { Enclosed } from './outcome.ts';

export type { Ball } from '../expression/evaluate/balls/ball.ts';

export const isPositive = (ball: Ball): boolean =>
  ball.status === DEFINED && ball.middle > ball.radius;

/** Whether no value of the ball is nought. */
export const excludesZero = (ball: Ball): boolean =>
  ball.status === DEFINED && absolute(ball.middle) > ball.radius;

/** The binary order of magnitude of a value that is not nought; undefined where it may be. */
export const orderOf = (ball: Ball): number | undefined =>
  excludesZero(ball) ? topOf(ball as DefinedBall) - 1 : undefined;

/** Every value of the ball is below 2^this in absolute value; -Infinity for exactly nought. */
export const bitsAbove = (ball: DefinedBall): number =>
  1 + Math.max(topOf(ball), radiusTopOf(ball));

/** Below this order a bound on a value speaks of the value, not of terms that cancelled. */
const UNFATHOMED = -(2 ** 30);

/**
 * The order of magnitude by which `visibility` reckons. A ball of so many bits that holds nought is what
 * is left of terms so many bits larger, and covers whatever is smaller than these; small terms that
 * cancel are taken for terms of order 0, so that none is thought to be in sight that is not. Infinite
 * where nothing is known. Exactly nought has none, -Infinity.
 */
export function visibleOrder(value: Ball, bits: number): number {
  if (value.status !== DEFINED) return Number.POSITIVE_INFINITY;
  const bound = bitsAbove(value);
  return orderOf(value) ?? (bound < UNFATHOMED ? bound : Math.max(0, bound + bits));
}

/** Bits that are kept when a ball is written in doubles. */
const WRITTEN = 60;
/** Orders of magnitude that are written without a scale. */
const PLAIN = 900;

/** The ball in doubles, rounded outward. Throws for a ball without a value. */
export function enclosedBall(ball: Ball): Enclosed {
  if (ball.status !== DEFINED) throw new Error('only a value can be written down');
  const surplus = Math.max(
    0,
    bitLength(absolute(ball.middle)) - WRITTEN,
    bitLength(ball.radius) - WRITTEN,
  );
  const down = BigInt(surplus);
  const middle = Number(ball.middle >> down);
  // Two units for the shortening, and the rounding of the conversions to doubles.
  const lost = surplus > 0 || ball.radius > 0n ? 2 : 0;
  const radius =
    (Number(ball.radius >> down) + lost + Math.abs(middle) * 2.3e-16 * (lost / 2)) * (1 + 2.3e-16);
  const scale = ball.exponent + surplus;
  return scale < -PLAIN || scale > PLAIN
    ? { kind: 'value', middle, radius, scale }
    : { kind: 'value', middle: middle * powerOfTwo(scale), radius: radius * powerOfTwo(scale) };
}
