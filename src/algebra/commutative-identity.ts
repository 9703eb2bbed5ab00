/**
 * Numbers expressions so that equal numbers mean the same expression up to the order of terms and of
 * factors. Numbers belong to the returned function: keep it no longer than the task at hand.
 */
import type { Expression } from '../expression/expression.ts';
import { bottomUp, headOf } from '../expression/traverse.ts';

export type Identity = (expression: Expression) => number;

export function commutativeIdentity(): Identity {
  const numbers = new Map<string, number>();
  const memory = new Map<Expression, number>();
  return (root) =>
    bottomUp<number>(
      root,
      (expression, parts) => {
        const key = commutativeSignature(expression, parts);
        const known = numbers.get(key);
        if (known !== undefined) return known;
        numbers.set(key, numbers.size);
        return numbers.size - 1;
      },
      memory,
    );
}

/**
 * A text that tells expressions apart whose parts are numbered, up to the order of terms and factors.
 * Decimals count by their value: 0.5 is 0.50.
 */
export function commutativeSignature(expression: Expression, parts: readonly number[]): string {
  if (expression.kind === 'number') {
    return `#${expression.value.numerator}/${expression.value.denominator}`;
  }
  const commutes = expression.kind === 'sum' || expression.kind === 'product';
  const ordered = commutes ? [...parts].sort((left, right) => left - right) : parts;
  return `${headOf(expression)}(${ordered.join()})`;
}
