/** Solves for the tangent line of a graph, or the tangent plane, at a point: an equation. */
import { simplify } from '../algebra/simplify.ts';
import {
  difference,
  type Expression,
  product,
  sum,
  unknown,
  variable,
} from '../expression/expression.ts';
import { putIn, valueAtPoint } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { chain, sign, spread, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import { checkOfPartials, computePartials, coordinates, named } from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { workedOut } from './steps/worked-out.ts';
import type { TangentTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { tidyProduct, tidySum } from './tidy.ts';
import { valueSign } from './value-sign.ts';
import type { Formula } from './worked-solution.ts';

/** Throws TaskImpossible without a coordinate for each variable, or where there is no tangent. */
export function solveTangent(task: TangentTask, manner: Manner): Solution {
  const { name, at, arguments: names } = task;
  const places = names.map((each) => at[each]);
  if (places.includes(undefined)) throw new TaskImpossible('point');
  const operand = evaluateDerivatives(task.function);
  const partials = partialsOf(operand, names);
  const slopes = partialsAt(partials, at);
  const height = valueAtPoint(operand, at);
  const y = variable(heightName(task));
  const steps = (places as Expression[]).map((place, index) =>
    difference(variable(names[index]!), place),
  );
  const raw = stepped(height, slopes, steps.map(simplify));
  const right = collected(height, slopes, names, places as Expression[]);
  const exceptions = exceptionsOfAll(partials);
  const line = names.length === 1;
  const data = { at: coordinates(at), y, x: names.map(variable) };
  return {
    answer: { kind: 'equation', left: y, right },
    worked: {
      steps: [
        step('height-at', [heightLine(task, operand, height)], data),
        computePartials(named(name, partials), [name, ...names], manner),
        step(
          line ? 'slope-at' : 'slopes-at',
          partials.map((partial, index) => slopeLine(task, partial, slopes[index]!)),
          data,
        ),
        step(line ? 'state-tangent-line' : 'state-tangent-plane', [chain(y, raw, right)], data),
      ],
      remarks: [...remarksOn(exceptions), ...checkOfPartials(partials, at)],
      derivatives: line ? 'ordinary' : 'partial',
    },
    derivations: partials.map(({ derivation }) => derivation),
    exceptions,
  };
}

type AtPoint = Pick<TangentTask, 'name' | 'arguments' | 'at'>;

/** f(2) and what it comes to; y where that is what the height is called. */
export function heightLine(task: AtPoint, operand: Expression, height: Expression): Formula {
  const { name, arguments: names, at } = task;
  const asked = isHeight(task)
    ? variable(name)
    : unknown(
        name,
        names.map((each) => at[each]!),
      );
  const placed = putIn(operand, at);
  return chain(asked, placed, ...workedOut(placed), height);
}

/** f'(2), or f_x(1, 2), and what it comes to. */
export function slopeLine(
  task: AtPoint,
  { value, variable: by }: Pick<Partial, 'value' | 'variable'>,
  slope: Expression,
): Formula {
  const placed = putIn(value, task.at);
  return chain(slopeSign(task, by), placed, ...workedOut(placed), slope);
}

export const slopeSign = (task: AtPoint, by: string): Expression =>
  isHeight(task) ? sign(task.name, by) : valueSign({ ...task, by: [by] }, task.at);

/** Whether the function is called as its height axis: y = √x. */
export const isHeight = ({ name, arguments: names }: AtPoint): boolean =>
  name === (names.length === 1 ? 'y' : 'z');

/** The letter of the height axis: the function's own if it is one, else y for a line and z for a plane. */
export function heightName({ name, arguments: names }: TangentTask): string {
  const usual = names.length === 1 ? 'y' : 'z';
  return names.includes(usual) ? name : usual;
}

/** h + m (x - a), a negative slope with its sign between the two and zero left out. */
export const stepped = (
  height: Expression,
  slopes: readonly Expression[],
  steps: readonly Expression[],
): Expression =>
  spread(tidySum([height, ...slopes.map((slope, index) => tidyProduct([slope, steps[index]!]))]));

/** m x + b, with the constants taken together: the height, and each slope times the step from its place. */
export function collected(
  height: Expression,
  slopes: readonly Expression[],
  names: readonly string[],
  places: readonly Expression[],
): Expression {
  const constant = simplify(
    sum([
      height,
      ...slopes.map((slope, index) =>
        product([{ kind: 'negation', operand: slope }, places[index]!]),
      ),
    ]),
  );
  return simplify(
    sum([...slopes.map((slope, index) => product([slope, variable(names[index]!)])), constant]),
  );
}
