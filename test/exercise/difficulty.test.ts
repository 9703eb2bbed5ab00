/** The measure of difficulty orders exercises as teachers do; a header can hold it. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import { exerciseDifficulty, taskDifficulty } from '../../src/exercise/difficulty.ts';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { formula } from '../../src/expression/read/read.ts';

const difficulty = (text: string, order = 1) => {
  const by = Array.from({ length: order }, () => 'x');
  const task = {
    kind: 'derivative',
    function: formula(text),
    name: 'y',
    arguments: ['x'],
    by,
  } as const;
  return taskDifficulty(task, solve(task));
};

describe('difficulty', () => {
  it.each([
    ['x^5', '(3x+2)^5'],
    ['(3x+2)^5', 'sin((3x+2)^5)'],
    ['sin(3x)', 'x sin(3x)'],
    ['x sin(3x)', 'x sin(3x)/(x^2+1)'],
    ['sin(x^2)', 'arcsin(x^2)'],
    ['sin(x^2)', '(sin(x))^x'],
    ['sin(cos(x^2))', 'sin(cos(sqrt(x^2+1)))'],
  ])('%s is easier than %s', (easy, hard) => {
    expect(difficulty(easy).value).toBeLessThan(difficulty(hard).value);
  });

  it('grows with the order and with the numbers', () => {
    expect(difficulty('sin(x^2)', 2).value).toBeGreaterThan(difficulty('sin(x^2)').value);
    expect(difficulty('(987x + 1)^98').value).toBeGreaterThan(difficulty('(2x + 1)^3').value);
  });

  it('lies from 1 to 5 and says what it was measured from', () => {
    expect(difficulty('7')).toEqual({ value: 1, rules: 0, depth: 0, answerSize: 1, digits: 1 });
    expect(difficulty('sin(cos(ln(x^2+1)))^5', 3).value).toBe(5);
    expect(difficulty('sin(cos(x^2))')).toMatchObject({ depth: 2, rules: 5 });
  });
});

describe('measuredDifficulty', () => {
  const template = (range: string) =>
    readTemplate(
      `---
id: t
version: 1
title: T
topic: t
difficulty: 2
measuredDifficulty: ${range}
parameters:
  F: { function: [sin, "u^2", "arctan(ln(u))", "e^(tan(u))"] }
  n: { integer: [2, 9] }
functions: { y: F(x^n + 1) }
tasks: [{ id: d, kind: derivative, function: y, by: x }]
---
{{ y }}`,
      't.md',
    );

  it('holds every exercise to its range', () => {
    const held = template('[1, 2.5]');
    if (!held.ok) throw new Error(JSON.stringify(held.problem));
    let tries = 0;
    for (let index = 0; index < 20; index += 1) {
      const made = makeExercise(held.value, `s${index}`);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      expect(exerciseDifficulty(made.value.tasks).value).toBeLessThanOrEqual(2.5);
      tries += made.value.tries;
    }
    expect(tries).toBeGreaterThan(20);
  });

  it('says when nothing is in the range, and that a range is wrong', () => {
    const never = template('[5, 5]');
    const made = never.ok ? makeExercise(never.value, 's') : never;
    expect(made).toMatchObject({ ok: false, problem: [{ code: 'difficulty-hopeless', line: 9 }] });
    expect(template('[3, 2]').ok).toBe(false);
  });
});
