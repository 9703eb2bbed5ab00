/** The answer of a task as a line of a key: f'(x) = ..., or what each part of a decomposition is. */
import { layerSigns } from '../calculus/steps/decomposition.ts';
import type { Formula } from '../calculus/worked-solution.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import { askedOf, isPartial, matrixSign } from './asked.ts';
import type { Block, Inline } from './document/document.ts';

export const answerLine = (task: ExerciseTask): Block => ({
  kind: 'paragraph',
  role: 'answer',
  parts: [answerOf(task)],
});

/** What was asked for, as it stands in front of an answer; undefined where nothing short does. */
export function askedPiece(task: ExerciseTask): Inline | undefined {
  if (task.task.kind === 'matrix-derivative') {
    return { kind: 'formula', formula: { sides: [matrixSign(task.task)] }, large: true };
  }
  const expression = askedOf(task);
  if (expression === undefined) return undefined;
  return { kind: 'expression', expression, large: true, ...signOf(task) };
}

const signOf = (task: ExerciseTask): { derivatives: 'ordinary' | 'partial' } => ({
  derivatives: isPartial(task.key.asked) ? 'partial' : 'ordinary',
});

function answerOf(task: ExerciseTask): Inline {
  if (task.task.kind === 'decompose') {
    const { layers } = task.task;
    const signs = layerSigns(layers);
    const formulas = layers.map(
      ({ function: body }, index): Formula => ({
        sides: [signs[index]!, body].map((expression) => ({ kind: 'scalar', expression })),
      }),
    );
    return { kind: 'formulas', formulas };
  }
  const asked = askedPiece(task);
  const front =
    asked?.kind === 'formula'
      ? asked.formula.sides
      : asked?.kind === 'expression'
        ? [{ kind: 'scalar' as const, expression: asked.expression }]
        : [];
  const formula: Formula = { sides: [...front, task.key.answer] };
  return { kind: 'formula', formula, large: true, ...signOf(task) };
}
