/** Each row of the catalogue: its example is predicted, refused, and diagnosed as the row or an equal one. */
import { describe, expect, it } from 'vitest';
import { simplify } from '../../../src/algebra/simplify.ts';
import { differentiate } from '../../../src/calculus/differentiate.ts';
import type { DerivativeTask } from '../../../src/calculus/task.ts';
import { decide } from '../../../src/equivalence/decide.ts';
import { prepare } from '../../../src/equivalence/prepare.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { substitute, variablesOf } from '../../../src/expression/traverse.ts';
import {
  type Example,
  MISCONCEPTION_IDS,
  MISCONCEPTIONS,
  type Misconception,
  type MisconceptionId,
} from '../../../src/grading/misconceptions/catalogue.ts';
import { Diagnostician } from '../../../src/grading/misconceptions/diagnose.ts';
import { MALRULES } from '../../../src/grading/misconceptions/malrules.ts';
import { SLIPS } from '../../../src/grading/misconceptions/slips.ts';
import { TASK_MISTAKES } from '../../../src/grading/misconceptions/task-mistakes.ts';

function exercise({ function: text, by = ['x'], at }: Example) {
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
    const { prepared, diagnostician } = exercise(example);
    const answer = formula(example.wrong);
    expect(decide(prepared, answer).kind).toBe('different');
    const diagnosis = diagnostician.diagnose(answer);
    const named = [diagnosis?.misconceptions ?? [], ...(diagnosis?.others ?? [])].map((ids) =>
      ids.join('+'),
    );
    expect(named).toContain(id);
  });
});
