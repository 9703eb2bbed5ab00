/**
 * Mistakes about the task as a whole rather than about a rule: another derivative than the one asked
 * for, another point, no evaluation, degrees. Each row predicts answers from the task alone.
 */

import { differentiate } from '../../calculus/differentiate.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
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
} from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { rewriteBottomUp, substitute } from '../../expression/traverse.ts';

export interface TaskMistake {
  readonly id: string;
  readonly predict: (task: DerivativeTask) => readonly Expression[];
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

/** The derivative by these variables in turn. */
const differentiated = (task: DerivativeTask, by: readonly string[]): Expression =>
  by.reduce(
    (before, variable) => differentiate(before, variable).result,
    evaluateDerivatives(task.function),
  );

/** At the task's point, where it has one. */
export const atPoint = (task: DerivativeTask, expression: Expression): Expression =>
  task.at === undefined ? expression : substitute(expression, new Map(Object.entries(task.at)));

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

export const TASK_MISTAKES: readonly TaskMistake[] = [
  { id: 'function-not-differentiated', predict: (task) => [atPoint(task, task.function)] },
  {
    id: 'order-too-low',
    predict: (task) =>
      task.by
        .slice(1)
        .flatMap((_, at) => [
          atPoint(task, differentiated(task, task.by.slice(0, at + 1))),
          atPoint(task, differentiated(task, task.by.slice(at + 1))),
        ]),
  },
  {
    id: 'order-too-high',
    predict: (task) =>
      [...new Set(task.by)].map((name) => atPoint(task, differentiated(task, [...task.by, name]))),
  },
  {
    id: 'wrong-variable',
    predict: (task) => otherVariables(task).map((by) => atPoint(task, differentiated(task, by))),
  },
  {
    id: 'others-not-held-constant',
    predict: (task) =>
      task.arguments.length < 2 || task.by.length > 1
        ? []
        : [atPoint(task, sum(task.arguments.map((name) => differentiated(task, [name]))))],
  },
  {
    id: 'point-not-evaluated',
    predict: (task) => (task.at === undefined ? [] : [differentiated(task, task.by)]),
  },
  { id: 'point-evaluated-first', predict: (task) => (task.at === undefined ? [] : [NOUGHT]) },
  {
    id: 'point-coordinates-exchanged',
    predict: (task) => {
      const entries = Object.entries(task.at ?? {});
      if (entries.length !== 2) return [];
      const [[first, one], [second, two]] = entries as [[string, Expression], [string, Expression]];
      return [
        substitute(
          differentiated(task, task.by),
          new Map([
            [first, two],
            [second, one],
          ]),
        ),
      ];
    },
  },
  {
    id: 'degrees-for-radians',
    predict: (task) => {
      const derivative = differentiated(task, task.by);
      if (!usesTrigonometry(task.function)) return [];
      const converted = task.by.reduce<Expression>((rest) => product([rest, DEGREE]), derivative);
      return task.at === undefined
        ? [converted]
        : [atPoint(task, converted), inDegrees(atPoint(task, derivative))];
    },
  },
];
