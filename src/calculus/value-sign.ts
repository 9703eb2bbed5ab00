/** The sign of a derivative's value at a point: f'(2) for one variable, f_x(1, 2) for several. */
import { derivative, type Expression, unknown, variable } from '../expression/expression.ts';
import type { At } from './task.ts';

interface Meant {
  readonly name: string;
  readonly arguments: readonly string[];
  /** In the order of differentiation. */
  readonly by: readonly string[];
}

/** The derivative without its place where the place is not known in full, or the sign has no short form. */
export function valueSign({ name, arguments: names, by }: Meant, at: At): Expression {
  const places = names.flatMap((each) => (at[each] === undefined ? [] : [at[each]]));
  const [only] = places;
  if (places.length < names.length || only === undefined) return derivative(variable(name), by);
  if (names.length === 1) return unknown(name, [only], [by.length]);
  const isShort = !name.includes('_') && by.every((each) => each.length === 1);
  return isShort ? unknown(`${name}_${by.join('')}`, places) : derivative(variable(name), by);
}
