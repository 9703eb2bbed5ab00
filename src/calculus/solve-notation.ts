/** Solves for the options that mean a derivative: they are known by how they were made. */
import { variable } from '../expression/expression.ts';
import type { NotationTask } from './choice-task.ts';
import type { Solution } from './solution.ts';
import { step } from './steps/formulas.ts';
import { TaskImpossible } from './task-impossible.ts';

/** The mark of an option: A, B, C. */
export const optionMark = (index: number): string => String.fromCharCode(65 + index);

/** Throws TaskImpossible without a right option, with several where one is due, or past 26 options. */
export function solveNotation(task: NotationTask): Solution {
  const { options, by, choose } = task;
  const right = options.flatMap((option, index) => (option.right ? [optionMark(index)] : []));
  const fits = choose === 'one' ? right.length === 1 : right.length > 0;
  if (!fits || options.length > 26) throw new TaskImpossible('size');
  return {
    answer: { kind: 'choices', chosen: right },
    worked: {
      steps: [
        ...(by.length > 1
          ? [
              step('order-of-notation', [], {
                first: variable(by[0]!),
                by: by.map(variable),
              }),
            ]
          : []),
        step('notation-means', [], { right }),
      ],
      remarks: [],
      derivatives: 'partial',
    },
    derivations: [],
    exceptions: [],
  };
}
