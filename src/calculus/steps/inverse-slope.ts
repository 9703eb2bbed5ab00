/**
 * The slope of an inverse function whose values are known, told: g undoes f, so that the chain rule makes
 * the slopes of the two reciprocals of each other. Only the form 1/f'(g(x)) is recognized.
 */
import {
  type Expression,
  integer,
  product,
  quotient,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { sameExpression } from '../../expression/traverse.ts';
import type { KnownValuesTask } from '../composition-task.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';
import { type Found, foundLine } from './found-values.ts';

interface Inverse {
  readonly task: KnownValuesTask;
  /** The name of the function that is undone. */
  readonly of: string;
}

/** Of a task for g'(x) by the formula 1/f'(g(x)). */
export function inverseOf(task: KnownValuesTask): Inverse | undefined {
  const { name, order, function: whole, known } = task;
  if (order !== 0 || !known.some((each) => each.name === name)) return undefined;
  const below = whole.kind === 'quotient' ? whole.denominator : undefined;
  if (below?.kind !== 'unknown') return undefined;
  const expected = quotient(integer(1), slopeAt(below.name, inner(task)));
  return sameExpression(whole, expected) ? { task, of: below.name } : undefined;
}

const inner = ({ name, argument }: KnownValuesTask): Expression =>
  unknown(name, [variable(argument)]);

const slopeAt = (name: string, at: Expression): Expression => unknown(name, [at], [1]);

export function inverseSteps({ task, of }: Inverse): Step[] {
  const { name, argument, function: whole } = task;
  const x = variable(argument);
  const [f, g] = [variable(of), variable(name)];
  const outer = slopeAt(of, inner(task));
  const slope = slopeAt(name, x);
  return [
    step('undo-by-inverse', [chain(unknown(of, [inner(task)]), x)], { f, g }),
    step('differentiate-undone', [chain(product([outer, slope]), integer(1))], { x }),
    step('divide-undone', [chain(slope, whole)], { outer }),
  ];
}

/** The inverse function's value is read off the other's; the slope then stands in the table. */
export function inverseLookedUp({ task, of }: Inverse, found: readonly Found[]): Step[] {
  return found.map((each) =>
    each.name === task.name
      ? step('look-up-inverse', [foundLine(each)], {
          g: variable(task.name),
          known: chain(unknown(of, [each.value]), each.at[0]!),
          from: each.at[0]!,
          to: each.value,
        })
      : step('look-up-one', [foundLine(each)]),
  );
}
