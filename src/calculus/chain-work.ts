/**
 * What the chain rule of several variables is made of: the derivatives of the outer function by the
 * inner letters, those of the inner functions by the variables, their products summed, and the same
 * found by putting the inner functions in first.
 */
import { NormalFormContext } from '../algebra/normal-form.ts';
import { simplify } from '../algebra/simplify.ts';
import { type Expression, sum } from '../expression/expression.ts';
import { printPlain } from '../expression/print/print.ts';
import { distinctParts, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { ChainTask } from './composition-task.ts';
import { conclusion, differentiate } from './differentiate.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { type Partial, partialsOf } from './partials.ts';
import { TaskImpossible } from './task-impossible.ts';
import { tidyProduct } from './tidy.ts';

/** The derivative by one variable, as it comes about. */
export interface Composed {
  readonly by: string;
  /** What the rule gives, with the inner functions put in, collected, in the shorter of the forms found. */
  readonly value: Expression;
}

/** Everything the rule is made of. */
export interface ChainWork {
  readonly task: ChainTask;
  /** ∂y/∂u_j. */
  readonly outer: readonly Partial[];
  /** ∂u_j/∂x_i, a row for each inner function. */
  readonly inner: readonly (readonly Partial[])[];
  readonly composed: readonly Composed[];
  /** The composition written out, and its derivatives, where they are proved to be the same. */
  readonly direct:
    | { readonly function: Expression; readonly derivatives: Expression[] }
    | undefined;
  /** The inner functions in the place of their letters. */
  readonly back: ReadonlyMap<string, Expression>;
}

/** Throws TaskImpossible for an outer function that uses a variable beside the inner letters. */
export function workOn(task: ChainTask): ChainWork {
  const letters = task.inner.map(({ name }) => name);
  const outside = evaluateDerivatives(task.outer);
  const clash = variablesOf(outside).some(
    (name) => task.arguments.includes(name) && !letters.includes(name),
  );
  if (clash || task.inner.length === 0 || task.arguments.length === 0) {
    throw new TaskImpossible('letters');
  }
  const functions = task.inner.map((each) => evaluateDerivatives(each.function));
  const back = new Map(letters.map((name, index) => [name, functions[index]!]));
  const outer = partialsOf(outside, letters);
  const inner = functions.map((each) => partialsOf(each, task.arguments));
  const composed = task.arguments.map((by, column) => {
    const raw = sum(
      outer.map(({ value }, row) =>
        tidyProduct([substitute(value, back), inner[row]![column]!.value]),
      ),
    );
    return { by, value: simplify(raw) };
  });
  const direct = directly(simplify(substitute(outside, back)), composed);
  const told = composed.map(({ by, value }, index) => ({
    by,
    value: direct === undefined ? value : shorter(value, direct.derivatives[index]!),
  }));
  return { task, outer, inner, composed: told, direct, back };
}

/** Of two forms that are proved to be one, the one that takes less room. */
const shorter = (left: Expression, right: Expression): Expression =>
  printPlain(right).length < printPlain(left).length ? right : left;

/** Putting the inner functions in first, where that is short and comes to the same for certain. */
function directly(whole: Expression, composed: readonly Composed[]): ChainWork['direct'] {
  if (distinctParts(whole).length > LIMITS.calculus.narratedSize) return undefined;
  const context = new NormalFormContext({ positive: [] });
  const derivatives: Expression[] = [];
  for (const { by, value } of composed) {
    const found = simplify(conclusion(differentiate(whole, by)));
    if (!context.provesEqual(found, value)) return undefined;
    derivatives.push(found);
  }
  return { function: whole, derivatives };
}
