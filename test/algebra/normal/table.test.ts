import { describe, expect, it } from 'vitest';
import { formOfPolynomial } from '../../../src/algebra/normal/forms.ts';
import { GivenUp, type Kernel } from '../../../src/algebra/normal/shapes.ts';
import { hasSumBelow, symmetricDifference } from '../../../src/algebra/normal/table.ts';
import { rational } from '../../../src/expression/rational.ts';
import { LIMITS } from '../../../src/limits.ts';
import { NamedTable } from './shown-form.ts';

const letter = (table: NamedTable, name: string): Kernel =>
  table.kernel(`variable:${name}`, (id) => ({ id, kind: 'variable', positive: false }));

describe('the table of kernels and monomials', () => {
  it('stores each once, and forgets what came after a mark', () => {
    const table = new NamedTable();
    const x = letter(table, 'x');
    const square = table.monomial([x.id, 2, 1], [], false, undefined);
    const mark = table.mark();
    const y = letter(table, 'y');
    const cube = table.monomial([y.id, 3, 1], [], false, undefined);
    expect(letter(table, 'y')).toBe(y);
    expect(table.monomial([y.id, 3, 1], [], false, undefined)).toBe(cube);
    expect(table.monomial([x.id, 2, 1], [], false, undefined)).toBe(square);
    expect(table.monomial([x.id, 2, 1], [], true, undefined)).not.toBe(square);
    expect(table.monomial([x.id, 2, 1], [x.id], false, undefined)).not.toBe(square);
    const one = { coefficient: rational(1), monomial: square };
    const before = table.exponent([one]);
    const again = table.mark();
    const exponent = table.exponent([one, { ...one, monomial: cube }]);
    expect(table.exponent([one, { ...one, monomial: cube }])).toBe(exponent);
    table.noteSplit(x.id, 'whole');
    table.noteSplit(y.id, one);
    expect([table.splits.get(x.id), table.splits.get(y.id)]).toEqual(['whole', one]);
    table.backTo(again);
    expect(table.splits.size).toBe(0);
    expect(table.exponent([one, { ...one, monomial: cube }])).not.toBe(exponent);
    expect(table.exponent([one])).toBe(before);
    expect(table.monomial([y.id, 3, 1], [], false, undefined)).toBe(cube);
    table.backTo(mark);
    expect(table.monomial([y.id, 3, 1], [], false, undefined)).not.toBe(cube);
    table.backTo(mark);
    expect(table.mark()).toEqual(mark);
    expect(table.kernelOf(x.id)).toBe(x);
    expect(table.monomial([x.id, 2, 1], [], false, undefined)).toBe(square);
    const z = letter(table, 'z');
    expect([z.id, table.kernelOf(z.id)]).toEqual([y.id, z]);
    expect(letter(table, 'y').id).toBe(z.id + 1);
  });

  it('tells sums apart however their numbers run together', () => {
    const table = new NamedTable();
    const letters = Array.from({ length: 60 }, (_, index) =>
      table.monomial([letter(table, `x${index}`).id, 1, 1], [], false, undefined),
    );
    const last = letters.at(-1)!;
    const [short, long] = letters.flatMap((monomial) => {
      const longer = letters.find(({ id }) => id === 10 * monomial.id + 1);
      return longer === undefined ? [] : [monomial, longer];
    });
    // 1*4 and 11*61, 1*41 and 1*61.
    const sums = [
      [
        { coefficient: rational(1), monomial: short! },
        { coefficient: rational(11), monomial: last },
      ],
      [
        { coefficient: rational(1), monomial: long! },
        { coefficient: rational(1), monomial: last },
      ],
    ];
    expect(new Set(sums.map((terms) => table.exponent(terms))).size).toBe(2);
    expect(new Set(sums.map((terms) => formOfPolynomial(terms, table).monomial)).size).toBe(2);
  });

  it('gives up past its allowance, and has the whole of it again for the next comparison', () => {
    const table = new NamedTable();
    table.startCounting();
    table.spend(LIMITS.algebra.operations);
    expect(() => table.spend(1)).toThrow(GivenUp);
    table.startCounting();
    expect(() => table.spend(LIMITS.algebra.operations)).not.toThrow();
  });

  it('counts what it stores by its length', () => {
    const table = new NamedTable();
    const x = letter(table, 'x');
    const fits = (room: number, powers: readonly number[], signs: readonly number[]): boolean => {
      table.startCounting();
      table.spend(LIMITS.algebra.operations - room);
      try {
        table.monomial(powers, signs, false, undefined);
        return true;
      } catch {
        return false;
      }
    };
    expect([0, 1].map((room) => fits(room, [], []))).toEqual([false, true]);
    expect([1, 2].map((room) => fits(room, [x.id, 1, 1], []))).toEqual([false, true]);
    expect([2, 3].map((room) => fits(room, [x.id, 1, 1], [x.id]))).toEqual([false, true]);
  });

  it('learns signs, puts them in, and takes them back', () => {
    const table = new NamedTable();
    const mark = table.mark();
    expect(table.knownSigns([3, 5])).toEqual({ signs: [3, 5], negative: false });
    table.learnSigns([3, 5], true);
    expect(table.facts).toBe(1);
    expect(table.knownSigns([5])).toEqual({ signs: [3], negative: true });
    expect(table.knownSigns([3, 5])).toEqual({ signs: [], negative: true });
    expect(table.knownSigns([3])).toEqual({ signs: [3], negative: false });
    table.learnSigns([3], false);
    expect(table.knownSigns([5])).toEqual({ signs: [], negative: true });
    table.learnSigns([5], true);
    expect(table.facts).toBe(2);
    expect(() => table.learnSigns([5], false)).toThrow(GivenUp);
    table.backTo(mark);
    expect(table.facts).toBe(0);
    expect(table.knownSigns([5])).toEqual({ signs: [5], negative: false });
  });

  it('knows what stands in just one of two sorted lists', () => {
    expect(symmetricDifference([1, 3, 7], [2, 3, 12])).toEqual([1, 2, 7, 12]);
    expect(symmetricDifference([], [4, 5])).toEqual([4, 5]);
    expect(symmetricDifference([4, 5], [])).toEqual([4, 5]);
    expect(symmetricDifference([4, 5], [4, 5])).toEqual([]);
    expect(symmetricDifference([10], [9])).toEqual([9, 10]);
  });

  it('sees a sum below the bar', () => {
    const table = new NamedTable();
    const x = letter(table, 'x');
    const unit = { coefficient: rational(1), monomial: table.unit };
    const sum = table.kernel('sum:1', (id) => ({ id, kind: 'sum', terms: [unit], positive: true }));
    const below = (powers: readonly number[]): boolean =>
      hasSumBelow(table.monomial(powers, [], false, undefined), table);
    expect(
      [
        [x.id, -1, 1],
        [sum.id, 1, 1],
        [sum.id, -1, 1],
        [x.id, 1, 1, sum.id, -2, 1],
      ].map(below),
    ).toEqual([false, false, true, true]);
  });
});
