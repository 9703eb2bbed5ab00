/**
 * Generated exercises of matrix calculus: the key counts however it is written, and the usual wrong
 * answers are refused with the reason they are wrong for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MatrixTask } from '../../src/calculus/matrix/task.ts';
import { type ExerciseTask, makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import {
  MATRIX_TWO,
  type MatrixExpression,
  matrixNegation,
  matrixProduct,
  transpose,
} from '../../src/expression/matrix/expression.ts';
import { printMatrixLatex, printMatrixPlain } from '../../src/expression/matrix/print/print.ts';
import { knownShape, sameShape, transposedShape } from '../../src/expression/matrix/shape.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import type { MatrixReason } from '../../src/grading/matrix/verdict.ts';

const FOLDER = new URL('../../templates/matrix-calculus/', import.meta.url);
const SEEDS = ['one', 'two', 'three', 'four', 'five', 'six'];

function templateNamed(file: string): Template {
  const template = readTemplate(readFileSync(new URL(file, FOLDER), 'utf8'), file);
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  return template.value;
}

function taskOf(template: Template, seed: string): ExerciseTask {
  const exercise = makeExercise(template, seed);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.problem));
  return exercise.value.tasks[0]!;
}

function keyOf({ solution }: ExerciseTask): MatrixExpression {
  if (solution.answer.kind !== 'matrix-expression') throw new Error(solution.answer.kind);
  return solution.answer.expression;
}

/** The verdict and the reason in it. */
function judged({ key }: ExerciseTask, answer: MatrixExpression | string) {
  const text = typeof answer === 'string' ? answer : printMatrixPlain(answer);
  const verdict = gradeAnswer(key, text);
  const reason: MatrixReason | undefined =
    verdict.kind === 'incorrect' && verdict.fault.kind === 'matrix'
      ? verdict.fault.reason
      : undefined;
  return { kind: verdict.kind, reason: reason?.code };
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe.each(FILES)('%s', (file) => {
  const template = templateNamed(file);

  it.each(SEEDS)('judges right and wrong answers for seed %s', (seed) => {
    const task = taskOf(template, seed);
    const key = keyOf(task);
    const { declarations, layout, variable } = task.task as MatrixTask;
    const shape = knownShape(key, declarations);
    for (const text of [
      printMatrixPlain(key),
      printMatrixLatex(key),
      printMatrixPlain(transpose(transpose(key))),
      `2 (${printMatrixPlain(key)}) / 2`,
      layout === 'numerator'
        ? `\\frac{\\partial f}{\\partial ${variable}} = ${printMatrixLatex(key)}`
        : `\\nabla_{${variable}} f = ${printMatrixLatex(key)}`,
    ]) {
      expect(judged(task, text), text).toEqual({ kind: 'correct', reason: undefined });
    }
    const isSymmetric =
      sameShape(shape, transposedShape(shape)) && judged(task, transpose(key)).kind === 'correct';
    if (!isSymmetric) {
      expect(judged(task, transpose(key))).toEqual({ kind: 'incorrect', reason: 'other-layout' });
    }
    expect(judged(task, matrixNegation(key))).toEqual({ kind: 'incorrect', reason: 'sign' });
    const doubled = judged(task, matrixProduct(MATRIX_TWO, key));
    expect(doubled.kind).toBe('incorrect');
    expect(doubled.reason).toBe('missing-factor');
  });

  it('has a worked solution that ends in the key', () => {
    const task = taskOf(template, 'solution');
    const last = task.solution.worked.steps.at(-1)!.formulas.at(-1)!.sides.at(-1);
    expect(last).toEqual(task.solution.answer);
  });
});

describe('well-known mistakes', () => {
  const quadratic = templateNamed('quadratic-form.md');

  it('are named for a quadratic form', () => {
    for (const seed of SEEDS) {
      const task = taskOf(quadratic, seed);
      const { declarations, variable, layout } = task.task as MatrixTask;
      const [matrix, vector] = declarations.symbols.map(({ name }) => name);
      expect(vector).toBe(variable);
      const text = printMatrixPlain((task.task as MatrixTask).function);
      const factor = Number(/^\d+/.exec(text)?.[0] ?? 1);
      const row = layout === 'numerator';
      const twice = row
        ? `${2 * factor} ${vector}^T ${matrix}`
        : `${2 * factor} ${matrix} ${vector}`;
      expect(judged(task, twice).reason).toBe('asymmetric-treated-as-symmetric');
      const one = row ? `${factor} ${vector}^T ${matrix}` : `${factor} ${matrix} ${vector}`;
      expect(judged(task, one).kind).toBe('incorrect');
      expect(judged(task, one).reason).toBeDefined();
      // A vector times a vector of the same size is no product.
      const undefinedProduct = gradeAnswer(task.key, `${vector} ${vector}`);
      expect(undefinedProduct).toMatchObject({
        kind: 'unreadable',
        problem: { code: 'shape-product-undefined', data: { left: vector, right: vector } },
      });
    }
  });

  it('are named for a product in the wrong order', () => {
    const template = templateNamed('gram-form.md');
    const task = taskOf(template, 'order');
    const { declarations, layout } = task.task as MatrixTask;
    const [matrix, vector] = declarations.symbols.map(({ name }) => name);
    const wrong =
      layout === 'numerator'
        ? `${vector}^T ${matrix} ${matrix}^T`
        : `${matrix} ${matrix}^T ${vector}`;
    // The shapes already refuse it.
    expect(gradeAnswer(task.key, wrong).kind).toBe('unreadable');
  });
});
