/**
 * The error function and its complement for balls: the series of positive terms
 * erf x = 2/sqrt(pi) e^(-x^2) sum 2^n x^(2n+1) / (2n+1)!! (DLMF 7.6.2) at the midpoint, the radius
 * carried over by the greatest derivative across the ball.
 */
import { LIMITS } from '../../../limits.ts';
import { DEFINED } from '../status.ts';
import {
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
  // 1 - erf x < e^(-x^2) < 2^-bits.
  const size = approximate(x.middle, x.exponent);
  if (topOf(x) > 40 || size - 1 > Math.sqrt(bits)) return ball(1n << BigInt(bits), 1n, -bits);
  const value = ofMidpoint(x, bits);
  return carried(value, x, bits);
}

export function erfc(x: DefinedBall, bits: number): Ball {
  if (radiusTopOf(x) > -1) return UNKNOWN_BALL;
  // The complement is near e^(-x^2) for x > 0: so many more bits of erf x keep its precision.
  const spare = x.middle <= 0n ? 8 : spareBits(x);
  if (bits + spare > LIMITS.evaluate.workingBits / 4) {
    // 0 < erfc x < e^(-x^2) for x > 0; the square is taken at the near end.
    const near = subtract(x, ball(x.radius, 0n, x.exponent), bits);
    const bound = exp(negate(multiply(near, near, bits)), bits);
    if (bound.status !== DEFINED) return UNKNOWN_BALL;
    return ball(0n, magnitude(bound.middle) + bound.radius, bound.exponent);
  }
  const midpoint = ball(x.middle, 0n, x.exponent);
  const whole = erf(midpoint, bits + spare);
  if (whole.status !== DEFINED) return whole;
  const rest = subtract(ONE_BALL, whole, bits + spare);
  return carried(rounded(rest.middle, rest.radius, rest.exponent, bits), x, bits);
}

function spareBits(x: DefinedBall): number {
  if (topOf(x) > 20) return Number.POSITIVE_INFINITY;
  const size = approximate(x.middle, x.exponent);
  return Math.ceil(1.5 * size * size) + 8;
}

/** erf at a positive midpoint below sqrt(bits) + 1. */
function ofMidpoint(x: DefinedBall, bits: number): Ball {
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
  const exact = ball(x.middle, 0n, x.exponent);
  const long = working + 40;
  const gaussian = exp(negate(multiply(exact, exact, long)), working);
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
