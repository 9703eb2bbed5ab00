/**
 * Reads a student's answer in the terms of what was asked: its letters, and the left-hand side that
 * may stand in front. Finds every reading the text allows; which of them counts is `grade`'s.
 */
import { isChoiceTask } from '../calculus/choice-task.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { type ReadContext, type Reading, read } from '../expression/read/read.ts';
import type { Result } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import { readChoices } from './choices.ts';
import { withoutLimitInFront } from './limit-in-front.ts';
import { readMatrixAnswer } from './matrix/grade-task.ts';

export const readAnswer = (key: AnswerKey, written: string): Result<Reading, ReadProblem> => {
  const { task } = key;
  const text = task?.kind === 'limit-definition' ? withoutLimitInFront(task, written) : written;
  if (key.task?.kind === 'matrix-derivative') return readMatrixAnswer(key, key.task, text);
  if (key.task !== undefined && isChoiceTask(key.task)) return readChoices(key.task, text);
  const context = contextOf(key);
  const expected = expectedOf(key);
  if (expected === undefined) return read(text, context);
  const reading = read(text, { ...context, expected });
  // A number where a vector is due is an answer, and a wrong one.
  if (!reading.ok && reading.problem.code === 'not-a-vector') return read(text, context);
  return reading;
};

/** A vector may then stand without brackets; an equation must be one. */
function expectedOf({ kind }: AnswerKey): 'vector' | 'equation' | undefined {
  return kind === 'vector' || kind === 'equation' ? kind : undefined;
}

/** One context a key: the reader remembers what it prepares for it. */
const CONTEXTS = new WeakMap<AnswerKey, ReadContext>();

function contextOf(key: AnswerKey): ReadContext {
  const known = CONTEXTS.get(key);
  if (known !== undefined) return known;
  const context: ReadContext = {
    variables: key.variables,
    ...(key.unknownFunctions === undefined ? {} : { unknownFunctions: key.unknownFunctions }),
    asked: key.asked,
    unitVectors: key.kind === 'vector',
  };
  CONTEXTS.set(key, context);
  return context;
}
