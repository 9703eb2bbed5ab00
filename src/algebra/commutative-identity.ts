/**
 * Numbers expressions so that equal numbers mean the same expression up to the order of terms and of
 * factors. Numbers belong to the returned function: keep it no longer than the task at hand.
 */
import type { Expression } from '../expression/expression.ts';
import { bottomUp } from '../expression/traverse.ts';

export type Identity = (expression: Expression) => number;

export function commutativeIdentity(): Identity {
  const numbers = new Map<string, number>();
  const memory = new Map<Expression, number>();
  return (root) => {
    const seen = memory.get(root);
    if (seen !== undefined) return seen;
    return bottomUp<number>(
      root,
      (expression, parts) => {
        const key = signature(expression, parts);
        const known = numbers.get(key);
        if (known !== undefined) return known;
        numbers.set(key, numbers.size);
        return numbers.size - 1;
      },
      memory,
    );
  };
}

function signature(expression: Expression, parts: readonly number[]): string {
  switch (expression.kind) {
    case 'number':
      return `#${expression.value.numerator}/${expression.value.denominator}`;
    case 'constant':
    case 'variable':
      return `${expression.kind}:${expression.name}`;
    case 'application':
      return `${expression.name}(${parts.join()})`;
    case 'unknown':
      return `unknown:${expression.name}:${expression.orders.join()}(${parts.join()})`;
    case 'derivative':
      return `derivative:${expression.variables.join()}(${parts.join()})`;
    case 'sum':
    case 'product':
      return `${expression.kind}(${[...parts].sort((left, right) => left - right).join()})`;
    case 'negation':
    case 'quotient':
    case 'power':
      return `${expression.kind}(${parts.join()})`;
  }
}
