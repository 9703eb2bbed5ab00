/**
 * Grades submissions as they stream by: each row's exercise is made again from its name, its answers
 * are graded, and one graded answer follows the other in the rows' order. Keeps a bounded number of
 * exercises for the rows to come, so memory does not grow with the file.
 */
import { type Exercise, makeExercise } from '../exercise/exercise.ts';
import { type ExerciseName, printExerciseName } from '../exercise/exercise-name.ts';
import { gradeParts } from '../grading/follow-through/grade-parts.ts';
import type { GradingOptions } from '../grading/grade.ts';
import type { Verdict } from '../grading/verdict.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import { groupSubmissions } from './group-submissions.ts';
import { makeProblemSet, problemSetName } from './problem-set.ts';
import { RecentlyUsed } from './recently-used.ts';
import type {
  Answers,
  RowProblem,
  RowProblemCode,
  SetPlace,
  Submission,
  SubmissionRow,
} from './submission.ts';
import type { TemplateLibrary } from './template-library.ts';

export interface GradedAnswer {
  readonly kind: 'graded';
  readonly line: number;
  readonly student: string | undefined;
  readonly exercise: ExerciseName;
  readonly task: string;
  readonly answer: string;
  readonly verdict: Verdict;
  /** What the answer earns, and what a right one would. */
  readonly score: number;
  readonly points: number;
}

export type GradedRow = GradedAnswer | RowProblem;

type Obstacle = Pick<RowProblem, 'code' | 'data'>;
type Found = Result<Exercise, Obstacle>;

export async function* gradeSubmissions(
  rows: AsyncIterable<SubmissionRow>,
  library: TemplateLibrary,
  options: GradingOptions = {},
): AsyncGenerator<GradedRow> {
  const finder = new ExerciseFinder(library);
  for await (const row of groupSubmissions(rows)) {
    if (row.kind === 'row-problem') yield row;
    else yield* gradeGroup(row.submissions, finder, options);
  }
}

/** What one student answered to one exercise, in a row of the file or in several. */
function* gradeGroup(
  submissions: readonly Submission[],
  finder: ExerciseFinder,
  options: GradingOptions,
): Generator<GradedRow> {
  const found = finder.find(submissions[0]!.exercise);
  if (!found.ok) {
    for (const { line } of submissions) yield { kind: 'row-problem', line, ...found.problem };
    return;
  }
  const exercise = found.value;
  const assigned = submissions.flatMap(({ line, student, answers }) =>
    assign(exercise, answers).map((each) => ({ line, student, ...each })),
  );
  const answers = new Map(assigned.map(({ id, text }) => [id, text]));
  // All parts together, for one may follow from another; told in the order they were given in.
  const graded = new Map(
    gradeParts(exercise.tasks, answers, options).map((each) => [each.part.id, each]),
  );
  for (const { line, student, id } of assigned) {
    const part = graded.get(id);
    if (part === undefined) {
      yield { kind: 'row-problem', line, code: 'unknown-task', data: { task: id } };
      continue;
    }
    const { answer, verdict, score } = part;
    const { points } = part.part;
    yield {
      kind: 'graded',
      line,
      student,
      exercise: exercise.name,
      task: id,
      answer,
      verdict,
      score,
      points,
    };
  }
}

interface Assigned {
  readonly id: string;
  readonly text: string;
}

/** Which task each answer belongs to. */
function assign(exercise: Exercise, answers: Answers): readonly Assigned[] {
  if (answers.kind === 'listed') {
    return answers.texts.map((text, index) => ({
      id: exercise.tasks[index]?.id ?? `${index + 1}`,
      text,
    }));
  }
  return [...answers.texts].map(([id, text]) => ({ id, text }));
}

/** Makes exercises again from their names, and remembers the last ones. */
export class ExerciseFinder {
  private readonly exercises = new RecentlyUsed<string, Found>(
    LIMITS.problemSet.rememberedExercises,
  );
  private readonly sets = new RecentlyUsed<string, Result<readonly Exercise[], Obstacle>>(
    LIMITS.problemSet.rememberedSets,
  );

  constructor(private readonly library: TemplateLibrary) {}

  find(wanted: Submission['exercise']): Found {
    if (wanted.kind === 'set') return this.inSet(wanted);
    return this.exercises.get(printExerciseName(wanted), () => this.make(wanted));
  }

  private make({ template: id, version, seed }: ExerciseName): Found {
    const template = this.library.template(id);
    if (template === undefined) return obstacle('unknown-template', { template: id });
    if (template.header.version !== version) {
      const known = `${template.header.version}`;
      return obstacle('wrong-version', { template: id, version: `${version}`, known });
    }
    const made = makeExercise(template, seed);
    return made.ok ? made : obstacle('author-problem', { template: id });
  }

  private inSet(place: SetPlace): Found {
    const set = this.sets.get(problemSetName(place), () => this.makeSet(place));
    if (!set.ok) return set;
    const exercise = set.value[place.number - 1];
    return exercise === undefined
      ? obstacle('unknown-exercise', { exercise: `${place.number}` })
      : success(exercise);
  }

  private makeSet({
    blueprint: id,
    seed,
    variant,
  }: SetPlace): Result<readonly Exercise[], Obstacle> {
    const blueprint = this.library.blueprint(id);
    if (blueprint === undefined) return obstacle('unknown-set', { set: id });
    const made = makeProblemSet(blueprint, this.library, seed, variant);
    return made.ok ? success(made.value.exercises) : obstacle('author-problem', { set: id });
  }
}

const obstacle = (
  code: RowProblemCode,
  data: Readonly<Record<string, string>>,
): { readonly ok: false; readonly problem: Obstacle } => failure({ code, data });
