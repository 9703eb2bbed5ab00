/** From balls to fixed point: midpoints, radii, rough values, and the precisions of an iteration. */
import { powerOfTwo } from '../doubles/precision.ts';
import type { DefinedBall } from './ball.ts';
import { bitLength, magnitude } from './integer-root.ts';

/** The midpoint in units of 2^-bits, rounded down: an error below one unit. */
export function fixedMiddle(x: DefinedBall, bits: number): bigint {
  const shift = x.exponent + bits;
  return shift >= 0 ? x.middle << BigInt(shift) : x.middle >> BigInt(-shift);
}

/** The radius in units of 2^-bits, rounded up. */
export function fixedRadius(x: DefinedBall, bits: number): bigint {
  if (x.radius === 0n) return 0n;
  const shift = x.exponent + bits;
  return shift >= 0 ? x.radius << BigInt(shift) : (x.radius >> BigInt(-shift)) + 1n;
}

/** Roughly value * 2^exponent as a double; 0 where that is too small, for starting points only. */
export function approximate(value: bigint, exponent: number): number {
  const size = magnitude(value);
  const surplus = Math.max(0, bitLength(size) - 60);
  const mantissa = Number(size >> BigInt(surplus));
  const scale = exponent + surplus;
  if (scale < -1000) return 0;
  return (value < 0n ? -mantissa : mantissa) * powerOfTwo(Math.min(scale, 900));
}

/** Precisions for an iteration that starts with 45 right bits and triples them each round. */
export function ladderOf(bits: number): number[] {
  const rounds = [bits];
  while (rounds[0]! > 120) rounds.unshift(Math.ceil(rounds[0]! / 3) + 10);
  return rounds;
}
