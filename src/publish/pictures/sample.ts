/** Values of functions at many places for drawing: NaN where a function is not defined, or not known. */
import { DEFINED, evaluateBatch } from '../../expression/evaluate/evaluate-batch.ts';
import { compile } from '../../expression/evaluate/tape.ts';
import type { Expression } from '../../expression/expression.ts';

/** One value a row of the columns, which hold one letter each. */
export function sampled(
  expression: Expression,
  letters: readonly string[],
  columns: readonly Float64Array[],
): Float64Array {
  const count = columns[0]?.length ?? 0;
  const [found] = evaluateBatch(compile([expression], [...letters]), [...columns], count);
  return Float64Array.from({ length: count }, (_, row) =>
    found!.status[row] === DEFINED ? found!.low[row]! / 2 + found!.high[row]! / 2 : Number.NaN,
  );
}

/** The value below which this share of the finite values lies. */
export function quantile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from([...values].filter(Number.isFinite)).sort();
  return sorted.length === 0 ? Number.NaN : sorted[Math.round(share * (sorted.length - 1))]!;
}
