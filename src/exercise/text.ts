/**
 * The tree of a template's text: what of Nunjucks we take, as a closed union. Anything else in the
 * language (calls, member access, macros, blocks, imports, includes, extensions) has no shape here,
 * so it can be neither written nor reached.
 */
import type { Rational } from '../expression/rational.ts';

/** Counted from 1 within the text. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type TextPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'insertion'; readonly term: TextTerm; readonly place: TextPlace }
  | {
      readonly kind: 'branch';
      readonly condition: TextTerm;
      readonly yes: readonly TextPart[];
      readonly no: readonly TextPart[];
    }
  | {
      readonly kind: 'loop';
      readonly name: string;
      readonly over: TextTerm;
      readonly body: readonly TextPart[];
      readonly empty: readonly TextPart[];
      readonly place: TextPlace;
    }
  | { readonly kind: 'setting'; readonly name: string; readonly term: TextTerm };

export type ArithmeticSign = '+' | '-' | '*' | '/' | '%' | '**';
export type RelationSign = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** Where a loop is: `loop.index` and its kin. */
export type LoopField = 'index' | 'index0' | 'first' | 'last' | 'length';

export type TextTerm =
  | { readonly kind: 'name'; readonly name: string; readonly place: TextPlace }
  | { readonly kind: 'word'; readonly text: string; readonly place: TextPlace }
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'list'; readonly items: readonly TextTerm[] }
  | {
      readonly kind: 'filter';
      readonly name: string;
      readonly operand: TextTerm;
      readonly arguments: readonly TextTerm[];
      readonly place: TextPlace;
    }
  | {
      readonly kind: 'choice';
      readonly condition: TextTerm;
      readonly yes: TextTerm;
      readonly no: TextTerm;
    }
  | {
      readonly kind: 'arithmetic';
      readonly sign: ArithmeticSign;
      readonly left: TextTerm;
      readonly right: TextTerm;
      readonly place: TextPlace;
    }
  | {
      readonly kind: 'relation';
      readonly sign: RelationSign;
      readonly left: TextTerm;
      readonly right: TextTerm;
      readonly place: TextPlace;
    }
  | {
      readonly kind: 'and' | 'or' | 'join';
      readonly left: TextTerm;
      readonly right: TextTerm;
      readonly place: TextPlace;
    }
  | { readonly kind: 'not'; readonly operand: TextTerm; readonly place: TextPlace }
  | {
      readonly kind: 'member';
      readonly item: TextTerm;
      readonly list: TextTerm;
      readonly place: TextPlace;
    }
  | { readonly kind: 'loop-field'; readonly field: LoopField; readonly place: TextPlace };
