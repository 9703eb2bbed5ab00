/**
 * What is written when letters stand for whole vectors and matrices: the closed union of matrix
 * expressions, and its constructors. Scalars are the expressions of shape 1 x 1; a column vector is
 * n x 1. Which letter has which shape stands in the declarations (`shape.ts`), which also decide
 * whether an expression is defined at all.
 *
 * Like scalar expressions, these keep the form their author gave them, are immutable and may share
 * parts (`traverse.ts`). Sizes of I, 1 and 0, which people leave to the context, are explicit here.
 */
import type { FunctionName } from '../functions.ts';
import { isNegative, negate as negateRational, type Rational, rational } from '../rational.ts';

/** A number of rows or columns: a symbol such as n, or a positive integer. */
export type Dimension = string | number;

/** A non-negative rational number; a negative one is a `MatrixNegation`. */
export interface MatrixNumber {
  readonly kind: 'number';
  readonly value: Rational;
}
export interface MatrixConstant {
  readonly kind: 'constant';
  readonly name: 'e' | 'pi';
}
/** A declared letter: its shape and properties stand in its declaration. */
export interface MatrixSymbol {
  readonly kind: 'symbol';
  readonly name: string;
}
/** The derivative dA/dt of a letter that is declared to depend on the scalar t; has A's shape. */
export interface MatrixRate {
  readonly kind: 'rate';
  readonly name: string;
  readonly by: string;
}
/** The differential dX of a letter; occurs in worked solutions only, and has X's shape. */
export interface MatrixDifferential {
  readonly kind: 'differential';
  readonly name: string;
}
export interface IdentityMatrix {
  readonly kind: 'identity';
  readonly size: Dimension;
}
/** The column vector of ones. */
export interface OnesVector {
  readonly kind: 'ones';
  readonly size: Dimension;
}
export interface ZeroMatrix {
  readonly kind: 'zero';
  readonly rows: Dimension;
  readonly columns: Dimension;
}
export interface MatrixNegation {
  readonly kind: 'negation';
  readonly operand: MatrixExpression;
}
/** At least two terms of one shape. */
export interface MatrixSum {
  readonly kind: 'sum';
  readonly terms: readonly MatrixExpression[];
}
/** At least two factors in order. Scalars may stand anywhere: see `chains` in `shape.ts`. */
export interface MatrixProduct {
  readonly kind: 'product';
  readonly factors: readonly MatrixExpression[];
}
/** Anything over a scalar. */
export interface MatrixQuotient {
  readonly kind: 'quotient';
  readonly numerator: MatrixExpression;
  readonly denominator: MatrixExpression;
}
/** A scalar to a scalar exponent, or a square matrix to a whole number of at least 2. */
export interface MatrixPower {
  readonly kind: 'power';
  readonly base: MatrixExpression;
  readonly exponent: MatrixExpression;
}
export interface Transpose {
  readonly kind: 'transpose';
  readonly operand: MatrixExpression;
}
export interface Inverse {
  readonly kind: 'inverse';
  readonly operand: MatrixExpression;
}
export interface Trace {
  readonly kind: 'trace';
  readonly operand: MatrixExpression;
}
export interface Determinant {
  readonly kind: 'determinant';
  readonly operand: MatrixExpression;
}
/** Entry by entry product. */
export interface HadamardProduct {
  readonly kind: 'hadamard';
  readonly left: MatrixExpression;
  readonly right: MatrixExpression;
}
/** Entry by entry quotient. */
export interface HadamardQuotient {
  readonly kind: 'hadamard-quotient';
  readonly left: MatrixExpression;
  readonly right: MatrixExpression;
}
/** Of a vector the diagonal matrix, of a square matrix the column of its diagonal entries. */
export interface Diag {
  readonly kind: 'diag';
  readonly operand: MatrixExpression;
}
/** The sum of all entries. */
export interface EntrySum {
  readonly kind: 'entry-sum';
  readonly operand: MatrixExpression;
}
/** Euclidean norm of a vector, Frobenius norm of a matrix, or sum of absolute values. */
export interface Norm {
  readonly kind: 'norm';
  readonly norm: 'euclidean' | 'frobenius' | 'one';
  readonly operand: MatrixExpression;
}
/**
 * A function of one variable, or its derivative of the given order, applied to every entry. `name`
 * is one of the table's functions of one argument, or the name of an unknown function.
 */
export interface Elementwise {
  readonly kind: 'elementwise';
  readonly name: string;
  readonly known: boolean;
  readonly order: number;
  readonly operand: MatrixExpression;
}
/** exp(z) over the sum of its entries; of a vector. */
export interface Softmax {
  readonly kind: 'softmax';
  readonly operand: MatrixExpression;
}

