/** Mistakes with the definition of the derivative: f(x+h) misread, h not divided by, the limit misplaced. */
import type { LimitDefinitionTask } from '../../../calculus/limit-task.ts';
import {
  difference,
  type Expression,
  NOUGHT,
  negation,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../../expression/expression.ts';
import { substitute } from '../../../expression/traverse.ts';
import { slipped } from '../slips.ts';
import { pointed } from './at.ts';
import type { AnswerPlan, Derive, Parts } from './plan.ts';

/** What stands in the quotient: f(x), f(x + h) and h. */
function piecesOf({ function: f, by, increment }: LimitDefinitionTask) {
  const h = variable(increment);
  return { f, h, shifted: substitute(f, new Map([[by, sum([variable(by), h])]])) };
}

const one = ({ at }: LimitDefinitionTask, answer: Expression): readonly Parts[] => [
  pointed([answer], at),
];

/** Of a mistake in f(x + h) - f(x): the quotient. Its limit is no number where h does not cancel. */
const inQuotient =
  (numerators: (task: LimitDefinitionTask) => readonly Expression[]) =>
  (task: LimitDefinitionTask): readonly Parts[] =>
    task.wanted === 'quotient'
      ? numerators(task).flatMap((above) => one(task, quotient(above, piecesOf(task).h)))
      : [];

export const LIMIT_DEFINITION: AnswerPlan<LimitDefinitionTask> = {
  // The limit is a derivative like others; the quotient needs none.
  answer: () => [],
  mistakes: [
    {
      id: 'limit-not-taken',
      predict: (task) => {
        const { f, h, shifted } = piecesOf(task);
        return task.wanted === 'limit' ? one(task, quotient(difference(shifted, f), h)) : [];
      },
    },
    {
      id: 'limit-taken-too-early',
      predict: (task, derive: Derive) =>
        task.wanted === 'quotient'
          ? [...one(task, derive(task.function, task.by)), ...one(task, NOUGHT)]
          : [],
    },
    {
      id: 'limit-increment-not-divided',
      predict: (task) => {
        const { f, shifted } = piecesOf(task);
        return task.wanted === 'quotient' ? one(task, difference(shifted, f)) : [];
      },
    },
    { id: 'limit-increment-outside', predict: (task) => one(task, UNITY) },
    {
      id: 'limit-function-of-increment',
      predict: inQuotient(({ function: f, by, increment }) => [
        substitute(f, new Map([[by, variable(increment)]])),
      ]),
    },
    {
      id: 'limit-order-swapped',
      predict: (task, derive) => {
        const { f, h, shifted } = piecesOf(task);
        const swapped =
          task.wanted === 'limit'
            ? negation(derive(f, task.by))
            : quotient(difference(f, shifted), h);
        return one(task, swapped);
      },
    },
    {
      id: 'limit-brackets-missing',
      predict: inQuotient((task) => {
        const { f, shifted } = piecesOf(task);
        if (f.kind !== 'sum') return [];
        const [first, ...rest] = f.terms;
        return [sum([shifted, negation(first!), ...rest])];
      }),
    },
    {
      id: 'slip-power-of-sum',
      predict: inQuotient((task) => {
        const { f, shifted } = piecesOf(task);
        return slipped(shifted)
          .filter(([id]) => id === 'slip-power-of-sum')
          .map(([, wrong]) => difference(wrong, f));
      }),
    },
  ],
};
