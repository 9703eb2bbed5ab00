/**
 * A problem set's files in each format: what the students get, and what the teacher keeps. Formats are
 * rows of two tables: those with a sheet and a key for each variant, and those with one file for all.
 */
import type { ProblemSet } from '../problem-set/problem-set.ts';
import type { Document } from './document/document.ts';
import { documentMarkdown } from './document/to-markdown.ts';
import { htmlPage } from './html/html-page.ts';
import type { MathSetter } from './html/math-setter.ts';
import { answerKeyJson, problemSetJson } from './json.ts';
import { documentLatex } from './latex/to-latex.ts';
import { moodleXml } from './moodle/moodle-xml.ts';
import { qtiPackage } from './qti/qti-package.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from './sheets.ts';
import { documentsTypst } from './typst/to-typst.ts';
import type { Language } from './words/language.ts';

/** Typst source to PDF, at once or later. */
export interface PdfSetter {
  pdf(source: string): Uint8Array | Promise<Uint8Array>;
}

export interface PublishedFile {
  /** Relative, with forward slashes: students/chain-rule-01.html */
  readonly path: string;
  /** A promise where the setter for PDF gives one. */
  readonly content: string | Uint8Array | Promise<Uint8Array>;
}

export interface PublishOptions {
  readonly formats: readonly Format[];
  readonly language: Language;
  /** Of all variants, so that their names sort in order. */
  readonly variants: number;
  /** Needed for HTML. */
  readonly math: () => MathSetter;
  /** Needed for PDF. */
  readonly pdf?: () => PdfSetter;
  /** Whose sheet it is; otherwise there is a line for the name. */
  readonly student?: string;
  /** Whether keys list wrong answers to expect, with the mistakes that lead to them. */
  readonly mistakes?: boolean;
}

type Content = PublishedFile['content'];

/** A format with a sheet and a key for each variant. */
interface SheetFormat {
  readonly ending: string;
  readonly student: (set: ProblemSet, options: PublishOptions) => Content;
  readonly key: (set: ProblemSet, options: PublishOptions) => Content;
}

/** A format with one file for all variants, which holds the key. */
interface CollectionFormat {
  readonly ending: string;
  readonly whole: (sets: readonly ProblemSet[], language: Language) => Content;
}

const printedJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const sheet = (set: ProblemSet, { language, student }: PublishOptions): Document =>
  studentSheet(set, { ...SHEET_OPTIONS, language, ...(student === undefined ? {} : { student }) });

const key = (set: ProblemSet, { language, student, mistakes = false }: PublishOptions): Document =>
  answerKeySheet(set, {
    ...SHEET_OPTIONS,
    language,
    mistakes,
    ...(student === undefined ? {} : { student }),
  });

/** A format that writes documents. */
const written = (
  ending: string,
  write: (document: Document, options: PublishOptions) => Content,
): SheetFormat => ({
  ending,
  student: (set, options) => write(sheet(set, options), options),
  key: (set, options) => write(key(set, options), options),
});

function pdfOf(document: Document, { pdf }: PublishOptions): Content {
  if (pdf === undefined) throw new Error('PDF needs a setter: typstTypesetter is the one for Node');
  return pdf().pdf(documentsTypst([document]));
}

const SHEET_FORMATS = {
  json: {
    ending: 'json',
    student: (set) => printedJson(problemSetJson(set)),
    key: (set, { language, mistakes }) => printedJson(answerKeyJson(set, language, mistakes)),
  },
  markdown: written('md', documentMarkdown),
  html: written('html', (document, { math }) => htmlPage(document, math())),
  pdf: written('pdf', pdfOf),
  latex: written('tex', documentLatex),
} as const satisfies Readonly<Record<string, SheetFormat>>;

const COLLECTION_FORMATS = {
  moodle: { ending: 'moodle.xml', whole: moodleXml },
  qti: { ending: 'qti.zip', whole: qtiPackage },
} as const satisfies Readonly<Record<string, CollectionFormat>>;

type SheetFormatName = keyof typeof SHEET_FORMATS;
type CollectionFormatName = keyof typeof COLLECTION_FORMATS;
export type Format = SheetFormatName | CollectionFormatName;

const SHEET_NAMES = Object.keys(SHEET_FORMATS) as readonly SheetFormatName[];
const COLLECTION_NAMES = Object.keys(COLLECTION_FORMATS) as readonly CollectionFormatName[];
export const FORMATS: readonly Format[] = [...SHEET_NAMES, ...COLLECTION_NAMES];

const fileName = (set: Pick<ProblemSet, 'blueprint'>): string => set.blueprint.replaceAll('/', '-');

/** The files of one variant, in the formats that have one. */
export function publish(set: ProblemSet, options: PublishOptions): readonly PublishedFile[] {
  const digits = Math.max(2, `${options.variants}`.length);
  const name = `${fileName(set)}-${`${set.variant}`.padStart(digits, '0')}`;
  return SHEET_NAMES.filter((format) => options.formats.includes(format)).flatMap((format) => {
    const { ending, student, key: keyContent }: SheetFormat = SHEET_FORMATS[format];
    return [
      { path: `students/${name}.${ending}`, content: student(set, options) },
      { path: `key/${name}.${ending}`, content: keyContent(set, options) },
    ];
  });
}

/** Whether some format needs all variants at once. */
export const needsAll = (formats: readonly Format[]): boolean =>
  COLLECTION_NAMES.some((format) => formats.includes(format));

/** The files that hold all variants together, in the formats that have one. */
export function publishTogether(
  sets: readonly ProblemSet[],
  { formats, language }: Pick<PublishOptions, 'formats' | 'language'>,
): readonly PublishedFile[] {
  const [first] = sets;
  if (first === undefined) return [];
  return COLLECTION_NAMES.filter((format) => formats.includes(format)).map((format) => {
    const { ending, whole }: CollectionFormat = COLLECTION_FORMATS[format];
    return { path: `key/${fileName(first)}.${ending}`, content: whole(sets, language) };
  });
}
