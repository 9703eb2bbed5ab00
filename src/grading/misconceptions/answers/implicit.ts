/**
 * Mistakes in implicit differentiation. Both sides are differentiated; what stands without the slope is
 * A, what stands before it B, and A + B y' = 0 is solved for y'. F is the difference of the sides. A
 * second derivative is that of the slope, in which y changes with x.
 */
import type { ImplicitTask } from '../../../calculus/task.ts';
import {
  difference,
  type Expression,
  NOUGHT,
  negation,
  product,
  quotient,
  sum,
  UNITY,
} from '../../../expression/expression.ts';
import { bottomUp, rewriteBottomUp } from '../../../expression/traverse.ts';
import { pointed } from './at.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

/** The highest power of the slope in the expression; Infinity where it stands in anything but products. */
const degreeOfSlope = (expression: Expression): number =>
  bottomUp<number>(expression, (part, degrees) => {
    switch (part.kind) {
      case 'derivative':
        return 1;
      case 'sum':
      case 'negation':
        return Math.max(...degrees);
      case 'product':
        return degrees.reduce((total, degree) => total + degree, 0);
      case 'quotient':
        return degrees[1] === 0 ? degrees[0]! : Number.POSITIVE_INFINITY;
      case 'number':
      case 'constant':
      case 'variable':
      case 'power':
      case 'application':
      case 'unknown':
        return degrees.every((degree) => degree === 0) ? 0 : Number.POSITIVE_INFINITY;
    }
  });

const withSlope = (expression: Expression, slope: Expression): Expression =>
  rewriteBottomUp(expression, (part) => (part.kind === 'derivative' ? slope : part));

const zeroOf = ({ left, right }: ImplicitTask): Expression => difference(left, right);

/** The slope where A + B y' = 0. */
const solved = (alone: Expression, before: Expression): Expression =>
  negation(quotient(alone, before));

const one = (task: ImplicitTask, answer: Expression): readonly Parts[] => [
  pointed([answer], task.at),
];

/** The terms of both sides, the right ones with the other sign. */
const termsOf = (side: Expression): readonly Expression[] =>
  side.kind === 'sum' ? side.terms : [side];

/** undefined where a rule puts the slope inside a function: that leaves nobody an equation to solve. */
function slopeOf(
  { left, right, by, dependent }: ImplicitTask,
  derive: Derive,
): Expression | undefined {
  const whole = difference(derive(left, by, dependent), derive(right, by, dependent));
  if (degreeOfSlope(whole) > 1) return undefined;
  const alone = withSlope(whole, NOUGHT);
  return solved(alone, difference(withSlope(whole, UNITY), alone));
}

/** The slope is differentiated once more, y changing with x. */
const secondOf = ({ by, dependent }: ImplicitTask, slope: Expression, derive: Derive): Expression =>
  sum([derive(slope, by), product([derive(slope, dependent), slope])]);

/** A mistake in the first slope, from F_x and F_y. */
const inSlope = (
  id: string,
  make: (
    alone: Expression,
    before: Expression,
    task: ImplicitTask,
    derive: Derive,
  ) => readonly Expression[],
): AnswerMistake<ImplicitTask> => ({
  id,
  predict: (task, derive) => {
    if (task.order === 2) return [];
    const zero = zeroOf(task);
    return make(derive(zero, task.by), derive(zero, task.dependent), task, derive).flatMap(
      (answer) => one(task, answer),
    );
  },
});

/** A mistake in the second derivative, from the right slope. */
const inSecond = (
  id: string,
  make: (slope: Expression, task: ImplicitTask, derive: Derive) => Expression,
): AnswerMistake<ImplicitTask> => ({
  id,
  predict: (task, derive) => {
    const slope = task.order === 2 ? slopeOf(task, derive) : undefined;
    return slope === undefined ? [] : one(task, make(slope, task, derive));
  },
});

export const IMPLICIT: AnswerPlan<ImplicitTask> = {
  answer: (task, derive) => {
    const slope = slopeOf(task, derive);
    if (slope === undefined) return [];
    return pointed([task.order === 2 ? secondOf(task, slope, derive) : slope], task.at);
  },
  mistakes: [
    inSlope('implicit-slope-forgotten', (alone, before, { left, right, dependent }, derive) => {
      const terms = [...termsOf(left), ...termsOf(right).map(negation)];
      if (terms.length < 2) return [];
      return terms.map((term) => {
        const moved = derive(term, dependent);
        return solved(sum([alone, moved]), difference(before, moved));
      });
    }),
    inSlope('implicit-inverted', (alone, before) => [solved(before, alone)]),
    inSlope('implicit-sign-lost', (alone, before) => [quotient(alone, before)]),
    inSlope('implicit-dependent-held-constant', (alone, _, { left, by }, derive) => [
      derive(left, by),
      alone,
    ]),
    inSlope('wrong-variable', (_, before, task, derive) =>
      (task.arguments ?? [])
        .filter((name) => name !== task.by)
        .map((name) => solved(derive(zeroOf(task), name), before)),
    ),
    inSecond('implicit-dependent-held-constant', (slope, { by }, derive) => derive(slope, by)),
    inSecond('implicit-slope-forgotten', (slope, { by, dependent }, derive) =>
      sum([derive(slope, by), derive(slope, dependent)]),
    ),
    inSecond('order-too-low', (slope) => slope),
  ],
};
