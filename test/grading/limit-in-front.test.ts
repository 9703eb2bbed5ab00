/** Answers on the definition of the derivative, with the quotient or the limit written in front. */
import { describe, expect, it } from 'vitest';
import type { LimitDefinitionTask } from '../../src/calculus/limit-task.ts';
import { solve } from '../../src/calculus/solve.ts';
import { formula } from '../../src/expression/read/read.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import type { Verdict } from '../../src/grading/verdict.ts';

const LIMIT: LimitDefinitionTask = {
  kind: 'limit-definition',
  function: formula('x^2 + 3 x'),
  name: 'f',
  arguments: ['x'],
  by: 'x',
  increment: 'h',
  wanted: 'limit',
};
const QUOTIENT: LimitDefinitionTask = { ...LIMIT, wanted: 'quotient' };
const PARTIAL: LimitDefinitionTask = {
  ...LIMIT,
  function: formula('x^2 y'),
  arguments: ['x', 'y'],
};

const graded = (task: LimitDefinitionTask, text: string): Verdict =>
  gradeAnswer(
    answerKey(task, solve(task).answer, {
      kind: undefined,
      variables: task.arguments,
      positive: [],
      policy: {},
      forms: [],
      points: 1,
      seed: 'limit',
    }),
    text,
  );

describe('a limit', () => {
  it.each([
    'lim_{h->0} (f(x+h)-f(x))/h =',
    'lim_{h→0} (f(x+h) − f(x))/h =',
    'lim_(h->0) (f(x+h)-f(x))/h =',
    'lim(h->0) (f(x+h)-f(x))/h =',
    '\\lim_{h\\to 0} \\frac{f(x+h)-f(x)}{h} =',
    '\\lim\\limits_{h \\rightarrow 0}\\dfrac{f\\left(x+h\\right)-f(x)}{h}=',
    "f'(x) = lim_{h->0} (f(x+h)-f(x))/h =",
    '\\frac{df}{dx} = \\lim_{h \\to 0} (2x + h + 3) =',
    'lim_{h->0} ((x+h)^2 + 3(x+h) - x^2 - 3x)/h = lim_{h->0} (2x + h + 3) =',
    "f'(x) =",
    '',
  ])('%s', (front) => {
    expect(graded(LIMIT, `${front} 2x + 3`).kind).toBe('correct');
    expect(graded(LIMIT, `${front} 2x + 4`).kind).toBe('incorrect');
  });

  it('of several variables', () => {
    const front = 'lim_{h->0} (f(x+h, y) - f(x, y))/h =';
    expect(graded(PARTIAL, `${front} 2xy`).kind).toBe('correct');
    expect(graded(PARTIAL, `${front} x^2`).kind).toBe('incorrect');
  });

  it('is not the quotient, and by another letter it is not known', () => {
    for (const front of ['(f(x+h)-f(x))/h =', 'lim_{t->0} (f(x+t)-f(x))/t =']) {
      expect([front, graded(LIMIT, `${front} 2x + 3`).kind]).toEqual([front, 'unreadable']);
    }
  });

  it('leaves places as they are', () => {
    const front = 'lim_{h->0} (f(x+h)-f(x))/h =';
    expect(graded(LIMIT, `${front} 2x + + )`)).toMatchObject({
      kind: 'unreadable',
      problem: { position: front.length + 8 },
    });
  });
});

describe('a difference quotient', () => {
  it.each([
    '(f(x+h)-f(x))/h =',
    '\\frac{f(x+h)-f(x)}{h} =',
    '[f(x + h) − f(x)]/h =',
    'q = (f(x+h) - f(x))/(h) =',
    '\\dfrac{f(x+h) - f(x)}{h} =',
    '',
  ])('%s', (front) => {
    expect(graded(QUOTIENT, `${front} 2x + h + 3`).kind).toBe('correct');
    expect(graded(QUOTIENT, `${front} 2x + 3`).kind).toBe('incorrect');
  });

  it('is not its limit', () => {
    expect(graded(QUOTIENT, 'lim_{h->0} (f(x+h)-f(x))/h = 2x + h + 3').kind).toBe('unreadable');
  });
});
