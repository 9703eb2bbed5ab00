/**
 * Multiplied out: outside of functions, exponents and denominators no sum stands in a product or
 * under a whole exponent, and like terms are added up.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { bottomUp, partsOf } from '../../expression/traverse.ts';
import { rationalOf } from '../simplify/factored.ts';
import { simplify } from '../simplify.ts';

/** The parts that are added, multiplied and negated to make the expression; each once. */
function surface(root: Expression): Expression[] {
  const seen = new Set<Expression>([root]);
  for (const part of seen) {
    switch (part.kind) {
      case 'sum':
      case 'product':
      case 'negation':
        for (const each of partsOf(part)) seen.add(each);
        break;
      case 'quotient':
        seen.add(part.numerator);
        break;
      case 'power':
        seen.add(part.base);
        break;
      case 'number':
      case 'constant':
      case 'variable':
      case 'application':
      case 'unknown':
      case 'derivative':
        break;
    }
  }
  return [...seen];
}

function isSum(part: Expression): boolean {
  let inner = part;
  while (inner.kind === 'negation') inner = inner.operand;
  return inner.kind === 'sum';
}

export const notExpanded = (expression: Expression): Expression[] =>
  surface(expression).filter((part) => {
    if (part.kind === 'product') return part.factors.some(isSum);
    if (part.kind === 'negation') return isSum(part.operand) && part !== expression;
    if (part.kind === 'quotient') return isSum(part.numerator) && part !== expression;
    if (part.kind !== 'power' || !(isSum(part.base) || part.base.kind === 'product')) return false;
    const exponent = rationalOf(part.exponent);
    return exponent !== undefined && q.isInteger(exponent) && exponent.numerator > 1n;
  });

/** The number of terms when nested sums are opened. */
const termCount = (expression: Expression): number =>
  bottomUp<number>(expression, (part, counts) => {
    if (part.kind === 'negation') return counts[0]!;
    if (part.kind !== 'sum') return 1;
    return counts.reduce((total, count) => total + count, 0);
  });

/** Looks at the outermost sums only: a sum inside a sum counts with its terms. */
export function likeTerms(expression: Expression): Expression[] {
  const parts = surface(expression);
  const inner = new Set(parts.flatMap((part) => (part.kind === 'sum' ? part.terms : [])));
  return parts.filter(
    (part) =>
      part.kind === 'sum' && !inner.has(part) && termCount(simplify(part)) < termCount(part),
  );
}
