/**
 * Constants built from whole numbers by + - * / and roots: a bound below which such a value can only
 * be nought (Burnikel, Fleischer, Mehlhorn, Schirra, "A strong and easily computable separation bound
 * for arithmetic expressions involving radicals", Algorithmica 27, 2000). Agreement to more bits than
 * the bound asks is then a proof. Says nothing about e, pi and the functions of analysis.
 */

import { exactValueOf } from '../expression/evaluate/exact-value.ts';
import type { Expression } from '../expression/expression.ts';
import type { Rational } from '../expression/rational.ts';
import { bottomUp } from '../expression/traverse.ts';
import { numbering } from './identical.ts';

/** Logarithms to base 2 of the two bounds u(E) and l(E) of the paper. */
interface Bound {
  readonly above: number;
  readonly below: number;
}

/** log2 of a whole number above nought, rounded up; 0 for nought. A written number is never negative. */
const bitsOf = (value: bigint): number => (value <= 1n ? 0 : (value - 1n).toString(2).length);

const ofRational = ({ numerator, denominator }: Rational): Bound => ({
  above: bitsOf(numerator),
  below: bitsOf(denominator),
});

/** log2(2^x + 2^y), rounded up. */
const sumOf = (x: number, y: number): number => Math.max(x, y) + 1;

const add = (left: Bound, right: Bound): Bound => ({
  above: sumOf(left.above + right.below, right.above + left.below),
  below: left.below + right.below,
});
const multiply = (left: Bound, right: Bound): Bound => ({
  above: left.above + right.above,
  below: left.below + right.below,
});
const invert = ({ above, below }: Bound): Bound => ({ above: below, below: above });

function raise(base: Bound, times: number): Bound {
  return { above: base.above * times, below: base.below * times };
}

/**
 * Bits after which a value that has not shown itself is nought: |E| is nought or at least
 * 2^-(log l + (D^2 - 1) log u), D the product of the indices of the distinct roots. Undefined when the
 * expression holds anything but numbers, arithmetic and roots.
 */
export function bitsToZero(expression: Expression): number | undefined {
  const numberOf = numbering();
  const roots = new Map<number, number>();
  const bound = bottomUp<Bound | undefined>(expression, (part, parts) => {
    const root = (index: bigint): void => {
      roots.set(numberOf(part), Number(index));
    };
    if (part.kind === 'number') return ofRational(part.value);
    if (parts.includes(undefined)) return undefined;
    const known = parts as readonly Bound[];
    switch (part.kind) {
      case 'negation':
      case 'sum':
        return known.reduce(add);
      case 'product':
        return known.reduce(multiply);
      case 'quotient':
        return multiply(known[0]!, invert(known[1]!));
      case 'power': {
        const exponent = exactValueOf(part.exponent);
        return exponent === undefined ? undefined : raised(known[0]!, exponent, root);
      }
      case 'application': {
        if (part.name === 'sqrt') return raised(known[0]!, HALF, root);
        if (part.name === 'abs') return known[0];
        const index = part.name === 'root' ? exactValueOf(part.arguments[1]!) : undefined;
        if (index === undefined || index.denominator !== 1n || index.numerator < 2n)
          return undefined;
        return raised(known[0]!, { numerator: 1n, denominator: index.numerator }, root);
      }
      default:
        return undefined;
    }
  });
  const degree = [...roots.values()].reduce((total, index) => total * index, 1);
  return bound === undefined
    ? undefined
    : Math.ceil(bound.below + (degree * degree - 1) * Math.max(0, bound.above));
}

const HALF: Rational = { numerator: 1n, denominator: 2n };

function raised(base: Bound, exponent: Rational, root: (index: bigint) => void): Bound | undefined {
  const times = Number(exponent.numerator);
  if (Math.abs(times) > 64 || exponent.denominator > 64n) return undefined;
  root(exponent.denominator);
  const powered = raise(
    times < 0 ? invert(base) : base,
    Math.abs(times) / Number(exponent.denominator),
  );
  return { above: Math.ceil(powered.above), below: Math.ceil(powered.below) };
}

/** Whether a value known to be below 2^order must be nought. */
export function provesZero(expression: Expression, order: number): boolean {
  const needed = bitsToZero(expression);
  return needed !== undefined && order < -needed;
}
