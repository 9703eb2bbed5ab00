/**
 * Raising a number times powers to a power: (2x)^3 is 8x^3, sqrt(4x) is 2 sqrt(x), sqrt(x^2) is |x|.
 * Only laws that keep the value wherever the original is defined.
 */
import {
  apply,
  type Expression,
  integer,
  NOUGHT,
  numeral,
  product,
  quotient,
  UNITY,
} from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { takeRoot } from '../whole-roots.ts';
import { type Factor, type Factored, isSymbolic } from './factor.ts';
import {
  joinExponents,
  multiply,
  negated,
  numberOnly,
  raisedNumber,
  reciprocal,
  single,
  wholePower,
} from './factored.ts';
import type { Tidying } from './tidying.ts';
import { write } from './write.ts';

/** The view to a rational exponent; undefined where no law applies and the power stays as written. */
export function raise(
  view: Factored,
  exponent: q.Rational,
  radical: boolean,
  tidying: Tidying,
): Factored | undefined {
  if (q.isZero(exponent)) return numberOnly(q.ONE);
  if (q.isZero(view.coefficient)) {
    // Nothing to a negative power is undefined, and stays one over nothing.
    return exponent.numerator > 0n
      ? numberOnly(q.ZERO, view.decimal)
      : single(quotient(UNITY, NOUGHT));
  }
  if (q.isInteger(exponent)) return wholePower(view, exponent, tidying);
  return fractionalPower(view, exponent, radical, tidying);
}

function fractionalPower(
  view: Factored,
  exponent: q.Rational,
  radical: boolean,
  tidying: Tidying,
): Factored | undefined {
  const { coefficient, factors } = view;
  const oddRoot = exponent.denominator % 2n === 1n;
  if (q.isNegative(coefficient)) {
    if (!oddRoot) return undefined;
    const positive = fractionalPower(negated(view), exponent, radical, tidying);
    return positive && (exponent.numerator % 2n === 0n ? positive : negated(positive));
  }
  const index = Number(exponent.denominator);
  if (index > 1000) return undefined;
  const above = takeRoot(coefficient.numerator, index);
  const below = takeRoot(coefficient.denominator, index);
  const outside = raisedNumber(q.rational(above.outside, below.outside), exponent.numerator);
  if (outside === undefined) return undefined;
  const inside = q.rational(above.inside, below.inside);
  if (factors.length === 0) return numericRoot(outside, inside, exponent, radical, view, tidying);
  const lone =
    factors.length === 1 && q.isOne(inside) ? rootOfFactor(factors[0]!, exponent) : undefined;
  if (lone !== undefined) {
    const marked = { ...lone, radical: radical || lone.radical };
    return multiply([{ ...outside, decimal: view.decimal, factors: [marked] }], tidying);
  }
  return composite(outside, { ...view, coefficient: inside }, exponent, radical, tidying);
}

function numericRoot(
  outside: Factored,
  inside: q.Rational,
  exponent: q.Rational,
  radical: boolean,
  view: Factored,
  tidying: Tidying,
): Factored {
  const parts: Factored[] = [{ ...outside, decimal: view.decimal }];
  const sides = [
    [inside.numerator, exponent],
    [inside.denominator, q.negate(exponent)],
  ] as const;
  for (const [number, power] of sides) {
    if (number !== 1n) parts.push(single(integer(number), power, radical));
  }
  return multiply(parts, tidying);
}

/** A root of several factors stays one root; one of nothing but reciprocals goes below the bar. */
function composite(
  outside: Factored,
  inside: Factored,
  exponent: q.Rational,
  radical: boolean,
  tidying: Tidying,
): Factored {
  const below = inside.factors.every(
    (factor) => !isSymbolic(factor.exponent) && q.isNegative(factor.exponent),
  );
  const upright = below && inside.coefficient.numerator === 1n ? reciprocal(inside) : undefined;
  const base = write(upright ?? inside, tidying);
  const power = upright === undefined ? exponent : q.negate(exponent);
  return multiply([outside, single(base, power, radical)], tidying);
}

/** (b^e)^exponent of one factor, by the laws of `joinExponents` and for positive bases. */
function rootOfFactor(factor: Factor, exponent: q.Rational): Factor | undefined {
  const { base } = factor;
  if (isSymbolic(factor.exponent)) {
    if (!isPositiveNumber(base)) return undefined;
    return { ...factor, exponent: product([numeral(exponent), factor.exponent]) };
  }
  if (isPositiveNumber(base)) return { ...factor, exponent: q.multiply(factor.exponent, exponent) };
  const joined = joinExponents(factor.exponent, exponent);
  if (joined !== undefined) return { ...factor, exponent: joined };
  // sqrt(x^2) = |x|; past that (the fourth root of x^2) the root stays.
  const whole = q.multiply(factor.exponent, exponent);
  if (!q.isInteger(whole)) return undefined;
  return { base: apply('abs', base), exponent: whole, radical: false };
}

export const isPositiveNumber = (base: Expression): boolean =>
  base.kind === 'constant' ||
  (base.kind === 'number' && base.value.numerator > 0n) ||
  (base.kind === 'quotient' &&
    isPositiveNumber(base.numerator) &&
    isPositiveNumber(base.denominator));
