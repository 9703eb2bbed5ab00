/** First partial derivatives of one function by several variables: derivations, values, exceptions. */
import { asWritten } from '../algebra/as-written.ts';
import { simplify } from '../algebra/simplify.ts';
import type { Expression } from '../expression/expression.ts';
import { distinctParts } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { holdsAtPoint, valueAtPoint } from './at-point.ts';
import { conclusion, type Derivation, differentiate } from './differentiate.ts';
import { type Exception, exceptionsOf } from './exceptions.ts';
import type { At } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';

export interface Partial {
  readonly variable: string;
  readonly derivation: Derivation;
  /** The derivative, simplified. */
  readonly value: Expression;
}

/** Throws TaskImpossible for a function past the bound. */
export function partialsOf(operand: Expression, variables: readonly string[]): Partial[] {
  if (distinctParts(operand).length * variables.length > LIMITS.calculus.size) {
    throw new TaskImpossible('size');
  }
  return variables.map((variable) => {
    const derivation = differentiate(operand, variable);
    const value = asWritten(simplify(conclusion(derivation)), operand);
    return { variable, derivation, value };
  });
}

/** The distinct exceptions of all derivations together. */
export const exceptionsOfAll = (partials: readonly Partial[]): readonly Exception[] =>
  exceptionsOf(partials.map(({ derivation }) => derivation));

/** The partial derivatives at a point. Throws TaskImpossible where one of them was not found there. */
export function partialsAt(partials: readonly Partial[], at: At): Expression[] {
  return partials.map(({ derivation, value }) => {
    if (!holdsAtPoint(value, exceptionsOf([derivation]), at)) throw new TaskImpossible('point');
    return valueAtPoint(value, at);
  });
}
