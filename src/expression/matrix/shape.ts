/**
 * Shapes: what a declaration says of a letter, how factors of a product hang together, and whether a
 * matrix expression is defined. A shape error is data with the parts and their shapes in it, from
 * which `publish/words` makes "A is m x n, x is m x 1: A x is not defined".
 */
import { failure, type Result, success } from '../../result.ts';
import type { FunctionName } from '../functions.ts';
import type { Dimension, MatrixExpression } from './expression.ts';
import { printMatrixPlain } from './print/print.ts';
import { bottomUpMatrix } from './traverse.ts';

export interface Shape {
  readonly rows: Dimension;
  readonly columns: Dimension;
}

/** What is known of a letter. Its properties may be used to simplify, and hold at every sample. */
export interface MatrixDeclaration extends Shape {
  readonly name: string;
  readonly symmetric?: boolean;
  /** Positive definite, therefore symmetric. */
  readonly positiveDefinite?: boolean;
  readonly diagonal?: boolean;
  /** Every entry is positive; of a scalar: it is positive. */
  readonly positive?: boolean;
  /** The entries of this column sum to 1, as those of probabilities or of a one-hot label do. */
  readonly unitSum?: boolean;
  /** The scalars this letter is a function of; it is constant in everything else. */
  readonly dependsOn?: readonly string[];
}

export interface Declarations {
  readonly symbols: readonly MatrixDeclaration[];
  /** Unknown functions of one variable, applied entry by entry: f, g. */
  readonly functions?: readonly string[];
  /** What a letter means as a function: sigma is the logistic function unless said otherwise. */
  readonly meanings?: Readonly<Record<string, FunctionName>>;
}

export const SCALAR: Shape = { rows: 1, columns: 1 };

export const scalarNamed = (name: string): MatrixDeclaration => ({ name, rows: 1, columns: 1 });
export const vectorNamed = (name: string, rows: Dimension): MatrixDeclaration => ({
  name,
  rows,
  columns: 1,
});
export const matrixNamed = (
  name: string,
  rows: Dimension,
  columns: Dimension = rows,
): MatrixDeclaration => ({ name, rows, columns });

export const isScalarShape = (shape: Shape): boolean => shape.rows === 1 && shape.columns === 1;
export const isColumnShape = (shape: Shape): boolean => shape.columns === 1;
export const isSquareShape = (shape: Shape): boolean => shape.rows === shape.columns;
export const sameShape = (left: Shape, right: Shape): boolean =>
  left.rows === right.rows && left.columns === right.columns;
export const transposedShape = (shape: Shape): Shape => ({
  rows: shape.columns,
  columns: shape.rows,
});

/** The declaration of a letter; a size that declarations use, such as n, is a positive scalar itself. */
export function declarationOf(
  name: string,
  { symbols }: Declarations,
): MatrixDeclaration | undefined {
  const declared = symbols.find((each) => each.name === name);
  if (declared !== undefined) return declared;
  const isSize = symbols.some((each) => each.rows === name || each.columns === name);
  return isSize ? { name, rows: 1, columns: 1, positive: true } : undefined;
}

/** Whether the declaration makes the letter its own transpose. */
export const isSymmetricLetter = (declaration: MatrixDeclaration): boolean =>
  declaration.symmetric === true ||
  declaration.positiveDefinite === true ||
  declaration.diagonal === true ||
  isScalarShape(declaration);

export type ShapeProblemCode =
  | 'undeclared'
  | 'product-undefined'
  | 'sum-undefined'
  /** A scalar beside a matrix in a sum: lambda I was perhaps meant. */
  | 'scalar-added-to-matrix'
  | 'hadamard-undefined'
  | 'not-square'
  | 'not-a-scalar'
  | 'not-a-vector'
  /** The size of I, 1 or 0 does not follow from the context. */
  | 'size-unknown';

/** A part that does not fit, as it was written. */
export interface ShapedPart {
  readonly text: string;
  readonly shape: Shape;
}

export interface ShapeProblem {
  readonly code: ShapeProblemCode;
  /** What was to be done: product, sum, inverse, trace, exponent ... */
  readonly operation: string;
  readonly parts: readonly ShapedPart[];
}

/** Which factors of a product multiply to scalars among themselves, and which are left. */
export interface Chains {
  /** Indices of factors; each list multiplies to a scalar. */
  readonly scalars: readonly (readonly number[])[];
  /** The factors that form the matrix, in order; empty if the product is a scalar. */
  readonly chain: readonly number[];
}

/** The pair of factors between which the product breaks. */
export interface BrokenChain {
  readonly left: number;
  readonly right: number;
}

/**
 * The one way in which a product of several factors is defined, if there is one: neighbours that fit
 * are joined, and whatever has become 1 x 1 steps aside as a scalar, so that B xᵀx is B times a
 * number. All ways that are defined have the same value, since multiplication is associative and
 * scalars commute. `same` compares dimensions, and may settle sizes that are still open.
 */
export function chains<Size>(
  shapes: readonly { readonly rows: Size; readonly columns: Size }[],
  same: (left: Size, right: Size) => boolean,
  isOne: (size: Size) => boolean,
): Chains | BrokenChain {
  const scalars: number[][] = [];
  const open: { rows: Size; columns: Size; indices: number[] }[] = [];
  shapes.forEach((shape, index) => {
    open.push({ ...shape, indices: [index] });
    for (;;) {
      const last = open.at(-1);
      if (last !== undefined && isOne(last.rows) && isOne(last.columns)) {
        scalars.push(last.indices);
        open.pop();
        continue;
      }
      const before = open.at(-2);
      if (last === undefined || before === undefined || !same(before.columns, last.rows)) return;
      open.splice(-2, 2, {
        rows: before.rows,
        columns: last.columns,
        indices: [...before.indices, ...last.indices],
      });
    }
  });
  const [first, second] = open;
  if (second !== undefined) {
    return { left: first!.indices.at(-1)!, right: second.indices[0]! };
  }
  return { scalars, chain: first?.indices ?? [] };
}

