/**
 * Reads a student's answer in the terms of what was asked: its letters, and the left-hand side that
 * may stand in front. Finds every reading the text allows; which of them counts is `grade`'s.
 */
import type { ReadProblem } from '../expression/read/problem.ts';
import { type Reading, read } from '../expression/read/read.ts';
import type { Result } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import { readMatrixAnswer } from './matrix/grade-task.ts';

export const readAnswer = (key: AnswerKey, text: string): Result<Reading, ReadProblem> => {
  if (key.task?.kind === 'matrix-derivative') return readMatrixAnswer(key, key.task, text);
  return read(text, {
    variables: key.variables,
    ...(key.unknownFunctions === undefined ? {} : { unknownFunctions: key.unknownFunctions }),
    asked: key.asked,
    unitVectors: key.kind === 'vector',
  });
};
