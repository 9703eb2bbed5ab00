/**
 * A document as Markdown (CommonMark with tables and dollar mathematics). Text is escaped, so that
 * what a person typed never becomes markup; mathematics is LaTeX between dollars.
 */
import { displaysLatex, equalitiesLatex, expressionLatex, formulaLatex } from '../formula.ts';
import { draw } from '../pictures/draw.ts';
import { drawingSvg } from '../pictures/to-svg.ts';
import type { Alignment, Block, Document, Inline } from './document.ts';
import { lettered, markOf } from './marks.ts';
import { inlineText } from './to-text.ts';

export function documentMarkdown(document: Document): string {
  return `${blocksMarkdown(document.blocks).join('\n\n').trimEnd()}\n`;
}

const SPECIAL = /[\\`*_[\]<>$|~&]/g;

/** Plain text as Markdown that shows exactly this text, also where it starts a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, (char) => `\\${char}`)
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/(?!\n)\p{Cc}/gu, ' ');
}

/** LaTeX inside dollars: a dollar in it would end it. */
const latexMarkdown = (latex: string): string => `$${latex.trim()}$`;

export function inlineMarkdown(parts: readonly Inline[]): string {
  return parts.map(pieceMarkdown).join('');
}

function pieceMarkdown(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text);
    case 'strong':
      return `**${inlineMarkdown(part.parts)}**`;
    case 'emphasis':
      return `*${inlineMarkdown(part.parts)}*`;
    case 'code':
      return codeMarkdown(part.text);
    case 'link':
      return `[${inlineMarkdown(part.parts)}](<${part.address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    case 'line-break':
      return '\\\n';
    case 'expression':
      return latexMarkdown(expressionLatex(part.expression, part));
    case 'formula':
      return latexMarkdown(formulaLatex(part.formula, part));
    case 'formulas':
      return latexMarkdown(equalitiesLatex(part.formulas));
    case 'latex':
      return latexMarkdown(part.latex);
  }
}

/** A code span is fenced by more backticks than it contains in a row. */
function codeMarkdown(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

function blocksMarkdown(blocks: readonly Block[]): string[] {
  return blocks.flatMap(blockMarkdown).filter((block) => block !== '');
}

function indented(blocks: readonly string[], first: string): string {
  const by = ' '.repeat(first.length);
  const lines = blocks.join('\n\n').split('\n');
  return lines
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : by + line))
    .join('\n');
}

function blockMarkdown(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inlineMarkdown(block.parts).replaceAll('\n', ' ')}`];
    case 'paragraph': {
      const content = inlineMarkdown(block.parts);
      return [block.role === 'meta' || block.role === 'points' ? `*${content}*` : content];
    }
    case 'display-formulas':
      return displaysLatex(block.formulas, block).map((latex) => `$$\n${latex}\n$$`);
    case 'display-latex':
      return [`$$\n${block.latex.trim()}\n$$`];
    case 'list': {
      const items = block.items.map((item, index) =>
        // Markdown has no lettered lists: the letters stand as text in a numbered one's place.
        block.marks === 'letters'
          ? blocksMarkdown(lettered(item, index)).join('\n\n')
          : indented(blocksMarkdown(item), markOf(block.marks, index)),
      );
      const loose = block.marks === 'letters' || block.items.some((item) => item.length > 1);
      return [items.join(loose ? '\n\n' : '\n')];
    }
    case 'table':
      return [tableMarkdown(block.alignments, block.head, block.rows)];
    case 'code-block':
      return [indented([block.text], '    ')];
    case 'quote':
      return [
        blocksMarkdown(block.blocks)
          .join('\n\n')
          .split('\n')
          .map((line) => `> ${line}`.trimEnd())
          .join('\n'),
      ];
    case 'rule':
    case 'page-break':
      return ['---'];
    case 'fold':
      return [inlineMarkdown(block.summary), ...blocksMarkdown(block.blocks)];
    case 'section':
      return blocksMarkdown(block.blocks);
    case 'blanks':
      return [
        block.fields
          .map(({ label, width }) => `${inlineMarkdown(label)} ${'\\_'.repeat(width)}`)
          .join(' '),
      ];
    case 'cells': {
      const cell = '\\_'.repeat(10);
      const row = `\\[ ${Array.from({ length: block.columns }, () => cell).join(' , ')} \\]`;
      const rows = Array.from({ length: block.rows }, () => row).join('  \n');
      return [`${inlineMarkdown(block.label)}  \n${rows}`];
    }
    case 'room':
      return [];
    case 'figure': {
      const words = inlineText(block.alternative);
      const svg = drawingSvg(draw(block.figure), words);
      return [`![${escapeMarkdown(words)}](<data:image/svg+xml,${encodeURIComponent(svg)}>)`];
    }
  }
}

const RULES: Readonly<Record<Alignment, string>> = { left: ':--', center: ':-:', right: '--:' };

function tableMarkdown(
  alignments: readonly Alignment[],
  head: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
): string {
  const line = (cells: readonly (readonly Inline[])[]): string =>
    `| ${cells.map((cell) => inlineMarkdown(cell).replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `| ${alignments.map((a) => RULES[a]).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}
