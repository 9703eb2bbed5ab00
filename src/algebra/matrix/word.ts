/**
 * Words: products of letters in normal form. A letter is a declared matrix or an opaque part that is
 * not a product (an elementwise function, an entry-by-entry product, the inverse of a sum), perhaps
 * transposed or inverted. A word is cut where it passes through dimension 1: what lies between two
 * cuts is a scalar and leaves the word.
 *
 * Relations used: (AB)ᵀ = BᵀAᵀ, A A⁻¹ = I, diag(u) v = u ∘ v, diag(u) diag(v) = diag(u ∘ v),
 * aᵀ(b ∘ c) = Σ a b c in any order, xᵀAy = yᵀAᵀx.
 */
import type { Dimension } from '../../expression/matrix/expression.ts';

export interface Letter {
  /** Names the letter without its flags; equal names mean equal letters. */
  readonly name: string;
  readonly transposed: boolean;
  readonly inverted: boolean;
  /** Its own transpose. */
  readonly symmetric: boolean;
  /** The shape with the flags applied. */
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** An entry-by-entry product of columns (as the letter is before transposing): its factors, sorted. */
  readonly entryFactors?: readonly Word[];
  /** A diagonal matrix: the column on its diagonal. */
  readonly diagonal?: Word;
  /** The column of ones (before transposing). */
  readonly ones?: true;
}

/** Consecutive letters fit. The empty word is an identity. */
export type Word = readonly Letter[];

export const letterKey = (letter: Letter): string =>
  `${letter.name}${letter.inverted ? '⁻' : ''}${letter.transposed ? 'ᵀ' : ''}`;
export const wordKey = (word: Word): string => word.map(letterKey).join('·');

export const transposedLetter = (letter: Letter): Letter => ({
  ...letter,
  transposed: letter.symmetric ? false : !letter.transposed,
  rows: letter.columns,
  columns: letter.rows,
});
export const transposedWord = (word: Word): Word => word.map(transposedLetter).toReversed();

export const invertedLetter = (letter: Letter): Letter => {
  const { diagonal: _, ...rest } = letter;
  return { ...rest, inverted: !letter.inverted };
};

const smaller = (left: string, right: string): string => (left < right ? left : right);

/** A letter for a part that is known by its key and its transpose's key. */
export function opaqueLetter(
  name: string,
  transposedName: string,
  rows: Dimension,
  columns: Dimension,
): Letter {
  const symmetric = name === transposedName && rows === columns;
  const flipped = !symmetric && transposedName < name;
  return {
    name: flipped ? transposedName : name,
    transposed: flipped,
    inverted: false,
    symmetric,
    rows,
    columns,
  };
}

export const onesLetter = (size: Dimension): Letter => ({
  name: `1:${size}`,
  transposed: false,
  inverted: false,
  symmetric: false,
  rows: size,
  columns: 1,
  ones: true,
});

/** diag of a column word; undefined stands for the identity. */
export function diagonalLetter(column: Word, size: Dimension): Letter | undefined {
  const [only] = column;
  if (column.length === 1 && only!.ones === true) return undefined;
  return {
    name: `diag[${wordKey(column)}]`,
    transposed: false,
    inverted: false,
    symmetric: true,
    rows: size,
    columns: size,
    diagonal: column,
  };
}

/** The entry-by-entry product of columns of one size, as a column word. */
export function entryProduct(columns: readonly Word[], size: Dimension): Word {
  const factors = columns
    .flatMap((column) => {
      const [only] = column;
      if (column.length !== 1 || only!.transposed) return [column];
      if (only!.ones === true) return [];
      return only!.entryFactors ?? [column];
    })
    .toSorted((left, right) => compareText(wordKey(left), wordKey(right)));
  if (factors.length === 0) return [onesLetter(size)];
  if (factors.length === 1) return factors[0]!;
  return [
    {
      name: `∘[${factors.map(wordKey).join(';')}]`,
      transposed: false,
      inverted: false,
      symmetric: false,
      rows: size,
      columns: 1,
      entryFactors: factors,
    },
  ];
}

export const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** A word without the scalars that were inside it. */
export interface CutWord {
  readonly word: Word;
  /** Keys of the scalars; a number where the size is one: 1ᵀ1. */
  readonly scalars: readonly string[];
}

/** Brings a product of letters to normal form. */
export function cutWord(letters: Word): CutWord {
  const scalars: string[] = [];
  const word: Letter[] = [];
  let segment: Letter[] = [];
  const close = (): void => {
    if (segment.length === 0) return;
    const [first, last] = [segment[0]!, segment.at(-1)!];
    if (first.rows === 1 && last.columns === 1) scalars.push(scalarKey(segment));
    else if (last.columns === 1) word.push(...columnWord(segment));
    else if (first.rows === 1) word.push(...transposedWord(columnWord(transposedWord(segment))));
    else word.push(...matrixWord(segment));
    segment = [];
  };
  for (const letter of letters) {
    if (letter.rows === 1) close();
    const last = segment.at(-1);
    if (last !== undefined && isInversePair(last, letter)) segment.pop();
    else segment.push(letter);
    if (letter.columns === 1) close();
  }
  close();
  return { word, scalars };
}

export const isInversePair = (left: Letter, right: Letter): boolean =>
  left.name === right.name &&
  left.inverted !== right.inverted &&
  left.transposed === right.transposed;

/** Neighbouring diagonal matrices become one. */
function matrixWord(letters: readonly Letter[]): Word {
  const word: Letter[] = [];
  for (const letter of letters) {
    const last = word.at(-1);
    if (last?.diagonal !== undefined && letter.diagonal !== undefined) {
      word.pop();
      const column = entryProduct([last.diagonal, letter.diagonal], letter.rows);
      const joined = diagonalLetter(column, letter.rows);
      if (joined !== undefined) word.push(joined);
    } else word.push(letter);
  }
  return word;
}

/** From the right, diag(u) w becomes u ∘ w. */
function columnWord(letters: readonly Letter[]): Word {
  let word: Word = [];
  for (const letter of letters.toReversed()) {
    word =
      letter.diagonal !== undefined && word.length > 0
        ? entryProduct([letter.diagonal, word], letter.rows)
        : [letter, ...word];
  }
  return word;
}

/** The name of a scalar word, the same for all its ways of writing that we know to be equal. */
function scalarKey(letters: readonly Letter[]): string {
  const word = columnWord(letters);
  const only = word[0]!;
  // A row times nothing: it was 1 x 1 all along.
  if (word.length === 1) return letterKey(only);
  return smaller(contraction(word), contraction(transposedWord(word)));
}

/** aᵀ w as the sum over entries of a and w, if a or w is an entry-by-entry product or ones. */
function contraction(word: Word): string {
  const [first, ...rest] = word as [Letter, ...Letter[]];
  const column = transposedLetter(first);
  const tail = columnWord(rest);
  const plain = (letter: Letter): boolean =>
    letter.entryFactors === undefined && letter.ones === undefined;
  if (column.transposed || (plain(column) && (tail.length !== 1 || plain(tail[0]!)))) {
    return wordKey(word);
  }
  const product = entryProduct([[column], tail], column.rows);
  const [only] = product;
  if (product.length === 1 && only!.ones === true) return `size:${column.rows}`;
  // Two factors are an inner product again, unless one of them is ones.
  const factors = only!.entryFactors;
  if (product.length === 1 && factors?.length === 2) {
    const joined = [...transposedWord(factors[0]!), ...factors[1]!];
    return smaller(wordKey(joined), wordKey(transposedWord(joined)));
  }
  return `Σ[${wordKey(product)}]`;
}
