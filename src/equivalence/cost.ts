/**
 * What an evaluation in balls costs, counted in operations in doubles: long numbers cost more, and
 * elementary functions of long numbers much more, so that the same bound on operations means about the
 * same work whatever is evaluated.
 */
import { OPERATION } from '../expression/evaluate/operation.ts';
import type { Tape } from '../expression/evaluate/tape.ts';

/** The operations of a tape by what they cost. */
export interface Work {
  /** Sums, products, quotients, roots. */
  readonly arithmetic: number;
  readonly functions: number;
}

export function workOf({ length, operations }: Tape): Work {
  let functions = 0;
  for (const operation of operations) if (isFunction(operation)) functions += 1;
  return { arithmetic: length - functions, functions };
}

const isFunction = (operation: number): boolean =>
  operation >= OPERATION.rationalPower && operation < OPERATION.abs;

/**
 * Measured: an operation in doubles takes some ten nanoseconds; in balls of 128 bits a product takes
 * below one microsecond and a function some ten, in balls of 4,096 bits some ten and 1,500.
 */
export const costAt = ({ arithmetic, functions }: Work, bits: number): number =>
  Math.ceil((arithmetic * bits) / 2 + (functions * bits * (bits + 1_024)) / 144);
