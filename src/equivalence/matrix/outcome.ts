/**
 * What a comparison of matrix expressions says: equal, different with a witness (sizes, matrices and
 * the entry that differs), or undecided. Plain data, like the outcomes for scalars.
 */
import type {
  AuditRecord,
  Difference,
  Enclosed,
  UndecidedReason,
  WitnessValue,
} from '../outcome.ts';

/** Exact rows of entries as text: `3/8`. */
export type ShownMatrix = readonly (readonly string[])[];

export interface MatrixWitness {
  /** Sizes given to the symbolic dimensions. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The matrices in the place of the letters, exactly. */
  readonly values: Readonly<Record<string, ShownMatrix>>;
  /** Rows and columns of what is compared, at these sizes. */
  readonly shape: readonly [rows: number, columns: number];
  /** Where the two differ, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly key: Enclosed;
  readonly answer: WitnessValue;
  /** Bits of working precision that proved it; 0 means exact rational arithmetic. */
  readonly bits: number;
  /** Unknown functions occur: what they are at this sample is not said. */
  readonly unknownFunctions?: true;
}

export type MatrixEquivalence =
  | { readonly kind: 'equal'; readonly audit: AuditRecord }
  | {
      readonly kind: 'different';
      readonly difference: Difference;
      readonly witness: MatrixWitness;
      readonly audit: AuditRecord;
    }
  | { readonly kind: 'undecided'; readonly reason: UndecidedReason; readonly audit: AuditRecord };
