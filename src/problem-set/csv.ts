/**
 * Reads tables of comma-separated values (RFC 4180) from a stream of text: records with the line each
 * begins on. Quotes may hold commas, line ends and doubled quotes. Bounded: a record past the bound is
 * reported and skipped to the next line end. A quote that is never closed is reported too, and the lines
 * it had swallowed are read again, each for itself: one lost quote costs one row.
 */
import { LIMITS } from '../limits.ts';

export type CsvRecord =
  | { readonly kind: 'record'; readonly line: number; readonly fields: readonly string[] }
  | { readonly kind: 'too-long' | 'unclosed-quote'; readonly line: number };

export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const reader = new Reader();
  let first = true;
  for await (const chunk of chunks) {
    const text = first ? chunk.replace(/^\uFEFF/, '') : chunk;
    first = false;
    for (const char of text) {
      if (reader.take(char)) yield* reader.records();
    }
  }
  reader.end();
  yield* reader.records();
}

interface Swallowed {
  text: string;
  readonly line: number;
  readonly afterReturn: boolean;
}

class Reader {
  private found: CsvRecord[] = [];
  private fields: string[] = [];
  private field = '';
  private size = 0;
  private line = 1;
  private start = 1;
  // 'quote-end' is after a quote inside quotes: either it is doubled or the field has ended.
  private state: 'plain' | 'quoted' | 'quote-end' | 'skipping' = 'plain';
  private lastWasReturn = false;
  /** What the record holds after its first line, and the line that begins on. */
  private swallowed: Swallowed | undefined;

  records(): readonly CsvRecord[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  /** True when there are records to be had. */
  take(char: string): boolean {
    const isEnd = char === '\n' || char === '\r';
    if (this.swallowed !== undefined) this.swallowed.text += char;
    // A line end of two characters counts once.
    if (char === '\n' && this.lastWasReturn && this.state !== 'quoted') {
      this.lastWasReturn = false;
      return false;
    }
    if (char === '\r' || (char === '\n' && !this.lastWasReturn)) this.line += 1;
    this.lastWasReturn = char === '\r';
    if (this.state === 'skipping') {
      if (isEnd) this.begin();
      return false;
    }
    this.size += char.length;
    if (this.size > LIMITS.problemSet.rowCharacters) {
      this.passBound();
    } else if (this.state === 'quoted') {
      if (char === '"') this.state = 'quote-end';
      else this.field += char;
      if (isEnd) {
        this.swallowed ??= { text: '', line: this.line, afterReturn: this.lastWasReturn };
      }
    } else if (char === '"' && (this.state === 'quote-end' || this.field === '')) {
      if (this.state === 'quote-end') this.field += '"';
      this.state = 'quoted';
    } else if (char === ',') {
      this.fields.push(this.field);
      [this.field, this.state] = ['', 'plain'];
    } else if (isEnd) {
      this.finish();
    } else {
      this.field += char;
      this.state = 'plain';
    }
    return this.found.length > 0;
  }

  end(): void {
    if (this.state === 'skipping') return;
    while (this.state === 'quoted') this.recover();
    if (this.field !== '' || this.fields.length > 0) this.finish();
  }

  private begin(): void {
    [this.fields, this.field, this.size, this.state] = [[], '', 0, 'plain'];
    [this.start, this.swallowed] = [this.line, undefined];
  }

  private finish(): void {
    const record = [...this.fields, this.field];
    const isBlank = record.length === 1 && record[0]!.trim() === '';
    if (!isBlank) this.found.push({ kind: 'record', line: this.start, fields: record });
    this.begin();
  }

  private passBound(): void {
    if (this.swallowed !== undefined) {
      this.recover();
      return;
    }
    this.found.push({ kind: 'too-long', line: this.start });
    this.begin();
    this.state = 'skipping';
  }

  /** Reports the quote, and reads again what it swallowed; the last line goes on. */
  private recover(): void {
    const { swallowed, start } = this;
    this.found.push({ kind: 'unclosed-quote', line: start });
    this.begin();
    if (swallowed === undefined) return;
    [this.line, this.lastWasReturn] = [swallowed.line, swallowed.afterReturn];
    this.start = this.line;
    const lines = swallowed.text.split(/(?<=\n|\r(?!\n))/);
    for (const [index, line] of lines.entries()) {
      for (const char of line) this.take(char);
      // Lines read again stand for themselves, so that each is read a bounded number of times.
      if (this.state === 'quoted' && index < lines.length - 1) {
        this.found.push({ kind: 'unclosed-quote', line: this.start });
        this.begin();
      }
    }
  }
}
