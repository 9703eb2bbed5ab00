/** The random matrices behind verdicts: their shapes differ, and what is declared of letters holds. */
import { describe, expect, it } from 'vitest';
import {
  type Entering,
  type MatrixSample,
  namesIn,
  sampleMatrices,
  sampleSizes,
  sampleUnknowns,
} from '../../../src/equivalence/matrix/sample.ts';
import {
  doubleArithmetic,
  rationalArithmetic,
} from '../../../src/expression/matrix/evaluate/arithmetic.ts';
import { evaluateMatrix } from '../../../src/expression/matrix/evaluate/evaluate.ts';
import { readDeclarations } from '../../../src/expression/matrix/read/declarations.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import type { Declarations } from '../../../src/expression/matrix/shape.ts';
import {
  isInteger,
  type Rational,
  rational,
  sign,
  toNumber,
} from '../../../src/expression/rational.ts';
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

describe('what is drawn', () => {
  const of = (text: string, names: readonly string[], more: Partial<Entering> = {}) => {
    const declarations = declared(text);
    return Array.from({ length: 40 }, (_, index) => {
      const random = randomStream(`drawn/${index}`);
      const sizes = sampleSizes(declarations, index, random);
      const entering = { most: 5, denominator: 1, positive: false, ...more };
      return sampleMatrices(names, declarations, sizes, entering, random);
    });
  };
  const entriesOf = (samples: readonly MatrixSample[], name: string): Rational[] =>
    samples.flatMap(({ entries }) => entries.get(name)!.flat());

  it('lies within its bounds, on both sides of nought, which is never hit', () => {
    const numbers = entriesOf(of('A: n x n', ['A']), 'A').map(toNumber);
    expect(new Set(numbers)).toEqual(new Set([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]));
    const eighths = entriesOf(of('A: n x n', ['A'], { denominator: 8 }), 'A').map(toNumber);
    expect(Math.max(...eighths)).toBe(5 / 8);
    expect(Math.min(...eighths)).toBe(-5 / 8);
  });

  it('is positive where that is wanted of all letters, or declared of one', () => {
    const all = of('A: n x n; B: n x n positive', ['A', 'B'], { positive: true });
    expect(entriesOf(all, 'A').every((entry) => sign(entry) > 0)).toBe(true);
    const one = of('A: n x n; B: n x n positive', ['A', 'B']);
    expect(entriesOf(one, 'B').every((entry) => sign(entry) > 0)).toBe(true);
    expect(entriesOf(one, 'A').some((entry) => sign(entry) < 0)).toBe(true);
  });

  it('is on the diagonal alone where that is declared, and positive there if definite', () => {
    const samples = of('D: n x n diagonal; E: n x n diagonal positive definite', ['D', 'E']);
    for (const { entries } of samples) {
      for (const name of ['D', 'E']) {
        for (const [row, cells] of entries.get(name)!.entries()) {
          for (const [column, entry] of cells.entries()) {
            expect(sign(entry) !== 0).toBe(row === column);
            if (name === 'E') expect(sign(entry)).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
    expect(entriesOf(samples, 'D').some((entry) => sign(entry) < 0)).toBe(true);
  });

  it('for a rate has the symmetry of its letter and any sign', () => {
    const declarations: Declarations = {
      symbols: [
        { name: 'P', rows: 'n', columns: 'n', positiveDefinite: true, dependsOn: ['t'] },
        { name: 'A', rows: 'n', columns: 'n', dependsOn: ['t'] },
        { name: 't', rows: 1, columns: 1 },
      ],
    };
    const rates = [matrixFormula('dP/dt + dA/dt', declarations)];
    expect(namesIn(rates)).toEqual(['dA/dt', 'dP/dt']);
    const random = randomStream('rates');
    let negative = 0;
    let unequal = 0;
    for (let draw = 0; draw < 20; draw += 1) {
      const { entries } = sampleMatrices(
        namesIn(rates),
        declarations,
        { n: 3 },
        { most: 5, denominator: 1, positive: false },
        random.fork(`${draw}`),
      );
      const [rate, free] = [entries.get('dP/dt')!, entries.get('dA/dt')!];
      for (const row of [0, 1, 2]) {
        for (const column of [0, 1, 2]) {
          expect(rate[row]![column]).toEqual(rate[column]![row]);
          if (toNumber(free[row]![column]!) !== toNumber(free[column]![row]!)) unequal += 1;
        }
        if (sign(rate[row]![row]!) < 0) negative += 1;
      }
    }
    expect(negative).toBeGreaterThan(10);
    expect(unequal).toBeGreaterThan(10);
  });

  it('leaves sizes alone, and knows no letter that is not declared', () => {
    const [sample] = of('A: n x n', ['A', 'n']);
    expect([...sample!.entries.keys()]).toEqual(['A']);
    expect(() => of('A: n x n', ['B'])).toThrow('no declaration of B');
  });

  it('in the place of a function is a polynomial of degree 5, one for each name', () => {
    const declarations = { ...declared('x: n x 1'), functions: ['f', 'g'] };
    const unknowns = sampleUnknowns(declarations, randomStream('functions'));
    expect([...unknowns.keys()]).toEqual(['f', 'g']);
    const coefficients = [...unknowns.values()].flat().map(toNumber);
    expect(coefficients).toHaveLength(12);
    for (const value of coefficients) {
      expect(Number.isInteger(4 * value)).toBe(true);
      expect(Math.abs(value)).toBeGreaterThan(0);
      expect(Math.abs(value)).toBeLessThanOrEqual(9 / 4);
    }
    expect(coefficients.some((value) => value < 0)).toBe(true);
    expect(coefficients.some((value) => value > 0)).toBe(true);
    expect(unknowns.get('f')).not.toEqual(unknowns.get('g'));
    expect(sampleUnknowns(declarations, randomStream('functions'))).toEqual(unknowns);
    expect(sampleUnknowns(declared('x: n x 1'), randomStream('functions')).size).toBe(0);
  });

  it('has other entries for other letters, and the same for the same seed', () => {
    const text = 'A: n x n; B: n x n';
    const [first] = of(text, ['A', 'B']);
    expect(first!.entries.get('A')).not.toEqual(first!.entries.get('B'));
    expect(of(text, ['A', 'B'])[0]).toEqual(first);
    expect(of(text, ['B'])[0]!.entries.get('B')).toEqual(first!.entries.get('B'));
  });
});
