import { describe, expect, it } from 'vitest';
import { exactRoot, smallPrimeFactors, takeRoot } from '../../src/algebra/whole-roots.ts';

describe('roots of whole numbers', () => {
  it.each([
    [1n, 2, 1n, 1n],
    [8n, 2, 2n, 2n],
    [8n, 3, 2n, 1n],
    [12n, 2, 2n, 3n],
    [72n, 2, 6n, 2n],
    [54n, 3, 3n, 2n],
    [64n, 4, 2n, 4n],
    [30n, 2, 1n, 30n],
    // The square of a prime that trial division reaches, and of one past it.
    [997n ** 2n, 2, 997n, 1n],
    [1009n ** 2n, 2, 1009n, 1n],
    [2n * 1009n ** 2n, 2, 1009n, 2n],
    [1009n ** 2n * 1013n, 2, 1n, 1009n ** 2n * 1013n],
    [961n * 7n, 2, 31n, 7n],
  ])('%d under a root of index %d', (n, index, outside, inside) => {
    expect(takeRoot(n, index)).toEqual({ outside, inside });
    expect(outside ** BigInt(index) * inside).toBe(n);
  });
  it('what is exact is found at any size, and nothing else', () => {
    for (const index of [2, 3, 5, 12]) {
      for (const base of [0n, 1n, 2n, 3n, 10n, 12_345n, 10n ** 40n + 7n]) {
        const n = base ** BigInt(index);
        expect(exactRoot(n, index)).toBe(base);
        if (base > 1n)
          expect([exactRoot(n + 1n, index), exactRoot(n - 1n, index)]).toEqual([
            undefined,
            undefined,
          ]);
      }
    }
  });
  it.each([
    [1n, []],
    [2n, [[2n, 1]]],
    [
      360n,
      [
        [2n, 3],
        [3n, 2],
        [5n, 1],
      ],
    ],
    [997n, [[997n, 1]]],
    [997n ** 2n, [[997n, 2]]],
    [1009n * 1013n, [[1009n * 1013n, 1]]],
    [
      4n * 1009n,
      [
        [2n, 2],
        [1009n, 1],
      ],
    ],
  ] as const)('the factors of %d', (n, factors) => {
    expect(smallPrimeFactors(n)).toEqual(factors);
  });
});
