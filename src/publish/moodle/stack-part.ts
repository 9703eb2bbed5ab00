/**
 * What one field of a STACK question is made of, as plain data: question variables, the field, the nodes of its
 * potential response tree and the cases that test them. What kind of answer it takes is decided by those who
 * make one; they differ in nothing else.
 */

export interface StackPart {
  readonly input: string;
  readonly tree: string;
  /** Question variables: lists of values, one a variant, by the variable's name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly field: StackField;
  /** A right answer, as the tests and the question note give it. */
  readonly right: string;
  /** Statements before the tree is walked. */
  readonly before: string;
  /** Asked in turn until one says yes. */
  readonly nodes: readonly StackNode[];
  readonly cases: readonly StackCase[];
  /** Of the question's points. */
  readonly share: number;
}

interface StackField {
  readonly type: 'algebraic' | 'matrix' | 'radio' | 'checkbox';
  /** The model answer; for choices the list of all options. */
  readonly model: string;
  /** Names that STACK does not know and a student may type. */
  readonly allowed: readonly string[];
}

export interface StackNode {
  /** What is compared with what. */
  readonly student: string;
  readonly teacher: string;
  /** In Maxima: a number, or a variable that is set before. */
  readonly score: string;
  /** What an answer earns that no node knows; only the last node is asked. */
  readonly otherwise?: string;
  readonly feedback: string;
  readonly told: string;
}

/** An answer, and what becomes of it. */
export interface StackCase {
  readonly answer: string;
  /** undefined: the tree is not walked, as the answer cannot be read. */
  readonly score: number | undefined;
  /** The node that decides, from 0, and what it says. */
  readonly node: number;
  readonly says: boolean;
}

/** Of each wrong attempt. */
export const PENALTY = 0.1;

export const ZERO = '0.0000000';
export const ONE = '1.0000000';
