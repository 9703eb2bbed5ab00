/**
 * The elementary functions over a block of points: the value of each at the midpoint with its own
 * bound, and the operand's error carried over by a bound on the derivative across the operand's
 * enclosure. Points past a bound are "unknown"; only a proof makes them "undefined".
 */
import { type Block, settle, setUndefined } from './block.ts';
import {
  ERFC_LARGEST,
  ERROR_FUNCTION_ERROR,
  erfc as erfcOf,
  erf as erfOf,
} from './error-function.ts';
import {
  EXP_LARGEST,
  EXP_LEAST,
  EXPONENTIAL_ERROR,
  exp as expOf,
  LONG_LN,
  LONG_LN_ERROR,
  ln1p as ln1pOf,
  ln as lnOf,
  longLn,
} from './exponential.ts';
import {
  arsinh as arsinhOf,
  HYPERBOLIC_ERROR,
  sigmoid as sigmoidOf,
  sinh as sinhOf,
  softplus as softplusOf,
  tanh as tanhOf,
} from './hyperbolic.ts';
import { OUTWARD, powerOfTwo, productError, TINY } from './precision.ts';
import {
  ARCTAN_ERROR,
  arctan as arctanOf,
  cos as cosOf,
  REDUCTION_ERROR,
  SINE_ERROR,
  SINE_LARGEST,
  sin as sinOf,
} from './trigonometric.ts';

/** An operand's error beyond which a function of it is not worth enclosing. */
const WIDEST = 0.5;

/** At least e^d - 1, for 0 <= d <= WIDEST. */
const growth = (d: number): number => d * (1 + d);

export function exp(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST && x <= EXP_LARGEST) {
      if (x >= EXP_LEAST) {
        const value = expOf(x);
        middle[out + i] = value;
        radius[out + i] =
          x === 0 && dx === 0 ? 0 : value * (growth(dx) + EXPONENTIAL_ERROR) * OUTWARD + TINY;
      } else {
        // Between 0 and e^(EXP_LEAST + WIDEST).
        middle[out + i] = LEAST_EXP;
        radius[out + i] = LEAST_EXP;
      }
    } else settle(block, out + i, a + i, a + i);
  }
}
/** More than half of e^(EXP_LEAST + WIDEST). */
const LEAST_EXP = powerOfTwo(-994);

export function ln(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    const least = x - dx * OUTWARD;
    if (least > TINY && dx < Infinity) {
      const value = lnOf(x);
      middle[out + i] = value;
      radius[out + i] = (dx / least + Math.abs(value) * EXPONENTIAL_ERROR) * OUTWARD;
      continue;
    }
    settle(block, out + i, a + i, a + i);
    if (x + dx * OUTWARD <= 0) setUndefined(block, out + i);
  }
}

export function ln1p(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    // Rounding in this sum is absolute, hence the last term.
    const least = 1 + x - dx * OUTWARD - (1 + Math.abs(x)) * powerOfTwo(-50);
    if (least > 0 && dx < Infinity) {
      const value = ln1pOf(x);
      middle[out + i] = value;
      radius[out + i] = (dx / least + Math.abs(value) * EXPONENTIAL_ERROR + TINY) * OUTWARD;
      continue;
    }
    settle(block, out + i, a + i, a + i);
    if (dx < Infinity && (-1 - x) / OUTWARD >= dx) setUndefined(block, out + i);
  }
}

