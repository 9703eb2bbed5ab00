/**
 * The grammar: tokens in, an expression out, by precedence climbing. Here stand sums, products,
 * quotients and powers; brackets, functions, symbols and derivatives have files of their own.
 *
 * Conventions (docs/reading.md): multiplication written or not binds alike, from left to right, so
 * `1/2x` is half of x; a minus sign binds looser than a product; powers associate to the right.
 */
import {
  apply,
  type Expression,
  type NumberLiteral,
  negation,
  power,
  product,
  quotient,
  sum,
} from '../expression.ts';
import { isInteger } from '../rational.ts';
import { applied } from './application.ts';
import { rooted } from './argument.ts';
import { absolute, bracketed, closesBracket, opensBracket } from './bracket.ts';
import { derivativeHere, partialDerivative } from './derivative.ts';
import { numberOf } from './number.ts';
import { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import { stranger, symbol } from './symbol.ts';
import type { Token } from './token.ts';

export class Grammar extends Pass {
  sum(): Expression {
    const first = this.term();
    if (!this.is('+') && !this.is('-')) return first;
    const terms = [first];
    for (;;) {
      if (this.take('+')) terms.push(this.term());
      else if (this.take('-')) terms.push(negation(this.term()));
      else return sum(terms);
    }
  }

  term(): Expression {
    if (this.take('-')) {
      this.enter();
      const operand = this.term();
      this.leave();
      return negation(operand);
    }
    if (this.take('+')) {
      this.enter();
      const operand = this.term();
      this.leave();
      return operand;
    }
    let value = this.factor();
    // The factors since the last division; a flat product keeps them side by side.
    let factors: Expression[] | undefined;
    for (;;) {
      const token = this.token;
      if (token.kind === 'end') break;
      if (token.kind === 'sign' && token.text === '*') {
        this.at += 1;
        factors ??= [value];
        factors.push(this.signedFactor());
      } else if (token.kind === 'sign' && token.text === '/') {
        this.at += 1;
        value = quotient(factors === undefined ? value : product(factors), this.divisor());
        factors = undefined;
      } else if (this.startsFactor(token)) {
        if (token.kind === 'number') this.refuseAdjacent(factors?.at(-1) ?? value, token);
        const left = factors?.at(-1) ?? value;
        const afterDigits = this.tokens[this.at - 1]!.kind === 'number';
        const right = this.factor();
        if (afterDigits && this.isMixed(left, token, right)) {
          if (factors === undefined) value = sum([left, right]);
          else factors[factors.length - 1] = sum([left, right]);
        } else {
          factors ??= [value];
          factors.push(right);
        }
      } else break;
    }
    return factors === undefined ? value : product(factors);
  }

  /** 2½ is two and a half; in doubt, `2\frac12` is too. */
  private isMixed(left: Expression, token: Token, right: Expression): boolean {
    if (token.kind !== 'command' || !isWhole(left) || right.kind !== 'quotient') return false;
    const { numerator, denominator } = right;
    if (!isWhole(numerator) || !isWhole(denominator)) return false;
    if (numerator.value.numerator >= denominator.value.numerator) return false;
    return !this.spelling(token).startsWith('\\') || this.doubt('mixed');
  }

  private refuseAdjacent(left: Expression, right: Token): void {
    const before = this.tokens[this.at - 1];
    if (left.kind !== 'number' || before?.kind !== 'number') return;
    refuse('adjacent-numbers', before.position, right.position + right.length - before.position, {
      left: before.text,
      right: right.text,
    });
  }

  private signedFactor(): Expression {
    const minus = this.is('-');
    if (!minus && !this.is('+')) return this.factor();
    this.at += 1;
    this.enter();
    const operand = this.signedFactor();
    this.leave();
    return minus ? negation(operand) : operand;
  }

  /** What follows a slash: one factor; in doubt, the factors written close to it as well: 1/2x. */
  private divisor(): Expression {
    const bracket = opensBracket(this.token);
    const first = this.signedFactor();
    if (bracket || this.tokens[this.at - 1]!.text === ')') return first;
    const next = this.token;
    const close =
      !next.spaced && next.kind !== 'number' && next.kind !== 'end' && this.startsFactor(next);
    if (!close || !this.doubt('slash')) return first;
    const factors = [first];
    while (!this.token.spaced && this.startsFactor(this.token)) factors.push(this.factor());
    return product(factors);
  }

  startsFactor(token: Token): boolean {
    switch (token.kind) {
      case 'number':
      case 'name':
      case 'function':
      case 'radical':
      case 'unit':
      case 'stranger':
        return true;
      case 'command':
        return token.text !== 'over';
      case 'sign':
        if (token.text === '|') return this.bars === 0 || this.opensBars();
        return token.text === '∂' || (token.text !== '<' && opensBracket(token));
      case 'end':
        return false;
    }
  }

  /** Inside bars a bar after an operand closes them; in doubt, it opens new ones. */
  private opensBars(): boolean {
    const next = this.tokens[this.at + 1]!;
    const operand =
      next.kind !== 'end' && (next.kind !== 'sign' || opensBracket(next) || next.text === '-');
    return operand && this.doubt('bar');
  }

  factor(): Expression {
    const base = this.primary();
    if (!this.is('^')) return base;
    this.at += 1;
    return power(base, this.exponentOf(base));
  }

  /** The exponent after its sign; in doubt (e^2x in plain text), with what stands close to it. */
  private exponentOf(base: Expression): Expression {
    const first = this.token;
    const exponent = this.exponent();
    const plain = !this.settings.latex && first.text !== '{' && first.text !== '(';
    if (!plain || this.token.spaced) return exponent;
    const last = this.tokens[this.at - 1]!;
    if (base.kind === 'constant' && base.name === 'e') {
      const simple = last.kind === 'number' || last.kind === 'name';
      if (simple && this.token.kind === 'name' && this.doubt('exponent')) {
        const factors = [exponent.kind === 'negation' ? exponent.operand : exponent];
        while (!this.token.spaced && this.token.kind === 'name') factors.push(this.factor());
        return exponent.kind === 'negation' ? negation(product(factors)) : product(factors);
      }
    } else if (first.text === '1' && last === first && this.is('/')) {
      // x^1/2: nobody writes a first power.
      const below = this.tokens[this.at + 1]!;
      if (below.kind === 'number' && !below.spaced && this.doubt('exponent')) {
        this.at += 2;
        return quotient(exponent, numberOf(below.text));
      }
    }
    return exponent;
  }

  exponent(): Expression {
    const token = this.token;
    this.enter();
    let value: Expression;
    if (this.take('-')) value = negation(this.exponent());
    else if (this.take('+')) value = this.exponent();
    else if (token.kind === 'sign' && token.text === '{') {
      value = bracketed(this);
      if (this.take('^')) value = power(value, this.exponent());
    } else value = this.factor();
    this.leave();
    return value;
  }

  primary(): Expression {
    const token = this.token;
    switch (token.kind) {
      case 'number':
        this.at += 1;
        return numberOf(token.text);
      case 'name':
        return symbol(this, token);
      case 'function':
        this.at += 1;
        return applied(this, token);
      case 'radical':
        this.at += 1;
        return rooted(this, token);
      case 'unit':
        this.at += 1;
        return this.stand({
          kind: 'unit',
          axis: token.text === 'i' ? 0 : token.text === 'j' ? 1 : 2,
          position: token.position,
          length: token.length,
        });
      case 'command':
        return this.command(token);
      case 'stranger':
        return stranger(this, token);
      case 'sign':
        if (token.text === '|') return absolute(this);
        if (token.text === '∂') return partialDerivative(this, token);
        if (opensBracket(token)) return bracketed(this);
        return this.refuseMissing(token);
      case 'end':
        return this.refuseMissing(token);
    }
  }

  private refuseMissing(token: Token): never {
    const before = this.tokens[this.at - 1];
    if (before === undefined && closesBracket(token)) {
      refuse('unexpected-close', token.position, token.length, { bracket: this.spelling(token) });
    }
    return refuse('missing-operand', token.position, token.length, {
      ...(before === undefined ? {} : { after: this.spelling(before) }),
    });
  }

  private command(token: Token): Expression {
    if (token.text === 'over') return this.refuseMissing(token);
    this.enter();
    let value: Expression;
    if (token.text === 'sqrt') {
      this.at += 1;
      const index = this.is('[') ? bracketed(this) : undefined;
      const radicand = this.argument();
      value = index === undefined ? apply('sqrt', radicand) : apply('root', radicand, index);
    } else if (token.text === 'binom') {
      value = this.column(token);
    } else {
      const derivative = derivativeHere(this);
      if (derivative === undefined) {
        this.at += 1;
        const above = this.argument();
        value = quotient(above, this.argument());
      } else value = derivative;
    }
    this.leave();
    return value;
  }

  /** \binom{a}{b}: a column of two, where a vector is due. */
  private column(token: Token): Expression {
    const { position, length } = token;
    if (!this.settings.lists) refuse('unknown-command', position, length, { name: 'binom' });
    this.at += 1;
    const components = [this.argument(), this.argument()];
    const end = this.tokens[this.at - 1]!;
    return this.stand({
      kind: 'vector',
      components,
      orientation: 'column',
      position,
      length: end.position + end.length - position,
    });
  }

  /** What a LaTeX command takes: a group, or a single digit, letter or command. */
  argument(): Expression {
    const token = this.token;
    if (token.kind === 'sign' && token.text === '{') return bracketed(this);
    if (token.kind === 'number' && token.text.length > 1) this.splitNumber(1);
    return this.primary();
  }
}

const isWhole = (part: Expression): part is NumberLiteral =>
  part.kind === 'number' && part.decimal === undefined && isInteger(part.value);
