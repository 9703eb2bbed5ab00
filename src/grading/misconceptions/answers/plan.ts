/**
 * How the answer to a task is put together from derivatives, and what students put together instead. A
 * plan gives the right answer for any way of taking derivatives: with the right rules it is the key,
 * with a malrule it is the answer of a student who does all the rest rightly. How answers are compared
 * with it is `answer-diagnostician`'s.
 */
import { derivationOf } from '../../../calculus/derivation-of.ts';
import { differentiate } from '../../../calculus/differentiate.ts';
import { RULES } from '../../../calculus/rules.ts';
import type { Expression } from '../../../expression/expression.ts';
import type { Malrule } from '../malrule.ts';

/**
 * The derivative of an expression by a letter. Of a letter that depends on it, the slope stands in the
 * result as a written derivative.
 */
export type Derive = (expression: Expression, by: string, dependent?: string) => Expression;

/** An answer's components in reading order; of a line or plane, the height. */
export type Parts = readonly Expression[];

export interface AnswerMistake<Asked> {
  readonly id: string;
  /** What is answered; one entry for each way of making the mistake, none where it is not possible. */
  readonly predict: (task: Asked, derive: Derive) => readonly Parts[];
}

export interface AnswerPlan<Asked> {
  readonly answer: (task: Asked, derive: Derive) => Parts;
  readonly mistakes: readonly AnswerMistake<Asked>[];
}

export const rightly: Derive = (expression, by, dependent) =>
  dependent === undefined
    ? derivationOf(expression, by).result
    : differentiate(expression, by, RULES, { dependent: [dependent] }).result;

export const withMalrule =
  (malrule: Malrule): Derive =>
  (expression, by, dependent) =>
    differentiate(
      expression,
      by,
      [malrule, ...RULES],
      dependent === undefined ? {} : { dependent: [dependent] },
    ).result;
