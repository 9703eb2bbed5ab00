/**
 * Answers made to be slow: long sums and products, towers of inverses, functions and traces. Each ends
 * within the bounds on work, which are counted, and none of them is taken for right.
 */
import { describe, expect, it } from 'vitest';
import { readDeclarations } from '../../../src/expression/matrix/read/declarations.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import {
  type MatrixAnswerKey,
  makeMatrixAnswerKey,
} from '../../../src/grading/matrix/answer-key.ts';
import { gradeMatrixAnswer } from '../../../src/grading/matrix/grade.ts';
import { LIMITS } from '../../../src/limits.ts';

function keyOf(letters: string, text: string, variable: string): MatrixAnswerKey {
  const declarations = readDeclarations(letters);
  if (!declarations.ok) throw new Error(JSON.stringify(declarations.problem));
  const made = makeMatrixAnswerKey(
    {
      function: matrixFormula(text, declarations.value),
      variable,
      declarations: declarations.value,
    },
    { seed: 'hostile' },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const FORM = keyOf('A: n x n; x: n x 1', 'x^T A x', 'x');
const DETERMINANT = keyOf('X: n x n; A: n x n', '\\ln\\det(A X)', 'X');
const LOSS = keyOf('z: n x 1; y: n x 1 sums to 1', '-y^T \\ln(\\operatorname{softmax}(z))', 'z');
const LAYER = keyOf('W: m x n; x: n x 1; b: m x 1; f: function', 'f(W x + b)', 'x');

const repeated = (text: string, count: number, between = ''): string =>
  Array.from({ length: count }, () => text).join(between);
const listed = (count: number, text: (index: number) => string, between = ' + '): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(between);

const ANSWERS: readonly (readonly [string, MatrixAnswerKey, string])[] = [
  ['a sum of 2,000 terms', FORM, repeated('A x', 2_000, '+')],
  ['900 terms with coefficients', FORM, listed(900, (index) => `${index + 1} A x`, ' - ')],
  ['a product of 3,000 factors', FORM, `${repeated('A ', 3_000)}x`],
  ['a product of 40 sums', FORM, `${repeated('(A+A^T)', 40)}x`],
  ['a tower of squares', FORM, '((((A+A^T)^2+A)^2+A)^2+A)^2 x'],
  ['a high power', FORM, 'A^60 x'],
  ['powers of a sum', FORM, listed(40, (index) => `(1+x^T x+x^T A x)^${(index % 16) + 1} A x`)],
  ['numbers of 390 digits', FORM, repeated(`${'9'.repeat(390)} A x`, 40, ' + ')],
  ['200 sums multiplied', FORM, `${repeated('(x^T A x + x^T x + 1)', 200, '*')} x`],
  ['150 norms', FORM, listed(150, (index) => `||A x + ${index + 1} x|| x`)],
  ['a product of 300 inverses', DETERMINANT, repeated('(A+X)^{-1}', 300)],
  ['80 nested inverses', DETERMINANT, `${'('.repeat(80)}X${' + A)^{-1}'.repeat(80)}`],
  ['200 determinants', DETERMINANT, listed(200, (index) => `det(A+${index + 1}X) X`)],
  ['a trace of 800 factors', DETERMINANT, `tr(${repeated('A X', 400, ' ')}) X`],
  ['150 traces', DETERMINANT, listed(150, (i) => `tr(A X X^T ${repeated('X A', (i % 8) + 1)}) X`)],
  ['60 nested exponentials', LOSS, `${'exp('.repeat(60)}z${')'.repeat(60)}`],
  ['200 exponentials', LOSS, listed(200, (index) => `exp(${index + 1} z)`)],
  ['150 unknown slopes', LAYER, `W^T diag(${listed(150, (index) => `f'(W x + ${index} b)`)})`],
];

/** One operation may be reported after the bound was met. */
const MOST = LIMITS.matrix.effort + 150;

describe('hostile answers', () => {
  it.each(ANSWERS)('%s is refused or left undecided within the bounds', (_, key, text) => {
    const verdict = gradeMatrixAnswer(key, text);
    expect(['incorrect', 'undecided', 'unreadable']).toContain(verdict.kind);
    if (verdict.kind === 'incorrect' || verdict.kind === 'undecided') {
      expect(verdict.audit!.operations).toBeLessThanOrEqual(MOST);
    }
  });

  it('leave honest answers of the same kinds alone', () => {
    expect(gradeMatrixAnswer(FORM, repeated('1/100 (A + A^T) x', 100, '+')).kind).toBe('correct');
    expect(gradeMatrixAnswer(DETERMINANT, '(A + X)^{-1} (A + X) X^{-T} (A X)^{-1} A X').kind).toBe(
      'correct',
    );
  });
});
