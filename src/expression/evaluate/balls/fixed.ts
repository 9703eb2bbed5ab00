/**
 * Fixed-point arithmetic with a number of bits after the point: constants, and the series of the
 * elementary functions on a small interval. Each function states its greatest error in units of the
 * last place. The constants are a pure function of the number of bits, whatever was computed before.
 */
import { magnitude } from './integer-root.ts';

export interface Approximation {
  readonly value: bigint;
  /** The greatest error, in units of the last place. */
  readonly error: bigint;
}

/** Constants are computed to multiples of this many bits and shortened. */
const STEP = 256;
const GUARD = 32;

function constant(compute: (bits: number) => bigint): (bits: number) => bigint {
  const known = new Map<number, bigint>();
  return (bits) => {
    const full = STEP * Math.ceil((bits + GUARD) / STEP);
    let value = known.get(full);
    if (value === undefined) {
      value = compute(full);
      known.set(full, value);
    }
    return value >> BigInt(full - bits);
  };
}

/** The sum of x^(2k+1)/(2k+1) for x = 1/n, with signs that alternate for arctan. */
function inverseTangent(n: bigint, bits: number, alternate: boolean): bigint {
  const square = n * n;
  let power = (1n << BigInt(bits)) / n;
  let sum = 0n;
  for (let odd = 1n; power > 0n; odd += 2n) {
    const term = power / odd;
    sum += alternate && odd % 4n === 3n ? -term : term;
    power /= square;
  }
  return sum;
}

/** ln 2 = 2 artanh(1/3), with an error of at most one unit. */
export const fixedLn2 = constant((bits) => 2n * inverseTangent(3n, bits, false));

/** pi by Machin's formula 16 arctan(1/5) - 4 arctan(1/239), with an error of at most one unit. */
export const fixedPi = constant(
  (bits) => 16n * inverseTangent(5n, bits, true) - 4n * inverseTangent(239n, bits, true),
);

/** e = 1/0! + 1/1! + ..., with an error of at most one unit. */
export const fixedE = constant((bits) => {
  let term = 1n << BigInt(bits);
  let sum = 0n;
  for (let k = 1n; term > 0n; k += 1n) {
    sum += term;
    term /= k;
  }
  return sum;
});

/** e^r for 0 <= r < 1, as a fixed-point number. */
export function fixedExp(r: bigint, bits: number): Approximation {
  // e^r = (e^(r/2^j))^(2^j): fewer terms for j squarings. With j more bits r/2^j is exact.
  const halvings = Math.round(Math.sqrt(bits) * 0.6);
  const shift = BigInt(bits + halvings);
  let term = 1n << shift;
  let sum = term;
  let terms = 1n;
  for (;;) {
    term = ((term * r) >> shift) / terms;
    if (term === 0n) break;
    sum += term;
    terms += 1n;
  }
  for (let halving = 0; halving < halvings; halving += 1) sum = (sum * sum) >> shift;
  // The series is off by at most 3 terms + 3 units; squaring multiplies the error by twice the
  // value, by e 2^j in all, and adds one unit each time.
  return { value: sum >> BigInt(halvings), error: 6n * (3n * terms + 5n) };
}

/** Sine and cosine of r, |r| <= 1. */
export function fixedSinCos(
  r: bigint,
  bits: number,
): { readonly sin: bigint; readonly cos: bigint; readonly error: bigint } {
  const shift = BigInt(bits);
  const size = magnitude(r);
  const square = (size * size) >> shift;
  let term = size;
  let sine = size;
  let cosine = 1n << shift;
  let even = cosine;
  let k = 1n;
  for (;;) {
    even = ((even * square) >> shift) / ((2n * k - 1n) * (2n * k));
    term = ((term * square) >> shift) / (2n * k * (2n * k + 1n));
    if (even === 0n) break;
    if (k % 2n === 1n) {
      cosine -= even;
      sine -= term;
    } else {
      cosine += even;
      sine += term;
    }
    k += 1n;
  }
  return { sin: r < 0n ? -sine : sine, cos: cosine, error: 4n * k + 4n };
}
