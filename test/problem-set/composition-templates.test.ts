/**
 * The templates of compositions, over several seeds: sound, their answers right by another way, their
 * solutions and hints told in full, and what is off by a little refused.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NormalFormContext } from '../../src/algebra/normal-form.ts';
import { simplify } from '../../src/algebra/simplify.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import { hints } from '../../src/calculus/hints.ts';
import { composed } from '../../src/calculus/solve-decompose.ts';
import type { ImplicitTask } from '../../src/calculus/task.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { type Exercise, type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import {
  difference,
  type Expression,
  integer,
  NOUGHT,
  negation,
  power,
  product,
  quotient,
  sum,
} from '../../src/expression/expression.ts';
import { printLatex, printPlain } from '../../src/expression/print/print.ts';
import { substitute } from '../../src/expression/traverse.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { checkTemplate } from '../../src/problem-set/check-template.ts';
import { sentence } from '../calculus/written-out.ts';

const SEEDS = 5;
const FOLDERS = [
  'multivariable-chain-rule',
  'implicit',
  'abstract-functions',
  'tables-and-graphs',
  'decompose',
  'applications',
];

const templates = FOLDERS.flatMap((folder) => {
  const place = new URL(`../../templates/${folder}/`, import.meta.url);
  return readdirSync(place).map((name): [string, Template] => {
    const read = readTemplate(readFileSync(new URL(name, place), 'utf8'), name);
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`);
    return [`${folder}/${name}`, read.value];
  });
});

const exerciseOf = (template: Template, seed: string): Exercise => {
  const made = makeExercise(template, seed);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
};

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

const TWO = integer(2n);
const context = new NormalFormContext({ positive: [] });

/** By putting in first, by the curve's equation, or by putting functions into each other. */
function confirm({ task, solution: { answer } }: ExerciseTask, prompt: string): void {
  if (
    task.kind === 'chain' &&
    (task.wanted.kind === 'derivative' || task.wanted.kind === 'gradient')
  ) {
    const inner = new Map(task.inner.map((each) => [each.name, each.function]));
    const whole = substitute(task.outer, inner);
    const by = task.wanted.kind === 'derivative' ? [task.wanted.by] : task.arguments;
    const found = answer.kind === 'vector' ? answer.components : [scalarOf(answer)];
    const at = new Map(Object.entries(task.at ?? {}));
    by.forEach((name, index) => {
      const direct = substitute(conclusion(differentiate(whole, name)), at);
      expect(context.provesEqual(direct, found[index]!)).toBe(true);
    });
  }
  if (task.kind === 'implicit') confirmImplicit(task, scalarOf(answer));
  if (task.kind === 'decompose') expect(prompt).toContain(printLatex(composed(task.layers)));
}

/**
 * By the partial derivatives of F = left - right: F_x + F_y y' = 0, and for the second derivative
 * F_xx + 2 F_xy y' + F_yy y'² + F_y y'' = 0. On the curve the right side stands for the left one.
 */
function confirmImplicit(task: ImplicitTask, answer: Expression): void {
  const zero = difference(task.left, task.right);
  const at = new Map(Object.entries(task.at ?? {}));
  const { by, dependent } = task;
  const partial = (...names: readonly string[]): Expression =>
    names.reduce((found, name) => conclusion(differentiate(found, name)), zero);
  const [alone, factor] = [partial(by), partial(dependent)];
  const slope = task.order === 2 ? negation(quotient(alone, factor)) : answer;
  const rest =
    task.order === 2
      ? sum([
          partial(by, by),
          product([TWO, partial(by, dependent), slope]),
          product([partial(dependent, dependent), power(slope, TWO)]),
          product([factor, answer]),
        ])
      : sum([alone, product([factor, slope])]);
  const found = substitute(simplify(rest), at);
  if (context.provesEqual(found, NOUGHT)) return;
  // Only along the curve: the remainder is nought where its equation holds.
  expect(task.order).toBe(2);
  const curve = { equation: zero, dependent };
  const onCurve = prepare({ key: NOUGHT, variables: [by, dependent], curve, seed: 'along' });
  expect(decide(onCurve, found).kind).toBe('equal');
}

function scalarOf(answer: ExerciseTask['solution']['answer']): Expression {
  if (answer.kind !== 'scalar') throw new Error(answer.kind);
  return answer.expression;
}

describe.each(templates)('%s', (_, template) => {
  it('has no problems', () => {
    const check = checkTemplate(template, SEEDS);
    let state = check.next();
    while (state.done !== true) state = check.next();
    expect(state.value.problems).toEqual([]);
  });
  it('has right answers, told in full', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const exercise = exerciseOf(template, `s${seed}`);
      for (const part of exercise.tasks) {
        confirm(part, exercise.prompt);
        const { steps, remarks } = part.solution.worked;
        const told = [...steps, ...remarks, ...hints(part.task, part.solution)];
        for (const step of every(told)) expect(sentence(step)).toMatch(/[.:?]$/);
        const { answer } = part.solution;
        if (answer.kind === 'scalar') {
          const off = `${printPlain(answer.expression)} + 1/7`;
          expect(gradeAnswer(part.key, off).kind).toBe('incorrect');
        }
      }
    }
  });
});
