/** Of a function whose limit is taken: the factor that is free of the variable, and the rest. */
import { simplify } from '../../algebra/simplify.ts';
import {
  type Expression,
  negation,
  product,
  quotient,
  UNITY,
} from '../../expression/expression.ts';
import { variablesOf } from '../../expression/traverse.ts';
import { isUnity } from '../tidy.ts';

export function constantFactor(f: Expression, by: string): readonly [Expression, Expression] {
  const isFree = (part: Expression): boolean => !variablesOf(part).includes(by);
  switch (f.kind) {
    case 'negation': {
      const [factor, core] = constantFactor(f.operand, by);
      return [simplify(negation(factor)), core];
    }
    case 'product': {
      const free = f.factors.filter(isFree);
      const rest = f.factors.filter((part) => !isFree(part));
      if (rest.length > 1 || free.length === 0) return [UNITY, f];
      const [factor, core] = constantFactor(rest[0]!, by);
      return [simplify(product([...free, factor])), core];
    }
    case 'quotient': {
      if (isFree(f.denominator)) {
        const [factor, core] = constantFactor(f.numerator, by);
        return [simplify(quotient(factor, f.denominator)), core];
      }
      if (isFree(f.numerator) && !isUnity(f.numerator)) {
        return [f.numerator, quotient(UNITY, f.denominator)];
      }
      return [UNITY, f];
    }
    case 'number':
    case 'constant':
    case 'variable':
    case 'sum':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return [UNITY, f];
  }
}
