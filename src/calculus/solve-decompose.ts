/**
 * Takes a composition apart: the answer is the functions, outermost first, that a template composed.
 * That other answers are right as well is grading's to know.
 */
import { type Expression, variable } from '../expression/expression.ts';
import { sameExpression, substitute, variablesOf } from '../expression/traverse.ts';
import type { DecomposeTask } from './composition-task.ts';
import type { Solution } from './solution.ts';
import { decompositionSteps } from './steps/decomposition.ts';
import { TaskImpossible } from './task-impossible.ts';

/** The functions put into each other. */
export const composed = (layers: DecomposeTask['layers']): Expression =>
  layers.reduceRight<Expression | undefined>(
    (inner, { letter, function: outer }) =>
      inner === undefined ? outer : substitute(outer, new Map([[letter, inner]])),
    undefined,
  )!;

/** Throws TaskImpossible for a layer that does not depend on its letter, or adds nothing. */
export function solveDecompose(task: DecomposeTask): Solution {
  const sound =
    task.layers.length >= 2 &&
    task.layers.every(
      ({ letter, function: each }) =>
        variablesOf(each).includes(letter) && !sameExpression(each, variable(letter)),
    );
  if (!sound) throw new TaskImpossible('letters');
  return {
    answer: { kind: 'vector', components: task.layers.map((layer) => layer.function) },
    worked: { steps: decompositionSteps(task), remarks: [], derivatives: 'ordinary' },
    derivations: [],
    exceptions: [],
  };
}
