/**
 * The names of a class, one variant each: a text with one name a line, or a table of comma-separated
 * values with a column of names (`name`), or of first and last names. A table without such a head is
 * taken as names in its first column.
 */
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import { readCsv } from './csv.ts';

export type ClassListProblem = 'empty' | 'too-many' | 'line-too-long' | 'unclosed-quote';

const FIRST = /^(?:first|given)[ _-]?names?$|^forenames?$/i;
const LAST = /^(?:last|family)[ _-]?names?$|^surnames?$/i;
const WHOLE = /^(?:full[ _-]?)?names?$|^students?$/i;

/** A name is text of one line, whatever it contains. */
const tidied = (name: string): string => name.replace(/[\p{Cc}\p{Zs}]+/gu, ' ').trim();

export async function readClassList(
  chunks: AsyncIterable<string>,
): Promise<Result<readonly string[], ClassListProblem>> {
  const rows: (readonly string[])[] = [];
  for await (const record of readCsv(chunks)) {
    if (record.kind !== 'record') {
      // A lost quote may have joined names: better told than a sheet too few.
      return failure(record.kind === 'too-long' ? 'line-too-long' : 'unclosed-quote');
    }
    rows.push(record.fields.map(tidied));
    if (rows.length > LIMITS.problemSet.students + 1) return failure('too-many');
  }
  const [head = []] = rows;
  const column = (pattern: RegExp): number => head.findIndex((title) => pattern.test(title));
  const [whole, first, last] = [column(WHOLE), column(FIRST), column(LAST)];
  const hasHead = whole >= 0 || first >= 0 || last >= 0;
  const nameOf = (row: readonly string[]): string => {
    if (whole >= 0) return row[whole] ?? '';
    if (!hasHead) return row[0] ?? '';
    return tidied(`${row[first] ?? ''} ${row[last] ?? ''}`);
  };
  const names = (hasHead ? rows.slice(1) : rows).map(nameOf).filter((name) => name !== '');
  return names.length === 0 ? failure('empty') : success(names);
}
