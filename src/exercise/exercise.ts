/**
 * One exercise: what a template and a seed make. Everything in it follows from (template, version,
 * seed), on every machine.
 */
import type { Solution } from '../calculus/solve.ts';
import type { Task } from '../calculus/task.ts';
import type { AnswerKey } from '../grading/answer-key.ts';
import type { ExerciseName } from './exercise-name.ts';
import type { ParameterValues } from './parameters.ts';

export interface ExerciseTask {
  /** The template's id of the task; answers are submitted under it. */
  readonly id: string;
  readonly kind: Task['kind'];
  /** What this part asks, as Markdown; undefined when the exercise's prompt says it all. */
  readonly prompt: string | undefined;
  readonly task: Task;
  readonly solution: Solution;
  readonly key: AnswerKey;
  readonly points: number;
  /** As Markdown, from faint to strong. */
  readonly hints: readonly string[];
}

export type Layout = 'numerator' | 'denominator';

export interface Exercise {
  readonly name: ExerciseName;
  readonly title: string;
  readonly topic: string;
  readonly skills: readonly string[];
  /** From 1 (easy) to 5. */
  readonly difficulty: number;
  readonly layout: Layout;
  readonly parameters: ParameterValues;
  /** Markdown with LaTeX between dollar signs. It is text, not HTML: whoever publishes it escapes it. */
  readonly prompt: string;
  readonly tasks: readonly ExerciseTask[];
  /** The sum over the tasks. */
  readonly points: number;
}
