/**
 * Runs the operations of a tape over a block of points, in doubles with a radius each: one row of the
 * block an operation. Decides which routine an operation is; leaves what becomes of the values to the
 * callers (bounds of outputs, values to build upon, orders of magnitude).
 */
import * as arithmetic from './doubles/arithmetic.ts';
import type { Block } from './doubles/block.ts';
import { encloseExponent, encloseRational } from './doubles/enclose-rational.ts';
import * as functions from './doubles/functions.ts';
import * as powers from './doubles/powers.ts';
import { powerOfTwo } from './doubles/precision.ts';
import { OPERATION as OP, type Operation } from './operation.ts';
import type { Tape } from './tape.ts';

/** Scratch memory, reused: evaluation is synchronous, and nothing is read before it is written. */
let scratch: Block = { middle: new Float64Array(0), radius: new Float64Array(0), stride: 0 };

/** A block with room for so many operations at so many points; good until the next call. */
export function scratchFor(length: number, stride: number): Block {
  if (scratch.middle.length < length * stride) {
    const size = Math.max(4096, 2 * length * stride);
    scratch = { middle: new Float64Array(size), radius: new Float64Array(size), stride };
  }
  scratch.stride = stride;
  return scratch;
}

/** What of a tape, or of a builder, is run. */
export type Operations = Pick<Tape, 'length' | 'operations' | 'a' | 'b' | 'constants'>;

/** Runs the operations from one place up to another; `start` is the first of the points. */
export function run(
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
