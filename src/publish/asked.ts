/** What stands before the equals sign of an answer: f'(x), dy/dx, ∂f/∂x; undefined for the function itself. */
import { derivative, type Expression, unknown, variable } from '../expression/expression.ts';
import type { Asked } from '../expression/read/written.ts';

/**
 * Functions named f, g, h... take primes, dependent variables (y, z, s) a quotient of differentials, as
 * textbooks do; several arguments always make a partial quotient.
 */
export function askedExpression(asked: Asked): Expression | undefined {
  const { name, arguments: args, by, whole } = asked;
  if (whole !== undefined || by.length === 0) return undefined;
  if (args.length > 1) return derivative(variable(name), by);
  const isFunction = /^[fghFGHpqr]$/.test(name);
  if (!isFunction) return derivative(variable(name), by);
  return unknown(name, args.map(variable), [by.length]);
}

export const isPartial = (asked: Asked): boolean => asked.arguments.length > 1;
