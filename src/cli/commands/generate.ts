/** `gradus generate`: variants of a problem set and their keys, written to a folder. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LIMITS } from '../../limits.ts';
import { readBlueprint } from '../../problem-set/blueprint.ts';
import { type ClassListProblem, readClassList } from '../../problem-set/class-list.ts';
import { readLibrary } from '../../problem-set/library.ts';
import { makeProblemSet, type ProblemSet } from '../../problem-set/problem-set.ts';
import { describeAuthorProblem } from '../../publish/describe-author-problem.ts';
import {
  type Format,
  needsAll,
  type PublishedFile,
  publish,
  publishTogether,
} from '../../publish/files.ts';
import { katexSetter } from '../../publish/html/katex.ts';
import { typesettingPress } from '../../publish/pdf/press.ts';
import { type ListedVariant, variantsCsv } from '../../publish/variants-csv.ts';
import type { Language } from '../../publish/words/language.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-codes.ts';
import { folder, makeFolder } from '../folders.ts';
import { progressBar } from '../progress.ts';
import { Queue } from '../queue.ts';
import { asUsage, readAll, type Terminal } from '../terminal.ts';

export interface GenerateOptions {
  readonly seed?: string;
  readonly variants?: number;
  readonly out: string;
  readonly format: readonly Format[];
  readonly templates?: string;
  /** A file with the names of a class. */
  readonly class?: string;
  readonly lang: Language;
  /** Wrong answers to expect, in the keys. */
  readonly mistakes?: boolean;
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
    options.lang,
  );
  if (!blueprint.ok) return refuse(terminal, blueprint.problem);
  const { library, problems } = await readLibrary({
    templates: [folder(options.templates, 'templates')],
  });
  // Another template's fault does not keep this set from being made, but it should be known.
  for (const problem of problems) terminal.err(`${describeAuthorProblem(problem)}\n`);
  const seed = options.seed ?? blueprint.value.seed;
  const names = options.class === undefined ? [] : await classNames(terminal, options.class);
  const variants = options.variants ?? Math.max(1, names.length);
  if (variants < names.length) {
    throw new UsageError(`there are ${names.length} names for ${variants} variants`);
  }
  const math = once(katexSetter);
  const press = typesettingPress();
  const sets: ProblemSet[] = [];
  const listed: ListedVariant[] = [];
  const written: string[] = [];
  const writing = new Queue(LIMITS.publish.variantsAtOnce);
  const progress = progressBar(terminal, 'Generating', variants);
  try {
    for (let variant = 1; variant <= variants; variant += 1) {
      const set = makeProblemSet(blueprint.value, library, seed, variant);
      if (!set.ok) {
        progress.end();
        return refuse(terminal, set.problem);
      }
      const student = names[variant - 1];
      const files = publish(set.value, {
        formats: options.format,
        language: options.lang,
        variants,
        math,
        pdf: () => press,
        mistakes: options.mistakes === true,
        ...(student === undefined ? {} : { student }),
      });
      written.push(...files.map(({ path }) => join(options.out, path)));
      await writing.add(async () => {
        await Promise.all(files.map((file) => write(options.out, file)));
        progress.step();
      });
      if (needsAll(options.format)) sets.push(set.value);
      const { blueprint: id, seed: drawn } = set.value;
      listed.push({ set: { blueprint: id, seed: drawn, variant }, student: student ?? '' });
    }
    await writing.done();
    const together = publishTogether(sets, { formats: options.format, language: options.lang });
    for (const file of together) written.push(await write(options.out, file));
    if (names.length > 0) {
      const file = { path: 'key/class.csv', content: variantsCsv(listed) };
      written.push(await write(options.out, file));
    }
  } finally {
    press.close();
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

const CLASS_PROBLEMS: Readonly<Record<ClassListProblem, string>> = {
  empty: 'there is no name in it',
  'too-many': 'there are too many names in it',
  'line-too-long': 'one of its lines is too long',
  'unclosed-quote': 'a quotation mark in it is never closed',
};

async function classNames(terminal: Terminal, file: string): Promise<readonly string[]> {
  const text = await readAll(terminal, file, MOST_BYTES);
  const names = await readClassList(
    (async function* () {
      yield text;
    })(),
  );
  if (!names.ok) throw new UsageError(`${file}: ${CLASS_PROBLEMS[names.problem]}`);
  return names.value;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

async function write(folder: string, { path, content }: PublishedFile): Promise<string> {
  const file = join(folder, path);
  const bytes = await content;
  try {
    await makeFolder(dirname(file));
    await writeFile(file, bytes);
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
