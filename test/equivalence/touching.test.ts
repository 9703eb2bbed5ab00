/** Curves that their equations touch without crossing: wrong answers are refused there too. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { crossingEquations } from '../../src/equivalence/touching.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';

describe('equations of branches', () => {
  it.each([
    ['sin(x*y) - 1', ['x*y - 1/2*pi', 'x*y - 5/2*pi', 'x*y - -3/2*pi']],
    ['sin(u) + 1', ['u - -1/2*pi', 'u - 3/2*pi', 'u - -5/2*pi']],
    ['cos(u) - 1', ['u - 0*pi', 'u - 2*pi', 'u - (-2)*pi']],
    ['1 - cos(u)', ['u - 0*pi', 'u - 2*pi', 'u - (-2)*pi']],
    ['-1 - cos(u)', ['u - 1*pi', 'u - 3*pi', 'u - (-1)*pi']],
    ['(x - y^2)^2', ['x - y^2']],
    ['(x - y^2)^4 - 0', ['x - y^2']],
    ['(x - y^2)^3', []],
    ['(x - y^2)^2 - 1', []],
    ['(x - y)^n', []],
    ['(x - y)^0', []],
    ['(x - y)^(2/3)', []],
    ['(x - y)^0.4', []],
    ['(x - y)^(-2)', []],
    ['sin(u) - 1 + v', []],
    ['sin(x*y)', []],
    ['sin(x*y) - 2', []],
    ['tan(x*y) - 1', []],
  ] as const)('%s = 0', (equation, expected) => {
    const shown = crossingEquations(formula(equation)).map((each) => printPlain(each));
    expect(shown.map((text) => text.replaceAll(/\((-?\d+)\/2\)/g, '$1/2'))).toEqual(expected);
  });
});

/** The curve, the key, answers, and what they are. */
const ROWS = [
  ['sin(x*y) - 1', '-y/x', '-y/x', 'equal'],
  ['sin(x*y) - 1', '-y/x', 'y/x', 'different'],
  ['sin(x*y) - 1', '-y/x', '-y/x*sin(x*y)', 'equal'],
  ['sin(x*y) - 1', '-y/x', '-y/x + cos(x*y)', 'equal'],
  // Right on the branch x y = π/2 alone.
  ['sin(x*y) - 1', '-y/x', '-y/x + x*y - pi/2', 'different'],
  ['cos(x + y) + 1', '-1', 'cos(x+y)', 'equal'],
  ['cos(x + y) + 1', '-1', '-y/x', 'different'],
  ['(x - y^2)^2', '1/(2*y)', 'y/(2*x)', 'equal'],
  ['(x - y^2)^2', '1/(2*y)', '1/(2*x)', 'different'],
] as const;

describe('answers on them', () => {
  it.each(ROWS)('%s = 0: %s and %s', (equation, key, answer, expected) => {
    const prepared = prepare({
      key: formula(key),
      variables: ['x', 'y'],
      seed: 'touching',
      curve: { equation: formula(equation), dependent: 'y' },
    });
    expect(decide(prepared, formula(answer)).kind).toBe(expected);
  });
});
