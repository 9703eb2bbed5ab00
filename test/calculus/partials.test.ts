import { describe, expect, it } from 'vitest';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { At, Direction, PartialsTask } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import type { Written } from '../../src/expression/read/written.ts';
import { formulaText, sentence, stepsText, writtenText } from './written-out.ts';

const at = (values: Record<string, string>): At =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, formula(text)]));

const on = (text: string, names: readonly string[] = ['x', 'y']) =>
  ({ function: formula(text), name: 'f', arguments: names }) as const;

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

/** The answer in text, after looking at every sentence and at the last side of the last step. */
function answer(task: PartialsTask): string {
  const { answer: found, worked } = solve(task);
  for (const step of every([...worked.steps, ...worked.remarks])) {
    expect(sentence(step)).toMatch(/^\S.*[.:]$/);
  }
  const last = worked.steps.at(-1)!.formulas.at(-1)!.sides.at(-1)!;
  const right: Written =
    found.kind === 'equation' ? { kind: 'scalar', expression: found.right } : found;
  expect(last).toEqual(right);
  return writtenText(found);
}

const vector = (...texts: string[]): Direction => ({
  kind: 'vector',
  components: texts.map((text): Expression => formula(text)),
});

describe('gradients', () => {
  it('hold the partial derivatives in order', () => {
    expect(answer({ kind: 'gradient', ...on('x^2*y+sin(y)') })).toBe('(2xy, x² + cos(y))');
  });
  it('are taken at a point', () => {
    const task = { kind: 'gradient', ...on('x^2*y^3'), at: at({ x: '1', y: '2' }) } as const;
    expect(answer(task)).toBe('(16, 12)');
  });
  it('are refused where a partial derivative was not found', () => {
    const task = { kind: 'gradient', ...on('abs(x)+y'), at: at({ x: '0', y: '0' }) } as const;
    expect(() => solve(task)).toThrow(TaskImpossible);
  });
  it('of fifty variables are no burden', () => {
    const names = Array.from({ length: 50 }, (_, index) => `x_{${index + 1}}`);
    const text = names.map((name, index) => `sin(${name})*${names[(index + 1) % 50]}`).join('+');
    const { answer: found } = solve({
      kind: 'gradient',
      ...on(
        text,
        names.map((name) => name.replace(/[{}]/g, '')),
      ),
    });
    expect(found.kind === 'vector' && found.components.length).toBe(50);
  });
});

describe('directional derivatives', () => {
  const place = at({ x: '1', y: '2' });
  it.each<[string, Direction, string]>([
    ['x^2*y', vector('3', '4'), '16/5'],
    ['x^2*y', vector('0', '1'), '1'],
    ['x^2*y', vector('1', '1'), '5/sqrt(2)'],
    ['x^2*y', { kind: 'toward', point: [formula('4'), formula('6')] }, '16/5'],
    ['x^2*y', { kind: 'angle', angle: formula('pi/2') }, '1'],
  ])('%s in a direction', (text, direction, expected) => {
    const found = answer({ kind: 'directional', ...on(text), at: place, direction });
    expect(found).toBe(printPretty(formula(expected)));
  });
  it('need a direction', () => {
    for (const direction of [vector('0', '0'), vector('1')]) {
      const task = { kind: 'directional', ...on('x*y'), at: place, direction } as const;
      expect(() => solve(task)).toThrow(TaskImpossible);
    }
  });
});

describe('tangents', () => {
  it('are told with f at the point, or in the letter of the height itself', () => {
    const named = { kind: 'tangent', ...on('sqrt(x)', ['x']), at: at({ x: '4' }) } as const;
    expect(stepsText(solve(named).worked.steps)).toContain("f'(4) = 1/(2 sqrt(4)) = 1/4");
    const height = stepsText(solve({ ...named, name: 'y' }).worked.steps);
    expect(height).toContain('y = sqrt(4) = 2');
    expect(height).toContain('dy/dx = 1/(2 sqrt(4)) = 1/4');
    expect(height).not.toMatch(/[fy]'?\(/);
    const [, , last] = hints({ ...named, name: 'y' }, solve({ ...named, name: 'y' }));
    expect(last?.formulas.map((each) => formulaText(each))).toEqual(['y = y₀ + (dy/dx) (x − 4)']);
  });
  it('estimate values, which are checked where they come nearer than the height', () => {
    const near = {
      kind: 'linear-approximation',
      ...on('x^2+x*y'),
      at: at({ x: '2', y: '1' }),
      near: at({ x: '21/10', y: '9/10' }),
    } as const;
    const { steps, remarks } = solve(near).worked;
    expect(stepsText(steps)).toContain('= 6 + 5(21/10 − 2) + 2(9/10 − 1) = 6 + 1/2 − 1/5 = 63/10');
    expect(remarks.map(({ code }) => code)).toEqual(['verify-estimate']);
    expect(remarks[0]?.data).toMatchObject({ exact: '6.3', value: '6.3', height: '6' });
    const still = { ...near, ...on('x^2+y^2'), at: at({ x: '0', y: '0' }) };
    expect(solve(still).worked.remarks.map(({ code }) => code)).not.toContain('verify-estimate');
  });
  it('of a curve are lines', () => {
    const task = { kind: 'tangent', ...on('x^2', ['x']), at: at({ x: '3' }) } as const;
    expect(answer(task)).toBe('y = 6x − 9');
  });
  it('of a surface are planes', () => {
    const task = { kind: 'tangent', ...on('x^2+y^2'), at: at({ x: '1', y: '2' }) } as const;
    expect(answer(task)).toBe('z = 2x + 4y − 5');
  });
  it('need a point that is complete and smooth', () => {
    expect(() => solve({ kind: 'tangent', ...on('x*y'), at: at({ x: '1' }) })).toThrow(
      TaskImpossible,
    );
    expect(() => solve({ kind: 'tangent', ...on('abs(x)', ['x']), at: at({ x: '0' }) })).toThrow(
      TaskImpossible,
    );
  });
});

describe('matrices of partial derivatives', () => {
  it('Hessian', () => {
    expect(answer({ kind: 'hessian', ...on('x^3*y^2') })).toBe('[[6xy², 6x² y], [6x² y, 2x³]]');
    const task = { kind: 'hessian', ...on('x^3*y^2'), at: at({ x: '1', y: '1' }) } as const;
    expect(answer(task)).toBe('[[6, 6], [6, 2]]');
  });
  it('Jacobian in both layouts', () => {
    const task = {
      kind: 'jacobian',
      functions: [formula('x_1^2'), formula('x_1*x_2'), formula('x_2')],
      names: ['u_1', 'u_2', 'u_3'],
      arguments: ['x_1', 'x_2'],
    } as const;
    expect(answer({ ...task, layout: 'numerator' })).toBe('[[2x₁, 0], [x₂, x₁], [0, 1]]');
    expect(answer({ ...task, layout: 'denominator' })).toBe('[[2x₁, x₂, 0], [0, x₁, 1]]');
  });
});
