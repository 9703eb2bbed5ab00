/** Every malrule's answer to a task is judged as the numbers say; a key gone wrong is found out. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import { formula } from '../../src/expression/read/read.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { checkMalrules } from '../../src/problem-set/check-malrules.ts';

const exerciseTask = (text: string, keyText?: string) => {
  const task = {
    kind: 'derivative',
    function: formula(text),
    name: 'y',
    arguments: ['x'],
    by: ['x'],
  } as const;
  const solution = solve(task);
  const answer =
    keyText === undefined
      ? solution.answer
      : ({ kind: 'scalar', expression: formula(keyText) } as const);
  const key = answerKey(task, answer, {
    variables: ['x'],
    points: 1,
    seed: 's',
    forms: [],
    policy: {},
    positive: [],
    kind: undefined,
    unknownFunctions: [],
  });
  return { id: 'd', kind: task.kind, prompt: '', task, solution, key, points: 1, hints: [] };
};

describe('checkMalrules', () => {
  it.each(['sin(x^2)', 'x^2 e^(3x)', '(x^2+1)^5', 'ln(3x)/x', '2^x + tan(x)'])('%s', (text) => {
    const { graded, findings } = checkMalrules(exerciseTask(text));
    expect(findings).toEqual([]);
    expect(graded).toBeGreaterThan(1);
  });

  it('finds a key that is a mistake itself', () => {
    const { findings } = checkMalrules(exerciseTask('sin(x^2)', 'cos(x^2)'));
    expect(findings.map(({ verdict }) => verdict)).toContain('correct');
  });
});
