/**
 * Bounds on the rounding of double arithmetic, and powers of two. Every + - * / and square root of
 * doubles is rounded to nearest (IEEE 754), on every machine; nothing else of the host is used, not
 * even its powers.
 */

/** 2^k for k from -1023 to 1023 at index k + 1023, by exact doubling and halving. */
const POWERS = new Float64Array(2047);
POWERS[1023] = 1;
for (let index = 1024; index < 2047; index += 1) POWERS[index] = POWERS[index - 1]! * 2;
for (let index = 1022; index >= 0; index -= 1) POWERS[index] = POWERS[index + 1]! / 2;

/** 2^k for a whole number k with |k| <= 1023. */
export const powerOfTwo = (exponent: number): number => POWERS[exponent + 1023]!;

/** Greatest relative error of one rounding: 2^-53. */
export const UNIT = powerOfTwo(-53);

/**
 * Absolute error added wherever a result may fall below the range of full precision. A result with a
 * part lost to underflow is off by less than 2^-1074; this is vastly more, and keeps all arithmetic
 * on error bounds clear of slow subnormal numbers.
 */
export const TINY = powerOfTwo(-1000);

/** A bound computed in a few roundings, multiplied by this, exceeds the exact bound. */
export const OUTWARD = 1 + powerOfTwo(-48);

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
DOUBLE[0] = 1;
/** Which of the two words holds sign and exponent. */
const HIGH = WORDS[1] === 0 ? 0 : 1;

/** The exponent k with 2^k <= |value| < 2^(k+1), for a normal double. */
export function exponentOf(value: number): number {
  DOUBLE[0] = value;
  return ((WORDS[HIGH]! >>> 20) & 0x7ff) - 1023;
}

/** Splits a double into halves of 26 bits (Dekker 1971): 2^27 + 1. */
export const SPLITTER = 134_217_729;

/** The rounding error of the product `product` of a and b, exactly, barring over- and underflow. */
export function productError(a: number, b: number, product: number): number {
  let scaled = SPLITTER * a;
  const aHigh = scaled - (scaled - a);
  const aLow = a - aHigh;
  scaled = SPLITTER * b;
  const bHigh = scaled - (scaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The rounding error of the sum `sum` of a and b, exactly (Knuth 1969). */
export function sumError(a: number, b: number, sum: number): number {
  const second = sum - a;
  return a - (sum - second) + (b - second);
}
