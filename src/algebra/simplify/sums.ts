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

/** Adds the coefficients of terms with the same factors; the first of them keeps its place. */
function collected(views: readonly Factored[], tidying: Tidying): Factored[] {
  const places = new Map<number, number>();
  const result: Factored[] = [];
  for (const view of views) {
    const unit = write({ ...view, coefficient: q.ONE, decimal: false }, tidying);
    const identity = tidying.identity(unit);
    const place = places.get(identity);
    if (place === undefined) {
      places.set(identity, result.length);
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
  const [first, second] = views;
  const reversed =
    views.length === 2 && q.isNegative(first!.coefficient) && !q.isNegative(second!.coefficient);
  return reversed ? [second!, first!] : views;
}

/** Terms that one attempt to multiply out may produce. */
const EXPANSION = 64;

/**
 * Terms with a sum as factor are multiplied out where that leaves no more terms than before:
 * 2x(x+1) - x^2 becomes x^2 + 2x, but 2x(x^2+1) + 1 stays.
 */
function collapsed(views: readonly Factored[], tidying: Tidying): Factored[] | undefined {
  if (views.length < 2) return undefined;
  const opened: Factored[] = [];
  let found = false;
  for (const view of views) {
    const factor = view.factors.find(
      ({ base, exponent }) => base.kind === 'sum' && !isSymbolic(exponent) && q.isOne(exponent),
    );
    if (factor === undefined || factor.base.kind !== 'sum') {
      opened.push(view);
      continue;
    }
    found = true;
    const rest = { ...view, factors: view.factors.filter((other) => other !== factor) };
    for (const term of factor.base.terms) {
      opened.push(multiply([rest, factoredOf(term, tidying)], tidying));
    }
    if (opened.length > EXPANSION) return undefined;
  }
  if (!found) return undefined;
  const result = collected(opened, tidying);
  return result.length <= views.length ? result : undefined;
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
