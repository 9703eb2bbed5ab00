/**
 * Tasks on functions with several components, and on what a tangent approximates: pure data, as all
 * tasks.
 */
import type { Expression } from '../expression/expression.ts';
import type { At } from './task.ts';

/** The derivative, of any order, of a vector-valued function of one variable; perhaps at a point. */
export interface VectorDerivativeTask {
  readonly kind: 'vector-derivative';
  readonly components: readonly Expression[];
  readonly name: string;
  readonly argument: string;
  readonly order: number;
  readonly at?: At;
}

/** The determinant of the matrix of partial derivatives of as many functions as variables. */
export interface JacobianDeterminantTask {
  readonly kind: 'jacobian-determinant';
  readonly functions: readonly Expression[];
  readonly names: readonly string[];
  readonly arguments: readonly string[];
  readonly at?: At;
}

/** The linear function that agrees with a function at a point to first order, or its value nearby. */
export interface LinearApproximationTask {
  readonly kind: 'linear-approximation';
  readonly function: Expression;
  readonly name: string;
  readonly arguments: readonly string[];
  readonly at: At;
  /** Where the function is to be estimated; without it the linear function itself is asked for. */
  readonly near?: At;
}

export type VectorTask = VectorDerivativeTask | JacobianDeterminantTask | LinearApproximationTask;
