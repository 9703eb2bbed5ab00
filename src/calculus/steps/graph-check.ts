/**
 * A check of backpropagation with numbers: one name alone is changed a very little, and the graph is
 * worked out again. Without values for the inputs the result is written in them and checked like any
 * function.
 */
import { evaluate } from '../../expression/evaluate/evaluate.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import { distinctParts, substitute } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { composedSteps, type GraphOfSteps, resultOf } from '../computation-graph.ts';
import type { Step } from '../worked-solution.ts';
import { step } from './formulas.ts';
import { agree, besides, REACH, verificationOf } from './verification.ts';

/** Nothing where the numbers do not show it: at a kink, say. */
export function graphCheck(
  graph: GraphOfSteps,
  names: readonly string[],
  found: readonly Expression[],
  values: ReadonlyMap<string, Expression> | undefined,
): Step[] {
  if (names.length > LIMITS.calculus.detailedPartials) return [];
  const result = resultOf(graph);
  if (values === undefined) return checkInLetters(graph, names, found);
  const isKnown = graph.steps.every(({ operation }) =>
    distinctParts(operation).every(({ kind }) => kind !== 'unknown'),
  );
  if (!isKnown) return [];
  const start = new Map(
    graph.inputs.map((input) => [input, evaluate(values.get(input)!, new Map())] as const),
  );
  const slopes = names.map(
    (name) =>
      (resultWith(graph, start, name, REACH) - resultWith(graph, start, name, -REACH)) /
      (2 * REACH),
  );
  const derivatives = found.map((each) => evaluate(each, new Map()));
  if (!derivatives.every((value, index) => agree(value, slopes[index]!))) return [];
  const shown = derivatives.map((value, index) => besides(value, slopes[index]!));
  const data = {
    names: names.map(variable),
    result: variable(result),
    value: shown.map(([value]) => value),
    slope: shown.map(([, slope]) => slope),
  };
  return [step(names.length === 1 ? 'verify-graph' : 'verify-graph-several', [], data)];
}

/** The result when one name has moved by a little; a step moves after it is worked out. */
function resultWith(
  { inputs, steps }: GraphOfSteps,
  start: ReadonlyMap<string, number>,
  moved: string,
  by: number,
): number {
  const here = new Map(start);
  if (inputs.includes(moved)) here.set(moved, here.get(moved)! + by);
  let last = Number.NaN;
  for (const { name, operation } of steps) {
    last = evaluate(operation, here) + (name === moved ? by : 0);
    here.set(name, last);
  }
  return last;
}

/** Only derivatives by inputs: with the steps written in the inputs a step is no variable. */
function checkInLetters(
  graph: GraphOfSteps,
  names: readonly string[],
  found: readonly Expression[],
): Step[] {
  if (!names.every((name) => graph.inputs.includes(name))) return [];
  const composed = composedSteps(graph);
  const before = composed.get(resultOf(graph));
  if (before === undefined) return [];
  const checked = names.map((by, index) => ({
    before,
    derivative: substitute(found[index]!, composed),
    by,
  }));
  const check = verificationOf(checked);
  return check === undefined ? [] : [check];
}
