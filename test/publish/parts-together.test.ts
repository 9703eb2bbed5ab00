/**
 * Where the solutions of several parts stand together, a later one names the earlier one instead of
 * repeating it; where a part stands alone, its solution is whole.
 */
import { describe, expect, it } from 'vitest';
import { type Exercise, makeExercise } from '../../src/exercise/exercise.ts';
import { workedBlocks } from '../../src/practice/session.ts';
import type { Block } from '../../src/publish/document/document.ts';
import { documentMarkdown } from '../../src/publish/document/to-markdown.ts';
import { documentText } from '../../src/publish/document/to-text.ts';
import { htmlPage } from '../../src/publish/html/html-page.ts';
import { katexSetter } from '../../src/publish/html/katex.ts';
import { answerKeyJson } from '../../src/publish/json.ts';
import { documentLatex } from '../../src/publish/latex/to-latex.ts';
import { partsHtml, solutionHtml } from '../../src/publish/moodle/question-texts.ts';
import { answerKeySheet, SHEET_OPTIONS } from '../../src/publish/sheets.ts';
import { taskSolutionBlocks } from '../../src/publish/task-solution.ts';
import { documentsTypst } from '../../src/publish/typst/to-typst.ts';
import type { Language } from '../../src/publish/words/language.ts';
import { shippedLibrary } from '../problem-set/sample.ts';
import { problemSet } from './hand-made.ts';

const library = await shippedLibrary();
const math = katexSetter();

function exerciseOf(template: string): Exercise {
  const made = makeExercise(library.template(template)!, 'rain');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const byDefinition = exerciseOf('limit-definition/quadratic');
const threeLevels = exerciseOf('in-parts/three-levels');
const set = { ...problemSet, exercises: [byDefinition, threeLevels] };

const REFERENCES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['As in part (a):', 'The details are in part'],
  de: ['Wie in Teil (a):', 'Die Einzelheiten stehen in'],
};
const refersBack = (text: string): boolean =>
  REFERENCES.en.some((reference) => text.includes(reference));
const written = (blocks: readonly Block[]): string =>
  documentMarkdown({ title: '', language: 'en', blocks });

describe('the solutions of parts that stand together', () => {
  it.each(['en', 'de'] as const)(
    'name the earlier part in every writing of a key: %s',
    (language) => {
      const key = answerKeySheet(set, { ...SHEET_OPTIONS, language });
      const writings = [
        documentMarkdown(key),
        documentText(key),
        htmlPage(key, math),
        documentLatex(key),
        documentsTypst([key]),
      ];
      for (const writing of writings) {
        const plain = writing.replace(/\\([()])/g, '$1');
        for (const reference of REFERENCES[language]) expect(plain).toContain(reference);
      }
    },
  );

  it('show the same hints once', () => {
    const [first] = byDefinition.tasks;
    const twice = { ...byDefinition, tasks: [first!, { ...first!, id: 'again' }] };
    const text = documentMarkdown(answerKeySheet({ ...set, exercises: [twice] }));
    expect(text).toContain('As for part (a).');
    expect(text.split('divided by $h$').length).toBe(2);
  });

  it('are lettered together in Moodle, and whole one by one', () => {
    for (const mark of ['(a)', '(b)']) {
      expect(partsHtml(byDefinition)).toContain(`<strong>${mark}</strong>`);
    }
    const together = solutionHtml(byDefinition, 'en');
    expect(together).toContain('<strong>(b)</strong>');
    expect(refersBack(together)).toBe(true);
    for (const task of byDefinition.tasks) {
      expect(refersBack(solutionHtml({ ...byDefinition, tasks: [task] }, 'en'))).toBe(false);
    }
  });
});

describe('the solution of a part', () => {
  const parts = [...threeLevels.tasks.keys()];

  it('is whole on the practice page while no earlier one is open', () => {
    for (const part of parts) {
      const shown = written(workedBlocks(threeLevels, part, 'en'));
      expect(refersBack(shown)).toBe(false);
      expect(shown).toContain(written(taskSolutionBlocks(threeLevels.tasks[part]!, 'en')).trim());
    }
  });

  it('refers there to open ones only', () => {
    const last = parts.length - 1;
    const beside = (open: readonly number[]): string =>
      written(workedBlocks(threeLevels, last, 'en', (part) => open.includes(part)));
    expect(beside([0])).not.toContain('The details are in');
    expect(beside([1, 2])).toContain('The details are in parts (b) and (c).');
  });

  it('is whole in data', () => {
    const json = JSON.stringify(answerKeyJson(set, 'en'));
    expect(json).toContain('let-increment-vanish');
    expect(json).not.toMatch(/as-in-part|details-in-part/);
  });
});
