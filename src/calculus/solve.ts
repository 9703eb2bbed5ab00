/** Solves a task: the door of calculus, one branch a kind of task. Throws TaskImpossible past a bound. */
import type { Solution } from './solution.ts';
import { solveDerivative } from './solve-derivative.ts';
import { DEFAULT_MANNER, type Manner } from './steps/narration.ts';
import type { Task } from './task.ts';

export type { Solution } from './solution.ts';
export type { Detail, Manner, Style } from './steps/narration.ts';

export function solve(task: Task, manner: Manner = DEFAULT_MANNER): Solution {
  switch (task.kind) {
    case 'derivative':
      return solveDerivative(task, manner);
  }
}
