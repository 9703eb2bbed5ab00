/** Solutions and hints where something is chosen or filled in: they say why, end in the answer, and repeat nothing. */
import { describe, expect, it } from 'vitest';
import { dataIdentity } from '../../src/calculus/data-identity.ts';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { shippedLibrary } from '../problem-set/sample.ts';
import { sentence } from './written-out.ts';

const { templates } = await shippedLibrary();
const SEEDS = ['1', '2', '3', '4', '5', '6'];

const tasksIn = (folder: string): readonly ExerciseTask[] =>
  templates
    .filter(({ header }) => header.id.startsWith(folder))
    .flatMap((template) =>
      SEEDS.flatMap((seed) => {
        const made = makeExercise(template, seed);
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        return made.value.tasks;
      }),
    );

const chosen = tasksIn('multiple-choice/');
const wrong = tasksIn('find-the-error/');
const filled = tasksIn('fill-in/');

const lists = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  steps.length === 0 ? [] : [steps, ...steps.flatMap((step) => lists(step.steps))];

describe('solutions of choices and blanks', () => {
  it('say nothing twice in a row', () => {
    const identity = dataIdentity();
    for (const { task, id } of [...chosen, ...wrong, ...filled]) {
      for (const style of ['substitution', 'direct', 'formal'] as const) {
        for (const detail of ['full', 'brief'] as const) {
          for (const list of lists(solve(task, { style, detail }).worked.steps)) {
            for (const [index, { formulas }] of list.entries()) {
              const last = list[index - 1]?.formulas.at(-1);
              const repeats = last !== undefined && formulas.length === 1;
              if (repeats) expect(identity(formulas[0]), id).not.toBe(identity(last));
            }
          }
        }
      }
    }
  });

  it('say which option the derivative is', () => {
    for (const { solution } of chosen) {
      const last = solution.worked.steps.at(-1)!;
      if (solution.answer.kind !== 'choices') throw new Error(solution.answer.kind);
      expect(sentence(last)).toBe(`This is option ${solution.answer.chosen[0]}.`);
    }
  });

  it('give the reason for the line as it should be', () => {
    const reasons = new Set<string>();
    for (const { task, solution } of wrong) {
      if (task.kind !== 'find-error' || task.error === undefined) continue;
      const { kind } = task.lines[task.error.line]!;
      const [first] = solution.worked.steps;
      expect(first!.code).toBe('error-in-line');
      if (kind !== 'result') expect(first!.steps.length, kind).toBeGreaterThan(0);
      for (const { code } of first!.steps) reasons.add(code);
    }
    expect(reasons).toContain('rule-puts-together');
    expect(reasons.size).toBeGreaterThan(2);
  });

  it('go on from there as one chain of equalities', () => {
    const identity = dataIdentity();
    for (const { solution } of wrong) {
      for (const { code, formulas } of solution.worked.steps) {
        if (code !== 'working-goes-on') continue;
        const fronts = formulas.map(({ sides }) => identity(sides[0]));
        for (const [index, front] of fronts.entries()) {
          if (index > 0) expect(front).not.toBe(fronts[index - 1]);
        }
      }
    }
  });
});

describe('hints on blanks', () => {
  it('show the formula they speak of', () => {
    const codes = new Set<string>();
    for (const { task, solution } of filled) {
      for (const { code, formulas } of hints(task, solution)) {
        codes.add(code);
        if (code === 'hint-formula' || code === 'rule-puts-together') {
          expect(formulas.length).toBeGreaterThan(0);
        }
      }
    }
    expect(codes).toContain('rule-puts-together');
    expect(codes).toContain('hint-box-is-derivative');
  });
});
