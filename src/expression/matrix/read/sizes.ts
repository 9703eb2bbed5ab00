/**
 * Sizes that may still be open while a formula is understood: two sizes that must be the same are
 * linked (union-find), so that what is learnt of one is known of both.
 */
import type { Dimension } from '../expression.ts';

/** A size that is known, or still open, or the same as another. */
export interface Size {
  known?: Dimension;
  link?: Size;
}

/** The size at the end of the links: the one that carries what is known. */
export function found(size: Size): Size {
  let end = size;
  while (end.link !== undefined) end = end.link;
  return end;
}
export const size = (known: Dimension): Size => ({ known });
export const isOne = (value: Size): boolean => found(value).known === 1;
export const canBe = (value: Size, known: Dimension): boolean =>
  (found(value).known ?? known) === known;
export const settle = (value: Size, known: Dimension): void => {
  const end = found(value);
  if (end.known === undefined) end.known = known;
};

/** Whether two sizes are, or can be made, the same. */
export function same(left: Size, right: Size): boolean {
  const [one, other] = [found(left), found(right)];
  if (one === other) return true;
  if (one.known !== undefined && other.known !== undefined) return one.known === other.known;
  if (one.known === undefined) one.link = other;
  else other.link = one;
  return true;
}
