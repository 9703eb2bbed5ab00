/** Backpropagation on a small computation graph: pure data, as all tasks. */
import type { Expression } from '../expression/expression.ts';
import type { GraphOfSteps } from './computation-graph.ts';
import type { At } from './task.ts';

/** What is asked for. */
export type BackpropagationPart =
  /** What a step computes, going forward. */
  | { readonly kind: 'value'; readonly of: string }
  /** The derivative of the result by an input or a step. */
  | { readonly kind: 'derivative'; readonly by: string }
  /** These derivatives as a vector. */
  | { readonly kind: 'gradient'; readonly by: readonly string[] }
  /** The inputs after one step of gradient descent. */
  | { readonly kind: 'descent'; readonly by: readonly string[]; readonly rate: Expression };

export interface BackpropagationTask {
  readonly kind: 'backpropagation';
  readonly graph: GraphOfSteps;
  /** The values of the inputs; without them the answer is a formula. */
  readonly at?: At;
  readonly wanted: BackpropagationPart;
}
