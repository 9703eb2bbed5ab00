/**
 * What a syntax must say for itself so that `layout` can write in it: its signs and the forms it has
 * for fractions, superscripts and calls. Where brackets stand is decided in `layout` alone.
 */
import type { Constant, NumberLiteral } from '../expression.ts';
import type { FunctionName } from '../functions.ts';

/** What stands before and after a part. */
export type Pair = readonly [open: string, close: string];

/** What a factor looks like at the side where another factor touches it. */
export type Edge =
  | 'digit'
  /** A number behind other factors that a sign must part from what follows (trailing). */
  | 'later-number'
  | 'letter'
  /** The letter of an unknown function, with its arguments behind it (leading). */
  | 'head'
  /** The letter d, which beside another letter looks like a differential. */
  | 'differential'
  /** The name of a function (leading), or its argument without brackets (trailing). */
  | 'name'
  | 'bracket'
  /** The bracket around a number, (-3) (leading). */
  | 'bracketed-number'
  /** The bracket around the sign of a derivative, (dy/dx), which no letter may seem to be applied to (leading). */
  | 'bracketed-sign'
  | 'fraction'
  | 'radical'
  | 'bar'
  | 'script';

/** How a function is written around its arguments. */
export type CallForm =
  /** name, optional power, argument: brackets may fall away round a simple argument. */
  | { readonly form: 'name'; readonly text: string; readonly powers: boolean }
  /** every argument in brackets, in order: root(x, 3) */
  | { readonly form: 'call'; readonly text: string }
  /** a sign around the first argument alone: bars, a radical */
  | { readonly form: 'around'; readonly pair: Pair; readonly edge: Edge }
  /** a sign around the first argument, with the second written before it: the third root */
  | {
      readonly form: 'index';
      readonly open: string;
      readonly middle: string;
      readonly close: string;
    }
  /** name with the second argument as its subscript, then the first: the logarithm to a base */
  | { readonly form: 'subscript'; readonly text: string; readonly pair: Pair };

export interface Syntax {
  readonly bracket: Pair;
  /** Between arguments. */
  readonly comma: string;
  readonly minus: string;
  readonly plus: string;
  readonly subtract: string;
  readonly slash: string;
  readonly ellipsis: string;
  /** The stacked fraction, or undefined where fractions are written on the line. */
  readonly fraction: readonly [open: string, middle: string, close: string] | undefined;
  /** Around any exponent, or undefined where an exponent that is not an atom takes brackets. */
  readonly superscript: Pair | undefined;
  /** Another way to write an exponent that is this integer literal: superscript digits. */
  smallExponent(digits: string, negative: boolean): string | undefined;
  /** Whether a function's argument may stand without brackets when it is a letter or a number. */
  readonly bareArguments: boolean;
  times(left: Edge, right: Edge): string;
  number(literal: NumberLiteral): string;
  constant(name: Constant['name']): string;
  variable(name: string): string;
  call(name: FunctionName): CallForm;
  /** The head of an unknown function's application: f', f_{xy}. Subscripts count from 1 where unnamed. */
  unknownHead(name: string, primes: number, subscripts: readonly string[]): string;
  /** The sign of a derivative; `dependent` is the name of a bare variable that is differentiated. */
  derivative(variables: readonly string[], dependent: string | undefined, partial: boolean): string;
}
