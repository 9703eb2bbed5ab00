/**
 * How much work comparing matrix expressions may be. An operation costs by the length of its numbers,
 * so that long chains of exact products end as early as deep towers of exponentials do; what costs too
 * much leaves as an evaluation's failure and is undecided.
 */
import { giveUp } from '../../expression/matrix/evaluate/arithmetic.ts';

export class Effort {
  readonly #most: number;
  #spent = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get spent(): number {
    return this.#spent;
  }

  get isExhausted(): boolean {
    return this.#spent > this.#most;
  }

  /** Leaves by an `EvaluationFailure` when there is no more. */
  spend(units: number): void {
    this.#spent += units;
    if (this.isExhausted) giveUp('too-large');
  }
}
