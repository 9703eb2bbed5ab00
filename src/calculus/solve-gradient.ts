/** Solves the tasks whose answer is a gradient, or the slope in a direction that follows from one. */
import { simplify } from '../algebra/simplify.ts';
import {
  apply,
  difference,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
} from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { putIn } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { chain, sign, spread, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import {
  checkOfPartials,
  computePartials,
  coordinates,
  equalSides,
  equalWritten,
  gradientLine,
  named,
} from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { verificationAlong } from './steps/verification.ts';
import type { Direction, DirectionalTask, GradientTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { tidyQuotient } from './tidy.ts';
import type { Step } from './worked-solution.ts';

const vector = (components: readonly Expression[]): Written => ({ kind: 'vector', components });

export function solveGradient(task: GradientTask, manner: Manner): Solution {
  const partials = partialsOf(evaluateDerivatives(task.function), task.arguments);
  const general = partials.map(({ value }) => value);
  const components = task.at === undefined ? general : partialsAt(partials, task.at);
  const check = checkOfPartials(partials, task.at);
  const steps = gradientSteps(task, partials, components, manner);
  return solution(partials, vector(components), steps, check);
}

function solution(
  partials: readonly Partial[],
  answer: Written,
  steps: readonly Step[],
  check: readonly Step[],
): Solution {
  const exceptions = exceptionsOfAll(partials);
  return {
    answer,
    worked: { steps, remarks: [...remarksOn(exceptions), ...check], derivatives: 'partial' },
    derivations: partials.map(({ derivation }) => derivation),
    exceptions,
  };
}

/** The vector of partial derivatives: stated, computed, put together, and put in where there is a point. */
function gradientSteps(
  task: GradientTask | DirectionalTask,
  partials: readonly Partial[],
  components: readonly Expression[],
  manner: Manner,
): Step[] {
  const { name } = task;
  const signs = vector(partials.map(({ variable }) => sign(name, variable)));
  const general = vector(partials.map(({ value }) => value));
  const steps = [
    step('state-gradient', [gradientLine(name, signs)]),
    computePartials(named(name, partials), [name, ...task.arguments], manner),
    step('assemble-gradient', [gradientLine(name, general)]),
  ];
  if (task.at === undefined) return steps;
  const raw = vector(partials.map(({ value }) => putIn(value, task.at!)));
  const data = { at: coordinates(task.at) };
  const line = gradientLine(name, ...equalWritten(raw, vector(components)));
  return [...steps, step('evaluate-at', [line], data)];
}

export function solveDirectional(task: DirectionalTask, manner: Manner): Solution {
  const partials = partialsOf(evaluateDerivatives(task.function), task.arguments);
  const gradient = partialsAt(partials, task.at);
  const { unit, components, length, steps } = unitDirection(task);
  const dot = (direction: readonly Expression[]): Expression =>
    spread(sum(gradient.map((each, index) => product([each, direction[index]!]))));
  const products = dot(unit);
  // Dividing once, at the end, keeps 4/√2 + 1/√2 in one piece: 5/√2.
  const slope = simplify(quotient(simplify(dot(components)), length));
  const told = [
    ...gradientSteps(task, partials, gradient, manner),
    ...steps,
    step('multiply-directions', [chain(products, slope)]),
  ];
  const along = new Map(task.arguments.map((name, index) => [name, unit[index]!]));
  const check = verificationAlong(evaluateDerivatives(task.function), slope, task.at, along);
  const answer = { kind: 'scalar', expression: slope } as const;
  return solution(partials, answer, told, check === undefined ? [] : [check]);
}

interface UnitDirection {
  readonly unit: readonly Expression[];
  readonly components: readonly Expression[];
  readonly length: Expression;
  readonly steps: readonly Step[];
}

/** Throws TaskImpossible for a direction of length 0 or with a wrong number of components. */
function unitDirection(task: DirectionalTask): UnitDirection {
  const { components, steps } = givenDirection(task.direction, task);
  if (components.length !== task.arguments.length) throw new TaskImpossible('direction');
  const squares = sum(components.map((each) => power(each, integer(2))));
  const length = simplify(apply('sqrt', squares));
  if (length.kind === 'number' && length.value.numerator === 0n) {
    throw new TaskImpossible('direction');
  }
  if (length.kind === 'number' && length.value.numerator === length.value.denominator) {
    return { unit: components, components, length, steps };
  }
  const raw = components.map((each) =>
    each.kind === 'negation'
      ? negation(tidyQuotient(each.operand, length))
      : tidyQuotient(each, length),
  );
  const unit = raw.map(simplify);
  const lines = [chain(apply('sqrt', squares), length), equalSides(vector(raw), vector(unit))];
  return { unit, components, length, steps: [...steps, step('normalise', lines)] };
}

function givenDirection(
  direction: Direction,
  { at, arguments: names }: DirectionalTask,
): { readonly components: readonly Expression[]; readonly steps: readonly Step[] } {
  switch (direction.kind) {
    case 'vector':
      return { components: direction.components, steps: [] };
    case 'toward': {
      const raw = direction.point.map((to, index) => difference(to, at[names[index]!] ?? to));
      const components = raw.map(simplify);
      return {
        components,
        steps: [step('direction-toward', [equalSides(vector(raw), vector(components))])],
      };
    }
    case 'angle': {
      const raw = [apply('cos', direction.angle), apply('sin', direction.angle)];
      const components = raw.map(simplify);
      return {
        components,
        steps: [step('direction-angle', [equalSides(vector(raw), vector(components))])],
      };
    }
  }
}
