/**
 * Derivatives written but not worked out: `\frac{d}{dx}(\sin x)`, `dy/dx`, `∂_x f(x, y)`. Which of
 * them an answer may contain is the grader's business.
 */
import { derivative, type Expression, product, variable } from '../expression.ts';
import { bracketed, opensBracket } from './bracket.ts';
import { type DerivativeAhead, derivativeAhead, subscriptAhead } from './differential.ts';
import { nearestName } from './names.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';
import { labelsOf, unknownDerivative, unknownFunction } from './unknown.ts';

/** The derivative that begins here, if one does. Where d is a declared variable it is in doubt. */
export function derivativeHere(pass: Pass): Expression | undefined {
  const found = derivativeAhead(pass.tokens, pass.at);
  if (found === undefined) return undefined;
  if (found.mark === 'd' && pass.settings.names.declared.has('d') && pass.doubt('derivative')) {
    return undefined;
  }
  const start = pass.token;
  pass.enter();
  const value =
    found.operand === undefined ? ofExpression(pass, start, found) : ofName(pass, start, found);
  pass.leave();
  return value;
}

function ofName(pass: Pass, start: Token, found: DerivativeAhead): Expression {
  const { names, asked } = pass.settings;
  const { name } = found.operand!;
  pass.at = found.next;
  if (names.unknown.has(name)) return unknownDerivative(pass, name, found.variables);
  const known =
    names.declared.has(name) ||
    (names.open && name !== 'e') ||
    name === asked?.name ||
    asked?.otherNames?.includes(name) === true;
  if (known) return derivative(variable(name), found.variables);
  const meant = nearestName(name, names);
  return refuse('unknown-name', start.position, start.length, {
    name,
    ...(meant === undefined ? {} : { meant }),
  });
}

/** Of what stands above the bar, or of the bracket or the rest of the product that follows. */
function ofExpression(pass: Pass, start: Token, found: DerivativeAhead): Expression {
  if (found.operandAt !== undefined) {
    pass.at = found.operandAt;
    const operand = pass.sum();
    if (!pass.is('}')) refuse('unexpected-text', pass.token.position, pass.token.length);
    pass.at = found.next;
    return derivative(operand, found.variables);
  }
  pass.at = found.next;
  const next = pass.token;
  if (opensBracket(next) && next.text !== '<') {
    const first = pass.factor();
    const more = opensBracket(pass.token) && pass.token.text !== '<';
    if (!more || !pass.doubt('derivative')) return derivative(first, found.variables);
    return derivative(product([first, pass.term()]), found.variables);
  }
  if (next.kind === 'end' || (next.kind === 'sign' && next.text !== '∂' && next.text !== '|')) {
    const length = next.position - start.position;
    refuse('derivative-without-operand', start.position, Math.max(length, start.length));
  }
  return derivative(pass.term(), found.variables);
}

/** `∂z/∂x`, or `∂_x f(x, y)` and `∂_1 f(x, y)`; the place is at the sign. */
export function partialDerivative(pass: Pass, token: Token): Expression {
  const here = derivativeHere(pass);
  if (here !== undefined) return here;
  if (!pass.isAhead(1, '_')) {
    return refuse('derivative-without-variable', token.position, token.length);
  }
  return operatorApplied(pass, token);
}

/** ∂_x or D_1 before an unknown function or, for ∂, a declared name or bracket; at the operator. */
export function operatorApplied(pass: Pass, token: Token): Expression {
  const subscript = subscriptAhead(pass.tokens, pass.at + 1);
  if (subscript === undefined) {
    return refuse('derivative-without-variable', token.position, token.length);
  }
  const labels = labelsOf(pass.tokens, pass.at + 2, subscript.next);
  pass.at = subscript.next;
  pass.enter();
  const operand = pass.token;
  let value: Expression;
  if (operand.kind === 'name' && pass.settings.names.unknown.has(operand.text)) {
    pass.at += 1;
    value = unknownFunction(pass, operand, operand.text, labels);
  } else if (operand.kind === 'name') {
    value = derivative(pass.primary(), labels);
  } else if (opensBracket(operand)) {
    value = derivative(bracketed(pass), labels);
  } else {
    value = refuse('derivative-without-operand', token.position, token.length);
  }
  pass.leave();
  return value;
}
