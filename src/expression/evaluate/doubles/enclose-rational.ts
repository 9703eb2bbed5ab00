/** Rational numbers as doubles with a certain bound on what is lost. */
import {
  fromNumber,
  isNegative,
  isZero,
  type Rational,
  subtract,
  toNumber,
} from '../../rational.ts';
import type { RationalExponent } from './powers.ts';
import { powerOfTwo, TINY } from './precision.ts';

const EXACT = 2n ** 53n;

/** The nearest doubles above and below need at most this part of the value, given `toNumber`. */
const CONVERSION_ERROR = powerOfTwo(-51);

export interface EnclosedNumber {
  readonly middle: number;
  readonly radius: number;
}

/** Infinite past the range of doubles. */
export function encloseRational(value: Rational): EnclosedNumber {
  const { numerator, denominator } = value;
  const small = numerator <= EXACT && numerator >= -EXACT && denominator <= EXACT;
  if (small && (denominator & (denominator - 1n)) === 0n) {
    return { middle: Number(numerator) / Number(denominator), radius: 0 };
  }
  const middle = toNumber(value);
  return { middle, radius: Math.abs(middle) * CONVERSION_ERROR + TINY };
}

/** What a rational exponent means, with its value to twice the precision of a double. */
export function encloseExponent(value: Rational): RationalExponent {
  const high = toNumber(value);
  return {
    high,
    low: Number.isFinite(high) ? toNumber(subtract(value, fromNumber(high))) : 0,
    sign: isZero(value) ? 0 : isNegative(value) ? -1 : 1,
    oddRoot: value.denominator % 2n === 1n,
    oddPower: value.numerator % 2n !== 0n,
  };
}
