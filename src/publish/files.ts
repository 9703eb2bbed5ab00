/** A problem set's files in each format: what the students get, and what the teacher keeps. */
import type { ProblemSet } from '../problem-set/problem-set.ts';
import { documentMarkdown } from './document/to-markdown.ts';
import { htmlPage } from './html/html-page.ts';
import type { MathSetter } from './html/math-setter.ts';
import { answerKeyJson, problemSetJson } from './json.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from './sheets.ts';
import type { Language } from './words/language.ts';

export const FORMATS = ['json', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface PublishedFile {
  /** Relative, with forward slashes: students/chain-rule-01.html */
  readonly path: string;
  readonly content: string;
}

export interface PublishOptions {
  readonly formats: readonly Format[];
  readonly language: Language;
  /** Of all variants, so that their names sort in order. */
  readonly variants: number;
  /** Needed for HTML. */
  readonly math: () => MathSetter;
}

const ENDINGS: Readonly<Record<Format, string>> = { json: 'json', markdown: 'md', html: 'html' };

export function publish(set: ProblemSet, options: PublishOptions): readonly PublishedFile[] {
  const digits = Math.max(2, `${options.variants}`.length);
  const name = `${set.blueprint.replaceAll('/', '-')}-${`${set.variant}`.padStart(digits, '0')}`;
  return options.formats.flatMap((format) => [
    {
      path: `students/${name}.${ENDINGS[format]}`,
      content: studentContent(set, format, options),
    },
    { path: `key/${name}.${ENDINGS[format]}`, content: keyContent(set, format, options) },
  ]);
}

const printedJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function studentContent(set: ProblemSet, format: Format, options: PublishOptions): string {
  if (format === 'json') return printedJson(problemSetJson(set));
  const document = studentSheet(set, { ...SHEET_OPTIONS, language: options.language });
  return format === 'markdown' ? documentMarkdown(document) : htmlPage(document, options.math());
}

function keyContent(set: ProblemSet, format: Format, options: PublishOptions): string {
  if (format === 'json') return printedJson(answerKeyJson(set, options.language));
  const document = answerKeySheet(set, { ...SHEET_OPTIONS, language: options.language });
  return format === 'markdown' ? documentMarkdown(document) : htmlPage(document, options.math());
}
