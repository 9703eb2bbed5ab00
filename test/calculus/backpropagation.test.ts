/** Backpropagation: adjoints equal derivatives found by rules, values are exact, steps tell the truth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NormalFormContext } from '../../src/algebra/normal-form.ts';
import {
  adjointsOf,
  composedSteps,
  forwardValues,
  type GraphStep,
  graphOf,
  graphOfSteps,
  resultOf,
} from '../../src/calculus/computation-graph.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import { roundedTo } from '../../src/calculus/rounded.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { At } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Formula, Step } from '../../src/calculus/worked-solution.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import {
  type Expression,
  integer,
  numeral,
  power,
  product,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { rational } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';
import { substitute } from '../../src/expression/traverse.ts';

const steps = (texts: Readonly<Record<string, string>>): GraphStep[] =>
  Object.entries(texts).map(([name, text]) => ({ name, operation: formula(text) }));
const at = (values: Readonly<Record<string, number>>): At =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numeral(value)]));
const reason = (run: () => unknown): string => {
  try {
    run();
  } catch (failed) {
    if (failed instanceof TaskImpossible) return failed.reason;
    throw failed;
  }
  return 'none';
};

/** A graph whose steps use two letters that are there already: x and y, or earlier steps. */
const randomGraph = fc
  .array(
    fc.record({
      kind: fc.constantFrom('sum', 'product', 'square', 'scaled'),
      left: fc.nat(),
      right: fc.nat(),
      factor: fc.integer({ min: 2, max: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) => {
    const letters = ['x', 'y'];
    const made = drawn.map(({ kind, left, right, factor }, index): GraphStep => {
      const one = variable(letters[left % letters.length]!);
      const other = variable(letters[right % letters.length]!);
      const name = `s_${index + 1}`;
      letters.push(name);
      switch (kind) {
        case 'sum':
          return { name, operation: sum([one, product([integer(factor), other])]) };
        case 'product':
          return { name, operation: product([one, other]) };
        case 'square':
          return { name, operation: power(one, integer(2)) };
        default:
          return { name, operation: product([integer(factor), one]) };
      }
    });
    return graphOfSteps(made);
  });

describe('adjoints', () => {
  it('equal the derivatives of the composed function, in letters and in numbers', () => {
    fc.assert(
      fc.property(
        randomGraph,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (graph, x, y) => {
          const composed = composedSteps(graph);
          const whole = composed.get(resultOf(graph))!;
          const point = at({ x, y });
          const values = forwardValues(graph, point);
          const inLetters = adjointsOf(graph, undefined);
          const inNumbers = adjointsOf(graph, values);
          for (const input of graph.inputs) {
            const byRules = conclusion(differentiate(whole, input));
            const letters = inLetters.find(({ name }) => name === input)!.value;
            const forms = new NormalFormContext({ positive: [] });
            expect(forms.provesEqual(substitute(letters, composed), byRules)).toBe(true);
            const number = inNumbers.find(({ name }) => name === input)!.value;
            const expected = evaluate(byRules, new Map(Object.entries({ x, y })));
            expect(evaluate(number, new Map())).toBeCloseTo(expected, 6);
          }
        },
      ),
      { seed: 41, numRuns: 150 },
    );
  });

  it('add over all ways, and are 0 where there is none', () => {
    const graph = graphOfSteps(steps({ u: 'x^2', v: '3 x', w: 'x y', L: 'u v' }));
    const values = forwardValues(graph, at({ x: 2, y: 5 }));
    const found = new Map(adjointsOf(graph, values).map((each) => [each.name, each]));
    expect(printPlain(found.get('x')!.value)).toBe('36');
    expect(found.get('x')!.uses.map(({ step }) => step)).toEqual(['u', 'v', 'w']);
    expect(printPlain(found.get('y')!.value)).toBe('0');
    expect(printPlain(found.get('w')!.value)).toBe('0');
  });

  it('do not exist at a kink', () => {
    const graph = graphOfSteps(steps({ z: 'x - 1', L: 'relu(z)' }));
    const adjoints = (x: number) => adjointsOf(graph, forwardValues(graph, at({ x })));
    expect(reason(() => adjoints(1))).toBe('point');
    expect(printPlain(adjoints(3).at(-1)!.value)).toBe('1');
    expect(printPlain(adjoints(-3).at(-1)!.value)).toBe('0');
  });
});

describe('a graph', () => {
  it('of an expression computes shared parts once', () => {
    const graph = graphOf(formula('sin(x y) + (x y)^2'), 'L');
    expect(graph.inputs).toEqual(['x', 'y']);
    expect(graph.steps.map(({ name, operation }) => `${name} = ${printPlain(operation)}`)).toEqual([
      'v_1 = x*y',
      'v_2 = sin(v_1)',
      'v_3 = v_1^2',
      'L = v_2 + v_3',
    ]);
    expect(graphOf(formula('x'), 'L').steps).toHaveLength(1);
  });

  it('needs its steps in order, and a value for each input', () => {
    expect(reason(() => graphOfSteps(steps({ L: 'u', u: 'x' })))).toBe('letters');
    expect(reason(() => graphOfSteps([]))).toBe('letters');
    const graph = graphOfSteps(steps({ L: 'x y' }));
    expect(reason(() => forwardValues(graph, at({ x: 1 })))).toBe('letters');
    const divided = graphOfSteps(steps({ L: '1/x' }));
    expect(reason(() => forwardValues(divided, at({ x: 0 })))).toBe('point');
  });
});

const NETWORK = graphOfSteps(
  steps({ z: 'w x + b', a: 'sigmoid(z)', y: 'v a', L: '1/2 (y - t)^2' }),
);

describe('a network', () => {
  it('is solved in letters with the names of its steps', () => {
    const { answer } = solve({
      kind: 'backpropagation',
      graph: NETWORK,
      wanted: { kind: 'derivative', by: 'w' },
    });
    const expression = answer.kind === 'scalar' ? answer.expression : undefined;
    const byRules = conclusion(differentiate(composedSteps(NETWORK).get('L')!, 'w'));
    const point = new Map(Object.entries({ x: 0.5, w: -1.5, b: 0.25, v: 2, t: 1 }));
    const composed = substitute(expression!, composedSteps(NETWORK));
    expect(evaluate(composed, point)).toBeCloseTo(evaluate(byRules, point), 12);
  });

  it('takes a step of gradient descent', () => {
    const graph = graphOfSteps(steps({ r: 'w x - t', L: 'r^2' }));
    const solution = solve({
      kind: 'backpropagation',
      graph,
      at: at({ w: 3, x: 2, t: 1 }),
      wanted: { kind: 'descent', by: ['w'], rate: numeral(rational(1, 10)) },
    });
    // r = 5, dL/dw = 2·5·2 = 20, 3 - 20/10 = 1
    expect(solution.answer).toEqual({ kind: 'scalar', expression: integer(1) });
  });

  it('shows nothing that is not so: every side of every formula has the value of the first', () => {
    const point = at({ x: 2, w: 1, b: -1, v: 3, t: 1 });
    const solution = solve({
      kind: 'backpropagation',
      graph: NETWORK,
      at: point,
      wanted: { kind: 'gradient', by: ['w', 'b', 'v'] },
    });
    const values = forwardValues(NETWORK, point);
    // The details of local derivatives hold letters of their own and are told without values.
    const main = (told: readonly Step[]): readonly Formula[] =>
      told.flatMap(({ formulas }) => formulas);
    let checked = 0;
    for (const { sides, roundedFrom = sides.length } of main(solution.worked.steps)) {
      const numbers = sides.map((side) => {
        if (side.kind !== 'scalar' || hasSign(side.expression)) return undefined;
        return evaluate(substitute(side.expression, values), new Map());
      });
      const known = numbers.filter((number) => number !== undefined);
      const exact = known.at(-1)!;
      numbers.forEach((number, index) => {
        if (number === undefined) return;
        checked += 1;
        const tolerance = index >= roundedFrom || roundedFrom < sides.length ? 2e-3 : 1e-9;
        expect(Math.abs(number - exact)).toBeLessThanOrEqual(
          tolerance * Math.max(1, Math.abs(exact)),
        );
      });
    }
    expect(checked).toBeGreaterThan(20);
  });
});

/** Whether signs of derivatives stand in it, which have no value by themselves. */
const hasSign = (expression: Expression): boolean =>
  /d[A-Za-z_0-9]*\/d/.test(printPlain(expression));

describe('rounding', () => {
  it.each([
    ['1/3', '0.3333'],
    ['-2/3', '-0.6667'],
    ['sqrt(2)', '1.414'],
    ['99999/100000', '1'],
    ['123456', '123500'],
    ['1/800', '0.00125'],
    ['exp(-9)', '0.0001234'],
    ['0', '0'],
  ])('%s to four digits is %s', (text, digits) => {
    expect(printPlain(roundedTo(formula(text), 4)!)).toBe(digits);
  });

  it('does not apply to letters and to what has no value', () => {
    expect(roundedTo(formula('x'), 4)).toBeUndefined();
    expect(roundedTo(formula('ln(-1)'), 4)).toBeUndefined();
  });
});
