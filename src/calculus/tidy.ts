/**
 * Constructors that leave out what nobody writes: terms 0, factors 1, exponents 1, double minus signs,
 * and sums or products of numbers alone that can be worked out at sight. Each looks no deeper than the
 * parts it is given, so that building with them costs no more than building without. Collecting,
 * ordering and cancelling are `algebra/simplify`'s.
 */

import {
  decimal,
  type Expression,
  NOUGHT,
  negation,
  numeral,
  power,
  product,
  quotient,
  sum,
  UNITY,
} from '../expression/expression.ts';
import {
  add,
  isOne,
  isZero,
  multiply,
  negate,
  type Rational,
  rational,
} from '../expression/rational.ts';
import { rewriteBottomUp } from '../expression/traverse.ts';

/** A number as people write it: 3, 2.5, 3/4, and each with a minus sign; otherwise undefined. */
export function rationalValue(expression: Expression): Rational | undefined {
  if (expression.kind === 'negation') {
    const value = unsignedValue(expression.operand);
    return value === undefined ? undefined : negate(value);
  }
  return unsignedValue(expression);
}

function unsignedValue(expression: Expression): Rational | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'quotient') return undefined;
  const above = numberOrNegated(expression.numerator);
  const below = numberOrNegated(expression.denominator);
  if (above === undefined || below === undefined || isZero(below)) return undefined;
  return rational(above.numerator * below.denominator, above.denominator * below.numerator);
}

function numberOrNegated(expression: Expression): Rational | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'negation' && expression.operand.kind === 'number') {
    return negate(expression.operand.value);
  }
  return undefined;
}

const isDecimal = (expression: Expression): boolean =>
  (expression.kind === 'number' && expression.decimal !== undefined) ||
  (expression.kind === 'negation' && isDecimal(expression.operand));

/** A rational as a numeral; with a decimal point when it has one in `like` and a finite expansion. */
function numeralLike(value: Rational, like: readonly Expression[]): Expression {
  if (!like.some(isDecimal) || value.denominator === 1n) return numeral(value);
  const digits = decimalDigits(value.numerator < 0n ? negate(value) : value);
  if (digits === undefined) return numeral(value);
  return value.numerator < 0n ? negation(decimal(negate(value), digits)) : decimal(value, digits);
}

/** The finite decimal expansion of a positive rational, if it has one of at most 30 places. */
function decimalDigits(value: Rational): string | undefined {
  let [places, scaled] = [0, value.numerator];
  while (scaled % value.denominator !== 0n) {
    if (places === 30) return undefined;
    places += 1;
    scaled *= 10n;
  }
  const digits = (scaled / value.denominator).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const isNumber = (expression: Expression, test: (value: Rational) => boolean): boolean =>
  expression.kind === 'number' && test(expression.value);

export const isNought = (expression: Expression): boolean => isNumber(expression, isZero);
export const isUnity = (expression: Expression): boolean => isNumber(expression, isOne);

export function tidySum(terms: readonly Expression[]): Expression {
  const kept = terms.filter((term) => !isNought(term));
  return folded(kept, add, sum);
}

export function tidyProduct(factors: readonly Expression[]): Expression {
  if (factors.some(isNought)) return NOUGHT;
  const kept = factors.filter((factor) => !isUnity(factor));
  return folded(kept, multiply, product);
}

/** All numbers: worked out; otherwise built as they stand. */
function folded(
  parts: readonly Expression[],
  combine: (left: Rational, right: Rational) => Rational,
  build: (parts: readonly Expression[]) => Expression,
): Expression {
  if (parts.length < 2) return build(parts);
  const values = parts.map(rationalValue);
  if (values.some((value) => value === undefined)) return build(parts);
  return numeralLike((values as Rational[]).reduce(combine), parts);
}

export function tidyNegation(operand: Expression): Expression {
  if (isNought(operand)) return NOUGHT;
  return operand.kind === 'negation' ? operand.operand : negation(operand);
}

export function tidyQuotient(numerator: Expression, denominator: Expression): Expression {
  if (isUnity(denominator)) return numerator;
  if (isNought(numerator) && !isNought(denominator)) return NOUGHT;
  return quotient(numerator, denominator);
}

export function tidyPower(base: Expression, exponent: Expression): Expression {
  if (isUnity(exponent)) return base;
  return isNought(exponent) ? UNITY : power(base, exponent);
}

/** 1 f'(1) as f'(1), in every product. */
export const withoutOnes = (expression: Expression): Expression =>
  rewriteBottomUp(expression, (part) =>
    part.kind === 'product' && part.factors.some(isUnity)
      ? product(part.factors.filter((factor) => !isUnity(factor)))
      : part,
  );
