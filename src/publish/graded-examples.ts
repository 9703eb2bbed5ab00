/**
 * Answers to a task together with the verdict they get: right ones in two forms, wrong ones that a
 * misconception makes, one that cannot be read. Each was graded by us before it is given out, so that
 * another system's tests can demand the same verdicts.
 */
import { simplify } from '../algebra/simplify.ts';
import { valueAtPoint } from '../calculus/at-point.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { evaluateDerivatives } from '../calculus/evaluate-derivatives.ts';
import { RULES } from '../calculus/rules.ts';
import type { DerivativeTask, Task } from '../calculus/task.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import type { Expression } from '../expression/expression.ts';
import { integer, negation, sum } from '../expression/expression.ts';
import { printPlain } from '../expression/print/print.ts';
import { gradeAnswer } from '../grading/grade.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';
import { MALRULES } from '../grading/misconceptions/malrules.ts';
import type { Verdict } from '../grading/verdict.ts';
import { LIMITS } from '../limits.ts';

export interface WrongExample {
  readonly misconception: MisconceptionId;
  readonly answer: Expression;
  readonly verdict: Verdict;
}

export interface GradedExamples {
  /** The key, and the same value written in another way. */
  readonly right: readonly [Expression, Expression];
  /** One a misconception, in the catalogue's order; each is diagnosed as just that. */
  readonly wrong: readonly WrongExample[];
  /** Text that no reader can read. */
  readonly unreadable: string;
}

/** undefined for answers that are not one expression. */
export function gradedExamples({ task, key, solution }: ExerciseTask): GradedExamples | undefined {
  if (key.answer.kind !== 'scalar') return undefined;
  const answer = key.answer.expression;
  const asked = derivativeAsked(task);
  const isRight = (other: Expression): boolean =>
    gradeAnswer(key, printPlain(other), { diagnose: false }).kind === 'correct';
  const raw = solution.derivations.at(-1)?.result;
  // Where the derivation leaves the answer as the key has it, a term that vanishes is another form.
  const disguised = sum([answer, integer(1), negation(integer(1))]);
  const other =
    raw !== undefined && printPlain(raw) !== printPlain(answer) && isRight(raw) ? raw : disguised;
  const unreadable = `(${printPlain(answer)}`;
  return {
    right: [answer, other],
    wrong: asked === undefined ? [] : wrongExamples(asked, key),
    unreadable,
  };
}

/** The derivative that is the answer, be it of the whole or of a part that was left out. */
function derivativeAsked(task: Task): DerivativeTask | undefined {
  if (task.kind === 'derivative') return task;
  return task.kind === 'fill-in' && task.gap.kind === 'derivative' ? task.gap.of : undefined;
}

function wrongExamples(task: DerivativeTask, key: ExerciseTask['key']): readonly WrongExample[] {
  const found = new Map<MisconceptionId, WrongExample>();
  for (const rule of MALRULES) {
    if (found.size >= LIMITS.publish.wrongExamples) break;
    const answer = predicted(task, [rule, ...RULES]);
    if (answer === undefined) continue;
    const verdict = gradeAnswer(key, printPlain(answer));
    if (verdict.kind !== 'incorrect') continue;
    const [misconception, second] = verdict.diagnosis?.misconceptions ?? [];
    if (misconception === undefined || second !== undefined) continue;
    if (!found.has(misconception)) found.set(misconception, { misconception, answer, verdict });
  }
  return [...found.values()];
}

/** What a student who holds these rules answers; undefined when that is what the right rules give. */
function predicted(task: DerivativeTask, rules: typeof RULES): Expression | undefined {
  let expression = evaluateDerivatives(task.function);
  let used = false;
  for (const name of task.by) {
    const right = differentiate(expression, name).result;
    const derivation = differentiate(expression, name, rules);
    used ||= printPlain(derivation.result) !== printPlain(right);
    expression = derivation.result;
  }
  if (!used) return undefined;
  const simple = simplify(expression);
  return task.at === undefined ? simple : valueAtPoint(simple, task.at);
}
