/** What solving a task yields: the answer, how it was found, and where it does not hold. */
import type { Written } from '../expression/read/written.ts';
import type { Derivation } from './derivation.ts';
import type { Exception } from './exceptions.ts';
import type { WorkedSolution } from './worked-solution.ts';

export interface Solution {
  readonly answer: Written;
  readonly worked: WorkedSolution;
  /** The derivations the answer comes from, in the order of differentiation. */
  readonly derivations: readonly Derivation[];
  /** Where the derivative does not exist, or was not found, although the function is defined. */
  readonly exceptions: readonly Exception[];
}
