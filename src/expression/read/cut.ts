/**
 * Cuts plain text and LaTeX into one kind of tokens. Spacing, sizing (`\left`) and spelling vanish
 * here; the grammar sees one language. Bounds length, digits and the number of tokens. Leaves the
 * meaning of names to the grammar, except how a run of letters is split (see `names`).
 */
import { LIMITS } from '../../limits.ts';
import { FUNCTION_SPELLINGS, type FunctionName, functionNamed } from '../functions.ts';
import { takeCommand } from './command.ts';
import { takeForeign } from './foreign.ts';
import { type Names, type Piece, readFunctionNamed, splitLetters } from './names.ts';
import { refuse } from './problem.ts';
import { SIGNS } from './spelling.ts';
import { Token, type TokenKind } from './token.ts';

/** What the ASCII characters are, by code. */
const OTHER = 0;
const SPACE = 1;
const DIGIT = 2;
const LETTER = 3;
const SIGN = 4;
const CLASSES = new Uint8Array(128);
const SIGN_TEXTS: string[] = [];
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  SIGN_TEXTS.push(SIGNS.get(char) ?? '');
  if (' \t\n\r\f\v$~'.includes(char)) CLASSES[code] = SPACE;
  else if (char >= '0' && char <= '9') CLASSES[code] = DIGIT;
  else if (/[A-Za-z]/.test(char)) CLASSES[code] = LETTER;
  else if (SIGNS.has(char)) CLASSES[code] = SIGN;
}
const DOT = 46;
const STAR = 42;
const BACKSLASH = 92;
const COLON = 58;
const COMBINING_HAT = 0x302;

export class Cutter {
  readonly tokens: Token[] = [];
  readonly latex: boolean;
  at = 0;
  /** A space, or something silent, since the last token. */
  spaced = false;
  /** Spellings such as `asin` met where `a` is declared: they can be read as a·sin. */
  doubts = 0;

  constructor(
    readonly text: string,
    readonly names: Names,
    /** Reads those spellings as products. */
    private readonly partAliases: boolean,
  ) {
    if (text.length > LIMITS.read.characters) {
      refuse('too-long', LIMITS.read.characters, 1, { most: `${LIMITS.read.characters}` });
    }
    this.latex = text.includes('\\');
  }

  push(kind: TokenKind, text: string, position: number, length: number): void {
    this.tokens.push(new Token(kind, text, position, length, this.spaced));
    this.spaced = false;
    if (this.tokens.length > LIMITS.read.tokens && kind !== 'end') {
      refuse('too-long', position, length, { most: `${LIMITS.read.tokens}` });
    }
  }

