/**
 * The entries of a matrix expression, given sizes for the symbolic dimensions and entries for the
 * letters, in any arithmetic. Determinants and inverses go by minors, so that nothing is divided
 * by but the determinant; sizes are small (`LIMITS.matrix.size`).
 */
import { LIMITS } from '../../../limits.ts';
import { divide, isInteger, ONE, rational } from '../../rational.ts';
import {
  type Dimension,
  entrySum,
  hadamard,
  type MatrixExpression,
  matrixNumber,
  matrixPower,
} from '../expression.ts';
import { type Chains, chains, isBroken, type Shape } from '../shape.ts';
import { bottomUpMatrix, rewriteMatrix } from '../traverse.ts';
import { type Arithmetic, giveUp } from './arithmetic.ts';

/** Rows of entries. */
export type Entries<Entry> = readonly (readonly Entry[])[];

export interface MatrixValues<Entry> {
  /** Sizes of the symbolic dimensions. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The entries of a letter; of a rate dA/dt under the name `dA/dt`; of a differential, `dX`. */
  readonly entries: ReadonlyMap<string, Entries<Entry>>;
}

export function sizeIn(dimension: Dimension, sizes: Readonly<Record<string, number>>): number {
  const size = typeof dimension === 'number' ? dimension : (sizes[dimension] ?? 0);
  if (size < 1) throw new RangeError(`no size for the dimension ${dimension}`);
  return size > LIMITS.matrix.size ? giveUp('too-large') : size;
}

/**
 * Rows of entries. Leaves by an `EvaluationFailure` what the arithmetic cannot do. The expression
 * must be defined (`shapeOf`); a letter without entries is our mistake and throws.
 */
export function evaluateMatrix<Entry>(
  root: MatrixExpression,
  values: MatrixValues<Entry>,
  arithmetic: Arithmetic<Entry>,
): Entries<Entry> {
  const { sizes } = values;
  const letter = (name: string): Entries<Entry> => {
    const entries = values.entries.get(name);
    if (entries !== undefined) return entries;
    const size = sizes[name];
    if (size !== undefined) return [[arithmetic.number(rational(size))]];
    throw new RangeError(`no entries for ${name}`);
  };
  const operations = new Operations(arithmetic);
  return bottomUpMatrix<Entries<Entry>>(squaredNorms(root), (expression, parts) => {
    const [first, second] = parts as [Entries<Entry>, Entries<Entry>];
    switch (expression.kind) {
      case 'number':
        return [[arithmetic.number(expression.value)]];
      case 'constant':
        return [[arithmetic.constant(expression.name)]];
      case 'symbol':
        return letter(expression.name);
      case 'rate':
        return letter(`d${expression.name}/d${expression.by}`);
      case 'differential':
        return letter(`d${expression.name}`);
      case 'identity': {
        const size = sizeIn(expression.size, sizes);
        return operations.filled(size, size, (row, column) => (row === column ? 1 : 0));
      }
      case 'ones':
        return operations.filled(sizeIn(expression.size, sizes), 1, () => 1);
      case 'zero':
        return operations.filled(
          sizeIn(expression.rows, sizes),
          sizeIn(expression.columns, sizes),
          () => 0,
        );
      case 'negation':
        return mapped(first, arithmetic.negate);
      case 'sum':
        return parts.reduce((total, part) => paired(total, part, arithmetic.add));
      case 'product':
        return operations.product(parts);
      case 'quotient':
        return mapped(first, (entry) => arithmetic.divide(entry, second[0]![0]!));
      case 'power':
        return first.length === 1
          ? [[arithmetic.power(first[0]![0]!, second[0]![0]!)]]
          : operations.power(first, wholeExponent(expression.exponent));
      case 'transpose':
        return flipped(first);
      case 'inverse':
        return operations.inverse(first);
      case 'trace':
        return [[first.map((row, index): Entry => row[index]!).reduce(arithmetic.add)]];
      case 'determinant':
        return [[operations.determinant(first)]];
      case 'hadamard':
        return paired(first, second, arithmetic.multiply);
      case 'hadamard-quotient':
        return paired(first, second, arithmetic.divide);
      case 'diag':
        return first[0]!.length === 1 && first.length > 1
          ? first.map((row, index) =>
              first.map((_, column) => (index === column ? row[0]! : operations.nought)),
            )
          : first.map((row, index) => [row[index]!]);
      case 'entry-sum':
        return [[first.flat().reduce(arithmetic.add)]];
      case 'norm': {
        const entries = first.flat();
        if (expression.norm === 'one') {
          return [
            [
              entries
                .map((entry) => arithmetic.apply('abs', true, 0, entry))
                .reduce(arithmetic.add),
            ],
          ];
        }
        const square = entries
          .map((entry) => arithmetic.multiply(entry, entry))
          .reduce(arithmetic.add);
        return [[arithmetic.apply('sqrt', true, 0, square)]];
      }
      case 'elementwise':
        return mapped(first, (entry) =>
          arithmetic.apply(expression.name, expression.known, expression.order, entry),
        );
      case 'softmax': {
        const powers = mapped(first, (entry) => arithmetic.apply('exp', true, 0, entry));
        const total = powers.flat().reduce(arithmetic.add);
        return mapped(powers, (entry) => arithmetic.divide(entry, total));
      }
    }
  });
}

