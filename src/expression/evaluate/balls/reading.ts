/** What can be told from balls: signs, differences that are proved, digits that agree, bounds. */

import { powerOfTwo } from '../doubles/precision.ts';
import { DEFINED } from '../status.ts';
import { type Ball, ball, type DefinedBall, radiusTopOf, subtract, topOf } from './ball.ts';
import { bitLength, magnitude } from './integer-root.ts';

/** The sign of every number in the ball, or undefined when they differ or nothing is known. */
export function signOf(x: Ball): -1 | 0 | 1 | undefined {
  if (x.status !== DEFINED) return undefined;
  if (x.middle > x.radius) return 1;
  if (x.middle < -x.radius) return -1;
  return x.middle === 0n && x.radius === 0n ? 0 : undefined;
}

/** The difference, with no bit of either midpoint lost unless their sizes are far apart. */
function gapBetween(x: DefinedBall, y: DefinedBall): DefinedBall {
  const bits = Math.max(bitLength(magnitude(x.middle)), bitLength(magnitude(y.middle)));
  return subtract(x, y, bits + 64);
}

/** Is it proved that the two values differ? */
export function areApart(x: Ball, y: Ball): boolean {
  if (x.status !== DEFINED || y.status !== DEFINED) return false;
  const sign = signOf(gapBetween(x, y));
  return sign === 1 || sign === -1;
}

/**
 * How many leading bits of the greater value the two are known to share: the greatest difference the
 * balls allow, against the value's size. 0 or less when nothing is known; infinite for equal exact
 * values.
 */
export function agreeingBits(x: Ball, y: Ball): number {
  if (x.status !== DEFINED || y.status !== DEFINED) return 0;
  const gap = gapBetween(x, y);
  const most = Math.max(topOf(gap), radiusTopOf(gap)) + 1;
  if (most === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.max(topOf(x), topOf(y)) - most;
}

/** Bounds as doubles, rounded outward; infinite past their range. NaN when nothing is known. */
export function boundsOf(x: Ball): { readonly low: number; readonly high: number } {
  if (x.status !== DEFINED) return { low: Number.NaN, high: Number.NaN };
  return {
    low: below(ball(x.middle - x.radius, 0n, x.exponent)),
    high: -below(ball(-x.middle - x.radius, 0n, x.exponent)),
  };
}

/** A double not above the value, and near it. */
function below({ middle, exponent }: DefinedBall): number {
  const size = magnitude(middle);
  if (size === 0n) return 0;
  const surplus = Math.max(0, bitLength(size) - 53);
  // Toward zero for a positive value, away from it for a negative one.
  const mantissa = middle >> BigInt(surplus);
  return scaled(Number(mantissa), exponent + surplus);
}

/** mantissa * 2^exponent for a mantissa of at most 54 bits, rounded down. */
function scaled(mantissa: number, exponent: number): number {
  if (exponent > 1023) return mantissa > 0 ? Number.MAX_VALUE : Number.NEGATIVE_INFINITY;
  if (exponent < -1023) {
    if (exponent < -1200) return mantissa > 0 ? 0 : -Number.MIN_VALUE;
    const shrunk = scaled(mantissa, exponent + 200) * powerOfTwo(-200);
    // Below the normal range the product may round either way by one unit.
    return shrunk - Number.MIN_VALUE;
  }
  const value = mantissa * powerOfTwo(exponent);
  if (value === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  return Math.abs(value) < powerOfTwo(-1000) ? value - Number.MIN_VALUE : value;
}
