/**
 * The verdict on an answer to a matrix calculus exercise, as plain data: what was read, whether it
 * is right, and if not, why. Codes only; the sentences are `publish/words`'.
 */
import type { MatrixMisconception } from '../../calculus/matrix/malrules.ts';
import type { MatrixWitness } from '../../equivalence/matrix/outcome.ts';
import type { AuditRecord, UndecidedReason } from '../../equivalence/outcome.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import type { MatrixReadProblem } from '../../expression/matrix/read/read.ts';
import type { Shape, ShapeProblem } from '../../expression/matrix/shape.ts';

/** What is wrong with an answer that is not equal to the key. */
export type MatrixReason =
  /** A product or sum in it is not defined; where it stands in the text. */
  | {
      readonly code: 'not-defined';
      readonly problem: ShapeProblem;
      readonly position: number;
      readonly length: number;
    }
  /** Right in the other layout: it is the transpose. */
  | { readonly code: 'other-layout' }
  /** Right, but a row where a column stands or the reverse, and no layout says so. */
  | { readonly code: 'row-for-column' }
  | { readonly code: 'wrong-shape'; readonly found: Shape; readonly expected: Shape }
  | { readonly code: 'sign' }
  /** The key is this factor times the answer. */
  | { readonly code: 'missing-factor'; readonly factor: MatrixExpression }
  /** Right only if this letter were symmetric. */
  | { readonly code: 'asymmetric-treated-as-symmetric'; readonly symbol: string }
  /** The right factors, transposed at the wrong place: right if this letter were symmetric. */
  | { readonly code: 'wrong-transpose'; readonly symbol: string }
  /** Of M + Mᵀ only one term is there. */
  | { readonly code: 'transposed-term-missing' }
  /** All that is there is right, but terms are missing. */
  | { readonly code: 'missing-term' }
  /** The right factors in another order. */
  | { readonly code: 'wrong-order' }
  /** The transpose, and a factor is missing. */
  | { readonly code: 'other-layout-and-factor'; readonly factor: MatrixExpression }
  | { readonly code: MatrixMisconception };

export type MatrixReasonCode = MatrixReason['code'];

/** What does not change the verdict, but is worth saying. */
export type MatrixRemark =
  /** It is written in the other layout, which this exercise accepts. */
  { readonly kind: 'other-layout' };

export type MatrixVerdict =
  | {
      readonly kind: 'correct';
      readonly score: 1;
      readonly reading: MatrixExpression;
      readonly remarks: readonly MatrixRemark[];
      readonly audit: AuditRecord;
    }
  | {
      readonly kind: 'incorrect';
      readonly score: 0;
      /** Missing where the answer is not defined. */
      readonly reading?: MatrixExpression;
      /** Missing where nothing more is known than that it is wrong. */
      readonly reason?: MatrixReason;
      /** Missing where the shapes differ already. */
      readonly witness?: MatrixWitness;
      readonly audit?: AuditRecord;
    }
  | {
      readonly kind: 'unreadable';
      readonly problem: MatrixReadProblem & { readonly kind: 'unreadable' };
    }
  /** A person looks. */
  | {
      readonly kind: 'undecided';
      readonly reading: MatrixExpression;
      readonly reason: UndecidedReason;
      readonly audit: AuditRecord;
    };
