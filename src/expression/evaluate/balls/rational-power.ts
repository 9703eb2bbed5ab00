/** A ball to a rational exponent: the real root for odd denominators (conventions of `tape`). */
import { isNegative, isZero, type Rational } from '../../rational.ts';
import { DEFINED } from '../status.ts';
import {
  type Ball,
  ball,
  ballOfRational,
  type DefinedBall,
  isNought,
  negate,
  ONE_BALL,
  UNDEFINED_BALL,
  UNKNOWN_BALL,
  ZERO_BALL,
} from './ball.ts';
import { power } from './exponential.ts';
import { bitLength, magnitude } from './integer-root.ts';

export function rationalPower(x: DefinedBall, exponent: Rational, bits: number): Ball {
  const oddRoot = exponent.denominator % 2n === 1n;
  if (!oddRoot && x.middle + x.radius < 0n) return UNDEFINED_BALL;
  if (isZero(exponent)) return ONE_BALL;
  if (isNought(x)) return isNegative(exponent) ? UNDEFINED_BALL : ZERO_BALL;
  const size = magnitude(x.middle);
  if (size <= x.radius || (x.middle < 0n && !oddRoot)) return UNKNOWN_BALL;
  const length = bitLength(magnitude(exponent.numerator));
  const root = power(
    ball(size, x.radius, x.exponent),
    ballOfRational(exponent, bits + 16 + Math.min(length, 64)),
    bits,
  );
  const isNegated = x.middle < 0n && exponent.numerator % 2n !== 0n;
  return isNegated && root.status === DEFINED ? negate(root) : root;
}
