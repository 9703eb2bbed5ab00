/** The random matrices behind verdicts: their shapes differ, and what is declared of letters holds. */
import { describe, expect, it } from 'vitest';
import {
  type MatrixSample,
  namesIn,
  sampleMatrices,
  sampleSizes,
} from '../../../src/equivalence/matrix/sample.ts';
import {
  doubleArithmetic,
  rationalArithmetic,
} from '../../../src/expression/matrix/evaluate/arithmetic.ts';
import { evaluateMatrix } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import { readDeclarations } from '../../../src/expression/matrix/read/declarations.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import type { Declarations } from '../../../src/expression/matrix/shape.ts';
import { isInteger, rational, sign } from '../../../src/expression/rational.ts';
import { LIMITS } from '../../../src/limits.ts';
import { randomStream } from '../../../src/random.ts';

function declared(text: string): Declarations {
  const read = readDeclarations(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const LETTERS = declared(
  'A: m x n; B: n x p; S: n x n symmetric; P: p x p positive definite; D: m x m diagonal; k: n x 1 positive; h: m x 1 sums to 1; x: p x 1',
);
const NAMES = ['A', 'B', 'S', 'P', 'D', 'k', 'h', 'x'];

const sampleOf = (choice: number, whole = false): MatrixSample => {
  const random = randomStream(`sample/${choice}`);
  const sizes = sampleSizes(LETTERS, choice, random);
  return sampleMatrices(
    NAMES,
    LETTERS,
    sizes,
    { most: 17, denominator: whole ? 1 : 8, positive: false },
    random,
  );
};

describe('sizes', () => {
  it('are all different in every other choice, and none is 1 there', () => {
    for (let choice = 0; choice < 20; choice += 2) {
      const sizes = Object.values(sampleOf(choice).sizes);
      expect(new Set(sizes).size).toBe(3);
      expect(Math.min(...sizes)).toBeGreaterThan(1);
    }
  });

  it('run from 1 to the largest in the others', () => {
    const seen = new Set<number>();
    for (let choice = 1; choice < 80; choice += 2) {
      for (const size of Object.values(sampleOf(choice).sizes)) seen.add(size);
    }
    expect([...seen].sort()).toEqual(Array.from({ length: LIMITS.matrix.size }, (_, i) => i + 1));
  });

  it('still come when there are more than can differ', () => {
    const many = declared('A: a x b; B: c x d; C: e x f; D: g x h');
    const sizes = sampleSizes(many, 0, randomStream('many'));
    expect(Object.keys(sizes)).toHaveLength(8);
    for (const size of Object.values(sizes)) expect(size).toBeGreaterThan(1);
  });

  it('are as small as they can be at first', () => {
    expect(Object.values(sampleOf(0).sizes).sort()).toEqual([2, 3, 4]);
  });
});

describe('entries', () => {
  it.each([0, 1, 2, 3, 4, 5])('honour what is declared, in choice %i', (choice) => {
    const { sizes, entries } = sampleOf(choice);
    const value = (text: string): unknown =>
      evaluateMatrix(
        matrixFormula(text, LETTERS),
        { sizes, entries },
        rationalArithmetic(new Map()),
      );
    expect(value('S - S^T')).toEqual(value('0_{n,n}'));
    expect(value('P - P^T')).toEqual(value('0_{p,p}'));
    expect(value('D - diag(diag(D))')).toEqual(value('0_{m,m}'));
    expect(value('sum(h)')).toEqual([[rational(1)]]);
    expect(
      entries
        .get('k')!
        .flat()
        .every((entry) => sign(entry) > 0),
    ).toBe(true);
    const form = evaluateMatrix(
      matrixFormula('x^T P x', LETTERS),
      {
        sizes,
        entries: new Map(
          [...entries].map(([name, rows]) => [
            name,
            rows.map((row) =>
              row.map((entry) => Number(entry.numerator) / Number(entry.denominator)),
            ),
          ]),
        ),
      },
      doubleArithmetic(),
    );
    expect(form[0]![0]!).toBeGreaterThan(0);
  });

  it('are whole numbers where a reader is to see them', () => {
    const { entries } = sampleOf(0, true);
    for (const name of ['A', 'B', 'S', 'P', 'D', 'k', 'h', 'x']) {
      expect([name, entries.get(name)!.flat().every(isInteger)]).toEqual([name, true]);
    }
  });

  it('are drawn for the letters that occur', () => {
    expect(namesIn([matrixFormula('A B x', LETTERS), matrixFormula('S k', LETTERS)])).toEqual([
      'A',
      'B',
      'S',
      'k',
      'x',
    ]);
  });
});
