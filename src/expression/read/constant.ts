/** The exact value of an expression in numbers alone, as far as the four operations go. */
import type { Expression } from '../expression.ts';
import { add, divide, isZero, multiply, negate, type Rational } from '../rational.ts';
import { bottomUp } from '../traverse.ts';

export const constantOf = (expression: Expression): Rational | undefined =>
  bottomUp<Rational | undefined>(expression, (part, parts) => {
    if (part.kind === 'number') return part.value;
    if (parts.length === 0 || parts.includes(undefined)) return undefined;
    const values = parts as readonly Rational[];
    const [first, second] = values;
    switch (part.kind) {
      case 'negation':
        return negate(first!);
      case 'sum':
        return values.reduce(add);
      case 'product':
        return values.reduce(multiply);
      case 'quotient':
        return isZero(second!) ? undefined : divide(first!, second!);
      case 'constant':
      case 'variable':
      case 'power':
      case 'application':
      case 'unknown':
      case 'derivative':
        return undefined;
    }
  });
