/**
 * Values as decimals with a few significant digits, for reading along: worked out in balls, so that
 * the digits are the same on every machine. The exact value goes on being computed with.
 */
import { ball, type DefinedBall } from '../expression/evaluate/balls/ball.ts';
import { boundsOf, evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../expression/evaluate/status.ts';
import { compile } from '../expression/evaluate/tape.ts';
import { decimal, type Expression, integer, negation } from '../expression/expression.ts';
import { rational } from '../expression/rational.ts';
import { distinctParts, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';

/** A number that is written with digits and at most one fraction bar and sign. */
export function isPlainNumber(value: Expression): boolean {
  switch (value.kind) {
    case 'number':
      return true;
    case 'negation':
      return value.operand.kind === 'number' || value.operand.kind === 'quotient'
        ? isPlainNumber(value.operand)
        : false;
    case 'quotient':
      return value.numerator.kind === 'number' && value.denominator.kind === 'number';
    default:
      return false;
  }
}

/** The value to a number of significant digits; undefined where it has letters or no value. */
export function roundedTo(value: Expression, digits: number): Expression | undefined {
  if (variablesOf(value).length > 0) return undefined;
  const [found] = evaluateBall(compile([value], []), [], LIMITS.calculus.pointBits);
  if (found === undefined || found.status !== DEFINED) return undefined;
  return decimalOf(found, digits);
}

function decimalOf(found: DefinedBall, digits: number): Expression | undefined {
  const size = found.middle < 0n ? -found.middle : found.middle;
  if (size === 0n) return integer(0);
  const { low } = boundsOf(ball(size, 0n, found.exponent));
  // How many digits stand before the point; the estimate is mended below.
  let before = Math.floor(Math.log10(low)) + 1;
  if (!Number.isFinite(before) || Math.abs(before) > 15) return undefined;
  let whole = scaled(size, found.exponent, digits - before);
  while (`${whole}`.length !== digits) {
    before += `${whole}`.length > digits ? 1 : -1;
    whole = scaled(size, found.exponent, digits - before);
  }
  const places = digits - before;
  const shown =
    places <= 0 ? integer(whole * 10n ** BigInt(-places)) : decimalNumber(whole, places);
  return found.middle < 0n ? negation(shown) : shown;
}

/** size · 2^exponent · 10^places, rounded to an integer. */
function scaled(size: bigint, exponent: number, places: number): bigint {
  const ten = 10n ** BigInt(Math.abs(places));
  const [above, below] = places >= 0 ? [size * ten, 1n] : [size, ten];
  const two = 1n << BigInt(Math.abs(exponent));
  const [numerator, denominator] = exponent >= 0 ? [above * two, below] : [above, below * two];
  return (2n * numerator + denominator) / (2n * denominator);
}

function decimalNumber(whole: bigint, places: number): Expression {
  const padded = `${whole}`.padStart(places + 1, '0');
  const fraction = padded.slice(-places).replace(/0+$/, '');
  const front = padded.slice(0, -places);
  if (fraction === '') return integer(BigInt(front));
  return decimal(
    rational(BigInt(front + fraction), 10n ** BigInt(fraction.length)),
    `${front}.${fraction}`,
  );
}

/** Digits of values that are no plain numbers. */
export const SHOWN_DIGITS = 4;

/** Distinct parts of an exact value that is written as it is: ln 2, √3/2. */
const SHORT = 4;

/** Whether a value is calculated with on paper as it stands. */
export const isShownExactly = (value: Expression): boolean =>
  isPlainNumber(value) || distinctParts(value).length <= SHORT || roundedTo(value, 1) === undefined;

/** A value as it is calculated with on paper: exactly where that is short, or its first digits. */
export const shownValue = (value: Expression): Expression =>
  isShownExactly(value) ? value : (roundedTo(value, SHOWN_DIGITS) ?? value);
