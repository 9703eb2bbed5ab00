/**
 * A problem set: the exercises of a blueprint for one seed and one variant (one student, say). The
 * exercises of a set differ from each other; everything follows from (blueprint, seed, variant).
 */
import type { AuthorProblem, AuthorProblemCode } from '../exercise/author-problem.ts';
import { type Exercise, makeExercise } from '../exercise/exercise.ts';
import type { Template } from '../exercise/template.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import type { Blueprint, BlueprintEntry } from './blueprint.ts';
import type { TemplateLibrary } from './template-library.ts';

export interface ProblemSet {
  readonly blueprint: string;
  readonly title: string;
  readonly introduction: string | undefined;
  readonly seed: string;
  /** Counted from 1. */
  readonly variant: number;
  /** Numbered from 1 in this order. */
  readonly exercises: readonly Exercise[];
  readonly points: number;
}

/** `chain-rule#autumn/3`: blueprint, seed, variant. */
export const problemSetName = (set: Pick<ProblemSet, 'blueprint' | 'seed' | 'variant'>): string =>
  `${set.blueprint}#${set.seed}/${set.variant}`;

export function makeProblemSet(
  blueprint: Blueprint,
  library: TemplateLibrary,
  seed: string,
  variant: number,
): Result<ProblemSet, readonly AuthorProblem[]> {
  const problems: AuthorProblem[] = [];
  const exercises: Exercise[] = [];
  const seen = new Set<string>();
  for (const entry of blueprint.exercises) {
    const template = findTemplate(blueprint, entry, library, problems);
    if (template === undefined) continue;
    for (let copy = 0; copy < entry.variants; copy += 1) {
      const start = `${seed}/${variant}/${exercises.length + 1}`;
      const made = makeDistinct(template, start, seen);
      if (made === undefined) {
        problems.push(problemAt(blueprint, entry, 'too-few-variants'));
        break;
      }
      if (!made.ok) {
        problems.push(...made.problem);
        break;
      }
      exercises.push(entry.points === undefined ? made.value : worth(made.value, entry.points));
    }
  }
  if (problems.length > 0) return failure(problems);
  return success({
    blueprint: blueprint.id,
    title: blueprint.title,
    introduction: blueprint.introduction,
    seed,
    variant,
    exercises,
    points: exercises.reduce((total, exercise) => total + exercise.points, 0),
  });
}

function findTemplate(
  blueprint: Blueprint,
  entry: BlueprintEntry,
  library: TemplateLibrary,
  problems: AuthorProblem[],
): Template | undefined {
  const template = entry.own ?? library.template(entry.template);
  if (template === undefined) {
    problems.push(problemAt(blueprint, entry, 'unknown-template'));
    return undefined;
  }
  if (entry.version === undefined || entry.version === template.header.version) return template;
  problems.push(problemAt(blueprint, entry, 'wrong-version'));
  return undefined;
}

const problemAt = (
  blueprint: Blueprint,
  entry: BlueprintEntry,
  code: AuthorProblemCode,
): AuthorProblem => ({
  code,
  file: blueprint.file,
  ...entry.place,
  data: { name: entry.template, variants: `${entry.variants}` },
});

/** The first exercise of the seeds `s`, `s.2`, `s.3` ... that is not in the set yet. */
function makeDistinct(
  template: Template,
  start: string,
  seen: Set<string>,
): Result<Exercise, readonly AuthorProblem[]> | undefined {
  for (let attempt = 1; attempt <= LIMITS.problemSet.attempts; attempt += 1) {
    const made = makeExercise(template, attempt === 1 ? start : `${start}.${attempt}`);
    if (!made.ok) return made;
    const sight = exerciseSight(made.value);
    if (seen.has(sight)) continue;
    seen.add(sight);
    return made;
  }
  return undefined;
}

/** What a student sees of an exercise; two exercises with the same sight are one. */
export const exerciseSight = (exercise: Exercise): string =>
  JSON.stringify([exercise.prompt, ...exercise.tasks.map((task) => task.prompt ?? '')]);

/** The same exercise with its points shared out anew, in the proportions of its template. */
export function worth(exercise: Exercise, points: number): Exercise {
  const scaled = (part: number): number =>
    exercise.points === 0 ? points / exercise.tasks.length : (part * points) / exercise.points;
  return {
    ...exercise,
    points,
    tasks: exercise.tasks.map((task) => ({
      ...task,
      points: scaled(task.points),
      key: { ...task.key, points: scaled(task.points) },
    })),
  };
}
