/**
 * What of an exercise can be asked without a grader of formulas: a number to be typed, or a choice among
 * options, be they the task's own or the right answer and those that misconceptions make. Moodle and QTI
 * publish the same.
 */
import { type Credit, choicesOf, choosesOne, isChoiceTask } from '../calculus/choice-task.ts';
import type { Exercise, ExerciseTask } from '../exercise/exercise.ts';
import { printExerciseName } from '../exercise/exercise-name.ts';
import { large } from '../exercise/options.ts';
import { evaluate } from '../expression/evaluate/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { printLatex } from '../expression/print/print.ts';
import { gradeAnswer } from '../grading/grade.ts';
import type { Verdict } from '../grading/verdict.ts';
import { randomStream } from '../random.ts';
import { describeVerdict } from './describe-verdict.ts';
import { type Inline, text } from './document/document.ts';
import { gradedExamples } from './graded-examples.ts';
import { answersOf } from './several-answers.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

interface Question {
  readonly exercise: Exercise;
  readonly task: ExerciseTask;
  /** Which of several answers in one line is asked for, from 1. */
  readonly number?: number;
}

export interface NumberQuestion extends Question {
  readonly kind: 'number';
  readonly value: number;
  /** How far an answer may be off. */
  readonly tolerance: number;
}

export interface ChoiceQuestion extends Question {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** Whether all right ones are to be chosen, and what some of them earn; otherwise one is. */
  readonly several?: Credit;
  /** Whether the choices have an order of their own: lines of a working have. */
  readonly ordered: boolean;
}

export interface Choice {
  /** In LaTeX; none for the choice that no line is wrong. */
  readonly latex: string | undefined;
  /** Its number, where choices have an order. */
  readonly mark?: string;
  readonly right: boolean;
  /** What we say of the choice, where it is the only one. */
  readonly verdict?: Verdict;
}

export type PlainQuestion = NumberQuestion | ChoiceQuestion;

/** Four digits are asked for: an answer rounded to them is right. */
const RELATIVE_TOLERANCE = 5e-4;
const LEAST_DISTRACTORS = 2;
const MOST_DISTRACTORS = 4;

export function plainQuestions(exercise: Exercise): readonly PlainQuestion[] {
  return exercise.tasks.flatMap((task) => {
    const answers = answersOf(task);
    return answers.flatMap((answer, index): readonly PlainQuestion[] => {
      const numeric = numberQuestion(exercise, answer);
      const choice = ownChoice(exercise, answer) ?? madeChoice(exercise, answer);
      const questions = [...(numeric ? [numeric] : []), ...(choice ? [choice] : [])];
      return answers.length === 1
        ? questions
        : questions.map((question) => ({ ...question, number: index + 1 }));
    });
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

/** The options of a task that is answered by choosing; undefined for the others. */
export function ownChoice(exercise: Exercise, task: ExerciseTask): ChoiceQuestion | undefined {
  const asked = task.task;
  if (!isChoiceTask(asked)) return undefined;
  const ordered = asked.kind === 'find-error';
  const one = choosesOne(asked);
  const choices = choicesOf(asked).map(
    ({ mark, latex, right }): Choice => ({
      latex,
      right,
      ...(ordered ? { mark } : {}),
      ...(one ? { verdict: gradeAnswer(task.key, mark) } : {}),
    }),
  );
  const credit = asked.kind === 'notation' ? asked.credit : undefined;
  const several: Pick<ChoiceQuestion, 'several'> = one ? {} : { several: credit ?? 'proportional' };
  return { kind: 'choice', exercise, task, choices, ordered, ...several };
}

/** The right answer among wrong ones that misconceptions make. */
function madeChoice(exercise: Exercise, task: ExerciseTask): ChoiceQuestion | undefined {
  const examples = gradedExamples(task);
  if (examples === undefined || examples.wrong.length < LEAST_DISTRACTORS) return undefined;
  const latex = (expression: Expression): string => printLatex(expression);
  const choices: Choice[] = [
    { latex: latex(examples.right[0]), right: true },
    ...examples.wrong.slice(0, MOST_DISTRACTORS).map(({ answer, verdict }) => ({
      latex: latex(answer),
      right: false,
      verdict,
    })),
  ];
  const stream = randomStream(`${printExerciseName(exercise.name)}/${task.id}/choices`);
  return { kind: 'choice', exercise, task, choices: stream.shuffle(choices), ordered: false };
}

/** That only one of several answers is asked for; nothing where there is one. */
export const onlyNumber = ({ number }: PlainQuestion, language: Language): readonly Inline[] =>
  number === undefined ? [] : say(CATALOGUES[language].sheet['only-number'], { number }, language);

/** What is shown of a choice. */
export function choiceLabel({ latex, mark }: Choice, language: Language): readonly Inline[] {
  const number = mark === undefined ? [] : [text(`${mark}. `)];
  return latex === undefined
    ? say(CATALOGUES[language].sheet['no-line'], {}, language)
    : [...number, { kind: 'latex', latex: large(latex) }];
}

/** What we say of a choice beside that it is right or wrong; empty where that is all. */
export function choiceFeedback({ verdict }: Choice, language: Language): readonly Inline[] {
  if (verdict === undefined) return [];
  const sentences =
    verdict.kind === 'incorrect' && verdict.diagnosis !== undefined
      ? verdict.diagnosis.misconceptions.map((id) =>
          say(CATALOGUES[language].misconceptions[id], {}, language),
        )
      : describeVerdict(verdict, '', language).slice(1);
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [text(' '), ...sentence],
  );
}
