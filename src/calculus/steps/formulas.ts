/** Formulas of steps: chains of equalities between scalar expressions, without repeated sides. */
import {
  derivative,
  type Expression,
  product,
  sum,
  variable,
} from '../../expression/expression.ts';
import { sameExpression } from '../../expression/traverse.ts';
import type { StepCode } from '../step-codes.ts';
import type { Formula, Side, Step, StepDatum } from '../worked-solution.ts';

export const scalar = (expression: Expression): Side => ({ kind: 'scalar', expression });

/** The sides in a row; a side that is written as the one before it is left out. */
export function chain(...sides: readonly Expression[]): Formula {
  const kept = sides.filter(
    (side, index) => index === 0 || !sameExpression(side, sides[index - 1]!),
  );
  return { sides: kept.map(scalar) };
}

/** The sign dy/dx of one named function. */
export const sign = (name: string, by: string): Expression => derivative(variable(name), [by]);

/** Products within products and sums within sums written as one, as on paper. */
export function spread(expression: Expression): Expression {
  if (expression.kind === 'product') {
    return product(expression.factors.flatMap((factor) => partsOfSame(factor, 'product')));
  }
  if (expression.kind === 'sum') {
    return sum(expression.terms.flatMap((term) => partsOfSame(term, 'sum')));
  }
  return expression;
}

/** Bounded: what lies deeper than a few levels stays as it is. */
function partsOfSame(
  expression: Expression,
  kind: 'product' | 'sum',
  depth = 0,
): readonly Expression[] {
  if (depth > 4 || expression.kind !== kind) return [spreadBelow(expression, depth)];
  const parts = expression.kind === 'product' ? expression.factors : expression.terms;
  return parts.flatMap((part) => partsOfSame(part, kind, depth + 1));
}

const spreadBelow = (expression: Expression, depth: number): Expression =>
  depth < 2 && (expression.kind === 'product' || expression.kind === 'sum')
    ? spread(expression)
    : expression;

/** A step; data and finer steps may be left out. */
export const step = (
  code: StepCode,
  formulas: readonly Formula[],
  data: Readonly<Record<string, StepDatum>> = {},
  steps: readonly Step[] = [],
): Step => ({ code, data, formulas, steps });
