/** Steps that a reader would miss are there, and what was told once is not told again. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { formula } from '../../src/expression/read/read.ts';
import { formulaText, sentence } from './written-out.ts';

const task = (text: string, more: Partial<DerivativeTask> = {}): DerivativeTask => ({
  kind: 'derivative',
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
  ...more,
});

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

const stepsOf = (text: string, more: Partial<DerivativeTask> = {}): Step[] =>
  every(solve(task(text, more)).worked.steps);

const lines = (text: string): string[] =>
  stepsOf(text).flatMap(({ formulas }) => formulas.map((each) => formulaText(each)));

describe('what stands between', () => {
  it.each([
    ['(2*x+1)/(x-3)', '(2(x − 3) − (2x + 1))/(x − 3)² = (2x − 6 − 2x − 1)/(x − 3)² = −7/(x − 3)²'],
    ['(x^2-3)*(7*x^4+5)', '14x⁵ + 10x + 28x⁵ − 84x³ = 42x⁵ − 84x³ + 10x'],
    ['ln(x)/(x^2+2)', '((x² + 2)/x − 2x ln(x))/(x² + 2)²'],
    ['x^(5/3)', '(5/3) x^(5/3 − 1) = (5/3) x^(2/3) = 5x^(2/3)/3'],
    ['root(x,3)', '(1/3) x^(1/3 − 1) = 1/(3x^(2/3))'],
    ['5+4*sqrt(x+1)', 'du/dx = 1'],
    ['cos(-3*x)', 'sin(−3x) = −sin(3x)'],
    ['root(x^2,4)*root(x^2,4)', 'root(x², 4)² = sqrt(x²)'],
  ])('is told for %s', (text, part) => {
    expect(lines(text).join('\n')).toContain(part);
  });
});

describe('what was told', () => {
  it('is only named where it comes up again', () => {
    const steps = stepsOf('(e^(9*x)-5)/(e^(9*x)+1)');
    const compositions = steps.filter(({ code }) => code.includes('composition'));
    expect(compositions.length).toBe(1);
    expect(steps.map((each) => sentence(each))).toContain(
      'In v a constant has the derivative 0, and the derivative of e^(9x) was found above.',
    );
  });

  it('is not stated a second time as a rule', () => {
    const steps = stepsOf('(x^3)^4*sin(x^2)');
    const stated = steps.filter(({ code }) => code === 'why-power');
    expect(stated.length).toBe(1);
    expect(steps.some(({ code }) => code === 'why-again-power')).toBe(true);
  });

  it('is told in fewer words at the second derivative', () => {
    const worked = solve(task('(3*x-4)^4', { by: ['x', 'x'] })).worked;
    expect(worked.steps.map(({ steps }) => steps.length)).toEqual([4, 2]);
  });
});

describe('a function that is rewritten first', () => {
  const given = formula('(x^5-3*x)/x^2');

  it('begins with that', () => {
    const [first] = solve(task('x^3-3*x^(-1)', { given })).worked.steps;
    expect(first!.code).toBe('rewrite-given');
    expect(formulaText(first!.formulas[0]!)).toBe('y = (x⁵ − 3x)/x² = x³ − 3x⁻¹');
  });

  it('has to be the same function', () => {
    expect(() => solve(task('x^3-3*x', { given }))).toThrow(TaskImpossible);
  });
});
