/**
 * The verdict on one answer: a closed union of values, plain data that can be stored and replayed.
 * Codes only; sentences are `publish/words`'.
 */
import type { FormFinding } from '../algebra/form.ts';
import type { LayoutConvention } from '../calculus/matrix/differentiate.ts';
import type { Formula } from '../calculus/worked-solution.ts';
import type { MatrixWitness } from '../equivalence/matrix/outcome.ts';
import type {
  AuditRecord,
  Difference,
  Remark,
  UndecidedReason,
  Witness,
} from '../equivalence/outcome.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Asked, Written } from '../expression/read/written.ts';
import type { MatrixReason } from './matrix/verdict.ts';
import type { MisconceptionId } from './misconceptions/catalogue.ts';
import type { Diagnosis } from './misconceptions/diagnose.ts';

/** Observations of grading itself, beside those of equivalence. */
export type GradingRemark =
  | Remark
  /** It is written in the other layout, which is accepted here. */
  | { readonly kind: 'other-layout' }
  /** The wrong line of a working was found; this is the mistake in it. Lines count from 1. */
  | {
      readonly kind: 'mistake-in-line';
      readonly line: number;
      readonly mistake: MisconceptionId;
    }
  /** What that line should be. */
  | { readonly kind: 'line-should-be'; readonly formula: Formula }
  /** The text has several readings and this one is not the first: `reading` shows which counted. */
  | { readonly kind: 'read-otherwise' }
  /** It is right for functions that the student chose, rightly, in an earlier part. */
  | { readonly kind: 'own-choice' }
  /** A vector is written as a matrix of one row, though it is a column. */
  | { readonly kind: 'written-as-row' };

export interface Judged {
  /** What the reader understood, shown back to the student. */
  readonly reading: Written;
  readonly remarks: readonly GradingRemark[];
  /** How each compared part was decided: one for a scalar, one a component otherwise. */
  readonly audit: readonly AuditRecord[];
}

/** What one component of a vector or matrix is. `place` is [index] or [row, column], from 0. */
export interface ComponentVerdict {
  readonly place: readonly number[];
  /** Carried: it follows from an earlier wrong answer (follow-through). */
  readonly kind: 'correct' | 'carried' | 'incorrect' | 'undecided';
  readonly witness?: Witness;
  readonly difference?: Difference;
  readonly reason?: UndecidedReason;
  /** The mistake behind it, where one was recognised that others do not share. */
  readonly diagnosis?: Diagnosis;
}

/** Why an answer that was compared is not right. */
export type Fault =
  | { readonly kind: 'different'; readonly difference: Difference; readonly witness: Witness }
  /** Some components are not right. */
  | { readonly kind: 'components'; readonly components: readonly ComponentVerdict[] }
  /** Of several answers in one line, some are not right: the verdict on each. */
  | { readonly kind: 'parts'; readonly parts: readonly Verdict[] }
  /** A vector or matrix of another size; sizes are [length] or [rows, columns]. */
  | {
      readonly kind: 'wrong-size';
      readonly expected: readonly number[];
      readonly found: readonly number[];
    }
  /** Right, but written as a row where a column is due, and the template is strict about it. */
  | { readonly kind: 'row-for-column' }
  /** The components are the right ones in another order. */
  | { readonly kind: 'permuted'; readonly components: readonly ComponentVerdict[] }
  | { readonly kind: 'transposed'; readonly components: readonly ComponentVerdict[] }
  /** Of functions put into each other, one is the identity. */
  | { readonly kind: 'trivial-layer'; readonly name: string }
  /** A function of one letter was due. */
  | { readonly kind: 'several-letters'; readonly name: string }
  /** The right functions, the outer one given as the inner one. */
  | { readonly kind: 'layers-exchanged' }
  /** A matrix expression that differs; why, where that is known. */
  | {
      readonly kind: 'matrix';
      readonly layout: LayoutConvention;
      readonly reason?: MatrixReason;
      /** Missing where the shapes differ already. */
      readonly witness?: MatrixWitness;
    }
  /** Of the options, how many were chosen wrongly, and how many were left out. */
  | { readonly kind: 'choices'; readonly wrong: number; readonly missed: number }
  /** Of options of which one is right, another one. */
  | { readonly kind: 'other-option' }
  /**
   * A line, from 1, that is not the wrong one: the wrong one comes before or after it. 0 is the choice
   * that none is wrong, and there is one somewhere. Where no line is wrong, nothing is said of that.
   */
  | {
      readonly kind: 'line';
      readonly line: number;
      readonly mistake: 'before' | 'after' | 'somewhere' | 'unknown';
    }
  /** The right matrix of derivatives in the other layout; `asked` is the one that was due. */
  | { readonly kind: 'other-layout'; readonly asked: LayoutConvention }
  /** An equation that some point of the line or plane does not satisfy, or that holds elsewhere. */
  | { readonly kind: 'other-equation' }
  /** A number where a vector was due, and the like. */
  | {
      readonly kind: 'wrong-kind';
      readonly expected: Written['kind'];
      readonly found: Written['kind'];
    };

/** An earlier answer that a later one follows from. */
export interface CarriedFrom {
  /** The task's id, and its place among those of the exercise, from 0. */
  readonly task: string;
  readonly place: number;
  readonly asked: Asked;
  readonly reading: Written;
}

/** Why a person looks: comparing did not decide, or an earlier answer that counts here is undecided. */
export type OpenReason = UndecidedReason | 'earlier-undecided';

export type Verdict =
  | ({ readonly kind: 'correct'; readonly score: number } & Judged)
  /** Equal in value, but not in the form that was asked for. */
  | ({
      readonly kind: 'wrong-form';
      readonly score: number;
      readonly findings: readonly FormFinding[];
    } & Judged)
  | ({
      readonly kind: 'incorrect';
      readonly score: number;
      readonly fault: Fault;
      /** The mistake behind it, where one was recognised. */
      readonly diagnosis?: Diagnosis;
    } & Judged)
  /** Not right, but it follows from earlier answers of the student that were wrong (follow-through). */
  | ({
      readonly kind: 'carried';
      readonly score: number;
      /** What is taken off its points, as a share of them. */
      readonly penalty: number;
      readonly from: readonly CarriedFrom[];
    } & Judged)
  /** Could not be read: no attempt is charged. */
  | { readonly kind: 'unreadable'; readonly problem: ReadProblem }
  /** A person looks. */
  | ({ readonly kind: 'undecided'; readonly reason: OpenReason } & Judged);
