/**
 * What an answer is judged against: the right answer, how it may be written, and what it earns. Plain
 * data; what comparison prepares from it is computed when the first answer comes (see `grade`).
 */
import type { FormName } from '../algebra/form.ts';
import { choosesOne, isChoiceTask } from '../calculus/choice-task.ts';
import type { Task } from '../calculus/task.ts';
import type { TupleTask } from '../calculus/tuple-task.ts';
import type { Curve } from '../equivalence/curve.ts';
import { type Assumptions, DEFAULT_POLICY, type Policy } from '../equivalence/policy.ts';
import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import type { Asked, Written } from '../expression/read/written.ts';
import { askedOf, curveOf, type InnerLetters, innerLettersOf, subjectOf } from './comparison.ts';
import { furtherLetters } from './comparison-of-vectors.ts';

export type AnswerKind =
  | 'expression'
  | 'number'
  | 'vector'
  | 'matrix'
  | 'matrix-expression'
  /** Of a line or a plane; any equation of the same points is right. */
  | 'equation'
  /** Several answers in one line, in order. */
  | 'tuple'
  /** One of several options, or all that are right. */
  | 'choice'
  | 'choices';

/** A demand on how an answer is written; `functions` are those that `only-functions` allows. */
export interface FormDemand {
  readonly form: FormName;
  readonly functions?: readonly FunctionName[];
}

/** Every answer is worked out, whatever else a template demands. */
const ALWAYS: FormDemand = { form: 'no-unevaluated-derivative' };

/** A vector is a column. Written as a row it counts with a remark, or not at all. */
export type OrientationDemand = 'free' | 'strict';

export interface AnswerKey {
  readonly kind: AnswerKind;
  readonly answer: Written;
  /** The left-hand side that may stand in front of the answer. */
  readonly asked: Asked;
  /** The task's function: its domain limits where answers are compared. */
  readonly subject: Expression | undefined;
  /** The answer need only be right on this curve. */
  readonly curve?: Curve;
  /** Inner functions, which may stand in an answer by their letters. */
  readonly innerLetters?: InnerLetters;
  /** The keys of the parts of a tuple. */
  readonly parts?: readonly AnswerKey[];
  /** What was asked, so that the mistake behind a wrong answer can be named. */
  readonly task?: Task;
  /** Letters an answer may use. */
  readonly variables: readonly string[];
  /** Names of functions without a formula that an answer may use. */
  readonly unknownFunctions?: readonly string[];
  readonly assumptions: Assumptions;
  readonly policy: Policy;
  readonly forms: readonly FormDemand[];
  /** Whether a vector may be written as a row: `free` accepts it, with a remark. */
  readonly orientation?: OrientationDemand;
  readonly points: number;
  /** Names the streams from which comparison samples. */
  readonly seed: string;
}

/** What a template decides about an answer; what is undefined follows from the task. */
export interface KeySettings {
  readonly kind: AnswerKind | undefined;
  readonly variables: readonly string[];
  readonly unknownFunctions?: readonly string[];
  readonly positive: readonly string[];
  readonly policy: { readonly [Field in keyof Policy]?: Policy[Field] | undefined };
  readonly forms: readonly FormDemand[];
  readonly orientation?: OrientationDemand;
  readonly points: number;
  readonly seed: string;
}

export function answerKey(task: Task, answer: Written, settings: KeySettings): AnswerKey {
  const given = Object.entries(settings.policy).filter(([, value]) => value !== undefined);
  const curve = curveOf(task);
  const innerLetters = innerLettersOf(task);
  return {
    kind: settings.kind ?? kindOf(task, answer),
    answer,
    asked: askedOf(task),
    subject: subjectOf(task),
    ...(curve === undefined ? {} : { curve }),
    ...(innerLetters === undefined ? {} : { innerLetters }),
    ...(task.kind === 'tuple' && answer.kind === 'tuple'
      ? { parts: keysOfParts(task, answer.parts, settings) }
      : {}),
    task,
    variables: [...new Set([...settings.variables, ...furtherLetters(task)])],
    ...(settings.unknownFunctions === undefined
      ? {}
      : { unknownFunctions: settings.unknownFunctions }),
    assumptions: { positive: settings.positive },
    policy: { ...DEFAULT_POLICY, ...Object.fromEntries(given) },
    forms: [ALWAYS, ...settings.forms],
    ...(settings.orientation === undefined ? {} : { orientation: settings.orientation }),
    points: settings.points,
    seed: settings.seed,
  };
}

/** The points are shared in the proportions of the weights. */
function keysOfParts(
  { parts, weights }: TupleTask,
  answers: readonly Written[],
  settings: KeySettings,
): readonly AnswerKey[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return parts.map((part, index) =>
    answerKey(part, answers[index]!, {
      ...settings,
      kind: undefined,
      points: (settings.points * weights[index]!) / total,
      seed: `${settings.seed}/${index}`,
    }),
  );
}

function kindOf(task: Task, answer: Written): AnswerKind {
  switch (answer.kind) {
    case 'vector':
    case 'matrix':
    case 'matrix-expression':
    case 'tuple':
      return answer.kind;
    case 'equation':
      return 'equation';
    case 'choices':
      return isChoiceTask(task) && choosesOne(task) ? 'choice' : 'choices';
    case 'scalar':
      return isValue(task) ? 'number' : 'expression';
  }
}

/** Whether the answer is one value and not a formula in the variables. */
function isValue(task: Task): boolean {
  switch (task.kind) {
    case 'derivative':
    case 'implicit':
    case 'chain':
    case 'backpropagation':
      return task.at !== undefined;
    case 'gradient':
    case 'hessian':
    case 'jacobian':
    case 'jacobian-determinant':
    case 'vector-derivative':
      return task.at !== undefined;
    case 'limit-definition':
      return task.wanted === 'limit' && task.at !== undefined;
    case 'linear-approximation':
      return task.near !== undefined;
    case 'known-values':
    case 'directional':
      return true;
    case 'decompose':
    case 'matrix-derivative':
    case 'tangent':
    case 'notation':
    case 'choose-derivative':
    case 'find-error':
    case 'fill-in':
    case 'tuple':
      return false;
  }
}
