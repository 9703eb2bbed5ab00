/**
 * A label's mathematics as SVG text: letters slanted, names of functions and digits upright, exponents
 * and subscripts smaller and shifted. Fractions stand on the line.
 */
import { FUNCTION_SPELLINGS } from '../../expression/functions.ts';
import type { Inline } from '../document/document.ts';
import { inlineText } from '../document/to-text.ts';
import { escapeHtml } from '../html/escape.ts';

const UPRIGHT: ReadonlySet<string> = new Set(FUNCTION_SPELLINGS);

/** Words of letters, what is raised or lowered, and everything else one by one. */
const TOKEN = /[\^_]\([^()]*\)|[\^_][\p{L}\p{N}]+|\p{L}+|[^\p{L}^_]+|[\^_]/gu;

export function labelSvg(parts: readonly Inline[]): string {
  return parts
    .map((part) =>
      part.kind === 'text' ? escapeHtml(part.text) : mathSvg(withSign(part, inlineText([part]))),
    )
    .join('');
}

/** Plain text has no partial sign: a derivative alone gets it here. */
const withSign = (part: Inline, pretty: string): string =>
  part.kind === 'expression' && part.derivatives === 'partial'
    ? pretty.replace(/d(?=\p{L})/gu, '∂')
    : pretty;

function mathSvg(pretty: string): string {
  // After a shift the next run is shifted back.
  let back = '';
  return (pretty.match(TOKEN) ?? [])
    .map((token) => {
      const sign = token[0];
      if ((sign === '^' || sign === '_') && token.length > 1) {
        const inner = token.slice(1).replace(/^\((.*)\)$/, '$1');
        const shift = sign === '^' ? -0.38 : 0.22;
        back = ` dy="${-shift * 0.72}em"`;
        return `<tspan dy="${shift}em" font-size="72%">${wordSvg(inner)}</tspan>`;
      }
      const shifted = back;
      back = '';
      return shifted === '' ? wordSvg(token) : `<tspan${shifted}>${wordSvg(token)}</tspan>`;
    })
    .join('');
}

function wordSvg(text: string): string {
  return (text.match(/\p{L}+|[^\p{L}]+/gu) ?? [])
    .map((word) =>
      /^\p{L}/u.test(word) && !UPRIGHT.has(word)
        ? `<tspan font-style="italic">${escapeHtml(word)}</tspan>`
        : escapeHtml(word),
    )
    .join('');
}
