/**
 * Noncommutative polynomials: sums of terms, each a rational coefficient times powers of scalars
 * times a word. Equal polynomials are equal term by term, with equal keys.
 */
import type { Dimension } from '../../expression/matrix/expression.ts';
import {
  add,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rationalText,
} from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { compareText, cutWord, transposedWord, type Word, wordKey } from './word.ts';

/** Scalar parts by their names, with exponents (a half for a norm); never exponent 0. */
export type Scalars = ReadonlyMap<string, Rational>;

export interface Term {
  readonly coefficient: Rational;
  readonly scalars: Scalars;
  readonly word: Word;
}

/** Terms with different keys, sorted by key; none have coefficient 0. */
export interface Polynomial {
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly terms: readonly Term[];
}

/** Leaves a computation that grows past its bounds; caught at the normal form's door. */
export class NormalFormExcess {}

export const NO_SCALARS: Scalars = new Map();

export const scalarsKey = (scalars: Scalars): string =>
  [...scalars]
    .map(([name, exponent]) => `${name}^${rationalText(exponent)}`)
    .sort()
    .join('*');
export const termKey = (term: Term): string => `${scalarsKey(term.scalars)}|${wordKey(term.word)}`;
/** Throws an excess for a name so long that names of names would grow without bound. */
export function polynomialKey({ terms }: Polynomial): string {
  let length = 0;
  const parts = terms.map((term) => {
    const part = `${rationalText(term.coefficient)}*${termKey(term)}`;
    length += part.length;
    if (length > LIMITS.matrix.nameLength) throw new NormalFormExcess();
    return part;
  });
  return parts.join(' + ');
}

/** Collects like terms. */
export function polynomial(
  rows: Dimension,
  columns: Dimension,
  terms: readonly Term[],
): Polynomial {
  if (terms.length > LIMITS.matrix.terms * 4) throw new NormalFormExcess();
  const collected = new Map<string, Term>();
  for (const term of terms) {
    if (term.word.length > LIMITS.matrix.factors) throw new NormalFormExcess();
    const key = termKey(term);
    const before = collected.get(key);
    const coefficient =
      before === undefined ? term.coefficient : add(before.coefficient, term.coefficient);
    collected.set(key, { ...term, coefficient });
  }
  const kept = [...collected].filter(([, term]) => !isZero(term.coefficient));
  if (kept.length > LIMITS.matrix.terms) throw new NormalFormExcess();
  kept.sort(([left], [right]) => compareText(left, right));
  return { rows, columns, terms: kept.map(([, term]) => term) };
}

export const scaled = (value: Polynomial, by: Rational): Polynomial => ({
  ...value,
  terms: isZero(by)
    ? []
    : value.terms.map((term) => ({ ...term, coefficient: multiply(term.coefficient, by) })),
});

export const negated = (value: Polynomial): Polynomial => ({
  ...value,
  terms: value.terms.map((term) => ({ ...term, coefficient: negate(term.coefficient) })),
});

export const transposed = (value: Polynomial): Polynomial =>
  polynomial(
    value.columns,
    value.rows,
    value.terms.map((term) => ({ ...term, word: transposedWord(term.word) })),
  );

export function timesScalars(left: Scalars, right: Scalars): Scalars {
  if (left.size === 0) return right;
  const product = new Map(left);
  for (const [name, exponent] of right) {
    const total = add(product.get(name) ?? { numerator: 0n, denominator: 1n }, exponent);
    if (isZero(total)) product.delete(name);
    else product.set(name, total);
  }
  return product;
}

/** A word of any letters as a term: its inner scalars are taken out. */
export function termOf(word: Word, coefficient: Rational = ONE, scalars = NO_SCALARS): Term {
  const cut = cutWord(word);
  const inner = cut.scalars.reduce<Scalars>(
    (product, name) => timesScalars(product, new Map([[name, ONE]])),
    scalars,
  );
  return { coefficient, scalars: inner, word: cut.word };
}

export const scalarPolynomial = (name: string, exponent: Rational = ONE): Polynomial => ({
  rows: 1,
  columns: 1,
  terms: [{ coefficient: ONE, scalars: new Map([[name, exponent]]), word: [] }],
});

export const constantPolynomial = (value: Rational): Polynomial =>
  polynomial(1, 1, [{ coefficient: value, scalars: NO_SCALARS, word: [] }]);

export const wordPolynomial = (rows: Dimension, columns: Dimension, word: Word): Polynomial =>
  polynomial(rows, columns, [termOf(word)]);

/** The product; either factor may be a scalar. The caller knows that the shapes fit. */
export function times(left: Polynomial, right: Polynomial): Polynomial {
  if (left.terms.length * right.terms.length > LIMITS.matrix.terms * 4) {
    throw new NormalFormExcess();
  }
  const scalarLeft = left.rows === 1 && left.columns === 1;
  const scalarRight = right.rows === 1 && right.columns === 1;
  return polynomial(
    scalarLeft ? right.rows : left.rows,
    scalarRight ? left.columns : right.columns,
    left.terms.flatMap((one) =>
      right.terms.map((other) =>
        termOf(
          [...one.word, ...other.word],
          multiply(one.coefficient, other.coefficient),
          timesScalars(one.scalars, other.scalars),
        ),
      ),
    ),
  );
}

export const plus = (parts: readonly Polynomial[]): Polynomial =>
  polynomial(
    parts[0]!.rows,
    parts[0]!.columns,
    parts.flatMap((part) => part.terms),
  );
