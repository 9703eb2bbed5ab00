/**
 * About how wide mathematics is on a page: whether it may be wider than a narrow screen and then scrolls in a box
 * of its own. Too wide a guess costs a stop of the tab key, too narrow a one hides the end of a formula
 * from those who have no other key: guesses are on the wide side.
 */
import type { Inline } from '../document/document.ts';
import { equalitiesLatex, expressionLatex, formulaLatex } from '../formula.ts';

/** What fits on a screen of 320 pixels beside margins and the marks of a list in a list, in the formula's em. */
const NARROW = 8.5;

const LETTER = 0.56;
const SIGN = 1.4;

export const isWide = (latex: string): boolean =>
  Math.max(...latex.split('\\\\').map(lineWidth)) > NARROW;

/** Fractions count above and below, scripts in full size. */
function lineWidth(latex: string): number {
  const shown = latex
    .replace(/\\(?:begin|end)\{\w+\}(?:\{[lcr|]+\})?/g, '')
    // Space, sizes and what has no look of its own.
    .replace(
      /\\(?:left|right|mathopen|mathclose|displaystyle|mathrm|mathbf|mathbb|operatorname|text|frac|[dt]frac|sqrt|big[lr]?)\b/g,
      '',
    )
    .replace(/\\(q?)quad\b/g, (_, double: string) => (double === '' ? 'MM' : 'MMMM'))
    .replace(/\\(?:cdot|times|to|approx|neq|leq|geq|le|ge|ne|circ|odot|mid)\b/g, '+')
    // A function is written in its letters, any other command is one sign.
    .replace(/\\((?:arc)?(?:sin|cos|tan|cot|sec|csc)h?|ln|log|exp|det|max|min|lim)\b/g, '$1')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[\s{}^_&\\]/g, '');
  const signs = shown.match(/[=+\-<>]/g)?.length ?? 0;
  return LETTER * (shown.length - signs) + SIGN * signs;
}

/** Whether a paragraph holds a formula that may be too wide for its line. */
export const hasWideFormula = (parts: readonly Inline[]): boolean => parts.some(isWidePiece);

function isWidePiece(part: Inline): boolean {
  switch (part.kind) {
    case 'expression':
      return isWide(expressionLatex(part.expression, part));
    case 'formula':
      return isWide(formulaLatex(part.formula, part));
    case 'formulas':
      return isWide(equalitiesLatex(part.formulas));
    case 'latex':
      return isWide(part.latex);
    case 'strong':
    case 'emphasis':
    case 'link':
      return hasWideFormula(part.parts);
    case 'text':
    case 'code':
    case 'line-break':
      return false;
  }
}
