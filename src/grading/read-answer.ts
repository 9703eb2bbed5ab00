/**
 * Reads a student's answer in the terms of what was asked: its letters, and the left-hand side that
 * may stand in front. Finds every reading the text allows; which of them counts is `grade`'s.
 */
import { isChoiceTask } from '../calculus/choice-task.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import {
  isOfSize,
  type ReadContext,
  type Reading,
  read,
  readSpaced,
} from '../expression/read/read.ts';
import type { Due } from '../expression/read/spaced-entries.ts';
import { failure, type Result, success } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import { readChoices } from './choices.ts';
import { withoutLimitInFront } from './limit-in-front.ts';
import { readMatrixAnswer } from './matrix/grade-task.ts';
import { withoutNameInFront } from './name-in-front.ts';

export const readAnswer = (key: AnswerKey, written: string): Result<Reading, ReadProblem> => {
  const { task } = key;
  const text =
    task?.kind === 'limit-definition'
      ? withoutLimitInFront(task, written)
      : withoutNameInFront(key, written);
  if (key.task?.kind === 'matrix-derivative') return readMatrixAnswer(key, key.task, text);
  if (key.task !== undefined && isChoiceTask(key.task)) return readChoices(key.task, text);
  const reading = usualReading(key, text);
  const due = sizeOf(key);
  if (due === undefined || (reading.ok && isOfSize(reading.value.written, due))) return reading;
  return spacedReading(key, text, due, reading);
};

function usualReading(key: AnswerKey, text: string): Result<Reading, ReadProblem> {
  const context = contextOf(key);
  const expected = expectedOf(key);
  if (expected === undefined) return read(text, context);
  const reading = read(text, { ...context, expected });
  // A number where a vector is due is an answer, and a wrong one.
  if (!reading.ok && reading.problem.code === 'not-a-vector') return read(text, context);
  return reading;
}

/**
 * A text that is not of the size due, with blanks in brackets that may part entries. No product of what
 * may be a right answer's entries is held against the student: without a way to part them it is refused.
 */
function spacedReading(
  key: AnswerKey,
  text: string,
  due: Due,
  usual: Result<Reading, ReadProblem>,
): Result<Reading, ReadProblem> {
  const spaced = readSpaced(text, contextOf(key), due);
  if (spaced === undefined) return usual;
  const [written, ...alternatives] = spaced.readings;
  if (written !== undefined) {
    const ways = alternatives.length === 0 ? 'one-way' : 'several-ways';
    return success({ written, alternatives, spaced: ways });
  }
  const isDoubtful = usual.ok
    ? usual.value.written.kind === 'scalar' || !spaced.commas
    : usual.problem.code === 'adjacent-numbers';
  return isDoubtful ? failure(blanksIn(text)) : usual;
}

/** Commas are asked for; the whole answer is pointed at. */
export const blanksIn = (text: string): ReadProblem => ({
  code: 'blanks-in-brackets',
  position: 0,
  length: text.length,
  data: {},
});

/** The size of the vector or matrix that is due. */
function sizeOf({ answer }: AnswerKey): Due | undefined {
  if (answer.kind === 'vector') return { rows: 1, columns: answer.components.length };
  if (answer.kind !== 'matrix') return undefined;
  return { rows: answer.rows.length, columns: answer.rows[0]!.length };
}

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
    lists: key.answer.kind === 'vector' || key.answer.kind === 'matrix',
  };
  CONTEXTS.set(key, context);
  return context;
}
