/**
 * The public door: exercises from templates, problem sets from blueprints, answers graded, any function
 * explained, any two expressions compared. Runs in Node and in browsers; reading templates from a disk
 * is `gradus/library`'s.
 *
 * Failures of the caller's texts are values (`Result`), never exceptions.
 */

import { type Solution, solve } from './calculus/solve.ts';
import { DEFAULT_MANNER, type Manner } from './calculus/steps/narration.ts';
import { type Impossibility, TaskImpossible } from './calculus/task-impossible.ts';
import { decide } from './equivalence/decide.ts';
import type { Equivalence } from './equivalence/outcome.ts';
import type { Policy } from './equivalence/policy.ts';
import { prepare } from './equivalence/prepare.ts';
import type { AuthorProblem } from './exercise/author-problem.ts';
import { type Exercise, makeExercise } from './exercise/exercise.ts';
import {
  type OwnTemplateProblem,
  type OwnTemplateRequest,
  ownTemplate,
} from './exercise/own-template.ts';
import { readTemplate } from './exercise/read-template.ts';
import type { Template } from './exercise/template.ts';
import type { ReadProblem } from './expression/read/problem.ts';
import { readScalar } from './expression/read/read.ts';
import { variablesOf } from './expression/traverse.ts';
import { gradeParts } from './grading/follow-through/grade-parts.ts';
import type { Verdict } from './grading/verdict.ts';
import { failure, type Result, success } from './result.ts';

/**
 * The exercise that a template makes of a seed: the same one on every machine.
 *
 * @example
 * const template = readTemplate(text, 'sine.md');
 * if (template.ok) console.log(generate(template.value, 'autumn-17'));
 */
export const generate = (
  template: Template,
  seed: string,
): Result<Exercise, readonly AuthorProblem[]> => makeExercise(template, seed);

/** What kept an exercise from being made of a function or a family. */
export type AboutProblem =
  | OwnTemplateProblem
  | { readonly kind: 'author'; readonly problems: readonly AuthorProblem[] };

/**
 * An exercise without a template: on one function, or on a family named in words. Letters other than
 * the variable are constants.
 *
 * @example
 * generateAbout({ about: 'sin(x^2)' }, 'autumn-17')
 * generateAbout({ about: 'composite', depth: 2, difficulty: [2, 4] }, 'autumn-17')
 */
export function generateAbout(
  request: OwnTemplateRequest,
  seed: string,
): Result<Exercise, AboutProblem> {
  const text = ownTemplate(request);
  if (!text.ok) return text;
  const template = readTemplate(text.value, 'own');
  const made = template.ok ? makeExercise(template.value, seed) : template;
  return made.ok ? made : failure({ kind: 'author', problems: made.problem });
}

/** A graded answer, under the id of its task. */
export interface GradedTask {
  readonly task: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly points: number;
}

/**
 * Grades answers to an exercise: one text where it has a single task, or texts by task id. A task
 * without an answer is left out. Parts are graded together: one that follows from an earlier wrong
 * answer is carried, where the template says so.
 *
 * @example
 * grade(exercise, '2x cos(x^2)')[0].verdict.kind // 'correct'
 */
export function grade(
  exercise: Exercise,
  answers: string | Readonly<Record<string, string>>,
): readonly GradedTask[] {
  const [first] = exercise.tasks;
  const texts =
    typeof answers === 'string' ? [[first!.id, answers] as const] : Object.entries(answers);
  return gradeParts(exercise.tasks, new Map(texts)).map(({ part, verdict, score }) => ({
    task: part.id,
    verdict,
    score,
    points: part.points,
  }));
}

export interface ExplainOptions {
  /** By which variables, in the order of differentiation; more than one is a higher derivative. */
  readonly by: readonly string[];
  readonly manner?: Manner;
}

/** What kept a function from being explained. */
export type ExplainProblem =
  | { readonly kind: 'unreadable'; readonly problem: ReadProblem }
  | { readonly kind: 'impossible'; readonly reason: Impossibility };

