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
  ln1p as ln1pOf,
  ln as lnOf,
} from './exponential.ts';
import {
  arsinh as arsinhOf,
  HYPERBOLIC_ERROR,
  sigmoid as sigmoidOf,
  sinh as sinhOf,
  softplus as softplusOf,
  tanh as tanhOf,
} from './hyperbolic.ts';
import { OUTWARD, powerOfTwo, TINY } from './precision.ts';
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
export const WIDEST = 0.5;

/** At least e^d - 1, for 0 <= d <= WIDEST. */
export const growth = (d: number): number => d * (1 + d);

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
export const LEAST_EXP = powerOfTwo(-994);

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
