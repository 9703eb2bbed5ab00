/**
 * Makes a formula presentable after numbers were put in the place of parameters, and nothing more:
 * `1 x^2 + -3` becomes `x^2 - 3`. Numerals are folded, ones and noughts vanish, signs move to the
 * front of their term. Nothing is expanded, collected, reordered or cancelled, because what remains
 * is the exercise: `(2x)^3` stays as it is.
 */
import {
  apply,
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
  absolute,
  add,
  divide,
  isInteger,
  isNegative,
  isOne,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../expression/rational.ts';
import { bottomUp, withParts } from '../expression/traverse.ts';
import { exactPower } from './arithmetic.ts';

export const tidy = (expression: Expression): Expression =>
  bottomUp<Expression>(expression, (part, parts) => tidied(withParts(part, parts)));

function tidied(expression: Expression): Expression {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'unknown':
    case 'derivative':
      return expression;
    case 'negation':
      return negated(expression.operand);
    case 'sum':
      return tidySum(expression.terms);
    case 'product':
      return tidyProduct(expression.factors);
    case 'quotient':
      return tidyQuotient(expression.numerator, expression.denominator);
    case 'power':
      return tidyPower(expression.base, expression.exponent);
    case 'application':
      return tidyRoot(expression);
  }
}

/** The value of a numeral written without a decimal point; undefined for anything else. */
export function numeralValue(expression: Expression): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.decimal === undefined ? expression.value : undefined;
    case 'negation': {
      const value = numeralValue(expression.operand);
      return value === undefined ? undefined : negate(value);
    }
    case 'quotient': {
      const { numerator, denominator } = expression;
      if (numerator.kind !== 'number' || denominator.kind !== 'number') return undefined;
      if (numerator.decimal !== undefined || denominator.decimal !== undefined) return undefined;
      return isZero(denominator.value) ? undefined : divide(numerator.value, denominator.value);
    }
    default:
      return undefined;
  }
}

const negated = (expression: Expression): Expression => {
  if (expression.kind === 'negation') return expression.operand;
  const value = numeralValue(expression);
  return value !== undefined && isZero(value) ? NOUGHT : negation(expression);
};

/** Numerals are added up where the first of them stands; nested sums are laid side by side. */
function tidySum(terms: readonly Expression[]): Expression {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
  const values = flat.map(numeralValue);
  const numerals = values.filter((value) => value !== undefined);
  const total = numerals.reduce(add, ZERO);
  let placed = isZero(total);
  const kept: Expression[] = [];
  flat.forEach((term, index) => {
    if (values[index] === undefined) kept.push(term);
    else if (!placed) {
      kept.push(numeral(total));
      placed = true;
    }
  });
  // A sum that would begin with a sign begins with its first positive term instead: 5 - 2x.
  const positive = kept.findIndex((term) => term.kind !== 'negation');
  if (positive > 0 && kept.length === 2) kept.unshift(...kept.splice(positive, 1));
  return sum(kept);
}

function tidyProduct(factors: readonly Expression[]): Expression {
  let coefficient: Rational = ONE;
  const kept: Expression[] = [];
  for (const factor of factors) {
    const bare = factor.kind === 'negation' ? factor.operand : factor;
    if (bare !== factor) coefficient = negate(coefficient);
    for (const part of bare.kind === 'product' ? bare.factors : [bare]) {
      const value = numeralValue(part);
      if (value === undefined) kept.push(part);
      else coefficient = multiply(coefficient, value);
    }
  }
  if (isZero(coefficient)) return NOUGHT;
  const size = absolute(coefficient);
  const whole =
    asFraction(size, kept) ??
    (isOne(size) && kept.length > 0 ? product(kept) : product([numeral(size), ...kept]));
  return isNegative(coefficient) ? negation(whole) : whole;
}

/** 4 (1/x) as 4/x, and (2/3) π as 2π/3. */
function asFraction(size: Rational, kept: readonly Expression[]): Expression | undefined {
  const [only] = kept;
  if (only === undefined || kept.length > 1) return undefined;
  if (only.kind === 'constant' && !isInteger(size)) {
    const above = numeral(rational(size.numerator));
    return quotient(tidyProduct([above, only]), numeral(rational(size.denominator)));
  }
  const value = only.kind === 'quotient' ? numeralValue(only.numerator) : undefined;
  if (only.kind !== 'quotient' || value === undefined) return undefined;
  const total = multiply(size, value);
  const below = tidyProduct([numeral(rational(total.denominator)), only.denominator]);
  return quotient(numeral(rational(total.numerator)), below);
}

function tidyQuotient(numerator: Expression, denominator: Expression): Expression {
  if (numerator.kind === 'negation') return negated(tidyQuotient(numerator.operand, denominator));
  if (denominator.kind === 'negation') return negated(tidyQuotient(numerator, denominator.operand));
  const [above, below] = [numeralValue(numerator), numeralValue(denominator)];
  if (below !== undefined && isOne(below)) return numerator;
  if (above !== undefined && isZero(above) && (below === undefined || !isZero(below))) {
    return NOUGHT;
  }
  if (above !== undefined && below !== undefined && !isZero(below)) {
    return numeral(divide(above, below));
  }
  return quotient(numerator, denominator);
}

function tidyPower(base: Expression, exponent: Expression): Expression {
  const value = numeralValue(exponent);
  if (value !== undefined && isOne(value)) return base;
  if (value !== undefined && isZero(value)) return UNITY;
  const number = numeralValue(base);
  if (number !== undefined && value !== undefined) {
    const exact = exactPower(number, value);
    if (exact !== undefined) return numeral(exact);
  }
  return power(base, exponent);
}

/** Roots with the index 2 are square roots, with the index 1 nothing. */
function tidyRoot(expression: Expression & { readonly kind: 'application' }): Expression {
  const [radicand, index] = expression.arguments;
  if (expression.name !== 'root' || index === undefined) return expression;
  const value = numeralValue(index);
  if (value === undefined || !isInteger(value)) return expression;
  if (value.numerator === 1n) return radicand!;
  return value.numerator === 2n ? apply('sqrt', radicand!) : expression;
}
