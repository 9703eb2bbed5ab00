/**
 * The arithmetics in which matrix expressions can be evaluated entry by entry: exact rationals,
 * plain doubles (for tests and display), and scalar expressions (whose values can then be enclosed
 * with certainty). What an arithmetic cannot do leaves as an `EvaluationFailure`, which the caller
 * at the door catches.
 */
import { LIMITS } from '../../../limits.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import {
  apply,
  E,
  type Expression,
  negation,
  numeral,
  PI,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../expression.ts';
import { type FunctionName, functionRow } from '../../functions.ts';
import {
  absolute,
  add,
  divide,
  isInteger,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  power as rationalPower,
  sign,
  toNumber,
} from '../../rational.ts';
import { formula } from '../../read/read.ts';
import { substitute } from '../../traverse.ts';

export type EvaluationFailureReason =
  /** Division by zero, a singular matrix, a root or logarithm of a negative number. */
  | 'undefined'
  /** Not a rational number: another arithmetic is needed. */
  | 'irrational'
  /** Larger than a bound allows, or not offered. */
  | 'too-large';

export class EvaluationFailure {
  constructor(readonly reason: EvaluationFailureReason) {}
}

export function giveUp(reason: EvaluationFailureReason): never {
  throw new EvaluationFailure(reason);
}

export interface Arithmetic<Entry> {
  number(value: Rational): Entry;
  constant(name: 'e' | 'pi'): Entry;
  add(left: Entry, right: Entry): Entry;
  negate(value: Entry): Entry;
  multiply(left: Entry, right: Entry): Entry;
  divide(left: Entry, right: Entry): Entry;
  power(base: Entry, exponent: Entry): Entry;
  /** A known or unknown function of one variable, or its derivative of the order. */
  apply(name: string, known: boolean, order: number, argument: Entry): Entry;
}

/** What an unknown function is while values are compared: its coefficients, constant first. */
export type UnknownPolynomials = ReadonlyMap<string, readonly Rational[]>;

function polynomialValue(
  coefficients: readonly Rational[],
  order: number,
  argument: Rational,
): Rational {
  let value = rational(0);
  for (let degree = coefficients.length - 1; degree >= order; degree -= 1) {
    let falling = 1n;
    for (let step = 0; step < order; step += 1) falling *= BigInt(degree - step);
    value = add(multiply(value, argument), multiply(coefficients[degree]!, rational(falling)));
  }
  return value;
}

const LARGEST = 1n << BigInt(LIMITS.algebra.coefficientBits);

const bounded = (value: Rational): Rational => {
  const { numerator, denominator } = value;
  const within = numerator < LARGEST && numerator > -LARGEST && denominator < LARGEST;
  return within ? value : giveUp('too-large');
};

export const rationalArithmetic = (unknowns: UnknownPolynomials): Arithmetic<Rational> => ({
  number: (value) => value,
  constant: () => giveUp('irrational'),
  add: (left, right) => bounded(add(left, right)),
  negate,
  multiply: (left, right) => bounded(multiply(left, right)),
  divide: (left, right) => (isZero(right) ? giveUp('undefined') : bounded(divide(left, right))),
  power: (base, exponent) => {
    if (!isInteger(exponent)) return giveUp('irrational');
    const times = exponent.numerator;
    if (times > 64n || times < -64n) return giveUp('too-large');
    if (times < 0n && isZero(base)) return giveUp('undefined');
    return bounded(rationalPower(base, times));
  },
  apply: (name, known, order, argument) => {
    if (!known) {
      const coefficients = unknowns.get(name);
      if (coefficients === undefined) return giveUp('too-large');
      return bounded(polynomialValue(coefficients, order, argument));
    }
    return rationalFunction(name, order, argument);
  },
});

/** The few functions of the table that are rational wherever they are. */
function rationalFunction(name: string, order: number, argument: Rational): Rational {
  const side = sign(argument);
  if (order === 0 && name === 'abs') return absolute(argument);
  if (order === 0 && name === 'sign') return rational(side);
  if (order === 0 && name === 'relu') return side > 0 ? argument : rational(0);
  if (order > 0 && (name === 'abs' || name === 'relu' || name === 'sign')) {
    // At the corner there is no derivative; a sample that hits it says nothing.
    if (side === 0) return giveUp('undefined');
    if (order > 1 || name === 'sign') return rational(0);
    return name === 'abs' ? rational(side) : side > 0 ? ONE : rational(0);
  }
  return giveUp('irrational');
}

