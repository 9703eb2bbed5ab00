/**
 * The rules of matrix calculus, one row each: the differential of an expression from the
 * differentials of its parts. The table is read four ways: it computes derivatives, each application
 * is a step of the worked solution, a row replaced by a malrule (`malrules.ts`) predicts a
 * misconception's answer, and the tests check every row's example against finite differences.
 *
 * Source of the method and of the differentials: Magnus and Neudecker, Matrix Differential Calculus
 * with Applications in Statistics and Econometrics (1999), part three.
 */
import { lifted } from '../../algebra/matrix/lifted.ts';
import type { Surroundings } from '../../algebra/matrix/monomial.ts';
import { type FunctionName, functionRow } from '../../expression/functions.ts';
import {
  diag,
  elementwise,
  entrySum,
  hadamard,
  hadamardQuotient,
  inverse,
  MATRIX_ONE,
  MATRIX_TWO,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  onesVector,
  softmax,
  trace,
  transpose,
} from '../../expression/matrix/expression.ts';
import { isScalarShape, knownShape } from '../../expression/matrix/shape.ts';
import { sameMatrixExpression } from '../../expression/matrix/traverse.ts';
import { rational, subtract } from '../../expression/rational.ts';
import { formula } from '../../expression/read/read.ts';

export type MatrixRuleName =
  | 'sum'
  | 'quadratic-form'
  | 'product'
  | 'quotient'
  | 'squared-norm'
  | 'power'
  | 'transpose'
  | 'inverse'
  | 'trace'
  | 'log-determinant'
  | 'determinant'
  | 'hadamard'
  | 'hadamard-quotient'
  | 'diag'
  | 'entry-sum'
  | 'norm'
  | 'log-sum-exp'
  | 'log-softmax'
  | 'elementwise'
  | 'softmax';

/** The differential of a part; undefined where it is constant. */
export type PartDifferential = (part: MatrixExpression) => MatrixExpression | undefined;

export type DifferentialOf = (
  expression: MatrixExpression,
  d: PartDifferential,
  about: Surroundings,
) => MatrixExpression | undefined;

export interface MatrixRule {
  readonly name: MatrixRuleName;
  /** undefined where the rule does not apply. Asked only if some part is not constant. */
  readonly differential: DifferentialOf;
  /** A function of the column x (n x 1) or the matrix X (n x n) that the rule applies to. */
  readonly example: string;
}

const times = matrixProduct;
const minus = matrixNegation;

