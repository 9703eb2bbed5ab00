/**
 * A document between the exercise and the page: blocks and inline pieces that every output format
 * can write. It decides nothing about looks; a printer (text, Markdown, HTML) decides all of that and
 * does all the escaping. Text in a document is plain text, never markup.
 */

import type { Formula } from '../../calculus/worked-solution.ts';
import type { Figure } from '../../exercise/figure.ts';
import type { Expression } from '../../expression/expression.ts';
import type { DerivativeSign } from '../../expression/print/derivative-sign.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** A web address; printers that cannot link write the parts alone. */
  | { readonly kind: 'link'; readonly address: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'line-break' }
  /** Mathematics of ours. */
  | {
      readonly kind: 'expression';
      readonly expression: Expression;
      /** Set as large as on a line of its own. */
      readonly large?: true;
      readonly derivatives?: DerivativeSign;
    }
  | {
      readonly kind: 'formula';
      readonly formula: Formula;
      readonly large?: true;
      readonly derivatives?: DerivativeSign;
    }
  /** A point, or several conditions: x = 1, y ≈ 0.33. */
  | { readonly kind: 'formulas'; readonly formulas: readonly Equality[] }
  /** Mathematics an author typed between dollar signs. */
  | { readonly kind: 'latex'; readonly latex: string };

/** The sign of derivatives, where the printers' own choice would not do. */
export type { DerivativeSign };

/** A formula that may hold only to the digits shown. */
export interface Equality extends Formula {
  readonly relation?: 'approximately';
}

/** Where the cells of a table's column stand. */
export type Alignment = 'left' | 'center' | 'right';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[]; readonly role?: ParagraphRole }
  | {
      readonly kind: 'display-formulas';
      readonly formulas: readonly Formula[];
      readonly derivatives?: DerivativeSign;
    }
  | { readonly kind: 'display-latex'; readonly latex: string }
  | {
      readonly kind: 'list';
      readonly marks: ListMarks;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly alignments: readonly Alignment[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'code-block'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  /** Folded on a screen, open on paper. */
  | {
      readonly kind: 'fold';
      readonly summary: readonly Inline[];
      readonly blocks: readonly Block[];
    }
  /** Kept on one page where it fits: an exercise, a step. */
  | { readonly kind: 'section'; readonly role: SectionRole; readonly blocks: readonly Block[] }
  /** Lines to fill in by hand. */
  | { readonly kind: 'blanks'; readonly fields: readonly Blank[] }
  /** Cells to fill in by hand: a vector or matrix whose size is shown. */
  | {
      readonly kind: 'cells';
      readonly label: readonly Inline[];
      readonly rows: number;
      readonly columns: number;
    }
  /** Empty room for working, in lines of text. */
  | { readonly kind: 'room'; readonly lines: number }
  | { readonly kind: 'page-break' }
  /** A picture, and what it shows in words. */
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly alternative: readonly Inline[];
    };

/** A place to write: what stands before it, and about how many characters wide it is. */
export interface Blank {
  readonly label: readonly Inline[];
  readonly width: number;
}
export type ListMarks = 'bullets' | 'numbers' | 'letters';
export type ParagraphRole = 'note' | 'answer' | 'meta' | 'points';
export type SectionRole = 'masthead' | 'exercise' | 'keyed-exercise' | 'solution';

export interface Document {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** What names a sheet on paper: where its exercises come from, and a short code for it. */
  readonly mark?: { readonly name: string; readonly code: string };
}

export const text = (content: string): Inline => ({ kind: 'text', text: content });
export const strong = (...parts: readonly Inline[]): Inline => ({ kind: 'strong', parts });
export const paragraph = (...parts: readonly Inline[]): Block => ({ kind: 'paragraph', parts });
