/**
 * Products and reduced fractions, found by normal forms: a sum is factored when nothing comes out of
 * it and it does not split; a fraction is in lowest terms when above and below have no factor in
 * common. As far as we know how to split: what is missed is not held against the student.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { distinctParts } from '../../expression/traverse.ts';
import { type Factorization, factorizations } from '../normal-form.ts';

/** The sums that are factors of the expression. */
function sumFactors(root: Expression): Expression[] {
  const seen = new Set<Expression>([root]);
  for (const part of seen) {
    switch (part.kind) {
      case 'product':
        for (const factor of part.factors) seen.add(factor);
        break;
      case 'negation':
        seen.add(part.operand);
        break;
      case 'quotient':
        seen.add(part.numerator).add(part.denominator);
        break;
      case 'power':
        seen.add(part.base);
        break;
      case 'sum':
      case 'number':
      case 'constant':
      case 'variable':
      case 'application':
      case 'unknown':
      case 'derivative':
        break;
    }
  }
  return [...seen].filter(({ kind }) => kind === 'sum');
}

export function notFactored(expression: Expression): Expression[] {
  const factorsOf = factorizations(expression);
  return sumFactors(expression).filter((part) => {
    const factors = factorsOf(part);
    if (factors === undefined) return false;
    const { number, powers } = factors;
    const one = q.isOne(q.absolute(number)) || number.denominator !== 1n;
    return !one || powers.size !== 1 || [...powers.values()][0] !== 1;
  });
}

export function commonFactors(expression: Expression): Expression[] {
  const factorsOf = factorizations(expression);
  return distinctParts(expression).filter((part) => {
    if (part.kind !== 'quotient') return false;
    const above = factorsOf(part.numerator);
    const below = factorsOf(part.denominator);
    return above !== undefined && below !== undefined && shareFactor(above, below);
  });
}

function shareFactor(above: Factorization, below: Factorization): boolean {
  if (q.isZero(above.number)) return false;
  if (q.gcd(above.number.numerator, below.number.numerator) > 1n) return true;
  for (const [factor, times] of above.powers) {
    const other = below.powers.get(factor);
    if (other !== undefined && times > 0 && other > 0) return true;
  }
  return false;
}
