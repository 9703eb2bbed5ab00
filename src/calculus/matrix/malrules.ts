/**
 * Malrules of matrix calculus: rows put in the place of rules of the table, each the trace of one
 * misconception. What they predict is compared with wrong answers; a prediction that equals the
 * derivative says nothing and is dropped by whoever asks.
 */
import {
  hadamard,
  inverse,
  MATRIX_TWO,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixSum,
  onesVector,
  trace,
  transpose,
} from '../../expression/matrix/expression.ts';
import { isScalarShape, knownShape } from '../../expression/matrix/shape.ts';
import { rational, subtract } from '../../expression/rational.ts';
import type { Replacements } from './differential.ts';
import { differentiateMatrix, type MatrixDerivativeTask } from './differentiate.ts';
import { type DifferentialOf, innerProduct, MATRIX_RULES, quadraticForm } from './rules.ts';

export type MatrixMisconception =
  /** The variable occurs more than once, and was differentiated at one place only. */
  | 'one-occurrence-only'
  /** d(X⁻¹) = -X⁻²dX, as for numbers. */
  | 'inverse-as-for-numbers'
  /** d(X⁻¹) = X⁻¹dX X⁻¹ */
  | 'inverse-without-minus'
  /** d det X = tr(X⁻¹dX): the determinant forgotten. */
  | 'determinant-forgotten'
  /** d ln det X = det X tr(X⁻¹dX): the logarithm forgotten. */
  | 'logarithm-forgotten'
  /** d f(z) = dz: the slope of the activation forgotten. */
  | 'slope-forgotten'
  /** d‖u‖ = 2uᵀdu: the norm taken for its square. */
  | 'norm-taken-as-squared'
  /** (‖u‖ⁿ)' = n‖u‖ⁿ⁻¹: the norm taken for the variable, a number. */
  | 'norm-taken-as-number'
  /** The softmax differentiated as if each entry depended on its own argument only. */
  | 'softmax-entries-independent'
  /** uᵀMu differentiated as if M were symmetric. */
  | 'symmetry-assumed';

export interface MatrixMalrule {
  readonly misconception: MatrixMisconception;
  readonly replacements: Replacements;
}

/** Only the first or the last varying factor is differentiated. */
const oneFactor =
  (which: 0 | -1): DifferentialOf =>
  (expression, d) => {
    if (expression.kind === 'hadamard') {
      const [left, right] = [d(expression.left), d(expression.right)];
      const first = which === 0 ? left !== undefined : right === undefined;
      return first ? hadamard(left!, expression.right) : hadamard(expression.left, right!);
    }
    if (expression.kind !== 'product') return undefined;
    const { factors } = expression;
    const moving = factors.flatMap((factor, index) => (d(factor) === undefined ? [] : [index]));
    const index = moving.at(which)!;
    return matrixProduct(
      ...factors.slice(0, index),
      d(factors[index]!)!,
      ...factors.slice(index + 1),
    );
  };

const scalarPower = MATRIX_RULES.find(({ name }) => name === 'power')!.differential;

/** Of d(Uᵏ) only dU Uᵏ⁻¹ or Uᵏ⁻¹dU. */
const onePower =
  (which: 0 | -1): DifferentialOf =>
  (expression, d, about) => {
    if (expression.kind !== 'power' || expression.exponent.kind !== 'number') return undefined;
    const { base, exponent } = expression;
    if (isScalarShape(knownShape(base, about.declarations)))
      return scalarPower(expression, d, about);
    const rest = matrixPower(base, matrixNumber(subtract(exponent.value, rational(1))));
    return which === 0 ? matrixProduct(d(base)!, rest) : matrixProduct(rest, d(base)!);
  };

const never: DifferentialOf = () => undefined;

const onlyOne = (which: 0 | -1): MatrixMalrule => ({
  misconception: 'one-occurrence-only',
  replacements: new Map([
    ['quadratic-form', never],
    ['product', oneFactor(which)],
    ['hadamard', oneFactor(which)],
    ['power', onePower(which)],
  ]),
});

