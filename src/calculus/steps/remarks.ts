/** What is said after the last step. */
import type { Condition } from '../conditions.ts';
import type { Step } from '../worked-solution.ts';
import { step } from './formulas.ts';

/** Where the derivative exists; nothing when it exists wherever the function is defined. */
export const remarksOn = (conditions: readonly Condition[]): Step[] =>
  conditions.map(({ expression, relation }) => step(REMARKS[relation], [], { u: expression }));

const REMARKS = {
  '>': 'exists-where-positive',
  '>=': 'exists-where-not-negative',
  '!=': 'does-not-exist-where-zero',
} as const;
