/** What is said where two equal roots of a higher index are multiplied. */
import { simplify } from '../../algebra/simplify.ts';
import { type Expression, integer, power } from '../../expression/expression.ts';
import { distinctParts, structuralIdentity } from '../../expression/traverse.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

/** One step with an equality for each such root in what is going to be tidied, or none. */
export function rootSquareSteps(untidied: Expression): Step[] {
  const identity = structuralIdentity();
  const found = new Map<number, Expression>();
  for (const part of distinctParts(untidied)) {
    if (part.kind !== 'product') continue;
    const roots = part.factors.flatMap(rootsIn);
    for (const [index, root] of roots.entries()) {
      const here = identity(root);
      const isSecond = roots.slice(0, index).some((other) => identity(other) === here);
      if (isSecond) found.set(here, root);
    }
  }
  const lines = [...found.values()].map((root) => {
    const square = power(root, integer(2));
    return chain(square, simplify(square));
  });
  return lines.length === 0 ? [] : [step('square-of-root', lines)];
}

/** A factor itself, or what stands above its bar. */
function rootsIn(factor: Expression): Expression[] {
  const above = factor.kind === 'quotient' ? factor.numerator : factor;
  const factors = above.kind === 'product' ? above.factors : [above];
  return factors.filter((each) => each.kind === 'application' && each.name === 'root');
}
