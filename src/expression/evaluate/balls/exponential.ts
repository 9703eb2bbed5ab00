/** Exponential and logarithm of balls. Series in `fixed`; here ranges and radii. */

import { LIMITS } from '../../../limits.ts';
import { ln1p as ln1pOfDouble } from '../doubles/exponential.ts';
import { powerOfTwo } from '../doubles/precision.ts';
import { DEFINED } from '../status.ts';
import {
  add,
  type Ball,
  ball,
  type DefinedBall,
  isNought,
  multiply,
  ONE_BALL,
  radiusTopOf,
  rounded,
  topOf,
  UNDEFINED_BALL,
  UNKNOWN_BALL,
  ZERO_BALL,
} from './ball.ts';
import { fixedExp, fixedLn2 } from './fixed.ts';
import { bitLength, magnitude } from './integer-root.ts';
import { approximate, fixedMiddle, fixedRadius, ladderOf } from './working.ts';

/** Bits in which the exponent of a result is counted. */
const EXPONENT_LENGTH = bitLength(BigInt(LIMITS.evaluate.exponentBits));
const GUARD = 20;

export function exp(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ONE_BALL;
  if (radiusTopOf(x) > -1) return UNKNOWN_BALL;
  if (topOf(x) >= EXPONENT_LENGTH) {
    // Beyond counting: a negative exponent still bounds the value.
    return x.middle > 0n ? UNKNOWN_BALL : ball(1n, 1n, -LIMITS.evaluate.exponentBits / 2);
  }
  const working = bits + GUARD;
  const argument = fixedMiddle(x, working);
  // argument = k ln 2 + r; ln 2 has enough bits that k of it are exact to a unit.
  const long = BigInt(EXPONENT_LENGTH + 2);
  const ln2 = fixedLn2(working + Number(long));
  const k = floorDivide(argument << long, ln2);
  let r = argument - ((k * ln2) >> long);
  if (r < 0n) r = 0n;
  const { value, error } = fixedExp(r, working);
  // Three units of error in r, below 2 (1 + r) in the value; then the operand's own radius.
  const own = error + 12n;
  const wide = fixedRadius(x, working);
  const growth = wide + ((wide * wide) >> BigInt(working)) + 1n;
  const carried = x.radius === 0n ? 0n : (((value + own) * growth) >> BigInt(working)) + 1n;
  return rounded(value, own + carried, Number(k) - working, bits);
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left < 0n && quotient * right !== left ? quotient - 1n : quotient;
}

export function ln(x: DefinedBall, bits: number): Ball {
  if (x.middle <= x.radius) {
    return x.middle + x.radius <= 0n ? UNDEFINED_BALL : UNKNOWN_BALL;
  }
  // x = f 2^k with f = middle / 2^point in about [0.7, 1.5).
  let point = bitLength(x.middle);
  if (x.middle << 1n < 3n << BigInt(point - 1)) point -= 1;
  const k = point + x.exponent;
  const beside = x.middle - (1n << BigInt(point));
  // Close to 1 the logarithm is small: more bits keep the relative precision.
  const closeness = beside === 0n ? 0 : point - bitLength(magnitude(beside));
  const working = bits + GUARD + (k === 0 ? closeness : 0);
  if (working > LIMITS.evaluate.workingBits) return UNKNOWN_BALL;
  const carried = x.radius === 0n ? 0n : (x.radius << BigInt(working)) / (x.middle - x.radius) + 1n;
  const main = lnOfMantissa(x.middle, point, working);
  if (k === 0) return rounded(main.value, main.error + carried, -working, bits);
  const long = 64;
  const multiple = (BigInt(k) * fixedLn2(working + long)) >> BigInt(long);
  return rounded(main.value + multiple, main.error + carried + 2n, -working, bits);
}

/** ln(middle / 2^point) for a quotient in [0.7, 1.5], in units of 2^-working. */
function lnOfMantissa(
  middle: bigint,
  point: number,
  working: number,
): { readonly value: bigint; readonly error: bigint } {
  const beside = middle - (1n << BigInt(point));
  if (beside === 0n) return { value: 0n, error: 0n };
  const start = ln1pOfDouble(approximate(beside, -point));
  // ln f = y + ln(f e^-y) = y + 2 artanh z, z = (f e^-y - 1) / (f e^-y + 1): each round triples the
  // number of right bits, and the last one's z bounds what is still missing.
  let value = 0n;
  let at = working;
  let error = 0n;
  for (const [round, bits] of ladderOf(working).entries()) {
    if (round === 0)
      value = BigInt(Math.round(start * powerOfTwo(60))) << BigInt(Math.max(0, bits - 60));
    if (round === 0 && bits < 60) value >>= BigInt(60 - bits);
    if (round > 0) value <<= BigInt(bits - at);
    at = bits;
    const shift = BigInt(bits);
    const one = 1n << shift;
    // e^-y = e^(1 - y) / e would need e; add ln 2 instead to make the argument positive.
    const { value: power, error: powerError } = fixedExp(fixedLn2(bits) - value, bits);
    const scaled = (middle * power) >> BigInt(point + 1);
    const z = ((scaled - one) << shift) / (scaled + one);
    value += 2n * z;
    const cube = ((z * z) >> shift) * magnitude(z);
    error = 2n * (powerError + 4n) + 8n + (cube >> shift);
  }
  return { value, error };
}

/** ln(1 + x), the sum taken without rounding where x is small. */
export function ln1p(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ZERO_BALL;
  const top = topOf(x);
  if (top < -bits && radiusTopOf(x) < -bits) {
    // ln(1 + x) = x (1 + d) with |d| <= |x|.
    return multiply(x, ball(1n << BigInt(bits), 2n, -bits), bits);
  }
  return ln(add(ONE_BALL, x, Math.min(2 * bits, bits + Math.max(0, -top)) + 8), bits);
}

/** Any exponent of a positive base: e^(y ln x), with bits to spare for the size of y ln x. */
export function power(x: DefinedBall, y: DefinedBall, bits: number): Ball {
  if (x.middle <= x.radius) return ln(x, bits);
  const spare = Math.max(0, Math.min(64, topOf(y) + bitLength(BigInt(Math.abs(topOf(x))) + 2n)));
  const logarithm = ln(x, bits + 16 + spare);
  if (logarithm.status !== DEFINED) return logarithm;
  return exp(multiply(logarithm, y, bits + 16 + spare), bits);
}
