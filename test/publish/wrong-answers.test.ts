/** Wrong answers to expect: each is refused, its mistake named, and keys list them where that is wanted. */
import { describe, expect, it } from 'vitest';
import { type Exercise, makeExercise } from '../../src/exercise/exercise.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { readLibrary } from '../../src/problem-set/library.ts';
import { documentMarkdown } from '../../src/publish/document/to-markdown.ts';
import { writtenPlain } from '../../src/publish/formula.ts';
import { solutionsJson } from '../../src/publish/json.ts';
import { answerKeySheet, SHEET_OPTIONS } from '../../src/publish/sheets.ts';
import { wrongAnswers } from '../../src/publish/wrong-answers.ts';

const { library } = await readLibrary({ templates: ['templates'], blueprints: [] });

function exerciseOf(template: string): Exercise {
  const made = makeExercise(library.templates.find(({ header }) => header.id === template)!, 'one');
  if (!made.ok) throw new Error(template);
  return made.value;
}

/** For each template a mistake that its list must hold. */
const TEMPLATES = [
  ['chain-rule/trigonometric-of-polynomial', 'chain-inner-forgotten'],
  ['partial-derivatives/first-order', 'wrong-variable'],
  ['at-a-point/product', 'product-of-derivatives'],
  ['gradient/composite', 'chain-inner-forgotten'],
  ['implicit/folium', 'implicit-slope-forgotten'],
  ['multivariable-chain-rule/polar-coordinates', 'paths-one-missing'],
  ['directional-derivative/along-a-vector', 'direction-not-normalised'],
  ['tangent/line', 'tangent-height-forgotten'],
  ['tangent/linear-approximation', 'approximation-slope-at-neighbour'],
  ['limit-definition/quadratic', 'limit-increment-not-divided'],
  ['jacobian/determinant', 'determinant-with-plus'],
  ['tables-and-graphs/table-composition', 'composition-outer-at-place'],
  ['backpropagation/gradient-descent', 'graph-path-missing'],
  ['matrix-calculus/quadratic-form', 'matrix-symmetry-assumed'],
] as const;

describe('wrong answers to expect', () => {
  it.each(TEMPLATES)('of %s are refused and named, among them %s', (template, id) => {
    const found = exerciseOf(template).tasks.flatMap((task) => {
      const answers = wrongAnswers(task);
      for (const { answer, misconception } of answers) {
        const verdict = gradeAnswer(task.key, writtenPlain(answer));
        expect([writtenPlain(answer), verdict.kind]).toEqual([writtenPlain(answer), 'incorrect']);
        if (verdict.kind !== 'incorrect') continue;
        expect(verdict.diagnosis?.misconceptions).toEqual([misconception]);
      }
      const ids = answers.map(({ misconception }) => misconception);
      expect(new Set(ids).size).toBe(ids.length);
      return ids;
    });
    expect(found).toContain(id);
  });

  it('are none of a choice', () => {
    const [task] = exerciseOf('notation/second-order').tasks;
    expect(wrongAnswers(task!)).toEqual([]);
  });
});

describe('an answer key', () => {
  const exercise = exerciseOf('tangent/line');
  const set = {
    blueprint: 'one',
    title: 'One',
    introduction: undefined,
    seed: 'one',
    variant: 1,
    exercises: [exercise],
    points: exercise.points,
  };
  const keyOf = (mistakes: boolean): string =>
    documentMarkdown(answerKeySheet(set, { ...SHEET_OPTIONS, mistakes }));

  it('lists them where that is wanted', () => {
    expect(keyOf(false)).not.toContain('Wrong answers to expect');
    const key = keyOf(true);
    expect(key).toContain('Wrong answers to expect');
    expect(key).toContain("The function's value at the place is missing.");
  });

  it('lists them as data', () => {
    const [plain] = solutionsJson(exercise, 'en');
    expect(plain).not.toHaveProperty('wrongAnswers');
    const [with_] = solutionsJson(exercise, 'de', true);
    expect(with_!.wrongAnswers).toContainEqual(
      expect.objectContaining({
        misconception: 'tangent-height-forgotten',
        mistake: 'Der Funktionswert an der Stelle fehlt.',
      }),
    );
  });
});
