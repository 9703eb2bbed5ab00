/**
 * The door of the reader: text in, an expression or one located problem out. Plain text and LaTeX
 * share it. `formula` reads our own tables and throws, because a mistake there is ours.
 */
import { failure, type Result, success } from '../../result.ts';
import type { Expression } from '../expression.ts';
import { Grammar } from './grammar.ts';
import { ReadFailure, type ReadProblem } from './problem.ts';
import { cut } from './token.ts';

export interface ReadContext {
  /** Declared names, canonical: x, x_1, theta. */
  readonly variables: readonly string[];
  /** Undeclared single letters and Greek letters are variables too. */
  readonly openNames?: boolean;
}

/** Reads one scalar expression. */
export function readScalar(text: string, context: ReadContext): Result<Expression, ReadProblem> {
  try {
    const names = { declared: new Set(context.variables), open: context.openNames ?? false };
    return success(new Grammar(cut(text), names).whole());
  } catch (failed) {
    if (failed instanceof ReadFailure) return failure(failed.problem);
    throw failed;
  }
}

/** Reads a formula of our own, every single letter a variable. Throws on any problem. */
export function formula(text: string): Expression {
  const reading = readScalar(text, { variables: [], openNames: true });
  if (reading.ok) return reading.value;
  throw new Error(`formula "${text}": ${reading.problem.code} at ${reading.problem.position}`);
}
