/** Choices, lines and gaps on sheets, for Moodle, for QTI and as JSON. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { choicesOf, isChoiceTask } from '../../src/calculus/choice-task.ts';
import { hints } from '../../src/calculus/hints.ts';
import { type Exercise, makeExercise } from '../../src/exercise/exercise.ts';
import type { TemplateLibrary } from '../../src/problem-set/template-library.ts';
import { documentText, inlineText } from '../../src/publish/document/to-text.ts';
import { exerciseJson, solutionsJson } from '../../src/publish/json.ts';
import { moodleXml } from '../../src/publish/moodle/moodle-xml.ts';
import { qtiPackage } from '../../src/publish/qti/qti-package.ts';
import { answerKeySheet, studentSheet } from '../../src/publish/sheets.ts';
import { stepSentence } from '../../src/publish/worked-solution.ts';
import { shippedLibrary } from '../problem-set/sample.ts';
import { problemSet } from './hand-made.ts';
import { problemsOf } from './qti/validity.ts';

let library: TemplateLibrary;
beforeAll(async () => {
  library = await shippedLibrary();
}, 60_000);

const made = (id: string, seed: string): Exercise => {
  const template = library.templates.find(({ header }) => header.id === id)!;
  const exercise = makeExercise(template, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  return exercise.value;
};
const setOf = (...exercises: Exercise[]) => ({ ...problemSet, exercises });

/** Answers of a Moodle question: fraction, text, feedback. */
const answersIn = (xml: string): { fraction: number; text: string; feedback: string }[] =>
  [...xml.matchAll(/<answer fraction="([-\d.]+)"(.*?)<\/answer>/gs)].map(([, fraction, rest]) => {
    const [text = '', feedback = ''] = [...rest!.matchAll(/<text>(.*?)<\/text>/gs)].map(
      ([, inner]) => inner!,
    );
    return { fraction: Number(fraction), text, feedback };
  });

describe('a derivative to choose', () => {
  it('shows its options on the sheet, and on the key which mistake makes which', () => {
    const exercise = made('multiple-choice/quotient', '1');
    const { task } = exercise.tasks[0]!;
    if (!isChoiceTask(task)) throw new Error('not a choice');
    const sheet = documentText(studentSheet(setOf(exercise)));
    const key = documentText(answerKeySheet(setOf(exercise)));
    for (const { mark, right } of choicesOf(task)) {
      expect(sheet).toMatch(new RegExp(`^\\s*${mark}\\b`, 'm'));
      if (right) expect(key).not.toMatch(new RegExp(`${mark}: `));
      else expect(key).toMatch(new RegExp(`${mark}: [A-Z]`));
    }
    expect(sheet).not.toMatch(/[A-E]: /);
  });

  it('is a question of Moodle with feedback on each wrong option, and no essay', () => {
    const xml = moodleXml([setOf(made('multiple-choice/quotient', '1'))], 'en');
    expect(xml.match(/<question type="multichoice">/g)).toHaveLength(1);
    expect(xml).not.toContain('type="essay"');
    expect(xml).toContain('<single>true</single><shuffleanswers>true</shuffleanswers>');
    const answers = answersIn(xml);
    expect(answers.map(({ fraction }) => fraction).sort()).toEqual([0, 0, 0, 0, 100]);
    for (const { fraction, feedback } of answers) expect(feedback === '').toBe(fraction === 100);
    // Options stand in fields of their own, not in the text as well.
    expect(xml).not.toContain('<strong>A</strong>');
  });
});

describe('a wrong line to find', () => {
  const withMistake = (): Exercise =>
    ['1', '2', '3', '4', '5']
      .map((seed) => made('find-the-error/nested', seed))
      .find(({ tasks }) => tasks[0]!.task.kind === 'find-error' && tasks[0]!.task.error)!;

  it('keeps the lines in their order, with the choice that none is wrong', () => {
    const xml = moodleXml([setOf(withMistake())], 'en');
    expect(xml).toContain('<shuffleanswers>false</shuffleanswers>');
    const answers = answersIn(xml);
    answers.slice(0, -1).forEach(({ text }, index) => {
      expect(text).toContain(`${index + 1}. `);
    });
    expect(answers.at(-1)!.text).toContain('No line is wrong.');
    expect(answers.filter(({ fraction }) => fraction === 100)).toHaveLength(1);
    for (const { feedback } of answers) expect(feedback).not.toBe('');
  });

  it('has its mistake on the key and not on the sheet', () => {
    const exercise = withMistake();
    expect(documentText(answerKeySheet(setOf(exercise)))).toMatch(/The mistake in line \d: [A-Z]/);
    expect(documentText(studentSheet(setOf(exercise)))).not.toContain('The mistake in line');
  });

  it('gives students the marks without what is right', () => {
    const { options } = exerciseJson(withMistake()).tasks[0]!;
    expect(options!.at(-1)).toEqual({ mark: '0' });
    for (const option of options!.slice(0, -1)) {
      expect(Object.keys(option).sort()).toEqual(['latex', 'mark']);
    }
  });
});

