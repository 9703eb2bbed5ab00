/** Reading templates: what a sound one yields, and that an author gets every problem at its place. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { LIMITS } from '../../src/limits.ts';

const HEAD = ['id: t', 'version: 1', 'title: T', 'topic: t', 'difficulty: 1'];
const TASK = ['tasks:', '  - { id: d, kind: derivative, function: y, by: x }'];

/** A template file; the prompt's first line is line `lines.length + 3`. */
const file = (lines: readonly string[], prompt = 'Differentiate {{ y | math }}.'): string =>
  ['---', ...lines, '---', prompt, ''].join('\n');

const sound = (lines: readonly string[], prompt?: string): string =>
  file([...HEAD, ...lines, ...TASK], prompt);

/** Each problem as `line:column code name`, in order. */
function problems(text: string): string[] {
  const template = readTemplate(text, 't.md');
  if (template.ok) return [];
  return template.problem.map(({ line, column, code, data }) =>
    `${line}:${column} ${code} ${data.name ?? data.field ?? data.construct ?? ''}`.trim(),
  );
}

/** The function of the only task, for a seed. */
function functionOf(text: string, seed = '1'): string {
  const template = readTemplate(text, 't.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const exercise = makeExercise(template.value, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  const { task } = exercise.value.tasks[0]!;
  if (task.kind !== 'derivative') throw new Error(task.kind);
  return printPlain(task.function);
}

describe('a sound template', () => {
  it('is read with its defaults', () => {
    const template = readTemplate(sound(['functions: { y: sin(x^2) }']), 't.md');
    expect(template.ok).toBe(true);
    if (!template.ok) return;
    expect(template.value.header).toMatchObject({
      variables: ['x'],
      layout: 'denominator',
      skills: [],
    });
    expect(template.value.header.tasks[0]).toMatchObject({ points: 1, order: 1, form: [] });
  });

  it.each([
    [
      ['parameters: { a: { number: [1] }, b: { number: [-3] } }', 'functions: { y: a x^2 + b }'],
      'x^2 - 3',
    ],
    [['parameters: { n: { number: [1] } }', 'functions: { y: 5x^n + 0 x }'], '5*x'],
    [['parameters: { a: { number: [-1] } }', 'functions: { y: a sin(a x) }'], '-sin(-x)'],
    [['parameters: { F: { function: [sin] } }', 'functions: { y: F(2x)^3 }'], 'sin(2*x)^3'],
    [
      [
        'parameters: { F: { function: ["u^3"] }, G: { function: ["1/u"] } }',
        'functions: { y: F(G(x)) }',
      ],
      '(1/x)^3',
    ],
    [['parameters: { g: { expression: [x^2 + 1] } }', 'functions: { y: e^g }'], 'e^(x^2 + 1)'],
    [['functions: { g: x^2, y: ln(g + 1) }'], 'ln(x^2 + 1)'],
    [
      ['parameters: { a: { number: [3] }, b: { compute: a^2 - 1 } }', 'functions: { y: a x + b }'],
      '3*x + 8',
    ],
    [['parameters: { a: { number: [1/2] } }', 'functions: { y: a x }'], '(1/2)*x'],
    [['parameters: { n: { number: [2] } }', 'functions: { y: "root(x, n)" }'], 'sqrt(x)'],
    [['parameters: { n: { number: [3] } }', 'functions: { y: (2x)^n }'], '(2*x)^3'],
  ])('%j gives %s', (lines, expected) => {
    expect(functionOf(sound(lines))).toBe(expected);
  });

  it('takes all line ends and a byte order mark', () => {
    const text = sound(['functions: { y: sin(x^2) }']);
    expect(functionOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe('sin(x^2)');
  });
});

describe('problems', () => {
  it('are all found at once, in order, each with its line and column', () => {
    const text = file(
      [
        'id: Not An Id',
        'version: 0',
        'topic: t',
        'difficulty: 9',
        'colour: blue',
        'parameters:',
        '  a: { integer: [5, 2] }',
        '  b: { integer: [1, two] }',
        '  c: { integer: [1, 3], colour: red }',
        '  sin: { integer: [1, 3] }',
        '  d: { compute: q + 1 }',
        'constraints:',
        '  - gcd(a, z) = 1',
        '  - a +',
        '  - a',
        'functions:',
        '  y: sin(a x^',
        'tasks:',
        '  - { id: d, kind: derivative, function: w, by: x }',
        '  - { id: d, kind: integral, function: y }',
      ],
      '{{ y }} & {{ nothing }}\n{{ y | shout }} {{ range(9) }}',
    );
    expect(problems(text)).toEqual([
      '2:1 missing-field title',
      '2:5 wrong-value id',
      '3:10 too-small version',
      '5:13 too-large difficulty',
      '6:1 unknown-field colour',
      '8:17 empty-range a',
      '9:21 bad-number',
      '10:25 unknown-field colour',
      '11:3 reserved-name sin',
      '12:17 unknown-parameter q',
      '14:12 unknown-parameter z',
      '15:5 unreadable-condition',
      '16:5 unreadable-condition',
      '18:14 unreadable-expression',
      '20:42 unknown-function w',
      '21:20 wrong-value kind',
      '23:14 unknown-parameter nothing',
      '24:8 unknown-filter shout',
      '24:25 construct-not-allowed a call',
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['YAML that is none', ['functions: { y: [ }'], ['yaml', 'yaml']],
    ['a field twice', ['functions: { y: x }', 'functions: { y: x }'], ['yaml']],
    [
      'a name twice',
      ['variables: [x, a]', 'parameters: { a: { number: [1, 2] } }', 'functions: { y: a x }'],
      ['duplicate-name'],
    ],
    [
      'the name of a filter argument',
      ['parameters: { u: { number: [1, 2] } }', 'functions: { y: u x }'],
      ['reserved-name'],
    ],
    [
      'no exact value',
      ['parameters: { a: { compute: sin(1) } }', 'functions: { y: a x }'],
      ['not-exact'],
    ],
    [
      'a constraint with a variable',
      ['constraints: [x > 0]', 'functions: { y: x }'],
      ['unknown-parameter'],
    ],
    [
      'a constraint that is not exact',
      ['constraints: ["pi > 3"]', 'functions: { y: x }'],
      ['not-exact'],
    ],
    [
      'everything excluded',
      ['parameters: { a: { integer: [1, 2], exclude: [1, 2] } }', 'functions: { y: a x }'],
      ['empty-range'],
    ],
    [
      'only nought',
      ['parameters: { a: { integer: [0, 0], nonzero: true } }', 'functions: { y: a x }'],
      ['empty-range'],
    ],
    [
      'a step that leads nowhere',
      ['parameters: { a: { integer: [1, 5], step: 0 } }', 'functions: { y: a x }'],
      ['bad-number'],
    ],
    [
      'no such fraction',
      [
        'parameters: { a: { rational: [1, 2], denominators: [1, 1], exclude: [1, 2] } }',
        'functions: { y: a x }',
      ],
      ['empty-range'],
    ],
    [
      'a function of two arguments',
      ['parameters: { F: { function: [sin, cos] } }', 'functions: { y: "F(x, x)" }'],
      ['unreadable-expression'],
    ],
    [
      'a choice without u',
      ['parameters: { F: { function: ["3"] } }', 'functions: { y: F(x) }'],
      ['unknown-parameter'],
    ],
    [
      'a kind of parameter that is none',
      ['parameters: { a: { between: [1, 2] } }', 'functions: { y: a x }'],
      ['wrong-value'],
    ],
    ['a later function', ['functions: { y: g, g: x }'], ['unknown-parameter']],
    [
      'an unknown name in distinct',
      ['distinct: [[a, b]]', 'functions: { y: x }'],
      ['unknown-parameter', 'unknown-parameter'],
    ],
    ['an unknown positive letter', ['positive: [k]', 'functions: { y: x }'], ['unknown-variable']],
  ])('%s', (_, lines, codes) => {
    const template = readTemplate(sound(lines), 't.md');
    expect(template.ok ? [] : template.problem.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['by: x', ''],
    ['by: [x, y]', ''],
    ['by: «w»', 'unknown-variable w'],
    ['by: [x, y], order: «2»', 'wrong-value order'],
    ['by: x, at: «{ x: 1 }»', 'missing-field y'],
    ['by: x, at: { x: 1, y: 2 + «q» }', 'unknown-parameter q'],
    ['by: x, at: { x: 1, y: 2, w: «3» }', 'unknown-variable w'],
    ['by: x, form: [«pretty»]', 'wrong-value 0'],
    ['by: x, points: «-1»', 'too-small points'],
    ['by: x, policy: { branches: «none» }', 'wrong-value branches'],
    ['by: x, prompt: "to {{ «w» }}"', 'unknown-parameter w'],
    ['by: x, hints: [a, "b {{ «w» }}"]', 'unknown-parameter w'],
  ])('of tasks: %s', (marked, problem) => {
    const start = '  - { id: d, kind: derivative, function: z, ';
    const entry = `${start}${marked.replace(/[«»]/g, '')} }`;
    const head = [...HEAD, 'variables: [x, y]', 'functions: { z: x y }', 'tasks:', entry];
    const column = start.length + marked.indexOf('«') + 1;
    expect(problems(file(head, '{{ z }}'))).toEqual(
      problem === '' ? [] : [`${head.length + 1}:${column} ${problem}`],
    );
  });

  it('of a task without its variable', () => {
    const task = '  - { id: d, kind: derivative, function: z }';
    const head = [...HEAD, 'variables: [x, y]', 'functions: { z: x y }', 'tasks:', task];
    expect(problems(file(head, '{{ z }}'))).toEqual(['10:5 missing-field by']);
  });

  it('of the file as a whole', () => {
    expect(problems('no header')).toEqual(['1:1 header-missing']);
    expect(problems('---\nid: t\n')).toEqual(['1:1 header-missing']);
    expect(problems('x'.repeat(LIMITS.template.characters + 1))).toEqual(['1:1 file-too-long']);
    expect(problems('---\n---\n').length).toBeGreaterThan(4);
    expect(problems('---\n- a\n- list\n---\n').length).toBeGreaterThan(0);
  });

  it('of YAML that would grow without bound', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcdefgh'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`,
        ),
    ];
    expect(problems(file(bomb)).length).toBeGreaterThan(0);
  });
});
