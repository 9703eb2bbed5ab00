/** Tasks that go back to the definition of the derivative as a limit: pure data, as all tasks. */
import type { Expression } from '../expression/expression.ts';
import type { At } from './task.ts';

/** The difference quotient of a function by one of its variables, or the derivative as its limit. */
export interface LimitDefinitionTask {
  readonly kind: 'limit-definition';
  readonly function: Expression;
  readonly name: string;
  /** More than one makes the derivative partial. */
  readonly arguments: readonly string[];
  readonly by: string;
  /** The letter of the increment: h. */
  readonly increment: string;
  /** The difference quotient with the increment cancelled, or its limit. */
  readonly wanted: 'quotient' | 'limit';
  readonly at?: At;
}
