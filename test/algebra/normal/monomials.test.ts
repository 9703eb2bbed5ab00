/** Monomials as they are stored: their order, their powers, and the bounds of both. */
import { describe, expect, it } from 'vitest';
import {
  compareMonomials,
  multiplyForms,
  raiseMonomial,
} from '../../../src/algebra/normal/monomials.ts';
import { type Form, GivenUp, type Monomial } from '../../../src/algebra/normal/shapes.ts';
import { rational, rationalText } from '../../../src/expression/rational.ts';
import { LIMITS } from '../../../src/limits.ts';
import { NamedTable } from './shown-form.ts';

const table = new NamedTable();
const [x, y, z] = ['x', 'y', 'z'].map(
  (name) =>
    table.kernel(`variable:${name}`, (id) => ({ id, kind: 'variable', positive: false })).id,
) as [number, number, number];
const two = table.kernel('2', (id) => ({ id, kind: 'prime', prime: 2n, positive: true }));

const of = (...powers: readonly number[]): Monomial => table.monomial(powers, [], false, undefined);
const exponential = (...terms: readonly (readonly [Monomial, number])[]): Monomial =>
  table.monomial(
    [],
    [],
    false,
    table.exponent(
      terms.map(([monomial, number]) => ({ monomial, coefficient: rational(number) })),
    ),
  );
const shown = ({ coefficient, monomial }: Form): string =>
  [rationalText(coefficient), monomial.powers.join(' '), monomial.imaginary ? 'i' : ''].join('|');

describe('the order of monomials', () => {
  const ASCENDING = [
    ['1/x^2 before 1/x', of(x, -2, 1), of(x, -1, 1)],
    ['1/x before 1', of(x, -1, 1), of()],
    ['1 before y', of(), of(y, 1, 1)],
    ['1/y before 1', of(y, -1, 1), of()],
    ['y before x', of(y, 1, 1), of(x, 1, 1)],
    ['y^5 before x', of(y, 5, 1), of(x, 1, 1)],
    ['1/x before 1/y', of(x, -1, 1), of(y, -1, 1)],
    ['x before x y', of(x, 1, 1), of(x, 1, 1, y, 1, 1)],
    ['x/y before x', of(x, 1, 1, y, -1, 1), of(x, 1, 1)],
    ['x z before x y', of(x, 1, 1, z, 1, 1), of(x, 1, 1, y, 1, 1)],
    ['the root of x before x', of(x, 1, 2), of(x, 1, 1)],
    ['x to 1/3 before x to 1/2', of(x, 1, 3), of(x, 1, 2)],
    ['x to 2/3 before x to 3/4', of(x, 2, 3), of(x, 3, 4)],
    ['x to 5/3 before x^2', of(x, 5, 3), of(x, 2, 1)],
    ['x y before x y^2', of(x, 1, 1, y, 1, 1), of(x, 1, 1, y, 2, 1)],
    ['1 before e^x', of(), exponential([of(x, 1, 1), 1])],
    ['e^-x before 1', exponential([of(x, 1, 1), -1]), of()],
    ['e^x before e^2x', exponential([of(x, 1, 1), 1]), exponential([of(x, 1, 1), 2])],
    [
      'e^(x - y) before e^x',
      exponential([of(x, 1, 1), 1], [of(y, 1, 1), -1]),
      exponential([of(x, 1, 1), 1]),
    ],
    [
      'e^x before e^(x + y)',
      exponential([of(x, 1, 1), 1]),
      exponential([of(x, 1, 1), 1], [of(y, 1, 1), 1]),
    ],
    ['e^x before x', exponential([of(x, 1, 1), 1]), of(x, 1, 1)],
  ] as const;
  it.each(ASCENDING)('%s', (_, lower, higher) => {
    expect(Math.sign(compareMonomials(lower, higher))).toBe(-1);
    expect(Math.sign(compareMonomials(higher, lower))).toBe(1);
    expect(compareMonomials(lower, lower)).toBe(0);
  });
  it('leaves signs and i aside', () => {
    expect(compareMonomials(of(x, 1, 1), table.monomial([x, 1, 1], [y], true, undefined))).toBe(0);
  });
});

