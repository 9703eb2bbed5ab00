/** What is chosen among options: how it is read, what it earns, what is said of it. */
import { describe, expect, it } from 'vitest';
import type { ChoiceTask, Credit, NotationTask } from '../../src/calculus/choice-task.ts';
import { derivationOf } from '../../src/calculus/derivation-of.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { workingLines } from '../../src/calculus/working-lines.ts';
import { formula } from '../../src/expression/read/read.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { describeVerdict, oneLine } from '../../src/publish/describe-verdict.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';

const keyOf = (task: ChoiceTask, points = 6) =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: ['x', 'y'],
    positive: [],
    policy: {},
    forms: [],
    points,
    seed: 'choices',
  });

/** Options of which the first three are right. */
const several = (credit?: Credit): NotationTask => ({
  kind: 'notation',
  name: 'f',
  arguments: ['x', 'y'],
  by: ['x'],
  choose: 'all',
  options: ['a', 'b', 'c', 'd', 'e'].map((latex, index) => ({ latex, right: index < 3 })),
  ...(credit === undefined ? {} : { credit }),
});

const derivative: DerivativeTask = {
  kind: 'derivative',
  function: formula('sin(x^2)'),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
};

const told = (task: ChoiceTask, text: string): string =>
  inlineText(oneLine(describeVerdict(gradeAnswer(keyOf(task), text), text)));

describe('several options', () => {
  it.each<[text: string, score: number]>([
    ['A, B, C', 6],
    ['c b a', 6],
    ['A and B', 4],
    ['A', 2],
    ['A, B, C, D', 4],
    ['A, B, D', 2],
    ['A, D', 0],
    ['D, E', 0],
    ['A, D, E', 0],
    ['A, B, C, D, E', 2],
  ])('%s earns %i of 6: right ones less wrong ones, never below nought', (text, score) => {
    const verdict = gradeAnswer(keyOf(several()), text);
    expect(verdict.kind).toBe(score === 6 ? 'correct' : 'incorrect');
    expect('score' in verdict ? verdict.score : undefined).toBeCloseTo(score, 12);
    const strict = gradeAnswer(keyOf(several('all-or-nothing')), text);
    expect('score' in strict ? strict.score : undefined).toBe(score === 6 ? 6 : 0);
  });

  it('tells how many are wrong and how many are missing, and names none', () => {
    expect(told(several(), 'A, D')).toBe(
      'Not correct. One of the chosen options is not right. 2 right options are missing.',
    );
    expect(told(several(), 'A, B, C, D')).toContain('None is missing.');
  });

  it.each<[text: string, code: string, at: number]>([
    ['F', 'not-a-choice', 0],
    ['A, X', 'not-a-choice', 3],
    ['1', 'not-a-choice', 0],
    ['', 'empty', 0],
    ['A'.repeat(401), 'not-a-choice', 0],
  ])('%j cannot be read: %s', (text, code, position) => {
    expect(gradeAnswer(keyOf(several()), text)).toMatchObject({
      kind: 'unreadable',
      problem: { code, position },
    });
  });
});

describe('one derivative of several', () => {
  const task: ChoiceTask = {
    kind: 'choose-derivative',
    derivative,
    options: [
      { expression: formula('cos(x^2)'), mistake: 'chain-inner-forgotten' },
      { expression: formula('2*x*cos(x^2)') },
      { expression: formula('cos(2*x)'), mistake: 'chain-outer-at-inner-derivative' },
    ],
  };

  it('is right, or diagnosed as the mistake that makes it', () => {
    expect(gradeAnswer(keyOf(task), 'B')).toMatchObject({ kind: 'correct', score: 6 });
    expect(gradeAnswer(keyOf(task), 'a')).toMatchObject({
      kind: 'incorrect',
      score: 0,
      diagnosis: { misconceptions: ['chain-inner-forgotten'] },
    });
    expect(told(task, 'C')).toBe(
      'Not correct. In the chain rule the outer derivative is taken at the inner function itself, not at its derivative.',
    );
  });

  it('is one: two of them are no answer, and no attempt', () => {
    expect(gradeAnswer(keyOf(task), 'A, B')).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'one-choice' },
    });
  });
});

describe('the wrong line of a working', () => {
  const right = workingLines(derivationOf(derivative.function, 'x'), 'y');
  const task = (wrong: number | undefined): ChoiceTask => ({
    kind: 'find-error',
    derivative,
    lines: right,
    error: wrong === undefined ? undefined : { line: wrong, mistake: 'chain-inner-forgotten' },
    mayBeSound: true,
  });

  it.each(['3', 'line 3', 'Line 3.', '(3)', 'Zeile 3'])('%s is found', (text) => {
    expect(gradeAnswer(keyOf(task(2)), text)).toMatchObject({
      kind: 'correct',
      remarks: [
        { kind: 'mistake-in-line', line: 3, mistake: 'chain-inner-forgotten' },
        { kind: 'line-should-be' },
      ],
    });
  });

  it('is named with its mistake, and as it should be, once it is found', () => {
    expect(told(task(2), '3')).toBe(
      'Correct. The mistake in line 3: The derivative of the inner function is missing. It should be du/dx = 2x.',
    );
  });

  it.each<[text: string, mistake: string, sentence: string]>([
    ['1', 'after', 'Line 1 is right: the mistake comes later.'],
    ['4', 'before', 'Line 4 follows from the lines before it: the mistake comes earlier.'],
    ['none', 'somewhere', 'There is a mistake in one of the lines.'],
  ])('%s is another one: the mistake comes %s', (text, mistake, sentence) => {
    const verdict = gradeAnswer(keyOf(task(2)), text);
    expect(verdict).toMatchObject({ kind: 'incorrect', fault: { kind: 'line', mistake } });
    expect(told(task(2), text)).toBe(`Not correct. ${sentence}`);
  });

  it.each(['0', 'none', 'No line', 'keine'])('%s says that there is none', (text) => {
    expect(gradeAnswer(keyOf(task(undefined)), text).kind).toBe('correct');
    expect(gradeAnswer(keyOf(task(undefined)), '2')).toMatchObject({
      kind: 'incorrect',
      fault: { kind: 'line', line: 2, mistake: 'unknown' },
    });
  });

  it('is one of those that there are, by its whole number', () => {
    for (const text of ['6', '12', '03', 'A', '2, 3']) {
      expect(gradeAnswer(keyOf(task(2)), text).kind).toBe('unreadable');
    }
  });
});
