/** `gradus new`: exercises from a function alone, or from a family of functions, without a template. */
import type { OwnAsk } from '../../exercise/own-prompts.ts';
import { ownProblem, ownTemplate } from '../../exercise/own-template.ts';
import { readTemplate } from '../../exercise/read-template.ts';
import { makeProblemSet, type ProblemSet } from '../../problem-set/problem-set.ts';
import { TemplateLibrary } from '../../problem-set/template-library.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import { documentMarkdown } from '../../publish/document/to-markdown.ts';
import { documentText } from '../../publish/document/to-text.ts';
import { answerKeyJson, problemSetJson } from '../../publish/json.ts';
import { answerKeySheet, SHEET_OPTIONS, studentSheet } from '../../publish/sheets.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface NewOptions {
  readonly count: number;
  readonly lang: Language;
  readonly seed: string;
  readonly by?: string;
  readonly order?: number;
  readonly depth?: number;
  readonly ask?: OwnAsk;
  readonly difficulty?: readonly [number, number];
  /** With answers and worked solutions. */
  readonly key?: boolean;
  readonly format: 'text' | 'markdown' | 'html' | 'json' | 'template';
}

/** What problems are said to be in. */
const PLACE = { file: 'gradus new', line: 1, column: 1 } as const;

export async function create(
  terminal: Terminal,
  about: string,
  options: NewOptions,
): Promise<ExitCode> {
  const { by, order, depth, difficulty, ask, lang: language } = options;
  const text = ownTemplate({ about, by, order, depth, difficulty, ask, language });
  if (!text.ok) {
    const { code, data, position } = ownProblem(text.problem, about.trim());
    const problem = { ...PLACE, column: position + 1, code, data };
    throw new UsageError(withoutPlace(describeAuthorProblem(problem)));
  }
  if (options.format === 'template') {
    await terminal.out(text.value);
    return EXIT.done;
  }
  const own = readTemplate(text.value, PLACE.file);
  if (!own.ok) throw new UsageError(own.problem.map(plain).join('\n'));
  const blueprint = {
    file: PLACE.file,
    id: 'new',
    title: about,
    introduction: undefined,
    seed: options.seed,
    exercises: [
      {
        template: own.value.header.id,
        own: own.value,
        version: undefined,
        variants: options.count,
        points: undefined,
        place: { line: 1, column: 1 },
      },
    ],
  };
  const set = makeProblemSet(blueprint, new TemplateLibrary([]), options.seed, 1);
  if (!set.ok) {
    for (const problem of set.problem) terminal.err(`${plain(problem)}\n`);
    return EXIT.findings;
  }
  await terminal.out(await printed(terminal, set.value, options));
  return EXIT.done;
}

async function printed(
  terminal: Terminal,
  set: ProblemSet,
  { key, format, lang }: NewOptions,
): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify(key ? answerKeyJson(set, lang) : problemSetJson(set), null, 2)}\n`;
  }
  const document = (key ? answerKeySheet : studentSheet)(set, { ...SHEET_OPTIONS, language: lang });
  if (format === 'markdown') return documentMarkdown(document);
  if (format === 'html') {
    const [{ htmlPage }, { katexSetter }] = await Promise.all([
      import('../../publish/html/html-page.ts'),
      import('../../publish/html/katex.ts'),
    ]);
    return htmlPage(document, katexSetter());
  }
  const { bold, dim } = terminal.paint;
  return documentText(document, { width: terminal.width, strong: bold, faint: dim });
}

const plain = (problem: Parameters<typeof describeAuthorProblem>[0]): string =>
  withoutPlace(describeAuthorProblem(problem));

/** There is no file whose line and column would help. */
const withoutPlace = (sentence: string): string =>
  sentence.replace(new RegExp(`^${PLACE.file}:\\d+:\\d+: `), '');
