/**
 * How answers on gradients, directions, tangents, matrices of derivatives and limits are compared: the
 * left-hand side in front, the functions whose domain counts, and letters beyond the template's.
 */
import type { LimitDefinitionTask } from '../calculus/limit-task.ts';
import { linearName } from '../calculus/solve-linear-approximation.ts';
import { heightName } from '../calculus/solve-tangent.ts';
import type { PartialsTask, Task } from '../calculus/task.ts';
import type { VectorTask } from '../calculus/vector-task.ts';
import { type Expression, sum, variable } from '../expression/expression.ts';
import type { Asked } from '../expression/read/written.ts';
import { substitute } from '../expression/traverse.ts';

type VectorLike = PartialsTask | VectorTask | LimitDefinitionTask;

export function askedOfVectors(task: VectorLike): Asked {
  switch (task.kind) {
    case 'gradient': {
      const { name, arguments: names } = task;
      return { name, arguments: names, by: names, whole: 'gradient', ...pointOf(task, names) };
    }
    case 'directional': {
      const { name, arguments: names } = task;
      return { name, arguments: names, by: names, whole: 'directional', ...pointOf(task, names) };
    }
    case 'hessian': {
      const { name, arguments: names } = task;
      return { name, arguments: names, by: names, whole: 'hessian', ...pointOf(task, names) };
    }
    case 'tangent':
      return { name: heightName(task), arguments: task.arguments, by: [] };
    case 'jacobian':
    case 'jacobian-determinant': {
      const { names, arguments: by } = task;
      const name = letterOf(names);
      const whole = task.kind === 'jacobian' ? 'jacobian' : 'jacobian-determinant';
      return { name, arguments: by, by, whole, ...pointOf(task, by) };
    }
    case 'vector-derivative': {
      const { name, argument, order } = task;
      const by = Array.from({ length: order }, () => argument);
      return { name, arguments: [argument], by, ...pointOf(task, [argument]) };
    }
    case 'linear-approximation':
      return task.near === undefined
        ? { name: linearName(task), arguments: task.arguments, by: [] }
        : {
            name: linearName(task),
            otherNames: [task.name],
            arguments: task.arguments,
            by: [],
            ...pointOf({ at: task.near }, task.arguments),
          };
    case 'limit-definition': {
      const { name, arguments: names, by, wanted } = task;
      return wanted === 'limit'
        ? { name, arguments: names, by: [by], ...pointOf(task, names) }
        : { name: 'q', arguments: names, by: [] };
    }
  }
}

/** u of u_1, u_2; f where the names have nothing in common. */
function letterOf(names: readonly string[]): string {
  const letters = new Set(names.map((name) => name.split('_')[0]!));
  return letters.size === 1 ? [...letters][0]! : 'f';
}

function pointOf(
  { at }: { readonly at?: Readonly<Record<string, Expression>> },
  names: readonly string[],
): { readonly at?: readonly Expression[] } {
  if (at === undefined) return {};
  const values = names.flatMap((name) => at[name] ?? []);
  return values.length === names.length ? { at: values } : {};
}

/** A sum of all functions concerned: it is defined where all of them are. */
export function subjectOfVectors(task: VectorLike): Expression | undefined {
  switch (task.kind) {
    case 'gradient':
    case 'hessian':
      return task.at === undefined ? task.function : undefined;
    case 'jacobian':
    case 'jacobian-determinant':
      return task.at === undefined ? sum(task.functions) : undefined;
    case 'vector-derivative':
      return task.at === undefined ? sum(task.components) : undefined;
    case 'directional':
    case 'tangent':
    case 'linear-approximation':
      return undefined;
    case 'limit-definition': {
      const { by, increment, at, wanted, function: f } = task;
      if (at !== undefined) return undefined;
      if (wanted === 'limit') return f;
      const shifted = sum([variable(by), variable(increment)]);
      return sum([f, substitute(f, new Map([[by, shifted]]))]);
    }
  }
}

/** Letters that an answer may use beside those that the template declares. */
export function furtherLetters(task: Task): readonly string[] {
  if (task.kind === 'tangent') return [heightName(task)];
  // An increment that is left in a limit is wrong, and can be told as such only if it is read.
  if (task.kind === 'limit-definition') return [task.increment];
  if (task.kind === 'fill-in') return Object.keys(task.letters);
  return [];
}
