/**
 * How a number times powers is written: which factor stands where, what goes below the bar, where
 * the number and the sign stand. The order of factors is a table; within a rank the written order
 * stays, except that variables are alphabetical and functions of one argument have their usual order.
 */
import {
  apply,
  type Expression,
  integer,
  negation,
  numeral,
  power,
  product,
  quotient,
} from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import * as q from '../../expression/rational.ts';
import { type Factor, type Factored, HALF, isSymbolic } from './factor.ts';
import type { Tidying } from './tidying.ts';

const RANK = {
  surd: 0,
  constant: 1,
  variable: 2,
  sum: 3,
  root: 4,
  exponential: 5,
  absolute: 6,
  function: 7,
  other: 8,
} as const;

/** Functions of one argument beside each other: sin x cos x, sec x tan x. Others follow. */
const FUNCTION_ORDER: readonly FunctionName[] = [
  'sin',
  'cos',
  'sec',
  'csc',
  'tan',
  'cot',
  'sinh',
  'cosh',
  'sech',
  'csch',
  'tanh',
  'coth',
  'sign',
];

interface Placed {
  readonly factor: Factor;
  readonly rank: number;
  /** Variables: the name. */
  readonly name: string;
  /** Functions: where their argument first occurred, and their place in the order. */
  readonly group: number;
  readonly place: number;
}

function rankOf({ base, exponent }: Factor): number {
  const constantBase = base.kind === 'number' || base.kind === 'quotient';
  if (isSymbolic(exponent)) {
    return base.kind === 'variable' ? RANK.variable : RANK.exponential;
  }
  if (constantBase) return RANK.surd;
  if (base.kind === 'constant') return RANK.constant;
  if (exponent.denominator !== 1n)
    return base.kind === 'variable' && !q.equals(exponent, HALF) ? RANK.variable : RANK.root;
  switch (base.kind) {
    case 'variable':
      return RANK.variable;
    case 'sum':
      return RANK.sum;
    case 'application':
      return base.name === 'abs' ? RANK.absolute : RANK.function;
    case 'unknown':
      return RANK.function;
    case 'negation':
    case 'product':
    case 'power':
    case 'derivative':
      return RANK.other;
  }
}

/** 1 - σ(u), which stands behind the σ(u) it is multiplied by: σ(u) (1 - σ(u)). */
function isComplement(base: Expression, factors: readonly Factor[], tidying: Tidying): boolean {
  if (base.kind !== 'sum') return false;
  const terms = base.terms.map((term) => (term.kind === 'negation' ? term.operand : term));
  return factors.some(
    ({ base: other }) =>
      other.kind === 'application' &&
      other.name === 'sigmoid' &&
      terms.some((term) => tidying.identity(term) === tidying.identity(other)),
  );
}

function inOrder(factors: readonly Factor[], tidying: Tidying): Factor[] {
  if (factors.length < 2) return [...factors];
  const groups = new Map<number, number>();
  const placed = factors.map((factor, index): Placed => {
    const { base } = factor;
    const rank = isComplement(base, factors, tidying) ? RANK.other : rankOf(factor);
    const name = base.kind === 'variable' ? base.name : '';
    if (rank !== RANK.function || base.kind !== 'application') {
      return { factor, rank, name, group: index, place: 0 };
    }
    const argument = tidying.identity(base.arguments[0]!);
    if (!groups.has(argument)) groups.set(argument, index);
    const known = FUNCTION_ORDER.indexOf(base.name);
    const place = known < 0 ? FUNCTION_ORDER.length : known;
    return { factor, rank, name, group: groups.get(argument)!, place };
  });
  placed.sort(
    (left, right) =>
      left.rank - right.rank ||
      (left.name < right.name ? -1 : left.name > right.name ? 1 : 0) ||
      left.group - right.group ||
      left.place - right.place,
  );
  return placed.map(({ factor }) => factor);
}

function writtenPower({ base, exponent, radical }: Factor): Expression {
  if (isSymbolic(exponent)) return power(base, exponent);
  if (q.isOne(exponent)) return base;
  if (q.equals(exponent, HALF)) return apply('sqrt', base);
  if (radical && exponent.denominator !== 1n) {
    const inside = writtenPower({ base, exponent: q.rational(exponent.numerator), radical: false });
    return exponent.denominator === 2n
      ? apply('sqrt', inside)
      : apply('root', inside, integer(exponent.denominator));
  }
  return power(base, numeral(exponent));
}

/** A negative exponent that is written below the bar: numbers; of the powers of e only 1/e. */
const isBelow = ({ base, exponent }: Factor): boolean =>
  !isSymbolic(exponent) &&
  q.isNegative(exponent) &&
  !(base.kind === 'constant' && base.name === 'e' && !q.equals(exponent, q.MINUS_ONE));

const upright = (factor: Factor): Factor => ({
  ...factor,
  exponent: isSymbolic(factor.exponent) ? factor.exponent : q.negate(factor.exponent),
});

/** The number in front, as decimal digits when decimals were written and the digits end. */
function number(value: q.Rational, decimal: boolean): Expression {
  const digits = decimal ? decimalDigits(value) : undefined;
  return digits === undefined ? numeral(value) : { kind: 'number', value, decimal: digits };
}

function decimalDigits(value: q.Rational): string | undefined {
  if (q.isInteger(value)) return undefined;
  let places = 0;
  let scaled = value;
  while (!q.isInteger(scaled)) {
    if (places === 30) return undefined;
    scaled = q.multiply(scaled, q.rational(10));
    places += 1;
  }
  const digits = scaled.numerator.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A numerical fraction stands in front of these: (1/2) cos x and (1/2) e^(-3), but x/2. */
const standsBehindFraction = (factor: Factor): boolean =>
  rankOf(factor) > RANK.root ||
  (factor.base.kind === 'constant' &&
    !isSymbolic(factor.exponent) &&
    q.isNegative(factor.exponent));

/** Writes the view. Parts are taken as they are. */
export function write(view: Factored, tidying: Tidying): Expression {
  const { coefficient, decimal } = view;
  if (q.isNegative(coefficient)) {
    return negation(write({ ...view, coefficient: q.negate(coefficient) }, tidying));
  }
  const above = inOrder(
    view.factors.filter((factor) => !isBelow(factor)),
    tidying,
  );
  const below = inOrder(view.factors.filter(isBelow), tidying).map(upright);
  if (below.length === 0 && (above.length === 0 || asDecimal(coefficient, decimal))) {
    return withNumber(coefficient, decimal, above);
  }
  if (below.length === 0 && !q.isInteger(coefficient) && above.some(standsBehindFraction)) {
    return product([number(coefficient, decimal), ...above.map(writtenPower)]);
  }
  if (asDecimal(coefficient, decimal)) {
    return quotient(withNumber(coefficient, decimal, above), bare(below));
  }
  const top = withNumber(q.rational(coefficient.numerator), false, above);
  if (below.length === 0 && coefficient.denominator === 1n) return top;
  return quotient(top, withNumber(q.rational(coefficient.denominator), false, below));
}

const asDecimal = (coefficient: q.Rational, decimal: boolean): boolean =>
  decimal && decimalDigits(coefficient) !== undefined;

const bare = (factors: readonly Factor[]): Expression => product(factors.map(writtenPower));

function withNumber(value: q.Rational, decimal: boolean, factors: readonly Factor[]): Expression {
  const powers = factors.map(writtenPower);
  return q.isOne(value) && powers.length > 0
    ? product(powers)
    : product([number(value, decimal), ...powers]);
}
