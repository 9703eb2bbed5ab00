/** What a task shows to choose among or to fill in, as Markdown below what it asks. */
import { choicesOf, isChoiceTask, lineLatex, signsOf } from '../calculus/choice-task.ts';
import type { Task } from '../calculus/task.ts';
import type { ExerciseTask } from './exercise.ts';

/** One line an option or a line of working, with its mark in front; the prompt as it is for other tasks. */
export function withOptions(prompt: string | undefined, task: Task): string | undefined {
  const shown = shownBy(task);
  if (shown.length === 0) return prompt;
  const lines = shown.map(({ mark, latex }) => `**${mark}** $\\quad ${large(latex)}$`);
  return [...(prompt === undefined ? [] : [prompt]), ...lines].join('\n\n');
}

/** Fractions in the size of a formula of its own. */
export const large = (latex: string): string =>
  latex.includes('\\frac') ? `\\displaystyle ${latex}` : latex;

/** That no line is wrong has no formula: the prompt says how to answer then. */
function shownBy(task: Task): readonly { readonly mark: string; readonly latex: string }[] {
  if (isChoiceTask(task)) {
    return choicesOf(task).flatMap(({ mark, latex }) =>
      latex === undefined ? [] : [{ mark, latex }],
    );
  }
  if (task.kind !== 'fill-in') return [];
  return task.lines.map((line, index) => ({
    mark: `${index + 1}`,
    latex: lineLatex(line, signsOf(task.derivative)),
  }));
}

/** What a task asks, for those who show options in a way of their own. */
export const questionOf = ({ task, asks, prompt }: ExerciseTask): string | undefined =>
  isChoiceTask(task) ? asks : prompt;
