/**
 * Tasks answered by choosing: which of several notations mean one and the same derivative. Pure data;
 * the options are made when the exercise is (see `notations`), in an order that its seed decides.
 */

export interface ChoiceOption {
  /** In LaTeX. */
  readonly latex: string;
  readonly right: boolean;
}

/** Finding, among notations of partial derivatives, those that mean a given one. */
export interface NotationTask {
  readonly kind: 'notation';
  readonly name: string;
  readonly arguments: readonly string[];
  /** In the order of differentiation. */
  readonly by: readonly string[];
  /** Exactly one option is right, or any number of them. */
  readonly choose: 'one' | 'all';
  readonly options: readonly ChoiceOption[];
}
