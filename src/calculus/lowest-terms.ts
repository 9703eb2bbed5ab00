/**
 * A fraction whose numerator and denominator have whole numbers in common in all of their terms, without
 * them: (6x + 2)/(4y) as (3x + 1)/(2y). Common letters are the simplifier's.
 */
import { simplify } from '../algebra/simplify.ts';
import { type Expression, integer, quotient, sum } from '../expression/expression.ts';
import { gcd } from '../expression/rational.ts';
import { tidyNegation, tidyQuotient } from './tidy.ts';

export function lowestTerms(expression: Expression): Expression {
  if (expression.kind === 'negation') return tidyNegation(lowestTerms(expression.operand));
  if (expression.kind !== 'quotient') return expression;
  const { numerator, denominator } = expression;
  const common = gcd(contentOf(numerator), contentOf(denominator));
  return common === 1n
    ? expression
    : tidyQuotient(divided(numerator, common), divided(denominator, common));
}

/** The greatest whole number that divides all terms; 1 where a term shows none. */
function contentOf(expression: Expression): bigint {
  switch (expression.kind) {
    case 'sum':
      return expression.terms.map(contentOf).reduce(gcd);
    case 'negation':
      return contentOf(expression.operand);
    case 'product':
      return contentOf(expression.factors[0]!);
    case 'number':
      return expression.value.denominator === 1n ? expression.value.numerator : 1n;
    case 'constant':
    case 'variable':
    case 'quotient':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return 1n;
  }
}

const divided = (expression: Expression, by: bigint): Expression =>
  expression.kind === 'sum'
    ? sum(expression.terms.map((term) => divided(term, by)))
    : simplify(quotient(expression, integer(by)));
