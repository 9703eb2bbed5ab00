/** What is known of a value at a point. */

/** Enclosed for certain. */
export const DEFINED = 0;
/** Proved to lie outside the real domain. */
export const UNDEFINED = 1;
/** Neither: bounds too wide, out of range, on a border. */
export const UNKNOWN = 2;

export type Status = typeof DEFINED | typeof UNDEFINED | typeof UNKNOWN;
