/**
 * Solves for a difference quotient, or for the derivative as its limit. The function is taken term by
 * term where no one way fits all of it. The rules of differentiation are not used: they only stand by
 * as the derivation that tests compare with.
 */
import { simplify } from '../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  negation,
  quotient,
  sum,
  unknown,
  variable,
} from '../expression/expression.ts';
import { distinctParts, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { holdsAtPoint } from './at-point.ts';
import { conclusion, differentiate } from './differentiate.ts';
import { exceptionsOf } from './exceptions.ts';
import { polynomialIn } from './limit/polynomial.ts';
import { quotientOf } from './limit/quotient.ts';
import { limitOf, type Quotient, rawQuotient, type Setting } from './limit/setting.ts';
import type { LimitDefinitionTask } from './limit-task.ts';
import type { Solution } from './solution.ts';
import { chain, scalar, sign, spread, step } from './steps/formulas.ts';
import { sameAt } from './steps/verification.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Formula, Side, Step } from './worked-solution.ts';

/** Throws TaskImpossible where none of the ways fits, or the function has no derivative at the point. */
export function solveLimitDefinition(task: LimitDefinitionTask): Solution {
  const { by, increment, at, wanted } = task;
  if (distinctParts(task.function).length > LIMITS.calculus.narratedSize) {
    throw new TaskImpossible('size');
  }
  const place = at === undefined ? variable(by) : at[by];
  if (place === undefined) throw new TaskImpossible('point');
  const others = Object.entries(at ?? {}).filter(([name]) => name !== by);
  const f = substitute(task.function, new Map(others));
  if (variablesOf(f).includes(increment)) throw new TaskImpossible('letters');
  const derivation = differentiate(f, by);
  if (at !== undefined && !holdsAtPoint(conclusion(derivation), exceptionsOf([derivation]), at)) {
    throw new TaskImpossible('point');
  }
  const setting = { by, place, increment };
  const found = termwise(f, setting);
  if (found === undefined || (wanted === 'quotient' && !found.cancels)) {
    throw new TaskImpossible('definition');
  }
  const answer = wanted === 'quotient' ? found.written : found.limit;
  return {
    answer: { kind: 'scalar', expression: answer },
    worked: {
      steps: stepsOf(task, f, setting, found),
      remarks: checkOf(task, f, setting, answer, conclusion(derivation)),
      derivatives: task.arguments.length > 1 ? 'partial' : 'ordinary',
    },
    derivations: [derivation],
    exceptions: [],
  };
}

/** The limit is what the rules give; the quotient has the value it had. */
function checkOf(
  { name, arguments: names, by, at, wanted }: LimitDefinitionTask,
  f: Expression,
  setting: Setting,
  answer: Expression,
  byRules: Expression,
): Step[] {
  if (wanted === 'limit') {
    const slope = (place: Expression): Expression =>
      names.length === 1 ? unknown(name, [place], [1]) : sign(name, by);
    const found = simplify(byRules);
    const value = simplify(substitute(byRules, new Map([[by, setting.place]])));
    const isValue = at !== undefined && names.length === 1;
    return [
      step('verify-by-rules', [
        chain(slope(variable(by)), derivative(f, [by]), ...(isValue ? [found] : [value])),
        ...(isValue ? [chain(slope(setting.place), value)] : []),
      ]),
    ];
  }
  const same = sameAt(answer, rawQuotient(f, setting));
  if (same === undefined) return [];
  const [value, slope] = same.values;
  return [step('verify-quotient', [], { at: same.at, value, slope })];
}

function stepsOf(
  task: LimitDefinitionTask,
  f: Expression,
  setting: Setting,
  found: Quotient,
): Step[] {
  const { name, arguments: names, by, increment, wanted } = task;
  const h = variable(increment);
  const value = (place: Expression): Expression =>
    unknown(
      name,
      names.map((each) => (each === by ? place : (task.at?.[each] ?? variable(each)))),
    );
  const stated = quotient(sum([value(sum([setting.place, h])), negation(value(setting.place))]), h);
  const raw = rawQuotient(f, setting);
  const data = { h, x: variable(by) };
  const slope: Side = scalar(
    names.length === 1 ? unknown(name, [setting.place], [1]) : sign(name, by),
  );
  const opening =
    wanted === 'limit'
      ? step('state-limit', [{ sides: [slope, limitOf(stated, setting)] }], data)
      : step('state-difference-quotient', [{ sides: [scalar(stated)] }], data);
  const steps = [
    opening,
    step('form-quotient', [chain(stated, raw)], data),
    ...(found.cancels ? endingIn(stated, found.steps) : found.steps),
  ];
  if (wanted === 'quotient') return steps;
  const limitsIn = found.limitsIn === undefined ? [] : [scalar(spread(found.limitsIn))];
  const last: readonly Side[] = found.cancels
    ? [limitOf(found.written, setting), scalar(found.limit)]
    : [slope, ...limitsIn, scalar(found.limit)];
  return [
    ...steps,
    step(found.cancels ? 'let-increment-vanish' : 'limit-of-product', [{ sides: last }], data),
  ];
}

/** The steps, the last of which says whose form it has come to. */
function endingIn(stated: Expression, steps: readonly Step[]): readonly Step[] {
  const last = steps[steps.length - 1]!;
  const inFront = (formula: Formula): Formula => ({
    ...formula,
    sides: [scalar(stated), ...formula.sides],
  });
  return [...steps.slice(0, -1), { ...last, formulas: last.formulas.map(inFront) }];
}

/** The quotient of the whole; where no way fits it, polynomial terms together and others one by one. */
function termwise(f: Expression, setting: Setting): Quotient | undefined {
  const whole = quotientOf(f, setting);
  if (whole !== undefined || f.kind !== 'sum') return whole;
  const isPolynomial = (term: Expression): boolean => polynomialIn(term, setting.by) !== undefined;
  const smooth = f.terms.filter(isPolynomial);
  const groups = [
    ...(smooth.length > 0 ? [sum(smooth)] : []),
    ...f.terms.filter((t) => !isPolynomial(t)),
  ];
  if (groups.length < 2) return undefined;
  const parts = groups.map((each) => quotientOf(each, setting));
  if (parts.includes(undefined)) return undefined;
  const known = parts as readonly Quotient[];
  const written = sum(known.map((part) => part.written));
  return {
    written,
    limit: simplify(sum(known.map(({ limit }) => limit))),
    cancels: known.every(({ cancels }) => cancels),
    steps: [
      step(
        'quotient-term-by-term',
        [],
        {},
        known.map((part, index) => step('quotient-of-term', [], { f: groups[index]! }, part.steps)),
      ),
      step('add-quotients', [{ sides: [scalar(written)] }]),
    ],
  };
}
