/** Steps of a worked solution of matrix calculus as data; their sentences are `publish/words`'. */
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import type { MatrixRuleName } from './rules.ts';

/** One side of a displayed formula of matrix calculus. */
export type MatrixSide =
  | { readonly kind: 'matrix-expression'; readonly expression: MatrixExpression }
  /** d of an expression, not worked out. */
  | { readonly kind: 'differential-sign'; readonly of: MatrixExpression }
  /** ∇_x of an expression in denominator layout, ∂/∂x in numerator layout; not worked out. */
  | {
      readonly kind: 'derivative-sign';
      readonly of: MatrixExpression;
      readonly by: string;
      readonly layout: 'denominator' | 'numerator';
    };

/** Sides that are all equal. */
export interface MatrixFormula {
  readonly sides: readonly MatrixSide[];
}

export type MatrixStepCode =
  | 'take-differential'
  | `matrix-rule-${MatrixRuleName}`
  | 'differential-vanishes'
  | 'differential-cancels'
  | 'matrix-constant-terms'
  | 'matrix-constant-factors'
  | 'matrix-multiple'
  | 'matrix-equal-products'
  | 'matrix-square-of-vector'
  | 'matrix-symmetric-form'
  | 'matrix-same-rule'
  | 'matrix-minus-stays'
  | 'matrix-function-of-number'
  | 'entries-sum-to-one'
  | 'move-entrywise-factor'
  | 'identify-coefficient'
  | 'identify-gradient-of-vector'
  | 'identify-gradient-of-matrix'
  | 'identify-jacobian'
  | 'identify-jacobian-diagonal'
  | 'identify-jacobian-at-once'
  | 'identify-jacobian-of-row'
  | 'layout-gradient-kept'
  | 'layout-gradient-transposed'
  | 'layout-jacobian-kept'
  | 'layout-jacobian-transposed'
  | 'layout-jacobian-symmetric';

export interface MatrixStep {
  readonly code: MatrixStepCode;
  readonly data: Readonly<Record<string, string>>;
  readonly formulas: readonly MatrixFormula[];
  /** Finer steps, folded below this one. */
  readonly steps: readonly MatrixStep[];
}

/** What all steps of one solution have in common. */
export type MakeStep = (
  code: MatrixStepCode,
  formulas?: readonly MatrixFormula[],
  steps?: readonly MatrixStep[],
) => MatrixStep;

export const expressionSide = (of: MatrixExpression): MatrixSide => ({
  kind: 'matrix-expression',
  expression: of,
});
export const differentialOf = (of: MatrixExpression): MatrixSide => ({
  kind: 'differential-sign',
  of,
});
