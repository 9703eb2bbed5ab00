/**
 * A block of points under evaluation: for every operation a row of values, each a midpoint and a
 * radius in doubles, and the three things that can be known of a value.
 *
 * - radius finite: the true value is within it of the midpoint;
 * - radius infinite: nothing is known (too wide, overflow, on a border);
 * - radius NaN: the value is proved undefined.
 *
 * A result whose radius comes out infinite or NaN by arithmetic is settled by `settle`, so that
 * overflow never passes for "undefined".
 */
export const UNKNOWN_RADIUS = Number.POSITIVE_INFINITY;
export const UNDEFINED_RADIUS = Number.NaN;

export interface Block {
  readonly middle: Float64Array;
  readonly radius: Float64Array;
  /** Points in the block; operation k's row starts at k * stride. */
  stride: number;
}

/** Marks a result undefined if an operand is undefined, else unknown. */
export function settle(block: Block, at: number, a: number, b: number): void {
  const { middle, radius } = block;
  const isUndefined = Number.isNaN(radius[a]!) || Number.isNaN(radius[b]!);
  middle[at] = 0;
  radius[at] = isUndefined ? UNDEFINED_RADIUS : UNKNOWN_RADIUS;
}

export function setUnknown(block: Block, at: number): void {
  block.middle[at] = 0;
  block.radius[at] = UNKNOWN_RADIUS;
}

export function setUndefined(block: Block, at: number): void {
  block.middle[at] = 0;
  block.radius[at] = UNDEFINED_RADIUS;
}
