/**
 * Solves for values and derivatives on a computation graph, and tells it as it is done by hand:
 * forward from the inputs, backward from the result, each adjoint from those of the steps that use
 * it. With numbers every value is exact; where it is not a plain number, its first digits are shown.
 */
import { difference, type Expression, product, sum, variable } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { distinctParts } from '../expression/traverse.ts';
import type { BackpropagationTask } from './backpropagation-task.ts';
import {
  type Adjoint,
  adjointsOf,
  composedSteps,
  exactly,
  forwardValues,
  type GraphOfSteps,
  resultOf,
  type Use,
  usedBy,
} from './computation-graph.ts';
import { partialsOf } from './partials.ts';
import { isPlainNumber, isShownExactly, roundedTo, SHOWN_DIGITS, shownValue } from './rounded.ts';
import type { Solution } from './solution.ts';
import { chain, sign, spread, step } from './steps/formulas.ts';
import { graphCheck } from './steps/graph-check.ts';
import {
  goesOnRounded,
  gradientLine,
  line,
  type Told,
  type Values,
  valueAtEnd,
  withNumbers,
} from './steps/graph-lines.ts';
import type { Manner } from './steps/narration.ts';
import { computePartials, named } from './steps/partials.ts';
import { TaskImpossible } from './task-impossible.ts';
import { isNought } from './tidy.ts';
import type { Formula, Step } from './worked-solution.ts';

/** Throws TaskImpossible where a letter is not in the graph, or an input has no value. */
export function solveBackpropagation(
  { graph, at, wanted }: BackpropagationTask,
  manner: Manner,
): Solution {
  const values = at === undefined ? undefined : forwardValues(graph, at);
  const forward = forwardStep(graph, values);
  const done = (
    answer: Written,
    steps: readonly Step[],
    remarks: readonly Step[] = [],
  ): Solution => ({
    answer,
    worked: {
      steps,
      remarks: [...(goesOnRounded(steps) ? [step('decimals-are-rounded', [])] : []), ...remarks],
      derivatives: isOneWay(graph) ? 'ordinary' : 'partial',
    },
    derivations: [],
    exceptions: [],
  });
  if (wanted.kind === 'value') {
    const found = (values ?? composedSteps(graph)).get(wanted.of);
    if (found === undefined) throw new TaskImpossible('letters');
    const told = valueStep(graph, wanted.of, values, found);
    return done({ kind: 'scalar', expression: found }, [told]);
  }
  const adjoints = new Map(adjointsOf(graph, values).map((each) => [each.name, each]));
  const names = wanted.kind === 'derivative' ? [wanted.by] : wanted.by;
  const found = names.map((name) => {
    const adjoint = adjoints.get(name);
    if (adjoint === undefined) throw new TaskImpossible('letters');
    return adjoint.value;
  });
  const steps = [forward, ...backwardSteps(graph, adjoints, names, values, manner)];
  const result = resultOf(graph);
  const check = graphCheck(graph, names, found, values);
  if (wanted.kind === 'derivative') {
    return done({ kind: 'scalar', expression: found[0]! }, steps, check);
  }
  const endOf = (value: Expression): readonly Told[] =>
    values === undefined ? [[value, false]] : valueAtEnd(value);
  if (wanted.kind === 'gradient') {
    const signs = names.map((name) => sign(result, name));
    const answer: Written = { kind: 'vector', components: found };
    const gathered = gradientLine(signs, found.map(endOf));
    return done(answer, [...steps, step('graph-gradient', [gathered])], check);
  }
  const { rate } = wanted;
  const moved = names.map((name, index) =>
    exactly(difference(values?.get(name) ?? variable(name), product([rate, found[index]!]))),
  );
  const lines = names.map((name, index) => {
    const start = values?.get(name) ?? variable(name);
    const slope = found[index]!;
    return line(
      [difference(variable(name), product([rate, sign(result, name)])), false],
      [
        difference(shownValue(start), product([rate, shownValue(slope)])),
        !isShownExactly(start) || !isShownExactly(slope),
      ],
      ...endOf(moved[index]!),
    );
  });
  const answer: Written =
    moved.length === 1
      ? { kind: 'scalar', expression: moved[0]! }
      : { kind: 'vector', components: moved };
  return done(answer, [...steps, step('graph-descent', lines, { rate })], check);
}

/** One input, and each step from the one before it alone: there is nothing to hold constant. */
const isOneWay = (graph: GraphOfSteps): boolean =>
  graph.inputs.length === 1 && graph.steps.every((each) => usedBy(each).length <= 1);

/** Each step with its numbers put in, or the definitions alone where there are none. */
function forwardStep(graph: GraphOfSteps, values: Values | undefined): Step {
  const lines = graph.steps.map(({ name }) => forwardLine(graph, name, values));
  return values === undefined ? step('graph-definitions', lines) : step('graph-forward', lines);
}

function forwardLine(graph: GraphOfSteps, name: string, values: Values | undefined): Formula {
  const { operation } = graph.steps.find((each) => each.name === name)!;
  if (values === undefined) return chain(variable(name), operation);
  return line(
    [variable(name), false],
    [operation, false],
    withNumbers(operation, values),
    ...valueAtEnd(values.get(name)!),
  );
}

/** The value of one step, from those that lead to it. */
function valueStep(
  graph: GraphOfSteps,
  name: string,
  values: Values | undefined,
  found: Expression,
): Step {
  const needed = new Set([name]);
  for (const each of graph.steps.toReversed()) {
    if (needed.has(each.name)) for (const letter of usedBy(each)) needed.add(letter);
  }
  const lines = graph.steps
    .filter((each) => needed.has(each.name))
    .map((each) => forwardLine(graph, each.name, values));
  if (values !== undefined) return step('graph-forward', lines);
  return step('graph-value', [...lines, chain(variable(name), found)], { name: variable(name) });
}

