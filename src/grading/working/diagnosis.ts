/** Names the mistake behind a wrong statement of a working that would be an answer to the task. */
import { solve } from '../../calculus/solve.ts';
import type { Task } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import { printPlain } from '../../expression/print/print.ts';
import { variablesOf } from '../../expression/traverse.ts';
import { type AnswerKey, answerKey } from '../answer-key.ts';
import { gradeAnswer } from '../grade.ts';
import type { Diagnosis } from '../misconceptions/diagnose.ts';

/** As the answer would be diagnosed; undefined where nothing is recognised. */
export function diagnosisOfAnswer(
  task: Task,
  values: readonly Expression[],
  isVector: boolean,
): Diagnosis | undefined {
  const parts = values.map((each) => printPlain(each));
  const verdict = gradeAnswer(
    keyOf(task, values),
    isVector ? `(${parts.join(', ')})` : parts.join(),
  );
  return verdict.kind === 'incorrect' ? verdict.diagnosis : undefined;
}

const keyOf = (task: Task, values: readonly Expression[]): AnswerKey =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: [...new Set(values.flatMap((each) => variablesOf(each)))],
    positive: [],
    policy: {},
    forms: [],
    points: 1,
    seed: 'working',
  });
