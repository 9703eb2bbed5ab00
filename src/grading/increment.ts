/**
 * Whether the increment of a difference quotient has cancelled: the answer must have a value where the
 * increment is 0 and the key has one there. Only what certainly has none is held against it.
 */
import type { FormFinding } from '../algebra/form.ts';
import type { LimitDefinitionTask } from '../calculus/limit-task.ts';
import { evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED } from '../expression/evaluate/status.ts';
import { compile } from '../expression/evaluate/tape.ts';
import { type Expression, NOUGHT, variable } from '../expression/expression.ts';
import { rational } from '../expression/rational.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';

const PLACES = [2, 3, 5, 7, 1].map((place) => rational(place));

export function incrementLeft(
  { increment }: LimitDefinitionTask,
  key: Expression,
  answer: Expression,
): readonly FormFinding[] {
  const nought = new Map([[increment, NOUGHT]]);
  const letters = [...new Set([...variablesOf(key), ...variablesOf(answer)])].filter(
    (name) => name !== increment,
  );
  const tape = compile([substitute(key, nought), substitute(answer, nought)], letters);
  for (const shift of PLACES.keys()) {
    const point = letters.map((_, index) => PLACES[(shift + index) % PLACES.length]!);
    const [ours, theirs] = evaluateBall(tape, point, LIMITS.calculus.pointBits);
    if (ours?.status !== DEFINED) continue;
    return theirs?.status === UNDEFINED
      ? [{ code: 'increment-left', part: variable(increment) }]
      : [];
  }
  return [];
}
