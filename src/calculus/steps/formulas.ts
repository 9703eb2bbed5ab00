/** Formulas of steps: chains of equalities between scalar expressions, without repeated sides. */
import { commutativeIdentity } from '../../algebra/commutative-identity.ts';
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
import { isUnity } from '../tidy.ts';
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
  const last = kept.length - 1;
  const told = kept.filter((side, index) => {
    if (index === 0) return true;
    if (index + 1 === last) return !reorders(side, kept[last]!);
    return index === last || index === 1 || !reorders(kept[index - 1]!, side);
  });
  return { sides: told.map(scalar) };
}

/** Whether both are sums of the same terms, or such over a bar, but for the order of terms and of factors. */
function reorders(side: Expression, next: Expression): boolean {
  if (side.kind !== next.kind || (side.kind !== 'sum' && side.kind !== 'quotient')) return false;
  const identity = commutativeIdentity();
  return identity(side) === identity(next);
}

/** Whether both state the same about scalars. */
export const sameFormula = (one: Formula, other: Formula): boolean =>
  one.sides.length === other.sides.length &&
  one.sides.every((side, index) => {
    const beside = other.sides[index]!;
    return (
      side.kind === 'scalar' &&
      beside.kind === 'scalar' &&
      sameExpression(side.expression, beside.expression)
    );
  });

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
  const bare = operand.kind === 'product' ? operand.factors : isUnity(operand) ? [] : [operand];
  return negation(product([...bare, ...others]));
}

/** A step; data and finer steps may be left out. */
export const step = (
  code: StepCode,
  formulas: readonly Formula[],
  data: Readonly<Record<string, StepDatum>> = {},
  steps: readonly Step[] = [],
): Step => ({ code, data, formulas, steps });
