/** Abstract functions: samples whose derivatives are consistent, and the same for the same seed. */
import { describe, expect, it } from 'vitest';
import {
  agreeingBits,
  areApart,
  evaluateBall,
} from '../../../src/expression/evaluate/evaluate-exact.ts';
import { sampleFunctions } from '../../../src/expression/evaluate/sample-functions.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import {
  difference,
  type Expression,
  integer,
  numeral,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../../src/expression/expression.ts';
import { rational } from '../../../src/expression/rational.ts';
import { substitute } from '../../../src/expression/traverse.ts';
import { randomStream } from '../../../src/random.ts';

const functions = sampleFunctions(
  [
    { name: 'f', arity: 1 },
    { name: 'g', arity: 2 },
  ],
  randomStream('samples'),
);
const [x, y] = [variable('x'), variable('y')];
const step = numeral(rational(1n, 1n << 100n));

function slopeBy(whole: Expression, letter: string): Expression {
  const moved = (by: Expression): Expression => substitute(whole, new Map([[letter, by]]));
  const place = variable(letter);
  return quotient(
    difference(moved(sum([place, step])), moved(difference(place, step))),
    sum([step, step]),
  );
}

function agreement(left: Expression, right: Expression): number {
  const values = evaluateBall(compile([left, right], ['x', 'y'], functions), [0.37, -1.21], 512);
  return agreeingBits(values[0]!, values[1]!);
}

describe('sampled functions', () => {
  it('have consistent derivatives of every order', () => {
    for (let order = 0; order < 5; order += 1) {
      const [whole, next] = [order, order + 1].map((times) => unknown('f', [x], [times]));
      expect(agreement(slopeBy(whole!, 'x'), next!)).toBeGreaterThan(150);
    }
    for (const orders of [
      [0, 0],
      [1, 0],
      [1, 2],
    ] as const) {
      const whole = unknown('g', [x, y], orders);
      const byX = unknown('g', [x, y], [orders[0] + 1, orders[1]]);
      const byY = unknown('g', [x, y], [orders[0], orders[1] + 1]);
      expect(agreement(slopeBy(whole, 'x'), byX)).toBeGreaterThan(150);
      expect(agreement(slopeBy(whole, 'y'), byY)).toBeGreaterThan(150);
    }
  });

  it('obey the chain rule, and no false one', () => {
    const inner = product([power(x, integer(2)), y]);
    const chain = product([unknown('f', [inner], [1]), integer(2), x, y]);
    expect(agreement(slopeBy(unknown('f', [inner]), 'x'), chain)).toBeGreaterThan(150);
    const forgotten = unknown('f', [inner], [1]);
    const values = evaluateBall(
      compile([chain, forgotten], ['x', 'y'], functions),
      [0.37, -1.21],
      128,
    );
    expect(areApart(values[0]!, values[1]!)).toBe(true);
  });

  it('depend on the seed and the name alone', () => {
    const again = sampleFunctions([{ name: 'f', arity: 1 }], randomStream('samples'));
    expect(again('f', [0])).toEqual(functions('f', [0]));
    const other = sampleFunctions([{ name: 'f', arity: 1 }], randomStream('other'));
    expect(other('f', [0])).not.toEqual(functions('f', [0]));
    expect(functions('h', [0])).toBeUndefined();
    expect(functions('f', [0, 0])).toBeUndefined();
  });
});
