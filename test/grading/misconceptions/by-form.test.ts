/** Answers too steep or too large to have values to nine digits are recognised by their form. */
import { expect, it } from 'vitest';
import { solve } from '../../../src/calculus/solve.ts';
import type { Task } from '../../../src/calculus/task.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { answerKey } from '../../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../../src/grading/grade.ts';

const TASK: Task = {
  kind: 'derivative',
  function: formula('cos(e^(tan(x^3+4*x+6)+3)-5)'),
  name: 'f',
  arguments: ['x'],
  by: ['x'],
};
const KEY = answerKey(TASK, solve(TASK).answer, {
  kind: undefined,
  variables: ['x'],
  positive: [],
  policy: {},
  forms: [],
  points: 1,
  seed: 'by-form',
});
/** What the malrule f'(u')·u' makes of the tangent, and then of the exponential. */
const INNER = 'sec(3*x^2 + 4)^2*(3*x^2 + 4)';
const EXPONENTIAL = `e^(${INNER})*(${INNER})`;

it('names the malrule of an answer without values, in whatever order it is written', () => {
  for (const answer of [
    `(-sin(${EXPONENTIAL}))*(${EXPONENTIAL})`,
    `e^((3x^2+4) sec(4+3x^2)^2)*(${INNER})*(-sin(${EXPONENTIAL}))`,
  ]) {
    expect(gradeAnswer(KEY, answer)).toMatchObject({
      kind: 'incorrect',
      diagnosis: { misconceptions: ['chain-outer-at-inner-derivative-times'] },
    });
  }
});

it('names nothing where the form is another', () => {
  const verdict = gradeAnswer(KEY, `(-sin(${EXPONENTIAL}))*(${EXPONENTIAL}) + x/7`);
  expect(verdict.kind).toBe('incorrect');
  expect(verdict).not.toHaveProperty('diagnosis');
});
