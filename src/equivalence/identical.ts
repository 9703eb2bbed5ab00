/**
 * Rung 1: is the answer the key, up to the order of terms and factors? A key is numbered once; an
 * answer is only looked up, so that grading many answers adds nothing to memory. Says "yes" or
 * nothing: "no" is left to the rungs that follow.
 */
import type { Expression } from '../expression/expression.ts';
import { bottomUp } from '../expression/traverse.ts';

const ABSENT = -1;

/** What an expression says beside its parts. Decimals count by their value: 0.5 is 0.50. */
function headOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return `${expression.value.numerator}/${expression.value.denominator}`;
    case 'constant':
    case 'variable':
    case 'application':
      return `${expression.kind}:${expression.name}`;
    case 'unknown':
      return `unknown:${expression.name}:${expression.orders.join()}`;
    case 'derivative':
      return `derivative:${expression.variables.join()}`;
    case 'negation':
    case 'sum':
    case 'product':
    case 'quotient':
    case 'power':
      return expression.kind;
  }
}

function signature(expression: Expression, parts: readonly number[]): string {
  const commutes = expression.kind === 'sum' || expression.kind === 'product';
  const ordered = commutes ? [...parts].sort((left, right) => left - right) : parts;
  return `${headOf(expression)}(${ordered.join()})`;
}

/** A test for "the key itself, in another order of terms and factors". */
export function identicalTo(key: Expression): (answer: Expression) => boolean {
  const numbers = new Map<string, number>();
  const root = bottomUp<number>(key, (expression, parts) => {
    const text = signature(expression, parts);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return (answer) =>
    root ===
    bottomUp<number>(answer, (expression, parts) =>
      parts.includes(ABSENT) ? ABSENT : (numbers.get(signature(expression, parts)) ?? ABSENT),
    );
}
