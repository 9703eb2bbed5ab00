/** How many bits the root bound asks for: the counts of the program, kept so that a change is noticed. */
import { describe, expect, it } from 'vitest';
import { bitsToZero, provesZero } from '../../src/equivalence/root-bound.ts';
import { numeral } from '../../src/expression/expression.ts';
import { rational } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';

describe('bits after which a constant is nought', () => {
  it.each([
    // Without roots only the denominators count.
    ['5', 0],
    ['5+7', 0],
    ['5*7', 0],
    ['1/3', 2],
    ['5/7', 3],
    ['-(5/7)', 3],
    ['1/3+1/5', 5],
    ['5/7*(3/4)', 5],
    ['(5/7)/(3/4)', 5],
    ['abs(-5)', 0],
    ['5^2', 0],
    ['5^0', 0],
    ['5^(-2)', 6],
    ['(1/5)^(-2)', 0],
    ['5^64', 0],
    // With them the numbers do, as often as the square of the degree less one.
    ['sqrt(5)', 6],
    ['root(5,2)', 6],
    ['1/sqrt(5)', 2],
    ['sqrt(5)*sqrt(5)', 12],
    ['sqrt(5)+sqrt(7)', 45],
    ['-sqrt(5)', 6],
    ['sqrt(5)/3+sqrt(7)/5', 95],
    ['sqrt(7)/5+sqrt(5)/3', 95],
    ['root(5,3)', 8],
    ['root(5,3)*sqrt(7)', 105],
    ['5^(3/2)', 15],
    ['5^(-3/2)', 5],
    ['sqrt(5)+root(5,3)+5^(1/3)', 1292],
    ['root(5,64)', 4095],
    ['5^(1/64)', 4095],
  ])('%s: %d', (text, bits) => {
    expect(bitsToZero(formula(text))).toBe(bits);
    expect(provesZero(formula(text), -bits)).toBe(false);
    expect(provesZero(formula(text), -bits - 1)).toBe(true);
  });
  it.each([
    'root(5,1)',
    'root(5,3/2)',
    'root(5,x)',
    '2^sqrt(2)',
    'x',
    'x+1',
    'root(5,1/2)',
    'root(5,65)',
    '5^65',
    '5^(-65)',
    '5^(1/65)',
    '5^(65/2)',
    '2^pi',
    'sin(1)',
    'e',
  ])('%s: unknown', (text) => {
    expect(bitsToZero(formula(text))).toBeUndefined();
    expect(provesZero(formula(text), -100_000)).toBe(false);
  });
  it('a negative number counts by its size', () => {
    const root = (value: number) =>
      bitsToZero({
        kind: 'sum',
        terms: [formula('sqrt(2)'), numeral(rational(value))],
      });
    expect([root(-5), root(5), root(-4), root(-1)]).toEqual([root(5), 12, root(4), root(1)]);
  });
});
