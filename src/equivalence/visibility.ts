/**
 * How many bits a point needs so that nothing hides: every term of every sum on the tape must reach
 * into the digits that are compared. At a point where x + e^(-1000 x^2) is x to the last of a
 * thousand bits, agreement says nothing about the second term, and the point must not count. Works on
 * the values of all operations of a tape; decides which points are fit, not whether they agree.
 */
import type { Ball } from '../expression/evaluate/balls/ball.ts';
import { OPERATION } from '../expression/evaluate/operation.ts';
import { NO_ORDER } from '../expression/evaluate/orders-of-magnitude.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import { visibleOrder } from './ball.ts';

/** A tape that gives the value of every operation. */
export const withAllOutputs = (tape: Tape): Tape => ({
  ...tape,
  outputs: Int32Array.from({ length: tape.length }, (_, place) => place),
});

/** log2(e), rounded up. */
const BITS_PER_NEPER = 1.45;

/**
 * The bits by which the smallest visible effect lies below the value it is added to, over the whole
 * tape; infinite where a magnitude is beyond reckoning. `orders` holds the binary order of magnitude of
 * each operation's value, NO_ORDER where it is nought, Infinity where nothing is known of it.
 */
export function hiddenBits(tape: Tape, orders: ArrayLike<number>): number {
  let most = 0;
  for (let place = 0; place < tape.length; place += 1) {
    if (orders[place] === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    most = Math.max(most, hiddenAt(tape, place, orders));
  }
  return most;
}

/** The same where all operations were worked out in balls of so many bits. */
export const hiddenInBalls = (tape: Tape, values: readonly Ball[], bits: number): number =>
  hiddenBits(
    tape,
    values.map((value) => visibleOrder(value, bits)),
  );

function hiddenAt(tape: Tape, place: number, orders: ArrayLike<number>): number {
  const operation = tape.operations[place]!;
  const first = known(orders[tape.a[place]!]!);
  switch (operation) {
    case OPERATION.add:
    case OPERATION.subtract: {
      const second = known(orders[tape.b[place]!]!);
      return first === undefined || second === undefined ? 0 : Math.abs(first - second);
    }
    // Near nought these are 1 (or a half) plus something as small as the argument, or its square.
    case OPERATION.exp:
      return small(first);
    case OPERATION.sigmoid:
    case OPERATION.softplus:
      return Math.max(small(first), saturated(first));
    case OPERATION.erfc:
      return Math.max(small(first), first === undefined ? 0 : saturated(2 * first));
    case OPERATION.cos:
      return 2 * small(first);
    case OPERATION.power: {
      return small(known(orders[tape.b[place]!]!));
    }
    // Far out these differ from a constant by e^(-2u), e^(-u^2), 1/u.
    case OPERATION.tanh:
      return saturated(first);
    case OPERATION.erf:
      return first === undefined ? 0 : saturated(2 * first);
    case OPERATION.arctan:
      return Math.max(0, first ?? 0);
    default:
      return 0;
  }
}

const known = (order: number): number | undefined => (order === NO_ORDER ? undefined : order);

const small = (magnitude: number | undefined): number => Math.max(0, -(magnitude ?? 0));

/** Bits of e^(-2u) for u = 2^magnitude.  */
function saturated(magnitude: number | undefined): number {
  if (magnitude === undefined || magnitude <= 0) return 0;
  if (magnitude > 40) return Number.POSITIVE_INFINITY;
  let argument = 1;
  for (let step = 0; step < magnitude; step += 1) argument *= 2;
  return 2 * BITS_PER_NEPER * argument;
}
