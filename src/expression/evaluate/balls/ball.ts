/**
 * Balls: a midpoint and a radius in one unit 2^exponent, over big integers, so that neither precision
 * nor range has an end of its own (midpoint-radius arithmetic; Johansson 2017 describes the method).
 * Arithmetic here; elementary functions in the files beside it. Every operation encloses the exact
 * result of every choice of operands from their balls.
 */
import { isZero, type Rational } from '../../rational.ts';
import { exponentOf, powerOfTwo } from '../doubles/precision.ts';
import { DEFINED, UNDEFINED, UNKNOWN } from '../status.ts';
import { bitLength, integerSquareRoot, magnitude } from './integer-root.ts';

/** The true value lies within radius * 2^exponent of middle * 2^exponent. */
export interface DefinedBall {
  readonly status: typeof DEFINED;
  readonly middle: bigint;
  readonly radius: bigint;
  readonly exponent: number;
}
export interface UndefinedBall {
  readonly status: typeof UNDEFINED;
}
export interface UnknownBall {
  readonly status: typeof UNKNOWN;
}
export type Ball = DefinedBall | UndefinedBall | UnknownBall;

export const UNDEFINED_BALL: UndefinedBall = { status: UNDEFINED };
export const UNKNOWN_BALL: UnknownBall = { status: UNKNOWN };

export const ball = (middle: bigint, radius: bigint, exponent: number): DefinedBall => ({
  status: DEFINED,
  middle,
  radius,
  exponent,
});

export const ZERO_BALL = ball(0n, 0n, 0);
export const ONE_BALL = ball(1n, 0n, 0);

/** |value| < 2^topOf(value) for the midpoint; -Infinity for a midpoint 0. */
export const topOf = (x: DefinedBall): number =>
  x.middle === 0n ? Number.NEGATIVE_INFINITY : bitLength(magnitude(x.middle)) + x.exponent;

/** The radius is below 2^radiusTopOf; -Infinity for an exact ball. */
export const radiusTopOf = (x: DefinedBall): number =>
  x.radius === 0n ? Number.NEGATIVE_INFINITY : bitLength(x.radius) + x.exponent;

export const isExact = (x: DefinedBall): boolean => x.radius === 0n;
export const isNought = (x: DefinedBall): boolean => x.middle === 0n && x.radius === 0n;

/** Shortens the midpoint to the given number of bits; what is lost goes to the radius. */
export function rounded(
  middle: bigint,
  radius: bigint,
  exponent: number,
  bits: number,
): DefinedBall {
  const surplus = Math.max(bitLength(magnitude(middle)), bitLength(radius)) - bits;
  if (surplus <= 0) return ball(middle, radius, exponent);
  const shift = BigInt(surplus);
  const shortened = middle >> shift;
  if (radius === 0n && shortened << shift === middle) {
    return ball(shortened, 0n, exponent + surplus);
  }
  return ball(shortened, (radius >> shift) + 2n, exponent + surplus);
}

/** The exact value of a finite double. */
export function ballOfNumber(value: number): Ball {
  if (Number.isSafeInteger(value)) return ball(BigInt(value), 0n, 0);
  if (!(Math.abs(value) < Number.POSITIVE_INFINITY)) return UNKNOWN_BALL;
  if (Math.abs(value) < powerOfTwo(-900)) {
    const scaled = ballOfNumber(value * powerOfTwo(600)) as DefinedBall;
    return ball(scaled.middle, 0n, scaled.exponent - 600);
  }
  const exponent = exponentOf(value) - 52;
  return ball(BigInt(value * powerOfTwo(-exponent)), 0n, exponent);
}

export function ballOfRational(value: Rational, bits: number): DefinedBall {
  if (isZero(value)) return ZERO_BALL;
  if (value.denominator === 1n) return rounded(value.numerator, 0n, 0, bits);
  return divide(ball(value.numerator, 0n, 0), ball(value.denominator, 0n, 0), bits) as DefinedBall;
}

export const negate = (x: DefinedBall): DefinedBall => ball(-x.middle, x.radius, x.exponent);

/** x in units of 2^exponent, the loss counted in the radius. */
function inUnits(x: DefinedBall, exponent: number): { middle: bigint; radius: bigint } {
  const shift = x.exponent - exponent;
  if (shift >= 0) {
    return { middle: x.middle << BigInt(shift), radius: x.radius << BigInt(shift) };
  }
  const down = BigInt(-shift);
  return { middle: x.middle >> down, radius: (x.radius >> down) + 2n };
}

export function add(x: DefinedBall, y: DefinedBall, bits: number): DefinedBall {
  if (isNought(x)) return y;
  if (isNought(y)) return x;
  const top = Math.max(topOf(x), topOf(y), radiusTopOf(x), radiusTopOf(y));
  const exponent = Math.max(Math.min(x.exponent, y.exponent), top - bits - 8);
  const [left, right] = [inUnits(x, exponent), inUnits(y, exponent)];
  return rounded(left.middle + right.middle, left.radius + right.radius, exponent, bits);
}

export const subtract = (x: DefinedBall, y: DefinedBall, bits: number): DefinedBall =>
  add(x, negate(y), bits);

export function multiply(x: DefinedBall, y: DefinedBall, bits: number): DefinedBall {
  const radius =
    magnitude(x.middle) * y.radius + magnitude(y.middle) * x.radius + x.radius * y.radius;
  return rounded(x.middle * y.middle, radius, x.exponent + y.exponent, bits);
}

export function divide(x: DefinedBall, y: DefinedBall, bits: number): Ball {
  const size = magnitude(y.middle);
  if (size <= y.radius) return size === 0n && y.radius === 0n ? UNDEFINED_BALL : UNKNOWN_BALL;
  if (isNought(x)) return ZERO_BALL;
  const shift = Math.max(0, bits + 4 + bitLength(size) - bitLength(magnitude(x.middle)));
  const above = x.middle << BigInt(shift);
  const quotient = above / y.middle;
  const exponent = x.exponent - y.exponent - shift;
  if (x.radius === 0n && y.radius === 0n && quotient * y.middle === above) {
    return rounded(quotient, 0n, exponent, bits);
  }
  // |x/y - X/Y| <= (|x/y| dy + dx) / (|y| - dy).
  const radius =
    ((magnitude(quotient) + 1n) * y.radius + (x.radius << BigInt(shift))) / (size - y.radius) + 2n;
  return rounded(quotient, radius, exponent, bits);
}

export function sqrt(x: DefinedBall, bits: number): Ball {
  if (x.middle < x.radius) return x.middle + x.radius < 0n ? UNDEFINED_BALL : UNKNOWN_BALL;
  if (x.middle === 0n) return ZERO_BALL;
  let shift = Math.max(0, 2 * (bits + 4) - bitLength(x.middle));
  if ((x.exponent - shift) % 2 !== 0) shift += 1;
  const value = x.middle << BigInt(shift);
  const root = integerSquareRoot(value);
  // |sqrt x - sqrt X| <= dx / sqrt x.
  const carried = x.radius === 0n ? 0n : (x.radius << BigInt(shift)) / root + 1n;
  return rounded(root, carried + (root * root === value ? 0n : 1n), (x.exponent - shift) / 2, bits);
}

/** The ball with a radius greater by what the other may be at most, in absolute value. */
export function widened(x: DefinedBall, by: DefinedBall, bits: number): DefinedBall {
  return add(x, ball(0n, magnitude(by.middle) + by.radius, by.exponent), bits);
}