describe('keys as JSON', () => {
  it('name the mistakes behind options and in lines', () => {
    const [chosen] = solutionsJson(made('multiple-choice/exponential', '1'), 'en');
    expect(chosen!.mistakes).toHaveLength(4);
    expect(chosen!.mistakes!.map(({ misconception }) => misconception)).toContain(
      'chain-inner-forgotten',
    );
    const found = ['1', '2', '3', '4'].flatMap((seed) =>
      solutionsJson(made('find-the-error/nested', seed), 'en'),
    );
    expect(found.some(({ mistakes }) => mistakes?.length === 1)).toBe(true);
  });
});

describe('sentences', () => {
  it('are filled in for every shipped template, in every language', () => {
    for (const { header } of library.templates) {
      if (!/^(?:multiple-choice|find-the-error|fill-in)\//.test(header.id)) continue;
      for (const seed of ['1', '2', '3', '4', '5', '6']) {
        const exercise = made(header.id, seed);
        const [task] = exercise.tasks;
        for (const language of ['en', 'de'] as const) {
          const key = documentText(answerKeySheet(setOf(exercise), { language, room: 3 }));
          expect(key).not.toMatch(/\{[a-z]+\}|undefined|blank|\\/);
          const told = hints(task!.task, task!.solution).map((hint) =>
            inlineText(stepSentence(hint, language, 'ordinary')),
          );
          expect(told).toHaveLength(3);
          for (const sentence of told)
            expect(sentence).not.toMatch(/\{[a-z]+\}|undefined|blank|\\/);
        }
      }
    }
  }, 60_000);
});

describe('several options', () => {
  it('earn their shares in Moodle, wrong ones cost as much', () => {
    const exercise = made('notation/first-order', '1');
    const xml = moodleXml([setOf(exercise)], 'en');
    expect(xml).toContain('<single>false</single>');
    const fractions = answersIn(xml).map(({ fraction }) => fraction);
    const right = fractions.filter((fraction) => fraction > 0);
    expect(right.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(100, 3);
    for (const fraction of fractions) expect(Math.abs(fraction)).toBeCloseTo(100 / right.length, 4);
  });
});

describe('a QTI package of choices', () => {
  it('is valid; several right options are mapped to their shares', async () => {
    const exercises = [
      'multiple-choice/quotient',
      'find-the-error/nested',
      'notation/first-order',
    ].map((id) => made(id, '1'));
    const files = unzipSync(qtiPackage([setOf(...exercises)], 'en'));
    const items = Object.entries(files)
      .filter(([path]) => path.startsWith('items/'))
      .map(([path, bytes]): [string, string] => [path, strFromU8(bytes)]);
    expect(items).toHaveLength(3);
    expect(await problemsOf(items)).toEqual([]);
    const notation = items.map(([, item]) => item).find((item) => item.includes('<mapping'))!;
    expect(notation).toContain('cardinality="multiple"');
    const shares = [...notation.matchAll(/mappedValue="([^"]+)"/g)].map(([, share]) =>
      Number(share),
    );
    const right = shares.filter((share) => share > 0);
    expect(right.reduce((sum, share) => sum + share, 0)).toBeCloseTo(2, 9);
    expect(shares.filter((share) => share < 0).every((share) => share === -right[0]!)).toBe(true);
  }, 60_000);
});

describe('a gap', () => {
  it('is a question of STACK with the answers that mistakes make', () => {
    const exercise = ['1', '2', '3', '4', '5', '6', '7', '8']
      .map((seed) => made('fill-in/chain-rule', seed))
      .find(
        ({ tasks: [task] }) =>
          task!.task.kind === 'fill-in' && task!.solution.derivations.length > 0,
      )!;
    const xml = moodleXml([setOf(exercise)], 'en');
    expect(xml).toContain('<question type="stack">');
    expect(xml).toContain('\\square');
    expect(xml.match(/<node>/g)!.length).toBeGreaterThanOrEqual(3);
  });
});
