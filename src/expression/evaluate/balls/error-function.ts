/**
 * The error function and its complement for balls: near 0 the series of positive terms
 * erf x = 2/sqrt(pi) e^(-x^2) sum 2^n x^(2n+1) / (2n+1)!! (DLMF 7.6.2), further out a continued
 * fraction; both at the midpoint, the radius carried over by the greatest derivative across the ball.
 */
import { powerOfTwo } from '../doubles/precision.ts';
import { DEFINED } from '../status.ts';
import {
  add,
  type Ball,
  ball,
  type DefinedBall,
  divide,
  isNought,
  multiply,
  negate,
  ONE_BALL,
  radiusTopOf,
  rounded,
  sqrt,
  subtract,
  topOf,
  UNKNOWN_BALL,
  widened,
  ZERO_BALL,
} from './ball.ts';
import { exp } from './exponential.ts';
import { fixedPi } from './fixed.ts';
import { magnitude } from './integer-root.ts';
import { approximate, fixedMiddle } from './working.ts';

const GUARD = 24;

export function erf(x: DefinedBall, bits: number): Ball {
  if (isNought(x)) return ZERO_BALL;
  if (radiusTopOf(x) > -1) return UNKNOWN_BALL;
  if (x.middle < 0n) {
    const mirrored = erf(negate(x), bits);
    return mirrored.status === DEFINED ? negate(mirrored) : mirrored;
  }
  const size = sizeOf(x);
  // 1 - erf x < e^(-x^2) < 2^-bits.
  if (size - 1 > Math.sqrt(bits)) return ball(1n << BigInt(bits), 1n, -bits);
  const midpoint = ball(x.middle, 0n, x.exponent);
  if (!isFar(size, bits)) return carried(bySeries(midpoint, bits), x, bits);
  const rest = byFraction(midpoint, size, bits);
  return rest.status === DEFINED ? carried(subtract(ONE_BALL, rest, bits), x, bits) : rest;
}

export function erfc(x: DefinedBall, bits: number): Ball {
  if (radiusTopOf(x) > -1) return UNKNOWN_BALL;
  const midpoint = ball(x.middle, 0n, x.exponent);
  const size = sizeOf(x);
  if (x.middle > 0n && isFar(size, bits)) {
    return carried(byFraction(midpoint, size, bits), x, bits);
  }
  // The complement is near e^(-x^2) for x > 0: so many more bits of erf x keep its precision.
  const long = bits + 8 + (x.middle > 0n ? Math.ceil(1.5 * size * size) : 0);
  const whole = erf(midpoint, long);
  if (whole.status !== DEFINED) return whole;
  const rest = subtract(ONE_BALL, whole, long);
  return carried(rounded(rest.middle, rest.radius, rest.exponent, bits), x, bits);
}

/** |x| roughly, as a double, at most 2^60. */
const sizeOf = (x: DefinedBall): number =>
  topOf(x) > 60 ? powerOfTwo(60) : Math.abs(approximate(x.middle, x.exponent));

/** Is the fraction the cheaper way? The series takes some 4 x^2 terms, the fraction bits^2 / 16 x^2. */
const isFar = (size: number, bits: number): boolean => size * size > bits / 8;

/**
 * erfc at a positive midpoint by the continued fraction (DLMF 7.9.1)
 * e^(-x^2) / (x sqrt(pi)) / (1 + 1/s / (1 + 2/s / (1 + ...))) with s = 2 x^2. What follows after so
 * many terms lies between 1 and 1 + (terms + 1)/s, and the fraction is monotonic in it.
 */
function byFraction(x: DefinedBall, size: number, bits: number): Ball {
  const working = bits + 16;
  const square = multiply(x, x, 2 * working);
  const ratio = (0.25 * working) / size;
  const terms = 10 + Math.ceil(1.2 * ratio * ratio);
  const s = ball(square.middle, square.radius, square.exponent + 1);
  const beyond = divide(ball(BigInt(terms + 1), 0n, 0), s, working);
  if (beyond.status !== DEFINED) return beyond;
  const near = fraction(s, terms, ONE_BALL, working);
  const far = fraction(s, terms, add(ONE_BALL, beyond, working), working);
  if (near.status !== DEFINED || far.status !== DEFINED) return UNKNOWN_BALL;
  const value = widened(near, subtract(near, far, working), working);
  const gaussian = exp(negate(square), working);
  const root = sqrt(ball(fixedPi(working), 2n, -working), working);
  if (gaussian.status !== DEFINED || root.status !== DEFINED) return UNKNOWN_BALL;
  return divide(gaussian, multiply(multiply(x, root, working), value, working), bits);
}

function fraction(s: DefinedBall, terms: number, last: DefinedBall, bits: number): Ball {
  let value = last;
  for (let term = terms; term >= 1; term -= 1) {
    const rest = divide(ball(BigInt(term), 0n, 0), multiply(s, value, bits), bits);
    if (rest.status !== DEFINED) return rest;
    value = add(ONE_BALL, rest, bits);
  }
  return value;
}

/** erf at a positive midpoint. */
function bySeries(x: DefinedBall, bits: number): Ball {
  const working = bits + GUARD + Math.max(0, Math.min(bits, -topOf(x)));
  const root = sqrt(ball(fixedPi(working), 2n, -working), working);
  if (root.status !== DEFINED) return root;
  if (topOf(x) < -bits / 2 - 4) {
    // erf x = 2 x / sqrt(pi) (1 + d) with |d| <= x^2.
    const twice = ball(x.middle << BigInt(bits + 1), magnitude(x.middle), x.exponent - bits);
    return divide(twice, root, bits);
  }
  const shift = BigInt(working);
  const argument = fixedMiddle(x, working);
  const square = (argument * argument) >> shift;
  let term = argument;
  let sum = term;
  let odd = 1n;
  // Past odd > 4 x^2 the terms at least halve, so that what is left out is below the last one.
  while (term > 0n || odd << shift < 4n * square) {
    odd += 2n;
    term = ((term * 2n * square) >> shift) / odd;
    sum += term;
  }
  // sum = x g(x^2) with g' <= g. One unit of error in x, 2 x + 2 in x^2 and two in each term make at
  // most sum (2 x + 2) + g (number of terms + 3) 2 units.
  const wholeSum = (sum >> shift) + 1n;
  const wholeRatio = sum / (argument + 1n) + 2n;
  const wholeArgument = (argument >> shift) + 1n;
  const error = 2n * (wholeSum * (2n * wholeArgument + 2n) + wholeRatio * (odd + 6n));
  const long = working + 40;
  const gaussian = exp(negate(multiply(x, x, long)), working);
  if (gaussian.status !== DEFINED) return gaussian;
  const product = multiply(gaussian, ball(2n * sum, 2n * error, -working), working);
  return divide(product, root, bits);
}

/** Adds the operand's radius times the greatest derivative, 2/sqrt(pi) e^(-least^2) < 1.13. */
function carried(value: Ball, x: DefinedBall, bits: number): Ball {
  if (value.status !== DEFINED || x.radius === 0n) return value;
  const least = subtract(
    ball(magnitude(x.middle), 0n, x.exponent),
    ball(x.radius, 0n, x.exponent),
    64,
  );
  const radius = ball(5n * x.radius, 0n, x.exponent - 2);
  if (least.middle <= 0n) return widened(value, radius, bits);
  const slope = exp(negate(multiply(least, least, 64)), 64);
  if (slope.status !== DEFINED) return widened(value, radius, bits);
  return widened(value, multiply(radius, slope, 64), bits);
}