/** The derivative of any function, with its worked solution. Every letter is a variable. */
export function explain(
  text: string,
  { by, manner = DEFAULT_MANNER }: ExplainOptions,
): Result<Solution, ExplainProblem> {
  const reading = readScalar(text, { variables: by, openNames: true });
  if (!reading.ok) return failure({ kind: 'unreadable', problem: reading.problem });
  const letters = [...new Set([...variablesOf(reading.value), ...by])];
  const name = ['y', 'z', 'w', 'f'].find((free) => !letters.includes(free)) ?? 'F';
  try {
    const task = {
      kind: 'derivative',
      function: reading.value,
      name,
      arguments: letters,
      by,
    } as const;
    return success(solve(task, manner));
  } catch (failed) {
    if (failed instanceof TaskImpossible) {
      return failure({ kind: 'impossible', reason: failed.reason });
    }
    throw failed;
  }
}

export interface CompareOptions {
  /** Letters known to be positive. */
  readonly positive?: readonly string[];
  readonly policy?: Policy;
  /** Names the streams from which points are drawn; any text. */
  readonly seed?: string;
}

/** Whether two expressions are equal, and how that is known. Every letter is a variable. */
export function compare(
  left: string,
  right: string,
  { positive = [], policy, seed = 'compare' }: CompareOptions = {},
): Result<Equivalence, { readonly side: 'left' | 'right'; readonly problem: ReadProblem }> {
  const first = readScalar(left, { variables: positive, openNames: true });
  if (!first.ok) return failure({ side: 'left', problem: first.problem });
  const second = readScalar(right, { variables: positive, openNames: true });
  if (!second.ok) return failure({ side: 'right', problem: second.problem });
  const prepared = prepare({
    key: first.value,
    variables: [...variablesOf(first.value), ...variablesOf(second.value)],
    assumptions: { positive },
    seed,
    ...(policy === undefined ? {} : { policy }),
  });
  return success(decide(prepared, second.value));
}

export type { BackpropagationTask } from './calculus/backpropagation-task.ts';
export { type GraphOfSteps, graphOf, graphOfSteps } from './calculus/computation-graph.ts';
export type { MatrixTask } from './calculus/matrix/task.ts';
export type { Detail, Manner, Solution, Style } from './calculus/solve.ts';
export type { DerivativeTask, Task } from './calculus/task.ts';
export type { Formula, Step, WorkedSolution } from './calculus/worked-solution.ts';
export type { AuditRecord, Equivalence, Witness } from './equivalence/outcome.ts';
export { DEFAULT_POLICY, type Policy } from './equivalence/policy.ts';
export type { AuthorProblem, AuthorProblemCode } from './exercise/author-problem.ts';
export { type Difficulty, exerciseDifficulty } from './exercise/difficulty.ts';
export { type Exercise, type ExerciseTask, makeExercise } from './exercise/exercise.ts';
export {
  type ExerciseName,
  parseExerciseName,
  printExerciseName,
} from './exercise/exercise-name.ts';
export { FAMILY_WORDS } from './exercise/family.ts';
export {
  type OwnTemplateProblem,
  type OwnTemplateRequest,
  ownTemplate,
} from './exercise/own-template.ts';
export { type ParameterValue, type ParameterValues, parameterText } from './exercise/parameters.ts';
export { readTemplate } from './exercise/read-template.ts';
export type { Template } from './exercise/template.ts';
export type { Expression } from './expression/expression.ts';
export { printLatex, printPlain, printPretty } from './expression/print/print.ts';
export type { ReadProblem, ReadProblemCode } from './expression/read/problem.ts';
export { type ReadContext, type Reading, read, readScalar } from './expression/read/read.ts';
export type { Written } from './expression/read/written.ts';
export type { AnswerKey, AnswerKind } from './grading/answer-key.ts';
export { type GradedPart, gradeParts } from './grading/follow-through/grade-parts.ts';
export type { FollowThrough, Part } from './grading/follow-through/part.ts';
export { gradeAnswer } from './grading/grade.ts';
export type {
  CarriedFrom,
  ComponentVerdict,
  Fault,
  GradingRemark,
  Verdict,
} from './grading/verdict.ts';
export { type Blueprint, readBlueprint } from './problem-set/blueprint.ts';
export {
  type CheckProgress,
  checkTemplate,
  type TemplateCheck,
} from './problem-set/check-template.ts';
export {
  type GradedAnswer,
  type GradedRow,
  gradeSubmissions,
} from './problem-set/grade-submissions.ts';
export { makeProblemSet, type ProblemSet, problemSetName } from './problem-set/problem-set.ts';
export {
  type RowProblem,
  readCsvSubmissions,
  readJsonLines,
  type Submission,
  type SubmissionRow,
} from './problem-set/submission.ts';
export { TemplateLibrary } from './problem-set/template-library.ts';
export type { Result } from './result.ts';