export const MATRIX_MALRULES: readonly MatrixMalrule[] = [
  onlyOne(0),
  onlyOne(-1),
  {
    misconception: 'inverse-as-for-numbers',
    replacements: new Map([
      [
        'inverse',
        (expression, d): MatrixExpression | undefined =>
          expression.kind === 'inverse'
            ? matrixNegation(
                matrixProduct(matrixPower(expression, MATRIX_TWO), d(expression.operand)!),
              )
            : undefined,
      ],
    ]),
  },
  {
    misconception: 'inverse-without-minus',
    replacements: new Map([
      [
        'inverse',
        (expression, d): MatrixExpression | undefined =>
          expression.kind === 'inverse'
            ? matrixProduct(expression, d(expression.operand)!, expression)
            : undefined,
      ],
    ]),
  },
  {
    misconception: 'determinant-forgotten',
    replacements: new Map([
      [
        'determinant',
        (expression, d): MatrixExpression | undefined =>
          expression.kind === 'determinant'
            ? trace(matrixProduct(inverse(expression.operand), d(expression.operand)!))
            : undefined,
      ],
    ]),
  },
  {
    misconception: 'logarithm-forgotten',
    replacements: new Map([
      [
        'log-determinant',
        (expression, d): MatrixExpression | undefined => {
          if (expression.kind !== 'elementwise' || expression.name !== 'ln') return undefined;
          const inside = expression.operand;
          if (inside.kind !== 'determinant') return undefined;
          return matrixProduct(
            inside,
            trace(matrixProduct(inverse(inside.operand), d(inside.operand)!)),
          );
        },
      ],
    ]),
  },
  {
    misconception: 'slope-forgotten',
    replacements: new Map([
      [
        'elementwise',
        (expression, d): MatrixExpression | undefined =>
          expression.kind === 'elementwise' ? d(expression.operand) : undefined,
      ],
    ]),
  },
  {
    misconception: 'norm-taken-as-squared',
    replacements: new Map([
      [
        'norm',
        (expression, d): MatrixExpression | undefined =>
          expression.kind === 'norm' && expression.norm !== 'one'
            ? matrixProduct(
                MATRIX_TWO,
                innerProduct(expression.operand, d(expression.operand)!, expression.norm),
              )
            : undefined,
      ],
    ]),
  },
  {
    misconception: 'softmax-entries-independent',
    replacements: new Map([
      [
        'softmax',
        (expression, d, about): MatrixExpression | undefined => {
          if (expression.kind !== 'softmax') return undefined;
          const { rows } = knownShape(expression, about.declarations);
          const rest = matrixSum([onesVector(rows), matrixNegation(expression)]);
          return hadamard(hadamard(expression, rest), d(expression.operand)!);
        },
      ],
    ]),
  },
  {
    misconception: 'symmetry-assumed',
    replacements: new Map([
      [
        'quadratic-form',
        (expression, d, about): MatrixExpression | undefined => {
          const form = quadraticForm(expression, d, about);
          if (form === undefined) return undefined;
          const { column, middle, traced } = form;
          const product = matrixProduct(transpose(column), ...middle, d(column)!);
          return matrixProduct(MATRIX_TWO, traced ? trace(product) : product);
        },
      ],
    ]),
  },
];

export interface MatrixPrediction {
  readonly misconception: MatrixMisconception;
  readonly derivative: MatrixExpression;
}

/** The answers that malrules predict for a task; a malrule whose rule is not used predicts nothing. */
export function predictMatrix(task: MatrixDerivativeTask): readonly MatrixPrediction[] {
  const right = differentiateMatrix(task);
  if (!right.ok) return [];
  const used = new Set(right.value.applications.map(({ rule }) => rule));
  const number = powerOfNumber(task.function);
  const asNumber: readonly MatrixPrediction[] =
    number === undefined ? [] : [{ misconception: 'norm-taken-as-number', derivative: number }];
  const byRules = MATRIX_MALRULES.filter(({ replacements }) =>
    [...replacements.keys()].some((rule) => used.has(rule)),
  ).flatMap(({ misconception, replacements }) => {
    const wrong = differentiateMatrix(task, { replacements });
    return wrong.ok ? [{ misconception, derivative: wrong.value.derivative }] : [];
  });
  return [...byRules, ...asNumber];
}

/** n times the power below of a norm's power, with the numbers before it; it has the shape of a number. */
function powerOfNumber(expression: MatrixExpression): MatrixExpression | undefined {
  if (expression.kind === 'power') {
    const { base, exponent } = expression;
    if (base.kind !== 'norm' || exponent.kind !== 'number') return undefined;
    const lower = subtract(exponent.value, rational(1));
    return matrixProduct(exponent, matrixPower(base, matrixNumber(lower)));
  }
  if (expression.kind !== 'product') return undefined;
  const others = expression.factors.filter(({ kind }) => kind !== 'number');
  const power = others.length === 1 ? powerOfNumber(others[0]!) : undefined;
  const numbers = expression.factors.filter(({ kind }) => kind === 'number');
  return power === undefined ? undefined : matrixProduct(...numbers, power);
}
