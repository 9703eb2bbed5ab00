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
  type Variable,
  variable,
} from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { sameExpression } from '../expression/traverse.ts';
import { putIn } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { chain, scalar, sign, spread, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import {
  checkOfPartials,
  computePartials,
  coordinates,
  equalWritten,
  gradientAt,
  gradientLine,
  letterFor,
  named,
  workedOutWritten,
} from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { verificationAlong } from './steps/verification.ts';
import type { Direction, DirectionalTask, GradientTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { tidyQuotient } from './tidy.ts';
import type { Formula, Step } from './worked-solution.ts';

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
  const line = gradientAt(name, placeOf(task), ...workedOutWritten(raw, vector(components)));
  return [...steps, step('evaluate-at', [line], data)];
}

/** The point of the task, in the order of the variables. */
const placeOf = ({ arguments: names, at }: GradientTask | DirectionalTask): Expression[] =>
  names.map((name) => at?.[name] ?? variable(name));

export function solveDirectional(task: DirectionalTask, manner: Manner): Solution {
  const partials = partialsOf(evaluateDerivatives(task.function), task.arguments);
  const gradient = partialsAt(partials, task.at);
  const { unit, components, length, letter, steps } = unitDirection(task);
  const dot = (direction: readonly Expression[]): Expression =>
    spread(sum(gradient.map((each, index) => product([each, direction[index]!]))));
  const products = dot(unit);
  // Dividing once, at the end, keeps 4/√2 + 1/√2 in one piece: 5/√2.
  const slope = simplify(quotient(simplify(dot(components)), length));
  const told = [
    ...gradientSteps(task, partials, gradient, manner),
    ...steps,
    step('multiply-directions', [
      {
        sides: [
          { kind: 'directional-sign', of: task.name, along: letter.name, at: placeOf(task) },
          ...chain(products, onOneLine(gradient, unit), slope).sides,
        ],
      },
    ]),
  ];
  const along = new Map(task.arguments.map((name, index) => [name, unit[index]!]));
  const check = verificationAlong(evaluateDerivatives(task.function), slope, task.at, along);
  const answer = { kind: 'scalar', expression: slope } as const;
  return solution(partials, answer, told, check === undefined ? [] : [check]);
}

/** Of products with fractions of one denominator their sum as one fraction, before it is tidied. */
function onOneLine(gradient: readonly Expression[], unit: readonly Expression[]): Expression {
  const fractions = unit.map((each) => {
    const bare = each.kind === 'negation' ? each.operand : each;
    if (bare.kind !== 'quotient') return undefined;
    const above = each.kind === 'negation' ? negation(bare.numerator) : bare.numerator;
    return { above, below: bare.denominator };
  });
  const [first] = fractions;
  const dot = simplify(sum(gradient.map((each, index) => product([each, unit[index]!]))));
  // Halves and fifths add up at once; fractions over a root are told.
  if (first === undefined || first.below.kind === 'number') return dot;
  const tops: Expression[] = [];
  for (const [index, fraction] of fractions.entries()) {
    if (fraction === undefined || !sameExpression(fraction.below, first.below)) return dot;
    tops.push(product([gradient[index]!, fraction.above]));
  }
  const top = simplify(sum(tops));
  return top.kind === 'negation'
    ? negation(tidyQuotient(top.operand, first.below))
    : tidyQuotient(top, first.below);
}

interface UnitDirection {
  readonly unit: readonly Expression[];
  readonly components: readonly Expression[];
  readonly length: Expression;
  /** What the unit vector is called. */
  readonly letter: Variable;
  readonly steps: readonly Step[];
}

/** Throws TaskImpossible for a direction of length 0 or with a wrong number of components. */
function unitDirection(task: DirectionalTask): UnitDirection {
  const taken = [task.name, ...task.arguments];
  const [v, u] = [letterFor(['v', 'w', 'd'], taken), letterFor(['u', 'e', 'n'], taken)];
  const { components, steps } = givenDirection(task.direction, task, v, u);
  if (components.length !== task.arguments.length) throw new TaskImpossible('direction');
  const squares = sum(components.map((each) => power(each, integer(2))));
  const length = simplify(apply('sqrt', squares));
  if (length.kind === 'number' && length.value.numerator === 0n) {
    throw new TaskImpossible('direction');
  }
  const given = task.direction.kind === 'vector' ? [namedVector(v, components, components)] : [];
  const size = chain(apply('abs', v), apply('sqrt', squares), length);
  if (length.kind === 'number' && length.value.numerator === length.value.denominator) {
    if (task.direction.kind === 'angle') {
      return { unit: components, components, length, letter: u, steps };
    }
    const isUnit = step('direction-is-unit', [...given, size], { v });
    return { unit: components, components, length, letter: v, steps: [...steps, isUnit] };
  }
  const raw = components.map((each) =>
    each.kind === 'negation'
      ? negation(tidyQuotient(each.operand, length))
      : tidyQuotient(each, length),
  );
  const unit = raw.map(simplify);
  const lines = [
    ...given,
    size,
    {
      sides: [
        scalar(u),
        scalar(quotient(v, apply('abs', v))),
        ...equalWritten(vector(raw), vector(unit)),
      ],
    },
  ];
  return {
    unit,
    components,
    length,
    letter: u,
    steps: [...steps, step('normalise', lines, { v })],
  };
}

/** u = (cos π/3, sin π/3) = (1/2, √3/2) */
const namedVector = (
  letter: Expression,
  raw: readonly Expression[],
  components: readonly Expression[],
): Formula => ({ sides: [scalar(letter), ...equalWritten(vector(raw), vector(components))] });

function givenDirection(
  direction: Direction,
  { at, arguments: names }: DirectionalTask,
  v: Expression,
  u: Expression,
): { readonly components: readonly Expression[]; readonly steps: readonly Step[] } {
  switch (direction.kind) {
    case 'vector':
      return { components: direction.components, steps: [] };
    case 'toward': {
      const raw = direction.point.map((to, index) => difference(to, at[names[index]!] ?? to));
      const components = raw.map(simplify);
      return {
        components,
        steps: [step('direction-toward', [namedVector(v, raw, components)])],
      };
    }
    case 'angle': {
      const raw = [apply('cos', direction.angle), apply('sin', direction.angle)];
      const components = raw.map(simplify);
      return {
        components,
        steps: [step('direction-angle', [namedVector(u, raw, components)])],
      };
    }
  }
}
