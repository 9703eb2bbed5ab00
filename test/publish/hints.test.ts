/**
 * The hints of every task of every template: three, each saying something else than the one before,
 * none with the answer in it. Both languages are told.
 */
import { describe, expect, it } from 'vitest';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import type { Written } from '../../src/expression/read/written.ts';
import { writtenLatex, writtenPlain, writtenPretty } from '../../src/publish/formula.ts';
import { hintTexts } from '../../src/publish/hints.ts';
import { shippedLibrary } from '../problem-set/sample.ts';

const { templates } = await shippedLibrary();
const SEEDS = ['rain', 'snow', 'hail'];

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The answer as it would be written; a short one (5, 2x) may stand in any sentence by chance. */
function writings(answer: Written): readonly string[] {
  return [writtenLatex(answer), writtenPlain(answer), writtenPretty(answer)]
    .map(bare)
    .filter((text) => text.length >= 6);
}

/** What a template's own words may show: a choice among options, a function taken apart. */
const isShown = ({ kind }: ExerciseTask): boolean =>
  kind === 'notation' || kind === 'choose-derivative' || kind === 'find-error';

describe('hints', () => {
  it.each(templates.map((template) => [template.header.id, template] as const))(
    'of %s are three, rising, and none holds the answer',
    (_, template) => {
      for (const seed of SEEDS) {
        const made = makeExercise(template, seed);
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        for (const task of made.value.tasks) {
          for (const language of ['en', 'de'] as const) {
            const texts = hintTexts(task, language);
            expect(texts, task.id).toHaveLength(3);
            expect(new Set(texts).size, task.id).toBe(3);
            for (const text of texts) expect(text, task.id).toMatch(/\S/);
            if (isShown(task)) continue;
            for (const answer of writings(task.solution.answer)) {
              for (const text of texts)
                expect(bare(text), `${task.id} ${seed}`).not.toContain(answer);
            }
          }
        }
      }
    },
  );
});
