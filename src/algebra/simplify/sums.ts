/**
 * Sums: nested sums opened, like terms collected, terms put in order. A polynomial is written in
 * descending degree with its constant last; any other sum keeps the order in which it was written,
 * except that it does not begin with a minus where a positive term can go first.
 */
import { type Expression, NOUGHT, negation, sum } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { type Factored, isSymbolic } from './factor.ts';
import { factoredOf, multiply, negated } from './factored.ts';
import type { Tidying } from './tidying.ts';
import { write } from './write.ts';

/** The terms of a sum of simplified parts, as views. */
function flattened(terms: readonly Expression[], tidying: Tidying): Factored[] {
  const views: Factored[] = [];
  for (const term of terms) {
    if (term.kind === 'sum') views.push(...flattened(term.terms, tidying));
    else if (term.kind === 'negation' && term.operand.kind === 'sum') {
      views.push(...flattened(term.operand.terms, tidying).map(negated));
    } else views.push(factoredOf(term, tidying));
  }
  tidying.spend(views.length);
  return views;
}

/** A text that is the same for views with the same factors. */
function factorsKey({ factors }: Factored, tidying: Tidying): string {
  const keys = factors.map(({ base, exponent }) => {
    const above = isSymbolic(exponent)
      ? `(${tidying.identity(exponent)})`
      : q.rationalText(exponent);
    return `${tidying.identity(base)}^${above}`;
  });
  return keys.length < 2 ? keys.join() : keys.sort().join();
}

/** Adds the coefficients of terms with the same factors; the first of them keeps its place. */
function collected(views: readonly Factored[], tidying: Tidying): Factored[] {
  const places = new Map<string, number>();
  const result: Factored[] = [];
  for (const view of views) {
    const key = factorsKey(view, tidying);
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, result.length);
      result.push(view);
      continue;
    }
    const earlier = result[place]!;
    result[place] = {
      ...earlier,
      coefficient: q.add(earlier.coefficient, view.coefficient),
      decimal: earlier.decimal || view.decimal,
    };
  }
  return result.filter((view) => !q.isZero(view.coefficient));
}

/** The exponents of a polynomial term by variable; undefined for any other term. */
function degrees(view: Factored): Map<string, number> | undefined {
  const found = new Map<string, number>();
  for (const { base, exponent } of view.factors) {
    if (base.kind !== 'variable' || isSymbolic(exponent)) return undefined;
    if (!q.isInteger(exponent) || exponent.numerator < 0n) return undefined;
    found.set(base.name, Number(exponent.numerator));
  }
  return found;
}

function ordered(views: readonly Factored[]): readonly Factored[] {
  const terms = views.map((view) => ({ view, degrees: degrees(view) }));
  if (terms.every((term) => term.degrees !== undefined)) {
    return polynomialOrder(terms as { view: Factored; degrees: Map<string, number> }[]);
  }
  const first = views.findIndex((view) => !q.isNegative(view.coefficient));
  if (first <= 0) return views;
  return [views[first]!, ...views.slice(0, first), ...views.slice(first + 1)];
}

function polynomialOrder(terms: { view: Factored; degrees: Map<string, number> }[]): Factored[] {
  const names = [...new Set(terms.flatMap((term) => [...term.degrees.keys()]))].sort();
  const total = (degrees: Map<string, number>): number =>
    [...degrees.values()].reduce((sum, degree) => sum + degree, 0);
  terms.sort((left, right) => {
    const byTotal = total(right.degrees) - total(left.degrees);
    if (byTotal !== 0) return byTotal;
    for (const name of names) {
      const byName = (right.degrees.get(name) ?? 0) - (left.degrees.get(name) ?? 0);
      if (byName !== 0) return byName;
    }
    return 0;
  });
  const views = terms.map((term) => term.view);
  // 1 - x^2 rather than -x^2 + 1, and z - x - y; but -x^3 - 8x + 9 keeps to its degrees.
  const positive = views.findIndex(({ coefficient }) => !q.isNegative(coefficient));
  const last = views.length - 1;
  const isTurned =
    positive > 0 && positive === last && (views.length === 2 || total(terms[0]!.degrees) === 1);
  return isTurned ? [views[last]!, ...views.slice(0, last)] : views;
}

/** Terms that one attempt to multiply out may produce. */
const EXPANSION = 64;

/**
 * Terms with a sum as factor are multiplied out where that leaves no more terms than before, and in a
 * polynomial where terms can be collected then: 2x(x+1) - x^2 becomes x^2 + 2x, and 2x(x+1) + x(x+2)
 * becomes 3x^2 + 4x, but 2x(x^2+1) + 1 stays.
 */
function collapsed(views: readonly Factored[], tidying: Tidying): Factored[] | undefined {
  if (views.length < 2) return undefined;
  const opened: Factored[] = [];
  const waiting = views.toReversed();
  let found = false;
  for (let view = waiting.pop(); view !== undefined; view = waiting.pop()) {
    const factor = view.factors.find(
      ({ base, exponent }) => base.kind === 'sum' && !isSymbolic(exponent) && q.isOne(exponent),
    );
    if (factor === undefined || factor.base.kind !== 'sum') {
      opened.push(view);
      continue;
    }
    found = true;
    if (opened.length + waiting.length + factor.base.terms.length > EXPANSION) return undefined;
    const rest = { ...view, factors: view.factors.filter((other) => other !== factor) };
    for (const term of factor.base.terms.toReversed()) {
      waiting.push(multiply([rest, factoredOf(term, tidying)], tidying));
    }
  }
  if (!found) return undefined;
  const result = collected(opened, tidying);
  const isShorter =
    tidying.reshapes &&
    result.length < opened.length &&
    result.every((view) => degrees(view) !== undefined);
  return isShorter || result.length <= views.length ? result : undefined;
}

/** The sum of simplified terms. */
export function tidySum(terms: readonly Expression[], tidying: Tidying): Expression {
  const gathered = collected(flattened(terms, tidying), tidying);
  const views = ordered(collapsed(gathered, tidying) ?? gathered);
  if (views.length === 0) return NOUGHT;
  return sum(views.map((view) => write(view, tidying)));
}

/** The negation of a simplified expression; a sum is negated term by term. */
export function tidyNegation(operand: Expression, tidying: Tidying): Expression {
  if (operand.kind === 'sum') return tidySum([negation(operand)], tidying);
  return write(negated(factoredOf(operand, tidying)), tidying);
}