/** The first row that applies is the one used, so special forms stand before general ones. */
export const MATRIX_RULES: readonly MatrixRule[] = [
  {
    name: 'sum',
    example: 'x - A x',
    differential: (expression, d) => {
      if (expression.kind === 'negation') return minus(d(expression.operand)!);
      if (expression.kind !== 'sum') return undefined;
      const terms = expression.terms.map(d).filter((term) => term !== undefined);
      return matrixSum(terms);
    },
  },
  {
    // d(uᵀ M u) = uᵀ (M + Mᵀ) du for constant M, and the same under a trace
    name: 'quadratic-form',
    example: 'x^T A x + tr(X^T A X)',
    differential: (expression, d, about) => {
      const form = quadraticForm(expression, d, about);
      if (form === undefined) return undefined;
      const { column, middle, traced } = form;
      const wrapped = (...factors: MatrixExpression[]): MatrixExpression =>
        traced ? trace(times(...factors)) : times(...factors);
      if (middle.length === 0) {
        return times(MATRIX_TWO, wrapped(transpose(column), d(column)!));
      }
      const matrix = times(...middle);
      return wrapped(transpose(column), matrixSum([matrix, transpose(matrix)]), d(column)!);
    },
  },
  {
    name: 'product',
    example: 'x x^T A x',
    differential: (expression, d) => {
      if (expression.kind !== 'product') return undefined;
      const { factors } = expression;
      const terms = factors.flatMap((factor, index) => {
        const change = d(factor);
        return change === undefined
          ? []
          : [times(...factors.slice(0, index), change, ...factors.slice(index + 1))];
      });
      return matrixSum(terms);
    },
  },
  {
    name: 'quotient',
    example: 'x/(1 + a^T x)',
    differential: (expression, d) => {
      if (expression.kind !== 'quotient') return undefined;
      const { numerator, denominator } = expression;
      const [above, below] = [d(numerator), d(denominator)];
      const terms: MatrixExpression[] = [];
      if (above !== undefined) terms.push(matrixQuotient(above, denominator));
      if (below !== undefined) {
        const square = matrixPower(denominator, MATRIX_TWO);
        terms.push(minus(matrixQuotient(times(numerator, below), square)));
      }
      return matrixSum(terms);
    },
  },
  {
    // d‖u‖² = 2uᵀdu, d‖U‖_F² = 2 tr(UᵀdU)
    name: 'squared-norm',
    example: '||A x - a||^2',
    differential: (expression, d) => {
      if (expression.kind !== 'power' || expression.base.kind !== 'norm') return undefined;
      const { base, exponent } = expression;
      if (base.norm === 'one' || !isNumber(exponent, 2)) return undefined;
      return times(MATRIX_TWO, innerProduct(base.operand, d(base.operand)!, base.norm));
    },
  },
  {
    name: 'power',
    example: 'tr(X^3)',
    differential: (expression, d, about) => {
      if (expression.kind !== 'power') return undefined;
      const { base, exponent } = expression;
      const change = d(base);
      if (!isScalarShape(knownShape(base, about.declarations))) {
        return change === undefined ? undefined : matrixPowerDifferential(base, exponent, change);
      }
      const terms: MatrixExpression[] = [];
      if (change !== undefined) {
        const lowered = isNumber(exponent, 2) ? base : matrixPower(base, oneLess(exponent));
        terms.push(times(exponent, lowered, change));
      }
      const above = d(exponent);
      if (above !== undefined) terms.push(times(expression, elementwise('ln', base), above));
      return matrixSum(terms);
    },
  },
  {
    name: 'transpose',
    example: 'tr(X^T A)',
    differential: (expression, d) =>
      expression.kind === 'transpose' ? transpose(d(expression.operand)!) : undefined,
  },
  {
    name: 'inverse',
    example: 'tr(X^-1 A)',
    differential: (expression, d) =>
      expression.kind === 'inverse'
        ? minus(times(expression, d(expression.operand)!, expression))
        : undefined,
  },
  {
    name: 'trace',
    example: 'tr(A X)',
    differential: (expression, d) =>
      expression.kind === 'trace' ? trace(d(expression.operand)!) : undefined,
  },
  {
    // d ln det U = tr(U⁻¹dU); stands before the rules it combines.
    name: 'log-determinant',
    example: 'ln(det(X X^T))',
    differential: (expression, d) => {
      if (expression.kind !== 'elementwise' || expression.name !== 'ln') return undefined;
      const { operand, order } = expression;
      if (operand.kind !== 'determinant' || order !== 0) return undefined;
      return trace(times(inverse(operand.operand), d(operand.operand)!));
    },
  },
  {
    // Jacobi's formula
    name: 'determinant',
    example: 'det(X)',
    differential: (expression, d) =>
      expression.kind === 'determinant'
        ? times(expression, trace(times(inverse(expression.operand), d(expression.operand)!)))
        : undefined,
  },
  {
    name: 'hadamard',
    example: 'x .* (A x)',
    differential: (expression, d) => {
      if (expression.kind !== 'hadamard') return undefined;
      const [left, right] = [d(expression.left), d(expression.right)];
      return matrixSum([
        ...(left === undefined ? [] : [hadamard(left, expression.right)]),
        ...(right === undefined ? [] : [hadamard(expression.left, right)]),
      ]);
    },
  },
  {
    name: 'hadamard-quotient',
    example: 'a ./ exp(x)',
    differential: (expression, d) => {
      if (expression.kind !== 'hadamard-quotient') return undefined;
      const { left, right } = expression;
      const [above, below] = [d(left), d(right)];
      return matrixSum([
        ...(above === undefined ? [] : [hadamardQuotient(above, right)]),
        ...(below === undefined
          ? []
          : [minus(hadamard(hadamardQuotient(left, hadamard(right, right)), below))]),
      ]);
    },
  },
  {
    name: 'diag',
    example: 'diag(x) a',
    differential: (expression, d) =>
      expression.kind === 'diag' ? diag(d(expression.operand)!) : undefined,
  },
  {
    name: 'entry-sum',
    example: 'sum(exp(x))',
    differential: (expression, d) =>
      expression.kind === 'entry-sum' ? entrySum(d(expression.operand)!) : undefined,
  },
  {
    // d‖u‖ = uᵀdu / ‖u‖, and for the sum of absolute values the signs.
    name: 'norm',
    example: '||x - a||',
    differential: (expression, d) => {
      if (expression.kind !== 'norm') return undefined;
      const { operand, norm } = expression;
      const change = d(operand)!;
      if (norm === 'one') return entrySum(hadamard(elementwise('sign', operand), change));
      return matrixQuotient(innerProduct(operand, change, norm), expression);
    },
  },
  {
    // d ln Σ exp z = softmax(z)ᵀ dz
    name: 'log-sum-exp',
    example: 'ln(sum(exp(A x)))',
    differential: (expression, d) => {
      if (expression.kind !== 'elementwise' || expression.name !== 'ln') return undefined;
      const powers = summed(expression.operand);
      if (powers === undefined || expression.order !== 0) return undefined;
      if (powers.kind !== 'elementwise' || powers.name !== 'exp' || powers.order !== 0) {
        return undefined;
      }
      return times(transpose(softmax(powers.operand)), d(powers.operand)!);
    },
  },
  {
    // d ln softmax(z) = dz - 1 (softmax(z)ᵀ dz)
    name: 'log-softmax',
    example: 'ln(softmax(A x))',
    differential: (expression, d, about) => {
      if (expression.kind !== 'elementwise' || expression.name !== 'ln') return undefined;
      const { operand, order } = expression;
      if (operand.kind !== 'softmax' || order !== 0) return undefined;
      const change = d(operand.operand)!;
      const { rows } = knownShape(operand, about.declarations);
      const mean = times(transpose(operand), change);
      return matrixSum([change, minus(times(mean, onesVector(rows)))]);
    },
  },
  {
    // d f(z) = f'(z) ∘ dz
    name: 'elementwise',
    example: 'tanh(A x)',
    differential: (expression, d, about) => {
      if (expression.kind !== 'elementwise') return undefined;
      const change = d(expression.operand)!;
      const slope = elementwiseDerivative(expression, about);
      const scalar = isScalarShape(knownShape(expression, about.declarations));
      return scalar ? times(slope, change) : hadamard(slope, change);
    },
  },
  {
    name: 'softmax',
    example: 'softmax(A x)',
    differential: (expression, d) =>
      expression.kind === 'softmax'
        ? times(
            matrixSum([diag(expression), minus(times(expression, transpose(expression)))]),
            d(expression.operand)!,
          )
        : undefined,
  },
];

