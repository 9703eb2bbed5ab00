/**
 * Cuts plain text and LaTeX of matrix formulas into tokens, each with its place. It differs from the
 * scalar reader's cutter where matrix formulas do: transposes and inverses as superscript signs,
 * double bars, the signs of entry-by-entry operations, bold ones. Leaves names to the grammar.
 */
import { LIMITS } from '../../../limits.ts';
import { GREEK_LETTERS } from '../../names.ts';
import { refuse } from '../../read/problem.ts';

export interface MatrixToken {
  readonly position: number;
  readonly length: number;
  /**
   * A `word` is a run of letters, not yet split unless `whole`. A `mark` is one of
   * + - · / ^ _ = , ( ) { } | ‖ ' ∘ ⊘ ⊗ < >
   */
  readonly kind: 'number' | 'word' | 'mark' | 'end';
  readonly text: string;
  /** One name, whatever letters it has: \sigma, \frac. */
  readonly whole?: boolean;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...'+-/^_=,(){}|<>'].map((mark) => [mark, mark] as const),
  ...[...'−–'].map((mark) => [mark, '-'] as const),
  ...[...'*·×⋅∗•@'].map((mark) => [mark, '·'] as const),
  ...[...'∘⊙◦'].map((mark) => [mark, '∘'] as const),
  ...[..."'′’"].map((mark) => [mark, "'"] as const),
  ['⊘', '⊘'],
  ['⊗', '⊗'],
  ['‖', '‖'],
  ['∥', '‖'],
  ['∣', '|'],
  ['[', '('],
  [']', ')'],
  ['⟨', '<'],
  ['⟩', '>'],
  ['∇', 'nabla'],
  ['∂', 'partial'],
  ['√', 'sqrt'],
  ['𝟏', 'ones'],
  ['𝟙', 'ones'],
]);
const LONG_MARKS: readonly (readonly [string, string])[] = [
  ['||', '‖'],
  ['.*', '∘'],
  ['./', '⊘'],
  ['**', '^'],
];
const GREEK_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(GREEK_LETTERS).map(([name, sign]) => [sign, name] as const),
  ['ϕ', 'phi'],
  ['ϵ', 'epsilon'],
]);
const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, `${digit}`] as const),
  ['⁻', '-'],
  ['ᵀ', 'T'],
  ['⊤', 'T'],
  ['⊺', 'T'],
]);
const SUBSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [sign, `${digit}`] as const),
);

/** LaTeX commands that say nothing about the formula. */
const SILENT: ReadonlySet<string> = new Set(
  'left right big Big bigl bigr Bigl Bigr bigg Bigg biggl biggr Biggl Biggr middle displaystyle textstyle limits quad qquad , ; : ! mathstrut'.split(
    ' ',
  ),
);
/** LaTeX commands that are another spelling of a mark. */
const COMMAND_MARKS: ReadonlyMap<string, string> = new Map([
  ['cdot', '·'],
  ['times', '·'],
  ['bullet', '·'],
  ['circ', '∘'],
  ['odot', '∘'],
  ['oslash', '⊘'],
  ['otimes', '⊗'],
  ['|', '‖'],
  ['Vert', '‖'],
  ['lVert', '‖'],
  ['rVert', '‖'],
  ['vert', '|'],
  ['lvert', '|'],
  ['rvert', '|'],
  ['mid', '|'],
  ['langle', '<'],
  ['rangle', '>'],
  ['lbrace', '('],
  ['rbrace', ')'],
  ['{', '('],
  ['}', ')'],
  ['lbrack', '('],
  ['rbrack', ')'],
  ['prime', "'"],
  ['div', '/'],
]);
/** Commands that only choose a typeface; what they enclose is taken out of its braces. */
const FACES: ReadonlySet<string> = new Set(
  'mathbf boldsymbol bm mathbb mathrm mathit mathsf mathnormal mathcal vec text textbf textrm operatorname rm bf bar hat'.split(
    ' ',
  ),
);
const BOLD: ReadonlySet<string> = new Set([
  'mathbf',
  'boldsymbol',
  'bm',
  'mathbb',
  'vec',
  'textbf',
]);

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';
const isLatin = (char: string | undefined): boolean =>
  char !== undefined && /^[A-Za-z]$/.test(char);

/** Letters of the mathematical alphabets (bold, italic) as plain letters. */
const plainLetter = (char: string): string => {
  const code = char.codePointAt(0)!;
  return code >= 0x1d400 && code <= 0x1d7ff ? char.normalize('NFKC') : char;
};

/** Every `||` as two single bars, where that is what a text means: |X||A|. */
export const withSingleBars = (tokens: readonly MatrixToken[]): MatrixToken[] =>
  tokens.flatMap((token) => {
    if (token.text !== '‖' || token.length !== 2) return [token];
    const bar = { ...token, text: '|', length: 1 };
    return [bar, { ...bar, position: token.position + 1 }];
  });

