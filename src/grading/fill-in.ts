/**
 * What else is right where something is filled in: another inner function that makes the same whole, and
 * the derivative of an outer function with the inner one put in already, which is asked for in its letter.
 */
import { type FillInTask, inFull, outerLetterOf } from '../calculus/fill-in-task.ts';
import { decide } from '../equivalence/decide.ts';
import { prepare } from '../equivalence/prepare.ts';
import { type Expression, variable } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { substitute } from '../expression/traverse.ts';
import type { AnswerKey } from './answer-key.ts';
import type { Verdict } from './verdict.ts';

/** The verdict on an answer that is not the key; undefined where it is wrong after all. */
export function rightOtherwise(
  key: AnswerKey,
  task: FillInTask,
  written: Written,
): Verdict | undefined {
  if (written.kind !== 'scalar') return undefined;
  const { gap, letters, wanted } = task;
  const answer = written.expression;
  if (gap.kind === 'inner') {
    const put = inFull(answer, letters);
    const made = substitute(gap.outer, new Map([[gap.letter, put]]));
    const outcome = decide(prepared(key, gap.whole), made);
    return outcome.kind === 'equal'
      ? { kind: 'correct', score: key.points, ...judged(written, outcome) }
      : undefined;
  }
  const letter = outerLetterOf(task);
  if (letter === undefined) return undefined;
  const outcome = decide(prepared(key, inFull(wanted, letters)), inFull(answer, letters));
  if (outcome.kind !== 'equal') return undefined;
  const findings = [{ code: 'letter-wanted', part: variable(letter) } as const];
  return { kind: 'wrong-form', score: 0, findings, ...judged(written, outcome) };
}

type Equal = Extract<ReturnType<typeof decide>, { kind: 'equal' }>;

const judged = (reading: Written, { remarks, audit }: Equal) => ({
  reading,
  remarks,
  audit: [audit],
});

const prepared = ({ subject, assumptions, policy, seed }: AnswerKey, key: Expression) =>
  prepare({
    key,
    ...(subject === undefined ? {} : { subject }),
    variables: [],
    assumptions,
    policy,
    seed: `${seed}/otherwise`,
  });
