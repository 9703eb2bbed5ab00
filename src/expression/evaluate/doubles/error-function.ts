/**
 * The error function and its complement for doubles: a series of positive terms near 0 (DLMF 7.6.2),
 * the continued fraction of the complement elsewhere (DLMF 7.9.1), whose convergents close in from
 * both sides. Relative errors below ERROR_FUNCTION_ERROR.
 */
import { exp } from './exponential.ts';
import { powerOfTwo, productError } from './precision.ts';

export const ERROR_FUNCTION_ERROR = powerOfTwo(-45);

const TWO_OVER_ROOT_PI = 1.1283791670955126;
/** From here on the complement is computed by the fraction; below, the function by the series. */
const BORDER = 1.25;
/** The complement underflows past this. */
export const ERFC_LARGEST = 26;

/** e^(-x^2) without the rounding error of the square. */
function gaussian(x: number): number {
  const square = x * x;
  return exp(-square, -productError(x, x, square));
}

/** erf x for |x| <= BORDER. */
function series(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let odd = 3; odd < 64; odd += 2) {
    term *= (2 * square) / odd;
    sum += term;
  }
  return TWO_OVER_ROOT_PI * gaussian(x) * sum;
}

/** erfc x for BORDER <= x <= ERFC_LARGEST. */
function fraction(x: number): number {
  const square = 2 * x * x;
  let value = 1;
  for (let step = x < 3 ? 160 : 40; step >= 1; step -= 1) value = 1 + step / (square * value);
  return ((TWO_OVER_ROOT_PI / 2) * gaussian(x)) / (x * value);
}

/** erf x for finite x. */
export function erf(x: number): number {
  if (x > -BORDER && x < BORDER) return series(x);
  if (x < 0) return -erf(-x);
  return x > 7 ? 1 : 1 - fraction(x);
}

/** 1 - erf x for x <= ERFC_LARGEST. */
export function erfc(x: number): number {
  if (x < 0.5) return 1 - erf(x);
  return x < BORDER ? 1 - series(x) : fraction(x);
}
