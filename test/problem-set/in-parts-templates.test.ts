/**
 * The templates in parts, over several seeds: right answers earn all marks in any order; a wrong part
 * with consistent later parts earns what the header says; trivial answers earn nothing; what cannot be
 * read keeps nothing else from being graded. The consistent answers are worked out here by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Exercise, type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import { type Expression, product, sum } from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { substitute } from '../../src/expression/traverse.ts';
import { gradeParts } from '../../src/grading/follow-through/grade-parts.ts';
import { checkTemplate } from '../../src/problem-set/check-template.ts';
import { writtenPlain } from '../../src/publish/formula.ts';

const SEEDS = ['one', 'two', 'three', 'four'];
const place = new URL('../../templates/in-parts/', import.meta.url);
const IN_PARTS = ['../chain-rule/in-parts.md', '../multivariable-chain-rule/sum-and-difference.md'];
const templates = [...readdirSync(place), ...IN_PARTS].map((name): [string, Template] => {
  const read = readTemplate(readFileSync(new URL(name, place), 'utf8'), name);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`);
  return [read.value.header.id, read.value];
});
const templateOf = (id: string): Template => templates.find(([name]) => name === id)![1];

function exerciseOf(template: Template, seed: string): Exercise {
  const made = makeExercise(template, seed);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const texts = (exercise: Exercise): Record<string, string> =>
  Object.fromEntries(exercise.tasks.map(({ id, key }) => [id, writtenPlain(key.answer)]));

const grades = (exercise: Exercise, answers: Readonly<Record<string, string>>) =>
  new Map(
    gradeParts(exercise.tasks, new Map(Object.entries(answers))).map((each) => [
      each.part.id,
      each,
    ]),
  );

const taskOf = ({ tasks }: Exercise, id: string): ExerciseTask =>
  tasks.find((task) => task.id === id)!;

/** The key of a task, entry by entry. */
function entries(exercise: Exercise, id: string): readonly Expression[] {
  const { answer } = taskOf(exercise, id).key;
  if (answer.kind === 'scalar') return [answer.expression];
  return answer.kind === 'vector' ? answer.components : [];
}
const keyOf = (exercise: Exercise, id: string): string => printPlain(entries(exercise, id)[0]!);

/** The key with every entry doubled. */
function doubled({ key: { answer } }: ExerciseTask): string {
  const twice = (text: string): string => `2(${text})`;
  switch (answer.kind) {
    case 'scalar':
      return twice(printPlain(answer.expression));
    case 'vector':
      return `(${answer.components.map((each) => twice(printPlain(each))).join(', ')})`;
    case 'matrix':
      return `[${answer.rows
        .map((row) => `[${row.map((each) => twice(printPlain(each))).join(', ')}]`)
        .join(', ')}]`;
    default:
      throw new Error(answer.kind);
  }
}

/** In the variables: the letters of a chain task's inner functions written out. */
function writtenOut({ task }: ExerciseTask, expression: Expression): Expression {
  if (task.kind !== 'chain') throw new Error(task.kind);
  const inner = task.inner.map((each) => [each.name, each.function] as const);
  return substitute(expression, new Map(inner));
}

describe.each(templates)('%s', (_, template) => {
  it('has no problems', () => {
    const check = checkTemplate(template, 3);
    let state = check.next();
    while (state.done !== true) state = check.next();
    expect(state.value.problems).toEqual([]);
    expect(state.value.graded).toBeGreaterThan(0);
  });

  it.each(SEEDS)('accepts its own key in any order: %s', (seed) => {
    const exercise = exerciseOf(template, seed);
    const turned = Object.fromEntries(Object.entries(texts(exercise)).reverse());
    for (const answers of [texts(exercise), turned]) {
      const graded = grades(exercise, answers);
      expect([...graded.values()].map(({ verdict }) => verdict.kind)).toEqual(
        exercise.tasks.map(() => 'correct'),
      );
      const earned = [...graded.values()].reduce((total, { score }) => total + score, 0);
      expect(earned).toBe(exercise.points);
    }
  });

  it('is not blocked by a part that cannot be read', () => {
    const exercise = exerciseOf(template, 'one');
    for (const { id } of exercise.tasks) {
      const graded = grades(exercise, { ...texts(exercise), [id]: '2 +* (' });
      expect(graded.get(id)!.verdict.kind).toBe('unreadable');
      graded.delete(id);
      for (const { verdict } of graded.values()) expect(verdict.kind).toBe('correct');
    }
  });
});

