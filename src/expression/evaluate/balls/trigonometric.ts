/** Sine, cosine and arctangent of balls. Series in `fixed`; here ranges and radii. */

import { LIMITS } from '../../../limits.ts';
import { powerOfTwo } from '../doubles/precision.ts';
import { arctan as arctanOfDouble } from '../doubles/trigonometric.ts';
import { DEFINED } from '../status.ts';
import {
  add,
  ball,
  type DefinedBall,
  divide,
  isNought,
  multiply,
  negate,
  ONE_BALL,
  radiusTopOf,
  rounded,
  topOf,
  widened,
  ZERO_BALL,
} from './ball.ts';
import { fixedPi, fixedSinCos } from './fixed.ts';
import { magnitude } from './integer-root.ts';
import { approximate, fixedMiddle, fixedRadius, ladderOf } from './working.ts';

const GUARD = 20;

/** All that is known of a sine far out: it is between -1 and 1. */
const UNIT_BALL = ball(0n, 1n, 0);

export function sin(x: DefinedBall, bits: number): DefinedBall {
  if (isNought(x)) return ZERO_BALL;
  if (isSmall(x, bits)) return nearlyItself(x, bits);
  return sinCos(x, bits, 0n);
}

export function cos(x: DefinedBall, bits: number): DefinedBall {
  if (isNought(x)) return ONE_BALL;
  return sinCos(x, bits, 1n);
}

/** The sine of x plus so many right angles. */
function sinCos(x: DefinedBall, bits: number, quarters: bigint): DefinedBall {
  const top = topOf(x);
  if (radiusTopOf(x) > -1 || top > LIMITS.evaluate.workingBits / 2) return UNIT_BALL;
  const { n, sine, cosine, error, working } = reducedSinCos(x, bits);
  const radius = error + 4n + fixedRadius(x, working);
  const quarter = (((n + quarters) % 4n) + 4n) % 4n;
  const value = quarter % 2n === 0n ? sine : cosine;
  return rounded(quarter < 2n ? value : -value, radius, -working, bits);
}

/** x = n pi/2 + r, and the sine and cosine of r with so many bits after the point. */
interface Reduced {
  readonly n: bigint;
  readonly sine: bigint;
  readonly cosine: bigint;
  readonly error: bigint;
  readonly working: number;
}

/** Sine and cosine of one argument are often wanted one after the other. */
let last: { readonly x: DefinedBall; readonly bits: number; readonly reduced: Reduced } | undefined;

function reducedSinCos(x: DefinedBall, bits: number): Reduced {
  if (last !== undefined && last.x === x && last.bits === bits) return last.reduced;
  const top = topOf(x);
  const working = bits + GUARD + Math.max(0, Math.min(bits, -top));
  const argument = fixedMiddle(x, working);
  // Enough bits of pi that n of them are exact to a unit.
  const long = BigInt(Math.max(0, top) + 4);
  const rightAngle = fixedPi(working + Number(long) - 1);
  const n = nearest(argument << long, rightAngle);
  const r = argument - ((n * rightAngle) >> long);
  const { sin: sine, cos: cosine, error } = fixedSinCos(r, working);
  const reduced = { n, sine, cosine, error, working };
  last = { x, bits, reduced };
  return reduced;
}

const nearest = (left: bigint, right: bigint): bigint =>
  left < 0n ? -((-2n * left + right) / (2n * right)) : (2n * left + right) / (2n * right);

/** Is f(x) = x (1 + d), |d| <= x^2, exact enough? */
function isSmall(x: DefinedBall, bits: number): boolean {
  const limit = -bits / 2 - 4;
  return topOf(x) < limit && radiusTopOf(x) < limit;
}

/** x (1 + d) with |d| <= x^2, for sin and arctan, whose series alternate with terms below x^3/3. */
function nearlyItself(x: DefinedBall, bits: number): DefinedBall {
  return multiply(x, ball(1n << BigInt(bits), 1n, -bits), bits);
}

export function arctan(x: DefinedBall, bits: number): DefinedBall {
  if (isNought(x)) return ZERO_BALL;
  if (isSmall(x, bits)) return nearlyItself(x, bits);
  if (magnitude(x.middle) <= 2n * x.radius) {
    // The derivative is at most 1.
    const around = x.middle === 0n ? ZERO_BALL : arctan(ball(x.middle, 0n, x.exponent), bits);
    const any = ball(0n, 2n, 0);
    return radiusTopOf(x) > 1 ? any : widened(around, ball(0n, x.radius, x.exponent), bits);
  }
  if (topOf(x) > 1) {
    const inverse = divide(ONE_BALL, x, bits + 8);
    if (inverse.status !== DEFINED) return ball(0n, 2n, 0);
    const working = bits + GUARD;
    const rightAngle = ball(fixedPi(working), 2n, -working - 1);
    const rest = negate(arctan(inverse, bits + 8));
    return add(x.middle > 0n ? rightAngle : negate(rightAngle), rest, bits);
  }
  const working = bits + GUARD + Math.max(0, -topOf(x));
  const main = fixedArctan(x, working);
  return rounded(main.value, main.error + fixedRadius(x, working) + 1n, -working, bits);
}

/** The arctangent of the midpoint, |x| < 2, in units of 2^-working. */
function fixedArctan(
  x: DefinedBall,
  working: number,
): { readonly value: bigint; readonly error: bigint } {
  const start = arctanOfDouble(approximate(x.middle, x.exponent));
  let value = 0n;
  let at = 0;
  let error = 0n;
  // arctan x = y + arctan((x cos y - sin y) / (cos y + x sin y)): each round triples the right bits,
  // and the last one's rest bounds what is still missing. |y| <= 1.11 keeps the series short.
  for (const bits of ladderOf(working)) {
    value =
      at === 0
        ? BigInt(Math.round(start * powerOfTwo(60))) << BigInt(bits - 60)
        : value << BigInt(bits - at);
    at = bits;
    const shift = BigInt(bits);
    const argument = fixedMiddle(x, bits);
    const { sin: sine, cos: cosine, error: seriesError } = fixedSinCos(value, bits);
    const above = argument * cosine - (sine << shift);
    const below = (cosine << shift) + argument * sine;
    const z = (above << shift) / below;
    value += z;
    const cube = ((z * z) >> shift) * magnitude(z);
    error = 8n * (seriesError + 2n) + 4n + (cube >> shift);
  }
  return { value, error };
}
