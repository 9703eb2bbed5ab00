/**
 * A document as Typst source. Foreign text stands in string literals only; mathematics is printed from
 * expressions, or translated from an author's LaTeX. How the parts look is decided in `style`.
 */
import type { Alignment, Block, Document, Inline } from '../document/document.ts';
import { inlineText } from '../document/to-text.ts';
import { draw } from '../pictures/draw.ts';
import { drawingTypst } from '../pictures/to-typst.ts';
import {
  displaysTypst,
  equalitiesTypst,
  expressionTypst,
  foreignTypst,
  formulaTypst,
} from './formula.ts';
import { qrSvg } from './qr-code.ts';
import { typstString, typstText } from './strings.ts';
import { STYLE } from './style.ts';

/** A whole source file of one document, or of several that each begin on a page of their own. */
export function documentsTypst(documents: readonly Document[]): string {
  const title = documents.map(({ title: each }) => each)[0] ?? '';
  const language = documents[0]?.language ?? 'en';
  return [
    `#set document(title: ${typstString(title)}, date: none)`,
    `#set text(lang: ${typstString(language)})`,
    STYLE,
    ...documents.map(documentTypst),
    '',
  ].join('\n');
}

function documentTypst({ mark, blocks }: Document): string {
  const named =
    mark === undefined
      ? '#sheet()'
      : `#sheet(name: ${typstString(mark.name)}, code: ${typstString(mark.code)}, qr: ${typstString(qrSvg(mark.name))})`;
  return `${named}[\n${blocksTypst(blocks)}\n]`;
}

export const inlineTypst = (parts: readonly Inline[]): string => parts.map(pieceTypst).join('');

function pieceTypst(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return typstText(part.text);
    case 'strong':
      return `#strong[${inlineTypst(part.parts)}]`;
    case 'emphasis':
      return `#emph[${inlineTypst(part.parts)}]`;
    case 'code':
      return `#raw(${typstString(part.text)})`;
    case 'link':
      return `#link(${typstString(part.address)})[${inlineTypst(part.parts)}]`;
    case 'line-break':
      return ' #linebreak() ';
    case 'expression':
      return inLine(expressionTypst(part.expression, part), part.large);
    case 'formula':
      return inLine(formulaTypst(part.formula, part), part.large);
    case 'formulas':
      return inLine(equalitiesTypst(part.formulas), undefined);
    case 'latex':
      return part.latex.includes('\\displaystyle')
        ? `#tall[${inLine(foreignTypst(part.latex), undefined)}]`
        : inLine(foreignTypst(part.latex), undefined);
  }
}

const inLine = (math: string, large: true | undefined): string =>
  large ? `$display(${math})$` : `$${math.trim()}$`;

const displayed = (math: string): string => `$ ${math} $`;

function blocksTypst(blocks: readonly Block[]): string {
  const written = blocks.map((block, index) => {
    const content = blockTypst(block);
    return leadsOn(block, blocks[index + 1]) ? `#leading[${content}]` : content;
  });
  return written.filter((block) => block !== '').join('\n\n');
}

/** A sentence that ends in a formula, a list, an answer or finer steps stays on their page. */
const leadsOn = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'paragraph' &&
  block.role === undefined &&
  (next?.kind === 'display-formulas' ||
    next?.kind === 'fold' ||
    next?.kind === 'list' ||
    next?.kind === 'display-latex' ||
    (next?.kind === 'paragraph' && next.role === 'answer'));

function blockTypst(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level}, outlined: ${block.level < 3})[${inlineTypst(block.parts)}]`;
    case 'paragraph': {
      const content = inlineTypst(block.parts);
      return block.role === undefined ? content : `#${block.role}[${content}]`;
    }
    case 'display-formulas':
      return displaysTypst(block.formulas, block).map(displayed).join('\n');
    case 'display-latex':
      return displayed(foreignTypst(block.latex));
    case 'list': {
      const items = block.items.map((item) => `[${blocksTypst(item)}]`).join(', ');
      const loose = block.items.some((item) => item.length > 1);
      const tight = `tight: ${!loose}`;
      if (block.marks === 'bullets') return `#list(${tight}, ${items})`;
      const numbering = block.marks === 'letters' ? '"(a)"' : '"1."';
      return `#enum(${tight}, numbering: marks(${numbering}), ${items})`;
    }
    case 'table':
      return tableTypst(block);
    case 'code-block':
      return `#raw(block: true, ${JSON.stringify(block.text).replaceAll('\\u', '\\u')})`;
    case 'quote':
      return `#quotation[${blocksTypst(block.blocks)}]`;
    case 'rule':
      return '#line(length: 100%, stroke: 0.5pt + hair)';
    case 'fold':
      return `#fold[${inlineTypst(block.summary)}][\n${blocksTypst(block.blocks)}\n]`;
    case 'section':
      return sectionTypst(block.role, block.blocks);
    case 'blanks': {
      const fields = block.fields.map(
        ({ label, width }) => `(label: [${inlineTypst(label)}], width: ${width})`,
      );
      return `#blanks(${fields.join(', ')})`;
    }
    case 'cells':
      return `#cells([${inlineTypst(block.label)}], ${block.rows}, ${block.columns})`;
    case 'room':
      return `#v(${block.lines * 1.55}em)`;
    case 'page-break':
      return '#pagebreak(weak: true)';
    case 'figure':
      return `#picture(alt: ${typstString(inlineText(block.alternative))}, ${drawingTypst(draw(block.figure), inlineTypst)})`;
  }
}

function sectionTypst(
  role: (Block & { kind: 'section' })['role'],
  blocks: readonly Block[],
): string {
  const [heading, points, ...rest] = blocks;
  const isExercise = role === 'exercise' || role === 'keyed-exercise';
  if (
    isExercise &&
    heading?.kind === 'heading' &&
    points?.kind === 'paragraph' &&
    points.role === 'points'
  ) {
    const body = role === 'keyed-exercise' ? keyedTypst(rest) : blocksTypst(rest);
    return `#${role}([${inlineTypst(heading.parts)}], [${inlineTypst(points.parts)}])[\n${body}\n]`;
  }
  const name = isExercise ? 'solution' : role;
  return `#${name}[\n${blocksTypst(blocks)}\n]`;
}

/** A question stays on the page of its answer; between an answer and its solution pages may turn. */
const keyedTypst = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const content = blockTypst(block);
      return isQuestion(blocks, index) ? `#leading[${content}]` : content;
    })
    .filter((block) => block !== '')
    .join('\n\n');

function isQuestion(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  const isAnswer = (each: Block): boolean => each.kind === 'paragraph' && each.role === 'answer';
  if (block.kind === 'fold' || block.kind === 'section' || isAnswer(block)) return false;
  const next = blocks.slice(index + 1).find((each) => each.kind === 'section' || isAnswer(each));
  return next !== undefined && isAnswer(next);
}

const SIDES: Readonly<Record<Alignment, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
};

function tableTypst({ alignments, head, rows }: Block & { kind: 'table' }): string {
  const cell = (parts: readonly Inline[]): string => `[${inlineTypst(parts)}]`;
  const sides = alignments.map((alignment) => SIDES[alignment]).join(', ');
  return `#sheet-table((${sides},), (${head.map(cell).join(', ')},), (${rows.flat().map(cell).join(', ')},))`;
}
