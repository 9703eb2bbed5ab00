/** Header entries of tasks on several variables: what they become, and what is wrong with bad ones. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const text = (task: string, more = ''): string =>
  `---\nid: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 1\nvariables: [x, y]\n${more}functions: { f: x^2 y, g: x + y, p: x^3 }\ntasks:\n  - { id: a, ${task} }\n---\nText`;

const made = (task: string, more?: string, seed = 's') => {
  const template = readTemplate(text(task, more), 't.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const exercise = makeExercise(template.value, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  return exercise.value.tasks[0]!;
};

const problems = (task: string): string[] => {
  const template = readTemplate(text(task), 't.md');
  if (!template.ok)
    return template.problem.map(({ code, data }) => `${code} ${data.field ?? data.name}`);
  const exercise = makeExercise(template.value, 's');
  return exercise.ok ? [] : exercise.problem.map(({ code, data }) => `${code} ${data.reason}`);
};

describe('tasks on several variables', () => {
  it.each([
    ['kind: gradient, function: f', '(2xy, x^2)'],
    ['kind: gradient, function: f, variables: [y, x]', '(x^2, 2xy)'],
    ['kind: gradient, function: f, at: { x: 1, y: 3 }', '(6, 1)'],
    ['kind: hessian, function: f', '[[2y, 2x], [2x, 0]]'],
    ['kind: directional, function: f, at: { x: 1, y: 3 }, direction: [0, 5]', '1'],
    ['kind: directional, function: f, at: { x: 1, y: 3 }, toward: [1, 0]', '-1'],
    ['kind: directional, function: f, at: { x: 1, y: 3 }, angle: pi', '-6'],
    ['kind: tangent, function: p, at: { x: 1 }', 'y = 3x - 2'],
    ['kind: tangent, function: f, at: { x: 1, y: 3 }', 'z = 6x + y - 6'],
    ['kind: linear-approximation, function: p, at: { x: 1 }', 'L(x) = 3x - 2'],
    ['kind: linear-approximation, function: p, at: { x: 1 }, near: { x: 11/10 }', '1.3'],
    ['kind: jacobian, functions: [f, g]', '[[2xy, 1], [x^2, 1]]'],
    ['kind: jacobian, functions: [f, g], layout: numerator', '[[2xy, x^2], [1, 1]]'],
    ['kind: jacobian-determinant, functions: [f, g]', '2xy - x^2'],
    ['kind: vector-derivative, components: [f, p], by: x, order: 2', '(2y, 6x)'],
    ['kind: limit-definition, function: p, part: quotient', '3x^2 + 3xh + h^2'],
    ['kind: limit-definition, function: f, by: y', 'x^2'],
    ['kind: limit-definition, function: p, at: { x: 2 }', '12'],
  ])('%s', (task, answer) => {
    expect(gradeAnswer(made(task).key, answer).kind).toBe('correct');
  });

  it('take the layout from the header', () => {
    const { key } = made('kind: jacobian, functions: [f, g]', 'layout: numerator\n');
    expect(gradeAnswer(key, '[[2xy, x^2], [1, 1]]').kind).toBe('correct');
  });

  it('show their options below what they ask, in an order of the seed', () => {
    const prompts = ['1', '2', '3', '4'].map(
      (seed) => made('kind: notation, by: x, prompt: Which?', '', seed).prompt ?? '',
    );
    expect(prompts[0]).toMatch(/^Which\?\n\n\*\*A\*\* \$.+\$\n\n\*\*B\*\* \$/);
    expect(new Set(prompts).size).toBe(4);
    expect(made('kind: notation, by: x', '', '1').prompt).toBe(
      made('kind: notation, by: x', '', '1').prompt,
    );
  });

  it.each([
    ['kind: gradient, function: q', ['unknown-function q']],
    ['kind: gradient, function: f, at: { x: 1 }', ['missing-field y']],
    ['kind: gradient, function: f, variables: [x, w]', ['unknown-variable w']],
    ['kind: directional, function: f, at: { x: 1, y: 1 }', ['missing-field direction']],
    [
      'kind: directional, function: f, at: { x: 1, y: 1 }, direction: [0, 0]',
      ['task-impossible direction'],
    ],
    [
      'kind: directional, function: f, at: { x: 1, y: 1 }, direction: [1]',
      ['task-impossible direction'],
    ],
    ['kind: jacobian, functions: [f, g], names: [u]', ['wrong-value names']],
    ['kind: jacobian-determinant, functions: [f]', ['task-impossible size']],
    ['kind: limit-definition, function: f', ['missing-field by']],
    ['kind: vector-derivative, components: [f, p]', ['missing-field by']],
    ['kind: notation, by: w', ['unknown-variable w']],
  ])('%s: %j', (task, expected) => {
    expect(problems(task)).toEqual(expected);
  });
});
