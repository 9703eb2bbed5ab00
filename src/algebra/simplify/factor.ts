/** The shapes of an expression seen as a number times powers. */
import type { Expression } from '../../expression/expression.ts';
import { type Rational, rational } from '../../expression/rational.ts';

/** An exponent: a rational number, or any other simplified expression. */
export type Exponent = Rational | Expression;

export interface Factor {
  readonly base: Expression;
  readonly exponent: Exponent;
  /** Was written as a root with an index, and is written so again. */
  readonly radical: boolean;
}

export interface Factored {
  readonly coefficient: Rational;
  /** A decimal was written: the coefficient is written as a decimal when it terminates. */
  readonly decimal: boolean;
  readonly factors: readonly Factor[];
}

export const isSymbolic = (exponent: Exponent): exponent is Expression => 'kind' in exponent;

export const HALF = rational(1, 2);
