/** Fractions of pi without radicals: only by exponentials can they be seen to add up to a turn. */
import { describe, expect, it } from 'vitest';
import { NormalFormContext } from '../../../src/algebra/normal-form.ts';
import { evaluate } from '../../../src/expression/evaluate/evaluate.ts';
import { derivative, product, sum, variable } from '../../../src/expression/expression.ts';
import { readTable } from '../read-pair.ts';
import { shownForm } from './shown-form.ts';

const areProvedEqual = (left: string, right: string): boolean =>
  new NormalFormContext({ positive: [] }).provesEqual(readTable(left), readTable(right));

describe('sevenths of pi', () => {
  const QUARTERS = [
    ['pi/7', '5*pi/14', '0', '1'],
    ['pi/7', '6*pi/7', '-1', '0'],
    ['pi/7', '19*pi/14', '0', '-1'],
    ['9*pi/7', '5*pi/7', '1', '0'],
    ['-pi/7', '-5*pi/14', '0', '-1'],
    ['-9*pi/7', '-5*pi/7', '1', '0'],
    ['-pi/7', '-6*pi/7', '-1', '0'],
    ['-pi/7', '-19*pi/14', '0', '1'],
  ] as const;
  it.each(QUARTERS)('%s and %s have together the cosine %s and the sine %s', (a, b, cos, sin) => {
    const cosine = `cos(${a})*cos(${b})-sin(${a})*sin(${b})`;
    const sine = `sin(${a})*cos(${b})+cos(${a})*sin(${b})`;
    for (const value of ['-1', '0', '1']) {
      expect(areProvedEqual(cosine, value)).toBe(value === cos);
      expect(areProvedEqual(sine, value)).toBe(value === sin);
    }
  });
  it.each([
    ['sin(pi/7)*cos(pi/7)', 'sin(2*pi/7)/2', true],
    ['cos(pi/7)^2+sin(pi/7)^2', '1', true],
    ['sin(pi/7)*cos(pi/14)+cos(pi/7)*sin(pi/14)', 'sin(3*pi/14)', true],
    ['cos(x+pi/7)*cos(x-pi/7)', '(cos(2*x)+cos(2*pi/7))/2', true],
    ['cos(pi/7)', 'cos(3*pi/7)', false],
    ['sin(pi/7)*cos(pi/7)', 'sin(2*pi/7)', false],
    ['cos(x+pi/7)*cos(x-pi/7)', '(cos(2*x)-cos(2*pi/7))/2', false],
  ])('%s is %s: %s', (left, right, isEqual) => {
    expect(areProvedEqual(left, right)).toBe(isEqual);
  });
});

describe('twelfths of pi', () => {
  const QUARTER = [
    '1',
    '(sqrt(6)+sqrt(2))/4',
    'sqrt(3)/2',
    'sqrt(2)/2',
    '1/2',
    '(sqrt(6)-sqrt(2))/4',
  ];
  /** From 0 to pi, and from there back. */
  const half = [...QUARTER, '0', ...QUARTER.toReversed().map((value) => `-(${value})`)];
  const COSINES = [...half, ...half.slice(1, -1).toReversed()];
  it.each(COSINES.map((value, k) => [k, value] as const))(
    'the cosine of %d of them is %s',
    (k, value) => {
      expect(areProvedEqual(`cos(${k}*pi/12)`, value)).toBe(true);
      expect(areProvedEqual(`cos(${-k}*pi/12)`, value)).toBe(true);
      expect(areProvedEqual(`sin(${k}*pi/12)`, COSINES[(k + 18) % 24]!)).toBe(true);
      expect(areProvedEqual(`cos(${k + 24}*pi/12)`, value)).toBe(true);
      const others = COSINES.filter((other) => other !== value);
      for (const other of others) expect(areProvedEqual(`cos(${k}*pi/12)`, other)).toBe(false);
    },
  );
  it('have the values that doubles have', () => {
    for (const [k, value] of COSINES.entries()) {
      expect(evaluate(readTable(value), new Map())).toBeCloseTo(Math.cos((k * Math.PI) / 12), 12);
    }
  });
});

describe('derivatives that are not worked out', () => {
  const x = variable('x');
  const sine = readTable('sin(x*y)');
  const proves = (left: typeof sine, right: typeof sine): boolean =>
    new NormalFormContext({ positive: [] }).provesEqual(left, right);
  const by = (...names: readonly string[]) => derivative(sine, names);
  it('are the same in any order of differentiation, and of an equal function', () => {
    expect(proves(by('x', 'y'), by('y', 'x'))).toBe(true);
    expect(proves(by('x'), derivative(readTable('sin(y*x)'), ['x']))).toBe(true);
    expect(proves(by('x'), by('y'))).toBe(false);
    expect(proves(by('x'), by('x', 'x'))).toBe(false);
    expect(proves(by('x'), derivative(readTable('cos(x*y)'), ['x']))).toBe(false);
  });
  it('are collected as letters are, and may be negative', () => {
    expect(proves(sum([by('x'), by('x')]), product([readTable('2'), by('x')]))).toBe(true);
    expect(proves(product([by('x'), x, by('y')]), product([by('y'), by('x'), x]))).toBe(true);
    expect(shownForm(product([by('x'), by('x')]))).toMatch(/^derivative:x:\d+\^2$/);
    const size = { kind: 'application', name: 'abs', arguments: [by('x')] } as const;
    expect(proves(size, by('x'))).toBe(false);
  });
});
