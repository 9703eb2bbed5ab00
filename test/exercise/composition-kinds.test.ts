/** What a header may ask of compositions, and how its mistakes are told. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { formula } from '../../src/expression/read/read.ts';

const template = (task: string): string => `---
id: test/composition
version: 1
title: Test
topic: test
difficulty: 1
variables: [s, t, x, y]
unknownFunctions: [f, g]
functions:
  z: x y
  first: s t
  second: s - t
  h: f(g(x))
  line: 2 x + 1
tasks:
  - { id: a, ${task} }
---
Find it.
`;

/** The first problem: code and what it is about; or the task that was made. */
function outcome(task: string): unknown {
  const read = readTemplate(template(task), 'c.md');
  if (!read.ok) {
    const { code, data } = read.problem[0]!;
    return `${code} ${data.field ?? data.name ?? ''}`;
  }
  const made = makeExercise(read.value, '1');
  if (!made.ok) return `${made.problem[0]!.code} ${made.problem[0]!.data.reason}`;
  return made.value.tasks[0]!.task;
}

const CHAIN = 'kind: chain, outer: z, inner: { x: first, y: second }';

describe('a chain', () => {
  it('asks for the gradient by default, for the derivative where a variable is named', () => {
    expect(outcome(CHAIN)).toMatchObject({
      wanted: { kind: 'gradient' },
      form: 'vector',
      arguments: ['s', 't'],
      name: 'z',
      innerLetters: 'refuse',
    });
    expect(outcome(`${CHAIN}, by: t`)).toMatchObject({
      wanted: { kind: 'derivative', by: 't' },
      form: 'sum',
    });
    expect(outcome(`${CHAIN}, variables: [s], at: { s: 1 }`)).toMatchObject({
      wanted: { kind: 'derivative', by: 's' },
    });
  });
  it.each([
    ['kind: chain, outer: w, inner: { x: first }', 'unknown-function w'],
    ['kind: chain, outer: z, inner: { x: w }', 'unknown-function w'],
    ['kind: chain, outer: z, inner: { q: first }', 'unknown-variable q'],
    ['kind: chain, outer: z, inner: {}', 'missing-field inner'],
    [`${CHAIN}, by: x`, 'wrong-value by'],
    [`${CHAIN}, part: outer-derivative`, 'missing-field by'],
    [`${CHAIN}, part: inner-derivative, by: s`, 'missing-field of'],
    [`${CHAIN}, part: sideways`, 'wrong-value part'],
    [`${CHAIN}, at: { s: 1 }`, 'missing-field t'],
    ['kind: chain, outer: z, inner: { x: first }, variables: [s, y]', 'task-impossible letters'],
  ])('%s', (task, expected) => {
    expect(outcome(task)).toBe(expected);
  });
});

describe('a curve', () => {
  it('is partial with several independent variables', () => {
    const task = 'kind: implicit, left: x^2 + y^2, right: 4, dependent: y, by: x';
    expect(outcome(task)).not.toHaveProperty('arguments');
    const surface = 'kind: implicit, left: x^2 + y^2 + s t, right: 4, dependent: s, by: x';
    expect(outcome(surface)).toMatchObject({ arguments: ['t', 'x', 'y'] });
  });
  it.each([
    ['kind: implicit, left: x + y, dependent: y, by: q', 'unknown-variable q'],
    ['kind: implicit, left: x + y, dependent: y, by: y', 'wrong-value by'],
    ['kind: implicit, left: x + y, dependent: y, by: x, at: { x: 1 }', 'missing-field y'],
    [
      'kind: implicit, left: x + y, dependent: y, by: x, at: { x: 1, y: 1 }',
      'task-impossible point',
    ],
    ['kind: implicit, left: x, dependent: y, by: x', 'task-impossible point'],
  ])('%s', (task, expected) => {
    expect(outcome(task)).toBe(expected);
  });
});

describe('known values', () => {
  const known = 'kind: known-values, function: h, at: { x: 1 }';
  it('belong to functions, their derivatives and their partial derivatives', () => {
    const task = `${known}, values: { g: [[1, 2]], "g'": [[1, 3]], "f'": [[2, 5]], f_12: [[[1, 2], 4]] }`;
    expect(outcome(task)).toMatchObject({
      known: [
        { name: 'g', orders: [0] },
        { name: 'g', orders: [1] },
        { name: 'f', orders: [1] },
        { name: 'f', orders: [1, 1] },
      ],
    });
  });
  it('are read from tangents too: the height and the slope', () => {
    const value = (text: string) => formula(text);
    expect(outcome(`${known}, tangents: { g: [[1, line]], f: [[3, line]] }`)).toMatchObject({
      known: [
        { name: 'g', orders: [0], at: [value('1')], value: value('3') },
        { name: 'g', orders: [1], at: [value('1')], value: value('2') },
        { name: 'f', orders: [0], at: [value('3')], value: value('7') },
        { name: 'f', orders: [1], at: [value('3')], value: value('2') },
      ],
      tangents: [{ name: 'g' }, { name: 'f' }],
    });
  });
  it.each([
    [`${known}, tangents: { g: [[1, w]] }`, 'unknown-function w'],
    [`${known}, tangents: { g: [[p, line]] }`, 'unknown-parameter p'],
    [`${known}, values: { g: [[1, 2]] }`, 'task-impossible value-missing'],
    ['kind: known-values, function: w, at: { x: 1 }', 'unknown-function w'],
    ['kind: known-values, function: h, at: { x: 1, y: 2 }', 'wrong-value at'],
    [`${known}, values: { g: [[1, p]] }`, 'unknown-parameter p'],
  ])('%s', (task, expected) => {
    expect(outcome(task)).toBe(expected);
  });
});

describe('a decomposition', () => {
  it.each([
    [
      'kind: decompose, layers: [{ name: f, letter: q, function: z }, { name: g, letter: x, function: z }]',
      'unknown-variable q',
    ],
    [
      'kind: decompose, layers: [{ name: f, letter: s, function: w }, { name: g, letter: x, function: z }]',
      'unknown-function w',
    ],
    [
      'kind: decompose, layers: [{ name: f, letter: s, function: z }, { name: g, letter: x, function: z }]',
      'task-impossible letters',
    ],
  ])('%s', (task, expected) => {
    expect(outcome(task)).toBe(expected);
  });
});
