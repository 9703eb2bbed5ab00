/** Witnesses of differences between matrix expressions hold up, and say where they are. */
import { describe, expect, it } from 'vitest';
import { MatrixNormalForms } from '../../../src/algebra/matrix/normal-form.ts';
import { decideMatrix, prepareMatrixKey } from '../../../src/equivalence/matrix/decide.ts';
import { Effort } from '../../../src/equivalence/matrix/effort.ts';
import type { MatrixEquivalence } from '../../../src/equivalence/matrix/outcome.ts';
import { doubleArithmetic } from '../../../src/expression/matrix/evaluate/arithmetic.ts';
import { evaluateMatrix } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import type { Declarations } from '../../../src/expression/matrix/shape.ts';
import { LIMITS } from '../../../src/limits.ts';
import { LETTERS } from '../../expression/matrix/defined-expression.ts';

/** Those of the other tests, and a positive definite matrix that depends on t. */
const MOVING: Declarations = {
  ...LETTERS,
  symbols: [
    ...LETTERS.symbols,
    { name: 'K', rows: 'n', columns: 'n', positiveDefinite: true, dependsOn: ['t'] },
  ],
};

const compare = (key: string, answer: string, subject?: string): MatrixEquivalence =>
  decideMatrix(
    prepareMatrixKey({
      key: matrixFormula(key, MOVING),
      declarations: MOVING,
      seed: 'witness',
      ...(subject === undefined ? {} : { subject: matrixFormula(subject, MOVING) }),
    }),
    matrixFormula(answer, MOVING),
  );

const numberOf = (text: string): number => {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
};

describe('a witness', () => {
  it.each([
    ['A X', 'X A'],
    ['W x', 'W x + p'],
    ['W W^T', 'G'],
    ['G W', 'W'],
    ['x y^T', 'y x^T'],
    ['S X', 'X S'],
    ['D x', 'D y'],
    ['dK/dt', 'K'],
    ['n x', 'm x'],
    ['tanh(x)', 'sigmoid(x)'],
    ['exp(A)', 'exp(A^T)'],
    ['sqrt(c) W', '2 sqrt(c) W'],
    ['ln(c) x', '2 ln(c) x'],
    // The first entries agree.
    ['x', 'x + 0 A x + (x^T y - y^T x) x + (h - x/sum(x))'],
    ['diag(x)', 'diag(x) + x y^T - y x^T'],
    ['exp(diag(x))', 'exp(diag(x)) + x y^T - y x^T'],
  ])('of %s and %s gives the two entries that differ', (key, answer) => {
    const outcome = compare(key, answer);
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    const { sizes, values, shape, row, column, key: mine, answer: theirs } = outcome.witness;
    const entries = new Map(
      Object.entries(values).map(([name, rows]) => [name, rows.map((each) => each.map(numberOf))]),
    );
    const valueAt = (text: string) =>
      evaluateMatrix(matrixFormula(text, MOVING), { sizes, entries }, doubleArithmetic());
    const [expected, given] = [valueAt(key), valueAt(answer)];
    expect(shape).toEqual([expected.length, expected[0]!.length]);
    const at = (matrix: readonly (readonly number[])[]): number => matrix[row - 1]![column - 1]!;
    const slack = 1e-9 * (Math.abs(at(expected)) + Math.abs(at(given)));
    expect(Math.abs(mine.middle - at(expected))).toBeLessThanOrEqual(mine.radius + slack);
    if (theirs.kind !== 'value') throw new Error('no value');
    expect(Math.abs(theirs.middle - at(given))).toBeLessThanOrEqual(theirs.radius + slack);
    expect(mine.middle).not.toBe(theirs.middle);
    // It is the first entry that differs.
    for (const [index, entry] of expected.flat().entries()) {
      const place = (row - 1) * shape[1] + column - 1;
      if (index < place) expect(given.flat()[index]).toBeCloseTo(entry, 8);
    }
    expect(outcome.witness).not.toHaveProperty('unknownFunctions');
  });

  it('tells by how many bits it was proved, none where all is exact', () => {
    const bits = (key: string, answer: string): number[] => {
      const outcome = compare(key, answer);
      return [outcome.kind === 'different' ? outcome.witness.bits : -1, outcome.audit.bits];
    };
    expect(bits('A X', 'X A')).toEqual([0, 0]);
    expect(bits('tanh(x)', 'sigmoid(x)')).toEqual([128, 128]);
    // Large terms that cancel, and a term that the last samples alone can show.
    expect(bits('tanh(x)', 'tanh(x) + (exp(200) + 1) x - exp(200) x')).toEqual([512, 512]);
    expect(bits('tanh(x)', 'tanh(x) + exp(-200) x')).toEqual([2048, 2048]);
  });

  it('tells of unknown functions, on either side', () => {
    for (const [key, answer] of [
      ['f(x)', 'f(2 x)'],
      ['f(x)', 'x'],
      ['x', 'f(x)'],
      ["f'(x) .* exp(x)", 'f(x) .* exp(x)'],
    ] as const) {
      expect(compare(key, answer)).toMatchObject({ witness: { unknownFunctions: true } });
    }
  });

  it('of a gap has the value of the key alone', () => {
    for (const [answer, bits] of [
      ['x + 0/(1 - 1) x', 0],
      ['x + 0 ln(-1) x', 128],
    ] as const) {
      const outcome = compare('x', answer);
      expect(outcome).toMatchObject({
        kind: 'different',
        difference: 'smaller-domain',
        witness: { row: 1, column: 1, answer: { kind: 'undefined' }, bits },
      });
      if (outcome.kind !== 'different') continue;
      const { values, key } = outcome.witness;
      expect(key.middle).toBe(numberOf(values.x![0]![0]!));
    }
  });

  it('of a gap names the entry that has no value', () => {
    const outcome = compare('x x^T', 'x x^T + 0 ln(x x^T)');
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    const { values, row, column, key } = outcome.witness;
    const x = values.x!.map(([entry]) => numberOf(entry!));
    expect(x[row - 1]! * x[column - 1]!).toBe(key.middle);
    expect(key.middle).toBeLessThan(0);
  });
});

