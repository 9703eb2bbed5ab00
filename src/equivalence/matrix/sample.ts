/**
 * Random matrices of random small shapes that honour every declared property: symmetric, positive
 * definite (L Lᵀ + I), diagonal, positive, entries that sum to 1. Entries are dyadic rationals, so
 * they are exact in every arithmetic; none is zero unless a property wants it.
 */

import type { UnknownPolynomials } from '../../expression/matrix/evaluate/arithmetic.ts';
import { rationalArithmetic } from '../../expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix, sizeIn } from '../../expression/matrix/evaluate/evaluate.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import {
  identityMatrix,
  matrixProduct,
  matrixSum,
  matrixSymbol,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  type MatrixDeclaration,
} from '../../expression/matrix/shape.ts';
import { distinctMatrixParts } from '../../expression/matrix/traverse.ts';
import { absolute, ONE, type Rational, rational, subtract } from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import type { RandomStream } from '../../random.ts';

export interface MatrixSample {
  readonly sizes: Readonly<Record<string, number>>;
  /** By letter; rates under `dA/dt`. */
  readonly entries: ReadonlyMap<string, Entries<Rational>>;
}

/**
 * The sizes that occur in the declarations, in a choice counted from 0. In every other choice no two are
 * the same while they last, and none is 1, so that nothing is equal because of its size; in the rest
 * each is drawn by itself. The first choice has the smallest, since it is what most witnesses show.
 */
export function sampleSizes(
  { symbols }: Declarations,
  choice: number,
  random: RandomStream,
): Readonly<Record<string, number>> {
  const names = new Set(
    symbols.flatMap(({ rows, columns }) =>
      [rows, columns].filter((size): size is string => typeof size === 'string'),
    ),
  );
  const sorted = [...names].sort();
  const largest = LIMITS.matrix.size;
  const count = Math.min(largest - 1, sorted.length + (choice === 0 ? 0 : 1));
  const pool = Array.from({ length: count }, (_, at) => at + 2);
  return Object.fromEntries(
    sorted.map((name) => {
      if (choice % 2 === 1) return [name, random.integer(1, largest)];
      const [size = random.integer(2, 3)] =
        pool.length === 0 ? [] : pool.splice(random.integer(0, pool.length - 1), 1);
      return [name, size];
    }),
  );
}

/** What a sample is needed for: the letters and rates that occur. */
export function namesIn(expressions: readonly MatrixExpression[]): readonly string[] {
  const names = new Set<string>();
  for (const expression of expressions) {
    for (const part of distinctMatrixParts(expression)) {
      if (part.kind === 'symbol') names.add(part.name);
      if (part.kind === 'rate') names.add(`d${part.name}/d${part.by}`);
    }
  }
  return [...names].sort();
}

/** How entries are drawn: a random whole number over the denominator, of either sign. */
export interface Entering {
  readonly most: number;
  readonly denominator: number;
  /** Positive for all letters, to reach domains such as that of ln x. */
  readonly positive: boolean;
}

export function sampleMatrices(
  names: readonly string[],
  declarations: Declarations,
  sizes: Readonly<Record<string, number>>,
  entering: Entering,
  random: RandomStream,
): MatrixSample {
  const entries = new Map<string, Entries<Rational>>();
  for (const name of names) {
    const letter = /^d(.+)\/d/.exec(name)?.[1] ?? name;
    const declared = declarationOf(letter, declarations);
    if (declared === undefined) throw new Error(`no declaration of ${letter}`);
    if (sizes[name] !== undefined) continue;
    const stream = random.fork(name);
    // A rate keeps the symmetry of its matrix, but not its sign.
    const { positiveDefinite, ...rest } = declared;
    const like =
      letter === name ? declared : { ...rest, symmetric: declared.symmetric || positiveDefinite };
    entries.set(name, draw(like as MatrixDeclaration, sizes, entering, stream));
  }
  return { sizes, entries };
}

function draw(
  declared: MatrixDeclaration,
  sizes: Readonly<Record<string, number>>,
  { most, denominator, positive }: Entering,
  random: RandomStream,
): Entries<Rational> {
  const [rows, columns] = [sizeIn(declared.rows, sizes), sizeIn(declared.columns, sizes)];
  const entry = (): Rational => {
    const size = random.integer(1, most);
    const negative = random.integer(0, 1) === 1 && !positive && declared.positive !== true;
    return rational(negative ? -size : size, denominator);
  };
  const free = Array.from({ length: rows }, () => Array.from({ length: columns }, entry));
  if (declared.diagonal === true) {
    const sign =
      declared.positiveDefinite === true ? absolute : (value: Rational): Rational => value;
    return free.map((row, index) =>
      row.map((value, column) => (index === column ? sign(value) : rational(0))),
    );
  }
  if (declared.positiveDefinite === true) return positiveDefinite(free);
  if (declared.symmetric === true) {
    return free.map((row, index) =>
      row.map((value, column) => (column < index ? free[column]![index]! : value)),
    );
  }
  if (declared.unitSum === true) {
    const others = free.slice(0, -1).map((row) => [row[0]!]);
    const rest = others.reduce((left, [value]) => subtract(left, value!), ONE);
    return [...others, [rest]];
  }
  return free;
}

/** L Lᵀ + I */
function positiveDefinite(free: Entries<Rational>): Entries<Rational> {
  const lower = free.map((row, index) =>
    row.map((value, column) => (column > index ? rational(0) : value)),
  );
  const factor = matrixSymbol('L');
  return evaluateMatrix(
    matrixSum([matrixProduct(factor, transpose(factor)), identityMatrix(free.length)]),
    { sizes: {}, entries: new Map([['L', lower]]) },
    rationalArithmetic(new Map()),
  );
}

/** Polynomials of degree 5 in the place of unknown functions. */
export function sampleUnknowns(
  declarations: Declarations,
  random: RandomStream,
): UnknownPolynomials {
  return new Map(
    (declarations.functions ?? []).map((name) => {
      const stream = random.fork(`function/${name}`);
      const coefficients = Array.from({ length: 6 }, () =>
        rational(stream.integer(1, 9) * (stream.integer(0, 1) * 2 - 1), 4),
      );
      return [name, coefficients] as const;
    }),
  );
}
