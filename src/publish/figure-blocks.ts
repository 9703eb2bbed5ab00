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

/** The pictures that the tasks of one exercise need. */
export const promptFigures = (
  tasks: readonly ExerciseTask[],
  language: Language,
): readonly Block[] =>
  withoutRepeatedFigures(tasks.flatMap((task) => figureBlocks(task, 'prompt', language)));

/** What several tasks of an exercise need or end in is shown once, where it comes first. */
export const withoutRepeatedFigures = (blocks: readonly Block[]): readonly Block[] =>
  partsWithoutRepeatedFigures([blocks])[0]!;

/** The same for parts that are written apart from each other and read one after the other. */
export function partsWithoutRepeatedFigures(
  parts: readonly (readonly Block[])[],
): readonly (readonly Block[])[] {
  const shown = new Set<string>();
  const kept = (all: readonly Block[]): readonly Block[] =>
    all.flatMap((block): readonly Block[] => {
      if (block.kind === 'section') return [{ ...block, blocks: kept(block.blocks) }];
      if (block.kind !== 'figure') return [block];
      const told = inlineText(block.alternative);
      if (shown.has(told)) return [];
      shown.add(told);
      return [block];
    });
  return parts.map(kept);
}
