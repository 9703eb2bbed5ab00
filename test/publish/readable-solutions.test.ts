/**
 * What no worked solution and no hint may do, whatever the template: say a line twice in a row, write the
 * same side twice in one formula, leave a sign or a factor that says nothing, or name what has no name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manner, solve } from '../../src/calculus/solve.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { documentText } from '../../src/publish/document/to-text.ts';
import { expressionPretty, formulaPretty, writtenPretty } from '../../src/publish/formula.ts';
import { hintsOf } from '../../src/publish/hints.ts';
import { solutionBlocks } from '../../src/publish/worked-solution.ts';

const KINDS: ReadonlySet<string> = new Set([
  'derivative',
  'limit-definition',
  'notation',
  'tuple',
  'gradient',
  'hessian',
  'directional',
  'jacobian',
  'jacobian-determinant',
  'vector-derivative',
  'chain',
  'backpropagation',
  'matrix-derivative',
  'known-values',
  'decompose',
  'implicit',
  'tangent',
  'linear-approximation',
]);

const FOLDERS = [
  'applications',
  'at-a-point',
  'backpropagation',
  'chain-rule',
  'decompose',
  'directional-derivative',
  'gradient',
  'grown',
  'higher-derivatives',
  'implicit',
  'in-parts',
  'jacobian',
  'limit-definition',
  'matrix-calculus',
  'multivariable-chain-rule',
  'nested',
  'notation',
  'one-variable-rules',
  'partial-derivatives',
  'product-and-quotient',
  'tables-and-graphs',
  'tangent',
];

function tasksOf(folder: string, seed: string): readonly (readonly [string, ExerciseTask])[] {
  const path = join('templates', folder);
  return readdirSync(path).flatMap((file) => {
    const template = readTemplate(readFileSync(join(path, file), 'utf8'), file);
    if (!template.ok) throw new Error(file);
    const exercise = makeExercise(template.value, seed);
    if (!exercise.ok) throw new Error(file);
    return exercise.value.tasks
      .filter(({ kind }) => KINDS.has(kind))
      .map((task) => [`${folder}/${file}#${seed} ${task.id}`, task] as const);
  });
}

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

/** Only the work on functions is told in styles. */
const STYLELESS: ReadonlySet<string> = new Set(['backpropagation', 'matrix-derivative']);

const MANNERS: readonly Manner[] = [
  { style: 'substitution', detail: 'full' },
  { style: 'substitution', detail: 'brief' },
  { style: 'direct', detail: 'full' },
  { style: 'formal', detail: 'full' },
];

const WIDE = { width: 100_000, strong: (text: string) => text, faint: (text: string) => text };

/** Signs that are left where something was not tidied, or not put into words. */
const UNTIDY =
  /undefined|\[object|\+ −|− −|--|\^1\b|(?<!⁻)¹(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<![\p{L}_])(lambda|theta|alpha|sigma)(?![\p{L}(])| - |\*/u;

describe.each(FOLDERS)('solutions of %s', (folder) => {
  const tasks = tasksOf(folder, 'law');
  const told = tasks.flatMap(([name, { task }]) =>
    MANNERS.filter(({ style }) => style === 'substitution' || !STYLELESS.has(task.kind)).map(
      (manner) => [name, solve(task, manner).worked] as const,
    ),
  );

  it('repeat no line and leave nothing untidy', () => {
    for (const [name, worked] of told) {
      for (const language of ['en', 'de'] as const) {
        const blocks = solutionBlocks(worked, language);
        const lines = documentText({ title: '', language, blocks }, WIDE)
          .split('\n')
          .map((line) => line.replace(/^\s*\d+\.\s/, '').trim())
          .filter((line) => line !== '');
        for (const [index, line] of lines.entries()) {
          expect(line, name).not.toMatch(UNTIDY);
          if (index > 0) expect(line, name).not.toBe(lines[index - 1]);
        }
      }
    }
  });

  it('write no side twice in one formula', () => {
    for (const [name, worked] of told) {
      for (const { formulas } of every([...worked.steps, ...worked.remarks])) {
        for (const formula of formulas) {
          const text = formulaPretty(formula, { derivatives: worked.derivatives });
          const sides = text.split(/ [=≈] /);
          for (const [index, side] of sides.entries()) {
            if (index > 0) expect(side, `${name}: ${text}`).not.toBe(sides[index - 1]);
          }
        }
      }
    }
  });

  it('show the two numbers of a check alike', () => {
    for (const [name, worked] of told) {
      for (const { code, data } of worked.remarks) {
        if (code !== 'verify-estimate') expect(data.slope, `${name} ${code}`).toEqual(data.value);
      }
    }
  });

  it('check with two numbers that are written alike', () => {
    for (const [name, worked] of told) {
      for (const { code, data } of worked.remarks) {
        if (code === 'verify-at' || code === 'verify-quotient') {
          expect(data.value, name).toBe(data.slope);
        }
      }
    }
  });

  it('say no step twice in one place', () => {
    for (const [name, worked] of told) {
      const check = (steps: readonly Step[]): void => {
        const said = steps
          .filter(({ formulas }) => formulas.length > 0)
          .map(({ code, formulas }) => `${code} ${formulas.map((each) => formulaPretty(each))}`);
        expect(new Set(said).size, `${name}: ${said.join('; ')}`).toBe(said.length);
        for (const { steps: finer } of steps) check(finer);
      };
      check(worked.steps);
    }
  });

  it('have three different hints, none with the answer', () => {
    for (const [name, task] of tasks) {
      const { answer, worked } = task.solution;
      const { derivatives } = worked;
      const text =
        answer.kind === 'scalar'
          ? expressionPretty(answer.expression, { derivatives })
          : writtenPretty(answer, { derivatives });
      for (const language of ['en', 'de'] as const) {
        const hints = hintsOf(task, language).map((blocks) =>
          documentText({ title: '', language, blocks }, WIDE),
        );
        expect(hints.length, name).toBe(3);
        expect(new Set(hints).size, name).toBe(3);
        for (const hint of hints) {
          expect(hint, name).not.toMatch(UNTIDY);
          // A single letter or digit stands in any sentence.
          if (text.length > 4) expect(hint, name).not.toContain(text);
        }
      }
    }
  });
});
