/** Solves for the derivative of a vector-valued function: each component is differentiated by itself. */
import { derivative, type Expression, unknown, variable } from '../expression/expression.ts';
import { nameParts } from '../expression/names.ts';
import type { Written } from '../expression/read/written.ts';
import { LIMITS } from '../limits.ts';
import { putIn } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { scalar, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import {
  checkOfPartials,
  computePartials,
  coordinates,
  workedOutWritten,
} from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { VectorDerivativeTask } from './vector-task.ts';
import type { Step } from './worked-solution.ts';

const vector = (components: readonly Expression[]): Written => ({ kind: 'vector', components });

/** Throws TaskImpossible past a bound, or where a component has no derivative at the point. */
export function solveVectorDerivative(task: VectorDerivativeTask, manner: Manner): Solution {
  const { argument, order, at, components } = task;
  if (order < 1 || order > LIMITS.calculus.order) throw new TaskImpossible('order');
  if (components.length === 0) throw new TaskImpossible('size');
  const rounds: (readonly Partial[])[] = [];
  let current = components.map(evaluateDerivatives);
  while (rounds.length < order) {
    const partials = current.map((each) => partialsOf(each, [argument])[0]!);
    rounds.push(partials);
    current = partials.map(({ value }) => value);
  }
  const all = rounds.flat();
  const last = rounds[order - 1]!;
  const steps = rounds.flatMap((partials, round) => roundSteps(task, partials, round, manner));
  const exceptions = exceptionsOfAll(all);
  const answer = at === undefined ? current : partialsAt(all, at).slice(-components.length);
  if (at !== undefined) {
    const raw = current.map((each) => putIn(each, at));
    const place = at[argument] ?? variable(argument);
    const whole = scalar(unknown(task.name, [place], [order]));
    const line = { sides: [whole, ...workedOutWritten(vector(raw), vector(answer))] };
    steps.push(step('evaluate-at', [line], { at: coordinates(at) }));
  }
  return {
    answer: vector(answer),
    worked: {
      steps,
      remarks: [...remarksOn(exceptions), ...checkOfPartials(last, at)],
      derivatives: 'ordinary',
    },
    derivations: last.map(({ derivation }) => derivation),
    exceptions,
  };
}

/** One differentiation of all components, which are named by the function's letter: r_1, r_2. */
function roundSteps(
  { name, argument }: VectorDerivativeTask,
  partials: readonly Partial[],
  round: number,
  manner: Manner,
): Step[] {
  const { letter } = nameParts(name);
  const orders = Array.from({ length: round + 1 }, () => argument);
  const of = partials.map((partial, index) => {
    const component = `${letter}_${index + 1}`;
    const named = { ...partial, of: component };
    return round === 0 ? named : { ...named, sign: derivative(variable(component), orders) };
  });
  const computed = computePartials(of, [name, argument], manner);
  const whole = unknown(name, [variable(argument)], [round + 1]);
  const found = vector(partials.map(({ value }) => value));
  return [
    {
      ...computed,
      code: round === 0 ? 'differentiate-components' : 'components-once-more',
      data: { r: of.map((each) => variable(each.of)) },
    },
    step('assemble-vector', [{ sides: [scalar(whole), found] }]),
  ];
}
