/** Each row of the catalogue: its example is predicted, refused, and diagnosed as the row or an equal one. */
import { describe, expect, it } from 'vitest';
import { simplify } from '../../../src/algebra/simplify.ts';
import { differentiate } from '../../../src/calculus/differentiate.ts';
import type { DerivativeTask } from '../../../src/calculus/task.ts';
import { decide } from '../../../src/equivalence/decide.ts';
import { prepare } from '../../../src/equivalence/prepare.ts';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { readTemplate } from '../../../src/exercise/read-template.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { substitute, variablesOf } from '../../../src/expression/traverse.ts';
import { gradeAnswer } from '../../../src/grading/grade.ts';
import {
  MISCONCEPTION_IDS,
  MISCONCEPTIONS,
  type MisconceptionId,
} from '../../../src/grading/misconceptions/catalogue.ts';
import { type Diagnosis, Diagnostician } from '../../../src/grading/misconceptions/diagnose.ts';
import type {
  FunctionExample,
  Misconception,
  TaskExample,
} from '../../../src/grading/misconceptions/example.ts';
import { MALRULES } from '../../../src/grading/misconceptions/malrules.ts';
import { SLIPS } from '../../../src/grading/misconceptions/slips.ts';
import { TASK_MISTAKES } from '../../../src/grading/misconceptions/task-mistakes.ts';

function exercise({ function: text, by = ['x'], at }: FunctionExample) {
  const subject = formula(text);
  const task: DerivativeTask = {
    kind: 'derivative',
    function: subject,
    name: 'f',
    arguments: variablesOf(subject).filter((name) => name !== 'a'),
    by,
    ...(at === undefined
      ? {}
      : {
          at: Object.fromEntries(Object.entries(at).map(([name, value]) => [name, formula(value)])),
        }),
  };
  const derivative = simplify(
    by.reduce((before, name) => differentiate(before, name).result, subject),
  );
  const key =
    task.at === undefined ? derivative : substitute(derivative, new Map(Object.entries(task.at)));
  const prepared = prepare({
    key,
    ...(task.at === undefined ? { subject } : {}),
    variables: task.arguments,
    seed: 'catalogue',
  });
  return { task, key, prepared, diagnostician: new Diagnostician(prepared, task) };
}

/** The example's answer, graded as one to the task of a template. */
function diagnosisOf({ header, wrong }: TaskExample): Diagnosis | undefined {
  const text = `---
id: example/one
version: 1
title: An example
topic: examples
difficulty: 1
${header}
---
Find it.
`;
  const template = readTemplate(text, 'example.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const made = makeExercise(template.value, 'example');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const verdict = gradeAnswer(made.value.tasks[0]!.key, wrong);
  expect(verdict.kind).toBe('incorrect');
  return verdict.kind === 'incorrect' ? verdict.diagnosis : undefined;
}

const namesOf = (diagnosis: Diagnosis | undefined): string[] =>
  [diagnosis?.misconceptions ?? [], ...(diagnosis?.others ?? [])].map((ids) => ids.join('+'));

const ROWS = MISCONCEPTION_IDS.map((id): readonly [MisconceptionId, Misconception] => [
  id,
  MISCONCEPTIONS[id],
]);

describe('the catalogue of misconceptions', () => {
  it('has at least 45 rows, and a row for each way of predicting', () => {
    expect(MISCONCEPTION_IDS.length).toBeGreaterThanOrEqual(45);
    const predicting = [
      ...MALRULES.map(({ malrule }) => malrule),
      ...SLIPS.map(({ id }) => id),
      ...TASK_MISTAKES.map(({ id }) => id),
    ];
    expect(predicting.filter((id) => !Object.hasOwn(MISCONCEPTIONS, id))).toEqual([]);
  });

  it.each(ROWS)('%s: the example is wrong and diagnosed', (id, { example }) => {
    if ('header' in example) {
      expect(namesOf(diagnosisOf(example))).toContain(id);
      return;
    }
    const { prepared, diagnostician } = exercise(example);
    const answer = formula(example.wrong);
    expect(decide(prepared, answer).kind).toBe('different');
    expect(namesOf(diagnostician.diagnose(answer))).toContain(id);
  });
});
