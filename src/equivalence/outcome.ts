/**
 * What a comparison says: equal, different with a witness, or undecided with the reason; and the
 * record from which the comparison can be replayed bit for bit. Plain data, no functions.
 */

/** A place, exactly: each letter's value is a double, so it is a dyadic rational and prints exactly. */
export type Point = Readonly<Record<string, number>>;

/**
 * A value enclosed with certainty: the true value lies within `radius` of `middle`, both times
 * 2^scale. The scale is absent (0) unless the value is beyond the range of doubles.
 */
export interface Enclosed {
  readonly kind: 'value';
  readonly middle: number;
  readonly radius: number;
  readonly scale?: number;
}
/** What one side of a comparison is at the witness's point. */
export type WitnessValue = Enclosed | { readonly kind: 'undefined' };

/**
 * A point that proves a difference: the two enclosures do not meet, or the answer is proved
 * undefined where the task's function and the key are defined.
 */
export interface Witness {
  readonly point: Point;
  readonly key: Enclosed;
  readonly answer: WitnessValue;
  /**
   * Key minus answer, proved not to be nought. Present when more digits than a double holds told
   * them apart, so that the two enclosures above, written in doubles, may look the same.
   */
  readonly difference?: Enclosed;
  /** Bits of working precision that proved it; 53 means doubles. */
  readonly bits: number;
}

/** Which step of the ladder decided. */
export type Rung =
  | 'identical'
  | 'normal-form'
  /** Key and answer are constants built of roots, and a root bound proves them equal. */
  | 'root-bound'
  | 'sampling'
  | 'curve'
  | 'none';

/** Enough to know how sure a verdict is, and to obtain it again. */
export interface AuditRecord {
  readonly engine: string;
  readonly rung: Rung;
  readonly seed: string;
  /** Points at which both sides were defined and compared. */
  readonly informativePoints: number;
  /** The highest precision used, in bits; 0 when nothing was evaluated. */
  readonly bits: number;
  /** Operations counted against the bound. */
  readonly operations: number;
}

export type UndecidedReason =
  /** No region was found where the task's function and the key are real. */
  | 'no-domain-found'
  /** The values could not be enclosed tightly enough within the bounds. */
  | 'precision-exhausted'
  /** Too few points were informative. */
  | 'too-few-points'
  /** The answer, or the key, is larger than a bound allows. */
  | 'too-large'
  /** It agrees at each point compared, but a region where it might differ was out of reach. */
  | 'region-unreached'
  /** A derivative stands unevaluated, or a function without a value: there is nothing to compare. */
  | 'not-evaluable';

export type Difference =
  /** The values differ. */
  | 'value'
  /** Equal where defined, but undefined on part of the task's domain. */
  | 'smaller-domain'
  /** The answer is real nowhere on the task's domain that was looked at. */
  | 'never-defined';

/** Observations that do not change the outcome by themselves; the policy and the words use them. */
export type Remark =
  /** The answer agrees with the key to this many significant digits, but not exactly. */
  | { readonly kind: 'rounded'; readonly significantDigits: number }
  /** Equal when the letter `written` is read as `meant`. */
  | { readonly kind: 'renamed'; readonly written: string; readonly meant: string }
  /** Equal when absolute value signs in logarithms are ignored. */
  | { readonly kind: 'absolute-values' }
  /** Equal under the other usual branch of this function. */
  | { readonly kind: 'other-branch'; readonly functionName: string }
  /** Equal where both are defined. */
  | { readonly kind: 'smaller-domain'; readonly witness: Witness };

export type Equivalence =
  | { readonly kind: 'equal'; readonly remarks: readonly Remark[]; readonly audit: AuditRecord }
  | {
      readonly kind: 'different';
      readonly difference: Difference;
      readonly witness: Witness;
      readonly remarks: readonly Remark[];
      readonly audit: AuditRecord;
    }
  | {
      readonly kind: 'undecided';
      readonly reason: UndecidedReason;
      readonly remarks: readonly Remark[];
      readonly audit: AuditRecord;
    };
