/** Numbers to check derivatives against: values in doubles and difference quotients of fourth order. */
import { DEFINED, evaluateBatch } from '../../src/expression/evaluate/evaluate-batch.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import type { Expression } from '../../src/expression/expression.ts';

export type Point = ReadonlyMap<string, number>;

/** The values at many points; NaN where the value is not known for certain. */
export function valuesAt(expression: Expression, points: readonly Point[]): number[] {
  const letters = [...(points[0]?.keys() ?? [])];
  const columns = letters.map((letter) => Float64Array.from(points, (point) => point.get(letter)!));
  const [batch] = evaluateBatch(compile([expression], letters), columns, points.length);
  const { low, high, status } = batch!;
  return points.map((_, index) =>
    status[index] === DEFINED ? low[index]! / 2 + high[index]! / 2 : Number.NaN,
  );
}

/** Offsets from the point, in halves of the step. */
const OFFSETS = [-4, -2, -1, 1, 2, 4];

/**
 * Whether values are the slopes of an expression at points, as far as difference quotients can tell;
 * undefined where they cannot.
 */
export function areSlopes(
  values: readonly number[],
  expression: Expression,
  by: string,
  points: readonly Point[],
): (boolean | undefined)[] {
  const steps = points.map((point) => Math.max(1, Math.abs(point.get(by)!)) * 2 ** -9);
  const around = points.flatMap((point, index) =>
    OFFSETS.map((offset) => new Map(point).set(by, point.get(by)! + (offset * steps[index]!) / 2)),
  );
  const heights = valuesAt(expression, around);
  return values.map((value, index) => {
    const here = heights.slice(index * OFFSETS.length, (index + 1) * OFFSETS.length);
    return isSlope(value, here, steps[index]!);
  });
}

function isSlope(value: number, heights: readonly number[], step: number): boolean | undefined {
  const [a, b, c, d, e, f] = heights as [number, number, number, number, number, number];
  const fine = (8 * (d - c) - (e - b)) / (6 * step);
  const coarse = (8 * (e - b) - (f - a)) / (12 * step);
  const largest = Math.max(...heights.map(Math.abs));
  const doubt = Math.abs(fine - coarse) + (largest * 1e-14) / step;
  const size = Math.max(1e-6, Math.abs(fine));
  if (!Number.isFinite(fine) || !(doubt < 1e-4 * size) || !Number.isFinite(value)) return undefined;
  return Math.abs(value - fine) <= 20 * doubt + 1e-7 * size;
}

export const valueAt = (expression: Expression, point: Point): number =>
  valuesAt(expression, [point])[0]!;

export const agrees = (
  value: number,
  expression: Expression,
  by: string,
  point: Point,
): boolean | undefined => areSlopes([value], expression, by, [point])[0];
