/**
 * What an answer is judged against: the right answer, how it may be written, and what it earns. Plain
 * data; what comparison prepares from it is computed when the first answer comes (see `grade`).
 */
import type { FormName } from '../algebra/form.ts';
import type { Assumptions, Policy } from '../equivalence/policy.ts';
import type { Expression } from '../expression/expression.ts';
import type { Asked, Written } from '../expression/read/written.ts';

export type AnswerKind = 'expression' | 'number' | 'vector' | 'matrix';

/** `no-unevaluated-derivative` is checked while reading, the others on the expression's form. */
export type FormDemand = FormName;

export interface AnswerKey {
  readonly kind: AnswerKind;
  readonly answer: Written;
  /** The left-hand side that may stand in front of the answer. */
  readonly asked: Asked;
  /** The task's function: its domain limits where answers are compared. */
  readonly subject: Expression | undefined;
  /** Letters an answer may use. */
  readonly variables: readonly string[];
  readonly assumptions: Assumptions;
  readonly policy: Policy;
  readonly forms: readonly FormDemand[];
  readonly points: number;
  /** Names the streams from which comparison samples. */
  readonly seed: string;
}
