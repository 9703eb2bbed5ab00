/** A difference quotient about to be simplified: where it is taken, and what comes of it. */
import {
  type Expression,
  difference as minusWritten,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { Side, Step } from '../worked-solution.ts';

/** By which variable, where (the variable itself, or a number), and the letter of the increment. */
export interface Setting {
  readonly by: string;
  readonly place: Expression;
  readonly increment: string;
}

export interface Quotient {
  /** The difference quotient, brought to its form. */
  readonly written: Expression;
  readonly limit: Expression;
  /** Each known limit put in, not yet tidied. */
  readonly limitsIn?: Expression;
  /** Whether the increment has cancelled, so that it can be 0 in `written`. */
  readonly cancels: boolean;
  readonly steps: readonly Step[];
}

/** The function at the place, and one increment further. */
export const here = (f: Expression, { by, place }: Setting): Expression =>
  substitute(f, new Map([[by, place]]));
export const ahead = (f: Expression, { by, place, increment }: Setting): Expression =>
  substitute(f, new Map([[by, sum([place, variable(increment)])]]));

/** (f(x + h) - f(x)) / h as it stands. */
export const rawQuotient = (f: Expression, setting: Setting): Expression =>
  quotient(minusWritten(ahead(f, setting), here(f, setting)), variable(setting.increment));

/** The sign of a limit not yet taken. */
export const limitOf = (expression: Expression, { increment }: Setting): Side => ({
  kind: 'limit',
  letter: increment,
  expression,
});
