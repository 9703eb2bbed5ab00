/** One line of a working, and what it states: see `working-lines`, which writes them. */
import { type Expression, variable } from '../expression/expression.ts';
import type { Formula } from './worked-solution.ts';

export type LineKind =
  /** Letters for parts: y = u³, u = sin x. */
  | 'letters'
  /** The derivative of the outer function by its letter. */
  | 'outer'
  /** The derivative of a part. */
  | 'part'
  /** What the rule makes of the lines before. */
  | 'combination'
  /** The same, tidied. */
  | 'result';

export interface WorkingLine {
  readonly kind: LineKind;
  /** Equalities side by side. */
  readonly formulas: readonly Formula[];
  /** What is stated of a derivative; none where letters are introduced. */
  readonly claim?: LineClaim;
}

export interface LineClaim {
  /** Whose derivative by which variable: u by x. */
  readonly name: string;
  readonly by: string;
  /** What the name stands for, in that variable. */
  readonly operand: Expression;
  /** All that the line says the derivative is. */
  readonly stated: readonly Expression[];
  /** What it is by the right rules, if the lines before are right. */
  readonly due: Expression;
}

/** Stands for an expression that is left out. */
export const BLANK = variable('blank');