describe.each(['chain-rule/in-parts', 'in-parts/identify-and-multiply'])('%s', (id) => {
  // dy/du = 1 leaves du/dx alone to be the answer.
  it.each(SEEDS)('lets a trivial derivative earn nothing: %s', (seed) => {
    const exercise = exerciseOf(templateOf(id), seed);
    const inner = keyOf(exercise, 'inner');
    for (const [outer, whole] of [
      ['1', inner],
      ['0', '0'],
      ['-1', `-(${inner})`],
      ['7', `7 (${inner})`],
      ['0*u + 1', inner],
      ['cos(u)^2 + sin(u)^2', inner],
    ] as const) {
      const graded = grades(exercise, { outer, inner, whole });
      const { verdict, score } = graded.get('whole')!;
      expect([outer, verdict.kind, score]).toEqual([outer, 'incorrect', 0]);
      expect(graded.get('inner')!.verdict.kind).toBe('correct');
    }
  });
});

/** A part that is doubled doubles what a product along one path makes of it. */
const DOUBLED: readonly (readonly [template: string, wrong: string, later: readonly string[]])[] = [
  ['chain-rule/in-parts', 'outer', ['whole']],
  ['chain-rule/in-parts', 'inner', ['whole']],
  ['in-parts/identify-and-multiply', 'outer', ['whole']],
  ['in-parts/identify-and-multiply', 'inner', ['whole']],
  ['in-parts/three-levels', 'outer', ['whole']],
  ['in-parts/three-levels', 'middle', ['whole']],
  ['in-parts/three-levels', 'inner', ['whole']],
  ['in-parts/matrix-times-gradient', 'outer', ['gradient']],
  ['in-parts/matrix-times-gradient', 'matrix', ['gradient']],
  ['multivariable-chain-rule/sum-and-difference', 'outer', ['gradient']],
  ['multivariable-chain-rule/sum-and-difference', 'matrix', ['gradient']],
  ['in-parts/along-a-path', 'outer', ['along', 'at-time']],
  ['in-parts/forward-and-backward', 'output', ['hidden', 'parameters']],
  ['in-parts/forward-and-backward', 'hidden', ['parameters']],
];

describe.each(DOUBLED)('%s with %s doubled', (id, wrong, later) => {
  it.each(SEEDS)('earns what the header says: %s', (seed) => {
    const template = templateOf(id);
    const exercise = exerciseOf(template, seed);
    const answers = texts(exercise);
    answers[wrong] = doubled(taskOf(exercise, wrong));
    const right = grades(exercise, answers);
    expect(right.get(wrong)!.verdict.kind).toBe('incorrect');
    for (const name of later) {
      expect(right.get(name)!.score).toBe(taskOf(exercise, name).points);
      answers[name] = doubled(taskOf(exercise, name));
    }
    const graded = grades(exercise, answers);
    const { penalty } = template.header.followThrough!;
    for (const { id: name, points } of exercise.tasks) {
      const { verdict, score } = graded.get(name)!;
      if (name === wrong) continue;
      expect(verdict.kind).toBe(later.includes(name) ? 'carried' : 'correct');
      expect(score).toBeCloseTo(later.includes(name) ? points * (1 - penalty) : points, 12);
    }
    // By themselves the later answers are wrong.
    for (const name of later) {
      const alone = grades(exercise, { [name]: answers[name]! }).get(name)!;
      expect(alone.verdict.kind).toBe('incorrect');
    }
  });
});

