/** Hints for a task, three in rising strength, none of which gives the answer away. */
import { type Expression, variable } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import type { ChooseDerivativeTask } from './choice-task.ts';
import { matrixHints } from './matrix/solve.ts';
import type { Solution } from './solution.ts';
import { solve } from './solve.ts';
import { backpropagationHints } from './steps/backpropagation-hints.ts';
import { choiceHints } from './steps/choice-hints.ts';
import { compositionHints } from './steps/composition-hints.ts';
import { step } from './steps/formulas.ts';
import { hintsOn } from './steps/hints.ts';
import { vectorHints } from './steps/vector-hints.ts';
import type { DerivativeTask, Task } from './task.ts';
import { joinedHints } from './tuple-task.ts';
import type { Step } from './worked-solution.ts';

/** Read off the solution, so that they fit it. */
export function hints(task: Task, solution: Solution): readonly Step[] {
  switch (task.kind) {
    case 'derivative':
      return derivativeHints(task, solution);
    case 'chain':
    case 'known-values':
    case 'decompose':
    case 'implicit':
      return compositionHints(task);
    case 'gradient':
    case 'directional':
    case 'tangent':
    case 'hessian':
    case 'jacobian':
    case 'jacobian-determinant':
    case 'vector-derivative':
    case 'linear-approximation':
    case 'limit-definition':
    case 'notation':
      return vectorHints(task, solution);
    case 'choose-derivative':
      return derivativeHints(task.derivative, {
        ...solution,
        answer: { kind: 'scalar', expression: rightOf(task) },
      });
    case 'find-error':
    case 'fill-in':
      return choiceHints(task);
    case 'matrix-derivative':
      return matrixHints(task, solution);
    case 'tuple':
      return joinedHints(task.parts.map((part) => hints(part, solve(part))));
    case 'backpropagation':
      return backpropagationHints(task);
  }
}

const rightOf = ({ options }: ChooseDerivativeTask): Expression =>
  options.find(({ mistake }) => mistake === undefined)!.expression;

function derivativeHints(task: DerivativeTask, solution: Solution): readonly Step[] {
  const first = solution.derivations[0]!;
  const taken = [task.name, ...task.arguments, ...task.by, ...variablesOf(task.function)];
  return hintsOn(first, task.name, taken, solution.answer, specialHint(task));
}

/** What is special about the task, if anything: it takes the place of the usual first hint. */
function specialHint(task: DerivativeTask): Step | undefined {
  if (task.by.length > 1) return step('hint-order', []);
  if (task.at !== undefined) return step('hint-at', []);
  const by = task.by[0]!;
  const others = variablesOf(task.function).filter((name) => name !== by);
  if (others.length === 0) return undefined;
  const code = others.length === 1 ? 'hint-hold-constant' : 'hint-hold-constants';
  return step(code, [], { others: others.map(variable), x: variable(by) });
}
