/** Solves for the linear approximation of a function at a point, and for estimates with it. */
import { simplify } from '../algebra/simplify.ts';
import { difference, type Expression, unknown, variable } from '../expression/expression.ts';
import { putIn, valueAtPoint } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { collected, heightLine, slopeLine, stepped } from './solve-tangent.ts';
import { chain, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import { checkOfPartials, computePartials, coordinates, named } from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { verificationOfEstimate } from './steps/verification.ts';
import { workedOut } from './steps/worked-out.ts';
import type { At } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { LinearApproximationTask } from './vector-task.ts';
import type { Step } from './worked-solution.ts';

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
    step('height-at', [heightLine(task, operand, height)], data),
    computePartials(named(name, partials), [name, ...names], manner),
    step(
      names.length === 1 ? 'slope-at' : 'slopes-at',
      partials.map((partial, index) => slopeLine(task, partial, slopes[index]!)),
      data,
    ),
    step(
      names.length === 1 ? 'state-linear-approximation-of-one' : 'state-linear-approximation',
      [chain(letters, line, tidied)],
      data,
    ),
    ...(near === undefined ? [] : [estimateStep(task, line, near)]),
  ];
  const check =
    near === undefined || estimate === undefined
      ? undefined
      : verificationOfEstimate(unknown(name, coordinatesOf(near, names)), {
          estimate,
          exact: putIn(operand, near),
          height,
        });
  return {
    answer: { kind: 'scalar', expression: estimate ?? tidied },
    worked: {
      steps,
      remarks: [
        ...remarksOn(exceptions),
        ...(check === undefined ? checkOfPartials(partials, at) : [check]),
      ],
      derivatives: names.length === 1 ? 'ordinary' : 'partial',
    },
    derivations: partials.map(({ derivation }) => derivation),
    exceptions,
  };
}

function estimateStep(task: LinearApproximationTask, line: Expression, near: At): Step {
  const places = coordinatesOf(near, task.arguments);
  const placed = putIn(line, near);
  const called = unknown(linearName(task), places);
  return step(
    'estimate-with-line',
    [chain(called, placed, ...workedOut(placed), simplify(placed))],
    { near: coordinates(near), value: unknown(task.name, places) },
  );
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
