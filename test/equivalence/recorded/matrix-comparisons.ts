/** Comparisons of matrix expressions whose outcomes are kept on record, by the kind of work they take. */

import type { MatrixKeySpecification } from '../../../src/equivalence/matrix/decide.ts';
import { decideMatrix, prepareMatrixKey } from '../../../src/equivalence/matrix/decide.ts';
import type { MatrixEquivalence } from '../../../src/equivalence/matrix/outcome.ts';
import type { MatrixExpression } from '../../../src/expression/matrix/expression.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { MATRIX_NEAR_MISSES } from '../../algebra/matrix/identities.ts';
import { LETTERS } from '../../expression/matrix/defined-expression.ts';

type Row = readonly [key: string, answer: string, subject?: string];

const EXACT: readonly Row[] = [
  ['A (A + X)^-1 X', '(X^-1 (A + X) A^-1)^-1'],
  ['(A + x y^T)^-1', 'A^-1 - (A^-1 x y^T A^-1)/(1 + y^T A^-1 x)'],
  ['det(A + x y^T)', 'det(A) (1 + y^T A^-1 x)'],
  ['W^T p', 'W^T q'],
  ['W W^T', 'G'],
  ['G W x', 'W x'],
  ['D x', 'D y'],
  ['S x', 'A x'],
  ['h', 'x/sum(x)'],
  ['c x', 't x'],
  ['A x', '(A^2) A^-1 x'],
  ['A x', 'A x + 0 (A - A)^-1 x'],
  ['x', 'x + 0/(1 - 1) x'],
  ['x', 't x/t'],
  ['(A - A)^-1 x', 'x'],
  ['A x', 'A x + 10^-60 x'],
  ['f(x)', 'f(2 x)'],
  ["f'(x)", 'f(x)'],
  ["f'(A x)", "f'(x)"],
  ['f(x) .* f(x)', 'f(x)'],
];

const CERTIFIED: readonly Row[] = [
  ['tanh(x)', '(exp(x) - exp(-x)) ./ (exp(x) + exp(-x))'],
  ["sigmoid'(x)", 'sigmoid(x) .* sigmoid(-x)'],
  ['ln(det(P X X^T))', 'ln(det(P)) + ln(det(X)^2)'],
  ['||x||', 'sqrt(x^T x)'],
  ['||W x||', 'sqrt(x^T W^T W x)'],
  ['tanh(x)', 'tanh(x) + exp(-200) x'],
  ['tanh(x)', 'sigmoid(x)'],
  ['exp(A)', 'exp(A^T)'],
  ['A x', 'A exp(ln(x))'],
  ['x', 'x + 0 ln(-1) x'],
  ['x', 'x + ln(t) x - ln(t) x'],
  ['x', 'sqrt(t)/sqrt(t) x'],
  ['ln(c) x', '2 ln(sqrt(c)) x'],
  ['ln(x)', 'ln(-x)'],
  ['ln(-1) x', 'x'],
  ['x', 'exp(ln(x))', 'sum(ln(x))'],
  ['A^-1', '(A^T)^-1', 'ln(det(A))'],
  ['exp(f(x))', 'exp(f(y))'],
  ["exp(x) .* f'(x)", "f'(x) .* exp(x) + 0 sqrt(-1) x"],
  ['||p||^2 exp(t)', 'exp(t) p^T p'],
  ['softmax(x)', 'exp(x)/sum(exp(y))'],
  ['t^(1/2) t^(1/2)', 't'],
];

const LARGE: readonly Row[] = [
  ['exp(exp(exp(exp(x))))', '1/2 exp(exp(exp(exp(x))))'],
  ['A^16 X^16 A^16 X^16 x', 'X^16 A^16 X^16 A^16 x'],
  ['exp(10^9 x) - exp(10^9 x)', 'x - x'],
];

export interface MatrixComparison {
  readonly key: string;
  readonly answer: string;
  readonly subject?: string;
}

const row = ([key, answer, subject]: Row): MatrixComparison => ({
  key,
  answer,
  ...(subject === undefined ? {} : { subject }),
});

export const MATRIX_COMPARISONS: readonly MatrixComparison[] = [
  ...MATRIX_NEAR_MISSES,
  ...EXACT,
  ...CERTIFIED,
  ...LARGE,
].map(row);

export interface MatrixRecord extends MatrixComparison {
  readonly outcome: MatrixEquivalence;
}

const read = (text: string): MatrixExpression => matrixFormula(text, LETTERS);

export function matrixRecord({ key, answer, subject }: MatrixComparison): MatrixRecord {
  const specification: MatrixKeySpecification = {
    key: read(key),
    declarations: LETTERS,
    seed: 'recorded',
    ...(subject === undefined ? {} : { subject: read(subject) }),
  };
  const outcome = decideMatrix(prepareMatrixKey(specification), read(answer));
  return { key, answer, ...(subject === undefined ? {} : { subject }), outcome };
}
