/**
 * Solves the task of an ordinary or partial derivative of any order, perhaps at a point: one derivation
 * an order, the simplified derivative of one being the function of the next.
 */

import { asWritten } from '../algebra/as-written.ts';
import { NormalFormContext } from '../algebra/normal-form.ts';
import { simplify } from '../algebra/simplify.ts';
import { derivative, type Expression, variable } from '../expression/expression.ts';
import type { DerivativeSign } from '../expression/print/derivative-sign.ts';
import { distinctParts, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { holdsAtPoint, putIn, valueAtPoint } from './at-point.ts';
import { applications } from './derivation.ts';
import { derivationOf } from './derivation-of.ts';
import { conclusion, type Derivation } from './differentiate.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { type Exception, exceptionsOf } from './exceptions.ts';
import { LETTERS } from './letters.ts';
import type { Solution } from './solution.ts';
import { chain, step } from './steps/formulas.ts';
import { type Manner, Narration } from './steps/narration.ts';
import { remarksOn } from './steps/remarks.ts';
import { tell } from './steps/tell.ts';
import { isLinearInside } from './steps/telling.ts';
import { verification } from './steps/verification.ts';
import { workedOut } from './steps/worked-out.ts';
import type { At, DerivativeTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { valueSign } from './value-sign.ts';
import type { Step } from './worked-solution.ts';

interface Course {
  readonly derivations: readonly Derivation[];
  /** What is said before the first derivative. */
  readonly before: readonly Step[];
  /** The derivative of the highest order, simplified. */
  readonly derivative: Expression;
  readonly exceptions: readonly Exception[];
}

export function solveDerivative(task: DerivativeTask, manner: Manner): Solution {
  const direct = courseOf(task, evaluateDerivatives(task.function), rewritingOf(task));
  const course =
    task.at === undefined || holds(direct, task.at) ? direct : restricted(task, task.at);
  const { derivations, exceptions } = course;
  const value =
    task.at === undefined ? course.derivative : valueAtPoint(course.derivative, task.at);
  return {
    answer: { kind: 'scalar', expression: value },
    worked: {
      steps: [...course.before, ...stepsOf(task, course, value, manner)],
      remarks: [...remarksOn(exceptions), ...checkOf(course, task.at)],
      derivatives: signsOf(task.arguments, course.derivations),
    },
    derivations,
    exceptions,
  };
}

/** How the function as it is given becomes the one that is differentiated. */
function rewritingOf({ name, function: rewritten, given }: DerivativeTask): Step[] {
  if (given === undefined) return [];
  if (!new NormalFormContext({ positive: [] }).provesEqual(given, rewritten)) {
    throw new TaskImpossible('rewriting');
  }
  return [step('rewrite-given', [chain(variable(name), given, rewritten)])];
}

/** An outer function of several letters has partial derivatives, although x is its only variable. */
export function signsOf(
  names: readonly string[],
  derivations: readonly Derivation[],
): DerivativeSign {
  if (names.length > 1) return 'partial';
  const several = derivations.flatMap((each) =>
    applications(each).flatMap(({ rule, parts }) => (rule === 'chain-several' ? parts.length : [])),
  );
  if (several.length === 0) return 'ordinary';
  // The first free letters stand for its arguments, later ones for what is inside these.
  const used = new Set(derivations.flatMap(({ operand }) => variablesOf(operand)));
  const free = LETTERS.filter((letter) => !used.has(letter));
  return { ordinaryBy: [...names, ...free.slice(Math.max(...several))] };
}

function courseOf(task: DerivativeTask, from: Expression, before: readonly Step[] = []): Course {
  if (task.by.length > LIMITS.calculus.order) throw new TaskImpossible('order');
  let current = from;
  const derivations: Derivation[] = [];
  for (const name of task.by) {
    if (distinctParts(current).length > LIMITS.calculus.size) throw new TaskImpossible('size');
    const derivation = derivationOf(current, name);
    derivations.push(derivation);
    current = asWritten(simplify(conclusion(derivation)), current);
  }
  return { before, derivations, derivative: current, exceptions: exceptionsOf(derivations) };
}

const holds = ({ derivative: found, exceptions }: Course, at: At): boolean =>
  holdsAtPoint(found, exceptions, at);

/**
 * Where the rules say nothing at the point, the other variables are put in first: a partial derivative
 * needs the function along one line only. Throws TaskImpossible when that does not help either.
 */
function restricted(task: DerivativeTask, at: At): Course {
  const [by] = task.by;
  const others = Object.entries(at).filter(([name]) => name !== by);
  if (others.length === 0 || task.by.some((name) => name !== by)) throw new TaskImpossible('point');
  const line = simplify(substitute(evaluateDerivatives(task.function), new Map(others)));
  const data = { at: others.map(([name, value]) => chain(variable(name), value)) };
  const before = step('restrict-first', [chain(variable(task.name), line)], data);
  const course = courseOf(task, line, [before]);
  if (!holds(course, at)) throw new TaskImpossible('point');
  return course;
}

/** The last derivation is checked: its outcome against chords of its operand. */
function checkOf({ derivations, derivative: outcome }: Course, at: At | undefined): Step[] {
  const last = derivations[derivations.length - 1]!;
  const check = verification(last.operand, outcome, last.variable, at);
  return check === undefined ? [] : [check];
}

function stepsOf(task: DerivativeTask, course: Course, value: Expression, manner: Manner): Step[] {
  const taken = new Set([task.name, ...task.arguments, ...variablesOf(task.function), ...task.by]);
  const narration = Narration.of(manner, [...taken], tell, outcomesOf(course));
  const steps = [...heldConstant(task, course), ...orderSteps(task, course, narration)];
  if (task.at === undefined) return steps;
  const values = new Map(Object.entries(task.at));
  const at = [...values].map(([name, place]) => chain(variable(name), place));
  const asked = valueSign(task, task.at);
  const placed = putIn(course.derivative, task.at);
  const line = chain(asked, placed, ...workedOut(placed), value);
  return [...steps, step('evaluate-at', [line], { at, y: asked })];
}

/** Each derivation with what it comes to, simplified. */
const outcomesOf = ({ derivations, derivative: last }: Course): [Derivation, Expression][] =>
  derivations.map((each, index) => [each, derivations[index + 1]?.operand ?? last]);

/** The sign of the derivative after so many orders. */
const signOf = (task: DerivativeTask, order: number): Expression =>
  order === 0 ? variable(task.name) : derivative(variable(task.name), task.by.slice(0, order));

const othersIn = ({ operand, variable: by }: Derivation): readonly string[] =>
  variablesOf(operand).filter((name) => name !== by);

/** What stays constant is said once, when other letters occur at all. */
function heldConstant(task: DerivativeTask, course: Course): Step[] {
  const others = othersIn(course.derivations[0]!);
  if (others.length === 0 || task.by.some((name) => name !== task.by[0])) return [];
  const code = others.length === 1 ? 'hold-constant' : 'hold-constants';
  return [step(code, [], { others: others.map(variable), x: variable(task.by[0]!) })];
}

/** One derivative is told as it is; of several, each is a step with its own work below. */
function orderSteps(task: DerivativeTask, course: Course, narration: Narration): Step[] {
  const [first] = course.derivations;
  if (course.derivations.length === 1) return narration.tell(first!, task.name);
  return course.derivations.map((derivation, index) => {
    const outcome = course.derivations[index + 1]?.operand ?? course.derivative;
    const line = chain(
      signOf(task, index + 1),
      derivative(derivation.operand, [derivation.variable]),
      outcome,
    );
    const data = { order: index + 1, x: variable(derivation.variable), y: signOf(task, index) };
    const others = othersIn(derivation);
    // That the same inside is differentiated once more needs fewer words.
    const within = narration.within([]);
    const telling = index > 0 && isLinearInside(derivation) ? within.inBrief() : within;
    return step(
      others.length > 0 && task.by.some((name) => name !== task.by[0])
        ? 'differentiate-order-holding'
        : 'differentiate-order',
      [line],
      others.length > 0 ? { ...data, others: others.map(variable) } : data,
      telling.tell(derivation, index === 0 ? task.name : undefined),
    );
  });
}
