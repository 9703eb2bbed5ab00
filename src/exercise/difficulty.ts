/**
 * How difficult a task is, measured from what solving it takes: which rules are used and how often, how
 * deep the composition is, how long the answer, how large the numbers. What a template's header claims
 * is not looked at. The weights are ours, set so that measure and claim agree on the shipped library
 * within a step; the measure orders exercises, and makes no promise about any one student.
 *
 * Sums of a few decimals and comparisons only: the same on every machine, for draws depend on it.
 */
import { applications, type Derivation } from '../calculus/derivation.ts';
import type { RuleName } from '../calculus/rule-names.ts';
import type { Solution } from '../calculus/solution.ts';
import type { Task } from '../calculus/task.ts';
import type { Expression } from '../expression/expression.ts';
import { distinctMatrixParts } from '../expression/matrix/traverse.ts';
import { writtenParts } from '../expression/read/written.ts';
import { distinctParts, treeSize } from '../expression/traverse.ts';

export interface Difficulty {
  /** From 1 to 5, to a tenth. */
  readonly value: number;
  /** Applications of rules that take a thought; sums and constant factors are not among them. */
  readonly rules: number;
  /** Compositions one inside the other. */
  readonly depth: number;
  /** Parts of the answer, written out. */
  readonly answerSize: number;
  /** Digits of the longest number in the answer. */
  readonly digits: number;
}

/** What one application of a rule weighs. */
const WEIGHTS: Readonly<Record<RuleName, number>> = {
  constant: 0,
  variable: 0,
  dependent: 0.5,
  unevaluated: 0.5,
  negation: 0,
  sum: 0.25,
  'constant-multiple': 0.25,
  'constant-divisor': 0.25,
  product: 2,
  'rewrite-power': 0.5,
  quotient: 3,
  chain: 1.5,
  'chain-several': 3,
  reciprocal: 1.5,
  power: 1,
  'natural-exponential': 1,
  exponential: 1.5,
  'general-power': 5,
  function: 1,
  unknown: 1,
};

/** Functions whose derivatives are less well known than those of sin, cos, ln and roots. */
const RARER: ReadonlyMap<string, number> = new Map([
  ...['tan', 'sinh', 'cosh', 'log'].map((name) => [name, 1.25] as const),
  ...['sec', 'csc', 'cot', 'tanh', 'sigmoid', 'softplus'].map((name) => [name, 1.75] as const),
  ...['arcsin', 'arccos', 'arctan', 'silu', 'gelu'].map((name) => [name, 2.5] as const),
  ...['arccot', 'arsinh', 'arcosh', 'artanh', 'sech', 'coth'].map((name) => [name, 2.5] as const),
]);

/** Rules that take no thought. */
const LIGHT = 0.5;
const NESTED = 1;
const AT_A_POINT = 0.5;
/** Parts of an answer, and digits of a number, that cost nothing, and what each further one costs. */
const FREE_PARTS = 14;
const PART = 0.04;
const FREE_DIGITS = 2;
const DIGIT = 0.4;
/** One step of a solution that is not read off a derivation. */
const STEP = 1.25;
const ROUTINE = 0.5;
const MATRIX_PART = 1;

/** Effort and the difficulty that it is, straight lines between. */
const SCALE: readonly (readonly [effort: number, value: number])[] = [
  [1, 1],
  [3.5, 2],
  [6.5, 3],
  [10, 4],
  [17, 5],
];

export function taskDifficulty(task: Task, solution: Solution): Difficulty {
  const { derivations, answer } = solution;
  const extra = 'at' in task && task.at !== undefined ? AT_A_POINT : 0;
  const told = derivations.length === 0 || task.kind === 'limit-definition';
  const other = told ? withoutDerivation(task, solution) : undefined;
  return measured(derivations, writtenParts(answer), other, extra);
}

function measured(
  derivations: readonly Derivation[],
  parts: readonly Expression[],
  otherWork: number | undefined,
  extra: number,
): Difficulty {
  const answerSize = parts.reduce((total, part) => total + treeSize(part), 0);
  const digits = Math.max(0, ...parts.map(longestNumber));
  const used = derivations.flatMap(applications);
  const depth = Math.max(0, ...derivations.map(depthOf));
  const effort =
    (otherWork ?? workOf(derivations)) +
    extra +
    NESTED * Math.max(0, depth - 1) +
    PART * Math.max(0, answerSize - FREE_PARTS) +
    DIGIT * Math.max(0, digits - FREE_DIGITS);
  return {
    value: onScale(effort),
    rules: used.filter((each) => weightOf(each) >= LIGHT).length,
    depth,
    answerSize,
    digits,
  };
}

/** After the most laborious derivation the others are routine. */
function workOf(derivations: readonly Derivation[]): number {
  const each = derivations.map((derivation) =>
    applications(derivation).reduce((total, part) => total + weightOf(part), 0),
  );
  const most = Math.max(...each);
  return most + ROUTINE * (each.reduce((total, work) => total + work, 0) - most);
}

/** The same measure for one derivative, without a worked solution. */
export const derivativeDifficulty = (derivation: Derivation, derivative: Expression): Difficulty =>
  measured([derivation], [derivative], undefined, 0);

/** Of matrices the parts of the function count, of everything else the steps. */
function withoutDerivation(task: Task, solution: Solution): number {
  return task.kind === 'matrix-derivative'
    ? distinctMatrixParts(task.function).length * MATRIX_PART
    : solution.worked.steps.length * STEP;
}

/** An exercise is as difficult as the most difficult of its tasks; there is at least one. */
export const exerciseDifficulty = (
  tasks: readonly { readonly task: Task; readonly solution: Solution }[],
): Difficulty =>
  tasks
    .map(({ task, solution }) => taskDifficulty(task, solution))
    .reduce((most, each) => (each.value > most.value ? each : most));

function weightOf({ rule, operand }: Derivation): number {
  const rarer = operand.kind === 'application' ? RARER.get(operand.name) : undefined;
  return rule === 'function' && rarer !== undefined ? rarer : WEIGHTS[rule];
}

function depthOf(root: Derivation): number {
  const depths = new Map<Derivation, number>();
  for (const each of applications(root)) {
    const below = [...each.outer, ...each.parts].map((part) => depths.get(part)!);
    depths.set(each, Math.max(0, ...below) + (each.rule.startsWith('chain') ? 1 : 0));
  }
  return depths.get(root)!;
}

function onScale(effort: number): number {
  const after = SCALE.findIndex(([most]) => effort <= most);
  if (after === 0) return SCALE[0]![1];
  if (after < 0) return SCALE[SCALE.length - 1]![1];
  const [low, from] = SCALE[after - 1]!;
  const [high, to] = SCALE[after]!;
  return Math.round(10 * (from + ((effort - low) / (high - low)) * (to - from))) / 10;
}

function longestNumber(expression: Expression): number {
  return Math.max(
    0,
    ...distinctParts(expression).map((part) =>
      part.kind === 'number' ? `${part.value.numerator}`.length : 0,
    ),
  );
}