/** Even powers of a norm without the root, so that they stay rational. */
const squaredNorms = (root: MatrixExpression): MatrixExpression =>
  rewriteMatrix(root, (expression) => {
    if (expression.kind !== 'power' || expression.base.kind !== 'norm') return expression;
    const { base, exponent } = expression;
    if (base.norm === 'one' || exponent.kind !== 'number') return expression;
    const half = divide(exponent.value, rational(2));
    if (!isInteger(half)) return expression;
    const square = entrySum(hadamard(base.operand, base.operand));
    return half.numerator === 1n ? square : matrixPower(square, matrixNumber(half));
  });

/** A matrix exponent: a whole number that is written as one. */
export function wholeExponent(exponent: MatrixExpression): number {
  if (exponent.kind !== 'number' || !isInteger(exponent.value)) return giveUp('too-large');
  return exponent.value.numerator > 64n ? giveUp('too-large') : Number(exponent.value.numerator);
}

const mapped = <Entry>(matrix: Entries<Entry>, change: (entry: Entry) => Entry): Entries<Entry> =>
  matrix.map((row) => row.map((entry) => change(entry)));

const paired = <Entry>(
  left: Entries<Entry>,
  right: Entries<Entry>,
  combine: (left: Entry, right: Entry) => Entry,
): Entries<Entry> =>
  left.map((row, index) => row.map((entry, column) => combine(entry, right[index]![column]!)));

export const flipped = <Entry>(matrix: Entries<Entry>): Entries<Entry> =>
  matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));

class Operations<Entry> {
  readonly #arithmetic: Arithmetic<Entry>;
  readonly nought: Entry;
  readonly #one: Entry;

  constructor(arithmetic: Arithmetic<Entry>) {
    this.#arithmetic = arithmetic;
    this.nought = arithmetic.number(rational(0));
    this.#one = arithmetic.number(ONE);
  }

