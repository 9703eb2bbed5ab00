/**
 * What of an exercise can be asked without a grader of formulas: a number to be typed, or a choice among
 * the right answer and those that misconceptions make. Moodle and QTI publish the same.
 */
import type { Exercise, ExerciseTask } from '../exercise/exercise.ts';
import { printExerciseName } from '../exercise/exercise-name.ts';
import { evaluate } from '../expression/evaluate/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { printLatex } from '../expression/print/print.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';
import { randomStream } from '../random.ts';
import { gradedExamples } from './graded-examples.ts';

export interface NumberQuestion {
  readonly kind: 'number';
  readonly exercise: Exercise;
  readonly task: ExerciseTask;
  readonly value: number;
  /** How far an answer may be off. */
  readonly tolerance: number;
}

export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly exercise: Exercise;
  readonly task: ExerciseTask;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly latex: string;
  readonly right: boolean;
  /** The misconception that makes this choice. */
  readonly misconception?: MisconceptionId;
}

export type PlainQuestion = NumberQuestion | ChoiceQuestion;

/** Four digits are asked for: an answer rounded to them is right. */
const RELATIVE_TOLERANCE = 5e-4;
const LEAST_DISTRACTORS = 2;
const MOST_DISTRACTORS = 4;

export function plainQuestions(exercise: Exercise): readonly PlainQuestion[] {
  return exercise.tasks.flatMap((task): PlainQuestion[] => {
    const numeric = numberQuestion(exercise, task);
    const choice = choiceQuestion(exercise, task);
    return [...(numeric ? [numeric] : []), ...(choice ? [choice] : [])];
  });
}

function numberQuestion(exercise: Exercise, task: ExerciseTask): NumberQuestion | undefined {
  const { key } = task;
  if (key.kind !== 'number' || key.answer.kind !== 'scalar') return undefined;
  const value = evaluate(key.answer.expression, new Map());
  if (!Number.isFinite(value)) return undefined;
  const tolerance = Math.abs(value) * RELATIVE_TOLERANCE;
  return { kind: 'number', exercise, task, value, tolerance };
}

function choiceQuestion(exercise: Exercise, task: ExerciseTask): ChoiceQuestion | undefined {
  if (task.task.kind === 'notation') {
    if (task.task.choose !== 'one') return undefined;
    const choices = task.task.options.map(({ latex, right }) => ({ latex, right }));
    return { kind: 'choice', exercise, task, choices };
  }
  const examples = gradedExamples(task);
  if (examples === undefined || examples.wrong.length < LEAST_DISTRACTORS) return undefined;
  const latex = (expression: Expression): string => printLatex(expression);
  const choices: Choice[] = [
    { latex: latex(examples.right[0]), right: true },
    ...examples.wrong.slice(0, MOST_DISTRACTORS).map(({ misconception, answer }) => ({
      latex: latex(answer),
      right: false,
      misconception,
    })),
  ];
  const stream = randomStream(`${printExerciseName(exercise.name)}/${task.id}/choices`);
  return { kind: 'choice', exercise, task, choices: stream.shuffle(choices) };
}
