/**
 * The derivatives that the components of an answer are, in reading order, so that the mistake in each
 * can be looked for by itself.
 */
import type { BackpropagationTask } from '../calculus/backpropagation-task.ts';
import type { ChainTask } from '../calculus/composition-task.ts';
import { composedSteps, resultOf } from '../calculus/computation-graph.ts';
import type { DerivativeTask, JacobianTask, Task } from '../calculus/task.ts';
import type { Expression } from '../expression/expression.ts';
import { substitute } from '../expression/traverse.ts';

/** None where the components are no derivatives, or are told by other means. */
export function componentTasks(task: Task): readonly DerivativeTask[] {
  switch (task.kind) {
    case 'derivative':
      return [task];
    case 'gradient':
      return task.arguments.map((name) => ({ ...task, kind: 'derivative', by: [name] }));
    case 'hessian':
      return task.arguments.flatMap((row) =>
        task.arguments.map(
          (column): DerivativeTask => ({ ...task, kind: 'derivative', by: [row, column] }),
        ),
      );
    case 'jacobian':
      return entriesOf(task);
    case 'chain':
      return piecesOf(task);
    case 'vector-derivative': {
      const { components, name, argument, order } = task;
      const by = Array.from({ length: order }, () => argument);
      return components.map((each) => once(each, name, [argument], by, task));
    }
    case 'limit-definition':
      return task.wanted === 'limit'
        ? [once(task.function, task.name, task.arguments, [task.by], task)]
        : [];
    case 'backpropagation':
      return adjointsOf(task);
    case 'fill-in':
      return task.gap.kind === 'derivative' ? [task.gap.of] : [];
    case 'implicit':
    case 'known-values':
    case 'decompose':
    case 'directional':
    case 'tangent':
    case 'linear-approximation':
    case 'jacobian-determinant':
    case 'matrix-derivative':
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'tuple':
      return [];
  }
}

const once = (
  subject: Expression,
  name: string,
  letters: readonly string[],
  by: readonly string[],
  { at }: Pick<DerivativeTask, 'at'>,
): DerivativeTask => ({
  kind: 'derivative',
  function: subject,
  name,
  arguments: letters,
  by,
  ...(at === undefined ? {} : { at }),
});

function entriesOf(task: JacobianTask): readonly DerivativeTask[] {
  const { functions, names, arguments: letters, layout } = task;
  const entry = (index: number, by: string): DerivativeTask =>
    once(functions[index]!, names[index]!, letters, [by], task);
  return layout === 'numerator'
    ? functions.flatMap((_, index) => letters.map((by) => entry(index, by)))
    : letters.flatMap((by) => functions.map((_, index) => entry(index, by)));
}

/** Of a composition its derivatives with the inner functions put in; of its parts, what they are. */
function piecesOf(task: ChainTask): readonly DerivativeTask[] {
  const { name, outer, inner, arguments: letters, wanted } = task;
  const innerLetters = inner.map((each) => each.name);
  const whole = (by: string): DerivativeTask => {
    const back = new Map(inner.map((each) => [each.name, each.function]));
    return once(substitute(outer, back), name, letters, [by], task);
  };
  const insideOf = (of: string, by: string): readonly DerivativeTask[] =>
    inner
      .filter((each) => each.name === of)
      .map((each) => once(each.function, of, letters, [by], task));
  // A point gives values to the variables, not to the inner letters.
  const outside = (by: string): readonly DerivativeTask[] =>
    task.at === undefined ? [once(outer, name, innerLetters, [by], {})] : [];
  switch (wanted.kind) {
    case 'derivative':
      return [whole(wanted.by)];
    case 'gradient':
      return letters.map(whole);
    case 'outer-derivative':
      return outside(wanted.by);
    case 'outer-gradient':
      return innerLetters.flatMap(outside);
    case 'inner-derivative':
      return insideOf(wanted.of, wanted.by);
    case 'inner-matrix':
      return letters.flatMap((by) => innerLetters.flatMap((of) => insideOf(of, by)));
  }
}

/** Without values the derivatives of the result are formulas in the inputs. */
function adjointsOf({ graph, at, wanted }: BackpropagationTask): readonly DerivativeTask[] {
  if (at !== undefined || (wanted.kind !== 'derivative' && wanted.kind !== 'gradient')) return [];
  const names = wanted.kind === 'derivative' ? [wanted.by] : wanted.by;
  if (names.some((name) => !graph.inputs.includes(name))) return [];
  const result = resultOf(graph);
  const whole = composedSteps(graph).get(result)!;
  return names.map((by) => once(whole, result, graph.inputs, [by], {}));
}
