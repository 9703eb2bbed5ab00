/**
 * What stands for an abstract function while values are compared. Leaves the choice of samples to
 * `sample-functions`.
 */
import type { Expression } from '../expression.ts';

/** A function of the letters, all of which are bound by it. */
export interface SampledFunction {
  readonly letters: readonly string[];
  readonly expression: Expression;
}

/**
 * The derivative of the given orders (one entry an argument; all zero: the function itself) of the
 * function that stands for `name`. Must be consistent: the sample of a derivative is the derivative
 * of the sample. Undefined for a name it does not know: such an application has no value.
 */
export type UnknownFunctions = (
  name: string,
  orders: readonly number[],
) => SampledFunction | undefined;
