/**
 * From tokens to a phrase: precedence, calls, superscripts, and the left-hand side in front. From
 * loose to tight: sum, Hadamard product, product and quotient, superscript. Knows no shapes; what
 * depends on them is left open in the phrase.
 */
import { type Rational, rational } from '../../rational.ts';
import { refuse } from '../../read/problem.ts';
import type { Dimension } from '../expression.ts';
import { Cursor } from './cursor.ts';
import { type CallName, type Phrase, type Span, spanOf } from './phrase.ts';
import { isTransposeSign } from './split-words.ts';
import type { MatrixToken } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

const ARGUMENTS: Readonly<Record<CallName, number>> = {
  tr: 1,
  det: 1,
  logdet: 1,
  diag: 1,
  sum: 1,
  softmax: 1,
  inv: 1,
  transpose: 1,
  dot: 2,
  outer: 2,
  norm: 1,
  logsumexp: 1,
};

export class MatrixGrammar extends Cursor {
  readonly #vocabulary: Vocabulary;

  constructor(tokens: readonly MatrixToken[], vocabulary: Vocabulary) {
    super(tokens);
    this.#vocabulary = vocabulary;
  }

  whole(): Phrase {
    if (this.next.kind === 'end') refuse('empty', 0, 0);
    const phrase = this.#sum();
    return this.atEnd() ? phrase : this.unexpected();
  }

