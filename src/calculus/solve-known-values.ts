/**
 * The derivative at a point of a function built of others that are known by a table or by piecewise
 * linear graphs: differentiated by the rules, then each unknown function's value is looked up, from the
 * inside outward.
 */
import { simplify } from '../algebra/simplify.ts';
import { difference, type Expression, product, quotient, sum } from '../expression/expression.ts';
import { compare, equals, type Rational } from '../expression/rational.ts';
import { bottomUp, withParts } from '../expression/traverse.ts';
import { putIn } from './at-point.ts';
import type { KnownValuesTask, Polyline } from './composition-task.ts';
import { conclusion, type Derivation, differentiate } from './differentiate.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import type { Solution } from './solution.ts';
import { signsOf } from './solve-derivative.ts';
import type { Found } from './steps/found-values.ts';
import { knownValueSteps } from './steps/known-values.ts';
import { DEFAULT_MANNER, type Manner } from './steps/narration.ts';
import { TaskImpossible } from './task-impossible.ts';
import { rationalValue, withoutOnes } from './tidy.ts';

/** Throws TaskImpossible where a value that is needed is not known: not listed, or at a corner. */
export function solveKnownValues(task: KnownValuesTask, manner: Manner = DEFAULT_MANNER): Solution {
  const operand = evaluateDerivatives(task.function);
  const derivation = task.order === 1 ? differentiate(operand, task.argument) : undefined;
  const general = derivation === undefined ? operand : simplify(conclusion(derivation));
  const { raw, valued, found } = valuesLookedUp(task, general);
  const answer = simplify(valued);
  const derivations: readonly Derivation[] = derivation === undefined ? [] : [derivation];
  return {
    answer: { kind: 'scalar', expression: answer },
    worked: {
      steps: knownValueSteps(task, { derivation, general, raw, valued, found, answer }, manner),
      remarks: [],
      derivatives: signsOf([task.argument], derivation === undefined ? [] : [derivation]),
    },
    derivations,
    exceptions: [],
  };
}

/**
 * An expression at the task's place, as it stands and with every unknown function's value looked up.
 * Throws TaskImpossible where a value is not known.
 */
export function valuesLookedUp(
  task: KnownValuesTask,
  expression: Expression,
): { readonly raw: Expression; readonly valued: Expression; readonly found: readonly Found[] } {
  const raw = putIn(expression, { [task.argument]: task.place });
  const found = new Map<string, Found>();
  const { valued } = bottomUp<Valued>(withoutOnes(raw), (part, parts) => {
    const depth = Math.max(0, ...parts.map((each) => each.depth));
    const whole = withParts(
      part,
      parts.map((each) => each.valued),
    );
    if (whole.kind !== 'unknown') return { valued: whole, depth };
    const value = lookUp(task, whole.name, whole.orders, whole.arguments.map(simplify));
    found.set(value.key, { ...value, depth });
    return { valued: value.value, depth: depth + 1 };
  });
  return { raw, valued, found: [...found.values()] };
}

interface Valued {
  readonly valued: Expression;
  /** How many unknown functions lie one inside the other. */
  readonly depth: number;
}

function lookUp(
  task: KnownValuesTask,
  name: string,
  orders: readonly number[],
  args: readonly Expression[],
): Omit<Found, 'depth'> {
  const places = args.map((each) => rationalValue(each));
  if (!places.every((place) => place !== undefined)) throw new TaskImpossible('value-missing');
  const key = [
    name,
    ...orders,
    ...places.map((place) => `${place.numerator}/${place.denominator}`),
  ].join();
  const listed = task.known.find(
    (each) =>
      each.name === name &&
      each.orders.join() === orders.join() &&
      each.at.every((value, index) => {
        const here = rationalValue(simplify(value));
        return here !== undefined && equals(here, places[index]!);
      }),
  );
  if (listed !== undefined) {
    return { key, name, orders, at: args, value: simplify(listed.value), segment: undefined };
  }
  const graph = task.graphs.find((each) => each.name === name);
  const read =
    graph === undefined || args.length !== 1
      ? undefined
      : readGraph(graph, orders[0]!, args[0]!, places[0]!);
  if (read === undefined) throw new TaskImpossible('value-missing');
  return { key, name, orders, at: args, ...read };
}

/** Height or slope of the graph; no slope at a corner or an end, nothing beyond the ends. */
function readGraph(
  { corners }: Polyline,
  order: number,
  at: Expression,
  place: Rational,
): Pick<Found, 'value' | 'segment'> | undefined {
  if (order > 1) return undefined;
  for (let index = 1; index < corners.length; index += 1) {
    const from = corners[index - 1]!;
    const to = corners[index]!;
    const [left, right] = [from, to].map(([x]) => rationalValue(simplify(x)));
    if (left === undefined || right === undefined) return undefined;
    const [afterLeft, beforeRight] = [compare(place, left), compare(place, right)];
    const isInside = afterLeft > 0 && beforeRight < 0;
    const isOn = afterLeft >= 0 && beforeRight <= 0;
    if (order === 0 ? !isOn : !isInside) continue;
    const slope = quotient(difference(to[1], from[1]), difference(to[0], from[0]));
    const value = order === 1 ? slope : sum([from[1], product([slope, difference(at, from[0])])]);
    return { value: simplify(value), segment: { from, to } };
  }
  return undefined;
}
