/**
 * What an earlier part of an exercise gives to a later one: the derivatives it states, and the functions
 * it gives letters to. Read off the part's task and of what was answered; whether the answer counts is
 * `conditions`' to say.
 */
import type { ChainTask } from '../../calculus/composition-task.ts';
import { resultOf } from '../../calculus/computation-graph.ts';
import type { JacobianTask, Task } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import type { AnswerKey } from '../answer-key.ts';
import { isIdentity, layersOf } from '../decomposition.ts';

/** An earlier part, with the answer that a later one is worked out from. */
export interface EarlierPart {
  readonly id: string;
  readonly task: Task;
  readonly key: AnswerKey;
  /** The student's answer, or the key's own where that is as good. */
  readonly written: Written;
}

/** A part as it is; of several answers in one line, each as a part of its own. */
export function singly(part: EarlierPart): readonly EarlierPart[] {
  const { task, key, written } = part;
  if (task.kind !== 'tuple' || written.kind !== 'tuple') return [part];
  return task.parts.map((each, index) => ({
    id: part.id,
    task: each,
    key: key.parts![index]!,
    written: written.parts[index]!,
  }));
}

/** A derivative by name: ∂of/∂by, in the order of differentiation. */
export interface NamedDerivative {
  readonly of: string;
  readonly by: readonly string[];
}

/** Which derivatives an answer consists of, in the shape it has. */
export type DerivativeShape =
  | { readonly kind: 'scalar'; readonly entry: NamedDerivative }
  | { readonly kind: 'vector'; readonly entries: readonly NamedDerivative[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly NamedDerivative[])[] };

/** undefined for tasks whose answers are no derivatives of named functions. */
export function derivativesOf(task: Task): DerivativeShape | undefined {
  switch (task.kind) {
    case 'derivative':
      return scalar(task.name, task.by);
    case 'implicit':
      return scalar(task.dependent, task.order === 2 ? [task.by, task.by] : [task.by]);
    case 'limit-definition':
      return task.wanted === 'limit' ? scalar(task.name, [task.by]) : undefined;
    case 'known-values':
      return task.order === 1 ? scalar(task.name, [task.argument]) : undefined;
    case 'chain':
      return derivativesOfChain(task);
    case 'gradient':
      return vector(task.name, task.arguments);
    case 'hessian':
      return {
        kind: 'matrix',
        rows: task.arguments.map((row) =>
          task.arguments.map((column) => ({ of: task.name, by: [row, column] })),
        ),
      };
    case 'jacobian':
      return derivativesOfJacobian(task);
    case 'backpropagation': {
      const { wanted, graph } = task;
      const result = resultOf(graph);
      if (wanted.kind === 'derivative') return scalar(result, [wanted.by]);
      return wanted.kind === 'gradient' ? vector(result, wanted.by) : undefined;
    }
    case 'decompose':
    case 'directional':
    case 'tangent':
    case 'linear-approximation':
    case 'jacobian-determinant':
    case 'vector-derivative':
    case 'matrix-derivative':
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'fill-in':
    case 'tuple':
      return undefined;
  }
}

const scalar = (of: string, by: readonly string[]): DerivativeShape => ({
  kind: 'scalar',
  entry: { of, by },
});

const vector = (of: string, by: readonly string[]): DerivativeShape => ({
  kind: 'vector',
  entries: by.map((name) => ({ of, by: [name] })),
});

function derivativesOfChain({ name, inner, arguments: names, wanted }: ChainTask): DerivativeShape {
  const letters = inner.map((each) => each.name);
  switch (wanted.kind) {
    case 'derivative':
    case 'outer-derivative':
      return scalar(name, [wanted.by]);
    case 'inner-derivative':
      return scalar(wanted.of, [wanted.by]);
    case 'gradient':
      return vector(name, names);
    case 'outer-gradient':
      return vector(name, letters);
    case 'inner-matrix':
      return {
        kind: 'matrix',
        rows: names.map((by) => letters.map((of) => ({ of, by: [by] }))),
      };
  }
}

function derivativesOfJacobian({ names, arguments: by, layout }: JacobianTask): DerivativeShape {
  const entry = (of: string, each: string): NamedDerivative => ({ of, by: [each] });
  return {
    kind: 'matrix',
    rows:
      layout === 'numerator'
        ? names.map((of) => by.map((each) => entry(of, each)))
        : by.map((each) => names.map((of) => entry(of, each))),
  };
}

/** The derivatives an earlier part states, each with its expression; none where the sizes differ. */
export function statedDerivatives({
  task,
  written,
}: EarlierPart): readonly (NamedDerivative & { readonly value: Expression })[] {
  const shape = derivativesOf(task);
  if (shape === undefined) return [];
  const names =
    shape.kind === 'scalar'
      ? [shape.entry]
      : shape.kind === 'vector'
        ? shape.entries
        : shape.rows.flat();
  const values = valuesIn(written, shape);
  return values === undefined
    ? []
    : names.map((name, index) => ({ ...name, value: values[index]! }));
}

/** The entries of something written, if it has the shape. */
function valuesIn(written: Written, shape: DerivativeShape): readonly Expression[] | undefined {
  if (written.kind === 'scalar' && shape.kind === 'scalar') return [written.expression];
  if (written.kind === 'vector' && shape.kind === 'vector') {
    return written.components.length === shape.entries.length ? written.components : undefined;
  }
  if (written.kind === 'matrix' && shape.kind === 'matrix') {
    const fits =
      written.rows.length === shape.rows.length &&
      written.rows.every((row, index) => row.length === shape.rows[index]!.length);
    return fits ? written.rows.flat() : undefined;
  }
  return undefined;
}

/** The functions that an earlier part gives letters to: u = 3x + 1, y = sin u; none for most kinds. */
export function definedFunctions({
  task,
  key,
  written,
}: EarlierPart): ReadonlyMap<string, Expression> {
  if (task.kind === 'derivative' || task.kind === 'gradient') {
    return new Map([[task.name, task.function]]);
  }
  if (task.kind === 'jacobian') {
    return new Map(task.names.map((name, index) => [name, task.functions[index]!]));
  }
  if (task.kind === 'chain') return functionsOfChain(task);
  if (task.kind !== 'decompose' || written.kind !== 'vector') return new Map();
  // Each function is called by the letter of the one outside it; the outermost is the whole.
  const names = [task.name, ...task.layers.map(({ letter }) => letter)];
  const layers = layersOf(key, task, written.components) ?? [];
  return new Map(layers.map((layer, index) => [names[index]!, layer]));
}

/** Whether a function of a composition taken apart merely passes its letter on. */
export const passesOn = ({ task, key, written }: EarlierPart): boolean =>
  task.kind === 'decompose' &&
  written.kind === 'vector' &&
  (layersOf(key, task, written.components) ?? []).some((layer, index) =>
    isIdentity({ ...task.layers[index]!, function: layer }),
  );

/** The outer function under the whole's name, and the inner ones under their letters. */
export const functionsOfChain = ({
  name,
  outer,
  inner,
}: ChainTask): ReadonlyMap<string, Expression> =>
  new Map([[name, outer], ...inner.map((each) => [each.name, each.function] as const)]);
