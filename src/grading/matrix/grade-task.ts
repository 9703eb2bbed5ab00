/**
 * Grades an answer to a task of matrix calculus as one among all tasks: the same key and verdict as
 * everywhere, with the reasons of `matrix/grade` in them. What is not defined, because shapes do not
 * fit, is treated like what cannot be read: it is explained, and no attempt is charged.
 */
import type { MatrixTask } from '../../calculus/matrix/task.ts';
import { type MatrixReadProblem, readMatrix } from '../../expression/matrix/read/read.ts';
import { knownShape, type Shape } from '../../expression/matrix/shape.ts';
import type { ReadProblem } from '../../expression/read/problem.ts';
import type { Reading } from '../../expression/read/read.ts';
import { failure, type Result, success } from '../../result.ts';
import type { AnswerKey } from '../answer-key.ts';
import type { Verdict } from '../verdict.ts';
import { type MatrixAnswerKey, makeMatrixAnswerKey } from './answer-key.ts';
import { gradeMatrixAnswer } from './grade.ts';

/** What comparison knows of a key, computed when it is first needed and kept with the key. */
const PREPARED = new WeakMap<AnswerKey, MatrixAnswerKey>();

function preparedFor(key: AnswerKey, task: MatrixTask): MatrixAnswerKey {
  const known = PREPARED.get(key);
  if (known !== undefined) return known;
  const { acceptOtherLayout } = task;
  const made = makeMatrixAnswerKey(task, { seed: key.seed, acceptOtherLayout });
  // The task was solved when its key was made.
  if (!made.ok) throw new Error(`a matrix key without a derivative: ${made.problem.code}`);
  PREPARED.set(key, made.value);
  return made.value;
}

export function gradeMatrixTask(key: AnswerKey, task: MatrixTask, text: string): Verdict {
  const reading = readMatrixAnswer(key, task, text);
  if (!reading.ok) return { kind: 'unreadable', problem: reading.problem };
  const verdict = gradeMatrixAnswer(preparedFor(key, task), text);
  const judged = { reading: reading.value.written, remarks: [], audit: [] };
  switch (verdict.kind) {
    case 'correct':
      return {
        ...judged,
        kind: 'correct',
        score: key.points,
        remarks: verdict.remarks,
        audit: [verdict.audit],
      };
    case 'incorrect': {
      const { reason, witness, audit } = verdict;
      return {
        ...judged,
        kind: 'incorrect',
        score: 0,
        fault: {
          kind: 'matrix',
          layout: task.layout ?? 'denominator',
          ...(reason === undefined ? {} : { reason }),
          ...(witness === undefined ? {} : { witness }),
        },
        audit: audit === undefined ? [] : [audit],
      };
    }
    case 'undecided':
      return { ...judged, kind: 'undecided', reason: verdict.reason, audit: [verdict.audit] };
    case 'unreadable':
      return { kind: 'unreadable', problem: asReadProblem(verdict.problem) };
  }
}

/** The answer as read, or what is wrong with it in the terms of all readers. */
export function readMatrixAnswer(
  key: AnswerKey,
  task: MatrixTask,
  text: string,
): Result<Reading, ReadProblem> {
  const { declarations, variable } = task;
  const { answer } = key;
  const expected: Shape | undefined =
    answer.kind === 'matrix-expression' ? knownShape(answer.expression, declarations) : undefined;
  const reading = readMatrix(text, {
    declarations,
    by: variable,
    ...(expected === undefined ? {} : { expected }),
  });
  if (!reading.ok) return failure(asReadProblem(reading.problem));
  const { expression } = reading.value;
  return success({ written: { kind: 'matrix-expression', expression }, alternatives: [] });
}

/** A problem of reading a matrix formula in the terms of all readers. */
export function asReadProblem(problem: MatrixReadProblem): ReadProblem {
  if (problem.kind === 'unreadable') {
    const { code, position, length, data } = problem;
    return { code, position, length, data };
  }
  const { position, length, problem: shapes } = problem;
  const [left, right] = shapes.parts;
  const data = {
    ...(left === undefined ? {} : { left: left.text, leftShape: shapeText(left.shape) }),
    ...(right === undefined ? {} : { right: right.text, rightShape: shapeText(right.shape) }),
  };
  return { code: `shape-${shapes.code}`, position, length, data };
}

/** m × n */
const shapeText = ({ rows, columns }: Shape): string => `${rows} × ${columns}`;
