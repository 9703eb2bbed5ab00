/**
 * Implicit differentiation, told: both sides differentiated, the slope collected, divided; for a second
 * derivative once more. The check finds the same from the partial derivatives of left minus right.
 */
import { NormalFormContext } from '../../algebra/normal-form.ts';
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  difference,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, sameExpression, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { putIn } from '../at-point.ts';
import { conclusion, type Derivation, differentiate } from '../differentiate.ts';
import { type ImplicitCourse, type SecondDerivative, withSlope } from '../implicit-course.ts';
import { isUnity, tidyProduct } from '../tidy.ts';
import type { Formula, Step, StepDatum } from '../worked-solution.ts';
import { isLinear } from './core.ts';
import { chain, scalar, sign, spread, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { coordinates } from './partials.ts';
import { tell } from './tell.ts';

type About = Readonly<Record<string, StepDatum>>;

export function implicitSteps(course: ImplicitCourse, value: Expression, manner: Manner): Step[] {
  const { task, again } = course;
  const { dependent, by } = task;
  const data = { y: variable(dependent), x: variable(by), slope: sign(dependent, by) };
  const steps = [
    ...held(course, data),
    ...slopeSteps(course, data, manner),
    ...(again === undefined ? [] : secondSteps(course, again, data, manner)),
  ];
  if (task.at === undefined) return steps;
  const asked = derivative(variable(dependent), again === undefined ? [by] : [by, by]);
  const raw = putIn(again?.onCurve ?? again?.value ?? course.slope, task.at);
  return [
    ...steps,
    step('evaluate-at', [chain(asked, raw, value)], { at: coordinates(task.at), y: asked }),
  ];
}

/** On a surface the other independent variables stay as they are. */
function held({ task }: ImplicitCourse, data: About): Step[] {
  const others = (task.arguments ?? []).filter((name) => name !== task.by).map(variable);
  return others.length === 0 ? [] : [step('hold-others', [], { ...data, others })];
}

/** Up to the slope; lines that say what the one before says are left out. */
function slopeSteps(course: ImplicitCourse, data: About, manner: Manner): Step[] {
  const { task, sides, alone, factor, slope } = course;
  const { left, right, dependent, by } = task;
  const slopeSign = sign(dependent, by);
  const [ahead, behind] = sides.map((side) => simplify(conclusion(side)));
  const differentiated = equation(ahead!, behind!);
  const collected = equation(spread(tidyProduct([factor, slopeSign])), simplify(negation(alone)));
  const found = chain(slopeSign, slope);
  return [
    step('state-implicit', [equation(derivative(left, [by]), derivative(right, [by]))], data),
    step('differentiate-sides', [differentiated], data, detailsOf(course, manner)),
    ...(sameFormula(collected, differentiated)
      ? []
      : [step('collect-derivative', [collected], data)]),
    ...(isUnity(factor) ? [] : [step('divide-by-factor', [found], data)]),
  ];
}

/** How each side is differentiated, where there is something to it. */
function detailsOf({ task, sides }: ImplicitCourse, manner: Manner): Step[] {
  if (manner.detail === 'brief') return [];
  return sides
    .filter((side) => !isLinear(side))
    .map((side) =>
      step(
        'differentiate-part',
        [],
        { of: side.operand, x: variable(task.by) },
        told(side, task.dependent, manner),
      ),
    );
}

function told(derivation: Derivation, dependent: string, manner: Manner): Step[] {
  const taken = [...variablesOf(derivation.operand), derivation.variable, dependent];
  return Narration.of(manner, taken, tell, []).tell(derivation, undefined);
}

/** The slope differentiated, and put in where it occurs. */
function secondSteps(
  { task, slope }: ImplicitCourse,
  { derivation, value, onCurve }: SecondDerivative,
  data: About,
  manner: Manner,
): Step[] {
  const { dependent, by, left, right } = task;
  const second = derivative(variable(dependent), [by, by]);
  const raw = simplify(conclusion(derivation));
  const details = manner.detail === 'brief' ? [] : told(derivation, dependent, manner);
  return [
    step(
      'differentiate-slope',
      [chain(second, derivative(slope, [by]), raw)],
      data,
      isLinear(derivation) ? [] : details,
    ),
    ...(sameExpression(raw, value)
      ? []
      : [step('put-slope-in', [chain(second, spread(withSlope(raw, slope)), value)], data)]),
    ...(onCurve === undefined
      ? []
      : [step('use-equation', [chain(second, onCurve)], { ...data, left, right })]),
  ];
}

/**
 * The slope is −F_x / F_y for F = left − right, and the second derivative follows from the second
 * partial derivatives by differentiating that quotient along the curve. The second is shown where it is
 * proved to be the same.
 */
export function implicitCheck(course: ImplicitCourse): Step[] {
  const { task, alone, factor, slope, again } = course;
  const { left, right, dependent, by } = task;
  const zero = difference(left, right);
  const names = [...new Set([...(task.arguments ?? [by]), dependent])];
  if (distinctParts(zero).length > LIMITS.calculus.verifiedSize) return [];
  const name = ['F', 'G', 'H'].find((each) => !variablesOf(zero).includes(each));
  if (name === undefined) return [];
  const of = (variables: readonly string[]): Expression =>
    unknown(
      name,
      names.map(variable),
      names.map((each) => variables.filter((other) => other === each).length),
    );
  const first = [
    chain(of([]), spread(zero)),
    chain(of([by]), alone),
    chain(of([dependent]), factor),
  ];
  const data = { y: variable(dependent), x: variable(by) };
  if (again === undefined) {
    const quotientOfSigns = negation(quotient(of([by]), of([dependent])));
    return [
      step('verify-implicit', [...first, chain(sign(dependent, by), quotientOfSigns, slope)], data),
    ];
  }
  const twice = (one: Expression, variables: readonly [string, string]) => ({
    sign: of(variables),
    value: simplify(conclusion(differentiate(one, variables[1]))),
  });
  const [xx, xy, yy] = [
    twice(alone, [by, by]),
    twice(alone, [by, dependent]),
    twice(factor, [dependent, dependent]),
  ] as const;
  const rule = (
    u: Expression,
    v: Expression,
    [uu, uv, vv]: readonly [Expression, Expression, Expression],
  ): Expression =>
    negation(
      quotient(
        sum([
          product([uu, power(v, integer(2))]),
          negation(product([integer(2), uv, u, v])),
          product([vv, power(u, integer(2))]),
        ]),
        power(v, integer(3)),
      ),
    );
  const same = rule(alone, factor, [xx.value, xy.value, yy.value]);
  if (!new NormalFormContext({ positive: [] }).provesEqual(same, again.value)) return [];
  const signs = rule(of([by]), of([dependent]), [xx.sign, xy.sign, yy.sign]);
  const lines = [...first, ...[xx, xy, yy].map((each) => chain(each.sign, each.value))];
  const second = derivative(variable(dependent), [by, by]);
  const shortened = again.onCurve === undefined ? [] : [again.onCurve];
  return [
    step(
      'verify-implicit-second',
      [...lines, chain(second, signs, again.value, ...shortened)],
      data,
    ),
  ];
}

const equation = (...sides: Expression[]): Formula => ({ sides: sides.map(scalar) });

const sameFormula = (one: Formula, other: Formula): boolean =>
  one.sides.length === other.sides.length &&
  one.sides.every((side, index) => {
    const against = other.sides[index]!;
    return (
      side.kind === 'scalar' &&
      against.kind === 'scalar' &&
      sameExpression(side.expression, against.expression)
    );
  });
