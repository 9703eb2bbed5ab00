/** What every kind of question says of an exercise: prompt, parts and worked solution, as HTML for Moodle. */
import type { Exercise, ExerciseTask } from '../../exercise/exercise.ts';
import { questionOf } from '../../exercise/options.ts';
import { askedOf, isPartial } from '../asked.ts';
import type { Inline } from '../document/document.ts';
import { lettered } from '../document/marks.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { figureBlocks, partsWithoutRepeatedFigures, promptFigures } from '../figure-blocks.ts';
import { partsBefore, taskSolutionBlocks } from '../task-solution.ts';
import type { Language } from '../words/language.ts';
import { moodleBlocks, moodleInline } from './moodle-html.ts';

export const promptHtml = (exercise: Exercise, language: Language): string =>
  moodleBlocks([...readMarkdown(exercise.prompt), ...promptFigures(exercise.tasks, language)]);

/** What one part asks; empty where the exercise's prompt says it all. */
export const partHtml = (task: ExerciseTask): string =>
  task.prompt === undefined ? '' : moodleBlocks(readMarkdown(task.prompt));

/** What all parts ask, each with its letter where there are several. */
export const partsHtml = ({ tasks }: Exercise): string =>
  tasks.length === 1
    ? tasks.map(partHtml).join('')
    : tasks
        .map(({ prompt }, part) =>
          moodleBlocks(lettered(prompt === undefined ? [] : readMarkdown(prompt), part)),
        )
        .join('');

/** What one part asks, without options that stand in fields of their own. */
export function questionHtml(task: ExerciseTask): string {
  const asks = questionOf(task);
  return asks === undefined ? '' : moodleBlocks(readMarkdown(asks));
}

/** What stands before the field for the answer: dy/dx =. */
export function labelHtml(task: ExerciseTask): string {
  const { key } = task;
  const expression = askedOf(task);
  if (expression === undefined) return '';
  const derivatives = isPartial(key.asked) ? 'partial' : 'ordinary';
  const sign: Inline = { kind: 'expression', expression, large: true, derivatives };
  return `${moodleInline([sign])} = `;
}

/** The worked solutions of all parts, each under its letter where there are several. */
export const solutionHtml = ({ tasks }: Exercise, language: Language): string =>
  partsWithoutRepeatedFigures(
    tasks.map((task, part) => [
      ...figureBlocks(task, 'solution', language),
      ...taskSolutionBlocks(task, language, partsBefore(tasks, part)),
    ]),
  )
    .map((blocks, part) => moodleBlocks(tasks.length === 1 ? blocks : lettered(blocks, part)))
    .join('<hr>');
