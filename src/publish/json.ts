/**
 * Problem sets, keys and worked solutions as JSON for programs: formulas as plain text and as LaTeX,
 * sentences with their mathematics between dollar signs. Field names are part of the public interface.
 */

import { choicesOf, isChoiceTask } from '../calculus/choice-task.ts';
import type { Solution } from '../calculus/solve.ts';
import type { Formula, Step } from '../calculus/worked-solution.ts';
import type { Exercise, ExerciseTask } from '../exercise/exercise.ts';
import { printExerciseName } from '../exercise/exercise-name.ts';
import { printLatex } from '../expression/print/print.ts';
import type { Written } from '../expression/read/written.ts';
import { type ProblemSet, problemSetName } from '../problem-set/problem-set.ts';
import { gridOf } from './answer-grid.ts';
import { askedOf, isPartial } from './asked.ts';
import { inlineMarkdown } from './document/to-markdown.ts';
import { inlineText } from './document/to-text.ts';
import { formulaLatex, writtenLatex, writtenPlain } from './formula.ts';
import { hintTexts } from './hints.ts';
import { teacherSentence } from './mistake-table.ts';
import type { Language } from './words/language.ts';
import { stepSentence } from './worked-solution.ts';
import { wrongAnswers } from './wrong-answers.ts';

export interface FormulaJson {
  /** Reads back as the same answer. */
  readonly plain: string;
  readonly latex: string;
}

export interface StepJson {
  readonly code: string;
  /** Markdown with LaTeX between dollar signs. */
  readonly text: string;
  /** LaTeX. */
  readonly formulas: readonly string[];
  readonly steps: readonly StepJson[];
}

export interface WorkedSolutionJson {
  readonly answer: FormulaJson;
  readonly steps: readonly StepJson[];
  readonly remarks: readonly StepJson[];
}

export interface TaskJson {
  readonly id: string;
  readonly kind: string;
  readonly points: number;
  /** Markdown; absent when the exercise's prompt says it all. */
  readonly prompt?: string;
  /** What stands before the equals sign, in LaTeX; absent when nothing does. */
  readonly asked?: string;
  readonly answerKind: string;
  /** The size of the grid to enter the answer in, where the template wants one: [length] or [rows, columns]. */
  readonly grid?: readonly number[];
  /** Of a choice: each option's mark, which answers name, and its formula in LaTeX; none where no line is wrong. */
  readonly options?: readonly { readonly mark: string; readonly latex?: string }[];
  readonly variables: readonly string[];
  /** The tasks before it that its answer follows from, and what one that follows from a wrong answer loses. */
  readonly follows?: { readonly tasks: readonly string[]; readonly penalty: number };
}

export interface ExerciseJson {
  /** template@version#seed: what a submission names. */
  readonly exercise: string;
  readonly template: string;
  readonly version: number;
  readonly seed: string;
  readonly points: number;
  /** Markdown with LaTeX between dollar signs. */
  readonly prompt: string;
  readonly tasks: readonly TaskJson[];
}

export interface ProblemSetJson {
  readonly title: string;
  /** blueprint#seed/variant: by which the set is found again. */
  readonly set: string;
  readonly blueprint: string;
  readonly seed: string;
  readonly variant: number;
  readonly points: number;
  /** Markdown. */
  readonly introduction?: string;
  readonly exercises: readonly ExerciseJson[];
}

export const formulaJson = (written: Written): FormulaJson => ({
  plain: writtenPlain(written),
  latex: writtenLatex(written),
});

export function workedSolutionJson(solution: Solution, language: Language): WorkedSolutionJson {
  const { derivatives, steps, remarks } = solution.worked;
  const stepJson = (step: Step): StepJson => ({
    code: step.code,
    text: inlineMarkdown(stepSentence(step, language, derivatives)),
    formulas: step.formulas.map((formula: Formula) => formulaLatex(formula, { derivatives })),
    steps: step.steps.map(stepJson),
  });
  return {
    answer: formulaJson(solution.answer),
    steps: steps.map(stepJson),
    remarks: remarks.map(stepJson),
  };
}

