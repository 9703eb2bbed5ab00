/**
 * Roots of numbers inside a product: what is whole goes into the coefficient, square factors come
 * out of the root, square roots are joined. Which numbers may grow how far is decided here too.
 */
import { type Expression, integer } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { takeRoot } from '../whole-roots.ts';
import { type Factor, type Factored, HALF, isSymbolic } from './factor.ts';

/** Roots of numbers: what is whole goes into the coefficient, square roots are joined. */
export function withSurds(view: Factored): Factored {
  if (!view.factors.some(isSurd)) return view;
  let { coefficient } = view;
  const others: Factor[] = [];
  // Radicands by index: 2 -> 6 for sqrt(2)*sqrt(3); below the bar apart.
  const radicands = new Map<string, { value: bigint; index: number; above: boolean }>();
  const radical = view.factors.some((factor) => isSurd(factor) && factor.radical);
  for (const factor of view.factors) {
    if (!isSurd(factor)) {
      others.push(factor);
      continue;
    }
    const { value } = factor.base;
    const exponent = factor.exponent as q.Rational;
    const whole = floor(exponent);
    const rest = q.subtract(exponent, q.rational(whole));
    if (tooLarge(value.numerator, whole)) {
      others.push(factor);
      continue;
    }
    // Below the bar it reads 1/sqrt(2), not sqrt(2)/2, when it was written so.
    const above = exponent.numerator > 0n || q.isZero(rest);
    const outside = above ? whole : whole + 1n;
    coefficient = q.multiply(coefficient, q.power(value, outside));
    const inside = above ? rest : q.subtract(q.ONE, rest);
    if (q.isZero(inside)) continue;
    const index = Number(inside.denominator);
    const key = `${index}${above}`;
    const earlier = radicands.get(key)?.value ?? 1n;
    radicands.set(key, { value: earlier * value.numerator ** inside.numerator, index, above });
  }
  const surds: Factor[] = [];
  let squareRoot = 1n;
  for (const { value, index, above } of radicands.values()) {
    const { outside, inside } = takeRoot(value, index);
    coefficient = above
      ? q.multiply(coefficient, q.rational(outside))
      : q.divide(coefficient, q.rational(outside));
    if (inside === 1n) continue;
    // 2/sqrt(2) is sqrt(2).
    if (!above && index === 2 && coefficient.numerator % inside === 0n) {
      coefficient = q.divide(coefficient, q.rational(inside));
      squareRoot *= inside;
    } else if (above && index === 2) squareRoot *= inside;
    else
      surds.push({ base: integer(inside), exponent: q.rational(above ? 1 : -1, index), radical });
  }
  const { outside, inside } = takeRoot(squareRoot, 2);
  coefficient = q.multiply(coefficient, q.rational(outside));
  if (inside !== 1n) surds.push({ base: integer(inside), exponent: HALF, radical });
  return { ...view, coefficient, factors: [...surds, ...others] };
}

interface SurdFactor extends Factor {
  readonly base: Expression & { readonly kind: 'number' };
}
const isSurd = (factor: Factor): factor is SurdFactor =>
  factor.base.kind === 'number' &&
  !isSymbolic(factor.exponent) &&
  factor.base.value.numerator > 0n &&
  factor.base.value.denominator === 1n &&
  factor.exponent.denominator <= 12n;

const floor = (value: q.Rational): bigint =>
  value.numerator >= 0n
    ? value.numerator / value.denominator
    : -((-value.numerator + value.denominator - 1n) / value.denominator);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Whether value^exponent has more digits than display lets a number grow to. */
export function tooLarge(value: bigint, exponent: bigint): boolean {
  const size = magnitude(value);
  if (size <= 1n) return false;
  return (
    BigInt(size.toString().length - 1) * magnitude(exponent) >
      BigInt(LIMITS.calculus.powerDigits) || magnitude(exponent) > 200n
  );
}
