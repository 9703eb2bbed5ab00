/**
 * Rung 1: is the answer the key, up to the order of terms and factors? A key is numbered once; an
 * answer is only looked up, so that grading many answers adds nothing to memory. Says "yes" or
 * nothing: "no" is left to the rungs that follow.
 */
import { commutativeSignature } from '../algebra/commutative-identity.ts';
import type { Expression } from '../expression/expression.ts';
import { bottomUp } from '../expression/traverse.ts';

/** The number of an expression that a lookup does not know. */
export const ABSENT = -1;

function signature(expression: Expression, parts: readonly number[]): string {
  // e^u is exp(u), as the reader of either would say.
  if (
    expression.kind === 'power' &&
    expression.base.kind === 'constant' &&
    expression.base.name === 'e'
  ) {
    return `application:exp(${parts[1]})`;
  }
  return commutativeSignature(expression, parts);
}

type Numbering = (expression: Expression) => number;

/** Numbers expressions so that equal numbers mean the same up to order; grows with use. */
export function numbering(numbers: Map<string, number> = new Map()): Numbering {
  const memory = new Map<Expression, number>();
  return (root) =>
    bottomUp<number>(
      root,
      (expression, parts) => {
        const text = signature(expression, parts);
        const known = numbers.get(text);
        if (known !== undefined) return known;
        numbers.set(text, numbers.size);
        return numbers.size - 1;
      },
      memory,
    );
}

/**
 * Numbers the parts of the given expressions once; the result looks other expressions up, up to the
 * order of terms and factors, and says ABSENT for what occurs in none of the given.
 */
export function lookupIn(expressions: readonly Expression[]): Numbering {
  const numbers = new Map<string, number>();
  const numberOf = numbering(numbers);
  for (const expression of expressions) numberOf(expression);
  return (root) =>
    bottomUp<number>(root, (expression, parts) =>
      parts.includes(ABSENT) ? ABSENT : (numbers.get(signature(expression, parts)) ?? ABSENT),
    );
}
