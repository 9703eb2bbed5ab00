/**
 * The exact rational value of an expression from those of its parts, where it is plain: numbers,
 * arithmetic, whole powers, roots of perfect squares, absolute values. Decides which exponents count
 * as rational (2/4, 0.5 and -(2/3) do; a letter never does). Gives up on large numbers.
 */
import { LIMITS } from '../../limits.ts';
import type { Expression } from '../expression.ts';
import {
  absolute,
  add,
  divide,
  isInteger,
  isNegative,
  isZero,
  multiply,
  negate,
  ONE,
  power,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../rational.ts';
import { bottomUp } from '../traverse.ts';
import { integerSquareRoot } from './balls/integer-root.ts';

const LARGEST = 1n << BigInt(LIMITS.evaluate.constantBits);

const isSmall = (value: Rational): boolean =>
  value.numerator < LARGEST && value.numerator > -LARGEST && value.denominator < LARGEST;

/** The value, or undefined when it is not plainly rational, not real, or too large to keep exactly. */
export function exactValue(
  expression: Expression,
  parts: readonly (Rational | undefined)[],
): Rational | undefined {
  if (expression.kind === 'number') return expression.value;
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const value = combined(expression, parts as readonly Rational[]);
  return value !== undefined && isSmall(value) ? value : undefined;
}

function combined(expression: Expression, parts: readonly Rational[]): Rational | undefined {
  switch (expression.kind) {
    case 'negation':
      return negate(parts[0]!);
    case 'sum':
      return folded(parts, ZERO, add);
    case 'product':
      return folded(parts, ONE, multiply);
    case 'quotient':
      return isZero(parts[1]!) ? undefined : divide(parts[0]!, parts[1]!);
    case 'power':
      return exactPower(parts[0]!, parts[1]!);
    case 'application':
      switch (expression.name) {
        case 'sqrt':
          return exactSquareRoot(parts[0]!);
        case 'abs':
          return absolute(parts[0]!);
        case 'relu':
          return isNegative(parts[0]!) ? ZERO : parts[0]!;
        case 'sign':
          return rational(sign(parts[0]!));
        default:
          return undefined;
      }
    default:
      return undefined;
  }
}

function folded(
  parts: readonly Rational[],
  start: Rational,
  step: (left: Rational, right: Rational) => Rational,
): Rational | undefined {
  let value = start;
  for (const part of parts) {
    value = step(value, part);
    if (!isSmall(value)) return undefined;
  }
  return value;
}

function exactPower(base: Rational, exponent: Rational): Rational | undefined {
  if (!isInteger(exponent)) return undefined;
  const times = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator;
  if (isZero(base) && isNegative(exponent)) return undefined;
  const unit = base.denominator === 1n && base.numerator <= 1n && base.numerator >= -1n;
  if (unit) return power(base, times % 2n === 0n && times > 0n ? 2n : times === 0n ? 0n : 1n);
  const bits = Math.max(base.numerator.toString(16).length, base.denominator.toString(16).length);
  if (
    times > BigInt(LIMITS.evaluate.constantBits) ||
    bits * Number(times) * 4 > 2 * LIMITS.evaluate.constantBits
  ) {
    return undefined;
  }
  return power(base, exponent.numerator);
}

function exactSquareRoot(value: Rational): Rational | undefined {
  if (isNegative(value)) return undefined;
  const above = integerSquareRoot(value.numerator);
  const below = integerSquareRoot(value.denominator);
  return above * above === value.numerator && below * below === value.denominator
    ? rational(above, below)
    : undefined;
}

/** The exact value of a whole expression. */
export const exactValueOf = (expression: Expression): Rational | undefined =>
  bottomUp<Rational | undefined>(expression, exactValue);
