/**
 * A place among tokens, for the grammar: looking, taking, refusing what does not fit, and counting
 * how deep brackets and chains nest.
 */
import { LIMITS } from '../../../limits.ts';
import { refuse } from '../../read/problem.ts';
import type { Phrase, Span } from './phrase.ts';
import type { MatrixToken } from './token.ts';

export class Cursor {
  protected readonly tokens: readonly MatrixToken[];
  protected at = 0;
  /** The bars of either kind that are open, so that a bar can be told opening or closing. */
  protected bars: string[] = [];
  #depth = 0;

  constructor(tokens: readonly MatrixToken[]) {
    this.tokens = tokens;
  }

  protected atEnd(): boolean {
    return this.next.kind === 'end';
  }
  protected get next(): MatrixToken {
    return this.tokens[this.at]!;
  }
  protected get last(): MatrixToken {
    return this.tokens[Math.max(0, this.at - 1)]!;
  }
  protected isMark(...marks: readonly string[]): boolean {
    return this.next.kind === 'mark' && marks.includes(this.next.text);
  }
  protected accept(...marks: readonly string[]): MatrixToken | undefined {
    if (!this.isMark(...marks)) return undefined;
    this.at += 1;
    return this.last;
  }
  protected unexpected(): never {
    const { kind, text, position, length } = this.next;
    if (kind === 'end') refuse('missing-operand', position, 0);
    if (kind === 'mark' && ')}>'.includes(text))
      refuse('unexpected-close', position, length, { bracket: text });
    if (kind === 'mark' && text === '=') refuse('equation-not-expected', position, length);
    refuse('unexpected-text', position, length, { text });
  }
  protected expect(mark: string, opened: Span): void {
    if (this.accept(mark) !== undefined) return;
    if (this.next.kind === 'end')
      refuse('unclosed-bracket', opened.position, opened.length, { close: mark });
    this.unexpected();
  }
  /** Chains that nest to the left are as deep as they are long. */
  protected longer(length: number): number {
    if (length >= LIMITS.read.depth) {
      refuse('too-deep', this.next.position, 1, { most: `${LIMITS.read.depth}` });
    }
    return length + 1;
  }
  protected nested(read: () => Phrase): Phrase {
    this.#depth += 1;
    if (this.#depth > LIMITS.read.depth) {
      refuse('too-deep', this.next.position, 1, { most: `${LIMITS.read.depth}` });
    }
    const phrase = read();
    this.#depth -= 1;
    return phrase;
  }
  /** Inside brackets or braces, bars opened outside cannot close. */
  protected inBrackets(read: () => Phrase): Phrase {
    const bars = this.bars;
    this.bars = [];
    const phrase = this.nested(read);
    this.bars = bars;
    return phrase;
  }
}
