/**
 * Implicit differentiation: both sides of an equation are differentiated, one variable depending on
 * the other, and the result is solved for the slope, which occurs in it to the first power.
 */
import { simplify } from '../algebra/simplify.ts';
import {
  derivative,
  difference,
  negation,
  product,
  quotient,
  variable,
} from '../expression/expression.ts';
import { distinctParts } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { holdsAtPoint, isAway, putIn, valueAtPoint } from './at-point.ts';
import { conclusion, differentiate } from './differentiate.ts';
import { exceptionsOfAll, partialsOf } from './partials.ts';
import { RULES } from './rules.ts';
import type { Solution } from './solution.ts';
import { chain, scalar, sign, step } from './steps/formulas.ts';
import { coordinates } from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import type { ImplicitTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { isNought } from './tidy.ts';
import type { Formula } from './worked-solution.ts';

/** Throws TaskImpossible where the slope does not occur, or was not found at the point. */
export function solveImplicit(task: ImplicitTask): Solution {
  const { left, right, dependent, by, at } = task;
  const zero = difference(left, right);
  if (distinctParts(zero).length > LIMITS.calculus.size) throw new TaskImpossible('size');
  const sides = [left, right].map((side) =>
    differentiate(side, by, RULES, { dependent: [dependent] }),
  );
  const partials = partialsOf(zero, [by, dependent]);
  const [alone, factor] = partials.map(({ value }) => value);
  if (isNought(factor!)) throw new TaskImpossible('point');
  const general = simplify(quotient(negation(alone!), factor!));
  const exceptions = exceptionsOfAll(partials);
  if (at !== undefined && (isAway(zero, at) || !holdsAtPoint(general, exceptions, at))) {
    throw new TaskImpossible('point');
  }
  const slope = sign(dependent, by);
  const data = { y: variable(dependent), x: variable(by), slope };
  const [ahead, behind] = sides.map((side) => simplify(conclusion(side)));
  const others = (task.arguments ?? []).filter((name) => name !== by).map(variable);
  const steps = [
    ...(others.length === 0 ? [] : [step('hold-others', [], { ...data, others })]),
    step('state-implicit', [equation(derivative(left, [by]), derivative(right, [by]))], data),
    step('differentiate-sides', [equation(ahead!, behind!)], data),
    step(
      'collect-derivative',
      [equation(product([factor!, slope]), simplify(negation(alone!)))],
      data,
    ),
    step('divide-by-factor', [chain(slope, general)], data),
  ];
  const value = at === undefined ? general : valueAtPoint(general, at);
  const last =
    at === undefined
      ? []
      : [step('evaluate-at', [chain(putIn(general, at), value)], { at: coordinates(at) })];
  return {
    answer: { kind: 'scalar', expression: value },
    worked: {
      steps: [...steps, ...last],
      remarks: remarksOn(exceptions),
      derivatives: (task.arguments ?? []).length > 1 ? 'partial' : 'ordinary',
    },
    derivations: [...sides, ...partials.map(({ derivation }) => derivation)],
    exceptions,
  };
}

const equation = (...sides: Parameters<typeof scalar>[0][]): Formula => ({
  sides: sides.map(scalar),
});
