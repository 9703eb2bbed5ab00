/** Grading answers to tasks on compositions: mixed letters, curves, unknown functions, decompositions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainTask, DecomposeTask } from '../../src/calculus/composition-task.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { Task } from '../../src/calculus/task.ts';
import { formula, readScalar } from '../../src/expression/read/read.ts';
import { type AnswerKey, answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const keyOf = (
  task: Task,
  variables: readonly string[],
  unknownFunctions: readonly string[] = [],
): AnswerKey =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables,
    unknownFunctions,
    positive: [],
    policy: {},
    forms: [],
    points: 1,
    seed: 'composition',
  });

/** correct, or what is wrong in short. */
function judged(key: AnswerKey, text: string): string {
  const verdict = gradeAnswer(key, text);
  switch (verdict.kind) {
    case 'incorrect':
      return verdict.fault.kind;
    case 'wrong-form':
      return verdict.findings[0]!.code;
    case 'unreadable':
      return verdict.problem.code;
    case 'correct':
    case 'carried':
    case 'undecided':
      return verdict.kind;
  }
}

const EXAMPLE: ChainTask = {
  kind: 'chain',
  name: 'y',
  outer: formula('u_1^2+u_2^2'),
  inner: [
    { name: 'u_1', function: formula('x_1+x_2') },
    { name: 'u_2', function: formula('x_1-x_2') },
  ],
  arguments: ['x_1', 'x_2'],
  wanted: { kind: 'derivative', by: 'x_1' },
  form: 'sum',
  innerLetters: 'refuse',
};
const LETTERS = ['x_1', 'x_2', 'u_1', 'u_2'];

describe('the chain rule of several variables', () => {
  const strict = keyOf(EXAMPLE, LETTERS);
  const lenient = keyOf({ ...EXAMPLE, innerLetters: 'accept' }, LETTERS);
  it.each([
    ['4x_1', 'correct', 'correct'],
    ['2(x_1+x_2) + 2(x_1-x_2)', 'correct', 'correct'],
    ['\\frac{\\partial y}{\\partial x_1} = 4x_1', 'correct', 'correct'],
    ['2u_1 + 2u_2', 'inner-letter', 'correct'],
    ['2u_1 + 2(x_1 - x_2)', 'inner-letter', 'correct'],
    ['2u_1 - 2u_2', 'different', 'different'],
    ['2u_1', 'different', 'different'],
    ['4x_2', 'different', 'different'],
  ])('%s', (text, refused, accepted) => {
    expect(judged(strict, text)).toBe(refused);
    expect(judged(lenient, text)).toBe(accepted);
  });
  it('asks for each of its parts', () => {
    const part = (wanted: ChainTask['wanted'], text: string): string =>
      judged(keyOf({ ...EXAMPLE, wanted }, LETTERS), text);
    expect(part({ kind: 'outer-derivative', by: 'u_1' }, '2u_1')).toBe('correct');
    expect(part({ kind: 'outer-derivative', by: 'u_1' }, '2u_2')).toBe('different');
    expect(part({ kind: 'inner-derivative', of: 'u_2', by: 'x_2' }, '-1')).toBe('correct');
    expect(part({ kind: 'outer-gradient' }, '(2u_1, 2u_2)')).toBe('correct');
    expect(part({ kind: 'outer-gradient' }, '(2u_2, 2u_1)')).toBe('permuted');
    expect(part({ kind: 'inner-matrix' }, '[[1, 1], [1, -1]]')).toBe('correct');
    expect(part({ kind: 'inner-matrix' }, 'A = [[1, 1], [1, -1]]')).toBe('correct');
    expect(part({ kind: 'inner-matrix' }, '[[1, 1], [-1, 1]]')).toBe('permuted');
    expect(part({ kind: 'gradient' }, '(4x_1, 4x_2)')).toBe('correct');
    expect(part({ kind: 'gradient' }, '(4x_1, 2x_2)')).toBe('components');
  });
  it('tells the matrix from its transpose', () => {
    const inner = [
      { name: 'u_1', function: formula('x_1*x_2') },
      { name: 'u_2', function: formula('x_1-x_2') },
    ];
    const key = keyOf({ ...EXAMPLE, inner, wanted: { kind: 'inner-matrix' } }, LETTERS);
    expect(judged(key, '[[x_2, 1], [x_1, -1]]')).toBe('correct');
    expect(judged(key, '[[x_2, x_1], [1, -1]]')).toBe('transposed');
  });
});

describe('a slope on a curve', () => {
  const circle: Task = {
    kind: 'implicit',
    left: formula('x^2+y^2'),
    right: formula('25'),
    dependent: 'y',
    by: 'x',
  };
  it.each([
    ['-x/y', 'correct'],
    ['dy/dx = -x/y', 'correct'],
    // Equal on the circle alone.
    ['-x*(x^2+y^2)/(25*y)', 'correct'],
    ['-x*y/(25-x^2)', 'correct'],
    ['x/y', 'different'],
    ['-y/x', 'different'],
    ['-x/y + (x^2+y^2-24)/10^12', 'different'],
    // Right on the upper half only.
    ['-x/sqrt(25-x^2)', 'different'],
    ["(2x + 2y y')/1", 'unevaluated-derivative'],
  ])('%s', (text, expected) => {
    expect(judged(keyOf(circle, ['x', 'y']), text)).toBe(expected);
  });
  it('at a point is a number, and only at a point of the curve', () => {
    const at = { x: formula('3'), y: formula('-4') };
    expect(judged(keyOf({ ...circle, at }, ['x', 'y']), '3/4')).toBe('correct');
    expect(judged(keyOf({ ...circle, at }, ['x', 'y']), '-3/4')).toBe('different');
    const off = { x: formula('3'), y: formula('3') };
    expect(() => solve({ ...circle, at: off })).toThrow('point');
  });
  it('of a surface is a partial derivative', () => {
    const surface: Task = {
      kind: 'implicit',
      left: formula('x^2+y^2+z^2'),
      right: formula('3*x*y*z'),
      dependent: 'z',
      by: 'x',
      arguments: ['x', 'y'],
    };
    const key = keyOf(surface, ['x', 'y', 'z']);
    expect(judged(key, '(3yz-2x)/(2z-3xy)')).toBe('correct');
    expect(judged(key, '\\frac{\\partial z}{\\partial x} = \\frac{2x-3yz}{3xy-2z}')).toBe(
      'correct',
    );
    expect(judged(key, '(3xz-2y)/(2z-3xy)')).toBe('different');
    expect(judged(key, '2x/(3xy-2z)')).toBe('different');
    expect(solve(surface).worked.derivatives).toBe('partial');
  });
});

