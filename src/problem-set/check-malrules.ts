/**
 * Grades the wrong answers that the malrules predict for a task. Each must be judged as the numbers say:
 * correct only where it agrees with the key, else incorrect and its mistake named. Values in plain
 * doubles at a few points are the independent witness.
 */
import { applications, conclusion } from '../calculus/derivation.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { RULES } from '../calculus/rules.ts';
import type { ExerciseTask } from '../exercise/exercise.ts';
import { evaluate } from '../expression/evaluate/evaluate.ts';
import type { Expression } from '../expression/expression.ts';
import { printPlain } from '../expression/print/print.ts';
import { gradeAnswer } from '../grading/grade.ts';
import { MALRULES } from '../grading/misconceptions/malrules.ts';

export interface MalruleFinding {
  readonly malrule: string;
  readonly answer: string;
  /** What it was judged, or `unnamed` where it was refused without a word on the mistake. */
  readonly verdict: string;
}

export interface MalruleCheck {
  readonly graded: number;
  readonly findings: readonly MalruleFinding[];
}

/** Derivatives once, not at a point: of the others malrules predict no formula. */
export function checkMalrules({ task, solution, key }: ExerciseTask): MalruleCheck {
  const { answer } = solution;
  if (task.kind !== 'derivative' || task.by.length > 1 || task.at !== undefined) return NOTHING;
  if (answer.kind !== 'scalar') return NOTHING;
  const right = valuesOf(answer.expression, task.arguments);
  const findings: MalruleFinding[] = [];
  let graded = 0;
  for (const malrule of MALRULES) {
    const derivation = differentiate(task.function, task.by[0]!, [malrule, ...RULES]);
    if (!applications(derivation).some((each) => each.malrule !== undefined)) continue;
    const wrong = conclusion(derivation);
    const text = printPlain(wrong);
    const values = valuesOf(wrong, task.arguments);
    const same = agreement(right, values);
    if (same === undefined) continue;
    graded += 1;
    const verdict = gradeAnswer(key, text);
    // An answer that is real in fewer places is refused for that.
    const whole = values.every(
      (value, index) => Number.isFinite(value) || Number.isNaN(right[index]),
    );
    const unnamed = verdict.kind === 'incorrect' && verdict.diagnosis === undefined && whole;
    const judged = unnamed ? 'unnamed' : verdict.kind;
    if (judged !== (same ? 'correct' : 'incorrect')) {
      findings.push({ malrule: malrule.malrule, answer: text, verdict: judged });
    }
  }
  return { graded, findings };
}

const NOTHING: MalruleCheck = { graded: 0, findings: [] };

/** Odd points, so that no special value makes different functions agree; letters get different ones. */
const POINTS = [0.137, 0.381, 0.713, 1.173, 1.931, -0.293, -0.877, -1.639] as const;
const APART = 1e-6;

const valuesOf = (expression: Expression, names: readonly string[]): readonly number[] =>
  POINTS.map((point) =>
    evaluate(expression, new Map(names.map((name, index) => [name, point + index * 0.219]))),
  );

/** undefined where too few points tell, or where the difference is too small to be sure of. */
function agreement(left: readonly number[], right: readonly number[]): boolean | undefined {
  let agreeing = 0;
  let differing = 0;
  left.forEach((value, index) => {
    const other = right[index]!;
    if (!Number.isFinite(value) || !Number.isFinite(other)) return;
    const size = Math.max(Math.abs(value), Math.abs(other));
    if (Math.abs(value - other) > APART * size) differing += 1;
    else agreeing += 1;
  });
  if (agreeing + differing < 2) return undefined;
  return differing === 0 ? true : differing >= 2 ? false : undefined;
}
