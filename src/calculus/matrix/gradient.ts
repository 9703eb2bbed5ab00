/**
 * Reads the gradient off a differential: a scalar df that is linear in dX is written tr(GᵀdX), and
 * then G is the gradient, in the shape of X. The way from df to dX goes through linear operations
 * only; at each the adjoint operation carries G inward, each distinct part once.
 */

import { everywhere } from '../../algebra/matrix/lifted.ts';
import {
  diag,
  hadamard,
  hadamardQuotient,
  identityMatrix,
  MATRIX_ONE,
  type MatrixExpression,
  matrixNegation,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  trace,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  isScalarShape,
  knownChains,
  knownShape,
} from '../../expression/matrix/shape.ts';
import { bottomUpMatrix, distinctMatrixParts } from '../../expression/matrix/traverse.ts';

/** G with df = tr(GᵀdX), or undefined if df does not contain dX linearly. */
export function gradientOf(
  differential: MatrixExpression,
  variable: string,
  declarations: Declarations,
): MatrixExpression | undefined {
  const moving = movingParts(differential, variable);
  const adjoints = new Map<MatrixExpression, MatrixExpression[]>([[differential, [MATRIX_ONE]]]);
  const gradient: MatrixExpression[] = [];
  for (const part of distinctMatrixParts(differential).toReversed()) {
    const arrived = adjoints.get(part);
    if (arrived === undefined || !moving.has(part)) continue;
    // Parts are met last to first; sums are to read in the order in which they were written.
    const adjoint = matrixSum(arrived.toReversed());
    if (part.kind === 'differential') {
      gradient.push(adjoint);
      continue;
    }
    const passed = passedOn(part, adjoint, moving, declarations);
    if (passed === undefined) return undefined;
    for (const [inner, contribution] of passed) {
      adjoints.set(inner, [...(adjoints.get(inner) ?? []), contribution]);
    }
  }
  return gradient.length === 0 ? undefined : matrixSum(gradient.toReversed());
}

/** The parts in which dX occurs. */
export function movingParts(
  root: MatrixExpression,
  variable: string,
): ReadonlySet<MatrixExpression> {
  const moving = new Set<MatrixExpression>();
  bottomUpMatrix<boolean>(root, (expression, parts) => {
    const own = expression.kind === 'differential' && expression.name === variable;
    const moves = own || parts.includes(true);
    if (moves) moving.add(expression);
    return moves;
  });
  return moving;
}

type Passed = readonly (readonly [MatrixExpression, MatrixExpression])[];

/** What the adjoint of a whole gives to each part that moves. */
function passedOn(
  whole: MatrixExpression,
  adjoint: MatrixExpression,
  moving: ReadonlySet<MatrixExpression>,
  declarations: Declarations,
): Passed | undefined {
  switch (whole.kind) {
    case 'negation':
      return [[whole.operand, matrixNegation(adjoint)]];
    case 'sum':
      return whole.terms.filter((term) => moving.has(term)).map((term) => [term, adjoint]);
    case 'product':
      return productAdjoint(whole.factors, adjoint, moving, declarations);
    case 'quotient':
      if (moving.has(whole.denominator)) return undefined;
      return [[whole.numerator, matrixQuotient(adjoint, whole.denominator)]];
    case 'transpose':
      return [[whole.operand, transpose(adjoint)]];
    case 'trace': {
      const { rows } = knownShape(whole.operand, declarations);
      return [[whole.operand, matrixProduct(adjoint, identityMatrix(rows))]];
    }
    case 'hadamard': {
      const [still, moved] = moving.has(whole.left)
        ? [whole.right, whole.left]
        : [whole.left, whole.right];
      return moving.has(still) ? undefined : [[moved, hadamard(adjoint, still)]];
    }
    case 'hadamard-quotient':
      if (moving.has(whole.right)) return undefined;
      return [[whole.left, hadamardQuotient(adjoint, whole.right)]];
    case 'diag':
      return [[whole.operand, diag(adjoint)]];
    case 'entry-sum': {
      const shape = knownShape(whole.operand, declarations);
      return [[whole.operand, matrixProduct(adjoint, everywhere(MATRIX_ONE, shape))]];
    }
    case 'number':
    case 'constant':
    case 'symbol':
    case 'rate':
    case 'differential':
    case 'identity':
    case 'ones':
    case 'zero':
    case 'power':
    case 'inverse':
    case 'determinant':
    case 'norm':
    case 'elementwise':
    case 'softmax':
      return undefined;
  }
}

/** In c P F S the factor F receives c Pᵀ G Sᵀ; inside a scalar factor, G has been contracted first. */
function productAdjoint(
  factors: readonly MatrixExpression[],
  adjoint: MatrixExpression,
  moving: ReadonlySet<MatrixExpression>,
  declarations: Declarations,
): Passed | undefined {
  const moved = factors.flatMap((factor, index) => (moving.has(factor) ? [index] : []));
  // Linear in dX: exactly one factor moves.
  const [index] = moved;
  if (index === undefined || moved.length > 1) return undefined;
  const { scalars, chain } = knownChains(factors.map((each) => knownShape(each, declarations)));
  const at = (indices: readonly number[]): MatrixExpression[] =>
    indices.map((each) => factors[each]!);
  const own = scalars.find((indices) => indices.includes(index)) ?? chain;
  const others = scalars
    .filter((indices) => indices !== own)
    .map((each) => matrixProduct(...at(each)));
  const place = own.indexOf(index);
  const before = at(own.slice(0, place)).map(transpose).toReversed();
  const after = at(own.slice(place + 1))
    .map(transpose)
    .toReversed();
  const arrived = own === chain ? [adjoint] : contracted(adjoint, at(chain), declarations);
  return [[factors[index]!, matrixProduct(...others, ...before, ...arrived, ...after)]];
}

/** tr(GᵀM) as a scalar factor, without a trace where M is a vector. */
function contracted(
  adjoint: MatrixExpression,
  chain: readonly MatrixExpression[],
  declarations: Declarations,
): readonly MatrixExpression[] {
  if (chain.length === 0) return [adjoint];
  const matrix = matrixProduct(...chain);
  const shape = knownShape(matrix, declarations);
  if (isScalarShape(shape)) return [adjoint, matrix];
  if (shape.columns === 1) return [matrixProduct(transpose(adjoint), matrix)];
  if (shape.rows === 1) return [matrixProduct(matrix, transpose(adjoint))];
  return [trace(matrixProduct(transpose(adjoint), matrix))];
}