export function sin(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST && Math.abs(x) <= SINE_LARGEST) {
      const value = sinOf(x);
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx +
              Math.abs(value) * SINE_ERROR +
              Math.min(Math.abs(x), 1) * REDUCTION_ERROR +
              TINY) *
            OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function cos(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST && Math.abs(x) <= SINE_LARGEST) {
      const value = cosOf(x);
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx * Math.min(1, Math.abs(x) + dx) + Math.abs(value) * SINE_ERROR + REDUCTION_ERROR) *
            OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function arctan(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx < Infinity) {
      const value = arctanOf(x);
      const least = Math.max(0, Math.abs(x) - dx * OUTWARD);
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx / (1 + least * least) + Math.abs(value) * ARCTAN_ERROR + TINY) * OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function sinh(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST && Math.abs(x) <= EXP_LARGEST) {
      const value = sinhOf(x);
      middle[out + i] = value;
      // |sinh(x + d) - sinh x| <= cosh x sinh d + |sinh x| (cosh d - 1) <= cosh x (e^d - 1).
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : ((1 + Math.abs(value)) * growth(dx) + Math.abs(value) * HYPERBOLIC_ERROR + TINY) *
            OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function tanh(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST) {
      const value = tanhOf(x);
      // The derivative is at most 1, and at most 4 e^(-2|x|).
      const size = Math.abs(x) - dx;
      const slope = size > 1 && size < 300 ? Math.min(1, 4.1 * expOf(-2 * size)) : 1;
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx * slope + Math.abs(value) * HYPERBOLIC_ERROR + TINY) * OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function arsinh(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx < Infinity) {
      const value = arsinhOf(x);
      // The derivative 1/sqrt(1 + x^2) is at most 1 and at most 1/|x|.
      const least = Math.max(1, Math.abs(x) - dx * OUTWARD);
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx / least + Math.abs(value) * HYPERBOLIC_ERROR + TINY) * OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function sigmoid(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST) {
      if (x >= EXP_LEAST) {
        const value = sigmoidOf(x);
        // The derivative is s (1 - s) <= min(1/4, e^-|x|); across the enclosure e^d more.
        const size = Math.abs(x);
        const slope = Math.min(0.25, size < 300 && size > 1 ? 1.7 * expOf(-size) : 0.25);
        middle[out + i] = value;
        radius[out + i] = (dx * slope + value * HYPERBOLIC_ERROR + TINY) * OUTWARD;
      } else {
        middle[out + i] = LEAST_EXP;
        radius[out + i] = LEAST_EXP;
      }
    } else settle(block, out + i, a + i, a + i);
  }
}

export function softplus(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST) {
      if (x >= EXP_LEAST) {
        const value = softplusOf(x);
        // The derivative is below 1 and below the value itself, anywhere in the enclosure.
        middle[out + i] = value;
        radius[out + i] =
          (dx * Math.min(1, 1.7 * value) + value * HYPERBOLIC_ERROR + TINY) * OUTWARD;
      } else {
        middle[out + i] = LEAST_EXP;
        radius[out + i] = LEAST_EXP;
      }
    } else settle(block, out + i, a + i, a + i);
  }
}

export function erf(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST) {
      const value = erfOf(x);
      middle[out + i] = value;
      radius[out + i] =
        x === 0 && dx === 0
          ? 0
          : (dx * steepestErf(x, dx) + Math.abs(value) * ERROR_FUNCTION_ERROR + TINY) * OUTWARD;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function erfc(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (dx <= WIDEST) {
      if (x <= ERFC_LARGEST) {
        const value = erfcOf(x);
        middle[out + i] = value;
        radius[out + i] = (dx * steepestErf(x, dx) + value * ERROR_FUNCTION_ERROR + TINY) * OUTWARD;
      } else {
        // erfc(25.5) < 2^-942.
        middle[out + i] = powerOfTwo(-930);
        radius[out + i] = powerOfTwo(-930);
      }
    } else settle(block, out + i, a + i, a + i);
  }
}

/** A bound on the derivative 2/sqrt(pi) e^(-x^2) across the enclosure. */
function steepestErf(x: number, dx: number): number {
  const least = Math.abs(x) - dx;
  const counted = Math.min(least, 26);
  return least > 1 ? 1.13 * expOf(-counted * counted) : 1.13;
}

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
  const isExact = product === 0 && wide === 0 && dy === 0;
  // Past 2^990 the splitting of a product overflows, and `rest` is NaN.
  if (!(error <= WIDEST && product <= EXP_LARGEST) || Number.isNaN(rest)) {
    block.middle[at] = 0;
    block.radius[at] = Infinity;
  } else if (product < EXP_LEAST) {
    block.middle[at] = LEAST_EXP;
    block.radius[at] = LEAST_EXP;
  } else {
    const value = expOf(product, rest);
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
