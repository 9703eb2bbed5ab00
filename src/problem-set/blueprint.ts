/**
 * A blueprint: which templates a problem set draws from, how many exercises of each, what they earn.
 * Read from YAML with every problem located; whether its templates exist is the library's business.
 */
import { z } from 'zod';
import type { AuthorProblem } from '../exercise/author-problem.ts';
import { ID_PATTERN, isSeed } from '../exercise/exercise-name.ts';
import { HeaderSource } from '../exercise/header-source.ts';
import { reportIssues } from '../exercise/schema-problems.ts';
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
        template: id,
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

export type BlueprintEntry = z.infer<typeof BLUEPRINT_SCHEMA>['exercises'][number] & {
  readonly place: TextPlace;
};

export interface Blueprint {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly introduction: string | undefined;
  readonly seed: string;
  readonly exercises: readonly BlueprintEntry[];
}

/** The file's name only serves to say where problems are. */
export function readBlueprint(text: string, file: string): Result<Blueprint, AuthorProblem[]> {
  if (text.length > LIMITS.template.characters) {
    return failure([{ code: 'file-too-long', file, line: 1, column: 1, data: {} }]);
  }
  const source = new HeaderSource(file, text.replace(/^\uFEFF/, ''), 0);
  const parsed = BLUEPRINT_SCHEMA.safeParse(source.value() ?? {});
  if (!parsed.success) reportIssues(source, parsed.error.issues);
  if (!parsed.success || source.problems.length > 0) return failure(source.problems);
  const { exercises, introduction, ...rest } = parsed.data;
  return success({
    file,
    ...rest,
    introduction,
    exercises: exercises.map((entry, index) => ({
      ...entry,
      place: source.place(['exercises', index, 'template']),
    })),
  });
}
