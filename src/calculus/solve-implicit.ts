/**
 * Implicit differentiation: both sides of an equation are differentiated, one variable depending on
 * the other, and the result is solved for the slope, which occurs in it to the first power. For a
 * second derivative the slope is differentiated once more, and put in where it occurs again.
 */
import { NormalFormContext } from '../algebra/normal-form.ts';
import { simplify } from '../algebra/simplify.ts';
import {
  difference,
  type Expression,
  negation,
  product,
  quotient,
  type Sum,
} from '../expression/expression.ts';
import { distinctParts, rewriteBottomUp } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { holdsAtPoint, isAway, valueAtPoint } from './at-point.ts';
import { conclusion, differentiate } from './differentiate.ts';
import { type Exception, exceptionsOf } from './exceptions.ts';
import {
  type ImplicitCourse,
  type OnCurve,
  type SecondDerivative,
  withSlope,
} from './implicit-course.ts';
import { lowestTerms } from './lowest-terms.ts';
import { partialsOf } from './partials.ts';
import { RULES } from './rules.ts';
import type { Solution } from './solution.ts';
import { implicitSteps } from './steps/implicit.ts';
import { implicitCheck } from './steps/implicit-check.ts';
import { DEFAULT_MANNER, type Manner } from './steps/narration.ts';
import { remarksOn } from './steps/remarks.ts';
import type { ImplicitTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { isNought, rationalValue, tidyProduct } from './tidy.ts';

/** Throws TaskImpossible where the slope does not occur, or was not found at the point. */
export function solveImplicit(task: ImplicitTask, manner: Manner = DEFAULT_MANNER): Solution {
  const { left, right, dependent, by, at } = task;
  const zero = difference(left, right);
  if (distinctParts(zero).length > LIMITS.calculus.size) throw new TaskImpossible('size');
  const along = { dependent: [dependent] };
  const sides = [
    differentiate(left, by, RULES, along),
    differentiate(right, by, RULES, along),
  ] as const;
  const partials = partialsOf(zero, [by, dependent]);
  const [alone, factor] = [partials[0]!.value, partials[1]!.value];
  if (isNought(factor)) throw new TaskImpossible('point');
  const slope = lowestTerms(simplify(quotient(negation(alone), factor)));
  const again = task.order === 2 ? secondOf(task, slope) : undefined;
  const general = again?.onCurve?.value ?? again?.value ?? slope;
  const derivations = partials.map(({ derivation }) => derivation);
  if (again !== undefined) derivations.push(again.derivation);
  const exceptions = exceptionsOf(derivations).filter(isPlain);
  if (at !== undefined && (isAway(zero, at) || !holdsAtPoint(general, exceptions, at))) {
    throw new TaskImpossible('point');
  }
  const value = at === undefined ? general : valueAtPoint(general, at);
  const course: ImplicitCourse = { task, sides, alone, factor, slope, again };
  return {
    answer: { kind: 'scalar', expression: value },
    worked: {
      steps: implicitSteps(course, value, manner),
      remarks: [...remarksOn(exceptions), ...implicitCheck(course)],
      derivatives: (task.arguments ?? []).length > 1 ? 'partial' : 'ordinary',
    },
    derivations: [...sides, ...derivations],
    exceptions,
  };
}

/** Throws TaskImpossible for a slope past the bound. */
function secondOf(task: ImplicitTask, slope: Expression): SecondDerivative {
  const { dependent, by } = task;
  if (distinctParts(slope).length > LIMITS.calculus.narratedSize) throw new TaskImpossible('size');
  const derivation = differentiate(slope, by, RULES, { dependent: [dependent] });
  const value = lowestTerms(simplify(withSlope(conclusion(derivation), slope)));
  return { derivation, value, onCurve: shortened(value, task) };
}

/** With the right side, a number, in the place of multiples of the left; undefined where there are none. */
function shortened(value: Expression, { left, right }: ImplicitTask): OnCurve | undefined {
  const onRight = simplify(right);
  if (left.kind !== 'sum' || rationalValue(onRight) === undefined) return undefined;
  const context = new NormalFormContext({ positive: [] });
  let found = false;
  const withFactor = (factor: Expression): Expression =>
    rewriteBottomUp(value, (part) => {
      const times = part.kind === 'sum' ? multipleOf(part, left, context) : undefined;
      if (times === undefined) return part;
      found = true;
      return tidyProduct([times, factor]);
    });
  const replaced = withFactor(onRight);
  if (!found) return undefined;
  return { factored: withFactor(left), replaced, value: lowestTerms(simplify(replaced)) };
}

/** What the one sum is times the other, if a pair of their terms shows it: a number or a monomial. */
function multipleOf(one: Sum, other: Sum, context: NormalFormContext): Expression | undefined {
  const [first] = one.terms;
  for (const term of other.terms) {
    const ratio = simplify(quotient(first!, term));
    if (context.provesEqual(one, product([ratio, other]))) return ratio;
  }
  return undefined;
}

/** A condition without the sign of the slope in it. */
const isPlain = ({ expression }: Exception): boolean =>
  distinctParts(expression).every(({ kind }) => kind !== 'derivative');
