/**
 * The words of matrix formulas, and the splitting of a run of letters (`Wx`, `trAX`) into words: the
 * declared letters, functions and reserved words decide; the fewest pieces win.
 */
import { functionNamed, functionRow } from '../../functions.ts';
import { GREEK_LETTERS, nameParts } from '../../names.ts';
import { type Declarations, declarationOf } from '../shape.ts';
import type { CallName } from './phrase.ts';

const CALLS: ReadonlyMap<string, CallName> = new Map([
  ['tr', 'tr'],
  ['Tr', 'tr'],
  ['trace', 'tr'],
  ['Trace', 'tr'],
  ['det', 'det'],
  ['Det', 'det'],
  ['logdet', 'logdet'],
  ['lndet', 'logdet'],
  ['diag', 'diag'],
  ['Diag', 'diag'],
  ['sum', 'sum'],
  ['softmax', 'softmax'],
  ['Softmax', 'softmax'],
  ['inv', 'inv'],
  ['transpose', 'transpose'],
  ['dot', 'dot'],
  ['outer', 'outer'],
  ['norm', 'norm'],
  ['logsumexp', 'logsumexp'],
  ['LSE', 'logsumexp'],
  ['lse', 'logsumexp'],
]);

export type Word =
  | { readonly kind: 'letter'; readonly name: string }
  | { readonly kind: 'call'; readonly name: CallName }
  | { readonly kind: 'function'; readonly name: string; readonly known: boolean }
  | { readonly kind: 'constant'; readonly name: 'e' | 'pi' }
  | { readonly kind: 'sized'; readonly sign: 'I' | '1' };

export class Vocabulary {
  readonly declarations: Declarations;
  /** Declared names, and the letters that carry a declared subscript. */
  readonly #letters: ReadonlySet<string>;

  constructor(declarations: Declarations) {
    this.declarations = declarations;
    const names = declarations.symbols.flatMap(({ name, rows, columns }) => [
      name,
      nameParts(name).letter,
      ...[rows, columns].filter((size) => typeof size === 'string'),
    ]);
    this.#letters = new Set(names);
  }

  isDeclared(name: string): boolean {
    return declarationOf(name, this.declarations) !== undefined;
  }

  /** What a word means by itself; the author's declarations come before ours. */
  meaning(word: string): Word | undefined {
    if (this.declarations.functions?.includes(word)) {
      return { kind: 'function', name: word, known: false };
    }
    const meant = this.declarations.meanings?.[word];
    if (meant !== undefined && Object.hasOwn(this.declarations.meanings ?? {}, word)) {
      return { kind: 'function', name: meant, known: true };
    }
    if (this.#letters.has(word)) return { kind: 'letter', name: word };
    const call = CALLS.get(word);
    if (call !== undefined) return { kind: 'call', name: call };
    if (word === 'sigma' || word === 'sigm') {
      return { kind: 'function', name: 'sigmoid', known: true };
    }
    if (word === 'log') return { kind: 'function', name: 'ln', known: true };
    const named = word.length > 1 ? functionNamed(word) : undefined;
    if (named !== undefined && functionRow(named).arity === 1) {
      return { kind: 'function', name: named, known: true };
    }
    if (word === 'e' || word === 'pi') return { kind: 'constant', name: word };
    if (word === 'I') return { kind: 'sized', sign: 'I' };
    if (word === 'ones') return { kind: 'sized', sign: '1' };
    return undefined;
  }

  /** The pieces of a run of letters, or undefined when no split explains it. */
  split(run: string): readonly string[] | undefined {
    if (this.meaning(run) !== undefined || run === 'T') return [run];
    const best: (readonly string[] | undefined)[] = Array.from({ length: run.length + 1 });
    best[run.length] = [];
    for (let start = run.length - 1; start >= 0; start -= 1) {
      for (let end = Math.min(run.length, start + 12); end > start; end -= 1) {
        const rest = best[end];
        const piece = run.slice(start, end);
        const here = best[start];
        if (rest === undefined || (here !== undefined && here.length <= rest.length + 1)) continue;
        if (this.meaning(piece) !== undefined) best[start] = [piece, ...rest];
      }
    }
    return best[0];
  }
}

export const isGreekName = (word: string): boolean => Object.hasOwn(GREEK_LETTERS, word);
