/**
 * Small matrices to check a derivative at: whole numbers that follow a pattern, with every property that
 * is declared. Several patterns, the plainest first, for functions that some of them do not suit.
 */
import type { Entries } from '../../expression/matrix/evaluate/evaluate.ts';
import {
  type Declarations,
  declarationOf,
  isScalarShape,
  isSymmetricLetter,
  type MatrixDeclaration,
} from '../../expression/matrix/shape.ts';
import { type Rational, rational } from '../../expression/rational.ts';

/** Every size that is a letter; two rows show whether rows and columns are told apart. */
const SIZE = 2;

/** How many patterns there are to try. */
export const PATTERNS = 6;

export interface CheckNumbers {
  readonly sizes: Readonly<Record<string, number>>;
  readonly entries: ReadonlyMap<string, Entries<Rational>>;
}

/** undefined where a letter is not declared. */
export function numbersForCheck(
  names: readonly string[],
  declarations: Declarations,
  pattern: number,
): CheckNumbers | undefined {
  const dimensions = declarations.symbols.flatMap(({ rows, columns }) => [rows, columns]);
  const letters = dimensions.filter((size): size is string => typeof size === 'string');
  const sizes = Object.fromEntries(letters.map((letter) => [letter, SIZE]));
  const entries = new Map<string, Entries<Rational>>();
  for (const [index, name] of names.entries()) {
    if (sizes[name] !== undefined) continue;
    const declared = declarationOf(name, declarations);
    if (declared === undefined) return undefined;
    entries.set(name, numbersOf(declared, index + pattern));
  }
  return { sizes, entries };
}

function numbersOf(declared: MatrixDeclaration, start: number): Entries<Rational> {
  const count = (size: string | number): number => (typeof size === 'number' ? size : SIZE);
  const [rows, columns] = [count(declared.rows), count(declared.columns)];
  const square = !isScalarShape(declared) && isSymmetricLetter(declared);
  const total = (rows * (rows + 1)) / 2;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Rational => {
      if (declared.unitSum) return rational(row + 1, total);
      if (declared.diagonal && row !== column) return rational(0);
      const [above, left] = square ? [Math.min(row, column), Math.max(row, column)] : [row, column];
      const plain = patterned(start, above, left);
      // Larger on the diagonal than all else in the row: positive definite.
      if (declared.positiveDefinite) return rational(row === column ? 5 + row : plain % 2);
      return rational(declared.positive ? Math.abs(plain) + 1 : plain);
    }),
  );
}

const VALUES = [1, 2, -1, 3, 1, -2, 2];

/** Neighbours differ, so that a matrix is neither symmetric nor singular by its pattern alone. */
const patterned = (start: number, row: number, column: number): number =>
  VALUES[(start * 2 + row * 3 + column) % VALUES.length]!;
