/**
 * Markdown with mathematics, as authors write prompts, read into blocks. HTML in it is text like any
 * other. `$…$` and `$$…$$` are mathematics with Pandoc's rule: an opening dollar has no space after it,
 * a closing one no space before it and no digit after it, so that prices stay prices; `\$` is a dollar.
 */
import MarkdownIt from 'markdown-it';
import type { Alignment, Block, Inline } from './document.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];
type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

const DOLLAR = 0x24;
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** The index of the dollars that close mathematics opened before `from`, or -1. */
function closing(source: string, from: number, dollars: '$' | '$$'): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source.startsWith(dollars, at)) return at;
  }
  return -1;
}

const mathematics: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== DOLLAR) return false;
  const dollars = src.startsWith('$$', pos) ? '$$' : '$';
  const start = pos + dollars.length;
  const end = closing(src, start, dollars);
  if (end <= start) return false;
  const content = src.slice(start, end);
  if (dollars === '$') {
    if (isSpace(content[0]) || isSpace(content.at(-1))) return false;
    if (/[0-9]/.test(src[end + 1] ?? '')) return false;
  }
  if (!silent) {
    const token = state.push(dollars === '$' ? 'math_inline' : 'math_display', '', 0);
    token.content = content.trim();
  }
  state.pos = end + dollars.length;
  return true;
};

type BlockRule = Parameters<MarkdownIt['block']['ruler']['before']>[2];

/** Displayed mathematics that starts its line: its lines are no lists or headings, whatever they start with. */
const displayed: BlockRule = (state, startLine, endLine, silent) => {
  const lineAt = (line: number): string =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!);
  if (!lineAt(startLine).startsWith('$$')) return false;
  let content = lineAt(startLine).slice(2);
  let line = startLine;
  while (!/\$\$\s*$/.test(content)) {
    line += 1;
    if (line >= endLine) return false;
    content += `\n${lineAt(line)}`;
  }
  content = content.replace(/\$\$\s*$/, '').trim();
  if (content === '' || content.includes('$$')) return false;
  if (!silent) state.push('math_block', '', 0).content = content;
  state.line = line + 1;
  return true;
};

let reader: MarkdownIt | undefined;
function markdownReader(): MarkdownIt {
  if (reader === undefined) {
    reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
    reader.inline.ruler.before('escape', 'mathematics', mathematics);
    reader.block.ruler.before('fence', 'displayed', displayed, { alt: ['paragraph', 'list'] });
    reader.disable(['image', 'html_block', 'html_inline', 'autolink']);
  }
  return reader;
}

export function readMarkdown(source: string): readonly Block[] {
  const tokens = markdownReader().parse(source, {});
  return new Blocks(tokens).until(undefined);
}

/** The inline pieces of one line of Markdown: a title, a label. */
export function readMarkdownLine(source: string): readonly Inline[] {
  const [token] = markdownReader().parseInline(source, {});
  return inlines(token?.children ?? []);
}

/** Walks Markdown's flat list of opening and closing tokens. */
class Blocks {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  /** Blocks up to the closing token of this type, which is consumed; to the end when undefined. */
  until(close: string | undefined): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === close) break;
      blocks.push(...this.block(token));
    }
    return blocks;
  }

  private next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return paragraphs(this.inline('paragraph_close'));
      case 'heading_open': {
        // A prompt stands under an exercise's own heading.
        const level = Math.min(4, Number(token.tag.slice(1)) + 2) as 3 | 4;
        return [{ kind: 'heading', level, parts: inlines(this.inline('heading_close')) }];
      }
      case 'bullet_list_open':
        return [{ kind: 'list', marks: 'bullets', items: this.items('bullet_list_close') }];
      case 'ordered_list_open':
        return [{ kind: 'list', marks: 'numbers', items: this.items('ordered_list_close') }];
      case 'blockquote_open':
        return [{ kind: 'quote', blocks: this.until('blockquote_close') }];
      case 'table_open':
        return [this.table()];
      case 'fence':
      case 'code_block':
        return [{ kind: 'code-block', text: token.content.replace(/\n$/, '') }];
      case 'math_block':
        return [{ kind: 'display-latex', latex: token.content }];
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        throw new Error(`Markdown token not provided for: ${token.type}`);
    }
  }

  private inline(close: string): readonly Token[] {
    const children: Token[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === close) break;
      children.push(...(token.children ?? []));
    }
    return children;
  }

  private items(close: string): readonly (readonly Block[])[] {
    const items: (readonly Block[])[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === close) break;
      items.push(this.until('list_item_close'));
    }
    return items;
  }

  private table(): Block {
    const alignments: Alignment[] = [];
    const lines: (readonly Inline[])[][] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === 'table_close') break;
      if (token.type === 'tr_open') lines.push([]);
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      if (token.type === 'th_open') alignments.push(alignment(token));
      lines.at(-1)!.push(inlines(this.inline(token.type === 'th_open' ? 'th_close' : 'td_close')));
    }
    const [head = [], ...rows] = lines;
    return { kind: 'table', alignments, head, rows };
  }
}

