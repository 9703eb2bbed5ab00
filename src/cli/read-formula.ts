/** A formula given on the command line, read, or refused with a caret under the place that is wrong. */
import type { ReadProblem } from '../expression/read/problem.ts';
import type { Reading } from '../expression/read/read.ts';
import { read } from '../expression/read/read.ts';
import { describeReadProblem } from '../publish/describe-verdict.ts';
import { inlineText, visible } from '../publish/document/to-text.ts';
import { UsageError } from './exit-codes.ts';

/** Names that stand for functions when they are applied: f(g(x)). */
const UNKNOWN_FUNCTIONS = ['f', 'g', 'h'];
/** Characters shown around the place that is wrong. */
const AROUND = 60;

export function readFormula(text: string): Reading {
  const reading = read(text, {
    variables: [],
    unknownFunctions: UNKNOWN_FUNCTIONS,
    openNames: true,
  });
  if (reading.ok) return reading.value;
  return refuseFormula(text, reading.problem);
}

export function refuseFormula(text: string, problem: ReadProblem): never {
  const sentence = inlineText(describeReadProblem(problem, text));
  const start = Math.max(0, problem.position - AROUND);
  const line = visible(text.slice(start, problem.position + AROUND).replaceAll('\n', ' '));
  const before = visible(text.slice(start, problem.position).replaceAll('\n', ' '));
  const caret =
    ' '.repeat(before.length) + '^'.repeat(Math.min(AROUND, Math.max(1, problem.length)));
  throw new UsageError(`${sentence}\n\n  ${line}\n  ${caret}`);
}
