/**
 * Evaluates further operations upon known ones: the values of a key's operations at a few points are
 * kept, and each answer built upon them costs no more than what it adds.
 */
import { type Enclosures, writeBounds } from './evaluate-batch.ts';
import { type Operations, run, scratchFor } from './run-tape.ts';

/** The values of operations at a few points, kept so that others can be evaluated upon them. */
export interface KeptValues {
  readonly length: number;
  readonly columns: readonly Float64Array[];
  readonly count: number;
  readonly middle: Float64Array;
  readonly radius: Float64Array;
}

/** Runs all of the operations at all of the points, which should be few. */
export function keepValues(
  tape: Operations,
  columns: readonly Float64Array[],
  count: number,
): KeptValues {
  const { length } = tape;
  const block = scratchFor(length, count);
  run(tape, 0, length, columns, 0, block);
  return {
    length,
    columns,
    count,
    middle: block.middle.slice(0, length * count),
    radius: block.radius.slice(0, length * count),
  };
}

/**
 * Evaluates what stands on the tape beyond the kept operations, at the same points, and writes the
 * values of the operations asked for, one result each.
 */
export function evaluateUpon(
  kept: KeptValues,
  tape: Operations,
  places: readonly number[],
  results: readonly Enclosures[],
): void {
  const { count, columns, length, middle, radius } = kept;
  const block = scratchFor(tape.length, count);
  block.middle.set(middle);
  block.radius.set(radius);
  run(tape, length, tape.length, columns, 0, block);
  for (let index = 0; index < places.length; index += 1) {
    writeBounds(block, places[index]! * count, results[index]!, 0);
  }
}