function alignment(token: Token): Alignment {
  const style = String(token.attrGet('style') ?? '');
  if (style.includes('center')) return 'center';
  return style.includes('right') ? 'right' : 'left';
}

/** A paragraph is cut at its displayed formulas, which are blocks of their own. */
function paragraphs(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const close = (end: number): void => {
    const parts = trimmed(inlines(tokens.slice(start, end)));
    if (parts.length > 0) blocks.push({ kind: 'paragraph', parts });
  };
  let depth = 0;
  tokens.forEach((token, index) => {
    depth += token.nesting;
    // Within emphasis or a link it stays in the line.
    if (token.type !== 'math_display' || depth > 0) return;
    close(index);
    blocks.push({ kind: 'display-latex', latex: token.content });
    start = index + 1;
  });
  close(tokens.length);
  return blocks;
}

const isBlank = (part: Inline | undefined): boolean =>
  part?.kind === 'text' && part.text.trim() === '';

function trimmed(parts: readonly Inline[]): readonly Inline[] {
  let [start, end] = [0, parts.length];
  while (start < end && isBlank(parts[start])) start += 1;
  while (end > start && isBlank(parts[end - 1])) end -= 1;
  return parts.slice(start, end);
}

const CLOSING: Readonly<Record<string, string>> = {
  strong_open: 'strong_close',
  em_open: 'em_close',
  s_open: 's_close',
  link_open: 'link_close',
};

function inlines(tokens: readonly Token[]): readonly Inline[] {
  const parts: Inline[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const close = CLOSING[token.type];
    if (close === undefined) {
      const part = leaf(token);
      if (part !== undefined) parts.push(part);
      continue;
    }
    const end = matching(tokens, index, token.type, close);
    parts.push(...wrapped(token, inlines(tokens.slice(index + 1, end))));
    index = end;
  }
  return parts;
}

function matching(tokens: readonly Token[], start: number, open: string, close: string): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    if (tokens[index]!.type === open) depth += 1;
    if (tokens[index]!.type === close) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function wrapped(token: Token, parts: readonly Inline[]): readonly Inline[] {
  if (token.type === 'strong_open') return [{ kind: 'strong', parts }];
  if (token.type === 'link_open') {
    const address = String(token.attrGet('href') ?? '');
    return /^https?:\/\//i.test(address) ? [{ kind: 'link', address, parts }] : parts;
  }
  return [{ kind: 'emphasis', parts }];
}

function leaf(token: Token): Inline | undefined {
  switch (token.type) {
    case 'math_inline':
    case 'math_display':
      return { kind: 'latex', latex: token.content };
    case 'code_inline':
      return { kind: 'code', text: token.content };
    case 'hardbreak':
      return { kind: 'line-break' };
    case 'softbreak':
      return { kind: 'text', text: '\n' };
    case 'text':
    case 'text_special':
      return token.content === '' ? undefined : { kind: 'text', text: token.content };
    default:
      throw new Error(`Markdown token not provided for: ${token.type}`);
  }
}
