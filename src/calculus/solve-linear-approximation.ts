/** Solves for the linear approximation of a function at a point, and for estimates with it. */
import { simplify } from '../algebra/simplify.ts';
import { difference, type Expression, unknown, variable } from '../expression/expression.ts';
import { putIn, valueAtPoint } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { collected, stepped } from './solve-tangent.ts';
import { chain, sign, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import { checkOfPartials, computePartials, coordinates, named } from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import type { At } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { LinearApproximationTask } from './vector-task.ts';

/** The name of the linear function, L unless that is taken. */
export const linearName = ({ name, arguments: names }: LinearApproximationTask): string =>
  [name, ...names].includes('L') ? 'T' : 'L';

/** Throws TaskImpossible without a coordinate for each variable, or where the function is not smooth. */
export function solveLinearApproximation(task: LinearApproximationTask, manner: Manner): Solution {
  const { name, at, near, arguments: names } = task;
  const places = coordinatesOf(at, names);
  const operand = evaluateDerivatives(task.function);
  const partials = partialsOf(operand, names);
  const slopes = partialsAt(partials, at);
  const height = valueAtPoint(operand, at);
  const line = linear(height, slopes, names, places);
  const tidied = collected(height, slopes, names, places);
  const estimate = near === undefined ? undefined : estimateOf(line, near, names);
  const exceptions = exceptionsOfAll(partials);
  const data = { at: coordinates(at), x: names.map(variable) };
  const letters = unknown(linearName(task), names.map(variable));
  const steps = [
    step('height-at', [chain(unknown(name, places), putIn(operand, at), height)], data),
    computePartials(named(name, partials), [name, ...names], manner),
    step(
      names.length === 1 ? 'slope-at' : 'slopes-at',
      partials.map(({ value, variable: by }, index) =>
        chain(sign(name, by), putIn(value, at), slopes[index]!),
      ),
      data,
    ),
    step('state-linear-approximation', [
      near === undefined ? chain(letters, line, tidied) : chain(letters, line),
    ]),
    ...(near === undefined || estimate === undefined
      ? []
      : [
          step(
            'estimate-with-line',
            [
              chain(
                unknown(linearName(task), coordinatesOf(near, names)),
                putIn(line, near),
                estimate,
              ),
            ],
            { near: coordinates(near) },
          ),
        ]),
  ];
  return {
    answer: { kind: 'scalar', expression: estimate ?? tidied },
    worked: {
      steps,
      remarks: [...remarksOn(exceptions), ...checkOfPartials(partials, at)],
      derivatives: names.length === 1 ? 'ordinary' : 'partial',
    },
    derivations: partials.map(({ derivation }) => derivation),
    exceptions,
  };
}

function coordinatesOf(at: At, names: readonly string[]): Expression[] {
  const places = names.flatMap((name) => at[name] ?? []);
  if (places.length !== names.length) throw new TaskImpossible('point');
  return places;
}

const linear = (
  height: Expression,
  slopes: readonly Expression[],
  names: readonly string[],
  places: readonly Expression[],
): Expression =>
  stepped(
    height,
    slopes,
    names.map((each, index) => simplify(difference(variable(each), places[index]!))),
  );

function estimateOf(line: Expression, near: At, names: readonly string[]): Expression {
  coordinatesOf(near, names);
  return valueAtPoint(line, near);
}
