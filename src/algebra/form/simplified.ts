/**
 * Simplified, by this measure: the number of signs one writes, where an operation between n parts
 * counts n - 1, a numerical fraction counts as one number, a half as exponent as the root it is, and
 * exp(u) as e^u. An answer is simplified when display simplification does not make it shorter.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { bottomUp } from '../../expression/traverse.ts';
import { HALF } from '../simplify/factor.ts';
import { rationalOf } from '../simplify/factored.ts';
import { simplify } from '../simplify.ts';

export function signsWritten(expression: Expression): number {
  return bottomUp<number>(expression, (part, parts) => {
    const inside = parts.reduce((total, size) => total + size, 0);
    switch (part.kind) {
      case 'number':
      case 'constant':
      case 'variable':
        return 1;
      case 'sum':
      case 'product':
        return inside + parts.length - 1;
      case 'quotient':
        return rationalOf(part) === undefined ? inside + 1 : 1;
      case 'power': {
        const exponent = rationalOf(part.exponent);
        if (exponent === undefined) return inside + 1;
        return parts[0]! + (q.equals(exponent, HALF) ? 1 : 2);
      }
      case 'application':
        return part.name === 'exp' ? inside + 2 : inside + 1;
      case 'negation':
      case 'unknown':
      case 'derivative':
        return inside + 1;
    }
  });
}

/** The shorter way to write it; undefined when there is none. */
export function notSimplified(expression: Expression): Expression | undefined {
  const simplified = simplify(expression);
  return signsWritten(simplified) < signsWritten(expression) ? simplified : undefined;
}
