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

describe('a ball in doubles', () => {
  it.each([
    ['an exact one that is too long', ball(2n ** 200n + 1n, 0n, -200), 1],
    ['a long one with a radius', ball(2n ** 200n + 1n, 3n, -200), 1],
    ['a short one', ball(5n, 0n, -1), 2.5],
    ['one with a long radius', ball(0n, 2n ** 100n + 1n, -100), 0],
  ])('encloses it: %s', (_, value, middle) => {
    const written = enclosedBall(value);
    expect(Math.abs(written.middle - middle)).toBeLessThanOrEqual(written.radius);
    // What is exact and short stays so; all else has a radius.
    const isShort = value.middle < 2n ** 60n && value.radius === 0n;
    expect(written.radius === 0).toBe(isShort);
    expect(written).not.toHaveProperty('scale');
  });
  it('beyond the range of doubles has a scale', () => {
    expect(enclosedBall(ball(5n, 0n, 900))).toEqual({
      kind: 'value',
      middle: 5 * 2 ** 900,
      radius: 0,
    });
    for (const scale of [901, -901]) {
      const written = { kind: 'value', middle: 5, radius: 0, scale };
      expect(enclosedBall(ball(5n, 0n, scale))).toEqual(written);
    }
    expect(enclosedBall(ball(5n, 0n, -900))).not.toHaveProperty('scale');
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
