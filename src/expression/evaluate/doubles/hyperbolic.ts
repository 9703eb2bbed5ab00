/**
 * Hyperbolic functions and their kin for doubles, each by a formula without cancellation in every
 * range. All have a relative error below HYPERBOLIC_ERROR. Definitions: DLMF 4.28, 4.37.
 */

import { EXP_LARGEST, EXP_LEAST, exp, ln, ln1p } from './exponential.ts';
import { powerOfTwo } from './precision.ts';

export const HYPERBOLIC_ERROR = powerOfTwo(-48);

/** sinh x for |x| <= EXP_LARGEST. */
export function sinh(x: number): number {
  if (x > -1 && x < 1) {
    const s = x * x;
    const series =
      1 / 6 +
      s *
        (1 / 120 +
          s *
            (1 / 5040 +
              s *
                (1 / 362880 +
                  s *
                    (1 / 39916800 +
                      s *
                        (1 / 6227020800 +
                          s *
                            (1 / 1307674368000 +
                              s * (1 / 355687428096000 + s / 121645100408832000)))))));
    return x + x * s * series;
  }
  const size = x < 0 ? -x : x;
  const large = exp(size);
  const result = 0.5 * (large - 1 / large);
  return x < 0 ? -result : result;
}

/** tanh x for finite x. */
export function tanh(x: number): number {
  if (x > -1 && x < 1) {
    const s = sinh(x);
    return s / Math.sqrt(1 + s * s);
  }
  const size = x < 0 ? -x : x;
  const small = size > 300 ? 0 : exp(-2 * size);
  const result = (1 - small) / (1 + small);
  return x < 0 ? -result : result;
}

/** arsinh x for finite x. */
export function arsinh(x: number): number {
  const size = x < 0 ? -x : x;
  let result: number;
  if (size > powerOfTwo(30)) {
    // arsinh x = ln 2x + 1/(4x^2) - ..., here below the last digit.
    result = ln(size) + Math.LN2;
  } else {
    const square = size * size;
    result = ln1p(size + square / (1 + Math.sqrt(1 + square)));
  }
  return x < 0 ? -result : result;
}

/** 1/(1 + e^-x) for x >= EXP_LEAST. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + (x > -EXP_LEAST ? 0 : exp(-x)));
  const small = exp(x);
  return small / (1 + small);
}

/** ln(1 + e^x) for x >= EXP_LEAST. */
export function softplus(x: number): number {
  if (x < 0) return ln1p(exp(x));
  return x > EXP_LARGEST - 100 ? x : x + ln1p(exp(-x));
}
