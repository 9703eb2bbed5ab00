/**
 * The grammar: tokens in, an expression out, by precedence climbing.
 *
 * Conventions (docs/reading.md): multiplication written or not binds alike, from left to right, so
 * `1/2x` is half of x; a minus sign binds looser than a product; a function without brackets takes
 * the factors that follow up to the next sign or function (`sin 2x cos x` is a product of two);
 * `sin^2 x` is a power, `sin^-1 x` the inverse; a power after the brackets of a function belongs to
 * the value: `sin(x)^2` is (sin x)^2; `log` without a base is natural.
 */
import { LIMITS } from '../../limits.ts';
import {
  apply,
  decimal,
  E,
  type Expression,
  integer,
  negation,
  PI,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../expression.ts';
import { type FunctionName, functionNamed, functionRow } from '../functions.ts';
import { rational } from '../rational.ts';
import { inverseOf } from './inverse.ts';
import { GREEK_LETTERS, type Names, nearestName, splitLetters } from './names.ts';
import { refuse } from './problem.ts';
import type { Token } from './token.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

export class Grammar {
  private at = 0;
  private depth = 0;
  private bars = 0;
  private readonly tokens: Token[];

  constructor(
    tokens: readonly Token[],
    private readonly names: Names,
  ) {
    this.tokens = [...tokens];
  }

  whole(): Expression {
    const first = this.token;
    if (first.kind === 'end') refuse('empty', 0, 0);
    const expression = this.sum();
    const rest = this.token;
    if (rest.kind === 'end') return expression;
    if (this.sign('=')) refuse('equation-not-expected', rest.position, rest.length);
    if (rest.kind === 'sign' && ')]}'.includes(rest.text)) {
      refuse('unexpected-close', rest.position, rest.length, { bracket: rest.text });
    }
    return refuse('unexpected-text', rest.position, rest.length);
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private sign(text: string): boolean {
    const token = this.token;
    return token.kind === 'sign' && token.text === text;
  }

  private take(text: string): boolean {
    if (!this.sign(text)) return false;
    this.at += 1;
    return true;
  }

  private nested<Value>(read: () => Value): Value {
    this.depth += 1;
    if (this.depth > LIMITS.read.depth) {
      refuse('too-deep', this.token.position, 1, { most: `${LIMITS.read.depth}` });
    }
    const value = read();
    this.depth -= 1;
    return value;
  }

  private sum(): Expression {
    return this.nested(() => {
      const terms = [this.term()];
      while (this.sign('+') || this.sign('-')) {
        const minus = this.sign('-');
        this.at += 1;
        const term = this.term();
        terms.push(minus ? negation(term) : term);
      }
      return sum(terms);
    });
  }

  /** A product, perhaps with signs in front. */
  private term(): Expression {
    if (this.take('-')) return this.nested(() => negation(this.term()));
    if (this.take('+')) return this.nested(() => this.term());
    let value = this.factor();
    // The factors since the last division; a flat product keeps them side by side.
    let factors = [value];
    for (;;) {
      if (this.take('/') || this.takeCommand('over')) {
        value = quotient(product(factors), this.signedFactor());
        factors = [value];
      } else if (this.take('*')) {
        factors.push(this.signedFactor());
      } else if (this.startsFactor()) {
        factors.push(this.factor());
      } else {
        return product(factors);
      }
    }
  }

  private takeCommand(name: string): boolean {
    const token = this.token;
    if (token.kind !== 'command' || token.text !== name) return false;
    this.at += 1;
    return true;
  }

  private signedFactor(): Expression {
    if (this.take('-')) return this.nested(() => negation(this.signedFactor()));
    if (this.take('+')) return this.nested(() => this.signedFactor());
    return this.factor();
  }

  private startsFactor(): boolean {
    const token = this.token;
    switch (token.kind) {
      case 'number':
      case 'letters':
      case 'command':
        return true;
      case 'sign':
        return CLOSING.has(token.text) || (token.text === '|' && this.bars === 0);
      case 'end':
        return false;
    }
  }

  private factor(): Expression {
    const base = this.primary();
    return this.raised(base);
  }

  /** The base with the exponent that follows, if one does; powers associate to the right. */
  private raised(base: Expression): Expression {
    if (!this.take('^')) return base;
    return power(base, this.exponent());
  }

  private exponent(): Expression {
    return this.nested(() => {
      if (this.take('-')) return negation(this.exponent());
      if (this.take('+')) return this.exponent();
      if (this.sign('{')) return this.raised(this.bracketed());
      return this.factor();
    });
  }

  private bracketed(): Expression {
    const open = this.token;
    const close = CLOSING.get(open.kind === 'sign' ? open.text : '');
    if (close === undefined) return refuse('missing-operand', open.position, open.length);
    this.at += 1;
    const outer = this.bars;
    this.bars = 0;
    const inside = this.sum();
    this.bars = outer;
    if (!this.take(close)) this.refuseUnclosed(open, close);
    return inside;
  }

  private refuseUnclosed(open: Token, close: string): never {
    const rest = this.token;
    if (rest.kind === 'sign' && rest.text === '=') {
      return refuse('equation-not-expected', rest.position, rest.length);
    }
    if (rest.kind === 'sign' && rest.text === ',') return refuse('not-a-scalar', rest.position, 1);
    return refuse('unclosed-bracket', open.position, open.length, { close });
  }

  private primary(): Expression {
    const token = this.token;
    switch (token.kind) {
      case 'number':
        this.at += 1;
        return numberOf(token.text);
      case 'letters':
        return this.named(token);
      case 'command':
        return this.command(token);
      case 'sign':
        if (CLOSING.has(token.text)) return this.bracketed();
        if (token.text === '|') return this.absolute(token);
        return refuse('missing-operand', token.position, token.length);
      case 'end':
        return refuse('missing-operand', token.position, 0);
    }
  }

  private absolute(open: Token): Expression {
    this.at += 1;
    this.bars += 1;
    const inside = this.sum();
    this.bars -= 1;
    if (!this.take('|')) this.refuseUnclosed(open, '|');
    return apply('abs', inside);
  }

  private command(token: Token & { readonly kind: 'command' }): Expression {
    this.at += 1;
    const name = token.text;
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac' || name === 'cfrac') {
      const above = this.argument();
      return quotient(above, this.argument());
    }
    if (name === 'sqrt') {
      if (this.sign('[')) {
        const index = this.bracketed();
        return apply('root', this.argument(), index);
      }
      return apply('sqrt', this.argument());
    }
    if (name === 'exponentialE') return E;
    if (name === 'pi' || GREEK_LETTERS.has(name) || name.startsWith('var')) {
      return this.symbol(name.replace(/^var/, ''), token);
    }
    const known = functionNamed(name);
    if (known !== undefined) return this.applied(known, token);
    return refuse('unknown-command', token.position, token.length, { name });
  }

  /** What a LaTeX command takes: a group, or a single digit or letter. */
  private argument(): Expression {
    const token = this.token;
    if (this.sign('{')) return this.bracketed();
    if (token.kind === 'number' && token.text.length > 1) {
      this.tokens.splice(
        this.at,
        1,
        { ...token, text: token.text[0]!, length: 1 },
        {
          ...token,
          text: token.text.slice(1),
          position: token.position + 1,
          length: token.length - 1,
        },
      );
    }
    return this.primary();
  }

  private named(token: Token & { readonly kind: 'letters' }): Expression {
    const pieces = splitLetters(token.text, this.names);
    if (pieces === undefined) {
      const meant = nearestName(token.text, this.names);
      return refuse('unknown-name', token.position, token.length, {
        name: token.text,
        ...(meant === undefined ? {} : { meant }),
      });
    }
    if (pieces.length > 1) {
      let position = token.position;
      const split = pieces.map((text) => {
        const piece = { kind: 'letters' as const, text, position, length: text.length };
        position += text.length;
        return piece;
      });
      this.tokens.splice(this.at, 1, ...split);
    }
    const name = pieces[0]!;
    const here = this.token;
    this.at += 1;
    if (this.names.declared.has(name) && !this.sign('_')) return variable(name);
    const known = functionNamed(name);
    if (known !== undefined && !this.names.declared.has(name)) return this.applied(known, here);
    if (name === 'cbrt') return apply('root', this.functionArgument(here, name), integer(3));
    return this.symbol(name, here);
  }

  /** A constant or a variable, with its subscript. */
  private symbol(name: string, token: Token): Expression {
    if (this.sign('_')) {
      this.at += 1;
      const full = `${name}_${this.subscript()}`;
      if (this.names.open || this.names.declared.has(full)) return variable(full);
      const meant = nearestName(full, this.names);
      return refuse('unknown-name', token.position, token.length, {
        name: full,
        ...(meant === undefined ? {} : { meant }),
      });
    }
    if (this.names.declared.has(name)) return variable(name);
    if (name === 'e') return E;
    if (name === 'pi') return PI;
    if (this.names.open) return variable(name);
    const meant = nearestName(name, this.names);
    return refuse('unknown-name', token.position, token.length, {
      name,
      ...(meant === undefined ? {} : { meant }),
    });
  }

  private subscript(): string {
    const group = this.take('{');
    let text = '';
    for (;;) {
      const token = this.token;
      if (token.kind !== 'number' && token.kind !== 'letters') break;
      text += token.text;
      this.at += 1;
      if (!group) break;
    }
    if (text === '') refuse('missing-operand', this.token.position, 1);
    if (group && !this.take('}'))
      refuse('unclosed-bracket', this.token.position, 1, { close: '}' });
    return text;
  }

  /** A function with what may stand between its name and its argument: `_b`, `^2`, `^{-1}`. */
  private applied(name: FunctionName, token: Token): Expression {
    let base: Expression | undefined;
    let outer: Expression | undefined;
    for (;;) {
      if (name === 'log' && base === undefined && this.sign('_')) {
        this.at += 1;
        base = this.sign('{') ? this.bracketed() : this.primary();
      } else if (outer === undefined && this.sign('^')) {
        this.at += 1;
        outer = this.exponent();
      } else break;
    }
    if (outer !== undefined && isMinusOne(outer)) {
      const inverse = inverseOf(name);
      if (inverse !== undefined) return apply(inverse, this.functionArgument(token, name));
    }
    const value = this.applyTo(name, base, token);
    return outer === undefined ? value : power(value, outer);
  }

  private applyTo(name: FunctionName, base: Expression | undefined, token: Token): Expression {
    const row = functionRow(name);
    if (row.arity === 1) return apply(name, this.functionArgument(token, name));
    const values = this.sign('(') ? this.list() : [this.functionArgument(token, name)];
    if (values.length > 2 || (values.length === 2 && base !== undefined)) {
      refuse('wrong-number-of-arguments', token.position, token.length, { name });
    }
    const second = values[1] ?? base;
    if (name === 'log' && second === undefined) return apply('ln', values[0]!);
    if (second !== undefined) return apply(name, values[0]!, second);
    if (name === 'leakyrelu') return apply(name, values[0]!, quotient(integer(1), integer(100)));
    return refuse('wrong-number-of-arguments', token.position, token.length, { name });
  }

  private list(): Expression[] {
    const open = this.token;
    this.at += 1;
    const outer = this.bars;
    this.bars = 0;
    const values = [this.sum()];
    while (this.take(',') || this.take(';')) values.push(this.sum());
    this.bars = outer;
    if (!this.take(')')) this.refuseUnclosed(open, ')');
    return values;
  }

  private functionArgument(token: Token, name: string): Expression {
    if (this.sign('(') || this.sign('[') || this.sign('{')) return this.bracketed();
    if (this.token.kind === 'sign' && !this.sign('|') && !this.sign('-')) {
      return refuse('function-without-argument', token.position, token.length, { name });
    }
    if (this.token.kind === 'end') {
      return refuse('function-without-argument', token.position, token.length, { name });
    }
    if (this.take('-')) return this.nested(() => negation(this.functionArgument(token, name)));
    return this.nested(() => {
      const first = this.factor();
      const factors = [first];
      while (this.continuesArgument()) factors.push(this.factor());
      return product(factors);
    });
  }

  /** Does the next token still belong to an argument without brackets? */
  private continuesArgument(): boolean {
    const token = this.token;
    if (token.kind === 'number') return true;
    if (token.kind === 'command') {
      return token.text === 'pi' || GREEK_LETTERS.has(token.text) || token.text === 'sqrt';
    }
    if (token.kind !== 'letters') return false;
    const first = splitLetters(token.text, this.names)?.[0];
    return (
      first !== undefined && (this.names.declared.has(first) || functionNamed(first) === undefined)
    );
  }
}

function isMinusOne(expression: Expression): boolean {
  return (
    expression.kind === 'negation' &&
    expression.operand.kind === 'number' &&
    expression.operand.value.numerator === 1n &&
    expression.operand.value.denominator === 1n
  );
}

function numberOf(text: string): Expression {
  const point = text.indexOf('.');
  if (point < 0) return integer(BigInt(text));
  const digits = text.slice(0, point) + text.slice(point + 1);
  return decimal(rational(BigInt(digits), 10n ** BigInt(text.length - point - 1)), text);
}
