/** Answers to gradients, matrices, lines and planes, quotients and choices: which are right, and why not. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { Task } from '../../src/calculus/task.ts';
import { formula } from '../../src/expression/read/read.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const graded = (task: Task, text: string, variables: readonly string[] = ['x', 'y']) => {
  const key = answerKey(task, solve(task).answer, {
    kind: undefined,
    variables,
    positive: [],
    policy: {},
    forms: [],
    points: 4,
    seed: 'vectors',
  });
  return gradeAnswer(key, text);
};

/** The verdict's kind; of a wrong answer the fault's kind and the score too. */
function verdictOf(task: Task, text: string, variables?: readonly string[]): string {
  const verdict = graded(task, text, variables);
  if (verdict.kind === 'incorrect') return `${verdict.fault.kind} ${verdict.score}`;
  return verdict.kind === 'unreadable' ? verdict.problem.code : verdict.kind;
}

const gradient: Task = {
  kind: 'gradient',
  function: formula('x^2*y+sin(y)'),
  name: 'f',
  arguments: ['x', 'y'],
};

describe('a gradient', () => {
  it.each([
    ['(2xy, x^2 + cos y)', 'correct'],
    ['2xy, x^2 + cos(y)', 'correct'],
    ['⟨2xy, x²+cos y⟩', 'correct'],
    ['2xy i + (x^2+cos y) j', 'correct'],
    ['∇f = (2xy, x^2+cos y)', 'correct'],
    ['[2xy; x^2+cos y]', 'correct'],
    ['\\begin{pmatrix} 2xy \\\\ x^2+\\cos y \\end{pmatrix}', 'correct'],
    ['[[2xy], [x^2+cos y]]', 'correct'],
    ['(2xy, x^2 - cos y)', 'components 2'],
    ['(x^2 + cos y, 2xy)', 'permuted 0'],
    ['(2xy, x^2 + cos y, 0)', 'wrong-size 0'],
    ['2xy + x^2 + cos y', 'wrong-kind 0'],
    ['(2xy, ', 'unclosed-bracket'],
    // Blanks for commas, as in MATLAB.
    ['[2xy x²+cos y]', 'correct'],
    ['(2xy  x^2+cos(y))', 'correct'],
    ['∇f = [2xy x²+cos y]', 'correct'],
    ['[2xy x^2+cos y]^T', 'correct'],
    ['[2 x y x^2 + cos y]', 'correct'],
    ['[2xy x²-cos y]', 'components 2'],
    ['[x^2 -y]', 'components 0'],
    ['[2 x y x^2 - cos y]', 'blanks-in-brackets'],
    ['[2xy x²+cos y 0]', 'blanks-in-brackets'],
    ['[2 x x x x x x x x x x x x x x x x x x x x x x x x x x x x]', 'blanks-in-brackets'],
    ['(2xy + x^2 + cos y)', 'wrong-kind 0'],
    // Other ways to write a vector.
    ['{2xy, x²+cos y}', 'correct'],
    ['\\left\\{2xy, x^2+\\cos y\\right\\}', 'correct'],
    ['\\binom{2xy}{x^2+\\cos y}', 'correct'],
    ['\\dbinom{2xy}{x^{2}}', 'components 2'],
    ['2xy e_x + (x²+cos y) e_y', 'correct'],
    ['2xy e_1 + (x²+cos y) e_{2}', 'correct'],
    ['2xy \\hat{x} + (x^2+\\cos y) \\mathbf{\\hat{y}}', 'correct'],
    ['2xy \\vec{e}_x + (x^2+\\cos y) \\mathbf{e}_y', 'correct'],
  ])('%s: %s', (text, expected) => {
    expect(verdictOf(gradient, text)).toBe(expected);
  });
  it.each([
    ['[2y 2x; 2x -sin y]', 'correct'],
    ['[[2y 2x] [2x -sin y]]', 'correct'],
    ['[2 y 2 x; 2 x -sin y]', 'correct'],
    ['{{2y, 2x}, {2x, -sin y}}', 'correct'],
    ['[2y 2x; 2x sin y]', 'components 3'],
    // A blank on both sides of the sign makes it a difference, so that one entry is missing.
    ['[2y 2x; 2x - sin y]', 'blanks-in-brackets'],
    ['[2y 2x; 2x]', 'blanks-in-brackets'],
    ['[2y, 2x]', 'wrong-size 0'],
  ])('as a matrix of second derivatives, %s: %s', (text, expected) => {
    expect(verdictOf({ ...gradient, kind: 'hessian' }, text)).toBe(expected);
  });
  it('says that the blanks were taken for commas', () => {
    const verdict = graded(gradient, '[2xy x²+cos y]');
    expect(verdict).toMatchObject({ kind: 'correct', remarks: [{ kind: 'read-otherwise' }] });
  });
  it('tells which components are wrong, with a witness each', () => {
    const verdict = graded(gradient, '(2xy, x^2 - cos y)');
    if (verdict.kind !== 'incorrect' || verdict.fault.kind !== 'components') throw new Error();
    const [first, second] = verdict.fault.components;
    expect(first).toMatchObject({ place: [0], kind: 'correct' });
    expect(second).toMatchObject({ place: [1], kind: 'incorrect' });
    expect(second?.witness).toBeDefined();
  });
});

