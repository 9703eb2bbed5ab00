/** The picture of a computation graph: inputs and steps, with values and derivatives where known. */
import {
  adjointsOf,
  forwardValues,
  type GraphOfSteps,
  usedBy,
} from '../calculus/computation-graph.ts';
import { shownValue } from '../calculus/rounded.ts';
import type { At } from '../calculus/task.ts';
import type { ComputationGraph, FigureEdge, GraphNode } from './figure.ts';

/** Without values, only what is computed from what. */
export function graphFigure(graph: GraphOfSteps, at: At | undefined): ComputationGraph {
  const values = at === undefined ? undefined : forwardValues(graph, at);
  const adjoints = new Map(
    values === undefined ? [] : adjointsOf(graph, values).map(({ name, value }) => [name, value]),
  );
  const found = (name: string): Pick<GraphNode, 'value' | 'gradient'> => {
    const [value, gradient] = [values?.get(name), adjoints.get(name)];
    return {
      ...(value === undefined ? {} : { value: shownValue(value) }),
      ...(gradient === undefined ? {} : { gradient: shownValue(gradient) }),
    };
  };
  const nodes: readonly GraphNode[] = [
    ...graph.inputs.map((name) => ({ name, ...found(name) })),
    ...graph.steps.map(({ name, operation }) => ({ name, operation, ...found(name) })),
  ];
  const edges = graph.steps.flatMap((step) =>
    usedBy(step).map((from): FigureEdge => ({ from, to: step.name })),
  );
  return { kind: 'computation-graph', nodes, edges };
}
