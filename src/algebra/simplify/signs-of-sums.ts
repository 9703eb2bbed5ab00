/**
 * Minus signs of sums among the factors: a sum of nothing but negative terms gives its sign to the
 * product, and a minus in front of a fraction goes into a difference above its bar. So -(9 - x)/y is
 * (x - 9)/y, and (-x - 9)/y is -(x + 9)/y.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { type Factor, type Factored, isSymbolic } from './factor.ts';
import { tidyNegation } from './sums.ts';
import type { Tidying } from './tidying.ts';

export function signsInOrder(view: Factored, tidying: Tidying): Factored {
  if (!tidying.reshapes || !view.factors.some(isSingleSum)) return view;
  return signTakenIn(signsTakenOut(view, tidying), tidying);
}

const isSingleSum = ({ base, exponent }: Factor): boolean =>
  base.kind === 'sum' && !isSymbolic(exponent) && q.isOne(exponent);

const isBelow = ({ exponent }: Factor): boolean => !isSymbolic(exponent) && q.isNegative(exponent);

const negativeTerms = (base: Expression): number =>
  base.kind === 'sum' ? base.terms.filter((term) => term.kind === 'negation').length : 0;

const turned = (factor: Factor, tidying: Tidying): Factor => ({
  ...factor,
  base: tidyNegation(factor.base, tidying),
});

function signsTakenOut(view: Factored, tidying: Tidying): Factored {
  if (view.factors.length < 2) return view;
  const isNegative = (factor: Factor): boolean =>
    isSingleSum(factor) &&
    factor.base.kind === 'sum' &&
    negativeTerms(factor.base) === factor.base.terms.length;
  const count = view.factors.filter(isNegative).length;
  if (count === 0) return view;
  return {
    ...view,
    coefficient: count % 2 === 0 ? view.coefficient : q.negate(view.coefficient),
    factors: view.factors.map((each) => (isNegative(each) ? turned(each, tidying) : each)),
  };
}

/** Only a minus that is all there is beside the sum: -2(9 - x)/y keeps its number in front. */
function signTakenIn(view: Factored, tidying: Tidying): Factored {
  if (!q.equals(view.coefficient, q.MINUS_ONE) || !view.factors.some(isBelow)) return view;
  const above = view.factors.filter((factor) => !isBelow(factor));
  const [only] = above;
  if (above.length !== 1 || !isSingleSum(only!) || negativeTerms(only!.base) === 0) return view;
  return {
    ...view,
    coefficient: q.ONE,
    factors: view.factors.map((each) => (each === only ? turned(each, tidying) : each)),
  };
}
