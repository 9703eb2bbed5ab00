/**
 * Tasks on functions that are put together of others: the chain rule of several variables, values of
 * functions known at some places only, and taking a composition apart. Pure data, as all tasks.
 */
import type { Expression } from '../expression/expression.ts';
import type { At } from './task.ts';

/** A function between the outer one and the variables: u_1 = x_1 + x_2. */
interface InnerFunction {
  readonly name: string;
  readonly function: Expression;
}

/** What of a composition y = f(u), u = g(x) is asked for. */
export type ChainPart =
  /** ∂y/∂x_i: dz/dt along a path, ∂z/∂s after a change of variables. */
  | { readonly kind: 'derivative'; readonly by: string }
  /** ∇_x y, the vector of these. */
  | { readonly kind: 'gradient' }
  /** ∂y/∂u_j, in the inner letters. */
  | { readonly kind: 'outer-derivative'; readonly by: string }
  /** ∂u_j/∂x_i. */
  | { readonly kind: 'inner-derivative'; readonly of: string; readonly by: string }
  /** ∇_u y, in the inner letters. */
  | { readonly kind: 'outer-gradient' }
  /** The n x m matrix A of ∂u_j/∂x_i, one row a variable x_i: ∇_x y = A ∇_u y. */
  | { readonly kind: 'inner-matrix' };

/** The chain rule for one outer function of m inner ones in n variables. */
export interface ChainTask {
  readonly kind: 'chain';
  readonly name: string;
  /** In the letters of the inner functions, and letters that stay constant. */
  readonly outer: Expression;
  readonly inner: readonly InnerFunction[];
  readonly arguments: readonly string[];
  readonly wanted: ChainPart;
  /** A sum of products for each variable, or the matrix of the inner derivatives times ∇_u y. */
  readonly form: 'sum' | 'vector';
  readonly at?: At;
  /** Whether an answer may use the inner letters beside the variables. */
  readonly innerLetters: 'accept' | 'refuse';
}

/** One value of a function, or of one of its derivatives, of which no formula is given. */
export interface KnownValue {
  readonly name: string;
  /** How often it is differentiated by each of its arguments. */
  readonly orders: readonly number[];
  /** One place an argument. */
  readonly at: readonly Expression[];
  readonly value: Expression;
}

/** A function given by its graph: line segments from corner to corner, from left to right. */
export interface Polyline {
  readonly name: string;
  readonly corners: readonly (readonly [Expression, Expression])[];
}

/** A tangent to the graph of a function: at which place, and its height there and elsewhere. */
export interface TangentLine {
  readonly name: string;
  readonly at: Expression;
  readonly line: Expression;
}

/** The derivative, at a point, of a function built of functions known by a table or by graphs. */
export interface KnownValuesTask {
  readonly kind: 'known-values';
  /** In the unknown functions: f(g(x)). */
  readonly function: Expression;
  readonly name: string;
  readonly argument: string;
  readonly order: 0 | 1;
  readonly place: Expression;
  readonly known: readonly KnownValue[];
  readonly graphs: readonly Polyline[];
  /** Those from which values among the known ones are read. */
  readonly tangents?: readonly TangentLine[];
}

/** Finding an outer and an inner function of which a given one is composed. */
export interface DecomposeTask {
  readonly kind: 'decompose';
  readonly name: string;
  /** Outermost first; each in its own letter, the last in the variable itself. */
  readonly layers: readonly DecompositionLayer[];
}

export interface DecompositionLayer {
  readonly name: string;
  readonly letter: string;
  readonly function: Expression;
}

export type CompositionTask = ChainTask | KnownValuesTask | DecomposeTask;
