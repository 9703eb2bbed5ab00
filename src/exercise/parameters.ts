/**
 * The values of a template's parameters for one exercise.
 */
import type { Expression } from '../expression/expression.ts';
import type { Rational } from '../expression/rational.ts';

export type ParameterValue =
  | { readonly kind: 'number'; readonly value: Rational }
  /** A formula, perhaps in the exercise's variables. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** A function of one argument: what `body` is with its variable `u` replaced. */
  | { readonly kind: 'function'; readonly body: Expression }
  | { readonly kind: 'word'; readonly text: string };

/** By name, in the header's order. */
export type ParameterValues = ReadonlyMap<string, ParameterValue>;
