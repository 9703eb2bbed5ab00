/** Integer square roots and lengths of big integers, the ground of exact arithmetic. */

/** The number of binary digits of a non-negative integer; 0 has none. */
export function bitLength(value: bigint): number {
  if (value < 0x20000000000000n) {
    const small = Number(value);
    return small < 0x100000000
      ? 32 - Math.clz32(small)
      : 64 - Math.clz32(Math.floor(small / 0x100000000));
  }
  const digits = value.toString(16);
  return 4 * (digits.length - 1) + 32 - Math.clz32(Number.parseInt(digits[0]!, 16));
}

/** The greatest integer whose square does not exceed the non-negative value. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  const length = bitLength(value);
  if (length <= 52) {
    const root = BigInt(Math.floor(Math.sqrt(Number(value))));
    return root * root > value ? root - 1n : root;
  }
  // Newton's iteration from above: start with the root of the leading half, rounded up.
  const half = Math.floor(length / 4);
  let root = (integerSquareRoot(value >> BigInt(2 * half)) + 1n) << BigInt(half);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
