/**
 * A computation as a graph: inputs, and steps that each compute one value from inputs and earlier
 * steps. Values are found going forward, derivatives of the result going backward (reverse mode):
 * the adjoint of a step is the sum, over the steps that use it, of their adjoint times their local
 * derivative. Pure data and what follows from it; how it is told is `solve-backpropagation`'s.
 */
import { simplify } from '../algebra/simplify.ts';
import { exactValueOf } from '../expression/evaluate/exact-value.ts';
import {
  type Expression,
  NOUGHT,
  numeral,
  product,
  sum,
  UNITY,
  variable,
} from '../expression/expression.ts';
import {
  bottomUp,
  structuralIdentity,
  substitute,
  variablesOf,
  withParts,
} from '../expression/traverse.ts';
import { holdsAtPoint } from './at-point.ts';
import { conclusion, differentiate } from './differentiate.ts';
import { exceptionsOf } from './exceptions.ts';
import type { At } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';

/** One step: its name, and what is computed in the names of inputs and earlier steps. */
export interface GraphStep {
  readonly name: string;
  readonly operation: Expression;
}

/** In an order in which each step follows what it uses; the last one is the result. */
export interface GraphOfSteps {
  readonly inputs: readonly string[];
  readonly steps: readonly GraphStep[];
}

export const resultOf = ({ steps }: GraphOfSteps): string => steps.at(-1)!.name;

/** What the operation of a step uses, each name once. */
export const usedBy = ({ operation }: GraphStep): readonly string[] => variablesOf(operation);

/** The graph of named steps: letters that name no step are inputs. Throws TaskImpossible('letters'). */
export function graphOfSteps(steps: readonly GraphStep[]): GraphOfSteps {
  const names = new Set(steps.map(({ name }) => name));
  const done = new Set<string>();
  const inputs = new Set<string>();
  if (steps.length === 0 || names.size < steps.length) throw new TaskImpossible('letters');
  for (const step of steps) {
    for (const letter of usedBy(step)) {
      if (!names.has(letter)) inputs.add(letter);
      else if (!done.has(letter)) throw new TaskImpossible('letters');
    }
    done.add(step.name);
  }
  return { inputs: [...inputs], steps };
}

/**
 * The graph of an expression, one step an operation; parts that are shared are computed once. The
 * steps are v_1, v_2 and so on, the last one carries the name of the result.
 */
export function graphOf(expression: Expression, result: string): GraphOfSteps {
  const steps: GraphStep[] = [];
  const identity = structuralIdentity();
  const known = new Map<number, Expression>();
  bottomUp<Expression>(expression, (part, parts) => {
    const operation = parts.length === 0 ? part : withParts(part, parts);
    // Computing with numbers alone is no step.
    if (parts.length === 0 || variablesOf(operation).length === 0) return operation;
    const shared = known.get(identity(operation));
    if (shared !== undefined) return shared;
    const name = `v_${steps.length + 1}`;
    steps.push({ name, operation });
    known.set(identity(operation), variable(name));
    return variable(name);
  });
  const last = steps.pop();
  return graphOfSteps([...steps, { name: result, operation: last?.operation ?? expression }]);
}

/** Every step in the letters of the inputs alone, by name. */
export function composedSteps({ steps }: GraphOfSteps): ReadonlyMap<string, Expression> {
  const composed = new Map<string, Expression>();
  for (const { name, operation } of steps) composed.set(name, substitute(operation, composed));
  return composed;
}

/** A value as simple as it can be exactly. */
export function exactly(value: Expression): Expression {
  const simple = simplify(value);
  const rational = exactValueOf(simple);
  return rational === undefined ? simple : numeral(rational);
}

/**
 * The values of inputs and steps, exactly. Throws TaskImpossible where an input has no value, or a step
 * has none there.
 */
export function forwardValues(graph: GraphOfSteps, at: At): ReadonlyMap<string, Expression> {
  const values = new Map<string, Expression>();
  for (const input of graph.inputs) {
    const value = at[input];
    if (value === undefined) throw new TaskImpossible('letters');
    values.set(input, exactly(value));
  }
  for (const { name, operation } of graph.steps) {
    if (!holdsAtPoint(operation, [], Object.fromEntries(values))) throw new TaskImpossible('point');
    values.set(name, exactly(substitute(operation, values)));
  }
  return values;
}

/** One way from a name to the result: through a step that uses it. */
export interface Use {
  readonly step: string;
  /** The derivative of that step's operation by the name, in letters. */
  readonly local: Expression;
  /** The same with the values, where there are any. */
  readonly localValue: Expression;
}

/** The derivative of the result by one name. */
export interface Adjoint {
  readonly name: string;
  /** In the order of the steps; none for the result itself, and where nothing uses the name. */
  readonly uses: readonly Use[];
  /** With the values where there are any, in letters otherwise. */
  readonly value: Expression;
}

/**
 * The adjoints of all names, from the result back to the inputs. Throws TaskImpossible where a local
 * derivative does not exist at the values.
 */
export function adjointsOf(
  graph: GraphOfSteps,
  values: ReadonlyMap<string, Expression> | undefined,
): readonly Adjoint[] {
  const result = resultOf(graph);
  const found = new Map<string, Expression>([[result, UNITY]]);
  const order = [...graph.inputs, ...graph.steps.map(({ name }) => name)].toReversed();
  return order.map((name) => {
    if (name === result) return { name, uses: [], value: UNITY };
    const uses = graph.steps
      .filter((step) => usedBy(step).includes(name))
      .map((step): Use => {
        const derivation = differentiate(step.operation, name);
        const local = simplify(conclusion(derivation));
        if (values === undefined) return { step: step.name, local, localValue: local };
        if (!holdsAtPoint(local, exceptionsOf([derivation]), Object.fromEntries(values))) {
          throw new TaskImpossible('point');
        }
        return { step: step.name, local, localValue: exactly(substitute(local, values)) };
      });
    const terms = uses.map(({ step, localValue }) => product([found.get(step)!, localValue]));
    const whole = terms.length === 0 ? NOUGHT : sum(terms);
    const value = values === undefined ? simplify(whole) : exactly(whole);
    found.set(name, value);
    return { name, uses, value };
  });
}
