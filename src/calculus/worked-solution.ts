/**
 * A worked solution as data: steps with codes, formulas and parameters. It is read off the
 * Derivation, so it cannot disagree with the answer. The sentences stand in `publish/words`, one
 * catalogue a language; the signs of formulas are the printers'.
 */
import type { Expression } from '../expression/expression.ts';
import type { DerivativeSign } from '../expression/print/derivative-sign.ts';
import type { Written } from '../expression/read/written.ts';
import type { MatrixSide } from './matrix/steps.ts';
import type { StepCode } from './step-codes.ts';

/** One side of a displayed formula. */
export type Side =
  | Written
  | MatrixSide
  /** The gradient of a named function, unevaluated: ∇_x y; by all its variables when `by` is empty: ∇f. */
  | {
      readonly kind: 'gradient-sign';
      readonly of: string;
      readonly by: string;
      /** The letter of a matrix in front: A ∇_u y. */
      readonly times?: string;
      /** Where it is taken: ∇f(1, 2). */
      readonly at?: readonly Expression[];
    }
  /** The derivative in the direction of a unit vector, at a point: D_u f(1, 2). */
  | {
      readonly kind: 'directional-sign';
      readonly of: string;
      readonly along: string;
      readonly at: readonly Expression[];
    }
  /** A Jacobian determinant: ∂(x, y)/∂(u, v). */
  | {
      readonly kind: 'determinant-sign';
      readonly of: readonly string[];
      readonly by: readonly string[];
    }
  /** A limit not yet taken: lim_{h → 0} of the expression. */
  | { readonly kind: 'limit'; readonly letter: string; readonly expression: Expression };

/** A chain of equalities: two or more sides that are all equal, or one side alone. */
export interface Formula {
  readonly sides: readonly Side[];
  /** From this side on, sides are decimals with a few digits of what stands before them. */
  readonly roundedFrom?: number;
  /** Its vectors are points, which are written in a row. */
  readonly points?: true;
}

/** What stands in a sentence: mathematics, a word or a number; lists are written out with commas. */
export type StepDatum = StepValue | readonly StepValue[];
export type StepValue = Expression | Formula | string | number;

export interface Step {
  /** Names the sentence in the catalogue. */
  readonly code: StepCode;
  readonly data: Readonly<Record<string, StepDatum>>;
  readonly formulas: readonly Formula[];
  /** Finer steps, folded below this one. */
  readonly steps: readonly Step[];
}

export interface WorkedSolution {
  readonly steps: readonly Step[];
  /** After the last step: where the derivative does not exist, and a check with numbers. */
  readonly remarks: readonly Step[];
  readonly derivatives: DerivativeSign;
}
