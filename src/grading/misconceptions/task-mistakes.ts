/**
 * Mistakes about the task as a whole rather than about a rule: another derivative than the one asked
 * for, another point, no evaluation, degrees. Each row predicts answers from the task and its solution.
 */

import type { DerivativeTask } from '../../calculus/task.ts';
import {
  apply,
  type Expression,
  integer,
  NOUGHT,
  PI,
  product,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { rewriteBottomUp, substitute } from '../../expression/traverse.ts';
import type { WorkedTask } from './worked-task.ts';

export interface TaskMistake {
  readonly id: string;
  /** Answers in the task's letters; of a task at a point, they are evaluated there. */
  readonly predict: (worked: WorkedTask) => readonly Expression[];
}

const TRIGONOMETRIC: ReadonlySet<FunctionName> = new Set([
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
]);
const DEGREE = quotient(PI, integer(180));

/** Sines and their kin of degrees. */
const inDegrees = (expression: Expression): Expression =>
  rewriteBottomUp(expression, (part) =>
    part.kind === 'application' && TRIGONOMETRIC.has(part.name)
      ? apply(part.name, product([part.arguments[0]!, DEGREE]))
      : part,
  );

const usesTrigonometry = (expression: Expression): boolean => inDegrees(expression) !== expression;

/** Other derivatives of the same order that a student may take for the one asked for. */
function otherVariables({ arguments: names, by }: DerivativeTask): (readonly string[])[] {
  if (names.length < 2) return [];
  const others = names.filter((name) => by.length > 1 || name !== by[0]);
  const pure = others.map((name) => by.map(() => name));
  const reversed = by.toReversed();
  const replaced = by.flatMap((_, at) =>
    names.filter((name) => name !== by[at]).map((name) => by.with(at, name)),
  );
  const asked = [...by].sort().join();
  return [...pure, reversed, ...replaced].filter((each) => [...each].sort().join() !== asked);
}

/** Mistakes whose answers are at hand once the task is solved. */
export const PLAIN_TASK_MISTAKES: readonly TaskMistake[] = [
  { id: 'function-not-differentiated', predict: ({ start }) => [start] },
  {
    id: 'order-too-low',
    predict: (worked) =>
      worked.task.by
        .slice(1)
        .flatMap((_, at) => [
          worked.by(worked.task.by.slice(0, at + 1)),
          worked.by(worked.task.by.slice(at + 1)),
        ]),
  },
  {
    id: 'wrong-variable',
    predict: (worked) => otherVariables(worked.task).map((by) => worked.by(by)),
  },
  {
    id: 'others-not-held-constant',
    predict: (worked) => {
      const { arguments: names, by } = worked.task;
      return names.length < 2 || by.length > 1 ? [] : [sum(names.map((name) => worked.by([name])))];
    },
  },
  {
    id: 'point-evaluated-first',
    predict: ({ task }) => (task.at === undefined ? [] : [NOUGHT]),
  },
  {
    id: 'point-coordinates-exchanged',
    predict: (worked) => {
      const names = Object.keys(worked.task.at ?? {});
      const [first, second] = names;
      if (first === undefined || second === undefined || names.length > 2) return [];
      return [
        substitute(
          worked.derivative,
          new Map([
            [first, variable(second)],
            [second, variable(first)],
          ]),
        ),
      ];
    },
  },
];

/** Mistakes whose answers take more work to find. */
export const FURTHER_TASK_MISTAKES: readonly TaskMistake[] = [
  {
    // Last among those that lead to 0: whoever drops a term or takes another variable knows more.
    id: 'function-as-constant',
    predict: ({ task }) => (task.at === undefined ? [NOUGHT] : []),
  },
  {
    id: 'mixed-partial-as-product',
    predict: (worked) => {
      const { by } = worked.task;
      const isMixed = by.length === 2 && by[0] !== by[1];
      return isMixed ? [product(by.map((name) => worked.by([name])))] : [];
    },
  },
  {
    id: 'order-too-high',
    predict: (worked) => {
      const { by } = worked.task;
      return [...new Set(by)].map((name) => worked.by([...by, name]));
    },
  },
  {
    id: 'degrees-for-radians',
    predict: ({ task, start, derivative }) => {
      if (!usesTrigonometry(start)) return [];
      const converted = task.by.reduce<Expression>((rest) => product([rest, DEGREE]), derivative);
      return task.at === undefined ? [converted] : [converted, inDegrees(derivative)];
    },
  },
];

/** Every one, with its id. `point-not-evaluated` shows in the answer's letters, not in its values. */
export const TASK_MISTAKES: readonly TaskMistake[] = [
  ...PLAIN_TASK_MISTAKES,
  ...FURTHER_TASK_MISTAKES,
];