  whole(): this {
    const { text } = this;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      switch (code < 128 ? CLASSES[code] : -1) {
        case SPACE:
          this.at += 1;
          this.spaced = true;
          break;
        case DIGIT:
          this.number();
          break;
        case LETTER:
          this.letters();
          break;
        case SIGN:
          if (code === STAR && text.charCodeAt(this.at + 1) === STAR) {
            this.push('sign', '^', this.at, 2);
            this.at += 2;
          } else {
            this.push('sign', SIGN_TEXTS[code]!, this.at, 1);
            this.at += 1;
          }
          break;
        case OTHER:
          this.other(code);
          break;
        default:
          takeForeign(this);
      }
    }
    this.dropClosingStop();
    this.push('end', '', text.length, 0);
    return this;
  }

  private isDigit(index: number): boolean {
    const code = this.text.charCodeAt(index);
    return code >= 48 && code <= 57;
  }

  private number(): void {
    const start = this.at;
    let end = start;
    while (this.isDigit(end)) end += 1;
    const whole = end;
    if (this.text.charCodeAt(end) === DOT && this.isDigit(end + 1)) {
      end += 1;
      while (this.isDigit(end)) end += 1;
    }
    if (end - start > LIMITS.read.digits) {
      refuse('too-many-digits', start, end - start, { most: `${LIMITS.read.digits}` });
    }
    this.refuseExponentMark(start, end);
    this.push('number', this.text.slice(start, end), start, end - start);
    // A point with no digits after it says nothing; two or more are dots.
    const point = end === whole && this.text.charCodeAt(end) === DOT;
    this.at = point && this.text.charCodeAt(end + 1) !== DOT ? end + 1 : end;
  }

  /** 1e5 is a power of ten to machines and to readers of formulas a product with Euler's number. */
  private refuseExponentMark(start: number, end: number): void {
    const { text } = this;
    if (text[end] !== 'e' || this.names.declared.has('e')) return;
    // 2e-3x may be 2e minus 3x: only digits right behind the e are in doubt.
    if (!this.isDigit(end + 1)) return;
    let last = end + 1;
    while (this.isDigit(last)) last += 1;
    const [front, exponent] = [text.slice(start, end), text.slice(end + 1, last)];
    refuse('exponent-mark', start, last - start, {
      found: text.slice(start, last),
      front,
      exponent,
    });
  }

  private letters(): void {
    const { text } = this;
    const start = this.at;
    let end = start + 1;
    while (end < text.length && CLASSES[text.charCodeAt(end)] === LETTER) end += 1;
    this.at = end;
    const compound = compoundAt(text, start, end);
    if (compound !== undefined) {
      this.at = start + compound.length;
      this.push('function', compound.name, start, compound.length);
    } else if (text.charCodeAt(end) === COMBINING_HAT && 'ijk'.includes(text[end - 1]!)) {
      if (end - 1 > start) this.run(text.slice(start, end - 1), start);
      this.push('unit', text[end - 1]!, end - 1, 2);
      this.at = end + 1;
    } else {
      this.run(text.slice(start, end), start);
    }
  }

  /** Pushes the names that a run of letters is made of; `unit`: a letter's length where not ASCII. */
  run(letters: string, position: number, unit?: number): void {
    if (letters.length === 1) {
      const { names } = this;
      const known =
        names.open ||
        letters === 'e' ||
        letters === 'd' ||
        names.declared.has(letters) ||
        names.bases.has(letters) ||
        names.unknown.has(letters) ||
        (names.unitVectors && (letters === 'i' || letters === 'j' || letters === 'k'));
      this.push(known ? 'name' : 'stranger', letters, position, unit ?? 1);
      return;
    }
    const pieces = splitLetters(letters, this.names, this.latex && unit === undefined);
    if (pieces === undefined || (unit === undefined && this.isCalled(pieces))) {
      this.strange(letters, position, unit);
      return;
    }
    let index = 0;
    for (const piece of pieces) {
      const spelt = letters.slice(index, index + piece.length);
      const start = position + index * (unit ?? 1);
      const size = piece.length * (unit ?? 1);
      index += piece.length;
      if (piece.kind === 'function' && this.isAliasOfProduct(spelt)) {
        this.doubts += 1;
        if (this.partAliases) {
          const first = unit ?? 1;
          this.push('name', 'a', start, first);
          this.push('function', readFunctionNamed(spelt.slice(1))!, start + first, size - first);
          continue;
        }
      }
      this.push(piece.kind, piece.text, start, size);
    }
  }

  private isAliasOfProduct(spelling: string): boolean {
    return (
      spelling.charCodeAt(0) === 97 &&
      this.names.declared.has('a') &&
      readFunctionNamed(spelling.slice(1)) !== undefined
    );
  }

  /**
   * Where every letter is a variable, foo(x) and exponential(x) would fall apart into letters: a word
   * of three or more of them right before a bracket is a name nobody knows.
   */
  private isCalled(pieces: readonly Piece[]): boolean {
    if (!this.names.open || this.latex || this.text[this.at] !== '(') return false;
    const letters = pieces.filter(
      ({ kind, text }) => kind === 'name' && text.length === 1 && !this.names.declared.has(text),
    );
    const words = pieces.length - letters.length;
    return pieces.at(-1)!.kind === 'name' && letters.length >= (words > 0 ? 2 : 3);
  }

  /** Letters that nothing explains; before one of them, d, D, J or H may be an operator: dV, Jf. */
  private strange(letters: string, position: number, unit: number | undefined): void {
    if (letters.length === 2 && unit === undefined && 'dDJH'.includes(letters[0]!)) {
      this.run(letters[0]!, position);
      this.run(letters[1]!, position + 1);
    } else {
      this.push('stranger', letters, position, letters.length * (unit ?? 1));
    }
  }

  private other(code: number): void {
    const { text, at } = this;
    if (code === BACKSLASH) {
      takeCommand(this);
    } else if (code === DOT && this.isDigit(at + 1)) {
      let end = at + 1;
      while (this.isDigit(end)) end += 1;
      if (end - at > LIMITS.read.digits) {
        refuse('too-many-digits', at, end - at, { most: `${LIMITS.read.digits}` });
      }
      this.push('number', text.slice(at, end), at, end - at);
      this.at = end;
    } else if (code === DOT && text.startsWith('..', at)) {
      refuse('ellipsis', at, text.startsWith('...', at) ? 3 : 2);
    } else if (code === DOT && text.slice(at + 1).trim() === '') {
      this.at = text.length;
    } else if (code === COLON && text[at + 1] === '=') {
      this.at += 1;
    } else {
      takeForeign(this);
    }
  }

  /** A comma or semicolon at the very end is the sentence's, not the formula's. */
  private dropClosingStop(): void {
    const { tokens } = this;
    for (
      let last = tokens.at(-1);
      last?.kind === 'sign' && (last.text === ',' || last.text === ';' || last.text === 'row');
      last = tokens.at(-1)
    ) {
      tokens.pop();
    }
  }
}

/** Functions spelt in two words, with an underscore or a blank: leaky_relu. */
const COMPOUNDS = FUNCTION_SPELLINGS.filter((spelling) => spelling.includes('_'));

function compoundAt(
  text: string,
  start: number,
  end: number,
): { readonly name: FunctionName; readonly length: number } | undefined {
  for (const spelling of COMPOUNDS) {
    if (spelling.charAt(end - start) !== '_') continue;
    const written = text.slice(start, start + spelling.length).toLowerCase();
    if (written.replace(' ', '_') !== spelling) continue;
    if (CLASSES[text.charCodeAt(start + spelling.length)] === LETTER) continue;
    const name = functionNamed(spelling);
    if (name !== undefined) return { name, length: spelling.length };
  }
  return undefined;
}

/** The tokens of a text, `end` last. */
export const cut = (text: string, names: Names, partAliases = false): Cutter =>
  new Cutter(text, names, partAliases).whole();
