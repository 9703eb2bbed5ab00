/** What solving a task yields: the answer, how it was found, and where it does not hold. */
import type { Written } from '../expression/read/written.ts';
import type { Condition } from './conditions.ts';
import type { Derivation } from './derivation.ts';
import type { WorkedSolution } from './worked-solution.ts';

export interface Solution {
  readonly answer: Written;
  readonly worked: WorkedSolution;
  /** The derivations the answer comes from, in the order of differentiation. */
  readonly derivations: readonly Derivation[];
  /** Conditions for the derivative to exist, beside those for the function to be defined. */
  readonly exceptions: readonly Condition[];
}