export function cutMatrix(text: string): MatrixToken[] {
  if (text.length > LIMITS.read.characters) {
    refuse('too-long', LIMITS.read.characters, 1, { most: `${LIMITS.read.characters}` });
  }
  const tokens: MatrixToken[] = [];
  let at = 0;
  const push = (
    kind: MatrixToken['kind'],
    value: string,
    position: number,
    length: number,
    whole = false,
  ): void => {
    tokens.push({ kind, text: value, position, length, ...(whole ? { whole } : {}) });
  };
  /** A run of superscript or subscript characters as ^{...} or _{...}. */
  const script = (mark: string, table: ReadonlyMap<string, string>): void => {
    const start = at;
    push('mark', mark, start, 1);
    push('mark', '{', start, 0);
    for (let value = table.get(text[at]!); value !== undefined; value = table.get(text[at]!)) {
      const kind = value === '-' ? 'mark' : value === 'T' ? 'word' : 'number';
      const last = tokens.at(-1)!;
      if (kind === 'number' && last.kind === 'number') {
        tokens[tokens.length - 1] = { ...last, text: last.text + value, length: last.length + 1 };
      } else push(kind, value, at, 1);
      at += 1;
    }
    push('mark', '}', at, 0);
  };
  const command = (): void => {
    const start = at;
    at += 1;
    while (isLatin(text[at])) at += 1;
    if (at === start + 1) at += 1;
    const name = text.slice(start + 1, at);
    if (FACES.has(name)) {
      const rest = text.slice(at, at + 60);
      const ones = BOLD.has(name) ? /^\s*(?:\{\s*1\s*\}|1)/.exec(rest) : null;
      const inside = /^\*?\s*\{\s*(\\[A-Za-z]+|[A-Za-z ]+)\s*\}/.exec(rest);
      if (ones !== null) {
        at += ones[0].length;
        push('word', 'ones', start, at - start, true);
      } else if (inside !== null) {
        at += inside[0].length;
        const word = inside[1]!.replaceAll(' ', '').replace(/^\\/, '');
        push('word', word, start, at - start);
      }
      return;
    }
    const mark = COMMAND_MARKS.get(name);
    if (mark !== undefined) push('mark', mark, start, at - start);
    else if (SILENT.has(name) || name.trim() === '') {
      if ((name === 'left' || name === 'right') && text[at] === '.') at += 1;
    } else if (name === 'top' || name === 'intercal') push('word', 'T', start, at - start, true);
    else push('word', /^var[a-z]/.test(name) ? name.slice(3) : name, start, at - start, true);
  };
  while (at < text.length) {
    const original = String.fromCodePoint(text.codePointAt(at)!);
    const long = LONG_MARKS.find(([sign]) => text.startsWith(sign, at));
    const mark = MARKS.get(original);
    const char = plainLetter(original);
    if (/^\s$/u.test(char) || '$~'.includes(char)) at += 1;
    else if (long !== undefined) {
      push('mark', long[1], at, 2);
      at += 2;
    } else if (isDigit(original) || (char === '.' && isDigit(text[at + 1]))) {
      const start = at;
      while (isDigit(text[at])) at += 1;
      if (text[at] === '.' && isDigit(text[at + 1])) {
        at += 1;
        while (isDigit(text[at])) at += 1;
      }
      if (at - start > LIMITS.read.digits) {
        refuse('too-many-digits', start, at - start, { most: `${LIMITS.read.digits}` });
      }
      push('number', text.slice(start, at), start, at - start);
    } else if (char === '.' && /^\.T(?![A-Za-z])/.test(text.slice(at, at + 3))) {
      // A.T, as programs write a transpose.
      push('mark', '^', at, 1);
      push('word', 'T', at + 1, 1, true);
      at += 2;
    } else if ('.,;'.includes(char) && text.slice(at + 1).trim() === '') {
      // The sentence's, not the formula's.
      at = text.length;
    } else if (SUPERSCRIPTS.get(original) === 'T' && tokens.at(-1)?.text === '^') {
      push('word', 'T', at, 1);
      at += 1;
    } else if (SUPERSCRIPTS.has(original)) script('^', SUPERSCRIPTS);
    else if (SUBSCRIPTS.has(original)) script('_', SUBSCRIPTS);
    else if (mark !== undefined) {
      push(mark.length > 1 ? 'word' : 'mark', mark, at, original.length, mark.length > 1);
      at += original.length;
    } else if (original === '\\') command();
    else if (isLatin(char)) {
      const start = at;
      let run = '';
      for (;;) {
        const next = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
        if (!isLatin(plainLetter(next))) break;
        run += plainLetter(next);
        at += next.length;
      }
      push('word', run, start, at - start);
    } else if (/^\p{L}$/u.test(char)) {
      push('word', GREEK_NAMES.get(char) ?? char, at, original.length, true);
      at += original.length;
    } else {
      refuse('forbidden-character', at, original.length, {
        character: `U+${original.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    }
    if (tokens.length > LIMITS.read.tokens) {
      refuse('too-long', at, 1, { most: `${LIMITS.read.tokens}` });
    }
  }
  push('end', '', text.length, 0);
  return tokens;
}
