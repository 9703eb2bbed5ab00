/**
 * The operations of a tape: the few functions that are evaluated directly, each with rigorous bounds
 * in doubles and in balls. Everything else a student can write is composed of these by `builder` and
 * `lower`. Numbers, not names, because the evaluators switch on them once for each batch.
 */
export const OPERATION = {
  /** A rational number; `a` counts in the tape's constants. */
  rational: 0,
  e: 1,
  pi: 2,
  /** A letter's value; `a` counts in the letters. */
  letter: 3,
  /** Something that has no value here: an unevaluated derivative, an unknown function not sampled. */
  unknowable: 4,
  add: 5,
  subtract: 6,
  negate: 7,
  multiply: 8,
  square: 9,
  divide: 10,
  sqrt: 11,
  /** `a` to the rational exponent number `b`; the real root for odd denominators. */
  rationalPower: 12,
  /** A positive base to any exponent. */
  power: 13,
  exp: 14,
  ln: 15,
  /** ln(1 + a), without cancellation near 0. */
  ln1p: 16,
  sin: 17,
  cos: 18,
  arctan: 19,
  sinh: 20,
  tanh: 21,
  arsinh: 22,
  sigmoid: 23,
  softplus: 24,
  erf: 25,
  /** 1 - erf(a), without cancellation for large a. */
  erfc: 26,
  abs: 27,
  sign: 28,
  /** The greater of a and 0. */
  positivePart: 29,
} as const;

export type Operation = (typeof OPERATION)[keyof typeof OPERATION];
