/**
 * A document as plain text for a terminal: mathematics in Unicode, lines wrapped at a width. Author's
 * LaTeX is read and printed by us where it can be, and shown as typed where it cannot.
 */
import { read } from '../../expression/read/read.ts';
import { equalitiesPretty, expressionPretty, formulaPretty, writtenPretty } from '../formula.ts';
import type { Block, Document, Inline } from './document.ts';
import { markOf } from './marks.ts';

export interface TextOptions {
  /** Columns; text is wrapped at it, formulas never are. */
  readonly width: number;
  /** How headings and labels stand out: terminal colours, or nothing. */
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const PLAIN_TEXT: TextOptions = { width: 80, strong: (text) => text, faint: (text) => text };

export function documentText(document: Document, options: TextOptions = PLAIN_TEXT): string {
  return `${blocksText(document.blocks, options).join('\n').trimEnd()}\n`;
}

export function inlineText(parts: readonly Inline[], options: TextOptions = PLAIN_TEXT): string {
  return parts.map((part) => pieceText(part, options)).join('');
}

function pieceText(part: Inline, options: TextOptions): string {
  switch (part.kind) {
    case 'text':
      return visible(part.text);
    case 'code':
      return visible(part.text);
    case 'line-break':
      return '\n';
    case 'strong':
      return options.strong(inlineText(part.parts, options));
    case 'emphasis':
      return inlineText(part.parts, options);
    case 'link':
      return `${inlineText(part.parts, options)} (${visible(part.address)})`;
    case 'expression':
      return expressionPretty(part.expression, part);
    case 'formula':
      return formulaPretty(part.formula, part);
    case 'formulas':
      return equalitiesPretty(part.formulas);
    case 'latex':
      return latexText(part.latex);
  }
}

/** Control characters could steer a terminal, and direction marks could disguise a text: they are shown. */
export const visible = (text: string): string =>
  text.replace(
    /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu,
    (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

/** LaTeX as Unicode text, formula by formula of a row with gaps, side by side of its equals signs. */
function latexText(latex: string): string {
  const formulas = latex
    .split(/\\q?quad|\\displaystyle/)
    .map((formula) => formula.trim().replace(/,$/, ''))
    .filter((formula) => formula !== '');
  const texts = formulas.map(formulaText);
  return texts.every((text) => text !== undefined) ? texts.join(',  ') : visible(latex);
}

/** A function with its arguments, or a size: N(t), L(x, y), m × n. */
const NAMED = /^\s*(?:[A-Za-z]\([A-Za-z](?:, ?[A-Za-z])*\)|[a-z0-9]+\s*\\times\s*[a-z0-9]+)\s*$/;

/** The gradient of a function, perhaps at a place: ∇f(1, 3). */
const GRADIENT = /^\s*\\nabla\s+([A-Za-z](?:\([^()\\]*\))?)\s*$/;

/** f(x), f'(2), ∂f/∂x (1, 2): elsewhere a letter stands for a value, as in ∂f/∂x alone. */
function appliedIn(latex: string): readonly string[] {
  const open = String.raw`\s*(?:\\left\s*)?\(`;
  const named = latex.matchAll(new RegExp(`(?<![A-Za-z\\\\])([fghk])'*${open}`, 'g'));
  const placed = latex.matchAll(new RegExp(`([a-zA-Z])\\}\\{[^{}]*\\}${open}`, 'g'));
  return [...new Set([...named, ...placed].flatMap(([, name]) => name ?? []))];
}

/** An empty box is read as a letter of its own, for it stands where something would. */
function formulaText(latex: string): string | undefined {
  const sides = latex.split('=').map((side) => {
    if (NAMED.test(side)) return side.trim().replace(/\s*\\times\s*/, '×');
    const gradient = GRADIENT.exec(side);
    if (gradient !== null) return `∇${gradient[1]}`;
    const reading = read(side.replaceAll('\\square', '\\mathrm{blank}'), {
      variables: [],
      unknownFunctions: appliedIn(side),
      openNames: true,
    });
    const derivatives = side.includes('\\partial') ? 'partial' : 'ordinary';
    return reading.ok
      ? writtenPretty(reading.value.written, { derivatives }).replaceAll('blank', '□')
      : undefined;
  });
  return sides.every((side) => side !== undefined) ? sides.join(' = ') : undefined;
}

function blocksText(blocks: readonly Block[], options: TextOptions): string[] {
  return blocks.flatMap((block) => blockText(block, options));
}

const indented = (lines: readonly string[], by: string, first = by): string[] =>
  lines.map((line, index) => (line === '' ? line : `${index === 0 ? first : by}${line}`));

const narrower = (options: TextOptions, by: number): TextOptions => ({
  ...options,
  width: Math.max(20, options.width - by),
});

function blockText(block: Block, options: TextOptions): string[] {
  switch (block.kind) {
    case 'heading':
      return [options.strong(inlineText(block.parts, options)), ''];
    case 'paragraph': {
      const lines = wrap(inlineText(block.parts, options), options.width);
      return [
        ...(block.role === 'meta' || block.role === 'points' ? lines.map(options.faint) : lines),
        '',
      ];
    }
    case 'display-formulas':
      return [
        ...block.formulas.flatMap((formula) =>
          indented(
            displayText(formula.sides.length, formulaPretty(formula, block), options),
            '    ',
          ),
        ),
        '',
      ];
    case 'display-latex':
      return [`    ${latexText(block.latex)}`, ''];
    case 'list': {
      const items = block.items.map((item, index) => {
        const mark = markOf(block.marks, index);
        const lines = blocksText(item, narrower(options, mark.length));
        return indented(withoutLastBlank(lines), ' '.repeat(mark.length), mark);
      });
      const loose = block.items.some((item) => item.length > 1);
      return [
        ...items.flatMap((lines) => (loose ? [...lines, ''] : lines)),
        ...(loose ? [] : ['']),
      ];
    }
    case 'table':
      return [...tableText(block.head, block.rows, options), ''];
    case 'code-block':
      return [...block.text.split('\n').map((line) => `    ${visible(line)}`), ''];
    case 'quote':
      return indented(blocksText(block.blocks, narrower(options, 2)), '> ');
    case 'rule':
      return ['-'.repeat(Math.min(40, options.width)), ''];
    case 'fold':
      return [
        inlineText(block.summary, options),
        '',
        ...indented(blocksText(block.blocks, narrower(options, 2)), '  '),
      ];
    case 'section':
      return blocksText(block.blocks, options);
    case 'blanks':
      return [
        block.fields
          .map(({ label, width }) => `${inlineText(label, options)} ${'_'.repeat(width)}`)
          .join('   '),
        '',
      ];
    case 'cells': {
      const row = `[ ${Array.from({ length: block.columns }, () => CELL).join('  ')} ]`;
      const label = inlineText(block.label, options);
      const indent = ' '.repeat(label.length);
      const lines = Array.from(
        { length: block.rows },
        (_, at) => `${at === 0 ? label : indent} ${row}`,
      );
      return [...lines, ''];
    }
    case 'room':
      return [];
    case 'page-break':
      return ['', ''];
    case 'figure':
      return [...wrap(`[${inlineText(block.alternative, options)}]`, options.width), ''];
  }
}

/** A cell to write in. */
const CELL = '_'.repeat(10);

const withoutLastBlank = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines.slice(0, -1) : lines;

/** A chain of equalities that does not fit on a line is set one equality a line. */
function displayText(sides: number, line: string, options: TextOptions): string[] {
  if (sides < 3 || line.length <= options.width - 4) return [line];
  const [first = '', ...others] = line.split(' = ');
  const indent = ' '.repeat(first.length);
  return others.map((side, index) => `${index === 0 ? first : indent} = ${side}`);
}

function tableText(
  head: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
  options: TextOptions,
): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => inlineText(cell, options)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first, ...others] = cells;
  return [line(first!), widths.map((width) => '-'.repeat(width)).join('  '), ...others.map(line)];
}

/** Breaks at spaces; a word longer than the width stands on a line of its own. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}
