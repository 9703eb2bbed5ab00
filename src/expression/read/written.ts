/**
 * What one answer can be, once read: the outcome of reading and the shape of every answer key.
 * Leaves symbolic matrix expressions (A + Aᵀ)x to `expression/matrix`.
 */
import type { Expression } from '../expression.ts';

export type Written =
  | { readonly kind: 'scalar'; readonly expression: Expression }
  /** Components in order; whether it stood as a row or a column is not kept. */
  | { readonly kind: 'vector'; readonly components: readonly Expression[] }
  /** Rows of equal length. */
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'equation'; readonly left: Expression; readonly right: Expression };

/** The derivative that was asked for, so that a left-hand side in front can be checked against it. */
export interface Asked {
  /** The name of the function or of the dependent variable: f, y, z. */
  readonly name: string;
  /** Its arguments in order, so that f_1, D_2 and primes can be understood. */
  readonly arguments: readonly string[];
  /** By which variables, in the order of differentiation; empty: the function itself is asked for. */
  readonly by: readonly string[];
  /** A gradient, Jacobian or other whole is asked for; `by` then lists its variables. */
  readonly whole?: 'gradient' | 'jacobian' | 'hessian';
}
