/** `gradus practice`: one HTML file to practise with, the whole grader in it. */
import { writeFile } from 'node:fs/promises';
import { pageScript } from '../../practice/page-script.ts';
import { chooseTemplates } from '../../practice/practice-library.ts';
import { practicePage } from '../../practice/practice-page.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { folder } from '../folders.ts';
import { asUsage, type Terminal } from '../terminal.ts';

export interface PracticeOptions {
  readonly out: string;
  readonly title: string;
  readonly lang: Language;
  readonly templates?: string;
}

export async function practice(
  terminal: Terminal,
  wanted: readonly string[],
  options: PracticeOptions,
): Promise<ExitCode> {
  const library = folder(options.templates, 'templates');
  const { templates, problems, unknown } = await chooseTemplates(wanted, library);
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  if (unknown.length > 0) {
    throw new UsageError(
      `no template is found under ${unknown.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  const page = practicePage(
    { title: options.title, language: options.lang, templates },
    await pageScript(),
  );
  try {
    await writeFile(options.out, page);
  } catch (error) {
    throw asUsage(error, options.out);
  }
  const count = templates.length === 1 ? '1 template' : `${templates.length} templates`;
  const size = `${Math.round(Buffer.byteLength(page) / 1000)} kB`;
  await terminal.out(`${options.out}: ${count}, ${size}; open it in a browser\n`);
  return problems.length === 0 ? EXIT.done : EXIT.findings;
}
