/**
 * Sets one formula with KaTeX, with MathML for screen readers in it. Runs in Node and in a page; the
 * styles and fonts that the result needs are `katex`'s.
 */
import katex from 'katex';
import { escapeHtml } from './escape.ts';

export function setMath(latex: string, display: boolean): string {
  try {
    return katex.renderToString(tight(latex), {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: false,
      strict: 'ignore',
      trust: false,
      maxSize: 20,
      maxExpand: 200,
    });
  } catch (error) {
    // KaTeX promises not to throw on bad LaTeX, but nesting can exhaust its stack.
    if (!(error instanceof RangeError)) throw error;
    return `<code>${escapeHtml(latex)}</code>`;
  }
}

/** Brackets that grow keep the spacing of plain ones: no gap after a function's name. */
const tight = (latex: string): string =>
  latex
    .replace(/\\left(?![A-Za-z])/g, '\\mathopen{}\\left')
    .replace(/\\right(\\[A-Za-z]+|\\.|[^A-Za-z\\])/g, '\\right$1\\mathclose{}');
