/**
 * The answer key of a matrix calculus exercise: the derivative in the asked layout, prepared for
 * comparison, and the wrong answers that misconceptions predict.
 */
import { MatrixNormalForms } from '../../algebra/matrix/normal-form.ts';
import {
  differentiateMatrix,
  type MatrixDerivation,
  type MatrixDerivativeProblem,
  type MatrixDerivativeTask,
} from '../../calculus/matrix/differentiate.ts';
import { type MatrixPrediction, predictMatrix } from '../../calculus/matrix/malrules.ts';
import { type PreparedMatrixKey, prepareMatrixKey } from '../../equivalence/matrix/decide.ts';
import { knownShape, type Shape } from '../../expression/matrix/shape.ts';
import { type Result, success } from '../../result.ts';

export interface MatrixAnswerKey {
  readonly task: MatrixDerivativeTask;
  readonly derivation: MatrixDerivation;
  readonly prepared: PreparedMatrixKey;
  readonly shape: Shape;
  /** None equals the key by normal form. */
  readonly predictions: readonly MatrixPrediction[];
  /** An answer in the other layout counts, with a remark; off unless switched on. */
  readonly acceptOtherLayout: boolean;
}

export interface MatrixAnswerKeyOptions {
  /** Draws the samples of comparisons: the same seed, the same verdicts. */
  readonly seed: string;
  readonly acceptOtherLayout?: boolean;
}

export function makeMatrixAnswerKey(
  task: MatrixDerivativeTask,
  { seed, acceptOtherLayout = false }: MatrixAnswerKeyOptions,
): Result<MatrixAnswerKey, MatrixDerivativeProblem> {
  const derivation = differentiateMatrix(task);
  if (!derivation.ok) return derivation;
  const { declarations } = task;
  const key = derivation.value.derivative;
  const prepared = prepareMatrixKey({ key, subject: task.function, declarations, seed });
  const forms = new MatrixNormalForms(declarations);
  return success({
    task,
    derivation: derivation.value,
    prepared,
    shape: knownShape(key, declarations),
    predictions: predictMatrix(task).filter(
      ({ derivative }) => !forms.provesEqual(key, derivative),
    ),
    acceptOtherLayout,
  });
}
