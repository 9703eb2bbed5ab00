/**
 * Cuts plain text and LaTeX into one kind of tokens, each with its place. Spacing, sizing (`\left`)
 * and the many spellings of one sign vanish here; the grammar sees one language. Bounds length,
 * digits and the number of tokens. Leaves the meaning of names to the grammar.
 */
import { LIMITS } from '../../limits.ts';
import { englishName } from './names.ts';
import { refuse } from './problem.ts';

export type Token = { readonly position: number; readonly length: number } & (
  | { readonly kind: 'number'; readonly text: string }
  /** A run of letters (plain) or one letter (LaTeX); not yet split. */
  | { readonly kind: 'letters'; readonly text: string }
  /** A LaTeX command, without its backslash. */
  | { readonly kind: 'command'; readonly text: string }
  /** + - * / ^ _ = , ; | ' and brackets, one character each. `{` and `}` group. */
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'end' }
);

/** Different spellings of one sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'+-*/^_=,;|()[]{}'].map((sign) => [sign, sign] as const),
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['×', '*'],
  ['⋅', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['′', "'"],
  ["'", "'"],
  ['’', "'"],
  ['⟨', '('],
  ['⟩', ')'],
  ['∣', '|'],
]);
const SUPERSCRIPTS = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, `${digit}`]));
const SUBSCRIPTS = new Map([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [sign, `${digit}`]));

/** LaTeX commands that are only spelling. undefined means: nothing at all. */
const COMMANDS: ReadonlyMap<string, string | undefined> = new Map([
  ...[
    'left',
    'right',
    'big',
    'Big',
    'bigl',
    'bigr',
    'Bigl',
    'Bigr',
    'bigg',
    'Bigg',
    'biggl',
    'biggr',
    'displaystyle',
    'textstyle',
    'limits',
    'quad',
    'qquad',
    ',',
    ';',
    ':',
    '!',
    ' ',
    'mathrm',
    'mathit',
    'operatorname',
    'text',
    'rm',
  ].map((name) => [name, undefined] as const),
  ['cdot', '*'],
  ['times', '*'],
  ['div', '/'],
  ['lvert', '|'],
  ['rvert', '|'],
  ['vert', '|'],
  ['mid', '|'],
  ['langle', '('],
  ['rangle', ')'],
  ['lbrace', '['],
  ['rbrace', ']'],
  ['{', '['],
  ['}', ']'],
  ['lparen', '('],
  ['rparen', ')'],
  ['prime', "'"],
]);

/** Commands that set a word upright: \operatorname{sech}. */
const WORD_COMMANDS: ReadonlySet<string> = new Set([
  'operatorname',
  'mathrm',
  'text',
  'rm',
  'mathop',
]);

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';
const isLetter = (char: string): boolean => /^\p{L}$/u.test(char);
const isSpace = (char: string): boolean => /^\s$/u.test(char);

export function cut(text: string): Token[] {
  if (text.length > LIMITS.read.characters) {
    refuse('too-long', LIMITS.read.characters, 1, { most: `${LIMITS.read.characters}` });
  }
  const latex = text.includes('\\');
  const tokens: Token[] = [];
  const sign = (mark: string, position: number, length = 1): void => {
    tokens.push({ kind: 'sign', text: mark, position, length });
  };
  let at = 0;
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    const start = at;
    if (isSpace(char) || char === '$' || char === '~') {
      at += 1;
    } else if (isDigit(char) || (char === '.' && isDigit(text[at + 1]))) {
      while (isDigit(text[at])) at += 1;
      if (text[at] === '.' && text[at + 1] !== '.') {
        at += 1;
        while (isDigit(text[at])) at += 1;
      }
      if (at - start > LIMITS.read.digits) {
        refuse('too-many-digits', start, at - start, { most: `${LIMITS.read.digits}` });
      }
      tokens.push({
        kind: 'number',
        text: text.slice(start, at),
        position: start,
        length: at - start,
      });
    } else if (SUPERSCRIPTS.has(char) || SUBSCRIPTS.has(char)) {
      const table = SUPERSCRIPTS.has(char) ? SUPERSCRIPTS : SUBSCRIPTS;
      let digits = '';
      while (table.has(text[at]!)) {
        digits += table.get(text[at]!)!;
        at += 1;
      }
      sign(table === SUPERSCRIPTS ? '^' : '_', start);
      tokens.push({ kind: 'number', text: digits, position: start, length: at - start });
    } else if (text.startsWith('**', at)) {
      sign('^', at, 2);
      at += 2;
    } else if (SIGNS.has(char)) {
      sign(SIGNS.get(char)!, at);
      at += char.length;
    } else if (char === '√' || char === '∛') {
      tokens.push({
        kind: 'letters',
        text: char === '√' ? 'sqrt' : 'cbrt',
        position: at,
        length: 1,
      });
      at += 1;
    } else if (char === '\\') {
      at += 1;
      while (at < text.length && /[A-Za-z]/.test(text[at]!)) at += 1;
      // A control symbol is one character; a backslash at a line's end is a control space.
      if (at === start + 1) at += 1;
      const name = text.slice(start + 1, at) || ' ';
      const word = WORD_COMMANDS.has(name)
        ? /^\s*\{\s*([A-Za-z]+)\s*\}/.exec(text.slice(at, at + 40))
        : null;
      if (word !== null) {
        at += word[0].length;
        tokens.push({ kind: 'letters', text: word[1]!, position: start, length: at - start });
      } else if (COMMANDS.has(name)) {
        const mark = COMMANDS.get(name);
        if (mark !== undefined) sign(mark, start, at - start);
        else if (name === 'left' || name === 'right') if (text[at] === '.') at += 1;
      } else {
        tokens.push({ kind: 'command', text: name, position: start, length: at - start });
      }
    } else if (isLetter(char)) {
      at += char.length;
      // In LaTeX two letters are two names, unless a command such as \mathrm groups a word.
      if (!latex && /[A-Za-z]/.test(char))
        while (at < text.length && /[A-Za-z]/.test(text[at]!)) at += 1;
      const letters = text.slice(start, at);
      tokens.push({
        kind: 'letters',
        text: englishName(letters),
        position: start,
        length: at - start,
      });
    } else {
      refuse('forbidden-character', at, char.length, {
        character: `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    }
    if (tokens.length > LIMITS.read.tokens)
      refuse('too-long', start, 1, { most: `${LIMITS.read.tokens}` });
  }
  // A comma or semicolon at the very end is the sentence's, not the formula's.
  for (
    let last = tokens.at(-1);
    last?.kind === 'sign' && ',;'.includes(last.text);
    last = tokens.at(-1)
  ) {
    tokens.pop();
  }
  tokens.push({ kind: 'end', position: text.length, length: 0 });
  return tokens;
}
