/** Values of functions given by a table or by graphs, told: the rule, the place, each value, the sum. */
import { simplify } from '../../algebra/simplify.ts';
import {
  difference,
  type Expression,
  quotient,
  sum,
  unknown,
  variable,
} from '../../expression/expression.ts';
import {
  distinctParts,
  rewriteBottomUp,
  sameExpression,
  variablesOf,
} from '../../expression/traverse.ts';
import type { KnownValuesTask } from '../composition-task.ts';
import type { Derivation } from '../derivation.ts';
import type { StepCode } from '../step-codes.ts';
import { tidyProduct, withoutOnes } from '../tidy.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { coreOf, isElementary } from './core.ts';
import { chain, scalar, step } from './formulas.ts';
import { type Corner, type Found, foundLine } from './found-values.ts';
import { inverseLookedUp, inverseOf, inverseSteps } from './inverse-slope.ts';
import { type Manner, Narration } from './narration.ts';
import { numberedPlaces } from './numbered-places.ts';
import { tangentOf, tangentSteps } from './tangent-values.ts';
import { tell } from './tell.ts';

export interface KnownValueCourse {
  /** Of the whole in the unknown functions; none where a value is asked for. */
  readonly derivation: Derivation | undefined;
  /** The derivative in the unknown functions. */
  readonly general: Expression;
  /** With the place put in. */
  readonly raw: Expression;
  /** In the order in which they were looked up. */
  readonly found: readonly Found[];
  /** With the values put in. */
  readonly valued: Expression;
  readonly answer: Expression;
}

const called = (name: string, order: number, at: Expression): Expression =>
  unknown(name, [at], [order]);

export function knownValueSteps(
  task: KnownValuesTask,
  course: KnownValueCourse,
  manner: Manner,
): Step[] {
  const { raw, valued, answer } = course;
  const { name, argument, place } = task;
  const whole = called(name, orderAsked(task), place);
  const inverse = inverseOf(task);
  const listed = course.found.filter(({ segment }) => segment === undefined).sort(valuesFirst);
  const tabled = listed.filter((each) => tangentOf(task, each) === undefined);
  const drawn = course.found.filter(({ segment }) => segment !== undefined).sort(slopesFirst);
  return [
    ...(inverse === undefined ? [ruleStep(task, course, manner)] : inverseSteps(inverse)),
    step('put-place-in', [chain(whole, raw, worked(raw))], {
      at: chain(variable(argument), place),
    }),
    ...tangentSteps(task, listed),
    ...(inverse === undefined ? lookedUp(tabled) : inverseLookedUp(inverse, tabled)),
    ...drawn.map((each, index) => graphStep(each, drawn.slice(0, index))),
    step('compute-with-values', [chain(whole, valued, answer)]),
  ];
}

/** What is asked for, in the functions whose values are known. */
function ruleStep(
  { name, argument, order, function: whole }: KnownValuesTask,
  { derivation, general }: KnownValueCourse,
  manner: Manner,
): Step {
  const x = variable(argument);
  if (order === 0) return step('state-known-values', [chain(called(name, 0, x), general)]);
  const places = numberedPlaces(general);
  const details = derivation === undefined ? [] : detailsOf(derivation, general, name, manner);
  return step(
    places === undefined ? 'differentiate-by-rules' : 'differentiate-by-rules-in-places',
    [chain(called(name, 0, x), whole), chain(called(name, 1, x), general)],
    places ?? {},
    // What the numbers mean is said once.
    details.map((each) =>
      each.code === 'compute-parts-in-places' ? { ...each, code: 'compute-parts' } : each,
    ),
  );
}

/** From the inside outward; beside each other by name. */
const outward = (one: Found, other: Found): number =>
  one.depth - other.depth || (one.name === other.name ? 0 : one.name < other.name ? -1 : 1);

/** Each function before its derivatives. */
const valuesFirst = (one: Found, other: Found): number =>
  outward(one, other) ||
  orderOf(one) - orderOf(other) ||
  (one.orders.join() > other.orders.join() ? -1 : 1);

/** The height of a graph follows from the slope of its segment. */
const slopesFirst = (one: Found, other: Found): number =>
  outward(one, other) || orderOf(other) - orderOf(one);

const orderOf = ({ orders }: Found): number => orders.reduce((sum, each) => sum + each, 0);

function lookedUp(found: readonly Found[]): Step[] {
  if (found.length === 0) return [];
  const nested = found.some(({ depth }) => depth > 0);
  const code: StepCode =
    found.length === 1 ? 'look-up-one' : nested ? 'look-up-outward' : 'look-up';
  return [step(code, found.map(foundLine))];
}

/** The places of unknown functions worked out where nothing unknown stands in them: f(2²) is f(4). */
const worked = (raw: Expression): Expression =>
  rewriteBottomUp(withoutOnes(raw), (part) =>
    part.kind === 'unknown' && !part.arguments.some(isUnknown)
      ? unknown(part.name, part.arguments.map(simplify), part.orders)
      : part,
  );

const isUnknown = (expression: Expression): boolean => functionsOf(expression).length > 0;

/** A formula under the name of a function whose values are known is one for its slope, as of an inverse. */
export const orderAsked = ({ name, order, known }: KnownValuesTask): 0 | 1 =>
  known.some((each) => each.name === name) ? 1 : order;

/** How the derivative is found while the functions are letters. */
function detailsOf(
  derivation: Derivation,
  general: Expression,
  name: string,
  manner: Manner,
): Step[] {
  if (manner.detail === 'brief' || isElementary(coreOf(derivation).derivation)) return [];
  const taken = [name, ...variablesOf(derivation.operand), ...functionsOf(derivation.operand)];
  return Narration.of(manner, taken, tell, [[derivation, general]]).tell(derivation, name);
}

const functionsOf = (expression: Expression): string[] =>
  distinctParts(expression).flatMap((part) => (part.kind === 'unknown' ? [part.name] : []));

const point = ([x, y]: Corner): Formula => ({
  sides: [{ kind: 'vector', components: [x, y] }],
  points: true,
});

/** Graphs are of functions of one variable. */
function graphStep({ name, orders, at, value, segment }: Found, before: readonly Found[]): Step {
  const { from, to } = segment!;
  const [place] = at;
  const sign = unknown(name, at, orders);
  const slope = quotient(difference(to[1], from[1]), difference(to[0], from[0]));
  const data = {
    value: sign,
    f: variable(name),
    at: { sides: [scalar(place!)] },
    from: point(from),
    to: point(to),
  };
  if (orders[0] === 1) return step('read-slope', [chain(sign, slope, value)], data);
  const corner = [from, to].find(([x]) => sameExpression(simplify(x), place!));
  if (corner !== undefined) {
    return step('read-corner', [chain(sign, value)], { ...data, from: point(corner) });
  }
  const known = before.find((each) => each.orders[0] === 1 && each.segment!.from === from);
  const along = sum([from[1], tidyProduct([known?.value ?? slope, difference(place!, from[0])])]);
  return step('read-height', [chain(sign, along, value)], data);
}
