/** What implicit differentiation goes through on its way: found by `solve-implicit`, told by its steps. */
import type { Expression } from '../expression/expression.ts';
import { rewriteBottomUp } from '../expression/traverse.ts';
import type { Derivation } from './derivation.ts';
import type { ImplicitTask } from './task.ts';

export interface ImplicitCourse {
  readonly task: ImplicitTask;
  /** The derivations of both sides, the slope left as a sign. */
  readonly sides: readonly [Derivation, Derivation];
  /** The derivatives of left minus right, the variables independent. */
  readonly alone: Expression;
  readonly factor: Expression;
  readonly slope: Expression;
  readonly again: SecondDerivative | undefined;
}

/** The slope differentiated once more. */
export interface SecondDerivative {
  readonly derivation: Derivation;
  /** With the slope put in for its sign. */
  readonly value: Expression;
  /** Shortened by the equation itself, where its left side occurs. */
  readonly onCurve: OnCurve | undefined;
}

/** An expression that holds a multiple of the equation's left side. */
export interface OnCurve {
  /** With the left side taken out as a factor. */
  readonly factored: Expression;
  /** With the right side in its place. */
  readonly replaced: Expression;
  readonly value: Expression;
}

/** The slope in the place of its sign. */
export const withSlope = (expression: Expression, slope: Expression): Expression =>
  rewriteBottomUp(expression, (part) => (part.kind === 'derivative' ? slope : part));
