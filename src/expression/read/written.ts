/**
 * What one answer can be, once read: the outcome of reading and the shape of every answer key.
 * Symbolic matrix expressions, (A + Aᵀ)x, are read by `expression/matrix`.
 */
import type { Expression } from '../expression.ts';
import type { MatrixExpression } from '../matrix/expression.ts';

export type Written =
  | { readonly kind: 'scalar'; readonly expression: Expression }
  /** Components in order; a tuple such as (a, b) stands neither as a row nor as a column. */
  | {
      readonly kind: 'vector';
      readonly components: readonly Expression[];
      readonly orientation?: Orientation;
    }
  /** Rows of equal length. */
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'equation'; readonly left: Expression; readonly right: Expression }
  /** Of options with the marks A, B, C ... those chosen, in order. Read by `grading/choices`. */
  | { readonly kind: 'choices'; readonly chosen: readonly string[] }
  /** Several answers in one line, in order; none of them a tuple. Read by `grading/tuple`. */
  | { readonly kind: 'tuple'; readonly parts: readonly Written[] }
  /** In letters that stand for whole vectors and matrices. */
  | { readonly kind: 'matrix-expression'; readonly expression: MatrixExpression };

/** How a vector was written, where that says it: as a matrix of one row or of one column. */
export type Orientation = 'row' | 'column';

/** What is asked for as a whole instead of one derivative. */
export type Whole = 'gradient' | 'jacobian' | 'jacobian-determinant' | 'hessian' | 'directional';

/** The derivative that was asked for, so that a left-hand side in front can be checked against it. */
export interface Asked {
  /** The name of the function or of the dependent variable: f, y, z. */
  readonly name: string;
  /** Other names of the same thing: y for f where y = f(x). The letters y, z, w, f need no mention. */
  readonly otherNames?: readonly string[];
  /** Its arguments in order, so that f_1, D_2 and primes can be understood. */
  readonly arguments: readonly string[];
  /** By which variables, in the order of differentiation; empty: the function itself is asked for. */
  readonly by: readonly string[];
  /** A gradient, Jacobian or other whole is asked for; `by` then lists its variables. */
  readonly whole?: Whole;
  /** Names of a vector's components, in order, where they are not the variables of a gradient. */
  readonly components?: readonly string[];
  /** The point asked for, one value an argument; left out, any point in the left-hand side will do. */
  readonly at?: readonly Expression[];
}

/**
 * A left-hand side as understood, whatever its notation: f'(x), dy/dx and D_1 f are one value when
 * `Asked` names the arguments.
 */
export interface LeftHandSide {
  /** As `Asked` names it when it is the same thing; absent in d/dx (sin x), which has an operand. */
  readonly name?: string;
  readonly operand?: Expression;
  /**
   * By which variables, in the order of differentiation; empty: the function itself. Where only the
   * place of an argument is known (f_1 and nobody said of what), the place as digits.
   */
  readonly by: readonly string[];
  readonly whole?: Whole;
  /** The values in brackets, unless they are the arguments themselves. */
  readonly at?: readonly Expression[];
}

/** The expressions in something written, in reading order; none where it holds no scalar ones. */
export function writtenParts(written: Written): readonly Expression[] {
  switch (written.kind) {
    case 'scalar':
      return [written.expression];
    case 'vector':
      return written.components;
    case 'matrix':
      return written.rows.flat();
    case 'equation':
      return [written.left, written.right];
    case 'tuple':
      return written.parts.flatMap(writtenParts);
    case 'choices':
    case 'matrix-expression':
      return [];
  }
}
