/** Values of functions known by tables or graphs, and compositions taken apart, solved and told. */
import { describe, expect, it } from 'vitest';
import type { DecomposeTask, KnownValuesTask } from '../../src/calculus/composition-task.ts';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { formula, readScalar } from '../../src/expression/read/read.ts';
import { sentence, stepsText, writtenText } from './written-out.ts';

function unknowns(text: string): Expression {
  const reading = readScalar(text, { variables: ['x'], unknownFunctions: ['f', 'g'] });
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/** f: 1, 2 and 3 go to 2, 3, 1 with slopes 4, 5, 6; g: to 3, 1, 2 with slopes -1, -2, -3. */
const TABLE: KnownValuesTask['known'] = [
  ['f', 0, [2, 3, 1]],
  ['f', 1, [4, 5, 6]],
  ['g', 0, [3, 1, 2]],
  ['g', 1, [-1, -2, -3]],
].flatMap(([name, order, values]) =>
  (values as number[]).map((value, index) => ({
    name: name as string,
    orders: [order as number],
    at: [formula(`${index + 1}`)],
    value: formula(`${value}`),
  })),
);

const task = (
  text: string,
  place: string,
  more: Partial<KnownValuesTask> = {},
): KnownValuesTask => ({
  kind: 'known-values',
  function: unknowns(text),
  name: 'h',
  argument: 'x',
  order: 1,
  place: formula(place),
  known: TABLE,
  graphs: [],
  ...more,
});
const BRIEF = { style: 'substitution', detail: 'brief' } as const;
const answer = (given: KnownValuesTask): string => writtenText(solve(given).answer);

describe('values from a table', () => {
  it.each([
    // f'(g(1)) g'(1) = f'(3) (-1)
    ['f(g(x))', '1', '−6'],
    ['g(f(x))', '1', '−8'],
    ['f(f(x))', '2', '30'],
    ['f(x)*g(x)', '1', '10'],
    ['f(x)/g(x)', '2', '11'],
    ['f(x^2)', '1', '8'],
    ['f(x)^3', '2', '135'],
    ['x*f(2*x-1)', '2', '25'],
    ['sqrt(f(x)+7)', '1', '2/3'],
    ['f(g(f(x)))', '3', '−36'],
  ])('%s at %s', (text, place, expected) => {
    expect(answer(task(text, place))).toBe(expected);
  });
  it('of functions of two variables', () => {
    const one = (
      name: string,
      orders: readonly number[],
      at: readonly number[],
      value: number,
    ) => ({
      name,
      orders,
      at: at.map((place) => formula(`${place}`)),
      value: formula(`${value}`),
    });
    const known = [
      one('g', [0], [1], 3),
      one('g', [1], [1], 2),
      one('f', [1, 0], [3, 1], 5),
      one('f', [0, 1], [3, 1], 7),
      one('f', [1, 0], [1, 3], 11),
    ];
    // f_1 g'(1) + f_2 at (3, 1).
    expect(answer(task('f(g(x), x^2)', '1', { known }))).toBe('24');
    expect(() => solve(task('f(x^2, g(x))', '1', { known }))).toThrow(TaskImpossible);
  });
  it('of the function itself', () => {
    expect(answer(task('f(g(x))', '2', { order: 0 }))).toBe('2');
  });
  it('is impossible where a value is missing', () => {
    expect(() => solve(task('f(x+3)', '1'))).toThrow(TaskImpossible);
    expect(() => solve(task("f'(x)", '1'))).toThrow(TaskImpossible);
  });
  it('is told step by step', () => {
    expect(stepsText(solve(task('f(g(x))', '1')).worked.steps)).toMatchInlineSnapshot(`
      "1. Differentiate by the rules, with the functions left as letters.
           h(x) = f(g(x))
           h'(x) = f'(g(x)) g'(x)
         1. One function is inside another: this is a composition. Call the inner function u.
              u = g(x)
              h = f(u)
         2. By the chain rule, the derivative of the outer function with respect to u is multiplied by the derivative of u with respect to x.
              dh/dx = (dh/du) (du/dx)
         3. Compute each of these derivatives.
              dh/du = f'(u)
              du/dx = g'(x)
         4. Multiply, put g(x) back in for u, and tidy up.
              dh/dx = f'(u) g'(x) = f'(g(x)) g'(x)
      2. Put in x = 1.
           h'(1) = f'(g(1)) g'(1)
      3. Take the values that occur from what is given, from the inside outward.
           g(1) = 3
           g'(1) = −1
           f'(3) = 6
      4. Put the values in and compute.
           h'(1) = 6·(−1) = −6"
    `);
  });
  it('works places out and drops ones before values are looked up', () => {
    const lines = stepsText(solve(task('x*f(x^2+x)', '1'), BRIEF).worked.steps);
    expect(lines).toContain("h'(1) = f(1² + 1) + 1(2·1 + 1) f'(1² + 1) = f(2) + (2 + 1) f'(2)");
    expect(lines).toContain('Take the values that occur from what is given.\n');
    expect(stepsText(solve(task('f(x^2)', '1')).worked.steps)).toContain('Take the value that');
  });
  it('names the places of a function of two variables once', () => {
    const known = [
      ...TABLE,
      { name: 'f', orders: [1, 0], at: [formula('3'), formula('1')], value: formula('5') },
      { name: 'f', orders: [0, 1], at: [formula('3'), formula('1')], value: formula('7') },
    ];
    const told = stepsText(solve(task('f(g(x), x^2)', '1', { known })).worked.steps);
    expect(told.match(/Here f₁ and f₂ are the derivatives of f by its places/g)).toHaveLength(1);
    expect(told).toContain('dh/du = f₁(u, v)');
    expect(told).not.toContain('f_u');
  });
  it('derives the slope of an inverse function', () => {
    // g undoes f: f(3) = 1, where f rises by 6.
    const known = TABLE.map((each) => (each.name === 'g' ? { ...each, orders: [0] } : each));
    const given = task("1/f'(g(x))", '1', { name: 'g', order: 0, known });
    expect(stepsText(solve(given).worked.steps)).toMatchInlineSnapshot(`
      "1. g undoes what f does.
           f(g(x)) = x
      2. Differentiate both sides with respect to x, the left side by the chain rule.
           f'(g(x)) g'(x) = 1
      3. Divide by f'(g(x)).
           g'(x) = 1/f'(g(x))
      4. Put in x = 1.
           g'(1) = 1/f'(g(1))
      5. Since f(3) = 1, the inverse function g takes 1 back to 3.
           g(1) = 3
      6. Take the value that occurs from what is given.
           f'(3) = 6
      7. Put the values in and compute.
           g'(1) = 1/6"
    `);
    for (const hint of hints(given, solve(given)))
      expect(sentence(hint)).not.toMatch(/derivative/i);
  });
  it('gives three hints', () => {
    const given = task('f(g(x))', '1');
    for (const hint of hints(given, solve(given))) expect(sentence(hint)).not.toContain('6');
  });
});

describe('values from graphs', () => {
  const corners = (...points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]) => [formula(`${x}`), formula(`${y}`)] as const);
  const graphs = [
    { name: 'f', corners: corners([0, 1], [2, 5], [6, 3]) },
    { name: 'g', corners: corners([0, 4], [4, 0], [6, 2]) },
  ];
  const drawn = (text: string, place: string, more: Partial<KnownValuesTask> = {}) =>
    task(text, place, { known: [], graphs, ...more });
  it.each([
    // g(1) = 3, where f falls by 1/2; g falls by 1.
    ['f(g(x))', '1', '1/2'],
    ['g(f(x))', '1', '−2'],
    ['f(x)', '1', '2'],
    ['f(x)*g(x)', '3', '−5'],
  ])('%s at %s', (text, place, expected) => {
    expect(answer(drawn(text, place))).toBe(expected);
  });
  it('heights are read at corners and ends too', () => {
    expect(answer(drawn('f(x)', '2', { order: 0 }))).toBe('5');
    expect(answer(drawn('f(x)', '6', { order: 0 }))).toBe('3');
  });
  it('heights follow from slopes, and corners are read', () => {
    expect(stepsText(solve(drawn('f(x)', '3', { order: 0 })).worked.steps)).toContain(
      'f(3) = 5 + ((3 − 5)/(6 − 2)) (3 − 2) = 9/2',
    );
    const told = stepsText(solve(drawn('x*f(x)', '1')).worked.steps);
    expect(told).toMatch(/f'\(1\) = \(5 − 1\)[\s\S]*f\(1\) = 1 \+ 2\(1 − 0\) = 3/);
    expect(stepsText(solve(drawn('f(x)', '2', { order: 0 })).worked.steps)).toContain(
      'Read f(2) off the graph: the point (2, 5) is one of its corners.',
    );
  });
  it('has no slope at a corner, at an end, or beside the graph', () => {
    for (const place of ['2', '0', '6', '7']) {
      expect(() => solve(drawn('f(x)', place))).toThrow(TaskImpossible);
    }
    // g(2) = 2, the corner of f.
    expect(() => solve(drawn('f(g(x))', '2'))).toThrow(TaskImpossible);
  });
  it('is told step by step', () => {
    expect(stepsText(solve(drawn('f(g(x))', '1')).worked.steps)).toMatchInlineSnapshot(`
      "1. Differentiate by the rules, with the functions left as letters.
           h(x) = f(g(x))
           h'(x) = f'(g(x)) g'(x)
         1. One function is inside another: this is a composition. Call the inner function u.
              u = g(x)
              h = f(u)
         2. By the chain rule, the derivative of the outer function with respect to u is multiplied by the derivative of u with respect to x.
              dh/dx = (dh/du) (du/dx)
         3. Compute each of these derivatives.
              dh/du = f'(u)
              du/dx = g'(x)
         4. Multiply, put g(x) back in for u, and tidy up.
              dh/dx = f'(u) g'(x) = f'(g(x)) g'(x)
      2. Put in x = 1.
           h'(1) = f'(g(1)) g'(1)
      3. The slope of the graph of g at 1 is that of the segment from (0, 4) to (4, 0).
           g'(1) = (0 − 4)/(4 − 0) = −1
      4. Read g(1) off the graph: at 1 it runs along the segment from (0, 4) to (4, 0). Start at the left end and add slope times step.
           g(1) = 4 + (−1) (1 − 0) = 3
      5. The slope of the graph of f at 3 is that of the segment from (2, 5) to (6, 3).
           f'(3) = (3 − 5)/(6 − 2) = −1/2
      6. Put the values in and compute.
           h'(1) = (−1/2)·(−1) = 1/2"
    `);
  });
});

