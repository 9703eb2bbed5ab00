/** What a prepared key remembers of the answer it was compared with last. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { DEFINED } from '../../src/expression/evaluate/evaluate-batch.ts';
import { layOut } from '../../src/expression/layout.ts';
import { formula } from '../../src/expression/read/read.ts';

const key = () => prepare({ key: formula('2*x'), variables: ['x'], seed: 'laid' });
const [answer, other] = [formula('x^2+1'), formula('3*x')];

describe('the answer laid last', () => {
  it('is that very expression, and none before the first', () => {
    const prepared = key();
    expect(prepared.isLaid(answer)).toBe(false);
    prepared.lay(layOut([answer]));
    expect([prepared.isLaid(answer), prepared.isLaid(other)]).toEqual([true, false]);
    prepared.lay(layOut([other]));
    expect([prepared.isLaid(answer), prepared.isLaid(other)]).toEqual([false, true]);
    expect(prepared.isLaid(formula('3*x'))).toBe(false);
  });
  it('is the one compared', () => {
    const prepared = key();
    expect(decide(prepared, answer).kind).toBe('different');
    expect(prepared.isLaid(answer)).toBe(true);
  });
  it('has its values at the near points, and so has one that was not laid', () => {
    const prepared = key();
    for (const [expression, at] of [
      [answer, (x: number) => x * x + 1],
      [other, (x: number) => 3 * x],
      [other, (x: number) => 3 * x],
      [answer, (x: number) => x * x + 1],
    ] as const) {
      const values = prepared.valuesNear(expression, 100)!;
      const { columns, count } = prepared.near;
      expect(count).toBeGreaterThan(0);
      for (let point = 0; point < count; point += 1) {
        const expected = at(columns[0]![point]!);
        const slack = 1e-12 * Math.abs(expected);
        expect(values.status[point]).toBe(DEFINED);
        expect(values.low[point]!).toBeLessThanOrEqual(expected + slack);
        expect(values.high[point]!).toBeGreaterThanOrEqual(expected - slack);
        expect(values.high[point]! - values.low[point]!).toBeLessThanOrEqual(slack);
      }
      expect(prepared.isLaid(expression)).toBe(true);
    }
  });
  it('has none for more operations than are allowed', () => {
    const prepared = key();
    const { operations } = prepared.lay(layOut([answer]));
    // The square, the number and the sum; x stands in the key.
    expect(operations).toBe(3);
    expect(prepared.valuesNear(answer, operations - 1)).toBeUndefined();
    expect(prepared.valuesNear(answer, operations)).toBeDefined();
    expect(prepared.valuesNear(answer, operations + 1)).toBeDefined();
  });
});
