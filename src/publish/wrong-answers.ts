/**
 * Wrong answers to expect for a task, each with the misconception that leads to it, the commonest first.
 * Every one was graded before it is given out: it is refused, and its mistake is named.
 */
import { simplify } from '../algebra/simplify.ts';
import { evaluateDerivatives } from '../calculus/evaluate-derivatives.ts';
import { predictMatrix } from '../calculus/matrix/malrules.ts';
import type { DerivativeTask } from '../calculus/task.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import type { Expression } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { distinctParts, substitute } from '../expression/traverse.ts';
import { componentTasks } from '../grading/component-tasks.ts';
import { gradeAnswer } from '../grading/grade.ts';
import { type Derive, withMalrule } from '../grading/misconceptions/answers/plan.ts';
import {
  type PredictedAnswer,
  planOf,
  predictedByMalrules,
  predictedByMistakes,
} from '../grading/misconceptions/answers/plans.ts';
import type { MisconceptionId } from '../grading/misconceptions/catalogue.ts';
import { rankOf } from '../grading/misconceptions/commonest.ts';
import { MALRULES } from '../grading/misconceptions/malrules.ts';
import { TASK_MISTAKES } from '../grading/misconceptions/task-mistakes.ts';
import { WorkedTask } from '../grading/misconceptions/worked-task.ts';
import { LIMITS } from '../limits.ts';
import { writtenPlain } from './formula.ts';

export interface WrongAnswer {
  readonly misconception: MisconceptionId;
  readonly answer: Written;
}

/** What is expected of a mistake, worked out only when its turn comes. */
interface Candidate {
  readonly id: string;
  /** The smaller, the sooner it is tried: mistakes about the task come before those in derivatives. */
  readonly rank: number;
  readonly answer: () => Written | undefined;
}

/** At most so many as a list can hold; none for tasks whose mistakes are not predicted. */
export function wrongAnswers({ task, key }: ExerciseTask): readonly WrongAnswer[] {
  const found = new Map<MisconceptionId, Written>();
  const seen = new Set<string>();
  const candidates = candidatesFor(task, key.answer)
    .sort((left, right) => left.rank - right.rank)
    .slice(0, LIMITS.publish.wrongCandidates);
  for (const candidate of candidates) {
    if (found.size >= LIMITS.publish.wrongExamples) break;
    if (found.has(candidate.id as MisconceptionId)) continue;
    const answer = candidate.answer();
    const text = answer === undefined ? '' : writtenPlain(answer);
    if (answer === undefined || seen.has(text)) continue;
    seen.add(text);
    const verdict = gradeAnswer(key, text);
    if (verdict.kind !== 'incorrect') continue;
    const [misconception, second] = verdict.diagnosis?.misconceptions ?? [];
    if (misconception === undefined || second !== undefined || found.has(misconception)) continue;
    found.set(misconception, answer);
  }
  return [...found].map(([misconception, answer]) => ({ misconception, answer }));
}

function candidatesFor(task: ExerciseTask['task'], right: Written): Candidate[] {
  if (task.kind === 'matrix-derivative') {
    return predictMatrix(task).map(({ misconception, derivative: expression }) => ({
      id: misconception,
      rank: 0,
      answer: () => ({ kind: 'matrix-expression', expression }),
    }));
  }
  const plan = planOf(task);
  const predicted = (rank: (id: string) => number) => {
    return ({ misconception, parts }: PredictedAnswer): Candidate => ({
      id: misconception,
      rank: rank(misconception),
      answer: () => shaped(right, parts.map(tidied)),
    });
  };
  const whole =
    plan === undefined
      ? []
      : [
          ...predictedByMistakes(plan).map(predicted(() => -1)),
          ...predictedByMalrules(plan).map(predicted(rankOf)),
        ];
  const tasks = componentTasks(task);
  const componentwise = tasks.length === 0 ? [] : MALRULES;
  return [
    ...whole,
    ...(task.kind === 'derivative' ? ofTheTask(task, right) : []),
    ...componentwise.map(
      (malrule): Candidate => ({
        id: malrule.malrule,
        rank: rankOf(malrule.malrule),
        answer: () => {
          const derive = withMalrule(malrule);
          return shaped(
            right,
            tasks.map((each) => {
              const wrong = inTurn(each.function, each.by, derive);
              return tidied(substitute(wrong, new Map(Object.entries(each.at ?? {}))));
            }),
          );
        },
      }),
    ),
  ];
}

/** Another derivative than the one asked for. */
function ofTheTask(task: DerivativeTask, right: Written): Candidate[] {
  const worked = new WorkedTask(task);
  const at = new Map(Object.entries(task.at ?? {}));
  return TASK_MISTAKES.flatMap(({ id, predict }) =>
    predict(worked).map((answer) => ({
      id,
      rank: rankOf(id),
      answer: () => shaped(right, [tidied(substitute(answer, at))]),
    })),
  );
}

const inTurn = (start: Expression, by: readonly string[], derive: Derive): Expression =>
  by.reduce((rest, name) => derive(rest, name), evaluateDerivatives(start));

/** As a student would write it down; what is long stays as it came about. */
const tidied = (part: Expression): Expression =>
  distinctParts(part).length > LIMITS.calculus.narratedSize ? part : simplify(part);

/** The parts in the shape of the right answer; undefined where they do not fit it. */
function shaped(right: Written, parts: readonly Expression[]): Written | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  switch (right.kind) {
    case 'scalar':
      return parts.length === 1 ? { kind: 'scalar', expression: first } : undefined;
    case 'equation':
      return { kind: 'equation', left: right.left, right: first };
    case 'vector':
      return parts.length === right.components.length ? { ...right, components: parts } : undefined;
    case 'matrix': {
      const width = right.rows[0]?.length ?? 0;
      if (parts.length !== width * right.rows.length) return undefined;
      const rows = right.rows.map((_, row) => parts.slice(row * width, (row + 1) * width));
      return { kind: 'matrix', rows };
    }
    default:
      return undefined;
  }
}
