/** Thrown when a task goes past a bound of `LIMITS.calculus`; whoever takes tasks from authors catches it. */
export class TaskTooLarge extends Error {
  readonly what: 'order' | 'size';
  readonly amount: number;

  constructor(what: 'order' | 'size', amount: number) {
    super(`the task is too large: ${what} ${amount}`);
    this.name = 'TaskTooLarge';
    this.what = what;
    this.amount = amount;
  }
}