  filled(
    rows: number,
    columns: number,
    entry: (row: number, column: number) => 0 | 1,
  ): Entries<Entry> {
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        entry(row, column) === 1 ? this.#one : this.nought,
      ),
    );
  }

  product(factors: readonly Entries<Entry>[]): Entries<Entry> {
    const { scalars, chain } = numericChains(factors.map(sizeOfEntries));
    const along = (indices: readonly number[]): Entries<Entry> =>
      indices.map((index) => factors[index]!).reduce((left, right) => this.#times(left, right));
    const coefficient = scalars.map((indices): Entry => along(indices)[0]![0]!);
    if (chain.length === 0) return [[coefficient.reduce(this.#arithmetic.multiply)]];
    return coefficient.reduce<Entries<Entry>>(
      (matrix, scalar) => mapped(matrix, (entry) => this.#arithmetic.multiply(scalar, entry)),
      along(chain),
    );
  }

  #times(left: Entries<Entry>, right: Entries<Entry>): Entries<Entry> {
    const { add, multiply } = this.#arithmetic;
    return left.map((row) =>
      right[0]!.map((_, column) =>
        row.map((entry, index) => multiply(entry, right[index]![column]!)).reduce(add),
      ),
    );
  }

  power(base: Entries<Entry>, times: number): Entries<Entry> {
    if (times === 0) {
      return this.filled(base.length, base.length, (row, column) => (row === column ? 1 : 0));
    }
    let power = base;
    for (let count = 1; count < times; count += 1) power = this.#times(power, base);
    return power;
  }

  determinant(matrix: Entries<Entry>): Entry {
    return this.#minors(matrix).get(2 ** matrix.length - 1)!;
  }

  /** The adjugate over the determinant. */
  inverse(matrix: Entries<Entry>): Entries<Entry> {
    const { divide: over, negate } = this.#arithmetic;
    const determinant = this.determinant(matrix);
    if (matrix.length === 1) return [[over(this.#one, determinant)]];
    const all = 2 ** matrix.length - 1;
    const minors = matrix.map((_, row) => this.#minors(matrix.filter((__, at) => at !== row)));
    return matrix.map((_, row) =>
      matrix.map((__, column) => {
        const cofactor = minors[column]!.get(all - 2 ** row)!;
        return over((row + column) % 2 === 0 ? cofactor : negate(cofactor), determinant);
      }),
    );
  }

  /**
   * The determinants of all rows and as many columns, by the sum of 2^j over the columns j taken. Row by
   * row from those of the rows above, so that none is worked out twice.
   */
  #minors(rows: Entries<Entry>): ReadonlyMap<number, Entry> {
    const { add, multiply, negate } = this.#arithmetic;
    let minors: ReadonlyMap<number, Entry> = new Map([[0, this.#one]]);
    for (const [index, row] of rows.entries()) {
      const longer = new Map<number, Entry>();
      for (const [columns, minor] of minors) {
        for (const [column, entry] of row.entries()) {
          const bit = 1 << column;
          if ((columns & bit) !== 0) continue;
          const product = index === 0 ? entry : multiply(minor, entry);
          const term = isOdd(columns >> column) ? negate(product) : product;
          const known = longer.get(columns | bit);
          longer.set(columns | bit, known === undefined ? term : add(known, term));
        }
      }
      minors = longer;
    }
    return minors;
  }
}

/** Whether an odd number of bits is set: as many columns stand to the right. */
function isOdd(bits: number): boolean {
  let odd = false;
  for (let rest = bits; rest > 0; rest >>= 1) if ((rest & 1) === 1) odd = !odd;
  return odd;
}

const sizeOfEntries = (entries: Entries<unknown>): { rows: number; columns: number } => ({
  rows: entries.length,
  columns: entries[0]!.length,
});

/**
 * Sizes that coincide may let more factors join than their symbols do; the value is the same, since
 * products are associative and what is 1 x 1 commutes.
 */
function numericChains(shapes: readonly { rows: number; columns: number }[]): Chains {
  const result = chains<number>(
    shapes,
    (left, right) => left === right,
    (size) => size === 1,
  );
  if (isBroken(result)) throw new Error('a product whose factors do not fit');
  return result;
}

/** The names of the symbolic dimensions of a shape. */
export const symbolicSizes = ({ rows, columns }: Shape): string[] =>
  [rows, columns].filter((size): size is string => typeof size === 'string');
