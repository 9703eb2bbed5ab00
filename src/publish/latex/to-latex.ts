/**
 * A document as LaTeX source: the article class, amsmath for formulas and TikZ for pictures, all in the
 * base collections of TeX distributions. Foreign text is escaped; an author's mathematics stands as typed.
 */
import type { Alignment, Block, Document, Inline } from '../document/document.ts';
import { lettered } from '../document/marks.ts';
import { inlineText } from '../document/to-text.ts';
import { displaysLatex, equalitiesLatex, expressionLatex, formulaLatex } from '../formula.ts';
import { draw } from '../pictures/draw.ts';
import { drawingTikz } from '../pictures/to-tikz.ts';
import { escapeLatex, foreignMath } from './escape.ts';
import { PREAMBLE } from './preamble.ts';

export function documentLatex({ title, mark, blocks }: Document): string {
  const name = mark === undefined ? '' : escapeLatex(mark.name);
  const code = mark === undefined ? '' : mark.code;
  return [
    PREAMBLE,
    `\\hypersetup{pdftitle={${escapeLatex(title)}}}`,
    `\\sheetmark{${name}}{${code}}`,
    '\\begin{document}',
    blocksLatex(blocks),
    '\\end{document}',
    '',
  ].join('\n');
}

const inlineLatex = (parts: readonly Inline[]): string => parts.map(pieceLatex).join('');

function pieceLatex(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeLatex(part.text);
    case 'strong':
      return `\\textbf{${inlineLatex(part.parts)}}`;
    case 'emphasis':
      return `\\emph{${inlineLatex(part.parts)}}`;
    case 'code':
      return `\\texttt{${escapeLatex(part.text)}}`;
    case 'link':
      return `\\href{${part.address.replace(/[\\{}%#^\s]/g, encodeURIComponent)}}{${inlineLatex(part.parts)}}`;
    case 'line-break':
      return '\\newline ';
    case 'expression':
      return inLine(expressionLatex(part.expression, part), part.large);
    case 'formula':
      return inLine(formulaLatex(part.formula, part), part.large);
    case 'formulas':
      return inLine(equalitiesLatex(part.formulas), undefined);
    case 'latex':
      return inLine(foreignMath(part.latex), undefined);
  }
}

const inLine = (math: string, large: true | undefined): string =>
  `\\(${large ? '\\displaystyle ' : ''}${math}\\)`;

const displayed = (math: string): string => `\\[\n${math}\n\\]`;

function blocksLatex(blocks: readonly Block[]): string {
  // A display belongs to the paragraph before it: an empty line would part them.
  return blocks
    .map(blockLatex)
    .filter((block) => block !== '')
    .reduce((before, block) => {
      if (before === '') return block;
      return before + (block.startsWith('\\[') ? '\n' : '\n\n') + block;
    }, '');
}

const HEADINGS = ['\\sheettitle', '\\exercisetitle', '\\parttitle', '\\parttitle'] as const;

function blockLatex(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${HEADINGS[block.level - 1]}{${inlineLatex(block.parts)}}`;
    case 'paragraph': {
      const content = inlineLatex(block.parts);
      return block.role === undefined ? content : `\\${block.role}line{${content}}`;
    }
    case 'display-formulas':
      return displaysLatex(block.formulas, block).map(displayed).join('\n');
    case 'display-latex':
      return displayed(foreignMath(block.latex));
    case 'list': {
      if (block.marks === 'letters') {
        return block.items.map((item, index) => blocksLatex(lettered(item, index))).join('\n\n');
      }
      const items = block.items.map((item, index) => {
        const mark = block.marks === 'bullets' ? '\\textbullet' : `${index + 1}.`;
        return `\\step{${mark}}${blocksLatex(item)}`;
      });
      return `\\begin{steps}\n${items.join('\n')}\n\\end{steps}`;
    }
    case 'table':
      return tableLatex(block);
    case 'code-block':
      return block.text
        .split('\n')
        .map((line) => `\\noindent\\texttt{${escapeLatex(line)}}`)
        .join('\\\\\n');
    case 'quote':
      return `\\begin{quote}\n${blocksLatex(block.blocks)}\n\\end{quote}`;
    case 'rule':
      return '\\noindent\\rule{\\linewidth}{0.4pt}';
    case 'fold':
      return `\\begin{finer}{${inlineLatex(block.summary)}}\n${blocksLatex(block.blocks)}\n\\end{finer}`;
    case 'section':
      return block.role === 'exercise'
        ? `\\begin{together}\n${blocksLatex(block.blocks)}\n\\end{together}`
        : blocksLatex(block.blocks);
    case 'blanks': {
      const share = (0.96 / block.fields.length).toFixed(2);
      return `\\noindent ${block.fields
        .map(({ label }) => `\\blank{${share}}{${inlineLatex(label)}}`)
        .join('\\hfill ')}`;
    }
    case 'cells': {
      const row = Array.from({ length: block.columns }, () => '\\cell').join(' & ');
      const rows = Array.from({ length: block.rows }, () => row).join(' \\\\ ');
      const columns = 'c'.repeat(block.columns);
      return `\\noindent ${inlineLatex(block.label)} $\\left[\\begin{array}{@{}${columns}@{}}${rows}\\end{array}\\right]$`;
    }
    case 'room':
      return `\\vspace{${block.lines}\\baselineskip}`;
    case 'page-break':
      return '\\clearpage';
    case 'figure': {
      const words = escapeLatex(inlineText(block.alternative)).replace(/\n/g, ' ');
      const picture = drawingTikz(draw(block.figure), inlineLatex);
      return `% ${words}\n\\begin{center}\n${picture}\n\\end{center}`;
    }
  }
}

const COLUMNS: Readonly<Record<Alignment, string>> = { left: 'l', center: 'c', right: 'r' };

function tableLatex({ alignments, head, rows }: Block & { kind: 'table' }): string {
  const line = (cells: readonly (readonly Inline[])[]): string =>
    `${cells.map(inlineLatex).join(' & ')} \\\\`;
  const columns = alignments.map((alignment) => COLUMNS[alignment]).join('');
  return [
    `\\begin{center}\\begin{tabular}{${columns}}`,
    '\\hline',
    line(head),
    '\\hline',
    ...rows.map(line),
    '\\hline',
    '\\end{tabular}\\end{center}',
  ].join('\n');
}
