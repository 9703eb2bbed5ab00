/**
 * The worked solution of a matrix derivative, read off its derivation: the rules applied to the
 * parts, the differential of the whole, the derivative read off it, and the layout. Codes and
 * formulas; sentences are `publish/words`'.
 */

import { simplifyMatrix } from '../../algebra/matrix/simplify.ts';
import {
  type MatrixExpression,
  matrixDifferential,
  matrixProduct,
  trace,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isColumnShape,
  knownShape,
} from '../../expression/matrix/shape.ts';
import { sameMatrixExpression } from '../../expression/matrix/traverse.ts';
import type { MatrixDerivation } from './differentiate.ts';
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
  | 'matrix-constant-factors'
  | 'matrix-minus-stays'
  | 'matrix-function-of-number'
  | 'identify-coefficient'
  | 'identify-gradient-of-vector'
  | 'identify-gradient-of-matrix'
  | 'identify-jacobian'
  | 'identify-jacobian-of-row'
  | 'layout-transposes'
  | 'layout-keeps';

export interface MatrixStep {
  readonly code: MatrixStepCode;
  readonly data: Readonly<Record<string, string>>;
  readonly formulas: readonly MatrixFormula[];
  /** Finer steps, folded below this one. */
  readonly steps: readonly MatrixStep[];
}

export interface MatrixWorkedSolution {
  readonly steps: readonly MatrixStep[];
}

const expression = (of: MatrixExpression): MatrixSide => ({
  kind: 'matrix-expression',
  expression: of,
});
const differentialOf = (of: MatrixExpression): MatrixSide => ({ kind: 'differential-sign', of });

export function matrixWorkedSolution(derivation: MatrixDerivation): MatrixWorkedSolution {
  const { task, applications, differential, identification, identified, derivative, layout } =
    derivation;
  const { variable, declarations } = task;
  const step = (
    code: MatrixStepCode,
    formulas: readonly MatrixFormula[] = [],
    steps: readonly MatrixStep[] = [],
  ): MatrixStep => ({ code, data: { variable }, formulas, steps });
  const sign: MatrixSide = { kind: 'derivative-sign', of: task.function, by: variable, layout };
  const answer: MatrixFormula = { sides: [sign, expression(derivative)] };
  if (identification === 'constant') {
    return { steps: [step('differential-vanishes', [answer])] };
  }
  const rules = applications.map(({ rule, of, becomes }) => {
    const simple = simplifyMatrix(becomes, declarations);
    const sides = [differentialOf(of), expression(becomes)];
    const tidied = sameMatrixExpression(simple, becomes) ? sides : [...sides, expression(simple)];
    const repeats = applications.length === 1 && tidied.length === 2;
    return step(codeOf(rule, of, becomes), repeats ? [] : [{ sides: tidied }]);
  });
  const isRow = isRowOf(task.function, declarations);
  const last = applications.at(-1)?.becomes;
  const tidied = isRow && last !== undefined ? simplifyMatrix(last, declarations) : differential;
  const found: MatrixFormula = { sides: [differentialOf(task.function), expression(tidied)] };
  const steps = [step('take-differential', [found], rules)];
  if (identification === 'coefficient') {
    return { steps: [...steps, step('identify-coefficient', [answer])] };
  }
  const written = identifiedForm(identification, identified, variable, declarations);
  // A matrix times a change is a column: of a row it is the transpose whose differential it is.
  const column = isRow ? transpose(task.function) : task.function;
  const code = isRow ? 'identify-jacobian-of-row' : written.code;
  const identify = step(code, [{ sides: [differentialOf(column), expression(written.form)] }]);
  const turned = (identification === 'gradient') === (layout === 'numerator');
  const inLayout = step(turned ? 'layout-transposes' : 'layout-keeps', [answer]);
  return { steps: [...steps, identify, inLayout] };
}

function isRowOf(of: MatrixExpression, declarations: Declarations): boolean {
  const shape = knownShape(of, declarations);
  return shape.rows === 1 && !isColumnShape(shape);
}

/** What a rule comes to where the part has only one that varies, or is a number. */
function codeOf(
  rule: MatrixRuleName,
  of: MatrixExpression,
  becomes: MatrixExpression,
): MatrixStepCode {
  if (rule === 'product' && becomes.kind !== 'sum') return 'matrix-constant-factors';
  if (rule === 'sum' && of.kind === 'negation') return 'matrix-minus-stays';
  if (rule === 'elementwise' && becomes.kind !== 'hadamard') return 'matrix-function-of-number';
  return `matrix-rule-${rule}`;
}

/** The differential in the form from which the derivative is read off. */
function identifiedForm(
  identification: 'gradient' | 'jacobian',
  identified: MatrixExpression,
  variable: string,
  declarations: Declarations,
): { readonly code: MatrixStepCode; readonly form: MatrixExpression } {
  const change = matrixDifferential(variable);
  if (identification === 'jacobian') {
    return { code: 'identify-jacobian', form: matrixProduct(identified, change) };
  }
  const inner = matrixProduct(transpose(identified), change);
  const declared = declarationOf(variable, declarations);
  return declared !== undefined && isColumnShape(declared)
    ? { code: 'identify-gradient-of-vector', form: inner }
    : { code: 'identify-gradient-of-matrix', form: trace(inner) };
}
