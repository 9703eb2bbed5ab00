/** Thrown when a task has no answer or goes past a bound; whoever takes tasks from authors catches it. */
export type Impossibility =
  /** Past a bound of `LIMITS.calculus`. */
  | 'order'
  | 'size'
  /** At the point the derivative does not exist, or the rules cannot tell. */
  | 'point'
  /** A direction without length, or of another size than the space. */
  | 'direction';

export class TaskImpossible extends Error {
  readonly reason: Impossibility;

  constructor(reason: Impossibility) {
    super(`the task is impossible: ${reason}`);
    this.name = 'TaskImpossible';
    this.reason = reason;
  }
}
