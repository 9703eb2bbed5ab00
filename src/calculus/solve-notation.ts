/** Solves for the options that mean a derivative: they are known by how they were made. */
import { derivative, variable } from '../expression/expression.ts';
import { choicesOf, type NotationTask } from './choice-task.ts';
import type { Solution } from './solution.ts';
import { step } from './steps/formulas.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Step } from './worked-solution.ts';

/** Throws TaskImpossible without a right option, with several where one is due, or past 26 options. */
export function solveNotation(task: NotationTask): Solution {
  const { options, by, choose } = task;
  const right = choicesOf(task).flatMap((choice) => (choice.right ? [choice.mark] : []));
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
        ...(by.length > 1 ? [step('hint-order-of-signs', [])] : []),
        step('hint-place-of-argument', [], { first: variable(task.arguments[0]!) }),
        step('notation-means', [], { right }, meaningsOf(task)),
      ],
      remarks: [],
      derivatives: 'partial',
    },
    derivations: [],
    exceptions: [],
  };
}

/** What the other options mean, those that mean the same together. */
function meaningsOf(task: NotationTask): Step[] {
  const marks = new Map<string, { readonly means: readonly string[]; readonly marks: string[] }>();
  choicesOf(task).forEach(({ mark }, index) => {
    const { means } = task.options[index]!;
    if (means === undefined) return;
    const known = marks.get(means.join());
    if (known === undefined) marks.set(means.join(), { means, marks: [mark] });
    else known.marks.push(mark);
  });
  return [...marks.values()].map((each) =>
    step('notation-means-other', [], {
      marks: each.marks,
      count: each.marks.length,
      derivative: derivative(variable(task.name), each.means),
    }),
  );
}
