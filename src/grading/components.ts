/**
 * Compares answers of several components with their key, component by component, and recognises right
 * components in another order. Knows places and sizes; what equals what is `equivalence`'s.
 */
import type { Equivalence } from '../equivalence/outcome.ts';
import type { Expression } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { shownWitness } from './shown-witness.ts';
import type { ComponentVerdict } from './verdict.ts';

/** The components of a whole in reading order, and its size: [length] or [rows, columns]. */
export interface Components {
  readonly size: readonly number[];
  readonly parts: readonly Expression[];
}

/** undefined for what has no components: scalars, equations and symbolic matrix expressions. */
export function componentsOf(written: Written): Components | undefined {
  switch (written.kind) {
    case 'vector':
      return { size: [written.components.length], parts: written.components };
    case 'matrix':
      return {
        size: [written.rows.length, written.rows[0]?.length ?? 0],
        parts: written.rows.flat(),
      };
    case 'scalar':
    case 'equation':
    case 'choices':
    case 'matrix-expression':
    case 'tuple':
      return undefined;
  }
}

/** The size of a vector as the matrix that it was written as; a tuple has none. */
export function withOrientation(written: Written, components: Components): Components {
  const orientation = written.kind === 'vector' ? written.orientation : undefined;
  if (orientation === undefined) return components;
  const { length } = components.parts;
  return { ...components, size: orientation === 'row' ? [1, length] : [length, 1] };
}

/** A tuple stands for a matrix of one row or one column, and the other way round, if the length fits. */
export function fitted(found: Components, expected: Components): Components {
  const isLine = (size: readonly number[]): boolean => size.length === 1 || size.includes(1);
  const fits =
    found.size.length !== expected.size.length &&
    found.parts.length === expected.parts.length &&
    isLine(found.size) &&
    isLine(expected.size);
  return fits ? { size: expected.size, parts: found.parts } : found;
}

/** Where the component at an index of the reading order stands. */
export const placeIn = (size: readonly number[], index: number): readonly number[] =>
  size.length === 1 ? [index] : [Math.floor(index / size[1]!), index % size[1]!];

export function componentVerdict(
  outcome: Equivalence,
  place: readonly number[],
  compared: readonly Expression[],
): ComponentVerdict {
  switch (outcome.kind) {
    case 'equal':
      return { place, kind: 'correct' };
    case 'different': {
      const { difference } = outcome;
      const witness = shownWitness(outcome.witness, ...compared);
      return { place, kind: 'incorrect', difference, witness };
    }
    case 'undecided':
      return { place, kind: 'undecided', reason: outcome.reason };
  }
}

/** Up to this many components another order is looked for; it takes the square of their number. */
const MOST_PERMUTED = 9;

/** Is the answer a rearrangement of the key? `equal` compares an answer's part with a key's part. */
export function isPermuted(
  count: number,
  equal: (answerIndex: number, keyIndex: number) => boolean,
): boolean {
  if (count < 2 || count > MOST_PERMUTED) return false;
  const free = new Set(Array.from({ length: count }, (_, index) => index));
  for (let index = 0; index < count; index += 1) {
    const match = [...free].find((keyIndex) => equal(index, keyIndex));
    if (match === undefined) return false;
    free.delete(match);
  }
  return true;
}

/** Is each component of the answer the key's with row and column exchanged? */
export function isTransposed(
  answerSize: readonly number[],
  keySize: readonly number[],
  equal: (answerIndex: number, keyIndex: number) => boolean,
): boolean {
  const [rows, columns] = answerSize;
  if (rows === undefined || columns === undefined || keySize.length !== 2) return false;
  if (rows !== keySize[1] || columns !== keySize[0] || rows * columns < 2) return false;
  for (let index = 0; index < rows * columns; index += 1) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    if (!equal(index, column * keySize[1]! + row)) return false;
  }
  return true;
}
