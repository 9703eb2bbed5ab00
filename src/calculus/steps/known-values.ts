/** Values of functions given by a table or by graphs, told: the rule, the place, each value, the sum. */
import {
  difference,
  type Expression,
  quotient,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, variablesOf } from '../../expression/traverse.ts';
import type { KnownValuesTask } from '../composition-task.ts';
import type { Derivation } from '../derivation.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { coreOf, isElementary } from './core.ts';
import { chain, scalar, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { tell } from './tell.ts';

type Corner = readonly [Expression, Expression];

/** A value looked up, and the segment of the graph it was read from. */
export interface Found {
  readonly key: string;
  readonly name: string;
  readonly orders: readonly number[];
  readonly at: readonly Expression[];
  readonly value: Expression;
  readonly segment: { readonly from: Corner; readonly to: Corner } | undefined;
}

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
  const { derivation, general, raw, valued, found, answer } = course;
  const { name, argument, order, place } = task;
  const x = variable(argument);
  const asked = orderAsked(task);
  const whole = called(name, asked, place);
  const at = chain(x, place);
  const rule =
    order === 0
      ? step('state-known-values', [chain(called(name, asked, x), general)])
      : step(
          'differentiate-by-rules',
          [chain(called(name, 0, x), task.function), chain(called(name, 1, x), general)],
          {},
          derivation === undefined ? [] : detailsOf(derivation, general, name, manner),
        );
  const tabled = found.filter(({ segment }) => segment === undefined);
  const drawn = found.filter(({ segment }) => segment !== undefined);
  return [
    rule,
    step('put-place-in', [chain(whole, raw)], { at }),
    ...(tabled.length === 0
      ? []
      : [
          step(
            'look-up',
            tabled.map((each) => chain(unknown(each.name, each.at, each.orders), each.value)),
          ),
        ]),
    ...drawn.map(graphStep),
    step('compute-with-values', [chain(whole, valued, answer)]),
  ];
}

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
function graphStep({ name, orders, at, value, segment }: Found): Step {
  const { from, to } = segment!;
  const sign = unknown(name, at, orders);
  const slope = quotient(difference(to[1], from[1]), difference(to[0], from[0]));
  const data = {
    value: sign,
    f: variable(name),
    at: { sides: [scalar(at[0]!)] },
    from: point(from),
    to: point(to),
  };
  return orders[0] === 1
    ? step('read-slope', [chain(sign, slope, value)], data)
    : step('read-height', [chain(sign, value)], data);
}
