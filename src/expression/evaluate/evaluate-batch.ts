/**
 * Evaluates a tape at many points in doubles, with bounds that hold for certain: the true value at
 * the exact point lies in [low, high] wherever the status is DEFINED. Only + - * / and square roots of
 * doubles are used, so the bounds are the same bit for bit on every machine. What is too wide for
 * doubles is UNKNOWN here and left to `evaluate-exact`; overflow never passes for UNDEFINED.
 */
import { LIMITS } from '../../limits.ts';
import { type Block, UNDEFINED_RADIUS } from './doubles/block.ts';
import { OUTWARD, powerOfTwo, TINY } from './doubles/precision.ts';
import { run, scratchFor } from './run-tape.ts';
import { DEFINED, UNDEFINED, UNKNOWN } from './status.ts';
import type { Tape } from './tape.ts';

export { DEFINED, UNDEFINED, UNKNOWN } from './status.ts';
export type { UnknownFunctions } from './unknown-functions.ts';

/** One output at all points. Where the status is not DEFINED the bounds are NaN. */
export interface Enclosures {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly status: Uint8Array;
}

/**
 * Evaluates at `count` points; `columns` holds one array a letter of the tape, in its order, each
 * with at least `count` finite numbers. One entry an output: new ones, or those given, with room for
 * as many points.
 */
export function evaluateBatch(
  tape: Tape,
  columns: readonly Float64Array[],
  count: number,
  results: readonly Enclosures[] = Array.from(tape.outputs, () => enclosuresOf(count)),
): readonly Enclosures[] {
  const size = pointsTogether(tape.length, count);
  for (let start = 0; start < count; start += size) {
    const stride = Math.min(size, count - start);
    const block = scratchFor(tape.length, stride);
    run(tape, 0, tape.length, columns, start, block);
    for (let output = 0; output < tape.outputs.length; output += 1) {
      writeBounds(block, tape.outputs[output]! * stride, results[output]!, start);
    }
  }
  return results;
}

/** How many of the points are run together, so that scratch memory stays bounded on long tapes. */
export function pointsTogether(length: number, count: number): number {
  const { block, scratch } = LIMITS.evaluate;
  return Math.max(1, Math.min(block, count, Math.floor(scratch / Math.max(1, length))));
}

/** Room for the values of one output. */
export const enclosuresOf = (count: number): Enclosures => ({
  low: new Float64Array(count),
  high: new Float64Array(count),
  status: new Uint8Array(count),
});

/** A radius that also covers the rounding of the bounds: half a unit of the larger of the two. */
export const outwardOf = (middle: number, radius: number): number =>
  radius === 0 ? 0 : radius * OUTWARD + Math.abs(middle) * powerOfTwo(-52) + TINY;

/** Midpoint and radius as bounds, rounded outward. */
export function writeBounds(block: Block, row: number, result: Enclosures, start: number): void {
  const { middle, radius, stride } = block;
  const { low, high, status } = result;
  for (let i = 0; i < stride; i += 1) {
    const value = middle[row + i]!;
    const error = radius[row + i]!;
    const outward = outwardOf(value, error);
    const [least, most] = [value - outward, value + outward];
    if (least > Number.NEGATIVE_INFINITY && most < Number.POSITIVE_INFINITY) {
      low[start + i] = least;
      high[start + i] = most;
      status[start + i] = DEFINED;
    } else {
      low[start + i] = UNDEFINED_RADIUS;
      high[start + i] = UNDEFINED_RADIUS;
      status[start + i] = Number.isNaN(error) ? UNDEFINED : UNKNOWN;
    }
  }
}
