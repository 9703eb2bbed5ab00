/** What every kind of question says of an exercise: prompt, parts and worked solution, as HTML for Moodle. */
import type { Exercise, ExerciseTask } from '../../exercise/exercise.ts';
import { askedExpression, isPartial } from '../asked.ts';
import type { Inline } from '../document/document.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { figureBlocks, promptFigures } from '../figure-blocks.ts';
import type { Language } from '../words/language.ts';
import { solutionBlocks } from '../worked-solution.ts';
import { moodleBlocks, moodleInline } from './moodle-html.ts';

export const promptHtml = (exercise: Exercise, language: Language): string =>
  moodleBlocks([...readMarkdown(exercise.prompt), ...promptFigures(exercise.tasks, language)]);

/** What one part asks; empty where the exercise's prompt says it all. */
export const partHtml = (task: ExerciseTask): string =>
  task.prompt === undefined ? '' : moodleBlocks(readMarkdown(task.prompt));

/** What stands before the field for the answer: dy/dx =. */
export function labelHtml({ task, key }: ExerciseTask): string {
  if ('at' in task && task.at !== undefined) return '';
  const expression = askedExpression(key.asked);
  if (expression === undefined) return '';
  const derivatives = isPartial(key.asked) ? 'partial' : 'ordinary';
  const sign: Inline = { kind: 'expression', expression, large: true, derivatives };
  return `${moodleInline([sign])} = `;
}

export const solutionHtml = (exercise: Exercise, language: Language): string =>
  exercise.tasks
    .map((task) =>
      moodleBlocks([
        ...figureBlocks(task, 'solution', language),
        ...solutionBlocks(task.solution.worked, language),
      ]),
    )
    .join('<hr>');
