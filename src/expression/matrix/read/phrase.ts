/**
 * What was written before shapes are known: the grammar's outcome, and the input of `understand`.
 * A dot may still be an inner product or a product, bars a determinant or an absolute value, I of
 * any size. Every phrase knows its place in the text.
 */
import type { Rational } from '../../rational.ts';
import type { Dimension } from '../expression.ts';

export interface Span {
  readonly position: number;
  readonly length: number;
}

/** Functions of whole matrices and vectors. */
export type CallName =
  | 'tr'
  | 'det'
  | 'logdet'
  | 'diag'
  | 'sum'
  | 'softmax'
  | 'inv'
  | 'transpose'
  | 'dot'
  | 'outer'
  | 'norm'
  | 'logsumexp';

export type Phrase = Span &
  (
    | { readonly kind: 'number'; readonly value: Rational }
    | { readonly kind: 'constant'; readonly name: 'e' | 'pi' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'rate'; readonly name: string; readonly by: string }
    /** I, 1 or 0 with the sizes that were written. */
    | {
        readonly kind: 'sized';
        readonly sign: 'I' | '1' | '0';
        readonly sizes: readonly Dimension[];
      }
    | { readonly kind: 'negation' | 'transpose' | 'inverse'; readonly operand: Phrase }
    | { readonly kind: 'sum'; readonly terms: readonly Phrase[] }
    /** `dots[i]` tells whether a dot was written before factor i. */
    | {
        readonly kind: 'product';
        readonly factors: readonly Phrase[];
        readonly dots: readonly boolean[];
      }
    | { readonly kind: 'quotient'; readonly left: Phrase; readonly right: Phrase }
    | {
        readonly kind: 'hadamard' | 'hadamard-quotient';
        readonly left: Phrase;
        readonly right: Phrase;
      }
    | { readonly kind: 'outer' | 'inner'; readonly left: Phrase; readonly right: Phrase }
    | {
        readonly kind: 'power';
        readonly base: Phrase;
        readonly exponent: Phrase;
        /** The exponent stands at a function, as in tanh^2(X): it belongs to every entry. */
        readonly entrywise?: true;
      }
    /** Entry by entry to a whole exponent. */
    | { readonly kind: 'entry-power'; readonly base: Phrase; readonly exponent: number }
    | { readonly kind: 'bars'; readonly operand: Phrase }
    | { readonly kind: 'norm'; readonly operand: Phrase; readonly which: '' | '1' | '2' | 'F' }
    | { readonly kind: 'call'; readonly name: CallName; readonly arguments: readonly Phrase[] }
    | {
        readonly kind: 'apply';
        readonly name: string;
        readonly known: boolean;
        readonly order: number;
        readonly operand: Phrase;
      }
  );

export const spanOf = (first: Span, last: Span): Span => ({
  position: first.position,
  length: last.position + last.length - first.position,
});
