/** Thrown when a task has no answer or goes past a bound; whoever takes tasks from authors catches it. */
export type Impossibility =
  /** Past a bound of `LIMITS.calculus`. */
  | 'order'
  | 'size'
  /** At the point the derivative does not exist, or the rules cannot tell. */
  | 'point'
  /** A direction without length, or of another size than the space. */
  | 'direction'
  /** A composition uses a letter that does not belong there, or lacks one. */
  | 'letters'
  /** A value that is needed is neither in the table nor on the graph. */
  | 'value-missing'
  /** The derivative of a matrix by a vector and the like: no matrix holds it. */
  | 'more-than-two-indices'
  /** A part of matrix calculus that no rule differentiates. */
  | 'no-rule'
  /** No way is known here to find this derivative from its definition. */
  | 'definition'
  /** The function as given is not shown to equal its rewritten form. */
  | 'rewriting'
  /** The derivative has no working of a few lines, or none with the mistake or blank that is due. */
  | 'working'
  /** Fewer mistakes with different answers are known than there should be options. */
  | 'distractors';

export class TaskImpossible extends Error {
  readonly reason: Impossibility;

  constructor(reason: Impossibility) {
    super(`the task is impossible: ${reason}`);
    this.name = 'TaskImpossible';
    this.reason = reason;
  }
}