describe('a formula that does not lead to the key', () => {
  const unsound = `---
id: t
version: 1
title: T
topic: t
difficulty: 1
functions: { first: x^3, second: sin(2x), y: x^3 sin(2x) }
tasks:
  - { id: p, kind: derivative, function: first, name: p }
  - { id: q, kind: derivative, function: second, name: q }
  - id: y
    kind: derivative
    function: y
    follows: { letters: { P: p, Q: q }, formula: P*Q }
---
{{ y }}`;
  const template = readTemplate(unsound, 'unsound.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));

  it('is reported where the task stands', () => {
    const check = checkTemplate(template.value, 1);
    let state = check.next();
    while (state.done !== true) state = check.next();
    const found = state.value.problems.find(({ code }) => code === 'follows-unsound');
    expect(found).toMatchObject({ line: 11, data: { task: 'y' } });
  });

  it('carries nothing', () => {
    const exercise = exerciseOf(template.value, 's');
    const answers = { q: 'cos(2x)', y: '3x^2 cos(2x)' };
    expect(grades(exercise, answers).get('y')!.verdict.kind).toBe('incorrect');
  });
});

describe('sums, in which a mistake changes one term', () => {
  it.each(SEEDS)('in-parts/product-with-composite: %s', (seed) => {
    const exercise = exerciseOf(templateOf('in-parts/product-with-composite'), seed);
    const answers = texts(exercise);
    const { task: first } = taskOf(exercise, 'first');
    const { task: second } = taskOf(exercise, 'second');
    if (first.kind !== 'derivative' || second.kind !== 'derivative') throw new Error('kind');
    answers.second = doubled(taskOf(exercise, 'second'));
    answers.product = `${keyOf(exercise, 'first')} * (${printPlain(second.function)}) + (${printPlain(first.function)}) * ${answers.second}`;
    const { verdict, score } = grades(exercise, answers).get('product')!;
    expect([verdict.kind, score]).toEqual(['carried', 1.5]);
  });

  it.each(SEEDS)('in-parts/table-of-partials: %s', (seed) => {
    const exercise = exerciseOf(templateOf('in-parts/table-of-partials'), seed);
    const answers = texts(exercise);
    const whole = taskOf(exercise, 'by-x');
    for (const [wrong, other] of [
      ['by-u', 'u-by-x'],
      ['u-by-x', 'by-u'],
      ['by-v', 'v-by-x'],
      ['v-by-x', 'by-v'],
    ] as const) {
      // The term of this path is there once more.
      const term = product([entries(exercise, wrong)[0]!, entries(exercise, other)[0]!]);
      const consistent = sum([entries(exercise, 'by-x')[0]!, writtenOut(whole, term)]);
      const graded = grades(exercise, {
        ...answers,
        [wrong]: doubled(taskOf(exercise, wrong)),
        'by-x': printPlain(consistent),
      });
      const { verdict, score } = graded.get('by-x')!;
      expect([verdict.kind, score]).toEqual(['carried', 1.5]);
    }
  });

  it.each(SEEDS)('in-parts/identify-and-multiply with another inner function: %s', (seed) => {
    const exercise = exerciseOf(templateOf('in-parts/identify-and-multiply'), seed);
    const { task } = taskOf(exercise, 'split');
    const { task: whole } = taskOf(exercise, 'whole');
    if (task.kind !== 'decompose' || whole.kind !== 'derivative') throw new Error('kind');
    const [outer, inner] = task.layers.map((layer) => printPlain(layer.function));
    // u is one more than it should be, and stays so.
    const moved = new Map([['u', `(${inner} + 1)`]]);
    const slope = keyOf(exercise, 'outer').replace(/\bu\b/g, moved.get('u')!);
    const graded = grades(exercise, {
      split: `y = ${outer}, u = ${inner} + 1`,
      outer: keyOf(exercise, 'outer'),
      inner: keyOf(exercise, 'inner'),
      whole: `(${slope}) * (${keyOf(exercise, 'inner')})`,
    });
    expect([...graded.values()].map(({ verdict }) => verdict.kind)).toEqual([
      'incorrect',
      'correct',
      'correct',
      'carried',
    ]);
  });
});
