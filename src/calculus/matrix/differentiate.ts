/**
 * The solver of matrix calculus: the derivative of a scalar by a scalar, vector or matrix, of a
 * vector by a vector or scalar, and of a matrix by a scalar, by the differential method. Works with
 * whole matrices by rules, never entry by entry.
 *
 * Layout: in denominator layout (the default) rows follow the variable, so ∇_x f has the shape of x
 * and (∇_x u)_{ij} = ∂u_j/∂x_i; numerator layout is its transpose. By a scalar the derivative has
 * the function's own shape in either layout. A matrix that is declared symmetric is differentiated
 * by as if its entries were independent; its symmetry then simplifies the result.
 */
import { liftedDerivative } from '../../algebra/matrix/lifted.ts';
import type { Surroundings } from '../../algebra/matrix/monomial.ts';
import { MatrixNormalForms } from '../../algebra/matrix/normal-form.ts';
import { simplifyMatrix } from '../../algebra/matrix/simplify.ts';
import {
  MATRIX_ONE,
  type MatrixExpression,
  transpose,
  zeroMatrix,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isScalarShape,
  knownShape,
  type Shape,
  type ShapeProblem,
  shapeOf,
} from '../../expression/matrix/shape.ts';
import { rewriteMatrix } from '../../expression/matrix/traverse.ts';
import { isZero } from '../../expression/rational.ts';
import { failure, type Result, success } from '../../result.ts';
import { type Replacements, type RuleApplication, takeDifferential } from './differential.ts';
import { gradientOf } from './gradient.ts';
import { jacobianOf } from './jacobian.ts';
import { KEPT_PRIMED, MATRIX_RULES, type MatrixRule } from './rules.ts';

export type LayoutConvention = 'denominator' | 'numerator';

export interface MatrixDerivativeTask {
  readonly function: MatrixExpression;
  readonly variable: string;
  readonly declarations: Declarations;
  /** Denominator layout unless asked otherwise. */
  readonly layout?: LayoutConvention;
}

export type MatrixDerivativeProblem =
  | { readonly code: 'function-not-defined'; readonly problem: ShapeProblem }
  | { readonly code: 'variable-undeclared'; readonly variable: string }
  /** A matrix by a vector or a matrix, a vector by a matrix: more than two indices. */
  | { readonly code: 'more-than-two-indices'; readonly of: Shape; readonly by: Shape }
  /** A part that no rule differentiates, or a differential that no rule turns round. */
  | { readonly code: 'no-rule'; readonly part: MatrixExpression };

/** How the derivative was read off the differential. */
export type Identification =
  /** df = f' dt */
  | 'coefficient'
  /** df = gᵀdx or df = tr(GᵀdX) */
  | 'gradient'
  /** dy = J dx */
  | 'jacobian'
  /** The differential is zero. */
  | 'constant';

export interface MatrixDerivation {
  readonly task: MatrixDerivativeTask;
  readonly layout: LayoutConvention;
  readonly applications: readonly RuleApplication[];
  /** The differential, simplified; a zero where the function is constant. */
  readonly differential: MatrixExpression;
  readonly identification: Identification;
  /** G or J or f', simplified, before the layout is looked at. */
  readonly identified: MatrixExpression;
  /** The derivative in the layout that was asked for, in textbook form. */
  readonly derivative: MatrixExpression;
}

export interface DifferentiationOptions {
  readonly rules?: readonly MatrixRule[];
  readonly replacements?: Replacements;
}

export function differentiateMatrix(
  task: MatrixDerivativeTask,
  { rules = MATRIX_RULES, replacements = new Map() }: DifferentiationOptions = {},
): Result<MatrixDerivation, MatrixDerivativeProblem> {
  const { variable, declarations, layout = 'denominator' } = task;
  const declared = declarationOf(variable, declarations);
  if (declared === undefined) return failure({ code: 'variable-undeclared', variable });
  const shape = shapeOf(task.function, declarations);
  if (!shape.ok) return failure({ code: 'function-not-defined', problem: shape.problem });
  const [of, by]: [Shape, Shape] = [shape.value, declared];
  if (!hasTwoIndices(of, by)) return failure({ code: 'more-than-two-indices', of, by });

  const forms = new MatrixNormalForms(declarations);
  const about: Surroundings = { declarations, forms };
  const simplify = (expression: MatrixExpression): MatrixExpression =>
    simplifyMatrix(expression, declarations, forms);
  const written = withWrittenSlopes(task.function, declarations);
  const trace = takeDifferential(written, variable, rules, about, replacements);
  if (trace.unruled !== undefined) return failure({ code: 'no-rule', part: trace.unruled });
  const derivation = (
    differential: MatrixExpression,
    identification: Identification,
    identified: MatrixExpression,
    transposed: boolean,
  ): Result<MatrixDerivation, MatrixDerivativeProblem> =>
    success({
      task,
      layout,
      applications: trace.applications,
      differential: simplify(differential),
      identification,
      identified,
      derivative: transposed ? simplify(transpose(identified)) : identified,
    });

  const raw = trace.differential;
  if (raw === undefined) {
    const zero = zeroOf(of, by, layout);
    return derivation(zeroMatrix(of.rows, of.columns), 'constant', zero, false);
  }
  if (simplify(raw).kind === 'zero' || isNought(simplify(raw))) {
    return derivation(raw, 'constant', zeroOf(of, by, layout), false);
  }
  if (isScalarShape(by)) {
    const identified = simplify(withUnitDifferential(raw, variable));
    return derivation(raw, 'coefficient', identified, false);
  }
  if (isScalarShape(of)) {
    const gradient = gradientOf(raw, variable, declarations);
    if (gradient === undefined) return failure({ code: 'no-rule', part: raw });
    return derivation(raw, 'gradient', simplify(gradient), layout === 'numerator');
  }
  const column = of.columns === 1 ? raw : transpose(raw);
  const jacobian = jacobianOf(column, variable, declarations);
  if (jacobian === undefined) return failure({ code: 'no-rule', part: raw });
  return derivation(column, 'jacobian', simplify(jacobian), layout === 'denominator');
}

const isNought = (expression: MatrixExpression): boolean =>
  expression.kind === 'number' && isZero(expression.value);

/** Whether the derivative has at most two indices, so that it is a matrix. */
function hasTwoIndices(of: Shape, by: Shape): boolean {
  if (isScalarShape(of) || isScalarShape(by)) return true;
  return (of.rows === 1 || of.columns === 1) && by.columns === 1;
}

/** sigmoid'(z) written out by the table, so that it can be differentiated in its turn. */
const withWrittenSlopes = (root: MatrixExpression, declarations: Declarations): MatrixExpression =>
  rewriteMatrix(root, (part) =>
    part.kind === 'elementwise' && part.known && part.order === 1 && !KEPT_PRIMED.has(part.name)
      ? liftedDerivative(part.name, part.operand, knownShape(part, declarations))
      : part,
  );

/** dt = 1 turns the differential into the derivative. */
const withUnitDifferential = (differential: MatrixExpression, variable: string): MatrixExpression =>
  rewriteMatrix(differential, (part) =>
    part.kind === 'differential' && part.name === variable ? MATRIX_ONE : part,
  );

function zeroOf(of: Shape, by: Shape, layout: LayoutConvention): MatrixExpression {
  if (isScalarShape(by)) return zeroMatrix(of.rows, of.columns);
  const [rows, columns] = isScalarShape(of)
    ? [by.rows, by.columns]
    : [by.rows, of.rows === 1 ? of.columns : of.rows];
  return layout === 'denominator' ? zeroMatrix(rows, columns) : zeroMatrix(columns, rows);
}
