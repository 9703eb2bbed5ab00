import { describe, expect, it } from 'vitest';
import { lifted, liftedDerivative } from '../../../src/algebra/matrix/lifted.ts';
import { FUNCTION_NAMES, functionRow } from '../../../src/expression/functions.ts';
import { matrixSymbol } from '../../../src/expression/matrix/expression.ts';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import type { Shape } from '../../../src/expression/matrix/shape.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { readTable } from '../read-pair.ts';

const COLUMN: Shape = { rows: 'n', columns: 1 };
const ROW: Shape = { rows: 1, columns: 'n' };
const MATRIX: Shape = { rows: 'n', columns: 'n' };
const SCALAR: Shape = { rows: 1, columns: 1 };

/** Each function's derivative, of a column x and of a scalar t. */
const DERIVATIVES: readonly (readonly [name: string, column: string, scalar: string])[] = [
  ['sin', 'cos(x)', 'cos(t)'],
  ['cos', '-sin(x)', '-sin(t)'],
  ['tan', 'sec(x) .* sec(x)', 'sec(t)^2'],
  ['sec', 'sec(x) .* tan(x)', 'sec(t) tan(t)'],
  ['csc', '-csc(x) .* cot(x)', '-csc(t) cot(t)'],
  ['cot', '-csc(x) .* csc(x)', '-csc(t)^2'],
  ['arcsin', '1_n ./ sqrt(1_n - x .* x)', '1/sqrt(1 - t^2)'],
  ['arccos', '-1_n ./ sqrt(1_n - x .* x)', '-1/sqrt(1 - t^2)'],
  ['arctan', '1_n ./ (1_n + x .* x)', '1/(1 + t^2)'],
  ['arcsec', '1_n ./ (abs(x) .* sqrt(x .* x + (-1) 1_n))', '1/(abs(t) sqrt(t^2 - 1))'],
  ['arccsc', '-1_n ./ (abs(x) .* sqrt(x .* x + (-1) 1_n))', '-1/(abs(t) sqrt(t^2 - 1))'],
  ['arccot', '-1_n ./ (1_n + x .* x)', '-1/(1 + t^2)'],
  ['sinh', 'cosh(x)', 'cosh(t)'],
  ['cosh', 'sinh(x)', 'sinh(t)'],
  ['tanh', 'sech(x) .* sech(x)', 'sech(t)^2'],
  ['sech', '-sech(x) .* tanh(x)', '-sech(t) tanh(t)'],
  ['csch', '-csch(x) .* coth(x)', '-csch(t) coth(t)'],
  ['coth', '-csch(x) .* csch(x)', '-csch(t)^2'],
  ['arsinh', '1_n ./ sqrt(x .* x + 1_n)', '1/sqrt(t^2 + 1)'],
  ['arcosh', '1_n ./ sqrt(x .* x + (-1) 1_n)', '1/sqrt(t^2 - 1)'],
  ['artanh', '1_n ./ (1_n - x .* x)', '1/(1 - t^2)'],
  ['arsech', '-1_n ./ (x .* sqrt(1_n - x .* x))', '-1/(t sqrt(1 - t^2))'],
  ['arcsch', '-1_n ./ (abs(x) .* sqrt(1_n + x .* x))', '-1/(abs(t) sqrt(1 + t^2))'],
  ['arcoth', '1_n ./ (1_n - x .* x)', '1/(1 - t^2)'],
  ['exp', 'exp(x)', 'exp(t)'],
  ['ln', '1_n ./ x', '1/t'],
  ['sqrt', '1_n ./ (2 sqrt(x))', '1/(2 sqrt(t))'],
  ['abs', 'sign(x)', 'sign(t)'],
  ['sign', '0 1_n', '0'],
  ['erf', '(2/sqrt(pi)) exp(-x .* x)', '(2/sqrt(pi)) exp(-t^2)'],
  ['sigmoid', 'sigmoid(x) .* (1_n - sigmoid(x))', 'sigmoid(t) (1 - sigmoid(t))'],
  ['softplus', 'sigmoid(x)', 'sigmoid(t)'],
  ['relu', '(1_n + sign(x))/2', '(1 + sign(t))/2'],
  [
    'gelu',
    '(1_n + erf(x/sqrt(2)))/2 + (x .* exp(-(x .* x)/2))/sqrt(2 pi)',
    '(1 + erf(t/sqrt(2)))/2 + (t exp(-t^2/2))/sqrt(2 pi)',
  ],
  ['silu', 'sigmoid(x) .* (1_n + x .* (1_n - sigmoid(x)))', 'sigmoid(t) (1 + t (1 - sigmoid(t)))'],
];