/** From the result back to the names that are asked for, through what is needed on the way. */
function backwardSteps(
  graph: GraphOfSteps,
  adjoints: ReadonlyMap<string, Adjoint>,
  names: readonly string[],
  values: Values | undefined,
  manner: Manner,
): readonly Step[] {
  const result = resultOf(graph);
  const needed = new Set(names);
  for (const name of [...graph.inputs, ...graph.steps.map((each) => each.name)]) {
    if (!needed.has(name)) continue;
    for (const use of adjoints.get(name)?.uses ?? []) needed.add(use.step);
  }
  const told = [...adjoints.values()]
    .filter(({ name }) => needed.has(name) && name !== result)
    .map((adjoint) => {
      const told = adjointStep(graph, adjoint, adjoints, values);
      return { ...told, steps: [...told.steps, ...localDetails(graph, adjoint, manner)] };
    });
  // dy/dy = 1 looks like a fraction that cancels.
  if (isOneWay(graph)) return [step('graph-backward', [], { result: variable(result) }), ...told];
  const seed = step('graph-seed', [chain(sign(result, result), adjoints.get(result)!.value)], {
    result: variable(result),
  });
  return [seed, ...told];
}

/** The local derivatives first, then the product along each way, added up. */
function adjointStep(
  graph: GraphOfSteps,
  { name, uses, value }: Adjoint,
  adjoints: ReadonlyMap<string, Adjoint>,
  values: Values | undefined,
): Step {
  const result = resultOf(graph);
  const data = { name: variable(name), uses: uses.map((use) => variable(use.step)) };
  const whole: Told = [sign(result, name), false];
  if (uses.length === 0) return step('graph-unused', [line(whole, [value, false])], data);
  const end: readonly Told[] = values === undefined ? [[value, false]] : valueAtEnd(value);
  const kink = uses.some((use) => hasKink(graph, use)) ? [step('graph-kink', [])] : [];
  if (uses.length === 1 && uses[0]!.step === result) {
    const local = localSides(graph, uses[0]!, values);
    return step('graph-adjoint-direct', [line(whole, ...local, ...end)], data, kink);
  }
  const locals = uses.map((use) =>
    line(
      [sign(use.step, name), false],
      ...localSides(graph, use, values),
      ...localEnd(use, values),
    ),
  );
  // What comes straight from the result has the adjoint 1 in front, which says nothing.
  const along = (use: Use, front: Expression, local: Expression): Expression =>
    use.step === result ? local : product([front, local]);
  const signs = sum(uses.map((use) => along(use, sign(result, use.step), sign(use.step, name))));
  const isRounded =
    values !== undefined &&
    uses.some(
      (use) => !isShownExactly(use.localValue) || !isShownExactly(adjoints.get(use.step)!.value),
    );
  // A decimal is multiplied by decimals, not by √2.
  const shown = (each: Expression): Expression => {
    if (values === undefined || isPlainNumber(each)) return each;
    return isRounded ? (roundedTo(each, SHOWN_DIGITS) ?? each) : shownValue(each);
  };
  const products = spread(
    sum(uses.map((use) => along(use, shown(adjoints.get(use.step)!.value), shown(use.localValue)))),
  );
  const lines = [...locals, line(whole, [signs, false], [products, isRounded], ...end)];
  if (uses.length > 1) return step('graph-adjoint-several', lines, data, kink);
  const [use] = uses;
  if (kink.length === 0 || values === undefined) return step('graph-adjoint', lines, data, kink);
  const side = isNought(use!.localValue) ? 'negative' : 'positive';
  return step(`graph-adjoint-kink-${side}`, lines, data);
}

/** How the local derivatives are found, where that takes more than a glance. */
function localDetails(
  graph: GraphOfSteps,
  { name, uses }: Adjoint,
  manner: Manner,
): readonly Step[] {
  const taken = [...graph.inputs, ...graph.steps.map((each) => each.name)];
  const partials = uses
    .filter((use) => !hasKink(graph, use))
    .flatMap((use) => {
      const { operation } = graph.steps.find((each) => each.name === use.step)!;
      return named(use.step, partialsOf(operation, [name]));
    });
  if (partials.length === 0) return [];
  return computePartials(partials, taken, manner).steps.filter(
    ({ code }) => !AT_A_GLANCE.has(code),
  );
}

/** Whoever goes along a graph knows the derivatives of powers and sums. */
const AT_A_GLANCE: ReadonlySet<string> = new Set([
  'why-power',
  'why-sum',
  'why-unknown',
  'why-natural-exponential',
]);

/** The slope of ReLU is told by the sign of what is inside: it has no formula worth showing. */
const hasKink = ({ steps }: GraphOfSteps, use: Use): boolean => {
  const has = (whole: Expression, name: string): boolean =>
    distinctParts(whole).some((part) => part.kind === 'application' && part.name === name);
  const { operation } = steps.find(({ name }) => name === use.step)!;
  return has(operation, 'relu') && has(use.local, 'sign');
};

/** The local derivative in letters, and with the numbers put in. */
function localSides(graph: GraphOfSteps, use: Use, values: Values | undefined): readonly Told[] {
  if (values === undefined) return [[use.local, false]];
  return hasKink(graph, use) ? [] : [[use.local, false], withNumbers(use.local, values)];
}

const localEnd = ({ localValue }: Use, values: Values | undefined): readonly Told[] =>
  values === undefined ? [] : valueAtEnd(localValue);
