/**
 * Vectors as they are written: a tuple has no orientation, a matrix of one row or one column has. A row
 * for a column counts with a remark, or not where the template is strict; a matrix is what it is.
 */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { GradientTask, JacobianTask } from '../../src/calculus/task.ts';
import { formula, read } from '../../src/expression/read/read.ts';
import type { Orientation } from '../../src/expression/read/written.ts';
import { type AnswerKey, answerKey, type OrientationDemand } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { writtenPlain } from '../../src/publish/formula.ts';

const keyOf = (task: GradientTask | JacobianTask, orientation?: OrientationDemand): AnswerKey =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: ['x', 'y'],
    positive: [],
    policy: {},
    forms: [],
    points: 2,
    seed: 'orientation',
    ...(orientation === undefined ? {} : { orientation }),
  });

const GRADIENT: GradientTask = {
  kind: 'gradient',
  function: formula('x^2 y'),
  name: 'f',
  arguments: ['x', 'y'],
};
const TUPLES = [
  '(2xy, x^2)',
  '2xy, x^2',
  '[2xy, x^2]',
  '⟨2xy, x^2⟩',
  '(2xy; x^2)',
  '2xy i + x^2 j',
];
const COLUMNS = [
  '[2xy; x^2]',
  '[[2xy], [x^2]]',
  '\\begin{pmatrix} 2xy \\\\ x^2 \\end{pmatrix}',
  '(2xy, x^2)^T',
  '[2xy, x^2]^T',
  '\\begin{bmatrix} 2xy & x^2 \\end{bmatrix}^T',
  'x [2y; x]',
];
const ROWS = [
  '[[2xy, x^2]]',
  '\\begin{pmatrix} 2xy & x^2 \\end{pmatrix}',
  '[2xy; x^2]^T',
  '[[2xy], [x^2]]^T',
];

describe('what is written', () => {
  const orientationOf = (text: string): Orientation | undefined => {
    const reading = read(text, { variables: ['x', 'y'], unitVectors: true, expected: 'vector' });
    if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
    const { written } = reading.value;
    return written.kind === 'vector' ? written.orientation : undefined;
  };

  it.each(TUPLES)('%s is a tuple', (text) => {
    expect(orientationOf(text)).toBeUndefined();
  });
  it.each(COLUMNS)('%s is a column', (text) => {
    expect(orientationOf(text)).toBe('column');
  });
  it.each(ROWS)('%s is a row', (text) => {
    expect(orientationOf(text)).toBe('row');
  });

  it('a row and a column are not added', () => {
    expect(read('[x; y] + [[x, y]]', { variables: ['x', 'y'] })).toMatchObject({
      ok: false,
      problem: { code: 'mixed-shapes' },
    });
  });
});

describe('a gradient', () => {
  it.each([...TUPLES, ...COLUMNS])('%s is right, and nothing is to be said', (text) => {
    for (const demand of ['free', 'strict', undefined] as const) {
      expect(gradeAnswer(keyOf(GRADIENT, demand), text)).toMatchObject({
        kind: 'correct',
        remarks: [],
      });
    }
  });

  it.each(ROWS)('%s is right with a remark, or wrong where the template is strict', (text) => {
    expect(gradeAnswer(keyOf(GRADIENT), text)).toMatchObject({
      kind: 'correct',
      score: 2,
      remarks: [{ kind: 'written-as-row' }],
    });
    expect(gradeAnswer(keyOf(GRADIENT, 'strict'), text)).toMatchObject({
      kind: 'incorrect',
      score: 0,
      fault: { kind: 'row-for-column' },
    });
  });

  it('is wrong for its components first', () => {
    expect(gradeAnswer(keyOf(GRADIENT, 'strict'), '[[2xy, x]]')).toMatchObject({
      kind: 'incorrect',
      score: 1,
      fault: { kind: 'components' },
    });
  });
});

describe('components with their names', () => {
  const key = keyOf(GRADIENT);
  it.each([
    'f_x = 2xy, f_y = x^2',
    'f_y = x^2, f_x = 2xy',
    '∂f/∂x = 2xy; ∂f/∂y = x^2',
    '∂f/∂y = x^2, ∂f/∂x = 2xy',
    '\\frac{\\partial f}{\\partial y} = x^2, \\frac{\\partial f}{\\partial x} = 2xy',
    'y = x^2, x = 2xy',
    '(f_x, f_y) = (2xy, x^2)',
    '(∂f/∂x, ∂f/∂y) = (2xy, x^2)',
  ])('%s: each is put where its name says', (text) => {
    expect(gradeAnswer(key, text).kind).toBe('correct');
  });

  it('are wrong when they are each other’s', () => {
    for (const text of ['f_x = x^2, f_y = 2xy', '∂f/∂y = 2xy, ∂f/∂x = x^2']) {
      expect(gradeAnswer(key, text)).toMatchObject({ fault: { kind: 'permuted' } });
    }
  });

  it('are not read where it cannot be told which is which', () => {
    for (const text of [
      'f_y = x^2, 2xy',
      'f_x = 2xy, f_x = x^2',
      '(f_y, f_x) = (x^2, 2xy)',
      'f_{xy} = 2xy, f_y = x^2',
    ]) {
      expect([text, gradeAnswer(key, text).kind]).toEqual([text, 'unreadable']);
    }
  });
});

describe('components of other vectors', () => {
  const components = (text: string): string => {
    const asked = { name: 'w', arguments: [], by: [], components: ['w', 'b'] };
    const reading = read(text, { variables: ['w', 'b'], asked, expected: 'vector' });
    if (!reading.ok) return reading.problem.code;
    return writtenPlain(reading.value.written);
  };

  it('are put in order by their names too', () => {
    expect(components('w = 1, b = 2')).toBe('(1, 2)');
    expect(components('b = 2, w = 1')).toBe('(1, 2)');
    expect(components('b_new = 2, w_new = 1')).toBe('(1, 2)');
    expect(components('u = 2, v = 1')).toBe('(2, 1)');
    expect(components('b = 2, 1')).toBe('wrong-left-hand-side');
    expect(components('2, w = 1')).not.toBe('(2, 1)');
  });
});

describe('a matrix of one row', () => {
  const jacobian = (layout: JacobianTask['layout']): AnswerKey =>
    keyOf({
      kind: 'jacobian',
      functions: [formula('x^2 y')],
      names: ['u'],
      arguments: ['x', 'y'],
      layout,
    });

  it('takes a tuple and a row, and a column is the other layout', () => {
    const key = jacobian('numerator');
    expect(gradeAnswer(key, '(2xy, x^2)').kind).toBe('correct');
    for (const row of ROWS) expect([row, gradeAnswer(key, row).kind]).toEqual([row, 'correct']);
    for (const column of COLUMNS) {
      expect([column, gradeAnswer(key, column)]).toMatchObject([
        column,
        { kind: 'incorrect', fault: { kind: 'other-layout', asked: 'numerator' } },
      ]);
    }
  });

  it('is a column in the other layout', () => {
    const key = jacobian('denominator');
    expect(gradeAnswer(key, '(2xy, x^2)').kind).toBe('correct');
    for (const column of COLUMNS) expect(gradeAnswer(key, column).kind).toBe('correct');
    for (const row of ROWS) {
      expect(gradeAnswer(key, row)).toMatchObject({ fault: { kind: 'other-layout' } });
    }
  });
});
