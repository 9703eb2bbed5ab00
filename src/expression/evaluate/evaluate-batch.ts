/**
 * Evaluates a tape at many points in doubles, with bounds that hold for certain: the true value at
 * the exact point lies in [low, high] wherever the status is DEFINED. Only + - * / and square roots of
 * doubles are used, so the bounds are the same bit for bit on every machine. What is too wide for
 * doubles is UNKNOWN here and left to `evaluate-exact`; overflow never passes for UNDEFINED.
 */
import { LIMITS } from '../../limits.ts';
import * as arithmetic from './doubles/arithmetic.ts';
import { type Block, UNDEFINED_RADIUS } from './doubles/block.ts';
import { encloseExponent, encloseRational } from './doubles/enclose-rational.ts';
import * as functions from './doubles/functions.ts';
import * as powers from './doubles/powers.ts';
import { OUTWARD, powerOfTwo, TINY } from './doubles/precision.ts';
import { OPERATION as OP, type Operation } from './operation.ts';
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

/** Scratch memory, reused: evaluation is synchronous, and nothing is read before it is written. */
let scratch: Block = { middle: new Float64Array(0), radius: new Float64Array(0), stride: 0 };

function scratchFor(length: number, stride: number): Block {
  if (scratch.middle.length < length * stride) {
    const size = Math.max(4096, 2 * length * stride);
    scratch = { middle: new Float64Array(size), radius: new Float64Array(size), stride };
  }
  scratch.stride = stride;
  return scratch;
}

/**
 * Evaluates at `count` points; `columns` holds one array a letter of the tape, in its order, each
 * with at least `count` finite numbers. One entry an output.
 */
export function evaluateBatch(
  tape: Tape,
  columns: readonly Float64Array[],
  count: number,
): Enclosures[] {
  const results = Array.from(tape.outputs, () => enclosuresOf(count));
  const { block: most, scratch: memory } = LIMITS.evaluate;
  const size = Math.max(1, Math.min(most, count, Math.floor(memory / Math.max(1, tape.length))));
  for (let start = 0; start < count; start += size) {
    const stride = Math.min(size, count - start);
    const block = scratchFor(tape.length, stride);
    run(tape, 0, tape.length, columns, start, block);
    for (let output = 0; output < results.length; output += 1) {
      write(block, tape.outputs[output]! * stride, results[output]!, start);
    }
  }
  return results;
}

/** What of a tape, or of a builder, is run. */
type Operations = Pick<Tape, 'length' | 'operations' | 'a' | 'b' | 'constants'>;

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
    write(block, places[index]! * count, results[index]!, 0);
  }
}

/** Room for the values of one output. */
export const enclosuresOf = (count: number): Enclosures => ({
  low: new Float64Array(count),
  high: new Float64Array(count),
  status: new Uint8Array(count),
});

function run(
  tape: Operations,
  from: number,
  to: number,
  columns: readonly Float64Array[],
  start: number,
  block: Block,
): void {
  const { operations, a, b } = tape;
  const { stride } = block;
  for (let place = from; place < to; place += 1) {
    const out = place * stride;
    const first = a[place]!;
    const second = b[place]!;
    switch (operations[place] as Operation) {
      case OP.rational: {
        const { middle, radius } = encloseRational(tape.constants[first]!);
        if (Number.isFinite(middle)) arithmetic.fill(block, out, middle, radius);
        else arithmetic.fillUnknown(block, out);
        break;
      }
      case OP.e:
        arithmetic.fill(block, out, Math.E, powerOfTwo(-52));
        break;
      case OP.pi:
        arithmetic.fill(block, out, Math.PI, powerOfTwo(-52));
        break;
      case OP.letter:
        letter(block, out, columns[first]!, start);
        break;
      case OP.unknowable:
        arithmetic.fillUnknown(block, out);
        break;
      case OP.add:
        arithmetic.add(block, out, first * stride, second * stride);
        break;
      case OP.subtract:
        arithmetic.subtract(block, out, first * stride, second * stride);
        break;
      case OP.negate:
        arithmetic.negate(block, out, first * stride);
        break;
      case OP.multiply:
        arithmetic.multiply(block, out, first * stride, second * stride);
        break;
      case OP.square:
        arithmetic.square(block, out, first * stride);
        break;
      case OP.divide:
        arithmetic.divide(block, out, first * stride, second * stride);
        break;
      case OP.sqrt:
        arithmetic.sqrt(block, out, first * stride);
        break;
      case OP.rationalPower: {
        const exponent = encloseExponent(tape.constants[second]!);
        powers.rationalPower(block, out, first * stride, exponent);
        break;
      }
      case OP.power:
        powers.power(block, out, first * stride, second * stride);
        break;
      case OP.exp:
        functions.exp(block, out, first * stride);
        break;
      case OP.ln:
        functions.ln(block, out, first * stride);
        break;
      case OP.ln1p:
        functions.ln1p(block, out, first * stride);
        break;
      case OP.sin:
        functions.sin(block, out, first * stride);
        break;
      case OP.cos:
        functions.cos(block, out, first * stride);
        break;
      case OP.arctan:
        functions.arctan(block, out, first * stride);
        break;
      case OP.sinh:
        functions.sinh(block, out, first * stride);
        break;
      case OP.tanh:
        functions.tanh(block, out, first * stride);
        break;
      case OP.arsinh:
        functions.arsinh(block, out, first * stride);
        break;
      case OP.sigmoid:
        functions.sigmoid(block, out, first * stride);
        break;
      case OP.softplus:
        functions.softplus(block, out, first * stride);
        break;
      case OP.erf:
        functions.erf(block, out, first * stride);
        break;
      case OP.erfc:
        functions.erfc(block, out, first * stride);
        break;
      case OP.abs:
        arithmetic.abs(block, out, first * stride);
        break;
      case OP.sign:
        arithmetic.sign(block, out, first * stride);
        break;
      case OP.positivePart:
        arithmetic.positivePart(block, out, first * stride);
        break;
    }
  }
}

function letter(block: Block, out: number, column: Float64Array, start: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const value = column[start + i]!;
    const finite = value - value === 0;
    middle[out + i] = finite ? value : 0;
    radius[out + i] = finite ? 0 : Number.POSITIVE_INFINITY;
  }
}

/** Midpoint and radius as bounds, rounded outward. */
function write(block: Block, row: number, result: Enclosures, start: number): void {
  const { middle, radius, stride } = block;
  const { low, high, status } = result;
  for (let i = 0; i < stride; i += 1) {
    const value = middle[row + i]!;
    const error = radius[row + i]!;
    // Rounding the bounds costs half a unit of the larger of the two.
    const outward = error === 0 ? 0 : error * OUTWARD + Math.abs(value) * powerOfTwo(-52) + TINY;
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
