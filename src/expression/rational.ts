/**
 * Exact rational numbers over bigint, always in lowest terms with a positive denominator.
 * Decides nothing about how a number was written; that is `NumberLiteral`'s.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [magnitude(left), magnitude(right)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The quotient of two integers. Throws a RangeError when the denominator is zero. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError('a rational number with denominator zero');
  if (below === 1n) return { numerator: above, denominator: 1n };
  const common = gcd(above, below);
  const sign = below < 0n ? -1n : 1n;
  return { numerator: (sign * above) / common, denominator: (sign * below) / common };
}

export const ZERO = rational(0);
export const ONE = rational(1);
export const MINUS_ONE = rational(-1);

export const isZero = (value: Rational): boolean => value.numerator === 0n;
export const isOne = (value: Rational): boolean =>
  value.numerator === 1n && value.denominator === 1n;
export const isInteger = (value: Rational): boolean => value.denominator === 1n;
export const isNegative = (value: Rational): boolean => value.numerator < 0n;
/** -1, 0 or 1. */
export const sign = (value: Rational): -1 | 0 | 1 =>
  value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;

export const negate = (value: Rational): Rational => ({
  numerator: -value.numerator,
  denominator: value.denominator,
});

export const absolute = (value: Rational): Rational => (isNegative(value) ? negate(value) : value);

export function add(left: Rational, right: Rational): Rational {
  if (left.denominator === 1n && right.denominator === 1n) {
    return { numerator: left.numerator + right.numerator, denominator: 1n };
  }
  return rational(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export const subtract = (left: Rational, right: Rational): Rational => add(left, negate(right));

export function multiply(left: Rational, right: Rational): Rational {
  if (left.denominator === 1n && right.denominator === 1n) {
    return { numerator: left.numerator * right.numerator, denominator: 1n };
  }
  return rational(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** Throws a RangeError when the divisor is zero. */
export const divide = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.denominator, left.denominator * right.numerator);

/** Throws a RangeError for zero. */
export const reciprocal = (value: Rational): Rational =>
  rational(value.denominator, value.numerator);

/**
 * The value to an integer exponent. The caller bounds the exponent (see `limits`); 0^0 is 1.
 * Throws a RangeError for zero to a negative exponent.
 */
export function power(base: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return power(reciprocal(base), -exponent);
  return { numerator: base.numerator ** exponent, denominator: base.denominator ** exponent };
}

/** Negative, zero or positive as left is less than, equal to or greater than right. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (left: Rational, right: Rational): boolean =>
  left.numerator === right.numerator && left.denominator === right.denominator;

/**
 * The nearest double, with an error of at most one unit in the last place; infinite past the range
 * of doubles. Exact for integers up to 2^53 and for dyadic rationals of that size.
 */
export function toNumber(value: Rational): number {
  const direct = Number(value.numerator) / Number(value.denominator);
  const large = 1n << 1000n;
  if (magnitude(value.numerator) < large && value.denominator < large) return direct;
  // Both parts may exceed the range of doubles although the quotient does not: scale first.
  const shift =
    value.denominator.toString(2).length - magnitude(value.numerator).toString(2).length;
  const scaled =
    shift + 64 >= 0
      ? (value.numerator << BigInt(shift + 64)) / value.denominator
      : value.numerator / (value.denominator << BigInt(-shift - 64));
  return (
    Number(scaled) *
    2 ** (-shift - 64 < -1000 ? -1000 : 0) *
    2 ** (-shift - 64 < -1000 ? -shift + 936 : -shift - 64)
  );
}

/** The exact value of a finite double. */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`no rational number equals ${value}`);
  let [mantissa, exponent] = [value, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent += 1;
  }
  return rational(BigInt(mantissa), 1n << BigInt(exponent));
}

/** Plain text: `3`, `-3/4`. */
export const rationalText = (value: Rational): string =>
  value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
