/** Until algebra/simplify lands. */
import { type Expression, numeral, product } from '../expression/expression.ts';
import { isOne, isZero, multiply, negate, ONE } from '../expression/rational.ts';
import { bottomUp, withParts } from '../expression/traverse.ts';
import {
  rationalValue,
  tidyNegation,
  tidyPower,
  tidyProduct,
  tidyQuotient,
  tidySum,
} from './tidy.ts';

export const simplify = (root: Expression): Expression =>
  bottomUp<Expression>(root, (part, parts) => {
    switch (part.kind) {
      case 'product': {
        let c = ONE;
        const rest: Expression[] = [];
        const add = (f: Expression): void => {
          if (f.kind === 'product') return f.factors.forEach(add);
          if (f.kind === 'negation' && rationalValue(f) === undefined) {
            c = negate(c);
            return add(f.operand);
          }
          const value = rationalValue(f);
          if (value === undefined) rest.push(f);
          else c = multiply(c, value);
        };
        parts.forEach(add);
        if (isZero(c)) return numeral(0);
        const rank = (f: Expression): number =>
          f.kind === 'variable' ? 0 : f.kind === 'power' && f.base.kind === 'variable' ? 0 : 1;
        rest.sort((a, b) => rank(a) - rank(b));
        const negative = c.numerator < 0n;
        const k = negative ? negate(c) : c;
        const built = isOne(k) ? product(rest) : product([numeral(k), ...rest]);
        return negative ? tidyNegation(built) : built;
      }
      case 'sum':
        return tidySum(parts);
      case 'negation':
        return tidyNegation(parts[0]!);
      case 'quotient':
        return tidyQuotient(parts[0]!, parts[1]!);
      case 'power':
        return tidyPower(parts[0]!, parts[1]!);
      default:
        return withParts(part, parts);
    }
  });
