/** Hints for finding a wrong line, and for filling in what is left out: three in rising strength. */
import { variable } from '../../expression/expression.ts';
import type { FindErrorTask } from '../choice-task.ts';
import { type FillInTask, letterOf } from '../fill-in-task.ts';
import type { Step } from '../worked-solution.ts';
import { step } from './formulas.ts';

export function choiceHints(task: FindErrorTask | FillInTask): readonly Step[] {
  if (task.kind === 'find-error') {
    return [
      step('hint-line-by-line', []),
      step('hint-cover-lines', []),
      step('hint-kinds-of-lines', []),
    ];
  }
  const { gap } = task;
  const u = letterOf(gap);
  const of = gap.kind === 'derivative' ? gap.of.function : gap.outer;
  if (gap.kind === 'inner') {
    return [
      step('hint-lines-above', []),
      step('hint-inside-outer', [], { u, outer: of }),
      step('hint-check-outer', [], { u, outer: of }),
    ];
  }
  return [
    step('hint-lines-above', []),
    step('hint-put-together', [], { u }),
    step('hint-last-operation', [], { y: of, x: variable(gap.of.by[0]!) }),
  ];
}
