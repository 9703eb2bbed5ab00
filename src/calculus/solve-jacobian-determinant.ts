/** Solves for the determinant of a matrix of partial derivatives, expanded along its first row. */
import { simplify } from '../algebra/simplify.ts';
import { type Expression, negation } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { LIMITS } from '../limits.ts';
import { putIn, valueAtPoint } from './at-point.ts';
import { evaluateDerivatives } from './evaluate-derivatives.ts';
import { exceptionsOfAll, type Partial, partialsAt, partialsOf } from './partials.ts';
import type { Solution } from './solution.ts';
import { chain, scalar, sign, spread, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import {
  checkOfPartials,
  computePartials,
  coordinates,
  letterFor,
  named,
} from './steps/partials.ts';
import { remarksOn } from './steps/remarks.ts';
import { TaskImpossible } from './task-impossible.ts';
import { isNought, tidyProduct, tidySum } from './tidy.ts';
import type { JacobianDeterminantTask } from './vector-task.ts';
import type { Side, Step } from './worked-solution.ts';

type Rows = readonly (readonly Expression[])[];

const matrix = (rows: Rows): Written => ({ kind: 'matrix', rows });

/** Throws TaskImpossible unless there are as many functions as variables, and few enough of them. */
export function solveJacobianDeterminant(task: JacobianDeterminantTask, manner: Manner): Solution {
  const { functions, names, arguments: variables, at } = task;
  const size = functions.length;
  const fits = size === names.length && size === variables.length;
  if (!fits || size === 0 || size > LIMITS.calculus.determinant) throw new TaskImpossible('size');
  const partials = functions.map((each) => partialsOf(evaluateDerivatives(each), variables));
  const rows = partials.map((row) => row.map(({ value }) => value));
  const raw = determinant(rows);
  const general = simplify(raw);
  const exceptions = exceptionsOfAll(partials.flat());
  if (at !== undefined) partialsAt(partials.flat(), at);
  const value = at === undefined ? general : valueAtPoint(general, at);
  return {
    answer: { kind: 'scalar', expression: value },
    worked: {
      steps: stepsOf(task, partials, rows, raw, general, value, manner),
      remarks: [...remarksOn(exceptions), ...checkOfPartials(partials.flat(), at)],
      derivatives: 'partial',
    },
    derivations: partials.flat().map(({ derivation }) => derivation),
    exceptions,
  };
}

function stepsOf(
  { names, arguments: variables, at }: JacobianDeterminantTask,
  partials: readonly (readonly Partial[])[],
  rows: Rows,
  raw: Expression,
  general: Expression,
  value: Expression,
  manner: Manner,
): Step[] {
  const signs = names.map((name) => variables.map((by) => sign(name, by)));
  const letter = letterFor(['J', 'M', 'A'], [...names, ...variables]);
  const whole: Side = { kind: 'determinant-sign', of: names, by: variables };
  const parts = partials.flatMap((row, index) => named(names[index]!, row));
  const steps = [
    step('state-jacobian-determinant', [{ sides: [scalar(letter), matrix(signs)] }]),
    computePartials(parts, [...names, ...variables], manner),
    step('assemble-matrix', [{ sides: [scalar(letter), matrix(rows)] }]),
    step(rows.length === 2 ? 'determinant-of-two' : 'determinant-by-row', [
      { sides: [whole, ...chain(spread(raw), general).sides] },
    ]),
  ];
  if (at === undefined) return steps;
  const data = { at: coordinates(at) };
  return [
    ...steps,
    step('evaluate-at', [{ sides: [whole, ...chain(putIn(general, at), value).sides] }], data),
  ];
}

/** Along the first row (Laplace); entries that are 0 leave no term. */
function determinant(rows: Rows): Expression {
  const [first, ...others] = rows;
  if (others.length === 0) return first![0]!;
  const terms = first!.map((entry, column) => {
    const rest = others.map((row) => row.filter((_, index) => index !== column));
    const term = tidyProduct([entry, determinant(rest)]);
    return column % 2 === 0 || isNought(term) ? term : negation(term);
  });
  return terms.every(isNought) ? terms[0]! : tidySum(terms);
}
