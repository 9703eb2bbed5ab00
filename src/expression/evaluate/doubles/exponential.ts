/**
 * Exponential and logarithms of doubles, from exactly rounded operations only. Each function states
 * a bound on its relative error that its derivation leaves room under; the tests measure the error
 * against balls of 256 bits. Series: DLMF 4.2.19 and 4.6.4.
 */
import { exponentOf, powerOfTwo, productError, sumError } from './precision.ts';

/** ln 2 in two parts; the first has 40 bits, so that its product with |k| <= 2^12 is exact. */
const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;
const LN2_LOWEST = 1.94704509238075e-31;
const INVERSE_LN2 = Math.LOG2E;
/** Adding and subtracting it rounds a small double to a whole number. */
const ROUNDER = 6_755_399_441_055_744;

/** Greatest relative error of `exp`, `ln` and `ln1p`. */
export const EXPONENTIAL_ERROR = powerOfTwo(-50);

/** Beyond these the exponential leaves the range in which its bounds hold. */
export const EXP_LARGEST = 709;
export const EXP_LEAST = -690;

/** e^r for |r| <= 0.35 less 1 and less r: the Taylor series to the term of degree 13. */
function tail(r: number): number {
  const s = r * r;
  const even =
    1 / 2 +
    s * (1 / 24 + s * (1 / 720 + s * (1 / 40320 + s * (1 / 3628800 + s * (1 / 479001600)))));
  const odd =
    1 / 6 +
    s * (1 / 120 + s * (1 / 5040 + s * (1 / 362880 + s * (1 / 39916800 + s * (1 / 6227020800)))));
  return s * (even + r * odd);
}

/** e^(x + low) for EXP_LEAST <= x <= EXP_LARGEST and |low| < 2^-40 |x|. */
export function exp(x: number, low = 0): number {
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  // x - k LN2_HIGH is exact: both are multiples of the unit of the smaller, and close.
  const high = x - k * LN2_HIGH;
  const correction = low - k * LN2_LOW;
  const r = high + correction;
  const lost = high - r + correction;
  return (1 + (r + (lost + tail(r)))) * powerOfTwo(k);
}

/** 2 artanh(s) - 2 s for |s| <= 0.18, as s^3 times a series in s^2. */
function artanhTail(s: number): number {
  const q = s * s;
  return (
    s *
    q *
    (2 / 3 +
      q *
        (2 / 5 +
          q *
            (2 / 7 +
              q *
                (2 / 9 +
                  q *
                    (2 / 11 +
                      q *
                        (2 / 13 +
                          q *
                            (2 / 15 +
                              q * (2 / 17 + q * (2 / 19 + q * (2 / 21 + q * (2 / 23)))))))))))
  );
}

const HALF_SQRT = Math.SQRT1_2;

/** ln x for a positive normal x. */
export function ln(x: number): number {
  let k = exponentOf(x);
  let f = x * powerOfTwo(-k) * 0.5;
  k += 1;
  if (f < HALF_SQRT) {
    f *= 2;
    k -= 1;
  }
  const t = f - 1;
  const s = t / (2 + t);
  if (k === 0) return 2 * s + artanhTail(s);
  return k * LN2_HIGH + (2 * s + (artanhTail(s) + k * LN2_LOW));
}

/** ln(1 + x) for x > -1. */
export function ln1p(x: number): number {
  if (x > -0.29 && x < 0.41) {
    const s = x / (2 + x);
    return 2 * s + artanhTail(s);
  }
  return ln(1 + x);
}

/** The logarithm to more than double precision, as an unevaluated sum. Reused, not returned. */
export const LONG_LN = { high: 0, low: 0 };

/** Greatest relative error of LONG_LN, and absolute error where ln x is near 0. */
export const LONG_LN_ERROR = powerOfTwo(-56);

/** Sets LONG_LN to ln x for a positive normal x. */
export function longLn(x: number): void {
  let k = exponentOf(x);
  let f = x * powerOfTwo(-k) * 0.5;
  k += 1;
  if (f < HALF_SQRT) {
    f *= 2;
    k -= 1;
  }
  const t = f - 1;
  // 2 s = 2 t / (2 + t) with its remainder: the divisor's rounding error counts as well.
  const divisor = 2 + t;
  const divisorLow = t - (divisor - 2);
  const s = t / divisor;
  const product = s * divisor;
  const remainder = (t - product - productError(s, divisor, product) - s * divisorLow) / divisor;
  const rest = artanhTail(s) + 2 * remainder;
  const main = k * LN2_HIGH;
  const sum = main + 2 * s;
  const low = sumError(main, 2 * s, sum) + (rest + k * LN2_LOW + k * LN2_LOWEST);
  LONG_LN.high = sum + low;
  LONG_LN.low = sum - LONG_LN.high + low;
}
