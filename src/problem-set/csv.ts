/**
 * Reads tables of comma-separated values (RFC 4180) from a stream of text: records with the line each
 * begins on. Quotes may hold commas, line ends and doubled quotes. Bounded: a record past the bound is
 * reported and skipped to the next line end, so that one lost quote does not swallow the file.
 */
import { LIMITS } from '../limits.ts';

export type CsvRecord =
  | { readonly kind: 'record'; readonly line: number; readonly fields: readonly string[] }
  | { readonly kind: 'too-long'; readonly line: number };

export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let fields: string[] = [];
  let field = '';
  let size = 0;
  let line = 1;
  let start = 1;
  // 'quote-end' is after a quote inside quotes: either it is doubled or the field has ended.
  let state: 'plain' | 'quoted' | 'quote-end' | 'skipping' = 'plain';
  let first = true;
  let lastWasReturn = false;
  const finish = (): CsvRecord | undefined => {
    const record = [...fields, field];
    const isBlank = record.length === 1 && record[0]!.trim() === '';
    const done = { kind: 'record', line: start, fields: record } as const;
    [fields, field, size, state] = [[], '', 0, 'plain'];
    return isBlank ? undefined : done;
  };
  for await (const chunk of chunks) {
    const text = first ? chunk.replace(/^\uFEFF/, '') : chunk;
    first = false;
    for (const char of text) {
      const isEnd = char === '\n' || char === '\r';
      // A line end of two characters counts once.
      if (char === '\n' && lastWasReturn && state !== 'quoted') {
        lastWasReturn = false;
        continue;
      }
      if (char === '\r' || (char === '\n' && !lastWasReturn)) line += 1;
      lastWasReturn = char === '\r';
      if (state === 'skipping') {
        if (isEnd) {
          [state, start] = ['plain', line];
        }
        continue;
      }
      size += char.length;
      if (size > LIMITS.problemSet.rowCharacters) {
        yield { kind: 'too-long', line: start };
        [fields, field, size] = [[], '', 0];
        state = 'skipping';
        continue;
      }
      if (state === 'quoted') {
        if (char === '"') state = 'quote-end';
        else field += char;
      } else if (char === '"' && (state === 'quote-end' || field === '')) {
        if (state === 'quote-end') field += '"';
        state = 'quoted';
      } else if (char === ',') {
        fields.push(field);
        [field, state] = ['', 'plain'];
      } else if (isEnd) {
        const record = finish();
        if (record !== undefined) yield record;
        start = line;
      } else {
        field += char;
        state = 'plain';
      }
    }
  }
  if (state !== 'skipping' && (field !== '' || fields.length > 0)) {
    const record = finish();
    if (record !== undefined) yield record;
  }
}
