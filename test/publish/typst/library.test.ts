/** The whole library on paper: everything that stands in a sheet or a key is set as mathematics. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { readLibrary } from '../../../src/problem-set/library.ts';
import type { ProblemSet } from '../../../src/problem-set/problem-set.ts';
import { typstTypesetter } from '../../../src/publish/pdf/typesetter.ts';
import { answerKeySheet, studentSheet } from '../../../src/publish/sheets.ts';
import { documentsTypst } from '../../../src/publish/typst/to-typst.ts';

const { library } = await readLibrary({ templates: ['templates'] });
const folders = [...new Set(library.templates.map(({ header }) => header.id.split('/')[0]!))];
const setter = typstTypesetter();

describe('every template of the library on paper', () => {
  it.each(folders)('%s compiles, and nothing stands there as LaTeX source', (folder) => {
    const exercises = library.templates
      .filter(({ header }) => header.id.startsWith(`${folder}/`))
      .map((template) => {
        const made = makeExercise(template, 'paper');
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        return made.value;
      });
    expect(exercises.length).toBeGreaterThan(0);
    const points = exercises.reduce((sum, exercise) => sum + exercise.points, 0);
    const set: ProblemSet = {
      blueprint: folder,
      title: folder,
      introduction: undefined,
      seed: 'paper',
      variant: 1,
      exercises,
      points,
    };
    const source = documentsTypst([studentSheet(set), answerKeySheet(set)]);
    expect(source.match(/#raw\("[^"]*\\\\[A-Za-z][^"]*"\)/g) ?? []).toEqual([]);
    expect(setter.pdf(source).length).toBeGreaterThan(1_000);
  });
});