describe('a Jacobian matrix', () => {
  const jacobian = (layout: 'numerator' | 'denominator', wide = true): Task => ({
    kind: 'jacobian',
    functions: (wide ? ['x^2', 'x*y', 'y'] : ['x^2*y', 'x+y^3']).map(formula),
    names: wide ? ['u_1', 'u_2', 'u_3'] : ['u_1', 'u_2'],
    arguments: ['x', 'y'],
    layout,
  });
  it.each<['numerator' | 'denominator', boolean, string, string]>([
    ['numerator', true, '[[2x, 0], [y, x], [0, 1]]', 'correct'],
    ['numerator', true, '[[2x, y, 0], [0, x, 1]]', 'other-layout 0'],
    ['denominator', true, '[[2x, y, 0], [0, x, 1]]', 'correct'],
    ['denominator', true, '[[2x, 0], [y, x], [0, 1]]', 'other-layout 0'],
    ['numerator', false, '[[2xy, x^2], [1, 3y^2]]', 'correct'],
    ['numerator', false, '[[2xy, 1], [x^2, 3y^2]]', 'other-layout 0'],
    ['numerator', false, '[2xy, x^2; 1, 3y]', 'components 3'],
    ['numerator', false, '(2xy, x^2)', 'wrong-size 0'],
  ])('in %s layout (wide: %s): %s is %s', (layout, wide, text, expected) => {
    expect(verdictOf(jacobian(layout, wide), text)).toBe(expected);
  });
  it('of one function may be written as a row, a column or a vector', () => {
    const task: Task = { ...(jacobian('numerator') as Extract<Task, { kind: 'jacobian' }>) };
    const one: Task = { ...task, functions: [formula('x^2*y')], names: ['f'] } as Task;
    expect(verdictOf(one, '[[2xy, x^2]]')).toBe('correct');
    expect(verdictOf(one, '(2xy, x^2)')).toBe('correct');
  });
});

describe('a tangent', () => {
  const line: Task = {
    kind: 'tangent',
    function: formula('x^2'),
    name: 'f',
    arguments: ['x'],
    at: { x: formula('3') },
  };
  it.each([
    ['y = 6x - 9', 'correct'],
    ['y - 9 = 6(x - 3)', 'correct'],
    ['6x - y = 9', 'correct'],
    ['0 = 12x - 2y - 18', 'correct'],
    ['(y - 9)/6 = x - 3', 'correct'],
    ['y = 6x + 9', 'other-equation 0'],
    ['y = 9', 'other-equation 0'],
    ['x = 3', 'other-equation 0'],
    ['y = y', 'other-equation 0'],
    ['0 = 0', 'other-equation 0'],
    ['(y - 6x + 9)(x - 1) = 0', 'undecided'],
    ['(y - 9)/(x - 3) = 6', 'undecided'],
    ['6x - 9', 'not-an-equation'],
  ])('%s: %s', (text, expected) => {
    expect(verdictOf(line, text, ['x'])).toBe(expected);
  });
  it('plane', () => {
    const plane: Task = {
      kind: 'tangent',
      function: formula('x^2+y^2'),
      name: 'f',
      arguments: ['x', 'y'],
      at: { x: formula('1'), y: formula('2') },
    };
    for (const text of ['z = 2x + 4y - 5', 'z - 5 = 2(x-1) + 4(y-2)', '2x + 4y - z = 5']) {
      expect(verdictOf(plane, text), text).toBe('correct');
    }
    expect(verdictOf(plane, 'z = 2x + 4y')).toBe('other-equation 0');
    expect(verdictOf(plane, 'z = 2x + 4y - 5 + (x-1)^2')).toBe('other-equation 0');
  });
});

