/**
 * The verdict on one answer: a closed union of values, plain data that can be stored and replayed.
 * Codes only; sentences are `publish/words`'.
 */
import type { FormFinding } from '../algebra/form.ts';
import type { AuditRecord, Difference, Remark, UndecidedReason, Witness } from '../equivalence/outcome.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Written } from '../expression/read/written.ts';

interface Judged {
  /** What the reader understood, shown back to the student. */
  readonly reading: Written;
  readonly remarks: readonly Remark[];
  readonly audit: AuditRecord;
}

export type Verdict =
  | ({ readonly kind: 'correct'; readonly score: number } & Judged)
  /** Equal in value, but not in the form that was asked for. */
  | ({ readonly kind: 'wrong-form'; readonly score: number; readonly findings: readonly FormFinding[] } & Judged)
  | ({
      readonly kind: 'incorrect';
      readonly score: number;
      readonly difference: Difference;
      readonly witness: Witness;
    } & Judged)
  /** Could not be read: no attempt is charged. */
  | { readonly kind: 'unreadable'; readonly problem: ReadProblem }
  /** A person looks. */
  | ({ readonly kind: 'undecided'; readonly reason: UndecidedReason } & Judged);