/** Functions whose derivative is clearer as f' than written out: their formulas have corners. */
export const KEPT_PRIMED: ReadonlySet<string> = new Set(['relu', 'gelu', 'silu']);

/** f'(z): by the table of functions, or with one more prime. */
export function elementwiseDerivative(
  expression: MatrixExpression & { readonly kind: 'elementwise' },
  about: Surroundings,
): MatrixExpression {
  const { name, known, order, operand } = expression;
  if (!known || KEPT_PRIMED.has(name)) return { ...expression, order: order + 1 };
  const shape = knownShape(expression, about.declarations);
  const row = functionRow(name as FunctionName);
  const slope = lifted(formula(row.derivative.u), operand, shape);
  // Slopes of named functions are written out before they are differentiated (`differentiate`).
  if (order > 0) throw new RangeError(`the derivative of ${name} is to be written out first`);
  return slope;
}

interface QuadraticForm {
  readonly column: MatrixExpression;
  readonly middle: readonly MatrixExpression[];
  readonly traced: boolean;
}

/** uᵀ M u with a column u, or tr(Uᵀ M U), with constant M. */
export function quadraticForm(
  expression: MatrixExpression,
  d: PartDifferential,
  about: Surroundings,
): QuadraticForm | undefined {
  const traced = expression.kind === 'trace';
  const product = traced ? expression.operand : expression;
  if (product.kind !== 'product') return undefined;
  if (!traced && !isScalarShape(knownShape(product, about.declarations))) return undefined;
  const { factors } = product;
  const [first, last] = [factors[0]!, factors.at(-1)!];
  const middle = factors.slice(1, -1);
  if (first.kind !== 'transpose' || !sameMatrixExpression(first.operand, last)) return undefined;
  if (middle.some((factor) => d(factor) !== undefined)) return undefined;
  // A scalar factor in between would not be a matrix to transpose.
  const shapes = middle.map((factor) => knownShape(factor, about.declarations));
  if (shapes.some(isScalarShape)) return undefined;
  return { column: last, middle, traced };
}

/** z where the expression is the sum of the entries of the column z, as sum(z) or as 1ᵀz. */
function summed(expression: MatrixExpression): MatrixExpression | undefined {
  if (expression.kind === 'entry-sum') return expression.operand;
  if (expression.kind !== 'product' || expression.factors.length !== 2) return undefined;
  const [row, column] = expression.factors as [MatrixExpression, MatrixExpression];
  return row.kind === 'transpose' && row.operand.kind === 'ones' ? column : undefined;
}

/** uᵀdu, or tr(UᵀdU) for matrices. */
export function innerProduct(
  operand: MatrixExpression,
  change: MatrixExpression,
  norm: 'euclidean' | 'frobenius' | 'one',
): MatrixExpression {
  const product = times(transpose(operand), change);
  return norm === 'frobenius' ? trace(product) : product;
}

const isNumber = (expression: MatrixExpression, value: number): boolean =>
  expression.kind === 'number' &&
  expression.value.denominator === 1n &&
  expression.value.numerator === BigInt(value);

const oneLess = (exponent: MatrixExpression): MatrixExpression =>
  exponent.kind === 'number'
    ? matrixNumber(subtract(exponent.value, rational(1)))
    : matrixSum([exponent, minus(MATRIX_ONE)]);

/** d(Uᵏ) is the sum of UⁱdU Uᵏ⁻¹⁻ⁱ. */
function matrixPowerDifferential(
  base: MatrixExpression,
  exponent: MatrixExpression,
  change: MatrixExpression,
): MatrixExpression | undefined {
  if (exponent.kind !== 'number' || exponent.value.numerator > 12n) return undefined;
  const count = Number(exponent.value.numerator);
  const raised = (power: number): readonly MatrixExpression[] =>
    power === 0 ? [] : [power === 1 ? base : matrixPower(base, matrixNumber(power))];
  return matrixSum(
    Array.from({ length: count }, (_, index) =>
      times(...raised(index), change, ...raised(count - 1 - index)),
    ),
  );
}
