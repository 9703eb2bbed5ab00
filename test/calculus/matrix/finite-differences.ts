/** Derivatives of matrix expressions by central differences in doubles, entry by entry. */

import type { MatrixSample } from '../../../src/equivalence/matrix/sample.ts';
import {
  doubleArithmetic,
  type UnknownPolynomials,
} from '../../../src/expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import type { MatrixExpression } from '../../../src/expression/matrix/expression.ts';
import { toNumber } from '../../../src/expression/rational.ts';

export type Numbers = Entries<number>;

export interface NumericSample {
  readonly sizes: Readonly<Record<string, number>>;
  readonly entries: ReadonlyMap<string, Numbers>;
}

export const inDoubles = (sample: MatrixSample): NumericSample => ({
  sizes: sample.sizes,
  entries: new Map(
    [...sample.entries].map(([name, rows]) => [name, rows.map((row) => row.map(toNumber))]),
  ),
});

export const valueAt = (
  expression: MatrixExpression,
  sample: NumericSample,
  unknowns: UnknownPolynomials,
): Numbers => evaluateMatrix(expression, sample, doubleArithmetic(unknowns));

const STEP = 2 ** -13;

/**
 * The derivative of f by X in denominator layout, numerically: the entry in row i, column j of the
 * result is that of ∂f/∂X_{ij} for scalar f, of ∂f_j/∂x_i for a vector f, and of ∂f_{ij}/∂t for a
 * scalar t. A letter that depends on t moves along its rate.
 */
export function numericDerivative(
  f: MatrixExpression,
  variable: string,
  sample: NumericSample,
  unknowns: UnknownPolynomials,
): Numbers {
  const at = sample.entries.get(variable)!;
  const change = (row: number, column: number): Numbers => {
    const moved = (by: number): Numbers => {
      const entries = new Map(sample.entries);
      entries.set(
        variable,
        at.map((line, i) =>
          line.map((value, j) => (i === row && j === column ? value + by : value)),
        ),
      );
      const suffix = `/d${variable}`;
      for (const [name, rate] of sample.entries) {
        if (!name.startsWith('d') || !name.endsWith(suffix)) continue;
        const letter = name.slice(1, -suffix.length);
        const here = sample.entries.get(letter);
        if (here === undefined) continue;
        entries.set(
          letter,
          here.map((line, i) => line.map((value, j) => value + by * rate[i]![j]!)),
        );
      }
      return valueAt(f, { sizes: sample.sizes, entries }, unknowns);
    };
    const [far, near] = [
      [moved(STEP), moved(-STEP)],
      [moved(STEP / 2), moved(-STEP / 2)],
    ] as const;
    // Richardson's extrapolation of two central differences: an error of order STEP to the fourth.
    return far[0].map((line, i) =>
      line.map((_, j) => {
        const wide = (far[0][i]![j]! - far[1][i]![j]!) / (2 * STEP);
        const narrow = (near[0][i]![j]! - near[1][i]![j]!) / STEP;
        return (4 * narrow - wide) / 3;
      }),
    );
  };
  if (at.length === 1 && at[0]!.length === 1) return change(0, 0);
  const [value] = [valueAt(f, sample, unknowns)];
  if (value.length === 1 && value[0]!.length === 1) {
    return at.map((line, i) => line.map((_, j) => change(i, j)[0]![0]!));
  }
  return at.map((_, i) => change(i, 0).flat());
}

/** The greatest difference of entries, relative to the greatest entry; infinite for unlike shapes. */
export function distance(left: Numbers, right: Numbers): number {
  if (left.length !== right.length || left[0]!.length !== right[0]!.length) {
    return Number.POSITIVE_INFINITY;
  }
  const scale = Math.max(1, ...left.flat().map(Math.abs), ...right.flat().map(Math.abs));
  const gaps = left.flatMap((row, i) => row.map((value, j) => Math.abs(value - right[i]![j]!)));
  return Math.max(...gaps) / scale;
}
