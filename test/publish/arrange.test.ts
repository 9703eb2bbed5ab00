import { describe, expect, it } from 'vitest';
import { integer, variable } from '../../src/expression/expression.ts';
import { arrange, type PrintedFormula } from '../../src/publish/arrange.ts';
import { displaysLatex, formulaLatex } from '../../src/publish/formula.ts';
import { displaysTypst, formulaTypst } from '../../src/publish/typst/formula.ts';

const WIDTHS = { chain: 20, single: 40, together: 12, aligned: 30 };
const equal = (...sides: readonly string[]): PrintedFormula => ({
  sides,
  relations: sides.map((_, index) => (index === 0 ? '' : '=')),
});

describe('arrange', () => {
  it('sets short formulas side by side', () => {
    expect(arrange([equal('a', '1'), equal('b', '2')], WIDTHS)).toEqual([
      { kind: 'line', formulas: ['a = 1', 'b = 2'] },
    ]);
  });

  it('aligns narrow ones at their equals signs', () => {
    expect(arrange([equal('long name', '1'), equal('b', '2 + 2', '4')], WIDTHS)).toEqual([
      {
        kind: 'aligned',
        rows: [
          { left: 'long name', right: '= 1' },
          { left: 'b', right: '= 2 + 2 = 4' },
        ],
      },
    ]);
  });

  it('leaves wide ones, and those without an equals sign, each to itself', () => {
    const wide = equal('a long left side', 'a long right side');
    expect(arrange([wide, wide], WIDTHS).map(({ kind }) => kind)).toEqual(['line', 'line']);
    expect(arrange([equal('only one side'), equal('a', 'b')], WIDTHS)).toHaveLength(2);
  });

  it('breaks one equality only if it is very long', () => {
    const long = equal('a left side of some length', 'a right side of some length');
    expect(arrange([long], WIDTHS)).toEqual([
      {
        kind: 'aligned',
        rows: [
          { left: '', right: 'a left side of some length' },
          { left: '', right: '= a right side of some length' },
        ],
      },
    ]);
    const answer = equal("f'(x)", 'a long right side that cannot be broken well');
    expect(arrange([answer], WIDTHS).map(({ kind }) => kind)).toEqual(['line']);
  });

  it('sets a long chain one equality a line', () => {
    expect(arrange([equal('y', '2 (x + 1)', '2 x + 2', 'z')], WIDTHS)).toEqual([
      {
        kind: 'aligned',
        rows: [
          { left: 'y', right: '= 2 (x + 1)' },
          { left: '', right: '= 2 x + 2' },
          { left: '', right: '= z' },
        ],
      },
    ]);
  });
});

const scalar = (name: string) => ({ kind: 'scalar', expression: variable(name) }) as const;

it('marks what is rounded in every syntax', () => {
  const rounded = { sides: [scalar('x'), scalar('y'), scalar('z')], roundedFrom: 2 };
  expect(formulaLatex(rounded)).toBe('x = y \\approx z');
  expect(formulaTypst(rounded)).toBe('x = y approx z');
  expect(displaysLatex([rounded])).toEqual(['x = y \\approx z']);
  expect(displaysTypst([rounded], {})).toEqual(['x = y approx z']);
});

it('writes points in a row and vectors in a column', () => {
  const sides = [{ kind: 'vector' as const, components: [integer(2), integer(5)] }];
  expect(formulaLatex({ sides, points: true })).toBe('\\left(2, 5\\right)');
  expect(formulaTypst({ sides, points: true })).toBe('(2, 5)');
  expect(formulaLatex({ sides })).toContain('pmatrix');
  expect(formulaTypst({ sides })).toBe('mat(2; 5)');
});
