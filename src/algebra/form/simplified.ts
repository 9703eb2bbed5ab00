/**
 * Simplified, by this measure: the number of signs one writes. Letters, digits of one number taken
 * together, function names, plus and minus signs and fraction bars count one each, a numerical
 * fraction or exponent counts as one number, a minus in an exponent one more; products have no sign.
 * An answer is simplified when display simplification does not make it shorter.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { bottomUp } from '../../expression/traverse.ts';
import { rationalOf } from '../simplify/factored.ts';
import { simplifyPlainly } from '../simplify.ts';

export function signsWritten(expression: Expression): number {
  return bottomUp<number>(expression, (part, parts) => {
    const inside = parts.reduce((total, size) => total + size, 0);
    switch (part.kind) {
      case 'number':
      case 'constant':
      case 'variable':
        return 1;
      case 'product':
        return inside;
      case 'sum':
        return inside + parts.length - 1;
      case 'quotient':
        return rationalOf(part) === undefined ? inside + 1 : 1;
      case 'power': {
        const exponent = rationalOf(part.exponent);
        if (exponent === undefined) return inside;
        return parts[0]! + (q.isNegative(exponent) ? 2 : 1);
      }
      case 'application':
      case 'negation':
      case 'unknown':
      case 'derivative':
        return inside + 1;
    }
  });
}

/** The shorter way to write it; undefined when there is none. */
export function notSimplified(expression: Expression): Expression | undefined {
  const simplified = simplifyPlainly(expression);
  return signsWritten(simplified) < signsWritten(expression) ? simplified : undefined;
}