/** Formulas in u, of a column x, a matrix A and a row y. */
const LIFTED: readonly (readonly [text: string, column: string, matrix: string, row: string])[] = [
  ['3', '3 1_n', '3 1_n 1_n^T', '3 1_n^T'],
  ['pi', 'pi 1_n', 'pi 1_n 1_n^T', 'pi 1_n^T'],
  ['u', 'x', 'A', 'y'],
  ['-u', '-x', '-A', '-y'],
  ['2*u', '2 x', '2 A', '2 y'],
  ['u+1', 'x + 1_n', 'A + 1_n 1_n^T', 'y + 1_n^T'],
  ['u+u^2', 'x + x .* x', 'A + A .* A', 'y + y .* y'],
  ['2+3', '(2 + 3) 1_n', '(2 + 3) 1_n 1_n^T', '(2 + 3) 1_n^T'],
  ['2*3', '(2 (3)) 1_n', '(2 (3)) 1_n 1_n^T', '(2 (3)) 1_n^T'],
  ['u*u', 'x .* x', 'A .* A', 'y .* y'],
  ['3*u*u', '3 (x .* x)', '3 (A .* A)', '3 (y .* y)'],
  ['u/2', 'x/2', 'A/2', 'y/2'],
  ['2/u', '(2 1_n) ./ x', '(2 1_n 1_n^T) ./ A', '(2 1_n^T) ./ y'],
  ['1/u', '1_n ./ x', '(1_n 1_n^T) ./ A', '1_n^T ./ y'],
  ['u^2', 'x .* x', 'A .* A', 'y .* y'],
  ['u^3', 'x .* x .* x', 'A .* A .* A', 'y .* y .* y'],
  ['2^2', '2^2 1_n', '2^2 1_n 1_n^T', '2^2 1_n^T'],
  ['sin(u)', 'sin(x)', 'sin(A)', 'sin(y)'],
  [
    '1/(1+u^2)',
    '1_n ./ (1_n + x .* x)',
    '(1_n 1_n^T) ./ (1_n 1_n^T + A .* A)',
    '1_n^T ./ (1_n^T + y .* y)',
  ],
  ['sin(u)*cos(u)', 'sin(x) .* cos(x)', 'sin(A) .* cos(A)', 'sin(y) .* cos(y)'],
  ['-sin(u)', '-sin(x)', '-sin(A)', '-sin(y)'],
  ['1-u', '1_n - x', '1_n 1_n^T - A', '1_n^T - y'],
  ['u/(1+u)', 'x ./ (1_n + x)', 'A ./ (1_n 1_n^T + A)', 'y ./ (1_n^T + y)'],
  ['sin(2)', 'sin(2) 1_n', 'sin(2) 1_n 1_n^T', 'sin(2) 1_n^T'],
  ['sin(2)*u', 'sin(2) x', 'sin(2) A', 'sin(2) y'],
  ['2*3*u', '2 (3) x', '2 (3) A', '2 (3) y'],
  ['(2+3)*u', '(2 + 3) x', '(2 + 3) A', '(2 + 3) y'],
];

describe('formulas entry by entry', () => {
  it.each(DERIVATIVES)('the derivative of %s', (name, column, scalar) => {
    const shown = (letter: string, shape: Shape): string =>
      printMatrixPlain(liftedDerivative(name, matrixSymbol(letter), shape));
    expect([shown('x', COLUMN), shown('t', SCALAR)]).toEqual([column, scalar]);
  });
  it('the derivatives of all functions of one argument', () => {
    const names = FUNCTION_NAMES.filter((name) => functionRow(name).arity === 1);
    expect(DERIVATIVES.map(([name]) => name)).toEqual(names);
  });
  it.each(LIFTED)('%s', (text, column, matrix, row) => {
    const shown = (letter: string, shape: Shape): string =>
      printMatrixPlain(lifted(formula(text), matrixSymbol(letter), shape));
    expect([shown('x', COLUMN), shown('A', MATRIX), shown('y', ROW)]).toEqual([
      column,
      matrix,
      row,
    ]);
  });
  it.each(['u^u', 'e^u', 'f(u)', "f'(u)"])('not %s', (text) => {
    const expression = readTable(text);
    expect(() => lifted(expression, matrixSymbol('A'), MATRIX)).toThrow(RangeError);
  });
});
