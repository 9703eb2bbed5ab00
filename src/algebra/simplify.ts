/**
 * Simplifies for display: what a good textbook would print. Like terms and powers are collected,
 * numbers combined, signs and fractions put in order, special values put in. Nothing is factored that
 * was not written so, and expanded only what gets shorter by it. The value is kept wherever the original is defined.
 *
 * Works from the parts up, each distinct part once; past the bounds of `limits` the expression comes
 * back as it was.
 */
import { type Expression, numeral, power } from '../expression/expression.ts';
import * as q from '../expression/rational.ts';
import { bottomUp, distinctParts, withParts } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { exponentialOfLogarithm, tidyApplication } from './simplify/applications.ts';
import { clearFractions } from './simplify/clear-fractions.ts';
import { type Factored, isSymbolic } from './simplify/factor.ts';
import {
  exponentOf,
  factoredOf,
  multiply,
  negated,
  reciprocal,
  single,
} from './simplify/factored.ts';
import { raise } from './simplify/powers.ts';
import { signsInOrder } from './simplify/signs-of-sums.ts';
import { tidyNegation, tidySum } from './simplify/sums.ts';
import { Tidying } from './simplify/tidying.ts';
import { write } from './simplify/write.ts';

export const simplify = (expression: Expression): Expression => tidied(expression, true);

/** Without what is a matter of taste: for judging what somebody else wrote. */
export const simplifyPlainly = (expression: Expression): Expression => tidied(expression, false);

function tidied(expression: Expression, reshapes: boolean): Expression {
  if (distinctParts(expression).length > LIMITS.calculus.simplifySize) return expression;
  const tidying = new Tidying(tidyLevel, reshapes);
  const simplified = bottomUp<Expression>(expression, (whole, parts) =>
    tidying.exhausted ? whole : tidyLevel(withParts(whole, parts), tidying),
  );
  return tidying.exhausted ? expression : simplified;
}

/** Simplifies an expression whose parts are simplified. */
function tidyLevel(expression: Expression, tidying: Tidying): Expression {
  tidying.spend(1);
  switch (expression.kind) {
    case 'number':
      return write(factoredOf(expression, tidying), tidying);
    case 'constant':
    case 'variable':
    case 'unknown':
    case 'derivative':
      return expression;
    case 'negation':
      return expression.operand.kind === 'quotient'
        ? multiplied([negated(factoredOf(expression.operand, tidying))], tidying)
        : tidyNegation(expression.operand, tidying);
    case 'sum':
      return tidySum(expression.terms, tidying);
    case 'product':
      return multiplied(
        expression.factors.map((factor) => factoredOf(factor, tidying)),
        tidying,
      );
    case 'quotient': {
      const below = reciprocal(factoredOf(expression.denominator, tidying));
      if (below === undefined) return expression;
      const above = factoredOf(expression.numerator, tidying);
      return multiplied([above, below], tidying);
    }
    case 'power':
      return tidyPower(expression.base, expression.exponent, tidying);
    case 'application':
      return tidyApplication(expression.name, expression.arguments, tidying);
  }
}

function multiplied(views: readonly Factored[], tidying: Tidying): Expression {
  const view = signsInOrder(clearFractions(multiply(views, tidying), tidying), tidying);
  const [factor] = view.factors;
  // -(x - 1) is 1 - x.
  if (
    view.factors.length === 1 &&
    factor!.base.kind === 'sum' &&
    q.equals(view.coefficient, q.MINUS_ONE)
  ) {
    if (!isSymbolic(factor!.exponent) && q.isOne(factor!.exponent)) {
      return tidyNegation(factor!.base, tidying);
    }
  }
  return write(view, tidying);
}

function tidyPower(base: Expression, exponent: Expression, tidying: Tidying): Expression {
  const value = exponentOf(exponent);
  if (base.kind === 'number' && q.isOne(base.value)) return base;
  if (!isSymbolic(value)) {
    const raised = raise(factoredOf(base, tidying), value, false, tidying);
    return raised === undefined
      ? power(base, numeral(value))
      : write(clearFractions(raised, tidying), tidying);
  }
  if (base.kind === 'constant' && base.name === 'e') {
    const undone = exponentialOfLogarithm(exponent, tidying);
    if (undone !== undefined) return undone;
  }
  if (base.kind === 'power' && isPositiveBase(base.base)) {
    return tidyLevel(
      power(base.base, tidyLevel({ kind: 'product', factors: [base.exponent, exponent] }, tidying)),
      tidying,
    );
  }
  return write(single(base, exponent), tidying);
}

const isPositiveBase = (base: Expression): boolean =>
  base.kind === 'constant' || (base.kind === 'number' && base.value.numerator > 0n);
