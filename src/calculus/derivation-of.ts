/**
 * The derivation by the right rules, remembered as long as the expression itself is: whoever solves a
 * task and whoever looks for the mistake in an answer to it ask for the same one.
 */
import type { Expression } from '../expression/expression.ts';
import { type Derivation, differentiate } from './differentiate.ts';

const KNOWN = new WeakMap<Expression, Map<string, Derivation>>();

export function derivationOf(expression: Expression, variable: string): Derivation {
  let byVariable = KNOWN.get(expression);
  if (byVariable === undefined) {
    byVariable = new Map();
    KNOWN.set(expression, byVariable);
  }
  let known = byVariable.get(variable);
  if (known === undefined) {
    known = differentiate(expression, variable);
    byVariable.set(variable, known);
  }
  return known;
}
