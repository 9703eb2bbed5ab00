/**
 * Text fields of Moodle questions: HTML with mathematics between \( \) and \[ \], which Moodle's filter
 * sets. In STACK's castext double brackets and braces with an at sign are commands: ours never are.
 */
import type { Block, Inline } from '../document/document.ts';
import { escapeHtml } from '../html/escape.ts';
import { blocksHtml, inlineHtml, type SetMath } from '../html/to-html.ts';
import { element, type Xml } from '../xml.ts';

const bracketed: SetMath = (latex, display) =>
  display ? `\\[${escapeHtml(latex)}\\]` : `\\(${escapeHtml(latex)}\\)`;

/** Signs that begin a command of castext become character references, which a browser shows as the signs. */
const withoutCommands = (html: string): string =>
  html
    .replace(/\[(?=\[)/g, '&#91;')
    .replace(/\](?=\])/g, '&#93;')
    .replace(/\{(?=[@#])/g, '&#123;')
    .replace(/@(?=\})/g, '&#64;');

export const moodleBlocks = (blocks: readonly Block[]): string =>
  withoutCommands(blocksHtml(blocks, bracketed));

export const moodleInline = (parts: readonly Inline[]): string =>
  withoutCommands(inlineHtml(parts, bracketed));

/** <name format="html"><text>…</text></name>: the HTML is text of the XML. */
export const htmlField = (name: string, html: string, attributes = {}): Xml =>
  element(name, { ...attributes, format: 'html' }, element('text', {}, html));

export const textField = (name: string, text: string): Xml =>
  element(name, {}, element('text', {}, text));

/** The same text for all variants once; otherwise each for its own. */
export function byVariant(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  const branches = texts.map(
    (text, index) => `[[${index === 0 ? 'if' : 'elif'} test="is(variant=${index + 1})"]]${text}`,
  );
  return `${branches.join('')}[[/if]]`;
}

export const number = (value: number, digits: number): string => value.toFixed(digits);