export type MatrixExpression =
  | MatrixNumber
  | MatrixConstant
  | MatrixSymbol
  | MatrixRate
  | MatrixDifferential
  | IdentityMatrix
  | OnesVector
  | ZeroMatrix
  | MatrixNegation
  | MatrixSum
  | MatrixProduct
  | MatrixQuotient
  | MatrixPower
  | Transpose
  | Inverse
  | Trace
  | Determinant
  | HadamardProduct
  | HadamardQuotient
  | Diag
  | EntrySum
  | Norm
  | Elementwise
  | Softmax;

export type MatrixKind = MatrixExpression['kind'];

/** Any rational number: `3`, `-3`, `3/4`. */
export function matrixNumber(value: Rational | bigint | number): MatrixExpression {
  const exact = typeof value === 'object' ? value : rational(value);
  return isNegative(exact)
    ? matrixNegation({ kind: 'number', value: negateRational(exact) })
    : { kind: 'number', value: exact };
}

export const MATRIX_ONE: MatrixExpression = matrixNumber(1);
export const MATRIX_NOUGHT: MatrixExpression = matrixNumber(0);
export const MATRIX_TWO: MatrixExpression = matrixNumber(2);

export const matrixSymbol = (name: string): MatrixSymbol => ({ kind: 'symbol', name });
export const matrixDifferential = (name: string): MatrixDifferential => ({
  kind: 'differential',
  name,
});
export const matrixRate = (name: string, by: string): MatrixRate => ({ kind: 'rate', name, by });
export const identityMatrix = (size: Dimension): IdentityMatrix => ({ kind: 'identity', size });
export const onesVector = (size: Dimension): OnesVector => ({ kind: 'ones', size });
export const zeroMatrix = (rows: Dimension, columns: Dimension): MatrixExpression =>
  rows === 1 && columns === 1 ? MATRIX_NOUGHT : { kind: 'zero', rows, columns };

export const matrixNegation = (operand: MatrixExpression): MatrixNegation => ({
  kind: 'negation',
  operand,
});

/** The sum of the terms as they stand. Throws on none, for no shape could be given to it. */
export function matrixSum(terms: readonly MatrixExpression[]): MatrixExpression {
  if (terms.length === 0) throw new RangeError('a sum of no matrices');
  return terms.length === 1 ? terms[0]! : { kind: 'sum', terms };
}

/** The product of the factors as they stand; of none, the number 1. */
export function matrixProduct(...factors: readonly MatrixExpression[]): MatrixExpression {
  if (factors.length === 0) return MATRIX_ONE;
  return factors.length === 1 ? factors[0]! : { kind: 'product', factors };
}

export const matrixQuotient = (
  numerator: MatrixExpression,
  denominator: MatrixExpression,
): MatrixQuotient => ({ kind: 'quotient', numerator, denominator });
export const matrixPower = (base: MatrixExpression, exponent: MatrixExpression): MatrixPower => ({
  kind: 'power',
  base,
  exponent,
});
export const transpose = (operand: MatrixExpression): Transpose => ({ kind: 'transpose', operand });
export const inverse = (operand: MatrixExpression): Inverse => ({ kind: 'inverse', operand });
export const trace = (operand: MatrixExpression): Trace => ({ kind: 'trace', operand });
export const determinant = (operand: MatrixExpression): Determinant => ({
  kind: 'determinant',
  operand,
});
export const hadamard = (left: MatrixExpression, right: MatrixExpression): HadamardProduct => ({
  kind: 'hadamard',
  left,
  right,
});
export const hadamardQuotient = (
  left: MatrixExpression,
  right: MatrixExpression,
): HadamardQuotient => ({ kind: 'hadamard-quotient', left, right });
export const diag = (operand: MatrixExpression): Diag => ({ kind: 'diag', operand });
export const entrySum = (operand: MatrixExpression): EntrySum => ({ kind: 'entry-sum', operand });
export const norm = (operand: MatrixExpression, which: Norm['norm']): Norm => ({
  kind: 'norm',
  norm: which,
  operand,
});
/** A function of the table applied to every entry; `order` counts its derivatives. */
export const elementwise = (
  name: FunctionName,
  operand: MatrixExpression,
  order = 0,
): Elementwise => ({ kind: 'elementwise', name, known: true, order, operand });
/** An unknown function of one variable applied to every entry. */
export const unknownElementwise = (
  name: string,
  operand: MatrixExpression,
  order = 0,
): Elementwise => ({ kind: 'elementwise', name, known: false, order, operand });
export const softmax = (operand: MatrixExpression): Softmax => ({ kind: 'softmax', operand });
