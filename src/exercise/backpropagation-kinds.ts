/** The row of tasks on computation graphs: header entry, and how it becomes a task. */
import { z } from 'zod';
import type { BackpropagationPart } from '../calculus/backpropagation-task.ts';
import { graphOfSteps } from '../calculus/computation-graph.ts';
import type { Expression } from '../expression/expression.ts';
import { common, formula, readPoint, type TaskBuilder, type TaskReader } from './task-common.ts';

export const backpropagationShape = z.strictObject({
  ...common,
  kind: z.literal('backpropagation'),
  /** The steps in order, by name, each in inputs and earlier steps; the last one is the result. */
  graph: z.record(z.string(), formula),
  /** Values of the inputs; without them the answer is a formula. */
  at: z.record(z.string(), formula).optional(),
  /** A value going forward, a derivative of the result, several as a vector, or a descent step. */
  wanted: z.enum(['value', 'derivative', 'gradient', 'step']),
  /** The step whose value is asked for; by default the result. */
  of: z.string().optional(),
  /** By which inputs or steps. */
  by: z.union([z.string().transform((by) => [by]), z.array(z.string()).min(1).max(12)]).optional(),
  /** The learning rate. */
  rate: formula.optional(),
});

export function readBackpropagation(
  header: z.infer<typeof backpropagationShape>,
  reader: TaskReader,
): TaskBuilder | undefined {
  const steps = Object.entries(header.graph).map(([name, text]) => {
    if (!reader.variables.includes(name)) {
      reader.report('unknown-variable', ['graph', name], { name });
    }
    return { name, operation: reader.formula(text, ['graph', name]) };
  });
  const result = steps.at(-1)?.name;
  if (result === undefined) {
    reader.report('missing-field', ['graph'], { field: 'graph' });
    return undefined;
  }
  const at = readPoint(header.at, reader);
  const { wanted, of = result, by = [], rate: rateText } = header;
  const rate = rateText === undefined ? undefined : reader.formula(rateText, ['rate']);
  if (wanted !== 'value' && by.length === 0) {
    reader.report('missing-field', [], { field: 'by' });
    return undefined;
  }
  if (wanted === 'step' && rate === undefined) {
    reader.report('missing-field', [], { field: 'rate' });
    return undefined;
  }
  for (const name of [...by, of]) {
    if (!reader.variables.includes(name)) {
      reader.report('unknown-variable', [], { name });
      return undefined;
    }
  }
  if (at === undefined || steps.some(({ operation }) => operation === undefined)) return undefined;
  return (values) => {
    const graph = graphOfSteps(
      steps.map(({ name, operation }) => ({ name, operation: values.formula(operation!) })),
    );
    const here = [...at].map(([name, value]) => [name, values.formula(value)] as const);
    const part = (): BackpropagationPart => {
      switch (wanted) {
        case 'value':
          return { kind: 'value', of };
        case 'derivative':
          return { kind: 'derivative', by: by[0]! };
        case 'gradient':
          return { kind: 'gradient', by };
        case 'step':
          return { kind: 'descent', by, rate: values.formula(rate as Expression) };
      }
    };
    return {
      kind: 'backpropagation',
      graph,
      ...(here.length === 0 ? {} : { at: Object.fromEntries(here) }),
      wanted: part(),
    };
  };
}
