/** A document's blocks as the content of a QTI item: its subset of XHTML, with MathML for mathematics. */
import type { Block, Inline } from '../document/document.ts';
import { inlineText } from '../document/to-text.ts';
import { displaysLatex, equalitiesLatex, expressionLatex, formulaLatex } from '../formula.ts';
import { draw } from '../pictures/draw.ts';
import { drawingSvg } from '../pictures/to-svg.ts';
import { element, raw, type Xml } from '../xml.ts';
import { mathMl } from './mathml.ts';

const math = (latex: string, display = false): Xml => raw(mathMl(latex, display));

export const qtiInline = (parts: readonly Inline[]): readonly (Xml | string)[] => parts.map(piece);

function piece(part: Inline): Xml | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'strong':
      return element('strong', {}, ...qtiInline(part.parts));
    case 'emphasis':
      return element('em', {}, ...qtiInline(part.parts));
    case 'code':
      return element('code', {}, part.text);
    case 'link':
      return element('a', { href: part.address }, ...qtiInline(part.parts));
    case 'line-break':
      return element('br', {});
    case 'expression':
      return math(expressionLatex(part.expression, part));
    case 'formula':
      return math(formulaLatex(part.formula, part));
    case 'formulas':
      return math(equalitiesLatex(part.formulas));
    case 'latex':
      return math(part.latex);
  }
}

export const qtiBlocks = (blocks: readonly Block[]): readonly Xml[] => blocks.flatMap(blockXml);

const displayed = (latex: string): Xml => element('div', {}, math(latex, true));

function blockXml(block: Block): readonly Xml[] {
  switch (block.kind) {
    case 'heading':
      return [element(`h${block.level}`, {}, ...qtiInline(block.parts))];
    case 'paragraph':
      return [element('p', {}, ...qtiInline(block.parts))];
    case 'display-formulas':
      return displaysLatex(block.formulas, block).map(displayed);
    case 'display-latex':
      return [displayed(block.latex)];
    case 'list':
      return [
        element(
          block.marks === 'bullets' ? 'ul' : 'ol',
          {},
          ...block.items.map((item) => element('li', {}, ...qtiBlocks(item))),
        ),
      ];
    case 'table': {
      const row = (tag: 'th' | 'td', cells: readonly (readonly Inline[])[]): Xml =>
        element('tr', {}, ...cells.map((cell) => element(tag, {}, ...qtiInline(cell))));
      const head = row('th', block.head);
      const rows = block.rows.map((cells) => row('td', cells));
      // A table without a body is none in QTI: a head that stands alone is the body.
      return [
        rows.length === 0
          ? element('table', {}, element('tbody', {}, head))
          : element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
      ];
    }
    case 'code-block':
      return [element('pre', {}, block.text)];
    case 'quote':
      return [element('blockquote', {}, ...qtiBlocks(block.blocks))];
    case 'rule':
    case 'page-break':
      return [element('hr', {})];
    case 'section':
      return [element('div', {}, ...qtiBlocks(block.blocks))];
    case 'fold':
      return [
        element(
          'div',
          {},
          element('p', {}, ...qtiInline(block.summary)),
          ...qtiBlocks(block.blocks),
        ),
      ];
    case 'figure': {
      const alt = inlineText(block.alternative);
      const src = `data:image/svg+xml,${encodeURIComponent(drawingSvg(draw(block.figure), alt))}`;
      return [element('p', {}, element('img', { src, alt }))];
    }
    // Answers are typed in the item's own fields.
    case 'blanks':
    case 'cells':
    case 'room':
      return [];
  }
}
