/** A number as written: digits, perhaps with a decimal point. */
import { decimal, type Expression, integer } from '../expression.ts';
import { rational } from '../rational.ts';

const SMALL: readonly Expression[] = Array.from({ length: 100 }, (_, value) => integer(value));

export function numberOf(text: string): Expression {
  if (text.length < 3 && text.charCodeAt(0) !== 48) {
    const small = SMALL[Number(text)];
    if (small !== undefined && !text.includes('.')) return small;
  }
  const point = text.indexOf('.');
  if (point < 0) return integer(BigInt(text));
  const digits = text.slice(0, point) + text.slice(point + 1);
  return decimal(rational(BigInt(digits), 10n ** BigInt(text.length - point - 1)), text);
}
