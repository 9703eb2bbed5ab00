/** The pictures of a task as blocks of a document: those it needs, or those that illustrate its solution. */
import type { ExerciseTask } from '../exercise/exercise.ts';
import { type TaskFigures, taskFigures } from '../exercise/task-figures.ts';
import type { Block } from './document/document.ts';
import { inlineText } from './document/to-text.ts';
import { alternative } from './pictures/alternative.ts';
import type { Language } from './words/language.ts';

export const figureBlocks = (
  { task, solution }: ExerciseTask,
  part: keyof TaskFigures,
  language: Language,
): readonly Block[] =>
  taskFigures(task, solution)[part].map((figure) => ({
    kind: 'figure',
    figure,
    alternative: alternative(figure, language),
  }));

/** The pictures that the tasks of one exercise need; what several of them need is shown once. */
export function promptFigures(
  tasks: readonly ExerciseTask[],
  language: Language,
): readonly Block[] {
  const blocks = tasks.flatMap((task) => figureBlocks(task, 'prompt', language));
  const texts = blocks.map((block) =>
    block.kind === 'figure' ? inlineText(block.alternative) : '',
  );
  return blocks.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
