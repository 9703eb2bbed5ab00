/**
 * The way through a computation graph: values go forward and derivatives backward from what the student
 * found for earlier steps, so that one wrong value is wrong once. With numbers, and in letters.
 */
import type { BackpropagationTask } from '../../calculus/backpropagation-task.ts';
import { resultOf, usedBy } from '../../calculus/computation-graph.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import {
  difference,
  type Expression,
  NOUGHT,
  product,
  sum,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { substitute } from '../../expression/traverse.ts';
import type { Derived } from './chain.ts';
import { type EarlierPart, statedDerivatives } from './earlier.ts';

/** A value with the parts it comes from. */
interface Sourced {
  readonly value: Expression;
  readonly from: ReadonlySet<string>;
}

export function followingGraph(
  target: BackpropagationTask,
  earlier: readonly EarlierPart[],
): Derived | undefined {
  const graph = new Flow(target, earlier);
  const { wanted } = target;
  switch (wanted.kind) {
    case 'value': {
      const found = graph.value(wanted.of);
      return found && derived([found], false);
    }
    case 'derivative':
      return derived([graph.adjoint(wanted.by)], false);
    case 'gradient':
      return derived(
        wanted.by.map((name) => graph.adjoint(name)),
        true,
      );
    case 'descent': {
      const moved = wanted.by.map((name) => graph.moved(name, wanted.rate));
      return derived(moved, moved.length > 1);
    }
  }
}

function derived(found: readonly Sourced[], isVector: boolean): Derived {
  const values = found.map(({ value }) => value);
  const answer: Written = isVector
    ? { kind: 'vector', components: values }
    : { kind: 'scalar', expression: values[0]! };
  return { answer, used: new Set(found.flatMap(({ from }) => [...from])) };
}

class Flow {
  /** Of inputs and steps; empty where the answer stays in letters. */
  private readonly values = new Map<string, Sourced>();
  private readonly adjoints = new Map<string, Sourced>();

  constructor(
    private readonly task: BackpropagationTask,
    earlier: readonly EarlierPart[],
  ) {
    if (task.at !== undefined) this.forward(task.at, earlier);
    this.backward(earlier);
  }

  private forward(at: Readonly<Record<string, Expression>>, earlier: readonly EarlierPart[]): void {
    const own = new Map(earlier.flatMap(statedValue));
    for (const [name, value] of Object.entries(at)) {
      this.values.set(name, { value, from: new Set() });
    }
    for (const { name, operation } of this.task.graph.steps) {
      this.values.set(name, own.get(name) ?? this.at(operation));
    }
  }

  private backward(earlier: readonly EarlierPart[]): void {
    const { graph } = this.task;
    const stated = new Map<string, Sourced>();
    for (const part of earlier) {
      for (const { of, by, value } of statedDerivatives(part)) {
        if (of === resultOf(graph) && by.length === 1) {
          stated.set(by[0]!, { value, from: new Set([part.id]) });
        }
      }
    }
    const order = [...graph.inputs, ...graph.steps.map(({ name }) => name)].toReversed();
    this.adjoints.set(resultOf(graph), { value: UNITY, from: new Set() });
    for (const name of order.slice(1)) {
      this.adjoints.set(name, stated.get(name) ?? this.throughUses(name));
    }
  }

  /** The sum over the steps that use a name. */
  private throughUses(name: string): Sourced {
    const uses = this.task.graph.steps.filter((step) => usedBy(step).includes(name));
    const terms = uses.map((step): Sourced => {
      const outer = this.adjoint(step.name);
      const local = this.at(differentiate(step.operation, name).result);
      return together([outer, local], product([outer.value, local.value]));
    });
    return together(terms, sum(terms.map(({ value }) => value)));
  }

  /** With the values of the letters in it. */
  private at(operation: Expression): Sourced {
    const used = usedBy({ name: '', operation }).flatMap((name) => {
      const value = this.values.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const values = new Map(used.map(([name, { value }]) => [name, value]));
    return together(
      used.map(([, value]) => value),
      substitute(operation, values),
    );
  }

  /** Of a step with numbers; in letters there is nothing that could follow. */
  value(name: string): Sourced | undefined {
    return this.values.get(name);
  }

  adjoint(name: string): Sourced {
    return this.adjoints.get(name) ?? { value: NOUGHT, from: new Set() };
  }

  /** An input after one step of gradient descent. */
  moved(name: string, rate: Expression): Sourced {
    const adjoint = this.adjoint(name);
    const before = this.values.get(name)?.value ?? variable(name);
    return { ...adjoint, value: difference(before, product([rate, adjoint.value])) };
  }
}

const together = (sources: readonly Sourced[], value: Expression): Sourced => ({
  value,
  from: new Set(sources.flatMap(({ from }) => [...from])),
});

/** What a part says a step computes. */
function statedValue({
  id,
  task,
  written,
}: EarlierPart): readonly (readonly [name: string, value: Sourced])[] {
  if (task.kind !== 'backpropagation' || written.kind !== 'scalar') return [];
  if (task.wanted.kind !== 'value') return [];
  return [[task.wanted.of, { value: written.expression, from: new Set([id]) }]];
}
