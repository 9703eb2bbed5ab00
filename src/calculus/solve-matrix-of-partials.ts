/** Solves for matrices of partial derivatives: the Hessian, and the Jacobian in either layout. */
import { derivative, type Expression, variable } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { putIn } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { scalar, sign, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import {
  checkOfPartials,
  computePartials,
  coordinates,
  equalWritten,
  letterFor,
  named,
} from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import type { At, HessianTask, JacobianTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Step } from './worked-solution.ts';

type Rows = readonly (readonly Expression[])[];

const matrix = (rows: Rows): Written => ({ kind: 'matrix', rows });

const transposed = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));

/** Rows follow the functions in numerator layout, the variables in denominator layout. */
export function solveJacobian(task: JacobianTask, manner: Manner): Solution {
  if (task.functions.length === 0 || task.functions.length !== task.names.length) {
    throw new TaskImpossible('size');
  }
  const laidOut = (rows: Rows): Rows => (task.layout === 'numerator' ? rows : transposed(rows));
  const partials = task.functions.map((each) =>
    partialsOf(evaluateDerivatives(each), task.arguments),
  );
  const signs = task.names.map((name) => task.arguments.map((by) => sign(name, by)));
  const taken = [...task.names, ...task.arguments];
  const letter = letterFor(['J', 'M', 'A'], taken);
  const steps = [
    step(`state-jacobian-${task.layout}`, [{ sides: [scalar(letter), matrix(laidOut(signs))] }]),
    computePartials(
      partials.flatMap((row, index) => named(task.names[index]!, row)),
      taken,
      manner,
    ),
  ];
  return gathered(letter, partials, laidOut, steps, task.at);
}

export function solveHessian(task: HessianTask, manner: Manner): Solution {
  const { name, arguments: names } = task;
  const first = partialsOf(evaluateDerivatives(task.function), names);
  const second = first.map(({ value }) => partialsOf(value, names));
  const signs = names.map((row) =>
    names.map((column) => derivative(variable(name), row === column ? [row, row] : [row, column])),
  );
  const upper = second.flatMap((row, index) =>
    row.slice(index).map((partial, offset) => ({
      ...partial,
      of: name,
      sign: signs[index]![index + offset]!,
    })),
  );
  const taken = [name, ...names];
  const letter = letterFor(['H', 'M', 'A'], taken);
  const steps = [
    step('state-hessian', [{ sides: [scalar(letter), matrix(signs)] }]),
    computePartials(named(name, first), taken, manner),
    {
      ...computePartials(upper, taken, manner),
      code: names.length > 1 ? 'compute-second-partials' : 'compute-second-derivative',
    } as const,
  ];
  // Equal entries are written alike.
  const symmetric = second.map((row, index) =>
    row.map((partial, place) => (place < index ? second[place]![index]! : partial)),
  );
  return gathered(letter, symmetric, (rows) => rows, steps, task.at, first);
}

/** Puts the derivatives into the matrix, and the point into them. */
function gathered(
  letter: Expression,
  partials: readonly (readonly Partial[])[],
  laidOut: (rows: Rows) => Rows,
  steps: readonly Step[],
  at: At | undefined,
  before: readonly Partial[] = [],
): Solution {
  const general = laidOut(partials.map((row) => row.map(({ value }) => value)));
  const all = [...before, ...partials.flat()];
  const exceptions = exceptionsOfAll(all);
  const assembled = step('assemble-matrix', [{ sides: [scalar(letter), matrix(general)] }]);
  const rows = at === undefined ? general : laidOut(partials.map((row) => partialsAt(row, at)));
  if (at !== undefined) partialsAt(before, at);
  const raw = general.map((row) => row.map((each) => (at === undefined ? each : putIn(each, at))));
  const last =
    at === undefined
      ? []
      : [
          step(
            'evaluate-at',
            [{ sides: [scalar(letter), ...equalWritten(matrix(raw), matrix(rows))] }],
            { at: coordinates(at) },
          ),
        ];
  return {
    answer: matrix(rows),
    worked: {
      steps: [...steps, assembled, ...last],
      remarks: [...remarksOn(exceptions), ...checkOfPartials(partials.flat(), at)],
      derivatives: 'partial',
    },
    derivations: all.map(({ derivation }) => derivation),
    exceptions,
  };
}
