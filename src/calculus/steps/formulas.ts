/** Formulas of steps: chains of equalities between scalar expressions, without repeated sides. */
import {
  derivative,
  type Expression,
  negation,
  product,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import { sameExpression } from '../../expression/traverse.ts';
import type { StepCode } from '../step-codes.ts';
import type { Formula, Side, Step, StepDatum } from '../worked-solution.ts';

export const scalar = (expression: Expression): Side => ({ kind: 'scalar', expression });

/**
 * The sides in a row. A side that is written as the one before it is left out, and so is a sum whose
 * terms the next side only puts in another order.
 */
export function chain(...sides: readonly Expression[]): Formula {
  const kept = sides.filter(
    (side, index) => index === 0 || !sameExpression(side, sides[index - 1]!),
  );
  const told = kept.filter(
    (side, index) =>
      index === 0 || kept[index + 1] === undefined || !reorders(side, kept[index + 1]!),
  );
  return { sides: told.map(scalar) };
}

/** Whether both are sums of the same terms, written alike. */
function reorders(side: Expression, next: Expression): boolean {
  if (side.kind !== 'sum' || next.kind !== 'sum') return false;
  if (side.terms.length !== next.terms.length) return false;
  return side.terms.every((term) => next.terms.some((other) => sameExpression(term, other)));
}

/** The sign dy/dx of one named function. */
export const sign = (name: string, by: string): Expression => derivative(variable(name), [by]);

/** How many levels of products, sums, signs and fractions are looked at. */
const SPREAD_DEPTH = 6;

/** Products within products and sums within sums written as one, as on paper; deep parts stay as they are. */
export function spread(expression: Expression, depth = SPREAD_DEPTH): Expression {
  if (depth === 0) return expression;
  const within = (part: Expression): Expression => spread(part, depth - 1);
  switch (expression.kind) {
    case 'product':
      return signInFront(
        expression.factors
          .map(within)
          .flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor])),
      );
    case 'sum':
      return sum(
        expression.terms.map(within).flatMap((term) => (term.kind === 'sum' ? term.terms : [term])),
      );
    case 'negation':
      return negation(within(expression.operand));
    case 'quotient':
      return quotient(within(expression.numerator), within(expression.denominator));
    case 'number':
    case 'constant':
    case 'variable':
    case 'power':
    case 'application':
    case 'unknown':
    case 'derivative':
      return expression;
  }
}

/** (-3 u) v is written without its brackets: -3 u v. */
function signInFront(factors: readonly Expression[]): Expression {
  const [first, ...others] = factors;
  if (first?.kind !== 'negation' || others.length === 0) return product(factors);
  const { operand } = first;
  const bare = operand.kind === 'product' ? operand.factors : [operand];
  return negation(product([...bare, ...others]));
}

/** A step; data and finer steps may be left out. */
export const step = (
  code: StepCode,
  formulas: readonly Formula[],
  data: Readonly<Record<string, StepDatum>> = {},
  steps: readonly Step[] = [],
): Step => ({ code, data, formulas, steps });
