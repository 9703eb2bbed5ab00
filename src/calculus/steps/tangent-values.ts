/** Values of a function of which a tangent is known: its height at the point, and its slope. */
import { simplify } from '../../algebra/simplify.ts';
import { unknown, variable } from '../../expression/expression.ts';
import { sameExpression, substitute } from '../../expression/traverse.ts';
import type { KnownValuesTask, TangentLine } from '../composition-task.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';
import { type Found, foundLine } from './found-values.ts';

/** The tangent that a value is read from, if one is. */
export const tangentOf = (
  { tangents = [] }: Pick<KnownValuesTask, 'tangents'>,
  { name, at: [place, ...others], orders: [order = 0] }: Found,
): TangentLine | undefined =>
  tangents.find(
    (tangent) =>
      tangent.name === name &&
      order < 2 &&
      others.length === 0 &&
      place !== undefined &&
      sameExpression(simplify(tangent.at), place),
  );

/** One step a tangent, the height worked out from its equation. */
export function tangentSteps(task: KnownValuesTask, found: readonly Found[]): Step[] {
  return (task.tangents ?? []).flatMap((tangent) => {
    const read = found.filter((each) => tangentOf(task, each) === tangent);
    if (read.length === 0) return [];
    const { name, line, at } = tangent;
    const put = substitute(line, new Map([[task.argument, at]]));
    const lines = read.map((each) =>
      each.orders[0] === 0
        ? chain(unknown(name, each.at, each.orders), put, each.value)
        : foundLine(each),
    );
    const data = { f: variable(name), at: chain(variable(task.argument), at) };
    return [step('read-tangent', lines, data)];
  });
}
