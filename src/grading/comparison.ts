/**
 * How the answer to a task is compared, read off the task: the left-hand side that may stand in front,
 * the function whose domain counts, the curve on which alone it must be right, and the inner functions
 * that may be written for their letters.
 */

import type { BackpropagationTask } from '../calculus/backpropagation-task.ts';
import type { ChainTask } from '../calculus/composition-task.ts';
import { composedSteps, resultOf } from '../calculus/computation-graph.ts';
import { type FillInTask, outerLetterOf } from '../calculus/fill-in-task.ts';
import { composed } from '../calculus/solve-decompose.ts';
import type { Task } from '../calculus/task.ts';
import type { Curve } from '../equivalence/curve.ts';
import { difference, type Expression } from '../expression/expression.ts';
import type { Asked } from '../expression/read/written.ts';
import { substitute } from '../expression/traverse.ts';
import { askedOfVectors, subjectOfVectors } from './comparison-of-vectors.ts';

/** The left-hand side that may stand in front of an answer to the task. */
export function askedOf(task: Task): Asked {
  switch (task.kind) {
    case 'derivative':
      return { name: task.name, arguments: task.arguments, by: task.by };
    case 'implicit':
      return {
        name: task.dependent,
        arguments: task.arguments ?? [task.by],
        by: task.order === 2 ? [task.by, task.by] : [task.by],
      };
    case 'chain':
      return askedOfChain(task);
    case 'known-values':
      return {
        name: task.name,
        arguments: [task.argument],
        by: task.order === 0 ? [] : [task.argument],
        at: [task.place],
      };
    case 'matrix-derivative':
      return {
        name: task.name ?? 'f',
        arguments: [task.variable],
        by: [task.variable],
        whole: 'gradient',
      };
    case 'backpropagation':
      return askedOfGraph(task);
    case 'gradient':
    case 'directional':
    case 'tangent':
    case 'hessian':
    case 'jacobian':
    case 'jacobian-determinant':
    case 'vector-derivative':
    case 'linear-approximation':
    case 'limit-definition':
      return askedOfVectors(task);
    case 'notation':
      return { name: task.name, arguments: task.arguments, by: [] };
    case 'choose-derivative':
    case 'find-error':
      return { name: task.derivative.name, arguments: task.derivative.arguments, by: [] };
    case 'fill-in':
      return askedOfGap(task);
    case 'tuple':
      return { name: '', arguments: [], by: [] };
    case 'decompose':
      return { name: task.layers[0]!.name, arguments: [task.layers[0]!.letter], by: [] };
  }
}

function subjectOfGap(task: FillInTask): Expression {
  const { gap, derivative } = task;
  return gap.kind === 'derivative' && outerLetterOf(task) !== undefined
    ? gap.of.function
    : derivative.function;
}

function askedOfGap({ gap, derivative }: FillInTask): Asked {
  if (gap.kind === 'inner') return { name: gap.letter, arguments: derivative.arguments, by: [] };
  return { name: gap.of.name, arguments: gap.of.arguments, by: gap.of.by };
}

function askedOfGraph({ graph, wanted }: BackpropagationTask): Asked {
  const result = resultOf(graph);
  switch (wanted.kind) {
    case 'value':
      return { name: wanted.of, arguments: [], by: [] };
    case 'derivative':
      return { name: result, arguments: [...graph.inputs, wanted.by], by: [wanted.by] };
    case 'gradient':
      return { name: result, arguments: wanted.by, by: wanted.by, whole: 'gradient' };
    case 'descent':
      return {
        name: wanted.by[0] ?? 'w',
        arguments: [],
        by: [],
        ...(wanted.by.length > 1 ? { components: wanted.by } : {}),
      };
  }
}

function askedOfChain({ name, inner, arguments: names, wanted }: ChainTask): Asked {
  const letters = inner.map((each) => each.name);
  switch (wanted.kind) {
    case 'derivative':
      return { name, arguments: names, by: [wanted.by] };
    case 'gradient':
      return { name, arguments: names, by: names, whole: 'gradient' };
    case 'outer-derivative':
      return { name, arguments: letters, by: [wanted.by] };
    case 'inner-derivative':
      return { name: wanted.of, arguments: names, by: [wanted.by] };
    case 'outer-gradient':
      return { name, arguments: letters, by: letters, whole: 'gradient' };
    case 'inner-matrix':
      return { name: 'A', arguments: names, by: [] };
  }
}

/** The function whose domain is the task's; none when the answer is a value at a point. */
export function subjectOf(task: Task): Expression | undefined {
  switch (task.kind) {
    case 'derivative':
      return task.at === undefined ? task.function : undefined;
    case 'chain':
      return task.at === undefined ? subjectOfChain(task) : undefined;
    case 'backpropagation':
      return task.at === undefined
        ? composedSteps(task.graph).get(resultOf(task.graph))
        : undefined;
    case 'gradient':
    case 'directional':
    case 'tangent':
    case 'hessian':
    case 'jacobian':
    case 'jacobian-determinant':
    case 'vector-derivative':
    case 'linear-approximation':
    case 'limit-definition':
      return subjectOfVectors(task);
    case 'decompose':
      return composed(task.layers);
    case 'fill-in':
      return subjectOfGap(task);
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'implicit':
    case 'known-values':
    case 'matrix-derivative':
    case 'tuple':
      return undefined;
  }
}

function subjectOfChain({ outer, inner, wanted }: ChainTask): Expression | undefined {
  switch (wanted.kind) {
    case 'derivative':
    case 'gradient':
      return substitute(outer, new Map(inner.map((each) => [each.name, each.function])));
    case 'outer-derivative':
    case 'outer-gradient':
      return outer;
    case 'inner-derivative':
      return inner.find((each) => each.name === wanted.of)?.function;
    case 'inner-matrix':
      return undefined;
  }
}

/** The curve on which alone an answer must be right. */
export function curveOf(task: Task): Curve | undefined {
  if (task.kind !== 'implicit' || task.at !== undefined) return undefined;
  return { equation: difference(task.left, task.right), dependent: task.dependent };
}

/** What letters of an answer stand for, and whether it may use them. */
export interface InnerLetters {
  readonly functions: ReadonlyMap<string, Expression>;
  readonly accepted: boolean;
}

/** undefined where an answer can hold no letters of inner functions, or holds nothing else. */
export function innerLettersOf(task: Task): InnerLetters | undefined {
  // With values every letter stands for a number; without, a step may be written by its letter.
  if (task.kind === 'backpropagation' && task.at === undefined) {
    return { functions: composedSteps(task.graph), accepted: true };
  }
  if (task.kind === 'fill-in') {
    // The derivative of an outer function is compared in its letter; all else in the variable.
    return outerLetterOf(task) === undefined
      ? { functions: new Map(Object.entries(task.letters)), accepted: false }
      : undefined;
  }
  if (task.kind !== 'chain') return undefined;
  const { wanted, innerLetters } = task;
  const isOuterPart = wanted.kind === 'outer-derivative' || wanted.kind === 'outer-gradient';
  const accepted = innerLetters === 'accept';
  if (isOuterPart && !accepted) return undefined;
  const functions = task.inner.map((each) => [each.name, each.function] as const);
  return { functions: new Map(functions), accepted };
}
