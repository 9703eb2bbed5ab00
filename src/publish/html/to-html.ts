/**
 * The body of a document as HTML: semantic elements and classes, every text escaped. Mathematics is
 * set by the function that is handed in; styles and the page around it are `html-page`'s.
 */

import type { Block, Inline } from '../document/document.ts';
import { inlineText } from '../document/to-text.ts';
import { displaysLatex, equalitiesLatex, expressionLatex, formulaLatex } from '../formula.ts';
import { draw } from '../pictures/draw.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { drawingSvg, leastWidth } from '../pictures/to-svg.ts';
import { escapeHtml } from './escape.ts';
import { hasWideFormula, isWide } from './width.ts';

export { escapeHtml };

/** Sets LaTeX as HTML; never throws, whatever the LaTeX. */
export type SetMath = (latex: string, display: boolean) => string;

export function blocksHtml(blocks: readonly Block[], math: SetMath): string {
  return blocks.map((block) => blockHtml(block, math)).join('\n');
}

export function inlineHtml(parts: readonly Inline[], math: SetMath): string {
  return parts.map((part) => pieceHtml(part, math)).join('');
}

function pieceHtml(part: Inline, math: SetMath): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text);
    case 'strong':
      return `<strong>${inlineHtml(part.parts, math)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(part.parts, math)}</em>`;
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(part.address)}">${inlineHtml(part.parts, math)}</a>`;
    case 'line-break':
      return '<br>';
    case 'expression':
      return math(large(part) + expressionLatex(part.expression, part), false);
    case 'formula':
      return math(large(part) + formulaLatex(part.formula, part), false);
    case 'formulas':
      return math(equalitiesLatex(part.formulas), false);
    case 'latex':
      return math(part.latex, false);
  }
}

const large = ({ large }: { readonly large?: true }): string => (large ? '\\displaystyle ' : '');

const SECTIONS = {
  masthead: ['<header class="masthead">', '</header>'],
  exercise: ['<article class="exercise">', '</article>'],
  // With its solution an exercise may be longer than a page.
  'keyed-exercise': ['<article class="exercise keyed">', '</article>'],
  solution: ['<section class="solution">', '</section>'],
} as const;

function blockHtml(block: Block, math: SetMath): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.parts, math)}</h${block.level}>`;
    case 'paragraph': {
      const role = block.role === undefined ? '' : ` class="${block.role}"`;
      return `<p${role}${stop(hasWideFormula(block.parts))}>${inlineHtml(block.parts, math)}</p>`;
    }
    case 'display-formulas':
      return displaysLatex(block.formulas, block)
        .map((latex) => displayed(latex, math))
        .join('\n');
    case 'display-latex':
      return displayed(block.latex, math);
    case 'list': {
      const tag = block.marks === 'bullets' ? 'ul' : 'ol';
      const type = block.marks === 'letters' ? ' type="a"' : '';
      const items = block.items.map((item) => `<li>${itemHtml(item, math)}</li>`);
      return `<${tag}${type}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableHtml(block, math);
    case 'code-block':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, math)}</blockquote>`;
    case 'rule':
      return '<hr>';
    case 'fold':
      return `<details><summary>${inlineHtml(block.summary, math)}</summary>\n${blocksHtml(block.blocks, math)}\n</details>`;
    case 'section': {
      const [open, close] = SECTIONS[block.role];
      return `${open}\n${blocksHtml(block.blocks, math)}\n${close}`;
    }
    case 'blanks':
      return `<p class="blanks">${block.fields
        .map(
          ({ label, width }) =>
            `<span class="blank">${inlineHtml(label, math)} <span class="line" style="flex-basis:${width}ch"></span></span>`,
        )
        .join(' ')}</p>`;
    case 'cells': {
      const cells = '<span></span>'.repeat(block.columns);
      const rows = `<span class="cell-row">${cells}</span>`.repeat(block.rows);
      const size = `${block.rows} × ${block.columns}`;
      return `<p class="cells"${stop(block.columns > 1)}>${inlineHtml(block.label, math)} <span class="cell-grid" role="img" aria-label="${size}">${rows}</span></p>`;
    }
    case 'room':
      return `<div class="room" style="height:${block.lines * 1.6}em"></div>`;
    case 'figure': {
      const drawing = draw(block.figure);
      const svg = drawingSvg(drawing, inlineText(block.alternative));
      return `<figure${stop(isWidePicture(drawing))}>${svg}</figure>`;
    }
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

/**
 * What is wide scrolls within its own box, not with the page, by the keyboard too. Not every browser makes a box
 * that turns out to scroll reachable by itself; those that may on some screen say so.
 */
const stop = (isWide: boolean): string => (isWide ? ' tabindex="0"' : '');

const displayed = (latex: string, math: SetMath): string =>
  `<div class="display"${stop(isWide(latex))}>${math(latex, true)}</div>`;

/** A picture's least width, which is more than a narrow screen has. */
const isWidePicture = (drawing: Drawing): boolean => leastWidth(drawing) > NARROW_SCREEN;
const NARROW_SCREEN = 280;

const MATHEMATICS: ReadonlySet<Inline['kind']> = new Set([
  'expression',
  'formula',
  'formulas',
  'latex',
]);

/**
 * A list item that is one paragraph needs no paragraph. With mathematics it needs a box of its own, to scroll in
 * on a narrow screen: the item itself cannot, as its mark would be cut off.
 */
function itemHtml(item: readonly Block[], math: SetMath): string {
  const [first, ...others] = item;
  if (first?.kind !== 'paragraph') return blocksHtml(item, math);
  const rest = others.length === 0 ? '' : `\n${blocksHtml(others, math)}`;
  const content = inlineHtml(first.parts, math);
  const hasMathematics = first.parts.some(({ kind }) => MATHEMATICS.has(kind));
  const tab = stop(hasWideFormula(first.parts));
  return (hasMathematics ? `<div class="item"${tab}>${content}</div>` : content) + rest;
}

/** The formula of a heading also has a name: not every reader takes a heading's name from MathML. */
const named =
  (cell: readonly Inline[], math: SetMath): SetMath =>
  (latex, display) =>
    math(latex, display).replace('<math ', `<math aria-label="${escapeHtml(inlineText(cell))}" `);

function tableHtml(table: Block & { kind: 'table' }, math: SetMath): string {
  const row = (rowTag: 'th' | 'td', cells: readonly (readonly Inline[])[]): string => {
    const set = cells.map((cell, column) => {
      // The empty corner of a table is no heading.
      const content = inlineHtml(cell, rowTag === 'th' ? named(cell, math) : math);
      const tag = content.trim() === '' ? 'td' : rowTag;
      const scope = tag === 'th' ? ' scope="col"' : '';
      return `<${tag}${scope} class="${table.alignments[column] ?? 'left'}">${content}</${tag}>`;
    });
    return `<tr>${set.join('')}</tr>`;
  };
  const body = table.rows.map((cells) => row('td', cells)).join('\n');
  return `<table>\n<thead>${row('th', table.head)}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
