/** Hints for a task, three in rising strength, none of which gives the answer away. */
import { variable } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import type { Solution } from './solution.ts';
import { step } from './steps/formulas.ts';
import { hintsOn } from './steps/hints.ts';
import type { Task } from './task.ts';
import type { Step } from './worked-solution.ts';

/** Read off the solution, so that they fit it. */
export function hints(task: Task, solution: Solution): readonly Step[] {
  const first = solution.derivations[0]!;
  const taken = [task.name, ...task.arguments, ...task.by, ...variablesOf(task.function)];
  return hintsOn(first, task.name, taken, solution.answer, specialHint(task));
}

/** What is special about the task, if anything: it takes the place of the usual first hint. */
function specialHint(task: Task): Step | undefined {
  if (task.by.length > 1) return step('hint-order', []);
  if (task.at !== undefined) return step('hint-at', []);
  const by = task.by[0]!;
  const others = variablesOf(task.function).filter((name) => name !== by);
  if (others.length === 0) return undefined;
  const code = others.length === 1 ? 'hint-hold-constant' : 'hint-hold-constants';
  return step(code, [], { others: others.map(variable), x: variable(by) });
}
