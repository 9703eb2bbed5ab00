/**
 * Several things asked for in one answer, in order: (dy/du, du/dx). Each is a task of its own and is
 * solved as such; here they are only put together.
 */
import type { Solution } from './solution.ts';
import { step } from './steps/formulas.ts';
import type { Task } from './task.ts';
import type { Step } from './worked-solution.ts';

export interface TupleTask {
  readonly kind: 'tuple';
  /** At least two, none of them a tuple. */
  readonly parts: readonly Task[];
  /** What each part is worth beside the others. */
  readonly weights: readonly number[];
}

/** The solutions of the parts, one after the other. */
export function joinedSolution(solutions: readonly Solution[]): Solution {
  const isPartial = solutions.some(({ worked }) => worked.derivatives === 'partial');
  return {
    answer: { kind: 'tuple', parts: solutions.map(({ answer }) => answer) },
    worked: {
      steps: solutions.map(
        ({ worked }, index): Step => ({ ...opening(index), steps: worked.steps }),
      ),
      remarks: solutions.flatMap(({ worked }) => worked.remarks),
      derivatives: isPartial ? 'partial' : 'ordinary',
    },
    derivations: solutions.flatMap(({ derivations }) => derivations),
    exceptions: solutions.flatMap(({ exceptions }) => exceptions),
  };
}

/** The first hints of all parts, then the second ones: in rising strength as a whole. */
export function joinedHints(hints: readonly (readonly Step[])[]): readonly Step[] {
  const most = hints.reduce((longest, { length }) => Math.max(longest, length), 0);
  return Array.from({ length: most }, (_, level) =>
    hints.flatMap((each, index) => {
      const hint = each[level];
      return hint === undefined ? [] : [{ ...opening(index), steps: [hint] }];
    }),
  ).flat();
}

const opening = (index: number): Step => step('solve-part', [], { number: index + 1 });
