/** Each wrong component of a vector or matrix is diagnosed by the derivative that it is. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { Task } from '../../src/calculus/task.ts';
import { formula } from '../../src/expression/read/read.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const keyOf = (task: Task) =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: ['x', 'y'],
    positive: [],
    policy: {},
    forms: [],
    points: 1,
    seed: 'components',
  });

const GRADIENT: Task = {
  kind: 'gradient',
  function: formula('sin(x^2)+e^(3*y)*x'),
  name: 'f',
  arguments: ['x', 'y'],
};

describe('diagnosing components', () => {
  it('says once what all wrong components share', () => {
    const verdict = gradeAnswer(keyOf(GRADIENT), '(cos(x^2) + e^(3y), x e^(3y))');
    expect(verdict).toMatchObject({
      kind: 'incorrect',
      fault: { kind: 'components' },
      diagnosis: { misconceptions: ['chain-inner-forgotten'] },
    });
  });

  it('names each mistake at its component where they differ', () => {
    const verdict = gradeAnswer(keyOf(GRADIENT), '(cos(x^2) + e^(3y), 2x cos(x^2) + e^(3y))');
    expect(verdict).toMatchObject({
      kind: 'incorrect',
      fault: {
        components: [
          { kind: 'incorrect', diagnosis: { misconceptions: ['chain-inner-forgotten'] } },
          { kind: 'incorrect', diagnosis: { misconceptions: ['wrong-variable'] } },
        ],
      },
    });
  });

  it('leaves right components alone, and entries of matrices are derivatives too', () => {
    const task: Task = {
      kind: 'jacobian',
      functions: [formula('x^2*y'), formula('sin(x*y)')],
      names: ['u', 'v'],
      arguments: ['x', 'y'],
      layout: 'numerator',
    };
    const verdict = gradeAnswer(keyOf(task), '[[2x y, x^2], [cos(x y), x cos(x y)]]');
    expect(verdict).toMatchObject({
      kind: 'incorrect',
      score: 0.75,
      diagnosis: { misconceptions: ['chain-inner-forgotten'] },
    });
    expect(gradeAnswer(keyOf(task), '[[2x y, x^2], [y cos(x y), x cos(x y)]]').kind).toBe(
      'correct',
    );
  });
});
