/**
 * What is plain to see of an expression's sign wherever it is real: x² + 1 is positive. Sees squares,
 * roots, exponentials, and sums and products of such; "does not know" is undefined.
 */
import type { Expression } from '../expression/expression.ts';
import { isZero } from '../expression/rational.ts';
import { bottomUp } from '../expression/traverse.ts';
import { rationalValue } from './tidy.ts';

export type PlainSign = 'positive' | 'not-negative' | undefined;

export const plainSign = (root: Expression): PlainSign =>
  bottomUp<PlainSign>(root, (expression, parts) => {
    switch (expression.kind) {
      case 'number':
        return isZero(expression.value) ? 'not-negative' : 'positive';
      case 'constant':
        return 'positive';
      case 'sum':
        return parts.some((part) => part === undefined)
          ? undefined
          : parts.includes('positive')
            ? 'positive'
            : 'not-negative';
      case 'product':
      case 'quotient':
        return parts.some((part) => part === undefined)
          ? undefined
          : parts.every((part) => part === 'positive')
            ? 'positive'
            : 'not-negative';
      case 'power':
        if (parts[0] === 'positive') return 'positive';
        return parts[0] === 'not-negative' || isEven(expression.exponent)
          ? 'not-negative'
          : undefined;
      case 'application':
        if (POSITIVE.has(expression.name)) return 'positive';
        if (!ROOTS.has(expression.name)) return undefined;
        return parts[0] === 'positive' && expression.name !== 'abs' ? 'positive' : 'not-negative';
      case 'variable':
      case 'negation':
      case 'unknown':
      case 'derivative':
        return undefined;
    }
  });

const POSITIVE: ReadonlySet<string> = new Set(['exp', 'cosh', 'sech', 'sigmoid', 'softplus']);
const ROOTS: ReadonlySet<string> = new Set(['sqrt', 'abs']);

function isEven(exponent: Expression): boolean {
  const value = rationalValue(exponent);
  return value !== undefined && value.denominator === 1n && value.numerator % 2n === 0n;
}
