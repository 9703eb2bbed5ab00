/** Orders of magnitude of balls, and balls written in doubles. */
import { describe, expect, it } from 'vitest';
import {
  bitsAbove,
  enclosedBall,
  excludesZero,
  isPositive,
  orderOf,
  visibleOrder,
} from '../../src/equivalence/ball.ts';
import {
  ball,
  UNDEFINED_BALL,
  UNKNOWN_BALL,
  ZERO_BALL,
} from '../../src/expression/evaluate/balls/ball.ts';

const FAR = -(2 ** 30);

describe('the orders of a ball', () => {
  it.each([
    ['5', ball(5n, 0n, 0), true, true, 2, 4],
    ['-5', ball(-5n, 0n, 0), false, true, 2, 4],
    ['5/1024', ball(5n, 0n, -10), true, true, -8, -6],
    ['5 and 4 to either side', ball(5n, 4n, 0), true, true, 2, 4],
    ['5 and 5 to either side', ball(5n, 5n, 0), false, false, undefined, 4],
    ['-5 and 5 to either side', ball(-5n, 5n, 0), false, false, undefined, 4],
    ['1 and 9 to either side', ball(1n, 9n, 3), false, false, undefined, 8],
    ['nought', ZERO_BALL, false, false, undefined, Number.NEGATIVE_INFINITY],
  ])('of %s', (_, value, positive, excludes, order, above) => {
    expect(isPositive(value)).toBe(positive);
    expect(excludesZero(value)).toBe(excludes);
    expect(orderOf(value)).toBe(order);
    expect(bitsAbove(value)).toBe(above);
  });
  it('are unknown where there is no value', () => {
    for (const value of [UNDEFINED_BALL, UNKNOWN_BALL]) {
      expect([isPositive(value), excludesZero(value), orderOf(value)]).toEqual([
        false,
        false,
        undefined,
      ]);
      expect(() => enclosedBall(value)).toThrow('only a value can be written down');
    }
  });
});

describe('the order by which visibility reckons', () => {
  it.each([
    ['its own where it is not nought', ball(5n, 4n, -300), 64, -298],
    ['none for exactly nought', ZERO_BALL, 64, Number.NEGATIVE_INFINITY],
    ['that of large terms that cancelled', ball(0n, 3n, -10), 64, 57],
    ['with as many bits as were reckoned with', ball(0n, 3n, -10), 128, 121],
    ['at least 0 where small terms cancelled', ball(0n, 3n, -100), 64, 0],
    ['its bound where that is past all that can cancel', ball(0n, 1n, FAR - 3), 64, FAR - 1],
    ['not yet at that place', ball(0n, 1n, FAR - 2), 64, 0],
    ['endless where it has no value', UNDEFINED_BALL, 64, Number.POSITIVE_INFINITY],
    ['endless where nothing is known', UNKNOWN_BALL, 64, Number.POSITIVE_INFINITY],
  ])('%s', (_, value, bits, order) => {
    expect(visibleOrder(value, bits)).toBe(order);
  });
});
