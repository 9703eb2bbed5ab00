/**
 * Between the product or quotient rule with everything put in and the answer: each product by itself,
 * multiplied out where that is how the answer came about, and tidied otherwise.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  type Expression,
  integer,
  power,
  product,
  sum,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, sameExpression } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { polynomialIn } from '../limit/polynomial.ts';
import { isNought, tidyNegation, tidyQuotient } from '../tidy.ts';
import { spread } from './formulas.ts';

/** One product of a rule; the second one of the quotient rule is subtracted. */
interface SignedProduct {
  readonly factors: readonly Expression[];
  readonly subtracted: boolean;
}

export function productsOf(
  rule: 'product' | 'quotient',
  parts: readonly Expression[],
  primes: readonly Expression[],
): readonly SignedProduct[] {
  const [u, v] = parts;
  if (rule === 'quotient') {
    return [
      { factors: [primes[0]!, v!], subtracted: false },
      { factors: [u!, primes[1]!], subtracted: true },
    ];
  }
  return parts.map((_, at) => ({
    factors: parts.map((part, index) => (index === at ? primes[index]! : part)),
    subtracted: false,
  }));
}

/** At most one side. `wrap` puts constants around what the rule gave. */
export function tidiedProducts(
  products: readonly SignedProduct[],
  below: Expression | undefined,
  wrap: (expression: Expression) => Expression,
  answer: Expression,
  by: string,
): Expression[] {
  const bar = below === undefined ? undefined : simplify(below);
  const [above, denominator] = fraction(answer);
  const isKept =
    bar === undefined
      ? denominator === undefined
      : denominator !== undefined && sameExpression(bar, denominator);
  const opened = isKept && isOpen(above) ? openedTerms(products, by) : undefined;
  const terms = opened ?? products.map(tidied);
  const kept = terms.filter((term) => !isNought(term));
  const whole = sum(kept);
  return [spread(wrap(bar === undefined ? whole : tidyQuotient(whole, bar)))];
}

const signed = (term: Expression, { subtracted }: SignedProduct): Expression =>
  subtracted ? tidyNegation(term) : term;

const tidied = (each: SignedProduct): Expression => signed(simplify(product(each.factors)), each);

/** The terms of all products, in descending degree; undefined where they are no short polynomials. */
function openedTerms(
  products: readonly SignedProduct[],
  by: string,
): readonly Expression[] | undefined {
  const terms: Expression[] = [];
  for (const each of products) {
    const coefficients = polynomialIn(product(each.factors), by);
    if (coefficients === undefined) return undefined;
    const powers = coefficients.map((coefficient, degree) =>
      simplify(product([coefficient, power(variable(by), integer(degree))])),
    );
    terms.push(...powers.reverse().map((term) => signed(term, each)));
  }
  const kept = terms.filter((term) => !isNought(term));
  return kept.length > LIMITS.calculus.openedTerms ? undefined : kept;
}

/** Numerator and denominator, without a sign in front. */
function fraction(answer: Expression): readonly [Expression, Expression | undefined] {
  const bare = answer.kind === 'negation' ? answer.operand : answer;
  return bare.kind === 'quotient' ? [bare.numerator, bare.denominator] : [bare, undefined];
}

/** Whether no sum is left as a factor or in a power. */
function isOpen(above: Expression): boolean {
  const terms = above.kind === 'sum' ? above.terms : [above];
  return terms.every((term) => distinctParts(term).every(({ kind }) => kind !== 'sum'));
}
