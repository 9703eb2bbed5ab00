/** `gradus generate`: variants of a problem set and their keys, written to a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readBlueprint } from '../../problem-set/blueprint.ts';
import { readLibrary } from '../../problem-set/library.ts';
import { makeProblemSet } from '../../problem-set/problem-set.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import { type Format, publish } from '../../publish/files.ts';
import { katexSetter } from '../../publish/html/katex.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { folder } from '../folders.ts';
import { progressBar } from '../progress.ts';
import { asUsage, readAll, type Terminal } from '../terminal.ts';

export interface GenerateOptions {
  readonly seed?: string;
  readonly variants?: number;
  readonly out: string;
  readonly format: readonly Format[];
  readonly templates?: string;
  readonly json?: boolean;
}

const MOST_BYTES = 1_000_000;

export async function generate(
  terminal: Terminal,
  blueprintFile: string,
  options: GenerateOptions,
): Promise<ExitCode> {
  const blueprint = readBlueprint(
    await readAll(terminal, blueprintFile, MOST_BYTES),
    blueprintFile,
  );
  if (!blueprint.ok) return refuse(terminal, blueprint.problem);
  const { library, problems } = await readLibrary({
    templates: [folder(options.templates, 'templates')],
  });
  // Another template's fault does not keep this set from being made, but it should be known.
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  const seed = options.seed ?? blueprint.value.seed;
  const variants = options.variants ?? 1;
  const math = once(katexSetter);
  const written: string[] = [];
  const progress = progressBar(terminal, 'Generating', variants);
  try {
    for (let variant = 1; variant <= variants; variant += 1) {
      const set = makeProblemSet(blueprint.value, library, seed, variant);
      if (!set.ok) {
        progress.end();
        return refuse(terminal, set.problem);
      }
      const publishOptions = { formats: options.format, language: 'en' as const, variants, math };
      for (const { path, content } of publish(set.value, publishOptions)) {
        written.push(await write(options.out, path, content));
      }
      progress.step();
    }
  } finally {
    progress.end();
  }
  await terminal.out(
    options.json
      ? `${JSON.stringify({ blueprint: blueprint.value.id, seed, variants, files: written })}\n`
      : summary(terminal, blueprint.value.title, variants, options),
  );
  return EXIT.done;
}

function refuse(
  terminal: Terminal,
  problems: readonly Parameters<typeof describeAuthorProblem>[0][],
): ExitCode {
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  return EXIT.findings;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

async function write(folder: string, path: string, content: string): Promise<string> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw asUsage(error, file);
  }
  return file;
}

function summary(
  terminal: Terminal,
  title: string,
  variants: number,
  { out, format }: GenerateOptions,
): string {
  const { bold, dim } = terminal.paint;
  const count = variants === 1 ? '1 variant' : `${variants} variants`;
  return [
    `${bold(title)}: ${count} ${dim(`(${format.join(', ')})`)}`,
    `  ${join(out, 'students')}  for the students`,
    `  ${join(out, 'key')}       answers and worked solutions`,
    '',
  ].join('\n');
}
