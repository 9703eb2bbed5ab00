/**
 * Fractions with a sum above the bar: factors that all terms share with the denominator are
 * cancelled, and fractions inside the sum are cleared. The sum itself is not expanded or factored
 * further than that.
 */
import type { Expression, Sum } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { type Factor, type Factored, isSymbolic } from './factor.ts';
import { factoredOf, multiply } from './factored.ts';
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
}
const isWholeSum = (factor: Factor): factor is SumFactor =>
  factor.base.kind === 'sum' && !isSymbolic(factor.exponent) && q.isOne(factor.exponent);

const isBelow = ({ exponent }: Factor): boolean => !isSymbolic(exponent) && q.isNegative(exponent);

function clearOnce(view: Factored, tidying: Tidying): Factored | undefined {
  const denominators = view.factors.filter(isBelow);
  if (denominators.length === 0) return undefined;
  for (const factor of view.factors) {
    if (!isWholeSum(factor)) continue;
    const terms = factor.base.terms.map((term) => factoredOf(term, tidying));
    const taken = commonToBar(terms, denominators, tidying);
    if (taken.length === 0) continue;
    const out: Factored = { coefficient: q.ONE, decimal: false, factors: taken };
    const inverse: Factored = { ...out, factors: taken.map(inverted) };
    const rest = tidySum(
      terms.map((term) => write(multiply([term, inverse], tidying), tidying)),
      tidying,
    );
    const others = { ...view, factors: view.factors.filter((other) => other !== factor) };
    return multiply([others, out, factoredOf(rest, tidying)], tidying);
  }
  return undefined;
}

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
