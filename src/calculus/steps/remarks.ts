/** What is said after the last step. */
import type { Condition } from '../conditions.ts';
import type { Step } from '../worked-solution.ts';
import { step } from './formulas.ts';

/** Where the derivative exists; nothing when it exists wherever the function is defined. */
export function remarksOn(conditions: readonly Condition[]): Step[] {
  return conditions.map(({ expression, relation }) =>
    step('exists-where', [], { u: expression, relation }),
  );
}
