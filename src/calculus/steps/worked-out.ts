/**
 * The sides between an expression in which numbers have been put and its value: what stands inside
 * functions and powers is worked out first, then each term, factor, numerator and denominator.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  type Expression,
  negation,
  power,
  product,
  sum,
} from '../../expression/expression.ts';
import { rewriteBottomUp, sameExpression } from '../../expression/traverse.ts';
import { isUnity, rationalValue, tidyNegation, tidyQuotient } from '../tidy.ts';

export function workedOut(putIn: Expression): readonly Expression[] {
  const inside = rewriteBottomUp(putIn, insideOf);
  const isNew = !sameExpression(inside, rewriteBottomUp(putIn, withoutOnes));
  return [...(isNew ? [inside] : []), partsOf(inside)];
}

const withoutOnes = (part: Expression): Expression =>
  part.kind === 'product' ? product(part.factors.filter((each) => !isUnity(each))) : part;

/** sin(2(π/12)) as sin(π/6), (3·2 - 4)² as 2². */
function insideOf(part: Expression): Expression {
  if (part.kind === 'application') {
    return apply(part.name, ...part.arguments.map((each) => simplify(each)));
  }
  if (part.kind !== 'power') return withoutOnes(part);
  return power(settled(part.base), settled(part.exponent));
}

/** A number stays as it is written. */
const settled = (part: Expression): Expression =>
  rationalValue(part) === undefined ? simplify(part) : part;

function partsOf(whole: Expression): Expression {
  switch (whole.kind) {
    case 'sum':
      return sum(whole.terms.map((term) => simplify(term)));
    case 'quotient': {
      const [above, below] = [simplify(whole.numerator), simplify(whole.denominator)];
      return above.kind === 'negation'
        ? negation(tidyQuotient(above.operand, below))
        : tidyQuotient(above, below);
    }
    case 'negation':
      return tidyNegation(partsOf(whole.operand));
    case 'product':
      return whole.factors.some(isWorkable)
        ? product(whole.factors.map((factor) => simplify(factor)))
        : whole;
    case 'number':
    case 'constant':
    case 'variable':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return whole;
  }
}

const isWorkable = (factor: Expression): boolean =>
  factor.kind === 'application' || factor.kind === 'sum' || factor.kind === 'quotient';
