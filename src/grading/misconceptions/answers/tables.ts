/**
 * Mistakes with functions that are known by a table or by graphs. With a malrule in the place of a rule
 * the table is read at other places, or another of its rows; what it does not tell cannot be answered.
 */
import type { KnownValuesTask } from '../../../calculus/composition-task.ts';
import { evaluateDerivatives } from '../../../calculus/evaluate-derivatives.ts';
import { valuesLookedUp } from '../../../calculus/solve-known-values.ts';
import { TaskImpossible } from '../../../calculus/task-impossible.ts';
import {
  type Expression,
  product,
  type UnknownApplication,
  unknown,
} from '../../../expression/expression.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

/** The value that the table gives; none where it does not tell. */
function looked(task: KnownValuesTask, expression: Expression): readonly Parts[] {
  try {
    return [[valuesLookedUp(task, expression).valued]];
  } catch (failed) {
    if (failed instanceof TaskImpossible) return [];
    throw failed;
  }
}

const asked = (task: KnownValuesTask, expression: Expression, derive: Derive): Expression =>
  task.order === 1 ? derive(expression, task.argument) : expression;

/** f and g of f(g(x)). */
interface Composition {
  readonly outer: UnknownApplication;
  readonly inner: UnknownApplication;
}

function compositionOf(task: KnownValuesTask): Composition | undefined {
  const outer = evaluateDerivatives(task.function);
  if (outer.kind !== 'unknown' || outer.arguments.length !== 1) return undefined;
  const inner = outer.arguments[0]!;
  return inner.kind === 'unknown' && inner.arguments.length === 1 ? { outer, inner } : undefined;
}

const inComposition = (
  id: string,
  make: (composition: Composition) => Expression,
  orders: readonly number[] = [0, 1],
): AnswerMistake<KnownValuesTask> => ({
  id,
  predict: (task, derive) => {
    const composition = compositionOf(task);
    return composition === undefined || !orders.includes(task.order)
      ? []
      : looked(task, asked(task, make(composition), derive));
  },
});

const called = ({ name, orders }: UnknownApplication, argument: Expression): Expression =>
  unknown(name, [argument], orders);

export const KNOWN_VALUES: AnswerPlan<KnownValuesTask> = {
  answer: (task, derive) =>
    looked(task, asked(task, evaluateDerivatives(task.function), derive))[0] ?? [],
  mistakes: [
    {
      id: 'function-not-differentiated',
      predict: (task) => (task.order === 1 ? looked(task, evaluateDerivatives(task.function)) : []),
    },
    inComposition('composition-order-exchanged', ({ outer, inner }) =>
      called(inner, called(outer, inner.arguments[0]!)),
    ),
    inComposition(
      'composition-as-product',
      ({ outer, inner }) => product([called(outer, inner.arguments[0]!), inner]),
      [0],
    ),
    inComposition('composition-outer-at-place', ({ outer, inner }) =>
      called(outer, inner.arguments[0]!),
    ),
    inComposition('composition-inner-only', ({ inner }) => inner, [0]),
  ],
};
