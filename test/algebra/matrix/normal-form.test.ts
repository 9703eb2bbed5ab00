import { describe, expect, it } from 'vitest';
import { lettersOf, MatrixNormalForms } from '../../../src/algebra/matrix/normal-form.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { rational } from '../../../src/expression/rational.ts';
import { LIMITS } from '../../../src/limits.ts';
import { LETTERS } from '../../expression/matrix/defined-expression.ts';
import { MATRIX_IDENTITIES, MATRIX_NEAR_MISSES } from './identities.ts';

const read = (text: string) => matrixFormula(text, LETTERS);
const proves = (left: string, right: string): boolean =>
  new MatrixNormalForms(LETTERS).provesEqual(read(left), read(right));

describe('normal forms of matrix expressions prove', () => {
  for (const [group, pairs] of Object.entries(MATRIX_IDENTITIES)) {
    describe(group, () => {
      it.each(pairs)('%s = %s', (left, right) => {
        expect(proves(left, right)).toBe(true);
        expect(proves(right, left)).toBe(true);
      });
    });
  }
});

describe('normal forms of matrix expressions do not prove', () => {
  it.each(MATRIX_NEAR_MISSES)('%s = %s', (left, right) => {
    expect(proves(left, right)).toBe(false);
  });
});

describe('constants among matrix expressions', () => {
  it.each([
    ['2 + 3', rational(5)],
    ['1/2 - 1/2', rational(0)],
    ['t/t', rational(1)],
    ['t - t', rational(0)],
    ['sum(h)', rational(1)],
    ['3 t - t - 2 t + 4', rational(4)],
    ['tr(A) - tr(A^T) - 2', rational(-2)],
    ['t', undefined],
    ['2 t', undefined],
    ['t + 1', undefined],
    ['pi', undefined],
    ['x^T x', undefined],
    ['A', undefined],
    ['x - x', undefined],
  ] as const)('%s', (text, value) => {
    expect(new MatrixNormalForms(LETTERS).constant(read(text))).toEqual(value);
  });
});

describe('bounds of matrix normal forms', () => {
  const formOf = (text: string) => new MatrixNormalForms(LETTERS).of(read(text));
  it('whole powers of sums, up to sixteen', () => {
    expect(proves('A^16', Array.from({ length: 16 }, () => 'A').join(' '))).toBe(true);
    expect(formOf('A^17')).toBeUndefined();
    expect(formOf('(t + c)^16')?.terms).toHaveLength(17);
    expect(formOf('(t + c)^17')).toBeUndefined();
    expect(formOf('t^64')).toBeDefined();
    expect(formOf('t^65')).toBeUndefined();
    expect(formOf('t^(-64)')).toBeDefined();
    expect(formOf('t^(-65)')).toBeUndefined();
  });
  it('the length of a product', () => {
    const { factors } = LIMITS.matrix;
    const long = (length: number) => Array.from({ length }, () => 'A X').join(' ');
    expect(formOf(long(factors / 2))).toBeDefined();
    expect(formOf(long(factors / 2 + 1))).toBeUndefined();
  });
});

describe('the letters of a term', () => {
  const letters = (text: string, keepTransposes: boolean): string[] =>
    lettersOf(new MatrixNormalForms(LETTERS).of(read(text))!.terms[0]!, keepTransposes);
  it('have no order, and transposes only if asked', () => {
    expect(letters('W^T G W x', false)).toEqual(['G', 'W', 'W', 'x']);
    expect(letters('W^T G^T W x', false)).toEqual(['G', 'W', 'W', 'x']);
    expect(letters('W^T G W x', true)).toEqual(['G', 'W', 'Wᵀ', 'x']);
    expect(letters('3 A X x', true)).toEqual(letters('X A x', true));
  });
});