describe('powers of monomials', () => {
  const i = table.monomial([], [], true, undefined);
  it.each([
    [-3, '1||i'],
    [-2, '-1||'],
    [-1, '-1||i'],
    [0, '1||'],
    [1, '1||i'],
    [2, '-1||'],
    [3, '-1||i'],
    [4, '1||'],
    [5, '1||i'],
  ])('i to the %d', (exponent, expected) => {
    expect(shown(raiseMonomial(i, exponent, 1, true, table))).toBe(expected);
  });
  it('the absolute value of an imaginary one is not taken', () => {
    expect(() => raiseMonomial(i, 1, 2, false, table)).toThrow(GivenUp);
  });
  it.each([
    [of(x, 2, 1), 3, 1, `1|${x} 6 1|`],
    [of(x, 4, 1), 1, 6, `1|${x} 2 3|`],
    [of(x, 2, 1, y, -3, 2), 2, 3, `1|${x} 4 3 ${y} -1 1|`],
    [of(two.id, 3, 2), 2, 1, '8||'],
    [of(two.id, 1, 2), -2, 1, '1/2||'],
    [of(two.id, 3, 2), 1, 1, `2|${two.id} 1 2|`],
  ] as const)('row %# of powers', (monomial, above, below, expected) => {
    expect(shown(raiseMonomial(monomial, above, below, false, table))).toBe(expected);
  });
  const LARGEST = 1_000_000_000;
  it.each([
    [of(x, 1, 1), LARGEST, 1, true],
    [of(x, 1, 1), -LARGEST, 1, true],
    [of(x, 1, 1), LARGEST + 1, 1, false],
    [of(x, 1, 1), -LARGEST - 1, 1, false],
    [of(x, 2, 1), LARGEST / 2, 1, true],
    [of(x, 2, 1), LARGEST / 2 + 1, 1, false],
    [of(x, 1, 1), 1, LARGEST, true],
    [of(x, 1, 1), 1, LARGEST + 1, false],
    // Before it is reduced, too.
    [of(x, 2, 1), LARGEST / 2 + 1, 2, false],
    [of(x, 2, 3), 2, LARGEST / 2, false],
  ] as const)('row %# of the bounds of exponents', (monomial, above, below, isFound) => {
    const raised = (): Form => raiseMonomial(monomial, above, below, false, table);
    if (isFound) expect(raised().monomial.powers).toEqual([x, monomial.powers[1]! * above, below]);
    else expect(raised).toThrow(GivenUp);
  });
});

describe('products of forms', () => {
  const number = (numerator: bigint, denominator = 1n): Form => ({
    coefficient: rational(numerator, denominator),
    monomial: table.unit,
  });
  const BOUND = 2n ** BigInt(LIMITS.algebra.coefficientBits);
  it.each([
    ['the largest', number(BOUND), true],
    ['the smallest', number(-BOUND), true],
    ['the finest', number(1n, BOUND), true],
    ['past the largest', number(BOUND + 1n), false],
    ['past the smallest', number(-BOUND - 1n), false],
    ['past the finest', number(1n, BOUND + 1n), false],
    ['long above and below', number(BOUND, BOUND - 1n), true],
  ])('%s', (_, form, isFound) => {
    const multiplied = (): Form => multiplyForms(number(1n), form, new NamedTable());
    if (isFound) expect(multiplied().coefficient).toEqual(form.coefficient);
    else expect(multiplied).toThrow(GivenUp);
  });
  it.each([
    ['below 2^96 a number is one step', number(2n ** 96n - 1n), 1],
    ['from there it counts by its length', number(2n ** 96n), 1 + (25 + 1) / 4],
    ['of either sign', number(-(2n ** 96n)), 1 + (26 + 1) / 4],
    ['and below the bar', number(1n, 2n ** 96n), 1 + (1 + 25) / 4],
    ['small below the bar', number(1n, 2n ** 96n - 1n), 1],
    ['small and negative', number(-(2n ** 96n) + 1n), 1],
  ])('%s', (_, form, steps) => {
    const counting = new NamedTable();
    const fits = (room: number): boolean => {
      counting.startCounting();
      counting.spend(LIMITS.algebra.operations - room);
      try {
        multiplyForms(
          { coefficient: rational(1), monomial: counting.unit },
          { ...form, monomial: counting.unit },
          counting,
        );
        return true;
      } catch {
        return false;
      }
    };
    expect([fits(steps - 0.25), fits(steps)]).toEqual([false, true]);
  });
});