export const isBroken = (result: Chains | BrokenChain): result is BrokenChain => 'left' in result;

/** `chains` for shapes whose sizes are all known; a broken product is our mistake there. */
export function knownChains(shapes: readonly Shape[]): Chains {
  const result = chains<Dimension>(
    shapes,
    (left, right) => left === right,
    (size) => size === 1,
  );
  if (isBroken(result)) throw new Error('a product whose factors do not fit');
  return result;
}

/** The shape of an expression all of whose letters are declared, or why it is not defined. */
export function shapeOf(
  root: MatrixExpression,
  declarations: Declarations,
): Result<Shape, ShapeProblem> {
  let memory = SHAPES.get(declarations);
  if (memory === undefined) {
    memory = new WeakMap();
    SHAPES.set(declarations, memory);
  }
  return bottomUpMatrix<Result<Shape, ShapeProblem>>(
    root,
    (expression, parts) => {
      const shapes: Shape[] = [];
      for (const part of parts) {
        if (!part.ok) return part;
        shapes.push(part.value);
      }
      return shapeFromParts(expression, shapes, declarations);
    },
    memory,
  );
}

/** Shapes that have been worked out; kept no longer than the expressions and declarations are. */
const SHAPES = new WeakMap<Declarations, WeakMap<MatrixExpression, Result<Shape, ShapeProblem>>>();

/** The shape of an expression of our own making. Throws if it is not defined. */
export function knownShape(root: MatrixExpression, declarations: Declarations): Shape {
  const shape = shapeOf(root, declarations);
  if (!shape.ok) {
    throw new Error(`${printMatrixPlain(root)}: ${JSON.stringify(shape.problem)}`);
  }
  return shape.value;
}

function shapeFromParts(
  expression: MatrixExpression,
  shapes: readonly Shape[],
  declarations: Declarations,
): Result<Shape, ShapeProblem> {
  const [first, second] = shapes as [Shape, Shape];
  const refuse = (
    code: ShapeProblemCode,
    ...parts: readonly (readonly [MatrixExpression, Shape])[]
  ): Result<Shape, ShapeProblem> =>
    failure({
      code,
      operation: expression.kind,
      parts: parts.map(([part, shape]) => ({ text: printMatrixPlain(part), shape })),
    });
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return success(SCALAR);
    case 'symbol':
    case 'rate':
    case 'differential': {
      const declared = declarationOf(expression.name, declarations);
      if (declared === undefined) return refuse('undeclared', [expression, SCALAR]);
      return success({ rows: declared.rows, columns: declared.columns });
    }
    case 'identity':
      return success({ rows: expression.size, columns: expression.size });
    case 'ones':
      return success({ rows: expression.size, columns: 1 });
    case 'zero':
      return success({ rows: expression.rows, columns: expression.columns });
    case 'negation':
    case 'elementwise':
      return success(first);
    case 'sum': {
      const other = shapes.findIndex((shape) => !sameShape(shape, first));
      if (other < 0) return success(first);
      return refuse(
        'sum-undefined',
        [expression.terms[0]!, first],
        [expression.terms[other]!, shapes[other]!],
      );
    }
    case 'product': {
      const found = chains<Dimension>(
        shapes,
        (left, right) => left === right,
        (size) => size === 1,
      );
      if (isBroken(found)) {
        return refuse(
          'product-undefined',
          [expression.factors[found.left]!, shapes[found.left]!],
          [expression.factors[found.right]!, shapes[found.right]!],
        );
      }
      const { chain } = found;
      if (chain.length === 0) return success(SCALAR);
      return success({ rows: shapes[chain[0]!]!.rows, columns: shapes[chain.at(-1)!]!.columns });
    }
    case 'quotient':
      if (isScalarShape(second)) return success(first);
      return refuse('not-a-scalar', [expression.denominator, second]);
    case 'power':
      if (!isScalarShape(second)) return refuse('not-a-scalar', [expression.exponent, second]);
      if (!isSquareShape(first)) return refuse('not-square', [expression.base, first]);
      return success(first);
    case 'transpose':
      return success(transposedShape(first));
    case 'inverse':
      return isSquareShape(first)
        ? success(first)
        : refuse('not-square', [expression.operand, first]);
    case 'trace':
    case 'determinant':
      return isSquareShape(first)
        ? success(SCALAR)
        : refuse('not-square', [expression.operand, first]);
    case 'hadamard':
    case 'hadamard-quotient':
      if (sameShape(first, second)) return success(first);
      return refuse('hadamard-undefined', [expression.left, first], [expression.right, second]);
    case 'diag':
      if (isColumnShape(first)) return success({ rows: first.rows, columns: first.rows });
      if (isSquareShape(first)) return success({ rows: first.rows, columns: 1 });
      return refuse('not-square', [expression.operand, first]);
    case 'entry-sum':
      return success(SCALAR);
    case 'norm':
      if (expression.norm !== 'euclidean' || isColumnShape(first) || first.rows === 1) {
        return success(SCALAR);
      }
      return refuse('not-a-vector', [expression.operand, first]);
    case 'softmax':
      return isColumnShape(first)
        ? success(first)
        : refuse('not-a-vector', [expression.operand, first]);
  }
}
