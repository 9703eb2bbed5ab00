/**
 * Writes the outcomes of the comparisons and of the searches on record anew: npx tsx
 * test/equivalence/recorded/record.ts. For a change that is meant to change outcomes; raise ENGINE
 * with it, so that whoever replays an older record is told.
 */
import { writeFileSync } from 'node:fs';
import { decide } from '../../../src/equivalence/decide.ts';
import { prepare } from '../../../src/equivalence/prepare.ts';
import { recordComparison } from '../../../src/equivalence/replay.ts';
import { COMPARISONS } from './comparisons.ts';
import { MATRIX_COMPARISONS, matrixRecord } from './matrix-comparisons.ts';
import { SEARCHES, searched } from './searches.ts';

const records = COMPARISONS.map(({ specification, answer }) => {
  const prepared = prepare(specification);
  return recordComparison(prepared, answer, decide(prepared, answer));
});
const written = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const file = (name: string): URL => new URL(name, import.meta.url);
writeFileSync(file('outcomes.jsonl'), written(records));
writeFileSync(file('matrix-outcomes.jsonl'), written(MATRIX_COMPARISONS.map(matrixRecord)));
writeFileSync(file('searches.jsonl'), written(SEARCHES.map(searched)));
