/**
 * A blueprint: which templates a problem set draws from, how many exercises of each, what they earn.
 * Read from YAML with every problem located; whether its templates exist is the library's business.
 */
import { z } from 'zod';
import type { AuthorProblem } from '../exercise/author-problem.ts';
import { ID_PATTERN, isSeed } from '../exercise/exercise-name.ts';
import { HeaderSource } from '../exercise/header-source.ts';
import { OWN_ASKS, type OwnLanguage } from '../exercise/own-prompts.ts';
import { ownProblem, ownTemplate } from '../exercise/own-template.ts';
import { readTemplate } from '../exercise/read-template.ts';
import { reportIssues } from '../exercise/schema-problems.ts';
import type { Template } from '../exercise/template.ts';
import type { TextPlace } from '../exercise/text.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';

const id = z.string().regex(ID_PATTERN).max(200);
const line = z.string().trim().min(1).max(300);
/** YAML makes numbers of seeds such as 2026. */
const seed = z.union([z.string(), z.int()]).transform(String).refine(isSeed);

const BLUEPRINT_SCHEMA = z.strictObject({
  id,
  title: line,
  /** What is said to students above the first exercise, as Markdown. */
  introduction: z.string().min(1).max(5_000).optional(),
  /** Used when the generator is not told another. */
  seed,
  exercises: z
    .array(
      z.strictObject({
        /** A template of the library, or instead of it a function or a family of functions. */
        template: id.optional(),
        /** One function, as people write it: `sin(x^2)`. */
        function: line.optional(),
        /** Functions named in words: `sin of quadratic`, `composite`. */
        family: line.optional(),
        /** Of a function or a family: the variable, how often it is differentiated. */
        by: z.string().min(1).max(20).optional(),
        order: z.int().min(1).max(LIMITS.calculus.order).optional(),
        /** Of a function or a family: what is asked about it; its derivative by default. */
        ask: z.enum(OWN_ASKS).optional(),
        /** Of a family: functions one inside the other, and the measured difficulty. */
        depth: z.int().min(1).max(6).optional(),
        difficulty: z.tuple([z.number().min(1).max(5), z.number().min(1).max(5)]).optional(),
        /** The version the blueprint was written for; by default whichever the library has. */
        version: z.int().min(1).optional(),
        /** How many exercises of this template a set contains, all different. */
        variants: z.int().min(1).max(LIMITS.problemSet.exercises).default(1),
        /** What one exercise earns; by default what the template says. */
        points: z.number().min(0).max(1_000).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.problemSet.exercises),
});

type EntryHeader = z.infer<typeof BLUEPRINT_SCHEMA>['exercises'][number];

export interface BlueprintEntry {
  /** The id of the template. */
  readonly template: string;
  /** The template itself, where the entry names a function or a family instead of one. */
  readonly own: Template | undefined;
  readonly version: number | undefined;
  readonly variants: number;
  readonly points: number | undefined;
  readonly place: TextPlace;
}

export interface Blueprint {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly introduction: string | undefined;
  readonly seed: string;
  readonly exercises: readonly BlueprintEntry[];
}

/**
 * The file's name only serves to say where problems are. Entries that name a function or a family ask in the given
 * language; a template asks in its own.
 */
export function readBlueprint(
  text: string,
  file: string,
  language: OwnLanguage = 'en',
): Result<Blueprint, AuthorProblem[]> {
  if (text.length > LIMITS.template.characters) {
    return failure([{ code: 'file-too-long', file, line: 1, column: 1, data: {} }]);
  }
  const source = new HeaderSource(file, text.replace(/^\uFEFF/, ''), 0);
  const parsed = BLUEPRINT_SCHEMA.safeParse(source.value() ?? {});
  if (!parsed.success) reportIssues(source, parsed.error.issues);
  if (!parsed.success || source.problems.length > 0) return failure(source.problems);
  const { introduction, ...rest } = parsed.data;
  const exercises = parsed.data.exercises.flatMap((entry, index) =>
    readEntry(entry, index, source, language),
  );
  if (source.problems.length > 0) return failure(source.problems);
  return success({ file, ...rest, introduction, exercises });
}

const ABOUT = ['template', 'function', 'family'] as const;

/** One entry, or none after noting what is wrong with it. */
function readEntry(
  entry: EntryHeader,
  index: number,
  source: HeaderSource,
  language: OwnLanguage,
): readonly BlueprintEntry[] {
  const given = ABOUT.filter((field) => entry[field] !== undefined);
  const [field] = given;
  const path = ['exercises', index];
  if (field === undefined) {
    source.add('missing-field', path, { field: ABOUT.join(', ') });
    return [];
  }
  if (given.length > 1) {
    source.add('unknown-field', [...path, given[1]!], { field: given[1]! });
    return [];
  }
  const { version, variants, points } = entry;
  const place = source.place([...path, field]);
  const common = { version, variants, points, place };
  if (field === 'template') return [{ ...common, template: entry.template!, own: undefined }];
  const { by, order, depth, difficulty, ask } = entry;
  const about = entry[field]!;
  const text = ownTemplate({ kind: field, about, by, order, depth, difficulty, ask, language });
  if (!text.ok) {
    const { code, data, position } = ownProblem(text.problem, about);
    source.add(code, [...path, field], data, position);
    return [];
  }
  const own = readTemplate(text.value, source.file);
  if (own.ok) return [{ ...common, template: own.value.header.id, own: own.value }];
  // Problems of the written-out template are problems of the entry that it was written from.
  for (const { code, data } of own.problem) source.add(code, [...path, field], data);
  return [];
}