describe('a difference quotient', () => {
  const quotient = (text: string): Task => ({
    kind: 'limit-definition',
    function: formula(text),
    name: 'f',
    arguments: ['x'],
    by: 'x',
    increment: 'h',
    wanted: 'quotient',
  });
  it.each([
    ['x^2', '2x + h', 'correct'],
    ['x^2', 'h + 2x', 'correct'],
    ['x^2', '((x+h)^2 - x^2)/h', 'wrong-form'],
    ['x^2', '(2xh + h^2)/h', 'wrong-form'],
    ['x^2', '2x', 'different 0'],
    ['1/x', '-1/(x(x+h))', 'correct'],
    ['1/x', '(1/(x+h) - 1/x)/h', 'wrong-form'],
    ['sqrt(x)', '1/(sqrt(x+h)+sqrt(x))', 'correct'],
    ['sqrt(x)', '(sqrt(x+h)-sqrt(x))/h', 'wrong-form'],
  ])('of %s: %s is %s', (text, answer, expected) => {
    expect(verdictOf(quotient(text), answer, ['x'])).toBe(expected);
  });
});

describe('a choice', () => {
  const notation: Task = {
    kind: 'notation',
    name: 'f',
    arguments: ['x', 'y'],
    by: ['x'],
    choose: 'all',
    options: [
      { latex: 'f_{x}', right: true },
      { latex: 'f_{y}', right: false },
      { latex: '\\partial_{x} f', right: true },
    ],
  };
  it.each([
    ['A, C', 'correct'],
    ['c a', 'correct'],
    ['(A) and (C)', 'correct'],
    ['AC', 'correct'],
    // Of two right ones, each is worth half of the four points; a wrong one costs as much.
    ['A', 'choices 2'],
    ['A, B, C', 'choices 2'],
    ['A, B', 'choices 0'],
    ['B', 'choices 0'],
    ['D', 'not-a-choice'],
    ['', 'empty'],
  ])('%s: %s', (text, expected) => {
    expect(verdictOf(notation, text)).toBe(expected);
  });
  it.each([
    ['A, C', 'correct'],
    ['A', 'choices 0'],
    ['A, B, C', 'choices 0'],
  ])('all or nothing, %s: %s', (text, expected) => {
    expect(verdictOf({ ...notation, credit: 'all-or-nothing' }, text)).toBe(expected);
  });
});

describe('names in front', () => {
  const f = { function: formula('x^2*y'), name: 'f', arguments: ['x', 'y'] };
  const at = { x: formula('1'), y: formula('2') };
  const plane: Task = { kind: 'tangent', ...f, at };
  const line: Task = {
    kind: 'tangent',
    function: formula('x^2'),
    name: 'f',
    arguments: ['x'],
    at: { x: formula('1') },
  };
  const linear: Task = { kind: 'linear-approximation', ...f, at };
  const near: Task = { ...linear, near: { x: formula('1.1'), y: formula('2') } };
  const components = [formula('3'), formula('4')];
  const slope: Task = { kind: 'directional', ...f, at, direction: { kind: 'vector', components } };
  it.each<[Task, string, string]>([
    [plane, 'L(x,y) = 2+4(x-1)+(y-2)', 'correct'],
    [plane, 'z = L(x, y) = 2+4(x-1)+(y-2)', 'correct'],
    [plane, 'z = L(x, y) = 2+4(x-1)-(y-2)', 'other-equation 0'],
    [plane, 'z = L(y, x) = 2+4(x-1)+(y-2)', 'unknown-name'],
    [plane, 'z = L(x, y) = ', 'unknown-name'],
    [plane, 'z ≈ 2+4(x-1)+(y-2)', 'correct'],
    [plane, 'z ≈ 2+4(x-1)-(y-2)', 'other-equation 0'],
    [plane, 'z - 2 \\approx 4(x-1)+(y-2)', 'correct'],
    [plane, 'f(x,y) ≈ L(x,y) = 2+4(x-1)+(y-2)', 'correct'],
    [plane, 'f(x,y) = 2+4(x-1)+(y-2)', 'unknown-name'],
    [plane, 'z ≤ 2+4(x-1)+(y-2)', 'inequality-not-expected'],
    [line, 'y ≈ 1+2(x-1)', 'correct'],
    [line, 'y ≈ 1-2(x-1)', 'other-equation 0'],
    [linear, 'z = L(x,y) = 2+4(x-1)+(y-2)', 'correct'],
    [linear, 'f\\left(x,y\\right) \\approx L(x,y) = 2+4(x-1)+(y-2)', 'correct'],
    [linear, 'f(x,y) ≈ 2+4(x-1)-(y-2)', 'different 0'],
    [linear, '≈ 2+4(x-1)+(y-2)', 'correct'],
    [linear, 'K(x,y) = 2+4(x-1)+(y-2)', 'wrong-left-hand-side'],
    [near, 'f(1.1, 2) ≈ 2.4', 'correct'],
    [near, 'f(1.1, 2) ≈ L(1.1, 2) = 2.4', 'correct'],
    [near, 'L(1, 2) = 2.4', 'wrong-left-hand-side'],
    [slope, '∇f·u = 16/5', 'correct'],
    [slope, 'D_u f(1, 2) = \\nabla f(1,2)\\cdot\\mathbf{\\hat{u}} = 16/5', 'correct'],
    [slope, 'D_{\\vec u} f = 16/5', 'correct'],
    [slope, '∇f(1,2)·(3/5, 4/5) = 16/5', 'correct'],
    [slope, '∇f·u = 16', 'different 0'],
    [slope, '≈ 16/5', 'missing-operand'],
    [slope, '∇g·u = 16/5', 'equation-not-expected'],
  ])('%#', (task, text, expected) => {
    expect(verdictOf(task, text)).toBe(expected);
  });
});

