/**
 * An expression seen as a number times powers: 3x^2/(2 sqrt(y)) is 3/2 times x to the 2, y to the
 * -1/2. Multiplying, dividing and raising are done here; how the result is written is `write`'s.
 *
 * Every operation keeps the value wherever the original is defined. Powers are real: with an odd
 * denominator in lowest terms a negative base has a root, with an even one it has none.
 */
import {
  type Expression,
  negation,
  numeral,
  product,
  type Quotient,
} from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { openedAbsolute } from './absolute-values.ts';
import { type Exponent, type Factor, type Factored, HALF, isSymbolic } from './factor.ts';
import { tooLarge, withSurds } from './surds.ts';
import type { Tidying } from './tidying.ts';

export const numberOnly = (coefficient: q.Rational, decimal = false): Factored => ({
  coefficient,
  decimal,
  factors: [],
});

export const single = (
  base: Expression,
  exponent: Exponent = q.ONE,
  radical = false,
): Factored => ({
  coefficient: q.ONE,
  decimal: false,
  factors: [{ base, exponent, radical }],
});

export const negated = (view: Factored): Factored => ({
  ...view,
  coefficient: q.negate(view.coefficient),
});

/** A rational number as it is written: 3, -3, 3/4, -(3/4), 0.75. Signs are not counted out. */
export function rationalOf(expression: Expression): q.Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'negation': {
      if (expression.operand.kind === 'negation') return undefined;
      const value = rationalOf(expression.operand);
      return value && q.negate(value);
    }
    case 'quotient': {
      const { numerator, denominator } = expression;
      if (numerator.kind !== 'number' || denominator.kind !== 'number') return undefined;
      return q.isZero(denominator.value) ? undefined : q.divide(numerator.value, denominator.value);
    }
    case 'constant':
    case 'variable':
    case 'sum':
    case 'product':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return undefined;
  }
}

export const exponentOf = (expression: Expression): Exponent =>
  rationalOf(expression) ?? expression;

export const writtenExponent = (exponent: Exponent): Expression =>
  isSymbolic(exponent) ? exponent : numeral(exponent);

/** The view of a simplified expression. */
export function factoredOf(expression: Expression, tidying: Tidying): Factored {
  switch (expression.kind) {
    case 'number':
      return numberOnly(expression.value, expression.decimal !== undefined);
    case 'negation':
      return negated(factoredOf(expression.operand, tidying));
    case 'product':
      return multiply(
        expression.factors.map((factor) => factoredOf(factor, tidying)),
        tidying,
      );
    case 'quotient': {
      const below = reciprocal(factoredOf(expression.denominator, tidying));
      if (below === undefined) return single(expression);
      return multiply([factoredOf(expression.numerator, tidying), below], tidying);
    }
    case 'power':
      return single(expression.base, exponentOf(expression.exponent));
    case 'application': {
      const [radicand, index] = expression.arguments;
      if (expression.name === 'sqrt') return single(radicand!, HALF);
      if (expression.name !== 'root') return single(expression);
      const degree = rationalOf(index!);
      if (degree === undefined || !q.isInteger(degree) || q.isZero(degree))
        return single(expression);
      return rooted(radicand!, q.reciprocal(degree));
    }
    case 'constant':
    case 'variable':
    case 'sum':
    case 'unknown':
    case 'derivative':
      return single(expression);
  }
}

/** root(x^2, 3) as x to the 2/3, so that it meets other powers of x. */
function rooted(radicand: Expression, exponent: q.Rational): Factored {
  if (radicand.kind === 'power') {
    const inner = rationalOf(radicand.exponent);
    const joined = inner && joinExponents(inner, exponent);
    if (joined !== undefined) return single(radicand.base, joined, true);
  }
  return single(radicand, exponent, true);
}

/** (b^inner)^outer = b^(inner*outer) where that holds on the whole domain; undefined elsewhere. */
export function joinExponents(inner: q.Rational, outer: q.Rational): q.Rational | undefined {
  const joined = q.multiply(inner, outer);
  if (q.isInteger(outer)) return joined;
  const outerOdd = outer.denominator % 2n === 1n;
  if (outerOdd) return joined;
  // An even root: of an odd power it forces b >= 0; of an even power it needs |b|, unless the
  // outcome is even as well.
  const innerEven = inner.numerator % 2n === 0n;
  if (!innerEven) return joined;
  return q.isInteger(joined) && joined.numerator % 2n === 0n ? joined : undefined;
}

/** One over the view; undefined for zero. */
export function reciprocal(view: Factored): Factored | undefined {
  if (q.isZero(view.coefficient)) return undefined;
  return {
    coefficient: q.reciprocal(view.coefficient),
    decimal: view.decimal,
    factors: view.factors.map((factor) => ({
      ...factor,
      exponent: isSymbolic(factor.exponent) ? opposite(factor.exponent) : q.negate(factor.exponent),
    })),
  };
}

