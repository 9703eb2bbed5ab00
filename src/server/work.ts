/**
 * What a request asks for, worked out: a function from plain data to plain data, the same in a worker and
 * in a test. Nothing is remembered from one request to the next but the templates.
 */

import type { Exercise } from '../exercise/exercise.ts';
import { makeExercise } from '../exercise/exercise.ts';
import { parseExerciseName } from '../exercise/exercise-name.ts';
import type { Template } from '../exercise/template.ts';
import { readScalar } from '../expression/read/read.ts';
import { gradeParts } from '../grading/follow-through/grade-parts.ts';
import { compare } from '../index.ts';
import type { TemplateLibrary } from '../problem-set/template-library.ts';
import { describeAuthorProblem } from '../publish/describe-author-problem.ts';
import { describeEquivalence } from '../publish/describe-equivalence.ts';
import { describeReadProblem, oneLine } from '../publish/describe-verdict.ts';
import { inlineText } from '../publish/document/to-text.ts';
import { gradedJson } from '../publish/graded-json.ts';
import { exerciseJson, formulaJson, solutionsJson } from '../publish/json.ts';
import { failure, type Result, success } from '../result.ts';
import type { Refusal } from './problem.ts';
import type {
  CompareRequest,
  CompareResponse,
  ExercisesRequest,
  ExercisesResponse,
  GradeRequest,
  GradeResponse,
} from './schemas.ts';

export interface Requests {
  readonly exercises: ExercisesRequest;
  readonly grade: GradeRequest;
  readonly compare: CompareRequest;
}

export interface Responses {
  readonly exercises: ExercisesResponse;
  readonly grade: GradeResponse;
  readonly compare: CompareResponse;
}

export type WorkKind = keyof Requests;
export type Job = { readonly [Kind in WorkKind]: { kind: Kind; body: Requests[Kind] } }[WorkKind];
export type Outcome = Result<Responses[WorkKind], Refusal>;

const LANGUAGE = 'en';

export function work(job: Job, library: TemplateLibrary): Outcome {
  switch (job.kind) {
    case 'exercises':
      return makeExercises(job.body, library);
    case 'grade':
      return gradeExercise(job.body, library);
    case 'compare':
      return compareTexts(job.body);
  }
}

const refuse = (code: Refusal['code'], detail: string): { ok: false; problem: Refusal } =>
  failure({ code, detail });

function templateOf(
  library: TemplateLibrary,
  id: string,
  version: number | undefined,
): Result<Template, Refusal> {
  const template = library.template(id);
  if (template === undefined) return refuse('unknown-template', `No template has the id "${id}".`);
  const known = template.header.version;
  return version === undefined || version === known
    ? success(template)
    : refuse('wrong-version', `"${id}" is at version ${known}, not ${version}.`);
}

function exerciseOf(template: Template, seed: string): Result<Exercise, Refusal> {
  const made = makeExercise(template, seed);
  return made.ok
    ? made
    : refuse(
        'no-exercise',
        made.problem.map((problem) => describeAuthorProblem(problem)).join(' '),
      );
}

function makeExercises(
  { template: id, version, seeds, key }: ExercisesRequest,
  library: TemplateLibrary,
): Result<ExercisesResponse, Refusal> {
  const template = templateOf(library, id, version);
  if (!template.ok) return template;
  const exercises: ExercisesResponse['exercises'] = [];
  for (const seed of seeds) {
    const made = exerciseOf(template.value, seed);
    if (!made.ok) return made;
    const solutions = key ? { solutions: solutionsJson(made.value, LANGUAGE) } : {};
    exercises.push(mutable({ ...exerciseJson(made.value), ...solutions }));
  }
  return success({ exercises });
}

function gradeExercise(
  { exercise: name, answers, diagnose }: GradeRequest,
  library: TemplateLibrary,
): Result<GradeResponse, Refusal> {
  const parsed = parseExerciseName(name);
  if (parsed === undefined) return refuse('invalid-request', `"${name}" names no exercise.`);
  const template = templateOf(library, parsed.template, parsed.version);
  if (!template.ok) return template;
  const made = exerciseOf(template.value, parsed.seed);
  if (!made.ok) return made;
  const exercise = made.value;
  const ids = Object.keys(answers);
  const unknown = ids.find((id) => !exercise.tasks.some((task) => task.id === id));
  if (unknown !== undefined) {
    return refuse('unknown-task', `The exercise has no task "${unknown}".`);
  }
  const parts = gradeParts(exercise.tasks, new Map(Object.entries(answers)), { diagnose });
  const inOrder = [...parts].sort((a, b) => ids.indexOf(a.part.id) - ids.indexOf(b.part.id));
  const tasks: GradeResponse['tasks'] = [];
  for (const { part, answer, verdict, score } of inOrder) {
    const graded = {
      kind: 'graded' as const,
      line: 1,
      student: undefined,
      exercise: exercise.name,
      task: part.id,
      answer,
      verdict,
      score,
      points: part.points,
    };
    const {
      line: _line,
      exercise: _exercise,
      audit: _audit,
      ...told
    } = gradedJson(graded, LANGUAGE);
    tasks.push(mutable(told));
  }
  const score = tasks.reduce((total, task) => total + task.score, 0);
  return success({ exercise: name, tasks, score, points: exercise.points });
}

function compareTexts({
  left,
  right,
  positive,
  seed,
}: CompareRequest): Result<CompareResponse, Refusal> {
  const compared = compare(left, right, { positive, seed });
  if (!compared.ok) {
    const { side, problem } = compared.problem;
    const told = describeReadProblem(problem, side === 'left' ? left : right, LANGUAGE);
    return refuse('unreadable-expression', `${side}: ${inlineText(told)}`);
  }
  const outcome = compared.value;
  return success({
    outcome: outcome.kind,
    left: understood(left, positive),
    right: understood(right, positive),
    message: inlineText(oneLine(describeEquivalence(outcome, LANGUAGE))),
    rung: outcome.audit.rung,
    ...(outcome.kind === 'different'
      ? mutable({ difference: outcome.difference, witness: outcome.witness })
      : {}),
    ...(outcome.kind === 'undecided' ? { reason: outcome.reason } : {}),
  });
}

function understood(text: string, positive: readonly string[]): CompareResponse['left'] {
  const reading = readScalar(text, { variables: positive, openNames: true });
  if (!reading.ok) throw new Error('what was compared was read');
  return formulaJson({ kind: 'scalar', expression: reading.value });
}

/** Plain data as the schemas' types have it: without `readonly`, which validation does not know. */
type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;
const mutable = <Value>(value: Value): Mutable<Value> => value as Mutable<Value>;
