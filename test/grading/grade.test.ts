/** Grading one answer: each kind of verdict, and the credit it earns. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask, Task } from '../../src/calculus/task.ts';
import { formula } from '../../src/expression/read/read.ts';
import type { Written } from '../../src/expression/read/written.ts';
import type { FormDemand } from '../../src/grading/answer-key.ts';
import { type AnswerKey, answerKey, type KeySettings } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import type { Verdict } from '../../src/grading/verdict.ts';

const SETTINGS: KeySettings = {
  kind: undefined,
  variables: ['x'],
  positive: [],
  policy: {},
  forms: [],
  points: 2,
  seed: 'test',
};
const taskOf = (text: string, more: Partial<DerivativeTask> = {}): DerivativeTask => ({
  kind: 'derivative',
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
  ...more,
});
const keyOf = (task: Task, settings: Partial<KeySettings> = {}): AnswerKey =>
  answerKey(task, solve(task).answer, { ...SETTINGS, ...settings });
const summary = (verdict: Verdict): string =>
  'score' in verdict ? `${verdict.kind} ${verdict.score}` : verdict.kind;

describe('a derivative', () => {
  const key = keyOf(taskOf('sin(x^2)'));
  it.each([
    ['2x cos(x^2)', 'correct 2'],
    ['2 x cos x^2', 'correct 2'],
    ['dy/dx = cos(x²)·2x', 'correct 2'],
    ["y' = 2x\\cos\\left(x^{2}\\right)", 'correct 2'],
    ['x cos(x^2) + x cos(x^2)', 'correct 2'],
    ['2x sin(pi/2 - x^2)', 'correct 2'],
    ['cos(x^2)', 'incorrect 0'],
    ['2x cos(2x)', 'incorrect 0'],
    ['2x cos(x)^2', 'incorrect 0'],
    ['-2x cos(x^2)', 'incorrect 0'],
    ['2x cos(x^2) + 10^-9', 'incorrect 0'],
    ['2x', 'incorrect 0'],
    ['(2x, cos(x^2))', 'incorrect 0'],
    ['d/dx sin(x^2)', 'wrong-form 0'],
    ['d/dx cos(x^2)', 'incorrect 0'],
    ['dy/dx', 'wrong-form 0'],
    ['2x cos(x^2', 'unreadable'],
    ['', 'unreadable'],
    ['2t cos(t^2)', 'unreadable'],
    ['dy/dt = 2x cos(x^2)', 'unreadable'],
    [`${'('.repeat(10_000)}x`, 'unreadable'],
  ])('%s: %s', (text, expected) => {
    expect(summary(gradeAnswer(key, text)).slice(0, 40)).toBe(expected);
  });

  it.each(['9^9^9^9', '2x cos(x^2) + 9^-9^9^9', 'e^(e^(e^(e^x)))'])(
    'never calls right what is too large to evaluate: %s',
    (text) => {
      expect(['incorrect', 'undecided']).toContain(gradeAnswer(key, text).kind);
    },
  );

  it('shows its reading, and proves a difference', () => {
    const verdict = gradeAnswer(key, 'cos(x^2)');
    expect(verdict).toMatchObject({
      kind: 'incorrect',
      reading: { kind: 'scalar' },
      fault: { kind: 'different', difference: 'value' },
    });
    expect(verdict.kind === 'incorrect' && verdict.audit.length).toBe(1);
  });

  it('charges nothing for what cannot be read, and says where', () => {
    expect(gradeAnswer(key, '2x sin(x^2')).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'unclosed-bracket', position: 6 },
    });
  });
});

describe('a derivative at a point', () => {
  const key = keyOf(taskOf('sqrt(9 - x)', { at: { x: formula('0') } }));
  it.each([
    ['-1/6', 'correct 2'],
    ["y'(0) = -1/6", 'correct 2'],
    ['-1/(2 sqrt 9)', 'correct 2'],
    ['-0.5/3', 'correct 2'],
    ['-0.1667', 'incorrect 0'],
    ['1/6', 'incorrect 0'],
    ['-1/(2 sqrt(9 - x))', 'incorrect 0'],
  ])('%s: %s', (text, expected) => {
    expect(summary(gradeAnswer(key, text))).toBe(expected);
  });

  it('takes a rounded decimal where the template does', () => {
    const lenient = keyOf(taskOf('sqrt(9 - x)', { at: { x: formula('0') } }), {
      policy: { significantDigits: 3 },
    });
    expect(summary(gradeAnswer(lenient, '-0.1667'))).toBe('correct 2');
    expect(summary(gradeAnswer(lenient, '-0.17'))).toBe('incorrect 0');
  });
});

describe('demands on form', () => {
  const withForm = (...forms: FormDemand[]): AnswerKey => keyOf(taskOf('(x + 1)^3'), { forms });
  it.each<[string, FormDemand, string]>([
    ['3(x + 1)^2', { form: 'factored' }, 'correct 2'],
    ['3x^2 + 6x + 3', { form: 'factored' }, 'wrong-form 0'],
    ['3x^2 + 6x + 3', { form: 'expanded' }, 'correct 2'],
    ['3(x + 1)^2', { form: 'expanded' }, 'wrong-form 0'],
    ['3x^2 + 6x + 4', { form: 'expanded' }, 'incorrect 0'],
    ['3x^2 + 6x + 3 sin(pi/2)', { form: 'only-functions', functions: [] }, 'wrong-form 0'],
  ])('%s %j: %s', (text, form, expected) => {
    expect(summary(gradeAnswer(withForm(form), text))).toBe(expected);
  });
});

describe('several components', () => {
  const scalars = (...texts: string[]) => texts.map((text) => formula(text));
  const key = (answer: Written, points = 4): AnswerKey => ({
    ...answerKey(taskOf('x y'), answer, { ...SETTINGS, variables: ['x', 'y'], points }),
    kind: answer.kind === 'matrix' ? 'matrix' : 'vector',
    subject: undefined,
    asked: {
      name: 'f',
      arguments: ['x', 'y'],
      by: ['x', 'y'],
      whole: answer.kind === 'matrix' ? 'jacobian' : 'gradient',
    },
  });
  const gradient = key({ kind: 'vector', components: scalars('2x y', 'x^2', 'sin y', '1') });
  const jacobian = key({ kind: 'matrix', rows: [scalars('y', 'x'), scalars('2x', '3')] });
  const wide = key({ kind: 'matrix', rows: [scalars('y', 'x', '1'), scalars('2x', '3', '0')] }, 6);

  it.each<[AnswerKey, string, string, string | undefined]>([
    [gradient, '(2xy, x*x, sin(y), 1)', 'correct 4', undefined],
    [gradient, '(2xy, x^2, sin y, 2)', 'incorrect 3', 'components'],
    [gradient, '(0, 0, 0, 1)', 'incorrect 1', 'components'],
    [gradient, '(x^2, 2xy, sin y, 1)', 'incorrect 0', 'permuted'],
    [gradient, '(2xy, x^2, sin y)', 'incorrect 0', 'wrong-size'],
    [gradient, '2xy', 'incorrect 0', 'wrong-kind'],
    [jacobian, '[[y, x], [x + x, 3]]', 'correct 4', undefined],
    [jacobian, '[[y, 2x], [x, 3]]', 'incorrect 0', 'transposed'],
    [jacobian, '[[y, x], [2x, 0]]', 'incorrect 3', 'components'],
    [wide, '[[y, 2x], [x, 3], [1, 0]]', 'incorrect 0', 'transposed'],
    [wide, '[[y, x], [1, 2x], [3, 0]]', 'incorrect 0', 'wrong-size'],
    [wide, '[[y, x, 1], [2x, 3, 0]]', 'correct 6', undefined],
  ])('%#: %s', (of, text, expected, fault) => {
    const verdict = gradeAnswer(of, text);
    expect(summary(verdict)).toBe(expected);
    expect(verdict.kind === 'incorrect' ? verdict.fault.kind : undefined).toBe(fault);
  });

  it('says of each component what it is, with a witness where it is wrong', () => {
    const verdict = gradeAnswer(jacobian, '[[y, x], [2x, 0]]');
    if (verdict.kind !== 'incorrect' || verdict.fault.kind !== 'components')
      throw new Error(verdict.kind);
    expect(verdict.fault.components.map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      '0,0 correct',
      '0,1 correct',
      '1,0 correct',
      '1,1 incorrect',
    ]);
    expect(verdict.fault.components[3]?.witness).toBeDefined();
    expect(verdict.audit.length).toBe(4);
  });
});

describe('where an answer is wrong', () => {
  const placesOf = (verdict: Verdict): readonly string[] =>
    verdict.kind === 'incorrect' && verdict.fault.kind === 'different'
      ? Object.keys(verdict.fault.witness.point)
      : ['no witness'];

  it('is told in the letters of the key and the answer alone', () => {
    const task = { ...taskOf('sin(u)', { by: ['u'] }), arguments: ['u'] };
    const key = keyOf(task, { variables: ['x', 'u'] });
    expect(placesOf(gradeAnswer(key, '7u'))).toEqual(['u']);
    expect(placesOf(gradeAnswer(key, '7'))).toEqual(['u']);
    expect([...placesOf(gradeAnswer(key, '7u + x'))].sort()).toEqual(['u', 'x']);
    const constant = keyOf(taskOf('3x'), { variables: ['x', 'u'] });
    expect(placesOf(gradeAnswer(constant, '4'))).toEqual([]);
  });
});