describe('unknown functions', () => {
  const task = (text: string): Task => {
    const reading = readScalar(text, { variables: ['x'], unknownFunctions: ['f', 'g'] });
    if (!reading.ok) throw new Error(reading.problem.code);
    return {
      kind: 'derivative',
      function: reading.value,
      name: 'h',
      arguments: ['x'],
      by: ['x'],
    };
  };
  it.each([
    ['f(g(x))', "f'(g(x)) g'(x)", 'correct'],
    ['f(g(x))', "h'(x) = g'(x) f'(g(x))", 'correct'],
    ['f(g(x))', "f'(x) g'(x)", 'different'],
    ['f(g(x))', "f'(g'(x))", 'different'],
    ['f(g(x))', "f'(g(x))", 'different'],
    ['f(x)^3', "3 f(x)^2 f'(x)", 'correct'],
    ['f(x)^3', '3 f(x)^2', 'different'],
    ['f(x^2)', "2x f'(x^2)", 'correct'],
    ['f(x^2)', "2 x f'(x)", 'different'],
    ['x f(x)', "f(x) + x f'(x)", 'correct'],
    ['f(x^2,sin(x))', '2x f_1(x^2, sin x) + cos(x) f_2(x^2, sin x)', 'correct'],
    ['f(x^2,sin(x))', '2x f_x(x^2, sin x) + cos(x) f_y(x^2, sin x)', 'correct'],
    ['f(x^2,sin(x))', '2x f_2(x^2, sin x) + cos(x) f_1(x^2, sin x)', 'different'],
    ['f(x^2,sin(x))', 'f_1(x^2, sin x) + f_2(x^2, sin x)', 'different'],
    ["f'(x)^2", "2f'(x) f''(x)", 'correct'],
  ])('%s: %s', (text, answer, expected) => {
    expect(judged(keyOf(task(text), ['x', 'y'], ['f', 'g']), answer)).toBe(expected);
  });
});

const TWO: DecomposeTask = {
  kind: 'decompose',
  name: 'h',
  layers: [
    { name: 'f', letter: 'u', function: formula('sin(u)') },
    { name: 'g', letter: 'x', function: formula('x^2+1') },
  ],
};

describe('a composition taken apart', () => {
  const key = keyOf(TWO, ['x', 'u']);
  it.each([
    ['(sin u, x^2+1)', 'correct'],
    ['f(u) = sin u, g(x) = x^2 + 1', 'correct'],
    ['g(x) = x^2+1; f(u) = sin(u)', 'correct'],
    ['g(x) = x^2+1 and f(t) = sin(t)', 'correct'],
    ['f(x) = sin(x), g(x) = x^2+1', 'correct'],
    ['f = sin x, g = x^2+1', 'correct'],
    ['f(u)=sin(u+1), g(x)=x^2', 'correct'],
    ['f(u)=sin(u^2+1)\ng(x)=x', 'trivial-layer'],
    ['f(u) = u, g(x) = sin(x^2+1)', 'trivial-layer'],
    ['f(u) = 2u/2, g(x) = sin(x^2+1)', 'trivial-layer'],
    ['(x^2+1, sin x)', 'layers-exchanged'],
    ['f(u) = x^2+1, g(x) = sin x', 'several-letters'],
    ['f(u) = cos u, g(x) = x^2+1', 'different'],
    ['f(u)=sin(u), g(x)=x^2', 'different'],
    ['sin(u)', 'wrong-size'],
    ['f(u)=sin(u, g(x)=x^2', 'wrong-number-of-arguments'],
    ['f(u)=, g(x)=x^2', 'empty'],
    ['f(u) = u x, g(x) = x', 'several-letters'],
    ['(u sin(x), x)', 'several-letters'],
  ])('%s', (text, expected) => {
    expect(judged(key, text)).toBe(expected);
  });
  it('puts a problem at its place in the whole text', () => {
    const verdict = gradeAnswer(key, 'f(u) = sin(u), g(x) = x^2 + #');
    expect(verdict).toMatchObject({ kind: 'unreadable', problem: { position: 28 } });
  });
  it('answers any text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'f(u) = ',
        'g(x)=',
        'sin',
        '(',
        ')',
        'x',
        'u',
        '^2',
        ',',
        ';',
        ' and ',
        '+',
        '\n',
        '=',
        '[',
        '{',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(['correct', 'incorrect', 'unreadable', 'undecided']).toContain(
          gradeAnswer(key, parts.join('')).kind,
        );
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
