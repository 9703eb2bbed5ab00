/** What one part of a STACK question is made of: names of question variables, and their values. */
import type { MisconceptionId } from '../../grading/misconceptions/catalogue.ts';

/** One part of the question, in Maxima. */
export interface StackPart {
  readonly input: string;
  readonly tree: string;
  /** Names of the question variables: the key, another form of it, the wrong answers. */
  readonly key: string;
  readonly other: string | undefined;
  readonly wrong: readonly { readonly id: MisconceptionId; readonly name: string }[];
  readonly unreadable: string;
  readonly type: 'algebraic' | 'matrix';
  /** Lists of values, one a variant, by the variable's name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly share: number;
}

/** Of each wrong attempt. */
export const PENALTY = 0.1;
