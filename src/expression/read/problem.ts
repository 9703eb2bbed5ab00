/** Why a text could not be read: a code, a place in the text, and data for a helpful sentence. */
export type ReadProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-digits'
  | 'forbidden-character'
  | 'unclosed-bracket'
  | 'unexpected-close'
  | 'unknown-name'
  | 'unknown-command'
  | 'function-without-argument'
  | 'wrong-number-of-arguments'
  | 'missing-operand'
  | 'unexpected-text'
  | 'equation-not-expected'
  | 'wrong-left-hand-side'
  | 'not-a-scalar';

export interface ReadProblem {
  readonly code: ReadProblemCode;
  /** Index of the first UTF-16 code unit concerned, and how many. */
  readonly position: number;
  readonly length: number;
  readonly data: Readonly<Record<string, string>>;
}

/** Leaves the reader from any depth; caught at its door, where it becomes a value. */
export class ReadFailure extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.code);
  }
}

export function refuse(
  code: ReadProblemCode,
  position: number,
  length = 1,
  data: Readonly<Record<string, string>> = {},
): never {
  throw new ReadFailure({ code, position, length, data });
}
