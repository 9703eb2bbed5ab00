/** What balls cost: counted by hand for a few tapes and precisions. */
import { describe, expect, it } from 'vitest';
import { costAt, workOf } from '../../src/equivalence/cost.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { formula } from '../../src/expression/read/read.ts';

describe('the work of a tape', () => {
  it.each([
    ['x+1', 3, 0],
    ['x/y-x*y', 5, 0],
    ['sqrt(abs(x))', 3, 0],
    ['sin(x)', 1, 1],
    ['x^(1/3)', 1, 1],
    ['x^y', 2, 1],
    ['e^x+ln(x)*arctan(x)', 3, 3],
    ['erf(x)', 1, 1],
    ['sign(x)', 2, 0],
  ])('%s: %d of arithmetic, %d functions', (text, arithmetic, functions) => {
    expect(workOf(compile([formula(text)], ['x', 'y']))).toEqual({ arithmetic, functions });
  });

  it.each([
    [3, 0, 128, 192],
    [0, 1, 128, 1_024],
    [0, 1, 256, 2_276],
    [0, 1, 1_024, 14_564],
    [0, 1, 4_096, 145_636],
    [2, 2, 128, 2_176],
  ])('%d and %d at %d bits cost %d', (arithmetic, functions, bits, cost) => {
    expect(costAt({ arithmetic, functions }, bits)).toBe(cost);
  });
});