  #sum(): Phrase {
    const start = this.next;
    const terms: Phrase[] = [];
    do {
      const sign = this.accept('+', '-');
      if (terms.length > 0 && sign === undefined) break;
      let negative = sign?.text === '-';
      // A sign may follow a sign: a + -b.
      for (let more = this.accept('+', '-'); more !== undefined; more = this.accept('+', '-')) {
        if (more.text === '-') negative = !negative;
      }
      const term = this.#hadamard();
      terms.push(negative ? { kind: 'negation', operand: term, ...spanOf(sign!, term) } : term);
    } while (this.isMark('+', '-'));
    if (terms.length === 1) return terms[0]!;
    return { kind: 'sum', terms, ...spanOf(start, this.last) };
  }

  #hadamard(): Phrase {
    let left = this.#product();
    let length = 0;
    for (let sign = this.accept('∘', '⊘'); sign !== undefined; sign = this.accept('∘', '⊘')) {
      length = this.longer(length);
      const right = this.#product();
      const kind = sign.text === '∘' ? 'hadamard' : 'hadamard-quotient';
      left = { kind, left, right, ...spanOf(left, right) };
    }
    return left;
  }

  /** Factors side by side or with dots; a slash divides all that stands before it. */
  #product(): Phrase {
    let factors: Phrase[] = [this.#signed()];
    let dots: boolean[] = [false];
    let length = 0;
    const closed = (): Phrase =>
      factors.length === 1
        ? factors[0]!
        : { kind: 'product', factors, dots, ...spanOf(factors[0]!, factors.at(-1)!) };
    for (;;) {
      if (this.accept('·')) {
        factors.push(this.#signed());
        dots.push(true);
      } else if (this.accept('/')) {
        length = this.longer(length);
        const left = closed();
        const right = this.#signed();
        factors = [{ kind: 'quotient', left, right, ...spanOf(left, right) }];
        dots = [false];
      } else if (this.accept('⊗')) {
        length = this.longer(length);
        const left = closed();
        const right = this.#signed();
        factors = [{ kind: 'outer', left, right, ...spanOf(left, right) }];
        dots = [false];
      } else if (this.#startsFactor()) {
        factors.push(this.#factor());
        dots.push(false);
      } else return closed();
    }
  }

  #startsFactor(): boolean {
    const { kind, text } = this.next;
    if (kind === 'number' || kind === 'word') return true;
    if (kind !== 'mark') return false;
    if (text === '|' || text === '‖') return this.bars.at(-1) !== text;
    return text === '(' || text === '{' || text === '<';
  }

  /** A factor that may carry a sign: after a dot or a slash. */
  #signed(): Phrase {
    const sign = this.accept('-');
    if (sign === undefined) return this.#factor();
    const operand = this.nested(() => this.#signed());
    return { kind: 'negation', operand, ...spanOf(sign, operand) };
  }

  #factor(): Phrase {
    let base = this.#primary();
    for (let length = 0; ; length = this.longer(length)) {
      const prime = this.accept("'");
      if (prime !== undefined) {
        base = { kind: 'transpose', operand: base, ...spanOf(base, prime) };
        continue;
      }
      if (!this.accept('^')) return base;
      base = this.#superscript(base);
    }
  }

  #superscript(base: Phrase): Phrase {
    const braces = this.accept('{', '(');
    const close = braces?.text === '(' ? ')' : '}';
    const made = this.#specialSuperscript(base, braces, close);
    if (made !== undefined) return made;
    const exponent = braces === undefined ? this.#signed1() : this.inBrackets(() => this.#sum());
    if (braces !== undefined) this.expect(close, braces);
    if (exponent.kind === 'negation' && isOne(exponent.operand)) {
      return { kind: 'inverse', operand: base, ...spanOf(base, this.last) };
    }
    return { kind: 'power', base, exponent, ...spanOf(base, this.last) };
  }

  /** An exponent without braces: a sign and one primary. */
  #signed1(): Phrase {
    const sign = this.accept('-');
    const operand = this.#primary();
    if (sign === undefined) return operand;
    return { kind: 'negation', operand, ...spanOf(sign, operand) };
  }

  /** T, -T, -1T, prime and the entry-by-entry exponents; undefined leaves the tokens where they are. */
  #specialSuperscript(
    base: Phrase,
    braces: MatrixToken | undefined,
    close: string,
  ): Phrase | undefined {
    const start = this.at;
    const end = (): boolean => braces === undefined || this.accept(close) !== undefined;
    const span = (): Span => spanOf(base, this.last);
    if (this.accept('∘')) {
      const sign = this.accept('-');
      const exponent = this.next;
      if (exponent.kind === 'number' && /^\d{1,2}$/.test(exponent.text)) {
        this.at += 1;
        const value = Number(exponent.text) * (sign === undefined ? 1 : -1);
        if (end()) return { kind: 'entry-power', base, exponent: value, ...span() };
      }
    } else if (this.accept("'")) {
      if (end()) return { kind: 'transpose', operand: base, ...span() };
    } else {
      const minus = this.accept('-') !== undefined;
      if (minus && this.next.kind === 'number' && this.next.text === '1') this.at += 1;
      if (this.#isTransposeWord()) {
        this.at += 1;
        if (end()) {
          const operand: Phrase = minus
            ? { kind: 'inverse', operand: base, position: base.position, length: base.length }
            : base;
          return { kind: 'transpose', operand, ...span() };
        }
      }
    }
    this.at = start;
    return undefined;
  }

  #isTransposeWord(): boolean {
    const { kind, text } = this.next;
    return kind === 'word' && isTransposeSign(text, this.#vocabulary);
  }

  #primary(): Phrase {
    const token = this.next;
    switch (token.kind) {
      case 'number':
        return this.#number();
      case 'word':
        return this.#word();
      case 'end':
        return this.unexpected();
      case 'mark':
        break;
    }
    this.at += 1;
    switch (token.text) {
      case '(':
      case '{': {
        const inside = this.inBrackets(() => this.#sum());
        this.expect(token.text === '(' ? ')' : '}', token);
        return { ...inside, ...spanOf(token, this.last) };
      }
      case '<': {
        const left = this.inBrackets(() => this.#sum());
        if (!this.accept(',')) this.unexpected();
        const right = this.inBrackets(() => this.#sum());
        this.expect('>', token);
        return { kind: 'inner', left, right, ...spanOf(token, this.last) };
      }
      case '|':
      case '‖': {
        this.bars.push(token.text);
        const operand = this.nested(() => this.#sum());
        this.bars.pop();
        this.expect(token.text, token);
        if (token.text === '|') return { kind: 'bars', operand, ...spanOf(token, this.last) };
        const which = this.#normSubscript();
        return { kind: 'norm', operand, which, ...spanOf(token, this.last) };
      }
      default:
        this.at -= 1;
        return this.unexpected();
    }
  }

  #normSubscript(): '' | '1' | '2' | 'F' {
    if (!this.accept('_')) return '';
    const braces = this.accept('{', '(');
    const { text, position, length } = this.next;
    const which = text === 'Fro' || text === 'F' ? 'F' : text;
    if (which !== '1' && which !== '2' && which !== 'F') {
      refuse('unexpected-text', position, length, { text });
    }
    this.at += 1;
    if (braces !== undefined) this.expect(braces.text === '{' ? '}' : ')', braces);
    return which;
  }

  #number(): Phrase {
    const token = this.next;
    this.at += 1;
    if (token.text === '1' || token.text === '0') {
      const sign = token.text;
      if (this.isMark('_')) {
        const sizes = this.#sizes();
        return { kind: 'sized', sign, sizes, ...spanOf(token, this.last) };
      }
      if (sign === '1' && this.#transposeFollows()) {
        return { kind: 'sized', sign, sizes: [], ...spanOf(token, token) };
      }
    }
    return { kind: 'number', value: decimalValue(token.text), ...spanOf(token, token) };
  }

  /** Whether a superscript T comes next, which makes a 1 the vector of ones. */
  #transposeFollows(): boolean {
    if (this.isMark("'")) return true;
    if (!this.isMark('^')) return false;
    const start = this.at;
    this.at += 1;
    this.accept('{', '(');
    const found = this.#isTransposeWord() || this.isMark("'");
    this.at = start;
    return found;
  }

  /** Sizes as a subscript: n, 3, {m, n}, {m x n}. */
  #sizes(): readonly Dimension[] {
    this.at += 1;
    const braces = this.accept('{', '(');
    const sizes: Dimension[] = [];
    do {
      const token = this.next;
      if (token.kind !== 'number' && token.kind !== 'word') this.unexpected();
      this.at += 1;
      if (token.kind === 'word' && token.text === 'x' && sizes.length === 1) continue;
      sizes.push(token.kind === 'number' ? Number(token.text) : token.text);
      this.accept(',', '·');
    } while (braces !== undefined && !this.isMark('}', ')') && this.next.kind !== 'end');
    if (braces !== undefined) this.expect(braces.text === '{' ? '}' : ')', braces);
    return sizes.slice(0, 2);
  }

  #word(): Phrase {
    const token = this.next;
    const rate = this.#rate();
    if (rate !== undefined) return rate;
    this.at += 1;
    if (/^[dt]?frac$/.test(token.text)) {
      const digits = this.next;
      if (digits.kind === 'number' && digits.text.length === 2) {
        // \\frac12: each digit is a group.
        this.at += 1;
        const [left, right] = [...digits.text].map(
          (digit): Phrase => ({
            kind: 'number',
            value: decimalValue(digit),
            ...spanOf(digits, digits),
          }),
        ) as [Phrase, Phrase];
        return { kind: 'quotient', left, right, ...spanOf(token, digits) };
      }
      const left = this.#group();
      const right = this.#group();
      return { kind: 'quotient', left, right, ...spanOf(token, this.last) };
    }
    if (token.text === 'sqrt' && this.isMark('{')) {
      const operand = this.#group();
      return {
        kind: 'apply',
        name: 'sqrt',
        known: true,
        order: 0,
        operand,
        ...spanOf(token, operand),
      };
    }
    const meaning = this.#vocabulary.meaning(token.text);
    if (meaning === undefined)
      return refuse('unknown-name', token.position, token.length, { name: token.text });
    switch (meaning.kind) {
      case 'constant':
        return { kind: 'constant', name: meaning.name, ...spanOf(token, token) };
      case 'sized': {
        const sizes = this.isMark('_') ? this.#sizes() : [];
        return { kind: 'sized', sign: meaning.sign, sizes, ...spanOf(token, this.last) };
      }
      case 'letter':
        return this.#letter(token);
      case 'call':
        return this.#call(meaning.name, token);
      case 'function':
        return this.#application(meaning.name, meaning.known, token);
    }
  }

  /** A declared letter, with its subscript if one is declared; `W1` is W_1 where only that exists. */
  #letter(token: MatrixToken): Phrase {
    const start = this.at;
    let name = token.text;
    const next = this.next;
    if (this.accept('_')) {
      const braces = this.accept('{', '(');
      let subscript = '';
      while (this.next.kind === 'number' || this.next.kind === 'word') {
        subscript += this.next.text;
        this.at += 1;
        if (braces === undefined) break;
      }
      if (braces !== undefined) this.expect(braces.text === '{' ? '}' : ')', braces);
      name = `${token.text}_${subscript}`;
    } else if (
      next.kind === 'number' &&
      next.position === token.position + token.length &&
      !this.#vocabulary.isDeclared(name) &&
      this.#vocabulary.isDeclared(`${name}_${next.text}`)
    ) {
      this.at += 1;
      name = `${name}_${next.text}`;
    }
    const span = spanOf(token, this.last);
    if (this.#vocabulary.isDeclared(name)) return { kind: 'name', name, ...span };
    if (start === this.at && this.#vocabulary.meaning(name)?.kind === 'letter') {
      return { kind: 'name', name, ...span };
    }
    return refuse('unknown-name', span.position, span.length, { name });
  }

  #group(): Phrase {
    const open = this.next;
    if (open.kind === 'number') {
      this.at += 1;
      return { kind: 'number', value: decimalValue(open.text), ...spanOf(open, open) };
    }
    if (!this.accept('{')) return this.#primary();
    const inside = this.inBrackets(() => this.#sum());
    this.expect('}', open);
    return { ...inside, ...spanOf(open, this.last) };
  }

  #call(name: CallName, token: MatrixToken): Phrase {
    const open = this.accept('(', '{');
    if (open === undefined) {
      if (!this.#startsFactor() || ARGUMENTS[name] !== 1) {
        refuse('function-without-argument', token.position, token.length, { name });
      }
      const argument = this.nested(() => (name === 'tr' ? this.#product() : this.#factor()));
      return { kind: 'call', name, arguments: [argument], ...spanOf(token, argument) };
    }
    const args: Phrase[] = [];
    do args.push(this.inBrackets(() => this.#sum()));
    while (this.accept(','));
    this.expect(open.text === '(' ? ')' : '}', open);
    const expected = ARGUMENTS[name];
    const span = spanOf(token, this.last);
    if (args.length !== expected) {
      refuse('wrong-number-of-arguments', span.position, span.length, {
        name,
        expected: `${expected}`,
        found: `${args.length}`,
      });
    }
    return { kind: 'call', name, arguments: args, ...span };
  }

  #application(name: string, known: boolean, token: MatrixToken): Phrase {
    let order = 0;
    while (this.accept("'")) order += 1;
    // f^{\prime}, and ln^2 s for the square of ln s.
    let exponent: Phrase | undefined;
    if (this.accept('^')) {
      const braces = this.accept('{');
      while (this.accept("'")) order += 1;
      if (this.next.kind === 'number') {
        exponent = this.#number();
      }
      if (braces !== undefined) this.expect('}', braces);
    }
    const open = this.accept('(', '{');
    let operand: Phrase;
    if (open !== undefined) {
      operand = this.inBrackets(() => this.#sum());
      this.expect(open.text === '(' ? ')' : '}', open);
    } else {
      if (!this.#startsFactor()) {
        refuse('function-without-argument', token.position, token.length, { name });
      }
      operand = this.nested(() => this.#factor());
    }
    const span = spanOf(token, this.last);
    const applied: Phrase = { kind: 'apply', name, known, order, operand, ...span };
    return exponent === undefined
      ? applied
      : { kind: 'power', base: applied, exponent, entrywise: true, ...span };
  }

  /** dA/dt, \frac{dA}{dt}, \dot A of a letter that is declared to depend on t. */
  #rate(): Phrase | undefined {
    const start = this.at;
    const [token] = [this.next];
    const words = this.tokens
      .slice(start, start + 12)
      .map((each) => each.text)
      .join(' ');
    const found =
      /^(?:[dt]?frac \{ )?(?:d|partial) ?([A-Za-z]+) (?:\} \{|\/) (?:d|partial) ?([A-Za-z]+)/.exec(
        words,
      ) ?? /^dot \{? ?([A-Za-z]+) ?\}?/.exec(words);
    if (found === null) return undefined;
    const declared = this.#vocabulary.declarations.symbols.find((each) => each.name === found[1]);
    const by = found[2] ?? declared?.dependsOn?.[0];
    if (by === undefined || !declared?.dependsOn?.includes(by)) return undefined;
    let wanted = found[0].replaceAll(' ', '').length;
    while (wanted > 0) {
      wanted -= this.next.text.length;
      this.at += 1;
    }
    if (/^[dt]?frac/.test(found[0])) this.accept('}');
    return { kind: 'rate', name: declared.name, by, ...spanOf(token, this.last) };
  }
}

const isOne = (phrase: Phrase): boolean =>
  phrase.kind === 'number' && phrase.value.numerator === 1n && phrase.value.denominator === 1n;

function decimalValue(digits: string): Rational {
  const [whole, fraction = ''] = digits.split('.') as [string, string?];
  return rational(BigInt(`${whole}${fraction}` || '0'), 10n ** BigInt(fraction.length));
}
