/**
 * A scalar formula applied entry by entry: sigmoid(u) (1 - sigmoid(u)) of a matrix Z becomes
 * sigmoid(Z) ∘ (1 - sigmoid(Z)). Through it the one table of functions serves matrices too.
 */
import type { Expression } from '../../expression/expression.ts';
import { type FunctionName, functionRow } from '../../expression/functions.ts';
import {
  elementwise,
  hadamard,
  hadamardQuotient,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  onesVector,
  transpose,
} from '../../expression/matrix/expression.ts';
import { isScalarShape, type Shape } from '../../expression/matrix/shape.ts';
import { formula } from '../../expression/read/read.ts';
import { bottomUp } from '../../expression/traverse.ts';

/** A number times the all-ones vector or matrix of the shape. */
export function everywhere(value: MatrixExpression, shape: Shape): MatrixExpression {
  if (isScalarShape(shape)) return value;
  const one = value.kind === 'number' && value.value.numerator === value.value.denominator;
  return matrixProduct(
    ...(one ? [] : [value]),
    ...(shape.rows === 1 ? [] : [onesVector(shape.rows)]),
    ...(shape.columns === 1 ? [] : [transpose(onesVector(shape.columns))]),
  );
}

interface Lifted {
  readonly expression: MatrixExpression;
  /** Constant: the same in every entry. */
  readonly constant: boolean;
}

/**
 * The formula in `u` with u replaced by the operand, entry by entry. Throws a RangeError for what the
 * table's formulas do not contain.
 */
export function lifted(
  root: Expression,
  operand: MatrixExpression,
  shape: Shape,
): MatrixExpression {
  const scalar = isScalarShape(shape);
  const spread = (part: Lifted): MatrixExpression =>
    part.constant ? everywhere(part.expression, shape) : part.expression;
  const constant = (expression: MatrixExpression): Lifted => ({ expression, constant: true });
  const varying = (expression: MatrixExpression): Lifted => ({ expression, constant: false });
  const timesAll = (parts: readonly Lifted[]): Lifted => {
    const constants = parts.filter((part) => part.constant).map((part) => part.expression);
    const others = parts.filter((part) => !part.constant).map((part) => part.expression);
    if (others.length === 0) return constant(matrixProduct(...constants));
    if (scalar) return varying(matrixProduct(...constants, ...others));
    return varying(matrixProduct(...constants, others.reduce(hadamard)));
  };
  const whole = bottomUp<Lifted>(root, (expression, parts) => {
    const [first, second] = parts as [Lifted, Lifted];
    switch (expression.kind) {
      case 'number':
        return constant(matrixNumber(expression.value));
      case 'constant':
        return constant({ kind: 'constant', name: expression.name });
      case 'variable':
        return varying(operand);
      case 'negation':
        return { ...first, expression: matrixNegation(first.expression) };
      case 'sum':
        if (parts.every((part) => part.constant)) {
          return constant(matrixSum(parts.map((part) => part.expression)));
        }
        return varying(matrixSum(parts.map(spread)));
      case 'product':
        return timesAll(parts);
      case 'quotient':
        if (second.constant) {
          return { ...first, expression: matrixQuotient(first.expression, second.expression) };
        }
        return varying(
          scalar
            ? matrixQuotient(first.expression, second.expression)
            : hadamardQuotient(spread(first), second.expression),
        );
      case 'power': {
        if (scalar || (first.constant && second.constant)) {
          return { ...first, expression: matrixPower(first.expression, second.expression) };
        }
        if (expression.exponent.kind !== 'number') throw new RangeError('an exponent to lift');
        const times = Number(expression.exponent.value.numerator);
        return timesAll(Array.from({ length: times }, () => first));
      }
      case 'application': {
        const name = expression.name;
        return { ...first, expression: elementwise(name, first.expression) };
      }
      case 'unknown':
      case 'derivative':
        throw new RangeError('nothing unknown stands in a formula of the table');
    }
  });
  return spread(whole);
}

/** The derivative of a named function by the table, applied to the operand entry by entry. */
export const liftedDerivative = (
  name: string,
  operand: MatrixExpression,
  shape: Shape,
): MatrixExpression =>
  lifted(formula(functionRow(name as FunctionName).derivative.u), operand, shape);
