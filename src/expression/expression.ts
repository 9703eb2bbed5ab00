/**
 * What is written: the closed union of scalar expressions, and its constructors.
 *
 * An expression keeps the shape its author gave it (`2/4` stays a quotient, `a - b` is a sum with a
 * negated term), so that reading what we print gives the same expression back. What an expression
 * *equals* is decided in `algebra` and `equivalence`. Expressions are immutable and may share parts:
 * anything that walks one must remember what it has seen (see `traverse`), because a shared
 * expression of depth n can stand for a tree of size 2^n.
 */
import type { FunctionName } from './functions.ts';
import { isNegative, negate as negateRational, type Rational, rational } from './rational.ts';

/** A number as written: not negative, and an integer unless `decimal` holds its digits (`0.50`). */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: Rational;
  /** The digits as written, when there was a decimal point: '0.50', '.5'. */
  readonly decimal?: string;
}
export interface Constant {
  readonly kind: 'constant';
  readonly name: 'e' | 'pi';
}
/** Named canonically: one letter or a Greek letter's English name, then optionally `_` and a subscript. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
}
export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
}
/** At least two terms; a subtracted term is a `Negation`. */
export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
}
/** At least two factors. */
export interface Product {
  readonly kind: 'product';
  readonly factors: readonly Expression[];
}
export interface Quotient {
  readonly kind: 'quotient';
  readonly numerator: Expression;
  readonly denominator: Expression;
}
export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
}
/** A function of the table applied: `log` is (argument, base), `root` is (radicand, index). */
export interface Application {
  readonly kind: 'application';
  readonly name: FunctionName;
  readonly arguments: readonly Expression[];
}
/**
 * An unknown (abstract) function or one of its derivatives applied: f(x), f'(g(x)), f_{xy}(x, y).
 * `orders` has one entry an argument: how often it is differentiated by that argument.
 */
export interface UnknownApplication {
  readonly kind: 'unknown';
  readonly name: string;
  readonly orders: readonly number[];
  readonly arguments: readonly Expression[];
}
/** A derivative written but not worked out: d/dx (sin x), or dy/dx of a dependent variable y. */
export interface UnevaluatedDerivative {
  readonly kind: 'derivative';
  readonly operand: Expression;
  /** By which variables, in the order of differentiation; at least one. */
  readonly variables: readonly string[];
}

export type Expression =
  | NumberLiteral
  | Constant
  | Variable
  | Negation
  | Sum
  | Product
  | Quotient
  | Power
  | Application
  | UnknownApplication
  | UnevaluatedDerivative;

/** A non-negative integer as written. Throws a RangeError for anything else. */
export function integer(value: bigint | number): NumberLiteral {
  const exact = BigInt(value);
  if (exact < 0n) throw new RangeError('a number literal is not negative: use numeral');
  return { kind: 'number', value: rational(exact) };
}

/** A decimal as written; `digits` must match its value (the reader guarantees it). */
export const decimal = (value: Rational, digits: string): NumberLiteral => ({
  kind: 'number',
  value,
  decimal: digits,
});

/** Any rational number as an expression: `3`, `-3`, `3/4`, `-(3/4)`. */
export function numeral(value: Rational | bigint | number): Expression {
  const exact = typeof value === 'object' ? value : rational(value);
  if (isNegative(exact)) return negation(numeral(negateRational(exact)));
  const above = integer(exact.numerator);
  return exact.denominator === 1n ? above : quotient(above, integer(exact.denominator));
}

export const E: Constant = { kind: 'constant', name: 'e' };
export const PI: Constant = { kind: 'constant', name: 'pi' };
export const NOUGHT: NumberLiteral = integer(0);
export const UNITY: NumberLiteral = integer(1);

export const variable = (name: string): Variable => ({ kind: 'variable', name });
export const negation = (operand: Expression): Negation => ({ kind: 'negation', operand });

/** The sum of the terms as they stand: no terms are 0, one term is itself; nothing is flattened. */
export function sum(terms: readonly Expression[]): Expression {
  if (terms.length === 0) return NOUGHT;
  return terms.length === 1 ? terms[0]! : { kind: 'sum', terms };
}

/** The product of the factors as they stand: no factors are 1, one factor is itself. */
export function product(factors: readonly Expression[]): Expression {
  if (factors.length === 0) return UNITY;
  return factors.length === 1 ? factors[0]! : { kind: 'product', factors };
}

export const difference = (left: Expression, right: Expression): Expression =>
  sum([left, negation(right)]);
export const quotient = (numerator: Expression, denominator: Expression): Quotient => ({
  kind: 'quotient',
  numerator,
  denominator,
});
export const power = (base: Expression, exponent: Expression): Power => ({
  kind: 'power',
  base,
  exponent,
});
export const apply = (name: FunctionName, ...args: readonly Expression[]): Application => ({
  kind: 'application',
  name,
  arguments: args,
});
export const unknown = (
  name: string,
  args: readonly Expression[],
  orders: readonly number[] = args.map(() => 0),
): UnknownApplication => ({ kind: 'unknown', name, orders, arguments: args });
export const derivative = (
  operand: Expression,
  variables: readonly string[],
): UnevaluatedDerivative => ({ kind: 'derivative', operand, variables });