/** For students: nothing of the key is in it. */
export const problemSetJson = (set: ProblemSet): ProblemSetJson => ({
  title: set.title,
  set: problemSetName(set),
  blueprint: set.blueprint,
  seed: set.seed,
  variant: set.variant,
  points: set.points,
  ...(set.introduction === undefined ? {} : { introduction: set.introduction }),
  exercises: set.exercises.map(exerciseJson),
});

/** For students: nothing of the key is in it. */
export function exerciseJson(exercise: Exercise): ExerciseJson {
  const { template, version, seed } = exercise.name;
  return {
    exercise: printExerciseName(exercise.name),
    template,
    version,
    seed,
    points: exercise.points,
    prompt: exercise.prompt,
    tasks: exercise.tasks.map(taskJson),
  };
}

function taskJson(task: ExerciseTask): TaskJson {
  const asked = askedOf(task);
  const grid = gridOf(task);
  const derivatives = isPartial(task.key.asked) ? 'partial' : 'ordinary';
  return {
    id: task.id,
    kind: task.kind,
    points: task.points,
    ...(task.prompt === undefined ? {} : { prompt: task.prompt }),
    ...(asked === undefined ? {} : { asked: printLatex(asked, { derivatives }) }),
    answerKind: task.key.kind,
    ...(grid === undefined ? {} : { grid }),
    ...optionsOf(task),
    variables: task.key.variables,
    ...(task.follows === undefined
      ? {}
      : { follows: { tasks: task.follows.tasks, penalty: task.follows.penalty } }),
  };
}

const optionsOf = ({ task }: ExerciseTask): Pick<TaskJson, 'options'> =>
  isChoiceTask(task)
    ? {
        options: choicesOf(task).map(({ mark, latex }) => ({
          mark,
          ...(latex === undefined ? {} : { latex }),
        })),
      }
    : {};

export interface TaskSolutionJson extends WorkedSolutionJson {
  readonly task: string;
  /** Of a choice: which misconception makes an option, or stands in the wrong line. */
  readonly mistakes?: readonly { readonly mark: string; readonly misconception: string }[];
  readonly hints: readonly string[];
  /** To expect, with the misconception that leads to each and what it is in words for the teacher. */
  readonly wrongAnswers?: readonly {
    readonly answer: string;
    readonly misconception: string;
    readonly mistake: string;
  }[];
}

const wrongAnswersJson = (
  task: ExerciseTask,
  language: Language,
): Pick<TaskSolutionJson, 'wrongAnswers'> => ({
  wrongAnswers: wrongAnswers(task).map(({ answer, misconception }) => ({
    answer: writtenPlain(answer),
    misconception,
    mistake: inlineText(teacherSentence(misconception, language)),
  })),
});

function mistakesOf({ task }: ExerciseTask): Pick<TaskSolutionJson, 'mistakes'> {
  if (!isChoiceTask(task)) return {};
  const mistakes = choicesOf(task).flatMap(({ mark, mistake }) =>
    mistake === undefined ? [] : [{ mark, misconception: mistake }],
  );
  if (task.kind === 'find-error' && task.error !== undefined) {
    mistakes.push({ mark: `${task.error.line + 1}`, misconception: task.error.mistake });
  }
  return mistakes.length === 0 ? {} : { mistakes };
}

export const solutionsJson = (
  exercise: Exercise,
  language: Language,
  mistakes = false,
): readonly TaskSolutionJson[] =>
  exercise.tasks.map((task) => ({
    task: task.id,
    ...mistakesOf(task),
    hints: hintTexts(task, language),
    ...workedSolutionJson(task.solution, language),
    ...(mistakes ? wrongAnswersJson(task, language) : {}),
  }));

export interface KeyJson extends Omit<ProblemSetJson, 'exercises'> {
  readonly exercises: readonly (ExerciseJson & {
    readonly title: string;
    readonly solutions: readonly TaskSolutionJson[];
  })[];
}

/** For teachers: the set with answers, worked solutions and hints, and if wanted wrong answers to expect. */
export const answerKeyJson = (set: ProblemSet, language: Language, mistakes = false): KeyJson => ({
  ...problemSetJson(set),
  exercises: set.exercises.map((exercise) => ({
    ...exerciseJson(exercise),
    title: exercise.title,
    solutions: solutionsJson(exercise, language, mistakes),
  })),
});
