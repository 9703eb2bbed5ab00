/**
 * Recognises by its form an answer that has hardly any values: one too steep for nine digits, or too
 * large, wherever it is looked at. Mistakes about the task and one malrule everywhere are compared
 * with the answer up to the order of terms and factors; what has values is compared by them.
 */
import { applications } from '../../calculus/derivation.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { RULES } from '../../calculus/rules.ts';
import { lookupIn } from '../../equivalence/identical.ts';
import type { Expression } from '../../expression/expression.ts';
import { treeSize } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { MisconceptionId } from './catalogue.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Malrule } from './malrule.ts';
import { MALRULES } from './malrules.ts';
import { recognisedAmong } from './recognise.ts';
import { PLAIN_TASK_MISTAKES } from './task-mistakes.ts';
import type { WorkedTask } from './worked-task.ts';

/** A predicted answer as it is written. */
interface WrittenPrediction {
  readonly misconceptions: readonly MisconceptionId[];
  readonly values: Expression;
}

/** The mistake whose prediction the answer is, up to the order of terms and factors. */
export function recognisedByForm(
  answer: Expression,
  predictions: readonly WrittenPrediction[],
): Diagnosis | undefined {
  if (treeSize(answer) > LIMITS.diagnosis.formSize) return undefined;
  const lookup = lookupIn([answer]);
  const wanted = lookup(answer);
  return recognisedAmong(predictions, (prediction) => lookup(prediction) === wanted);
}

/** The simplest mistakes, written out as far as they are small enough. */
export function writtenPredictions(worked: WorkedTask): readonly WrittenPrediction[] {
  if (treeSize(worked.start) > LIMITS.diagnosis.formSize) return [];
  const mistakes = PLAIN_TASK_MISTAKES.flatMap(({ id, predict }) =>
    predict(worked).map((answer) => written(id, answer)),
  );
  const malrules = MALRULES.filter((malrule) => worked.applies(malrule))
    .slice(0, LIMITS.diagnosis.malrules)
    .flatMap((malrule) => {
      const answer = heldInLastRound(worked, malrule);
      return answer === undefined ? [] : [written(malrule.malrule, answer)];
    });
  return [...mistakes, ...malrules].filter(
    ({ values }) => treeSize(values) <= LIMITS.diagnosis.formSize,
  );
}

const written = (id: string, answer: Expression): WrittenPrediction => ({
  misconceptions: [id as MisconceptionId],
  values: answer,
});

/** The derivative of a student who holds the malrule in the last differentiation. */
function heldInLastRound(worked: WorkedTask, malrule: Malrule): Expression | undefined {
  const { by } = worked.task;
  const derivation = differentiate(worked.by(by.slice(0, -1)), by.at(-1)!, [malrule, ...RULES]);
  const acts = applications(derivation).some((each) => each.malrule !== undefined);
  return acts ? derivation.result : undefined;
}