const opposite = (expression: Expression): Expression =>
  expression.kind === 'negation' ? expression.operand : negation(expression);

/** The product; like bases are collected. Needs `tidying.level` for exponents that are expressions. */
export function multiply(views: readonly Factored[], tidying: Tidying): Factored {
  let coefficient = q.ONE;
  let decimal = false;
  const collected = new Map<number, Factor[]>();
  for (const view of views) {
    coefficient = q.multiply(coefficient, view.coefficient);
    decimal ||= view.decimal;
    tidying.spend(view.factors.length + 1);
    for (const factor of view.factors) {
      const identity = tidying.identity(factor.base);
      const group = collected.get(identity);
      if (group === undefined) collected.set(identity, [factor]);
      else group.push(factor);
    }
  }
  if (q.isZero(coefficient)) return numberOnly(q.ZERO, decimal);
  const factors: Factor[] = [];
  for (const group of collected.values()) {
    const factor = tidied(group.length === 1 ? group[0]! : gathered(group), tidying);
    if (isSymbolic(factor.exponent) || !q.isZero(factor.exponent)) factors.push(factor);
  }
  return withoutAbsolutes(reopened(withSurds({ coefficient, decimal, factors }), tidying), tidying);
}

function withoutAbsolutes(view: Factored, tidying: Tidying): Factored {
  const opened = openedAbsolute(view, tidying);
  const raised = opened && wholePower(factoredOf(opened.inside, tidying), opened.exponent, tidying);
  return opened === undefined || raised === undefined
    ? view
    : multiply([opened.rest, raised], tidying);
}

/** A root of a product, raised to a whole power, is a power of each factor again. */
function reopened(view: Factored, tidying: Tidying): Factored {
  if (!view.factors.some(isClosedPower)) return view;
  const others: Factor[] = [];
  const opened: Factored[] = [];
  for (const factor of view.factors) {
    const raised = isClosedPower(factor)
      ? wholePower(factoredOf(factor.base, tidying), factor.exponent as q.Rational, tidying)
      : undefined;
    if (raised === undefined) others.push(factor);
    else opened.push(raised);
  }
  if (opened.length === 0) return view;
  return multiply([{ ...view, factors: others }, ...opened], tidying);
}

function isClosedPower({ base, exponent }: Factor): boolean {
  if (isSymbolic(exponent) || !q.isInteger(exponent)) return false;
  if (base.kind === 'quotient') return !isNoughtBelow(base);
  return base.kind === 'product' || base.kind === 'negation' || base.kind === 'power';
}

const isNoughtBelow = (base: Quotient): boolean =>
  base.denominator.kind === 'number' && q.isZero(base.denominator.value);

/** Exponents grown by multiplication are tidied, and become numbers where they can. */
function tidied(factor: Factor, tidying: Tidying): Factor {
  if (!isSymbolic(factor.exponent)) return factor;
  const { kind } = factor.exponent;
  if (kind !== 'sum' && kind !== 'product' && kind !== 'negation') return factor;
  return { ...factor, exponent: exponentOf(tidying.level(factor.exponent)) };
}

function gathered(group: readonly Factor[]): Factor {
  let number = q.ZERO;
  const symbolic: Expression[] = [];
  for (const { exponent } of group) {
    if (!isSymbolic(exponent)) number = q.add(number, exponent);
    else if (exponent.kind === 'sum') symbolic.push(...exponent.terms);
    else symbolic.push(exponent);
  }
  const { base } = group[0]!;
  const radical = group.every((factor) => factor.radical);
  if (symbolic.length === 0) return { base, exponent: number, radical };
  const terms = q.isZero(number) ? symbolic : [...symbolic, numeral(number)];
  return { base, exponent: { kind: 'sum', terms }, radical };
}

export function raisedNumber(value: q.Rational, exponent: bigint): Factored | undefined {
  if (tooLarge(value.numerator, exponent) || tooLarge(value.denominator, exponent))
    return undefined;
  return numberOnly(q.power(value, exponent));
}

/** The view to a whole exponent; undefined when a number would grow too long. */
export function wholePower(
  view: Factored,
  exponent: q.Rational,
  tidying: Tidying,
): Factored | undefined {
  const number = raisedNumber(view.coefficient, exponent.numerator);
  if (number === undefined) return undefined;
  const factors = view.factors.map((factor) => ({
    ...factor,
    exponent: isSymbolic(factor.exponent)
      ? product([numeral(exponent), factor.exponent])
      : q.multiply(factor.exponent, exponent),
  }));
  return multiply([{ ...number, decimal: view.decimal, factors }], tidying);
}
