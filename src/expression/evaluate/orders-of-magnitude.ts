/**
 * The orders of magnitude of all operations of a tape, point by point: what tells how far a small
 * effect lies below what it is added to.
 */
import type { Block } from './doubles/block.ts';
import { exponentOf, powerOfTwo } from './doubles/precision.ts';
import { outwardOf, pointsTogether } from './evaluate-batch.ts';
import { run, scratchFor } from './run-tape.ts';
import type { Tape } from './tape.ts';

/** The order of an operation whose value is exactly 0. */
export const NO_ORDER = Number.NEGATIVE_INFINITY;

/**
 * Calls back for each point with floor(log2 |value|) of every operation, or with nothing where doubles
 * cannot tell the value of some operation from 0. The array is overwritten by the next point, and
 * nothing else may be evaluated meanwhile.
 */
export function visitOrders(
  tape: Tape,
  columns: readonly Float64Array[],
  count: number,
  visit: (row: number, orders: Float64Array | undefined) => void,
): void {
  const orders = new Float64Array(tape.length);
  const size = pointsTogether(tape.length, count);
  for (let start = 0; start < count; start += size) {
    const stride = Math.min(size, count - start);
    const block = scratchFor(tape.length, stride);
    run(tape, 0, tape.length, columns, start, block);
    for (let point = 0; point < stride; point += 1) {
      visit(start + point, ordersAt(block, point, orders) ? orders : undefined);
    }
  }
}

function ordersAt({ middle, radius, stride }: Block, point: number, orders: Float64Array): boolean {
  for (let place = 0; place < orders.length; place += 1) {
    const value = middle[place * stride + point]!;
    const error = radius[place * stride + point]!;
    if (error === 0 && value === 0) orders[place] = NO_ORDER;
    else if (Math.abs(value) > outwardOf(value, error)) orders[place] = orderOf(value);
    else return false;
  }
  return true;
}

const SUBNORMAL = -1023;

function orderOf(value: number): number {
  const order = exponentOf(value);
  return order > SUBNORMAL ? order : exponentOf(value * powerOfTwo(100)) - 100;
}
