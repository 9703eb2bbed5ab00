/** Doubles as people write them: few digits, powers of ten beyond the usual range. */
import {
  decimal,
  type Expression,
  integer,
  negation,
  power,
  product,
} from '../expression/expression.ts';
import { rational } from '../expression/rational.ts';

export interface ShownNumber {
  readonly expression: Expression;
  /** Whether the digits shown are all there are. */
  readonly exact: boolean;
}

/** At most this many significant digits, trailing zeros dropped. */
export function shownNumber(value: number, digits: number): ShownNumber {
  const rounded = value.toPrecision(digits);
  return { expression: numberExpression(rounded), exact: Number(rounded) === value };
}

/** A value beyond the range of doubles, middle·2^scale, to a few digits. */
export function shownScaled(middle: number, scale: number, digits: number): Expression {
  const magnitude = Math.log10(Math.abs(middle)) + scale * Math.log10(2);
  const exponent = Math.floor(magnitude);
  const mantissa = (10 ** (magnitude - exponent)).toPrecision(digits);
  return numberExpression(`${middle < 0 ? '-' : ''}${mantissa}e${exponent}`);
}

/** '-1.2500e+12' as the expression -1.25·10^12. */
function numberExpression(printed: string): Expression {
  const size = numberSize(printed.replace(/^-/, ''));
  return /^-[^e]*[1-9]/.test(printed) ? negation(size) : size;
}

function numberSize(printed: string): Expression {
  const [mantissa = '0', exponent] = scientific(printed);
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const number = digitsExpression(digits);
  if (exponent === 0) return number;
  const tenth = exponent < 0 ? negation(integer(-exponent)) : integer(exponent);
  return product([number, power(integer(10), tenth)]);
}

/** Plain digits between a ten-thousandth and ten million; a mantissa and an exponent outside. */
function scientific(printed: string): readonly [mantissa: string, exponent: number] {
  const value = Number(printed);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(printed.replace(/e.*$/, '')))) {
    const [mantissa = '', exponent = ''] = printed.split('e');
    return [mantissa, Number(exponent)];
  }
  const fractionDigits = (text: string): number => text.split('.')[1]?.length ?? 0;
  if (value === 0) return ['0', 0];
  if (value >= 1e-4 && value < 1e7) {
    const [mantissa = '', exponent] = printed.split('e');
    if (exponent === undefined) return [mantissa, 0];
    return [value.toFixed(Math.max(0, fractionDigits(mantissa) - Number(exponent))), 0];
  }
  const [mantissa = '', exponent = '0'] = value
    .toExponential(Math.min(20, significantDigits(printed) - 1))
    .split('e');
  return [mantissa, Number(exponent)];
}

const significantDigits = (printed: string): number =>
  Math.max(1, printed.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length);

function digitsExpression(digits: string): Expression {
  const [whole = '0', fraction] = digits.split('.');
  if (fraction === undefined) return integer(BigInt(whole));
  return decimal(rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length)), digits);
}
