/** A part of an exercise as follow-through sees it: what is asked, and which parts it follows from. */
import type { Task } from '../../calculus/task.ts';
import type { AnswerKey } from '../answer-key.ts';
import type { FollowingFormula } from './formula.ts';

/** How a part follows from earlier ones. */
export interface FollowThrough {
  /** Their ids. */
  readonly tasks: readonly string[];
  /** Without one, derivatives are multiplied along the paths of the chain rule. */
  readonly formula?: FollowingFormula;
  /** What an answer that is carried loses, as a share of its points. */
  readonly penalty: number;
}

export interface Part {
  readonly id: string;
  readonly task: Task;
  readonly key: AnswerKey;
  readonly points: number;
  readonly follows?: FollowThrough;
}
