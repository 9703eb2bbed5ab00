/**
 * What an author sees of a template: some of its exercises with answers, steps and hints, and wrong answers
 * with the mistake that is recognised in them; or what must be mended in the template.
 */
import { type Exercise, makeExercise } from '../exercise/exercise.ts';
import { readTemplate } from '../exercise/read-template.ts';
import { describeAuthorProblem } from '../publish/describe-author-problem.ts';
import { type Block, type Document, text } from '../publish/document/document.ts';
import { mistakeBlocks } from '../publish/mistake-table.ts';
import { answerKeySheet, SHEET_OPTIONS } from '../publish/sheets.ts';
import type { Language } from '../publish/words/language.ts';

export interface Previewed {
  readonly file: string;
  /** How many exercises are made of the template. */
  readonly variants: number;
  readonly language: Language;
}

/** Of the template's text as it stands. Problems are an author's, and told in English. */
export function previewDocument(source: string, { file, variants, language }: Previewed): Document {
  const template = readTemplate(source, file);
  if (!template.ok) return problemDocument(file, template.problem.map(told));
  const { id, title } = template.value.header;
  const exercises: Exercise[] = [];
  for (let seed = 1; seed <= variants; seed += 1) {
    const made = makeExercise(template.value, `${seed}`);
    if (!made.ok) return problemDocument(file, made.problem.map(told));
    exercises.push(made.value);
  }
  const points = exercises.reduce((total, exercise) => total + exercise.points, 0);
  const set = {
    blueprint: id,
    title,
    introduction: undefined,
    seed: 'preview',
    variant: 1,
    exercises,
    points,
  };
  const key = answerKeySheet(set, { ...SHEET_OPTIONS, language });
  let shown = 0;
  const blocks = key.blocks.map((block): Block => {
    if (block.kind !== 'section' || block.role !== 'keyed-exercise') return block;
    const wrong = exercises[shown]!.tasks.flatMap((task) => mistakeBlocks(task, language, true));
    shown += 1;
    return { ...block, blocks: [...block.blocks, ...wrong] };
  });
  return { ...key, title, blocks };
}

const told = (problem: Parameters<typeof describeAuthorProblem>[0]): string =>
  describeAuthorProblem(problem);

const problemDocument = (file: string, problems: readonly string[]): Document => ({
  title: file,
  language: 'en',
  blocks: [
    { kind: 'heading', level: 1, parts: [text(file)] },
    ...problems.map(
      (problem): Block => ({
        kind: 'paragraph',
        role: 'answer',
        parts: [text(problem)],
      }),
    ),
  ],
});
