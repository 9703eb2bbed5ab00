/**
 * Fractions with a sum above or below the bar: factors that all terms above share with the
 * denominator are cancelled, and fractions inside the sum are cleared. The sum itself is not expanded
 * or factored further than that.
 */
import { type Expression, NOUGHT, type Sum } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { type Factor, type Factored, isSymbolic } from './factor.ts';
import { factoredOf, multiply, numberOnly, raisedNumber, wholePower } from './factored.ts';
import { tidySum } from './sums.ts';
import type { Tidying } from './tidying.ts';
import { write } from './write.ts';

const ROUNDS = 3;

export function clearFractions(view: Factored, tidying: Tidying): Factored {
  let current = view;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = clearOnce(current, tidying);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

interface SumFactor extends Factor {
  readonly base: Sum;
  readonly exponent: q.Rational;
}
/** A sum to the first power, or to a whole power below the bar. */
const isSum = (factor: Factor): factor is SumFactor =>
  factor.base.kind === 'sum' &&
  !isSymbolic(factor.exponent) &&
  q.isInteger(factor.exponent) &&
  (q.isOne(factor.exponent) || q.isNegative(factor.exponent));

const isBelow = ({ exponent }: Factor): boolean => !isSymbolic(exponent) && q.isNegative(exponent);

function clearOnce(view: Factored, tidying: Tidying): Factored | undefined {
  const denominators = view.factors.filter(isBelow);
  if (denominators.length === 0) return undefined;
  for (const factor of view.factors) {
    if (!isSum(factor)) continue;
    const { exponent } = factor;
    const terms = factor.base.terms.map((term) => factoredOf(term, tidying));
    const taken = commonToBar(terms, isBelow(factor) ? [] : denominators, tidying);
    const number = commonDenominator(terms);
    const outside = raisedNumber(q.rational(1n, number), exponent.numerator);
    if (outside === undefined || (taken.length === 0 && number === 1n)) continue;
    const inverse: Factored = { ...numberOnly(q.rational(number)), factors: taken.map(inverted) };
    const rest = tidySum(
      terms.map((term) => write(multiply([term, inverse], tidying), tidying)),
      tidying,
    );
    const others = { ...view, factors: view.factors.filter((other) => other !== factor) };
    const out = { ...outside, factors: taken.map((each) => raised(each, exponent)) };
    // Nothing below a bar stays as it was written.
    const inside =
      rest === NOUGHT && isBelow(factor)
        ? undefined
        : wholePower(factoredOf(rest, tidying), exponent, tidying);
    if (inside === undefined) continue;
    return multiply([others, out, inside], tidying);
  }
  return undefined;
}

/** The least common denominator of the terms' numbers; 1 where one is a decimal. */
function commonDenominator(terms: readonly Factored[]): bigint {
  if (terms.some((term) => term.decimal)) return 1n;
  return terms.reduce(
    (least, { coefficient: { denominator } }) => (least / q.gcd(least, denominator)) * denominator,
    1n,
  );
}

const raised = (factor: Factor, exponent: q.Rational): Factor => ({
  ...factor,
  exponent: isSymbolic(factor.exponent) ? factor.exponent : q.multiply(factor.exponent, exponent),
});

const inverted = (factor: Factor): Factor => ({
  ...factor,
  exponent: isSymbolic(factor.exponent) ? factor.exponent : q.negate(factor.exponent),
});

/** Powers to take out of every term: those that cancel, and those below a bar of their own. */
function commonToBar(
  terms: readonly Factored[],
  denominators: readonly Factor[],
  tidying: Tidying,
): Factor[] {
  const least = new Map<number, { base: Expression; exponent: q.Rational; count: number }>();
  for (const { factors } of terms) {
    tidying.spend(factors.length);
    for (const { base, exponent } of factors) {
      if (isSymbolic(exponent)) continue;
      const id = tidying.identity(base);
      const known = least.get(id);
      if (known === undefined) least.set(id, { base, exponent, count: 1 });
      else {
        known.count += 1;
        if (q.compare(exponent, known.exponent) < 0) known.exponent = exponent;
      }
    }
  }
  const taken: Factor[] = [];
  for (const [id, { base, exponent, count }] of least) {
    if (base.kind === 'constant' && base.name === 'e') continue;
    if (q.isNegative(exponent)) {
      if (base.kind !== 'number') taken.push({ base, exponent, radical: false });
      continue;
    }
    if (count < terms.length) continue;
    const below = denominators.find((factor) => tidying.identity(factor.base) === id);
    if (below === undefined || isSymbolic(below.exponent)) continue;
    const available = q.negate(below.exponent);
    const smaller = q.compare(exponent, available) < 0 ? exponent : available;
    taken.push({ base, exponent: smaller, radical: false });
  }
  return taken;
}
