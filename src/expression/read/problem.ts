/**
 * Why a text could not be read: a code, a place in the text, and data for a helpful sentence.
 * docs/reading.md lists what data each code carries; the sentences stand in `publish/words`.
 */
import type { ShapeProblemCode } from '../matrix/shape.ts';

export type ReadProblemCode =
  /** A matrix expression that is not defined. */
  | `shape-${ShapeProblemCode}`
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-digits'
  | 'forbidden-character'
  | 'unclosed-bracket'
  | 'unexpected-close'
  | 'mismatched-bracket'
  | 'unknown-name'
  | 'unknown-command'
  | 'function-without-argument'
  | 'wrong-number-of-arguments'
  | 'missing-operand'
  | 'unexpected-text'
  | 'adjacent-numbers'
  | 'blanks-in-brackets'
  | 'decimal-comma'
  | 'exponent-mark'
  | 'degree-sign'
  | 'infinity'
  | 'plus-minus'
  | 'ellipsis'
  | 'equation-not-expected'
  | 'inequality-not-expected'
  | 'wrong-left-hand-side'
  | 'derivative-without-operand'
  | 'derivative-without-variable'
  | 'not-a-scalar'
  | 'not-a-vector'
  | 'not-a-matrix'
  | 'not-an-equation'
  | 'not-a-choice'
  | 'one-choice'
  | 'wrong-number-of-parts'
  | 'mixed-shapes'
  | 'uneven-rows';

export interface ReadProblem {
  readonly code: ReadProblemCode;
  /** Index of the first UTF-16 code unit concerned, and how many. */
  readonly position: number;
  readonly length: number;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Leaves the reader from any depth; caught at its door, where it becomes a value. Not an Error: a
 * student's slip needs no stack trace, and collecting one costs more than reading.
 */
export class ReadFailure {
  constructor(readonly problem: ReadProblem) {}
}

export function refuse(
  code: ReadProblemCode,
  position: number,
  length = 1,
  data: Readonly<Record<string, string>> = {},
): never {
  throw new ReadFailure({ code, position, length, data });
}
