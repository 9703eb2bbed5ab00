/** `gradus check`: validates every template over many seeds and reports all that is wrong, with its place. */
import { setImmediate } from 'node:timers/promises';
import type { AuthorProblem } from '../../exercise/author-problem.ts';
import { type TemplateBlindness, templateBlindness } from '../../problem-set/blindness.ts';
import {
  checkTemplate,
  type Spread,
  type TemplateCheck,
} from '../../problem-set/check-template.ts';
import { readLibrary } from '../../problem-set/library.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { progressBar } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** What was found, and how long it took: the core knows no clocks. */
type TimedCheck = TemplateCheck & {
  readonly milliseconds: number;
  readonly misconceptions?: TemplateBlindness;
};

/** Seeds over which misconceptions are looked at. */
const LOOKED_AT = 10;

export interface CheckOptions {
  readonly seeds: number;
  readonly json?: boolean;
  /** Tell which mistakes exercises cannot show or tell apart. */
  readonly misconceptions?: boolean;
}

export async function check(
  terminal: Terminal,
  path: string,
  options: CheckOptions,
): Promise<ExitCode> {
  const { library, problems } = await readLibrary({ templates: [path] });
  const checks: TimedCheck[] = [];
  const progress = progressBar(terminal, 'Checking', library.templates.length * options.seeds);
  try {
    for (const template of library.templates) {
      const start = performance.now();
      const run = checkTemplate(template, options.seeds);
      for (let step = run.next(); ; step = run.next()) {
        if (step.done) {
          const milliseconds = Math.round(performance.now() - start);
          const seeds = Math.min(options.seeds, LOOKED_AT);
          checks.push({
            ...step.value,
            milliseconds,
            ...(options.misconceptions
              ? { misconceptions: templateBlindness(template, seeds) }
              : {}),
          });
          break;
        }
        progress.step();
      }
      // Between templates an interrupt is heard.
      await setImmediate();
    }
  } finally {
    progress.end();
  }
  const all = [...problems, ...checks.flatMap((done) => done.problems)];
  await terminal.out(options.json ? json(checks, all) : report(terminal, checks, all));
  return all.length === 0 && checks.length > 0 ? EXIT.done : EXIT.findings;
}

const json = (checks: readonly TimedCheck[], problems: readonly AuthorProblem[]): string =>
  `${JSON.stringify(
    {
      templates: checks.map(({ problems: found, ...rest }) => ({
        ...rest,
        problems: found.length,
      })),
      problems: problems.map((problem) => ({
        ...problem,
        message: describeAuthorProblem(problem),
      })),
    },
    null,
    2,
  )}\n`;

function report(
  terminal: Terminal,
  checks: readonly TimedCheck[],
  problems: readonly AuthorProblem[],
): string {
  const { bold, good, bad, dim } = terminal.paint;
  const width = Math.max(8, ...checks.map(({ template }) => template.length));
  const lines = checks.flatMap((done) => {
    const mark = done.problems.length === 0 ? good('ok ') : bad('bad');
    const figures = [
      `${done.distinct} different in ${done.seeds} seeds`,
      `${percent(done.acceptance)} of draws accepted`,
      ...(done.difficulty === undefined ? [] : [`difficulty ${spread(done.difficulty)}`]),
      `${(done.milliseconds / 1000).toFixed(1)} s`,
    ].join(', ');
    const told = done.misconceptions === undefined ? [] : blindSpots(done.misconceptions);
    return [`${mark} ${done.template.padEnd(width)}  ${dim(figures)}`, ...told];
  });
  const count = checks.length === 1 ? '1 template' : `${checks.length} templates`;
  const verdict =
    problems.length === 0
      ? checks.length === 0
        ? bad('no templates were found')
        : good('no problems')
      : bad(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  return [
    ...lines,
    ...problems.map((problem) => describeAuthorProblem(problem)),
    `${bold(count)}: ${verdict}`,
    '',
  ].join('\n');
}

/** Mistakes whose answer is right all the same, and those that lead to the same answer. */
const blindSpots = ({ tasks: all, hidden, merged }: TemplateBlindness): string[] => [
  ...hidden.map(
    ({ misconceptions, tasks }) => `    not seen in ${tasks} of ${all}: ${misconceptions[0]}`,
  ),
  ...merged.map(
    ({ misconceptions, tasks }) => `    alike in ${tasks} of ${all}: ${misconceptions.join(', ')}`,
  ),
];

const spread = ({ least, mean, most }: Spread): string => `${mean} (${least} to ${most})`;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
