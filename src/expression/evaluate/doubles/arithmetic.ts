/**
 * Sums, products, quotients and roots over a block of points, with radii that enclose the true
 * values (ball arithmetic in doubles; van der Hoeven 2009). Each radius is the propagated error, one
 * rounding of the midpoint, the tiny bound for underflow, all rounded outward.
 */
import { type Block, settle, setUndefined, setUnknown } from './block.ts';
import { OUTWARD, TINY, UNIT } from './precision.ts';

/** `out`, `a` and `b` are the starts of rows. */
export function add(block: Block, out: number, a: number, b: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const value = middle[a + i]! + middle[b + i]!;
    const error = (radius[a + i]! + radius[b + i]! + Math.abs(value) * UNIT) * OUTWARD;
    if (error < Infinity) {
      middle[out + i] = value;
      radius[out + i] = error;
    } else settle(block, out + i, a + i, b + i);
  }
}

export function subtract(block: Block, out: number, a: number, b: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const value = middle[a + i]! - middle[b + i]!;
    const error = (radius[a + i]! + radius[b + i]! + Math.abs(value) * UNIT) * OUTWARD;
    if (error < Infinity) {
      middle[out + i] = value;
      radius[out + i] = error;
    } else settle(block, out + i, a + i, b + i);
  }
}

export function negate(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    middle[out + i] = -middle[a + i]!;
    radius[out + i] = radius[a + i]!;
  }
}

export function multiply(block: Block, out: number, a: number, b: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const [x, y] = [middle[a + i]!, middle[b + i]!];
    const [dx, dy] = [radius[a + i]!, radius[b + i]!];
    const value = x * y;
    const error =
      (Math.abs(x) * dy + Math.abs(y) * dx + dx * dy + Math.abs(value) * UNIT + TINY) * OUTWARD;
    if (error < Infinity) {
      middle[out + i] = value;
      radius[out + i] = value === 0 && isNought(x, dx, y, dy) ? 0 : error;
    } else settle(block, out + i, a + i, b + i);
  }
}

/** Is one of the factors exactly 0? */
const isNought = (x: number, dx: number, y: number, dy: number): boolean =>
  (x === 0 && dx === 0) || (y === 0 && dy === 0);

export function square(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    const value = x * x;
    const error = ((2 * Math.abs(x) + dx) * dx + value * UNIT + TINY) * OUTWARD;
    if (error < Infinity) {
      if (error > value) {
        // The square is not negative: keep the upper bound, and put the lower at 0.
        const most = 0.5 * (value + error) * OUTWARD;
        middle[out + i] = most;
        radius[out + i] = most;
        if (x === 0 && dx === 0) {
          middle[out + i] = 0;
          radius[out + i] = 0;
        }
      } else {
        middle[out + i] = value;
        radius[out + i] = error;
      }
    } else settle(block, out + i, a + i, a + i);
  }
}

export function divide(block: Block, out: number, a: number, b: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const [x, y] = [middle[a + i]!, middle[b + i]!];
    const [dx, dy] = [radius[a + i]!, radius[b + i]!];
    // |x/y - X/Y| <= (|x/y| dy + dx) / (|y| - dy). The ratio first: a product of value and dy could
    // underflow, and the division make the lost part large.
    const least = (Math.abs(y) - dy * OUTWARD) * (1 - 4 * UNIT);
    const value = x / y;
    const size = Math.abs(value);
    const error = (size * (dy / least) + dx / least + size * UNIT + TINY) * OUTWARD;
    if (least > 0 && error < Infinity) {
      middle[out + i] = value;
      radius[out + i] = x === 0 && dx === 0 ? 0 : error;
    } else {
      settle(block, out + i, a + i, b + i);
      if (y === 0 && dy === 0) setUndefined(block, out + i);
    }
  }
}

export function sqrt(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (x >= dx) {
      const value = Math.sqrt(x);
      middle[out + i] = value;
      // |sqrt x - sqrt X| = |x - X| / (sqrt x + sqrt X) <= dx / sqrt x.
      radius[out + i] = x === 0 ? 0 : (dx / value + value * UNIT + TINY) * OUTWARD;
      continue;
    }
    settle(block, out + i, a + i, a + i);
    if (x + dx * OUTWARD < 0) setUndefined(block, out + i);
  }
}

/** Where the sign is not known the value is anywhere from 0 to the upper bound. */
export function abs(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const size = Math.abs(middle[a + i]!);
    const dx = radius[a + i]!;
    const most = 0.5 * (size + dx) * OUTWARD;
    const straddles = dx > size && dx < Number.POSITIVE_INFINITY;
    middle[out + i] = straddles ? most : size;
    radius[out + i] = straddles ? most : dx;
  }
}

export function sign(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (Math.abs(x) > dx || (x === 0 && dx === 0)) {
      middle[out + i] = Math.sign(x);
      radius[out + i] = 0;
    } else settle(block, out + i, a + i, a + i);
  }
}

export function positivePart(block: Block, out: number, a: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    const x = middle[a + i]!;
    const dx = radius[a + i]!;
    if (x >= dx) {
      middle[out + i] = x;
      radius[out + i] = dx;
    } else if (x < -dx) {
      middle[out + i] = 0;
      radius[out + i] = 0;
    } else if (dx < Infinity) {
      const most = 0.5 * (x + dx) * OUTWARD;
      middle[out + i] = most;
      radius[out + i] = most;
    } else settle(block, out + i, a + i, a + i);
  }
}

/** The same value at every point. */
export function fill(block: Block, out: number, value: number, error: number): void {
  const { middle, radius, stride } = block;
  for (let i = 0; i < stride; i += 1) {
    middle[out + i] = value;
    radius[out + i] = error;
  }
}

export function fillUnknown(block: Block, out: number): void {
  for (let i = 0; i < block.stride; i += 1) setUnknown(block, out + i);
}
