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
import { exceptionsOfAll, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { chain, sign, spread, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import { checkOfPartials, computePartials, coordinates, named } from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import type { TangentTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import { tidyProduct, tidySum } from './tidy.ts';

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
  const heightLine = chain(unknown(name, places as Expression[]), putIn(operand, at), height);
  const line = names.length === 1;
  const data = { at: coordinates(at), y, x: names.map(variable) };
  return {
    answer: { kind: 'equation', left: y, right },
    worked: {
      steps: [
        step('height-at', [heightLine], data),
        computePartials(named(name, partials), [name, ...names], manner),
        step(
          line ? 'slope-at' : 'slopes-at',
          partials.map(({ value, variable: by }, index) =>
            chain(sign(name, by), putIn(value, at), slopes[index]!),
          ),
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
