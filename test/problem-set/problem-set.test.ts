/** Sets from blueprints, and grading that finds their exercises again. */
import { describe, expect, it } from 'vitest';
import { printPlain } from '../../src/expression/print/print.ts';
import { readBlueprint } from '../../src/problem-set/blueprint.ts';
import { gradeSubmissions } from '../../src/problem-set/grade-submissions.ts';
import {
  exerciseSight,
  makeProblemSet,
  problemSetName,
} from '../../src/problem-set/problem-set.ts';
import { RecentlyUsed } from '../../src/problem-set/recently-used.ts';
import { readJsonLines } from '../../src/problem-set/submission.ts';
import { collect, inPieces, shippedLibrary } from './sample.ts';

const library = await shippedLibrary();
const blueprint = library.blueprint('chain-rule')!;

function made(seed: string, variant: number) {
  const set = makeProblemSet(blueprint, library, seed, variant);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value;
}

describe('a set', () => {
  it('has different exercises, numbered, with the points of its blueprint', () => {
    const set = made('s', 1);
    expect(new Set(set.exercises.map(exerciseSight)).size).toBe(set.exercises.length);
    expect(set.exercises.map(({ points }) => points).slice(0, 4)).toEqual([1, 4, 1, 1]);
    expect(set.points).toBe(set.exercises.reduce((total, { points }) => total + points, 0));
    for (const { points, tasks } of set.exercises) {
      expect(tasks.reduce((total, task) => total + task.key.points, 0)).toBe(points);
    }
  });

  it('differs from variant to variant and from seed to seed, and is the same for the same', () => {
    const sights = [made('s', 1), made('s', 2), made('t', 1)].map((set) =>
      set.exercises.map(exerciseSight).join(),
    );
    expect(new Set(sights).size).toBe(3);
    expect(made('s', 1).exercises.map(exerciseSight).join()).toBe(sights[0]);
  });

  it('tells what its blueprint asks for in vain', () => {
    const text = [
      'id: b',
      'title: B',
      'seed: 1',
      'exercises:',
      '  - template: no/such',
      '  - { template: chain-rule/sine-of-square, variants: 2 }',
      '  - { template: chain-rule/power-of-linear, version: 99 }',
    ].join('\n');
    const read = readBlueprint(text, 'b.yaml');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const set = makeProblemSet(read.value, library, '1', 1);
    expect(set.ok ? [] : set.problem.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '5 unknown-template',
      '6 too-few-variants',
      '7 wrong-version',
    ]);
  });
});

describe('a blueprint', () => {
  it('is checked, with every problem at its place', () => {
    const text =
      'id: B b\ntitle: ""\nexercises:\n  - { template: a, variants: 0, colour: red }\n  - 7\n';
    const read = readBlueprint(text, 'b.yaml');
    expect(read.ok ? [] : read.problem.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 wrong-value',
      '2 too-small',
      '1 missing-field',
      '4 too-small',
      '4 unknown-field',
      '5 wrong-type',
    ]);
  });
});

describe('grading a stream', () => {
  const grade = (lines: readonly object[]) =>
    collect(
      gradeSubmissions(
        readJsonLines(inPieces(lines.map((line) => JSON.stringify(line)).join('\n'))),
        library,
      ),
    );

  it('accepts every key of generated sets', async () => {
    const lines = [1, 2, 3].flatMap((variant) => {
      const set = made('g', variant);
      return set.exercises.map((exercise, index) => ({
        set: problemSetName(set),
        exercise: index + 1,
        answers: Object.fromEntries(
          exercise.tasks.map(({ id, key }) => [
            id,
            key.answer.kind === 'scalar' ? printPlain(key.answer.expression) : '',
          ]),
        ),
      }));
    });
    const rows = await grade(lines);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      expect(row).toMatchObject({ kind: 'graded', verdict: { kind: 'correct' } });
      if (row.kind === 'graded') expect(row.score).toBe(row.points);
    }
  });

  it('reports rows that lead nowhere and goes on', async () => {
    const rows = await grade([
      { exercise: 'no/such@1#s', answers: 'x' },
      { exercise: 'chain-rule/sine-of-square@9#s', answers: 'x' },
      { set: 'none#s/1', exercise: 1, answers: 'x' },
      { set: 'chain-rule#s/1', exercise: 99, answers: 'x' },
      {
        exercise: 'chain-rule/sine-of-square@1#s',
        answers: { other: 'x', derivative: '2x cos(x^2)' },
      },
      { exercise: 'chain-rule/sine-of-square@1#s', answers: ['2x cos(x^2)', 'x'] },
    ]);
    expect(
      rows.map((row) => `${row.line} ${row.kind === 'graded' ? row.verdict.kind : row.code}`),
    ).toEqual([
      '1 unknown-template',
      '2 wrong-version',
      '3 unknown-set',
      '4 unknown-exercise',
      '5 unknown-task',
      '5 correct',
      '6 correct',
      '6 unknown-task',
    ]);
  });
});

it('what is remembered is bounded, and the longest unused goes first', () => {
  const memory = new RecentlyUsed<number, number>(3);
  let made = 0;
  const get = (key: number): number => memory.get(key, () => (made += 1));
  for (const key of [1, 2, 3, 1, 4, 1, 2]) get(key);
  expect(memory.size).toBe(3);
  // 2 was forgotten when 4 came, because 1 had been used again.
  expect(made).toBe(5);
});
