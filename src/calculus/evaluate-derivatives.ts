/** Works out the derivatives that stand written but not worked out in an expression: d/dx (sin x). */
import { derivative, type Expression } from '../expression/expression.ts';
import { rewriteBottomUp } from '../expression/traverse.ts';
import { conclusion, differentiate } from './differentiate.ts';

/**
 * The expression with its unevaluated derivatives worked out, inner ones first. The derivative of a
 * bare letter by another one (dy/dx) stays: what the letter depends on is not written.
 */
export const evaluateDerivatives = (expression: Expression): Expression =>
  rewriteBottomUp(expression, (part) => {
    if (part.kind !== 'derivative') return part;
    const { operand, variables } = part;
    if (operand.kind === 'variable' && variables[0] !== operand.name) return part;
    return variables.reduce<Expression>(
      (value, name) =>
        value.kind === 'derivative'
          ? derivative(value.operand, [...value.variables, name])
          : conclusion(differentiate(value, name)),
      operand,
    );
  });