/** The arithmetic, with every operation reported by what its result weighs. */
export function metered<Entry>(
  arithmetic: Arithmetic<Entry>,
  spend: (units: number) => void,
  weight: (result: Entry) => number,
): Arithmetic<Entry> {
  const weighed = (result: Entry): Entry => {
    spend(weight(result));
    return result;
  };
  return {
    number: arithmetic.number,
    constant: arithmetic.constant,
    add: (left, right) => weighed(arithmetic.add(left, right)),
    negate: arithmetic.negate,
    multiply: (left, right) => weighed(arithmetic.multiply(left, right)),
    divide: (left, right) => weighed(arithmetic.divide(left, right)),
    power: (base, exponent) => weighed(arithmetic.power(base, exponent)),
    apply: (name, known, order, argument) =>
      weighed(arithmetic.apply(name, known, order, argument)),
  };
}

/** What an operation costs by the length of its result, for bringing it to lowest terms. */
const WEIGHTS: readonly (readonly [below: bigint, units: number])[] = [
  [1n << 64n, 1],
  [1n << 256n, 6],
  [1n << 768n, 40],
];
export function rationalWeight({ numerator, denominator }: Rational): number {
  const found = WEIGHTS.find(
    ([below]) => numerator < below && numerator > -below && denominator < below,
  );
  return found?.[1] ?? 150;
}

export const doubleArithmetic = (unknowns: UnknownPolynomials = new Map()): Arithmetic<number> => ({
  number: toNumber,
  constant: (name) => evaluate(name === 'e' ? E : PI, new Map()),
  add: (left, right) => left + right,
  negate: (value) => -value,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  power: (base, exponent) =>
    evaluate(
      power(variable('u'), variable('v')),
      new Map([
        ['u', base],
        ['v', exponent],
      ]),
    ),
  apply: (name, known, order, argument) => {
    if (known) {
      return evaluate(knownApplication(name, order, variable('u')), new Map([['u', argument]]));
    }
    const coefficients = unknowns.get(name) ?? giveUp('too-large');
    let value = 0;
    for (let degree = coefficients.length - 1; degree >= order; degree -= 1) {
      let falling = 1;
      for (let step = 0; step < order; step += 1) falling *= degree - step;
      value = value * argument + falling * toNumber(coefficients[degree]!);
    }
    return value;
  },
});

/**
 * Scalar expressions; zeros and ones fold, so that entries stay small, but nothing that may be
 * undefined is folded away.
 */
export const expressionArithmetic: Arithmetic<Expression> = {
  number: numeral,
  constant: (name) => (name === 'e' ? E : PI),
  add: (left, right) => {
    if (isNought(left)) return right;
    return isNought(right) ? left : marked(sum([left, right]), left, right);
  },
  negate: (value) => (isNought(value) ? value : marked(negation(value), value)),
  multiply: (left, right) => {
    if (isUnity(right) || (isNought(left) && !PARTIAL.has(right))) return left;
    if (isUnity(left) || (isNought(right) && !PARTIAL.has(left))) return right;
    return marked(product([left, right]), left, right);
  },
  divide: (left, right) => partial(quotient(left, right)),
  power: (base, exponent) => partial(power(base, exponent)),
  apply: (name, known, order, argument) =>
    known
      ? partial(knownApplication(name, order, argument))
      : marked(unknown(name, [argument], [order]), argument),
};

/** Entries that may be undefined at some point. */
const PARTIAL = new WeakSet<Expression>();
const partial = (expression: Expression): Expression => {
  PARTIAL.add(expression);
  return expression;
};
const marked = (whole: Expression, ...parts: readonly Expression[]): Expression =>
  parts.some((part) => PARTIAL.has(part)) ? partial(whole) : whole;

const isNought = (value: Expression): boolean =>
  value.kind === 'number' && value.value.numerator === 0n;
const isUnity = (value: Expression): boolean =>
  value.kind === 'number' && value.value.numerator === value.value.denominator;

const derivatives = new Map<string, Expression>();

/** A function of the table, or its first derivative by the table's own formula, at the argument. */
function knownApplication(name: string, order: number, argument: Expression): Expression {
  if (order === 0) return apply(name as FunctionName, argument);
  // Second derivatives of named functions are written out by whoever differentiates.
  if (order > 1) return giveUp('too-large');
  const read = derivatives.get(name) ?? formula(functionRow(name as FunctionName).derivative.u);
  derivatives.set(name, read);
  return substitute(read, new Map([['u', argument]]));
}
