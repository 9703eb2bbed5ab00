/** Header entries of choices and gaps: what they become, what is wrong with bad ones, shipped templates. */
import { beforeAll, describe, expect, it } from 'vitest';
import { choicesOf, isChoiceTask } from '../../src/calculus/choice-task.ts';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { writtenPlain } from '../../src/publish/formula.ts';
import { shippedLibrary } from '../problem-set/sample.ts';

const text = (task: string): string =>
  `---\nid: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 1\nvariables: [x, y]\nfunctions: { f: (x^2 + 1)^4, g: x^2 sin(y), s: x^2, h: sin(x^2 + 1)^3 }\ntasks:\n  - { id: a, ${task} }\n---\nText`;

const made = (task: string, seed = 's'): ExerciseTask => {
  const template = readTemplate(text(task), 't.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const exercise = makeExercise(template.value, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  return exercise.value.tasks[0]!;
};

const problems = (task: string): string[] => {
  const template = readTemplate(text(task), 't.md');
  if (!template.ok)
    return template.problem.map(({ code, data }) => `${code} ${data.field ?? data.name}`);
  const exercise = makeExercise(template.value, 's');
  return exercise.ok
    ? []
    : exercise.problem.map(({ code, line, data }) => `${code} ${data.reason} in line ${line}`);
};

const marksOf = ({ task }: ExerciseTask): readonly string[] =>
  isChoiceTask(task) ? choicesOf(task).map(({ mark }) => mark) : [];

describe('header entries', () => {
  it.each<[task: string, marks: number]>([
    ['kind: choose-derivative, function: f', 4],
    ['kind: choose-derivative, function: f, distractors: 6', 7],
    ['kind: choose-derivative, function: g, by: y', 4],
    ['kind: choose-derivative, function: f, order: 2', 4],
    ['kind: choose-derivative, function: f, at: { x: 1 }', 4],
    [
      'kind: choose-derivative, function: f, distractors: 2, mistakes: [chain-inner-forgotten, chain-inner-derivative-only]',
      3,
    ],
    ['kind: find-error, function: f', 5],
    ['kind: find-error, function: f, sound: 0.5', 6],
    ['kind: find-error, function: g, by: x', 0],
  ])('%s has %i choices', (task, count) => {
    if (count === 0) expect(problems(task)).toEqual(['task-impossible working in line 10']);
    else expect(marksOf(made(task))).toHaveLength(count);
  });

  it.each<[task: string, expected: readonly string[]]>([
    ['kind: choose-derivative, function: q', ['unknown-function q']],
    ['kind: choose-derivative, function: g', ['missing-field by']],
    ['kind: choose-derivative, function: g, by: w', ['unknown-variable w']],
    ['kind: choose-derivative, function: f, distractors: 7', ['too-large distractors']],
    [
      'kind: choose-derivative, function: s, distractors: 6, mistakes: [power-exponent-not-lowered]',
      ['task-impossible distractors in line 10'],
    ],
    ['kind: find-error, function: s', ['task-impossible working in line 10']],
    ['kind: find-error, function: f, mistakes: [no-such-mistake]', ['wrong-value 0']],
    ['kind: fill-in, function: s, step: [inner]', ['task-impossible working in line 10']],
    ['kind: fill-in, function: q', ['unknown-function q']],
  ])('%s: %j', (task, expected) => {
    expect(problems(task)).toEqual(expected);
  });

  it('accept fewer distractors where that is said, but never fewer than two', () => {
    const few =
      'kind: choose-derivative, function: f, distractors: 5, fewer: accept, mistakes: [chain-inner-forgotten, chain-inner-derivative-only, chain-as-product]';
    expect(marksOf(made(few)).length).toBeGreaterThanOrEqual(3);
    expect(marksOf(made(few)).length).toBeLessThan(6);
    const one =
      'kind: choose-derivative, function: f, distractors: 5, fewer: accept, mistakes: [chain-inner-forgotten]';
    expect(problems(one)).toEqual(['task-impossible distractors in line 10']);
  });

  it('leave out what is asked for', () => {
    const kinds = (step: string): string[] =>
      ['1', '2', '3', '4', '5', '6'].map((seed) => {
        const { task } = made(`kind: fill-in, function: h, step: [${step}]`, seed);
        if (task.kind !== 'fill-in') throw new Error('not a gap');
        return task.gap.kind === 'inner' ? 'inner' : task.filled.kind;
      });
    expect(new Set(kinds('inner'))).toEqual(new Set(['inner']));
    expect(new Set(kinds('outer'))).toEqual(new Set(['outer']));
    expect(new Set(kinds('part, combination')).size).toBe(2);
  });
});

describe('shipped templates', () => {
  let templates: readonly Template[];
  beforeAll(async () => {
    const library = await shippedLibrary();
    templates = library.templates.filter(({ header }) =>
      /^(?:multiple-choice|find-the-error|fill-in)\//.test(header.id),
    );
  }, 60_000);

  it('take their key, refuse every other choice, and are the same for the same seed', () => {
    expect(templates.length).toBeGreaterThanOrEqual(12);
    for (const template of templates) {
      for (const seed of ['a', 'b', 'c', 'd']) {
        const exercise = makeExercise(template, seed);
        if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
        const [task] = exercise.value.tasks;
        const right = writtenPlain(task!.solution.answer);
        expect(gradeAnswer(task!.key, right).kind).toBe('correct');
        for (const mark of marksOf(task!).filter((each) => each !== right)) {
          const verdict = gradeAnswer(task!.key, mark);
          expect(verdict.kind).toBe('incorrect');
          const named = verdict.kind === 'incorrect' && verdict.diagnosis !== undefined;
          expect(named).toBe(task!.kind === 'choose-derivative');
        }
        const again = makeExercise(template, seed);
        expect(again.ok && again.value.tasks[0]!.prompt).toBe(task!.prompt);
      }
    }
  }, 60_000);

  it('put the right option in every place, and the mistake in several lines', () => {
    const places = (id: string): Set<string> =>
      new Set(
        Array.from({ length: 40 }, (_, seed) => {
          const exercise = makeExercise(
            templates.find(({ header }) => header.id === id)!,
            `${seed}`,
          );
          return exercise.ok ? writtenPlain(exercise.value.tasks[0]!.solution.answer) : '';
        }),
      );
    expect([...places('multiple-choice/exponential')].sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(places('find-the-error/nested').size).toBeGreaterThanOrEqual(5);
    expect(places('find-the-error/chain-rule')).toContain('0');
  }, 60_000);
});
