/**
 * Simplifying puts terms and factors in an order of its own. Where a sum or a product stands inside
 * something else and was there before but for that order, the reader knows it as it was: with sin(ω t + p)
 * in the function, its derivative has cos(ω t + p).
 */
import type { Expression } from '../expression/expression.ts';
import { distinctParts, partsOf, rewriteBottomUp, withParts } from '../expression/traverse.ts';
import { commutativeIdentity } from './commutative-identity.ts';

export function asWritten(simplified: Expression, original: Expression): Expression {
  const identity = commutativeIdentity();
  const known = new Map<number, Expression>();
  for (const part of distinctParts(original)) {
    if (part.kind === 'sum' || part.kind === 'product') known.set(identity(part), part);
  }
  if (known.size === 0) return simplified;
  return rewriteBottomUp(simplified, (whole) => {
    if (!holdsWholes(whole)) return whole;
    const kept = (part: Expression): Expression =>
      part.kind === 'sum' || (part.kind === 'product' && isArgument(whole))
        ? (known.get(identity(part)) ?? part)
        : part;
    return withParts(whole, partsOf(whole).map(kept));
  });
}

/** Arguments and exponents: what stands there is one thing. */
const isArgument = ({ kind }: Expression): boolean => kind === 'application' || kind === 'power';

const holdsWholes = (whole: Expression): boolean =>
  isArgument(whole) || whole.kind === 'product' || whole.kind === 'quotient';
