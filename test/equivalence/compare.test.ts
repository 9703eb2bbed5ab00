/** What enclosures in doubles say of a key and an answer, point by point. */
import { describe, expect, it } from 'vitest';
import { compareAt, compareValues } from '../../src/equivalence/compare.ts';
import { Ledger } from '../../src/equivalence/ledger.ts';
import type { Enclosed } from '../../src/equivalence/outcome.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import {
  DEFINED,
  type Enclosures,
  UNDEFINED,
  UNKNOWN,
} from '../../src/expression/evaluate/evaluate-batch.ts';
import { formula } from '../../src/expression/read/read.ts';

/** An enclosure, or that there is none, or that none is known. */
type Value = readonly [low: number, high: number] | 'none' | 'unknown';

function enclosures(values: readonly Value[]): Enclosures {
  const bound = (end: 0 | 1) =>
    Float64Array.from(values, (value) => (typeof value === 'string' ? Number.NaN : value[end]));
  return {
    low: bound(0),
    high: bound(1),
    status: Uint8Array.from(values, (value) =>
      value === 'none' ? UNDEFINED : value === 'unknown' ? UNKNOWN : DEFINED,
    ),
  };
}

/** Compares rows of key and answer at the points x = 0, 1, 2 ... */
function compared(rows: readonly (readonly [key: Value, answer: Value])[]) {
  const ledger = new Ledger('compare');
  const sample = {
    columns: [Float64Array.from(rows, (_, row) => row)],
    count: rows.length,
    values: enclosures(rows.map(([key]) => key)),
  };
  const answers = enclosures(rows.map(([, answer]) => answer));
  const comparison = compareValues(sample, answers, ['x'], ledger);
  return { ...comparison, points: ledger.equal('sampling').audit.informativePoints };
}

const TINY = 2 ** -40;

describe('one point', () => {
  it.each<[Value, Value, string]>([
    [[1, 1], [1, 1], 'agreeing'],
    [[0, 0], [0, 0], 'agreeing'],
    [[1, 1 + TINY], [1 - TINY, 1], 'agreeing'],
    [[1, 1 + TINY], [1 + 2 * TINY, 2], 'different'],
    [[1, 1 + TINY], [0, 1 - TINY], 'different'],
    [[-1, -1], [1, 1], 'different'],
    // Too wide to be called agreement: a millionth of the value.
    [[1, 1], [1, 1 + 2 ** -20], 'agreeing'],
    [[1, 1], [1, 1 + 2 ** -19], 'uncertain'],
    [[1, 1 + 2 ** -19], [1, 1], 'uncertain'],
    [[1000, 1000], [1000, 1000 + 2 ** -11], 'agreeing'],
    [[-1000, -1000], [-1000, -1000 + 2 ** -11], 'agreeing'],
    [[1, 1 + 2 ** -20 + 2 ** -45], [1, 1], 'agreeing'],
    [[-TINY, TINY], [-TINY, TINY], 'uncertain'],
    [[0, 0], [0, TINY], 'uncertain'],
    ['unknown', [1, 1], 'uncertain'],
    [[1, 1], 'unknown', 'uncertain'],
    ['unknown', 'unknown', 'uncertain'],
    [[1, 1], 'none', 'gap'],
    ['unknown', 'none', 'gap'],
  ])('%j and %j: %s', (key, answer, expected) => {
    const { agreeing, uncertain, gap, different, points } = compared([[key, answer]]);
    expect({ agreeing, uncertain }).toEqual({
      agreeing: expected === 'agreeing' ? [0] : [],
      uncertain: expected === 'uncertain' ? [0] : [],
    });
    expect(gap !== undefined).toBe(expected === 'gap');
    expect(different !== undefined).toBe(expected === 'different');
    expect(points).toBe(expected === 'agreeing' || expected === 'different' ? 1 : 0);
  });
});

describe('several points', () => {
  it('end at the first difference, the points before counted', () => {
    const { different, agreeing, uncertain, points } = compared([
      [
        [1, 1],
        [1, 1],
      ],
      ['unknown', [1, 1]],
      [
        [2, 2],
        [2, 2],
      ],
      [
        [3, 3],
        [4, 4],
      ],
      [
        [5, 5],
        [6, 6],
      ],
    ]);
    expect(different).toEqual({
      point: { x: 3 },
      key: { kind: 'value', middle: 3, radius: 0 },
      answer: { kind: 'value', middle: 4, radius: 0 },
      bits: 53,
    });
    expect([agreeing, uncertain, points]).toEqual([[0, 2], [1], 3]);
  });

  it('keep the first gap, with the value of the key or everything it may be', () => {
    const rows = [
      [[2, 2], 'none'],
      ['unknown', 'none'],
      [
        [7, 7],
        [7, 7],
      ],
    ] as const;
    const { gap, agreeing } = compared(rows);
    expect(gap).toEqual({
      point: { x: 0 },
      key: { kind: 'value', middle: 2, radius: 0 },
      answer: { kind: 'undefined' },
      bits: 53,
    });
    expect(agreeing).toEqual([2]);
    expect(compared(rows.slice(1)).gap?.key).toEqual({
      kind: 'value',
      middle: 0,
      radius: Number.MAX_VALUE,
    });
    expect(compared(rows.slice(2))).not.toHaveProperty('gap');
  });

  it.each([
    [1, 1 + 2 ** -52],
    [-3, 5],
    [5e-324, 1e-323],
    [-5e-324, 0],
    [0, 5e-324],
    [-1e308, 1e308],
    [0.1, 0.3],
  ])('a witness encloses all from %d to %d', (low, high) => {
    const { different } = compared([
      [
        [low, high],
        [1.5e308, 1.5e308],
      ],
    ]);
    const { middle, radius } = different!.key as Enclosed;
    expect(middle - radius).toBeLessThanOrEqual(low);
    expect(middle + radius).toBeGreaterThanOrEqual(high);
    const half = high / 2 - low / 2;
    expect(radius).toBeGreaterThan(half);
    expect(radius).toBeLessThan(half * 1.1 + 6e-16 * Math.max(-low, high) + 2e-323);
  });
});

describe('an answer on a tape', () => {
  it('costs its operations at every point', () => {
    const prepared = prepare({ key: formula('2*x'), variables: ['x'], seed: 'compare' });
    const sample = prepared.sample({ columns: [Float64Array.of(1, 2, 3, 4, 5)], count: 5 });
    const ledger = new Ledger('compare');
    const tape = prepared.compile([formula('x+x')]);
    expect(compareAt(sample, tape, ledger).agreeing).toEqual([0, 1, 2, 3, 4]);
    const { operations, bits, informativePoints } = ledger.equal('sampling').audit;
    expect([operations, bits, informativePoints]).toEqual([5 * tape.length, 53, 5]);
  });
});
