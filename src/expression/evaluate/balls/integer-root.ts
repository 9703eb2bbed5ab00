/** Lengths and square roots of big integers, the ground of exact arithmetic. */
import { exponentOf } from '../doubles/precision.ts';

const DOUBLES_END = 1n << 1000n;

/** The number of binary digits of a non-negative integer; 0 has none. */
export function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  if (value >= DOUBLES_END) {
    const digits = value.toString(16);
    return 4 * (digits.length - 1) + 32 - Math.clz32(Number.parseInt(digits[0]!, 16));
  }
  const nearest = Number(value);
  const length = exponentOf(nearest) + 1;
  // The nearest double of a long row of ones is the next power of two.
  return nearest > 0x1fffffffffffff && value >> BigInt(length - 1) === 0n ? length - 1 : length;
}

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The greatest integer whose square does not exceed the non-negative value. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  const length = bitLength(value);
  if (length <= 52) return BigInt(Math.floor(Math.sqrt(Number(value))));
  // Newton's iteration from above; the root of the leading half, rounded up, starts it.
  const half = Math.floor(length / 4);
  let root = (integerSquareRoot(value >> BigInt(2 * half)) + 1n) << BigInt(half);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
