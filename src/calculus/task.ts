/**
 * What an exercise asks to be worked out: a closed union, one row a kind of task. A task is pure data
 * in expressions; how it is solved is `solve`'s, how it is worded is the template's.
 */
import type { Expression } from '../expression/expression.ts';

/** Values of variables at a point, by canonical name. */
export type At = Readonly<Record<string, Expression>>;

/** An ordinary or partial derivative of any order, perhaps at a point. */
export interface DerivativeTask {
  readonly kind: 'derivative';
  readonly function: Expression;
  /** Name of the function or of the dependent variable: f, y, z. */
  readonly name: string;
  /** The function's variables in order; more than one makes the derivative partial. */
  readonly arguments: readonly string[];
  /** By which variables, in the order of differentiation; at least one. */
  readonly by: readonly string[];
  readonly at?: At;
}

export type Task = DerivativeTask;
