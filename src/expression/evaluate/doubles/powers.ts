/**
 * Powers over a block of points: a positive base to any exponent, and any base to a rational exponent
 * (conventions of `tape`).
 */
import { type Block, settle, setUndefined } from './block.ts';
import {
  EXP_LARGEST,
  EXP_LEAST,
  EXPONENTIAL_ERROR,
  exp,
  LONG_LN,
  LONG_LN_ERROR,
  longLn,
} from './exponential.ts';
import { growth, LEAST_EXP, WIDEST } from './functions.ts';
import { OUTWARD, productError, TINY } from './precision.ts';

/**
 * A positive base to any exponent, as e^(y ln x) with the logarithm and the product in double-double
 * (a relative error of LONG_LN_ERROR in y ln x).
 */
export function power(block: Block, out: number, a: number, b: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const [x, y] = [middle[a + i]!, middle[b + i]!];
    const [dx, dy] = [radius[a + i]!, radius[b + i]!];
    const least = x - dx * OUTWARD;
    if (least > TINY && dx < Infinity && dy < Infinity) {
      positivePower(block, out + i, x, dx / least, y, 0, dy);
      continue;
    }
    settle(block, out + i, a + i, b + i);
    if (x + dx * OUTWARD <= 0) setUndefined(block, out + i);
  }
}

/**
 * Sets x^(y + yLow) for normal x > 0, where ln x is known up to `wide` beside rounding, and y up to
 * dy.
 */
function positivePower(
  block: Block,
  at: number,
  x: number,
  wide: number,
  y: number,
  yLow: number,
  dy: number,
): void {
  longLn(x);
  const { high, low } = LONG_LN;
  const product = y * high;
  const rest = product === 0 ? 0 : productError(y, high, product) + (y * low + yLow * high);
  const size = Math.abs(high);
  const error =
    ((Math.abs(y) + dy) * wide + size * dy + Math.abs(product) * LONG_LN_ERROR + TINY) * OUTWARD;
  const isExact = (high === 0 && wide === 0) || (y === 0 && yLow === 0 && dy === 0);
  // Past 2^990 the splitting of a product overflows, and `rest` is NaN.
  if (!(error <= WIDEST && product <= EXP_LARGEST) || Number.isNaN(rest)) {
    block.middle[at] = 0;
    block.radius[at] = Infinity;
  } else if (product < EXP_LEAST) {
    block.middle[at] = LEAST_EXP;
    block.radius[at] = LEAST_EXP;
  } else {
    const value = exp(product, rest);
    block.middle[at] = value;
    block.radius[at] = isExact ? 0 : value * (growth(error) + EXPONENTIAL_ERROR) * OUTWARD + TINY;
  }
}

/** What a rational exponent p/q asks of its base. */
export interface RationalExponent {
  /** p/q as a sum of two doubles, with a relative error below 2^-100. */
  readonly high: number;
  readonly low: number;
  readonly sign: -1 | 0 | 1;
  /** Negative bases have a real root. */
  readonly oddRoot: boolean;
  /** The power of a negative base is negative. */
  readonly oddPower: boolean;
}

export function rationalPower(
  block: Block,
  out: number,
  a: number,
  exponent: RationalExponent,
): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    const size = Math.abs(x);
    const least = size - dx * OUTWARD;
    if (least > TINY && dx < Infinity && (x > 0 || exponent.oddRoot)) {
      if (exponent.sign === 0) setValue(block, out + i, 1);
      else positivePower(block, out + i, size, dx / least, exponent.high, exponent.low, 0);
      if (x < 0 && exponent.oddPower) middle[out + i] = -middle[out + i]!;
      continue;
    }
    settle(block, out + i, a + i, a + i);
    if (x + dx * OUTWARD < 0 && !exponent.oddRoot) setUndefined(block, out + i);
    else if (exponent.sign === 0 && dx < Infinity && exponent.oddRoot) setValue(block, out + i, 1);
    else if (x === 0 && dx === 0) {
      if (exponent.sign < 0) setUndefined(block, out + i);
      else setValue(block, out + i, 0);
    }
  }
}

function setValue(block: Block, at: number, value: number): void {
  block.middle[at] = value;
  block.radius[at] = 0;
}
