/** What a statement of a student's working is judged to be. */
import type { ReadProblem } from '../../expression/read/problem.ts';
import type { Diagnosis } from '../misconceptions/diagnose.ts';

export type StatementJudgement =
  /** Equal to what it is said to be. */
  | { readonly kind: 'right'; readonly role: StatementRole }
  /** Wrong, but it follows from the statement before, which was wrong already. */
  | { readonly kind: 'carried' }
  | { readonly kind: 'wrong'; readonly role: StatementRole; readonly diagnosis?: Diagnosis }
  | { readonly kind: 'unreadable'; readonly problem: ReadProblem }
  | { readonly kind: 'undecided' };

/**
 * The function restated, a letter defined, a derivative on the way, the derivative that is asked for,
 * a value at a point, an equation between the two sides of a curve's.
 */
export type StatementRole =
  | 'function'
  | 'definition'
  | 'part'
  | 'derivative'
  | 'value'
  | 'equation';

export interface StatementOfLine {
  readonly text: string;
  readonly judgement: StatementJudgement;
}

export interface Statement extends StatementOfLine {
  /** From 1. */
  readonly line: number;
}

export interface WorkingVerdict {
  readonly statements: readonly Statement[];
  /** The place in `statements` of the first wrong one. */
  readonly firstWrong: number | undefined;
  /** Whether the last statement about what is asked for is right, fully worked out. */
  readonly reachesDerivative: boolean;
}