describe('what remains open', () => {
  it.each([
    ['x', 'x + (A - A)^-1 x - (A - A)^-1 x', 'different: smaller-domain'],
    ['(A - A)^-1 x', 'x', 'undecided: no-domain-found'],
    // Defined for the few samples that have large entries.
    ['ln(c - 5/2) x', '1/3 ln((c - 5/2)^3) x', 'undecided: too-few-points'],
    ['ln(-1) x', 'x', 'undecided: no-domain-found'],
    ['tanh(x)', 'tanh(x) + exp(-2000) x', 'undecided: precision-exhausted'],
    [
      'A^40 X^40 A^40 X^40 x',
      'A^40 X^40 A^40 X^40 x + (A X - X A) (A X - X A)^-1 x - x',
      'undecided: too-large',
    ],
  ])('%s and %s: %s', (key, answer, expected) => {
    const outcome = compare(key, answer);
    const told = {
      equal: () => '',
      different: () => (outcome.kind === 'different' ? outcome.difference : ''),
      undecided: () => (outcome.kind === 'undecided' ? outcome.reason : ''),
    };
    expect(`${outcome.kind}: ${told[outcome.kind]()}`).toBe(expected);
  });
});

describe('the account', () => {
  it('counts samples, bits and work', () => {
    const account = ({ audit }: MatrixEquivalence) => [
      audit.rung,
      audit.informativePoints,
      audit.bits,
      audit.operations > 0,
    ];
    expect(account(compare('x', 'x'))).toEqual(['identical', 0, 0, false]);
    expect(account(compare('A x + x', 'x + A x'))).toEqual(['normal-form', 0, 0, false]);
    const { points, domainPoints } = LIMITS.matrix;
    expect(account(compare('A x', '(A^2) A^-1 x')).slice(0, 3)).toEqual([
      'normal-form',
      domainPoints,
      0,
    ]);
    expect(account(compare('(A^2)^-1 x', '(A A)^-1 x')).slice(0, 1)).toEqual(['normal-form']);
    // Whether a power may have no value is told by its exponent.
    expect(account(compare('x', 'x + 0 t^2 x')).slice(0, 2)).toEqual(['normal-form', 0]);
    expect(compare('x', 'x + 0 c^t x').audit.informativePoints).toBeGreaterThan(0);
    expect(compare('x', 'x + 0 t^(1/2) x')).toMatchObject({ difference: 'smaller-domain' });
    const exact = compare('det(A + x y^T)', 'det(A) (1 + y^T A^-1 x)');
    expect(account(exact)).toEqual(['sampling', points, 0, true]);
    const certified = compare('||x||', 'sqrt(x^T x)');
    expect(account(certified)).toEqual(['sampling', points, 2048, true]);
    expect(account(compare('A X', 'X A'))).toEqual(['sampling', 1, 0, true]);
  });

  it('may be shared by several comparisons, and then the work is bounded together', () => {
    const key = matrixFormula('det(A + x y^T)', LETTERS);
    const prepared = prepareMatrixKey({ key, declarations: LETTERS, seed: 'shared' });
    const answer = matrixFormula('det(A) (1 + y^T A^-1 x)', LETTERS);
    const forms = new MatrixNormalForms(LETTERS);
    const effort = new Effort(LIMITS.matrix.effort);
    expect(decideMatrix(prepared, answer, { effort, forms }).kind).toBe('equal');
    const { spent } = effort;
    expect(spent).toBeGreaterThan(0);
    expect(decideMatrix(prepared, answer, { effort, forms }).kind).toBe('equal');
    expect(effort.spent).toBe(2 * spent);
    const short = new Effort(spent / 2);
    expect(decideMatrix(prepared, answer, { effort: short, forms })).toMatchObject({
      kind: 'undecided',
      reason: 'too-large',
    });
    expect(short.isExhausted).toBe(true);
    expect(effort.isExhausted).toBe(false);
  });

  it('is refused for two shapes', () => {
    expect(() => compare('x', 'x^T')).toThrow('a comparison of two shapes');
  });
});

describe('the domain of the function', () => {
  it.each([
    ['A x', 'exp(ln(t)) A x/t', 'ln(t) A x', 'equal'],
    ['A x', 'exp(ln(t)) A x/t', undefined, 'different'],
    ['A x', 'exp(ln(t)) A x/t', 'sqrt(t + 1) A x', 'different'],
    ['A^-1', '(A^T)^-1', 'ln(det(A))', 'different'],
    // Only there the two are the same: t is positive.
    ['t x', 'sqrt(t^2) x', 'ln(t) x', 'equal'],
    ['t x', 'sqrt(t^2) x', undefined, 'different'],
  ])('%s and %s as derivatives of %s: %s', (key, answer, subject, expected) => {
    expect(compare(key, answer, subject).kind).toBe(expected);
  });
});
