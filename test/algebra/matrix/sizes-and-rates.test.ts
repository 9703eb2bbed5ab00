/** Matrices of given sizes, and rates of letters that depend on another. */
import { describe, expect, it } from 'vitest';
import { MatrixNormalForms } from '../../../src/algebra/matrix/normal-form.ts';
import { simplifyMatrix } from '../../../src/algebra/matrix/simplify.ts';
import { decideMatrix, prepareMatrixKey } from '../../../src/equivalence/matrix/decide.ts';
import {
  type MatrixExpression,
  matrixProduct,
  matrixRate,
  matrixSymbol,
  transpose,
} from '../../../src/expression/matrix/expression.ts';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import type { Declarations } from '../../../src/expression/matrix/shape.ts';

const GIVEN: Declarations = {
  symbols: [
    { name: 'u', rows: 3, columns: 1 },
    { name: 'B', rows: 3, columns: 3 },
    { name: 'M', rows: 2, columns: 3 },
    { name: 'S', rows: 3, columns: 3, symmetric: true },
    { name: 'P', rows: 3, columns: 3, positiveDefinite: true },
    { name: 't', rows: 1, columns: 1 },
  ],
  functions: [],
};
const read = (text: string): MatrixExpression => matrixFormula(text, GIVEN);

describe('matrices of given sizes', () => {
  it.each([
    ['tr(I_3)', '3'],
    ['tr(2 B B^-1)', '6'],
    ['M M^T', 'M (M^T)'],
    ['tr(M^T M)', 'tr(M M^T)'],
  ])('%s is %s', (left, right) => {
    expect(new MatrixNormalForms(GIVEN).provesEqual(read(left), read(right))).toBe(true);
  });
  it('a sum of ones is written as the size', () => {
    expect(printMatrixPlain(simplifyMatrix(read('sum(1_3)'), GIVEN))).toBe('3');
    expect(printMatrixPlain(simplifyMatrix(read('t sum(1_3)'), GIVEN))).toBe('3 t');
  });
  it('the number of ones is found by samples', () => {
    const prepared = prepareMatrixKey({
      key: read('1_3^T 1_3'),
      declarations: GIVEN,
      seed: 'ones',
    });
    expect(decideMatrix(prepared, read('3')).kind).toBe('equal');
    expect(decideMatrix(prepared, read('4')).kind).toBe('different');
  });
  it('are sampled at these sizes', () => {
    const prepared = prepareMatrixKey({ key: read('M u'), declarations: GIVEN, seed: 'given' });
    const outcome = decideMatrix(prepared, read('2 M u'));
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    expect(outcome.witness.shape).toEqual([2, 1]);
    expect(outcome.witness.values.M!.map((row) => row.length)).toEqual([3, 3]);
  });
  it('shapes that differ are a mistake of the caller', () => {
    const prepared = prepareMatrixKey({ key: read('M u'), declarations: GIVEN, seed: 'given' });
    expect(() => decideMatrix(prepared, read('u'))).toThrow(RangeError);
  });
});

describe('rates', () => {
  const [S, P, B] = ['S', 'P', 'B'].map((name) => matrixRate(name, 't')) as [
    MatrixExpression,
    MatrixExpression,
    MatrixExpression,
  ];
  const proves = (left: MatrixExpression, right: MatrixExpression): boolean =>
    new MatrixNormalForms(GIVEN).provesEqual(left, right);
  it('keep the symmetry of their letter, and are not the letter', () => {
    expect(proves(transpose(S), S)).toBe(true);
    expect(proves(transpose(P), P)).toBe(true);
    expect(proves(transpose(B), B)).toBe(false);
    expect(proves(S, matrixSymbol('S'))).toBe(false);
    expect(proves(S, matrixRate('S', 'u'))).toBe(false);
  });
  it('are sampled apart from their letter, symmetric where it is', () => {
    const outcome = (key: MatrixExpression, answer: MatrixExpression) =>
      decideMatrix(prepareMatrixKey({ key, declarations: GIVEN, seed: 'rates' }), answer);
    const product = matrixProduct(P, matrixSymbol('B'));
    const swapped = matrixProduct(matrixSymbol('B'), P);
    const different = outcome(product, swapped);
    if (different.kind !== 'different') throw new Error(different.kind);
    const { values } = different.witness;
    expect(Object.keys(values).sort()).toEqual(['B', 'dP/dt']);
    const rate = values['dP/dt']!;
    expect(rate.map((row, i) => row.map((_, j) => rate[j]![i]))).toEqual(rate);
    expect(outcome(B, transpose(B)).kind).toBe('different');
  });
});
