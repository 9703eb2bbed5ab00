/** The options of a task that is answered by choosing, as Markdown below what the task asks. */
import { optionMark } from '../calculus/solve-notation.ts';
import type { Task } from '../calculus/task.ts';

/** One line an option with its mark in front; the prompt as it is for other tasks. */
export function withOptions(prompt: string | undefined, task: Task): string | undefined {
  if (task.kind !== 'notation') return prompt;
  const lines = task.options.map(({ latex }, index) => `**${optionMark(index)}** $${latex}$`);
  return [...(prompt === undefined ? [] : [prompt]), ...lines].join('\n\n');
}