describe('a composition taken apart', () => {
  const three: DecomposeTask = {
    kind: 'decompose',
    name: 'h',
    layers: [
      { name: 'f', letter: 'v', function: formula('exp(v)') },
      { name: 'g', letter: 'u', function: formula('sin(u)') },
      { name: 'k', letter: 'x', function: formula('3*x+1') },
    ],
  };
  it('is told from the inside', () => {
    expect(stepsText(solve(three).worked.steps)).toMatchInlineSnapshot(`
      "1. Imagine computing h for a given number x. What is computed first makes the innermost function, k.
           k(x) = 3x + 1
      2. Call the result u. What is done with it next is g.
           g(u) = sin(u)
      3. Call the result v. What is left to do with it is f.
           f(v) = exp(v)
      4. A check: put the functions into each other.
           h(x) = f(g(k(x))) = f(g(3x + 1)) = f(sin(3x + 1)) = exp(sin(3x + 1))"
    `);
    expect(writtenText(solve(three).answer)).toBe('(exp(v), sin(u), 3x + 1)');
    for (const hint of hints(three, solve(three))) expect(sentence(hint)).toMatch(/[.?]$/);
  });
  it('needs layers that do something', () => {
    const idle = { name: 'k', letter: 'x', function: formula('x') };
    expect(() => solve({ ...three, layers: [...three.layers.slice(0, 2), idle] })).toThrow(
      TaskImpossible,
    );
    expect(() => solve({ ...three, layers: three.layers.slice(2) })).toThrow(TaskImpossible);
  });
});

