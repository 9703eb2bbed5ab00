import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  type Expression,
  integer,
  product,
  variable,
} from '../../src/expression/expression.ts';
import * as q from '../../src/expression/rational.ts';
import {
  distinctParts,
  sameExpression,
  substitute,
  treeSize,
  variablesOf,
} from '../../src/expression/traverse.ts';
import { randomStream } from '../../src/random.ts';

const someRational = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([above, below]) => q.rational(above, below));

describe('rational numbers', () => {
  it('form a field', () => {
    fc.assert(
      fc.property(someRational, someRational, someRational, (a, b, c) => {
        expect(
          q.equals(q.multiply(a, q.add(b, c)), q.add(q.multiply(a, b), q.multiply(a, c))),
        ).toBe(true);
        expect(q.isZero(q.subtract(a, a))).toBe(true);
        if (!q.isZero(a)) expect(q.isOne(q.divide(a, a))).toBe(true);
      }),
      { seed: 1 },
    );
  });
  it('are the exact values of doubles', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 }),
        (value) => {
          expect(q.toNumber(q.fromNumber(value)) === value).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('random streams', () => {
  it('give the same values for the same seed on every machine', () => {
    const stream = randomStream('gradus');
    expect([
      stream.integer(0, 999),
      stream.integer(0, 999),
      stream.integer(0, 999),
    ]).toMatchInlineSnapshot(`
      [
        187,
        394,
        467,
      ]
    `);
  });
  it('fork without advancing', () => {
    const [one, two] = [randomStream('a'), randomStream('a')];
    one.fork('x').integer(0, 9);
    expect(one.integer(0, 1e9)).toBe(two.integer(0, 1e9));
    expect(randomStream('a').fork('x').integer(0, 1e9)).not.toBe(
      randomStream('a').fork('y').integer(0, 1e9),
    );
  });
});

describe('walking shared expressions', () => {
  it('takes linear time where the tree would have 2^60 leaves', () => {
    let doubling: Expression = variable('x');
    for (let level = 0; level < 60; level += 1) doubling = product([doubling, doubling]);
    expect(distinctParts(doubling)).toHaveLength(61);
    expect(treeSize(doubling)).toBe(2 ** 61 - 1);
    expect(variablesOf(substitute(doubling, new Map([['x', variable('y')]])))).toEqual(['y']);
  });
  it('does not overflow the stack at depth 10,000', () => {
    let deep: Expression = variable('x');
    for (let level = 0; level < 10_000; level += 1) deep = apply('sin', deep);
    expect(sameExpression(deep, substitute(deep, new Map()))).toBe(true);
    expect(sameExpression(deep, integer(1))).toBe(false);
  });
});
