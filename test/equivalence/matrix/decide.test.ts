/** Equality of matrix expressions: by proof, by samples, with witnesses, and within bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifyMatrix } from '../../../src/algebra/matrix/simplify.ts';
import { decideMatrix, prepareMatrixKey } from '../../../src/equivalence/matrix/decide.ts';
import type { MatrixEquivalence } from '../../../src/equivalence/matrix/outcome.ts';
import { matrixNumber, matrixProduct } from '../../../src/expression/matrix/expression.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { anyExpression, LETTERS } from '../../expression/matrix/defined-expression.ts';

const compare = (key: string, answer: string, subject?: string): MatrixEquivalence =>
  decideMatrix(
    prepareMatrixKey({
      key: matrixFormula(key, LETTERS),
      declarations: LETTERS,
      seed: 'decide',
      ...(subject === undefined ? {} : { subject: matrixFormula(subject, LETTERS) }),
    }),
    matrixFormula(answer, LETTERS),
  );

describe('proved by normal form', () => {
  it.each([
    ['(A + A^T) x', 'A x + A^T x'],
    ['x^T A y', 'y^T A^T x'],
    ['tr(A X S)', 'tr(S A X)'],
    ['tr(A X)', 'tr(X^T A^T)'],
    ['tr(x y^T)', 'y^T x'],
    ['S x', 'S^T x'],
    ['P^-T x', 'P^-1 x'],
    ['(A X)^-1', 'X^-1 A^-1'],
    ['(A^T)^-1', '(A^-1)^T'],
    ['A X X^-1 y', 'A y'],
    ['diag(x) y', 'x .* y'],
    ['diag(x) diag(y)', 'diag(y .* x)'],
    ['x^T (y .* a)', 'a^T diag(x) y'],
    ['||A x - y||^2', '(A x - y)^T (A x - y)'],
    ['||A||_F^2', 'tr(A^T A)'],
    ['det(A X)', 'det(X) det(A)'],
    ['det(X^-1)', '1/det(X)'],
    ['X .* (x y^T)', 'diag(x) X diag(y)'],
    ['1_n^T x', 'sum(x)'],
    ['1_n^T h', '1'],
    ['x^T x x', 'x x^T x'],
    ['softmax(x)', 'exp(x)/sum(exp(x))'],
    ['||x||^3', '(x^T x) ||x||'],
    ["relu'(x)", '1/2 (1_n + sign(x))'],
  ] as const)('%s = %s', (left, right) => {
    expect(compare(left, right)).toMatchObject({ kind: 'equal', audit: { rung: 'normal-form' } });
  });
});

describe('found equal by samples', () => {
  it.each([
    ['A (A + X)^-1 X', '(X^-1 (A + X) A^-1)^-1'],
    ['(A + x y^T)^-1', 'A^-1 - (A^-1 x y^T A^-1)/(1 + y^T A^-1 x)'],
    ['det(A + x y^T)', 'det(A) (1 + y^T A^-1 x)'],
    ['tanh(x)', '(exp(x) - exp(-x)) ./ (exp(x) + exp(-x))'],
    ["sigmoid'(x)", 'sigmoid(x) .* sigmoid(-x)'],
    ['ln(det(P X X^T))', 'ln(det(P)) + ln(det(X)^2)'],
    ['||x||', 'sqrt(x^T x)'],
  ] as const)('%s = %s', (left, right) => {
    expect(compare(left, right)).toMatchObject({ kind: 'equal', audit: { rung: 'sampling' } });
  });
});

describe('proved different, with a witness', () => {
  it.each([
    ['(A + A^T) x', '2 A x'],
    ['A X', 'X A'],
    ['tr(A X S)', 'tr(X A S)'],
    ['A^-1', 'A'],
    ['S X', 'X S'],
    ['x y^T', 'y x^T'],
    ['softmax(x)', 'exp(x)'],
    ['||x||', '||x||^2'],
    ['tanh(x)', 'sigmoid(x)'],
    ['det(A + X)', 'det(A) + det(X)'],
    ['f(x)', 'f(2 x)'],
    ["f'(x)", 'f(x)'],
  ] as const)('%s and %s', (left, right) => {
    const outcome = compare(left, right);
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    const { witness } = outcome;
    expect(witness.sizes.n).toBeGreaterThan(1);
    expect(witness.answer.kind).toBe('value');
    expect(witness.row).toBeGreaterThan(0);
  });

  it('tells an answer that is undefined where the key is defined', () => {
    expect(compare('A x', 'A exp(ln(x))')).toMatchObject({
      kind: 'different',
      difference: 'smaller-domain',
    });
  });

  it.each([
    ['x', 'x + 0 ln(-1) x'],
    ['x', 'x + ln(t) x - ln(t) x'],
    ['x', 'sqrt(t)/sqrt(t) x'],
    ['x', 'x + 0/(1 - 1) x'],
    ['x', 'x + (0 (A - A)^-1) x'],
  ])('%s is not %s, though nothing but the domain differs', (key, answer) => {
    expect(compare(key, answer)).toMatchObject({ kind: 'different', difference: 'smaller-domain' });
  });

  it('looks for a gap wherever the letters may lie, whatever the seed', () => {
    const [key, answers] = [
      matrixFormula('x', LETTERS),
      ['x + 0 ln(t) x', 'x + ln(t) x - ln(t) x'],
    ];
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const prepared = prepareMatrixKey({ key, declarations: LETTERS, seed });
      for (const answer of answers) {
        expect(decideMatrix(prepared, matrixFormula(answer, LETTERS)), seed).toMatchObject({
          kind: 'different',
          difference: 'smaller-domain',
        });
      }
    }
  });

  it('takes no accident for a gap: samples at which a denominator happens to be nought', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      for (const [key, answer] of [
        ['sqrt(t - c) x', 'sqrt((t - c)^3)/(t - c) x'],
        ['t x', '(t^2 - c^2)/(t - c) x - c x'],
        ['ln(c) x', '(t - c) ln(c)/(t - c) x'],
      ] as const) {
        const prepared = prepareMatrixKey({
          key: matrixFormula(key, LETTERS),
          declarations: LETTERS,
          seed,
        });
        const outcome = decideMatrix(prepared, matrixFormula(answer, LETTERS));
        expect(outcome.kind, `${seed}: ${key}`).toBe('equal');
      }
    }
  });

  it('is not fooled by numbers too small for doubles', () => {
    expect(compare('A x', 'A x + 10^-60 x').kind).toBe('different');
    expect(compare('A x', 'A x + exp(-200) x').kind).toBe('different');
    expect(compare('tanh(x)', `tanh(x) + 1/1${'0'.repeat(300)} x`).kind).toBe('different');
  });

  it('does not call equal what no precision that is tried could tell apart', () => {
    expect(compare('tanh(x)', 'tanh(x) + exp(-2000) x').kind).toBe('undecided');
    expect(compare('||x||', 'sqrt(x^T x) + exp(-exp(8))').kind).toBe('undecided');
    expect(compare('tanh(x)', 'tanh(x) (1 + 10^-600)').kind).not.toBe('equal');
  });

  it('looks only where the function itself is defined', () => {
    expect(compare('x', 'exp(ln(x))', 'sum(ln(x))').kind).toBe('equal');
  });
});

describe('laws', () => {
  it('an expression equals its simplification, and never its double', () => {
    fc.assert(
      fc.property(anyExpression(2, false), (expression) => {
        const prepared = prepareMatrixKey({ key: expression, declarations: LETTERS, seed: 'laws' });
        expect(decideMatrix(prepared, simplifyMatrix(expression, LETTERS)).kind).not.toBe(
          'different',
        );
        const doubled = decideMatrix(prepared, matrixProduct(matrixNumber(2), expression));
        if (doubled.kind === 'equal') {
          expect(simplifyMatrix(expression, LETTERS)).toMatchObject({ kind: /zero|number/ });
        }
      }),
      { seed: 9, numRuns: 120 },
    );
  });

  it('the same seed gives the same outcome', () => {
    expect(compare('A X', 'X A')).toEqual(compare('A X', 'X A'));
  });
});

describe('bounds', () => {
  it('hold for powers and long products', () => {
    const long = Array.from({ length: 300 }, () => 'A').join(' ');
    expect(['equal', 'undecided']).toContain(compare(long, `${long} A`.slice(0, -2)).kind);
    expect(['undecided', 'different']).toContain(compare(`(${long}) x`, `X (${long}) x`).kind);
    const sums = Array.from({ length: 12 }, () => '(A + X)').join(' ');
    expect(['undecided', 'different']).toContain(compare(sums, `${sums} A`).kind);
    const tower = `${'exp('.repeat(60)}x${')'.repeat(60)}`;
    expect(compare(tower, `1/2 (${tower})`).kind).not.toBe('equal');
  });
});
