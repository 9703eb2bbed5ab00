/**
 * Outcomes stay what they were: each comparison on record is run again from its text and must come
 * out the same, witness, points, precision and operations included, and so must the points that
 * searches find. A change that is meant to change them raises ENGINE and writes the records anew
 * (record.ts).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComparisonRecord, replay } from '../../../src/equivalence/replay.ts';
import { COMPARISONS } from './comparisons.ts';
import { MATRIX_COMPARISONS, type MatrixRecord, matrixRecord } from './matrix-comparisons.ts';
import { SEARCHES, type Searched, searched } from './searches.ts';

const read = (name: string): unknown =>
  readFileSync(`test/equivalence/recorded/${name}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const records = read('outcomes.jsonl') as readonly ComparisonRecord[];
const matrixRecords = read('matrix-outcomes.jsonl') as readonly MatrixRecord[];
const searches = read('searches.jsonl') as readonly Searched[];

describe('outcomes on record', () => {
  it('are those of the comparisons listed', () => {
    expect(records).toHaveLength(COMPARISONS.length);
  });
  it.each(records)('$key and $answer', (record) => {
    const { outcome, isSameEngine, isSame } = replay(record);
    expect(outcome).toEqual(record.outcome);
    expect([isSameEngine, isSame]).toEqual([true, true]);
  });
});

describe('outcomes of matrix comparisons on record', () => {
  it('are those of the comparisons listed', () => {
    expect(matrixRecords).toHaveLength(MATRIX_COMPARISONS.length);
  });
  it.each(matrixRecords)('$key and $answer', (record) => {
    expect(matrixRecord(record)).toEqual(record);
  });
});

describe('searches on record', () => {
  it('are those listed', () => {
    expect(searches.map(({ expression }) => expression)).toEqual(
      SEARCHES.map(({ expression }) => expression),
    );
  });
  it.each(searches)('$expression', (found) => {
    expect(searched(found)).toEqual(found);
  });
});
