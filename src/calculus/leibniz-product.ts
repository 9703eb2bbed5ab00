/** The product rule for any number of factors: one term a factor, in which that factor is differentiated. */
import { type Expression, UNITY } from '../expression/expression.ts';
import type { Derivation } from './derivation.ts';
import { tidyProduct, tidySum } from './tidy.ts';

/** Past this many factors the products before and after a factor are shared, to stay linear. */
const WRITTEN_OUT = 6;

export function leibnizProduct(factors: readonly Derivation[]): Expression {
  return factors.length <= WRITTEN_OUT ? writtenOut(factors) : shared(factors);
}

const writtenOut = (factors: readonly Derivation[]): Expression =>
  tidySum(
    factors.map((_, at) =>
      tidyProduct(factors.map((factor, index) => (index === at ? factor.result : factor.operand))),
    ),
  );

function shared(factors: readonly Derivation[]): Expression {
  const before: Expression[] = [UNITY];
  for (const factor of factors)
    before.push(tidyProduct([before[before.length - 1]!, factor.operand]));
  const after: Expression[] = [UNITY];
  for (let index = factors.length - 1; index > 0; index -= 1) {
    after.push(tidyProduct([factors[index]!.operand, after[after.length - 1]!]));
  }
  return tidySum(
    factors.map((factor, index) =>
      tidyProduct([before[index]!, factor.result, after[factors.length - 1 - index]!]),
    ),
  );
}
