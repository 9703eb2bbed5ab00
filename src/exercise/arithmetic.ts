/**
 * Exact, bounded arithmetic on rationals for headers and texts: undefined where there is no exact
 * rational result within the bounds (a division by zero, an irrational power, too many digits).
 */
import {
  absolute,
  add,
  compare,
  divide,
  gcd,
  isInteger,
  isZero,
  multiply,
  power,
  type Rational,
  rational,
  subtract,
} from '../expression/rational.ts';
import { LIMITS } from '../limits.ts';
import type { ArithmeticSign, RelationSign } from './text.ts';

const BOUND = 10n ** BigInt(LIMITS.template.digits);

/** The value itself, or undefined when it has too many digits. */
export const bounded = (value: Rational): Rational | undefined =>
  absolute(value).numerator < BOUND && value.denominator < BOUND ? value : undefined;

export function combine(
  sign: ArithmeticSign,
  left: Rational,
  right: Rational,
): Rational | undefined {
  switch (sign) {
    case '+':
      return bounded(add(left, right));
    case '-':
      return bounded(subtract(left, right));
    case '*':
      return bounded(multiply(left, right));
    case '/':
      return isZero(right) ? undefined : bounded(divide(left, right));
    case '%':
      return modulo(left, right);
    case '**':
      return exactPower(left, right);
  }
}

/** The remainder of floored division, with the divisor's sign. */
export function modulo(left: Rational, right: Rational): Rational | undefined {
  if (isZero(right)) return undefined;
  return bounded(subtract(left, multiply(right, floor(divide(left, right)))));
}

/** The greatest integer that is not greater. */
export function floor(value: Rational): Rational {
  const towardsZero = value.numerator / value.denominator;
  const exact = towardsZero * value.denominator === value.numerator;
  return rational(value.numerator < 0n && !exact ? towardsZero - 1n : towardsZero);
}

/** A power with an integer exponent, or with a fraction where the root is rational: 8^(2/3) = 4. */
export function exactPower(base: Rational, exponent: Rational): Rational | undefined {
  const most = BigInt(LIMITS.template.exponent);
  const times = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator;
  if (times > most || exponent.denominator > most) return undefined;
  if (isZero(base) && exponent.numerator < 0n) return undefined;
  const root = isInteger(exponent) ? base : exactRoot(base, exponent.denominator);
  if (root === undefined) return undefined;
  const digits = `${absolute(root).numerator}`.length + `${root.denominator}`.length;
  if (digits * Number(times) > 4 * LIMITS.template.digits) return undefined;
  return bounded(power(root, exponent.numerator));
}

/** The real root when it is rational. */
export function exactRoot(value: Rational, index: bigint): Rational | undefined {
  if (value.numerator < 0n) {
    if (index % 2n === 0n) return undefined;
    const positive = exactRoot(absolute(value), index);
    return positive === undefined ? undefined : subtract(rational(0), positive);
  }
  const above = integerRoot(value.numerator, index);
  const below = integerRoot(value.denominator, index);
  return above === undefined || below === undefined ? undefined : rational(above, below);
}

/** By bisection on the exponentials of integers, which are exact. */
function integerRoot(value: bigint, index: bigint): bigint | undefined {
  let [low, high] = [0n, 1n];
  while (high ** index < value) high *= 2n;
  while (low < high) {
    const middle = (low + high) / 2n;
    if (middle ** index < value) low = middle + 1n;
    else high = middle;
  }
  return low ** index === value ? low : undefined;
}

/** The greatest common divisor of integers; undefined for fractions. */
export const greatestDivisor = (left: Rational, right: Rational): Rational | undefined =>
  isInteger(left) && isInteger(right) ? rational(gcd(left.numerator, right.numerator)) : undefined;

/** The least common multiple of integers, not negative; undefined for fractions. */
export function leastMultiple(left: Rational, right: Rational): Rational | undefined {
  const common = greatestDivisor(left, right);
  if (common === undefined) return undefined;
  if (isZero(common)) return rational(0);
  return bounded(absolute(divide(multiply(left, right), common)));
}

export const least = (left: Rational, right: Rational): Rational =>
  compare(left, right) <= 0 ? left : right;
export const greatest = (left: Rational, right: Rational): Rational =>
  compare(left, right) >= 0 ? left : right;

/** Does the sign hold for a comparison's outcome (negative, zero, positive)? */
export function holds(sign: RelationSign, order: number): boolean {
  switch (sign) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
