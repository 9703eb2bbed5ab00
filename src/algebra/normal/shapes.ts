/**
 * The shapes of normal forms. A **kernel** is what cannot be taken apart further: a variable, pi, a
 * prime number, a function of an argument, or a sum that is kept as one factor. A **monomial** is a
 * product of powers of kernels, signs of kernels, the imaginary unit and one exponential. A **form**
 * is a number times a monomial; a **polynomial** is a sum of forms without sum kernels.
 *
 * A power w^r of a kernel with r = k + f, k whole and 0 <= f < 1, means w^k |w|^f: roots are roots of
 * absolute values, logarithms are logarithms of absolute values, and what is known of signs stands in
 * the sign part. Sines and cosines are exponentials with imaginary exponents, so that all relations
 * between them are laws of exponents.
 */
import type { Rational } from '../../expression/rational.ts';

/** Kernel number, numerator and denominator of the exponent, thrice and again; sorted by kernel. */
export type Powers = readonly number[];

export interface Monomial {
  readonly id: number;
  readonly powers: Powers;
  /** Kernels whose sign (-1 or 1) is a factor, sorted. */
  readonly signs: readonly number[];
  readonly imaginary: boolean;
  readonly exponential: Exponent | undefined;
}

export interface Form {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}

/** Sorted by monomial number, no coefficient zero. */
export type Polynomial = readonly Form[];

/**
 * What stands in the exponent of an exponential, or as the argument of a function: a canonical sum.
 * Two with the same number are equal.
 */
export interface Exponent {
  readonly id: number;
  readonly terms: Polynomial;
  /** Some term has a sum below the bar. */
  readonly fractional: boolean;
  /** Every term is real. Others may be real together, as the two exponentials of a cosine are. */
  readonly real: boolean;
}

/** e to some exponent: what comes out of it (e^(2 ln x) is x^2), and what stays. */
export interface Exponential {
  readonly form: Form | undefined;
  readonly rest: Exponent | undefined;
}

/** The laws of exponents that need sums of forms; given to the table by those who know them. */
export interface ExponentLaws {
  add(left: Exponent | undefined, right: Exponent | undefined): Exponential;
  scale(exponent: Exponent | undefined, by: Rational): Exponential;
}

export interface Kernel {
  readonly id: number;
  readonly kind: 'prime' | 'variable' | 'pi' | 'function' | 'sum';
  /** Known to be positive wherever it is defined. */
  readonly positive: boolean;
  /** Of a prime: its value. */
  readonly prime?: bigint;
  /** Of a sum: its terms; primitive, the first coefficient positive. */
  readonly terms?: Polynomial;
  /** Of a function: its name and the form it is applied to, where there is one. */
  readonly name?: string;
  readonly argument?: Form;
}

/** Thrown when a bound is passed or nothing can be proved; caught by `unlessGivenUp` only. */
export class GivenUp extends Error {}

/** What the work comes to; undefined when it was given up. */
export function unlessGivenUp<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (failed) {
    if (failed instanceof GivenUp) return undefined;
    throw failed;
  }
}