describe('the slope of a function whose values are known', () => {
  it('is told as a slope, and not as the function itself', () => {
    const inverse = task("1/f'(g(x))", '3', { name: 'g', order: 0 });
    expect(stepsText(solve(inverse).worked.steps)).toContain("g'(3) = 1/f'(g(3))");
    expect(
      hints(inverse, solve(inverse))
        .map((step) => stepsText([step]))
        .join(),
    ).toContain("g'(x) = 1/f'(g(x))");
  });
});

describe('values read from a tangent', () => {
  const known = [0, 1].map((order) => ({
    name: 'f',
    orders: [order],
    at: [formula('-3')],
    value: formula(order === 0 ? '7' : '-2'),
  }));
  const tangents = [{ name: 'f', at: formula('-3'), line: formula('1-2*x') }];
  const told = (text: string, more: Partial<KnownValuesTask>): string =>
    stepsText(solve(task(text, '-3', { known, ...more })).worked.steps);

  it('are worked out, and not looked up', () => {
    const steps = told('f(x)^2', { tangents });
    expect(steps).toContain(
      'At x = −3 the tangent has the height and the slope of the graph of f.',
    );
    expect(steps).toContain('f(−3) = 1 − 2·(−3) = 7');
    expect(steps).toContain("f'(−3) = −2");
    expect(steps).not.toContain('Look up');
  });
  it('stand beside values that are listed', () => {
    const more = { known: [...known, ...TABLE], tangents };
    const steps = told('f(x)*g(x+4)', more);
    expect(steps).toContain('the tangent has the height');
    expect(steps).toContain('Take the values that occur from what is given.');
    expect(told('f(x)^2', {})).toContain('Take the values that occur from what is given.');
  });
});