describe('other kinds', () => {
  const at = { x: formula('1'), y: formula('2') };
  const shared = { name: 'f', arguments: ['x', 'y'], at };
  it.each<[Task, string, string]>([
    [
      {
        kind: 'directional',
        ...shared,
        function: formula('x^2*y'),
        direction: { kind: 'vector', components: [formula('3'), formula('4')] },
      },
      '16/5',
      'correct',
    ],
    [
      {
        kind: 'directional',
        ...shared,
        function: formula('x^2*y'),
        direction: { kind: 'vector', components: [formula('3'), formula('4')] },
      },
      '16',
      'different 0',
    ],
    [{ kind: 'hessian', ...shared, function: formula('x^2*y') }, '[[4, 2], [2, 0]]', 'correct'],
    [
      { kind: 'linear-approximation', ...shared, function: formula('x^2*y') },
      'L(x, y) = 2 + 4(x-1) + (y-2)',
      'correct',
    ],
    [
      {
        kind: 'linear-approximation',
        ...shared,
        function: formula('x^2*y'),
        near: { x: formula('1.1'), y: formula('2') },
      },
      '2.4',
      'correct',
    ],
    [
      {
        kind: 'jacobian-determinant',
        functions: [formula('x*y'), formula('x+y')],
        names: ['u', 'v'],
        arguments: ['x', 'y'],
      },
      'y - x',
      'correct',
    ],
    [
      {
        kind: 'vector-derivative',
        components: [formula('x^2'), formula('sin(x)')],
        name: 'r',
        argument: 'x',
        order: 2,
      },
      "r''(x) = (2, -sin x)",
      'correct',
    ],
  ])('%#: %s is %s', (task, text, expected) => {
    expect(verdictOf(task, text)).toBe(expected);
  });
});

describe('large answers', () => {
  const names = Array.from({ length: 50 }, (_, index) => `x_${index + 1}`);
  it('a gradient of fifty variables is solved and graded', () => {
    const terms = names.map((name, index) => `sin(${name})*${names[(index + 1) % 50]}`);
    const task: Task = {
      kind: 'gradient',
      function: formula(terms.join('+').replaceAll(/x_(\d+)/g, 'x_{$1}')),
      name: 'f',
      arguments: names,
    };
    const text = names
      .map((name, index) => {
        const [next, before] = [names[(index + 1) % 50]!, names[(index + 49) % 50]!];
        return `cos(${name})*${next} + sin(${before})`.replaceAll(/x_(\d+)/g, 'x_{$1}');
      })
      .join(', ');
    expect(verdictOf(task, `(${text})`, names)).toBe('correct');
  });
  it('a Jacobian matrix of twenty by twenty is solved and graded', () => {
    const twenty = names.slice(0, 20);
    const braced = (text: string): string => text.replaceAll(/x_(\d+)/g, 'x_{$1}');
    const task: Task = {
      kind: 'jacobian',
      functions: twenty.map((_, row) =>
        formula(braced(twenty.map((each, column) => `${row + column + 1}*${each}^2`).join('+'))),
      ),
      names: twenty.map((_, index) => `u_${index + 1}`),
      arguments: twenty,
      layout: 'numerator',
    };
    const rows = twenty.map(
      (_, row) =>
        `[${twenty.map((each, column) => `${2 * (row + column + 1)}${braced(each)}`).join(', ')}]`,
    );
    expect(verdictOf(task, `[${rows.join(', ')}]`, twenty)).toBe('correct');
  });
});
