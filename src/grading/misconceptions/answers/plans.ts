/** Which plan belongs to a task, and everything that mistakes make of it: one row a kind of task. */
import { applications } from '../../../calculus/derivation.ts';
import { derivationOf } from '../../../calculus/derivation-of.ts';
import type { RuleName } from '../../../calculus/rule-names.ts';
import type { Task } from '../../../calculus/task.ts';
import type { Expression } from '../../../expression/expression.ts';
import { treeSize } from '../../../expression/traverse.ts';
import { LIMITS } from '../../../limits.ts';
import type { MisconceptionId } from '../catalogue.ts';
import { MALRULES } from '../malrules.ts';
import { BACKPROPAGATION } from './backpropagation.ts';
import { CHAIN_OF_SEVERAL } from './chain-of-several.ts';
import { DIRECTION } from './direction.ts';
import { IMPLICIT } from './implicit.ts';
import { LIMIT_DEFINITION } from './limit-definition.ts';
import { HESSIAN, JACOBIAN_DETERMINANT } from './matrices.ts';
import { type AnswerPlan, type Derive, type Parts, rightly, withMalrule } from './plan.ts';
import { KNOWN_VALUES } from './tables.ts';
import { LINEAR } from './tangent.ts';

/** A plan with its task put in. */
export interface PlannedAnswer {
  readonly answer: (derive: Derive) => Parts;
  readonly mistakes: readonly {
    readonly id: string;
    readonly predict: () => readonly Parts[];
  }[];
}

const planned = <Asked>(plan: AnswerPlan<Asked>, task: Asked): PlannedAnswer => ({
  answer: (derive) => plan.answer(task, derive),
  mistakes: plan.mistakes.map(({ id, predict }) => ({ id, predict: () => predict(task, rightly) })),
});

/** undefined for tasks that are derivatives and no more, and for those without any. */
export function planOf(task: Task): PlannedAnswer | undefined {
  switch (task.kind) {
    case 'implicit':
      return planned(IMPLICIT, task);
    case 'chain':
      return planned(CHAIN_OF_SEVERAL, task);
    case 'known-values':
      return planned(KNOWN_VALUES, task);
    case 'backpropagation':
      return planned(BACKPROPAGATION, task);
    case 'directional':
      return planned(DIRECTION, task);
    case 'tangent':
    case 'linear-approximation':
      return planned(LINEAR, task);
    case 'hessian':
      return planned(HESSIAN, task);
    case 'jacobian-determinant':
      return planned(JACOBIAN_DETERMINANT, task);
    case 'limit-definition':
      return planned(LIMIT_DEFINITION, task);
    case 'derivative':
    case 'gradient':
    case 'jacobian':
    case 'vector-derivative':
    case 'decompose':
    case 'matrix-derivative':
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'fill-in':
    case 'tuple':
      return undefined;
  }
}

export interface PredictedAnswer {
  readonly misconception: MisconceptionId;
  readonly parts: Parts;
}

/** Small enough to be worth evaluating. */
const isSmall = (parts: Parts): boolean =>
  parts.length > 0 && parts.every((part) => treeSize(part) <= LIMITS.diagnosis.answerSize);

/** What mistakes about the task make of the answer, in the catalogue's order. */
export const predictedByMistakes = ({ mistakes }: PlannedAnswer): readonly PredictedAnswer[] =>
  mistakes.flatMap(({ id, predict }) =>
    predict()
      .filter(isSmall)
      .map((parts) => ({ misconception: id as MisconceptionId, parts })),
  );

/** What malrules make of the answer when all the rest is done rightly. */
export function predictedByMalrules({ answer }: PlannedAnswer): readonly PredictedAnswer[] {
  const used = rulesUsed(answer);
  return MALRULES.filter((malrule) => used.has(malrule.name))
    .slice(0, LIMITS.diagnosis.malrules)
    .map((malrule) => ({
      misconception: malrule.malrule as MisconceptionId,
      parts: answer(withMalrule(malrule)),
    }))
    .filter(({ parts }) => isSmall(parts));
}

/** The rules by which the right answer is found. */
function rulesUsed(answer: PlannedAnswer['answer']): ReadonlySet<RuleName> {
  const used = new Set<RuleName>();
  const watched: Derive = (expression: Expression, by, dependent) => {
    for (const { rule } of applications(derivationOf(expression, by))) used.add(rule);
    if (dependent !== undefined) {
      for (const { rule } of applications(derivationOf(expression, dependent))) used.add(rule);
    }
    return rightly(expression, by, dependent);
  };
  answer(watched);
  return used;
}
