/** What stands before an equals sign: y or f(x) for a function, dy/dx or f'(x) for its derivative. */
import type { MatrixTask } from '../calculus/matrix/task.ts';
import type { Side } from '../calculus/worked-solution.ts';
import { derivative, type Expression, unknown, variable } from '../expression/expression.ts';
import { matrixSymbol } from '../expression/matrix/expression.ts';
import type { Asked } from '../expression/read/written.ts';

/**
 * Functions named f, g, h... are written with their arguments and take primes; dependent variables (y, z,
 * s) stand alone and take a quotient of differentials. Several arguments always make a partial quotient.
 */
export const isFunctionName = (name: string): boolean => /^[fghFGHpqr](?:_.*)?$/.test(name);

/** undefined where nothing stands in front: the function itself, a gradient or another whole. */
export function askedExpression({
  name,
  arguments: args,
  by,
  whole,
}: Asked): Expression | undefined {
  if (whole !== undefined || by.length === 0) return undefined;
  if (args.length > 1 || !isFunctionName(name)) return derivative(variable(name), by);
  return unknown(name, args.map(variable), [by.length]);
}

export const functionSign = (name: string, args: readonly string[]): Expression =>
  isFunctionName(name) ? unknown(name, args.map(variable)) : variable(name);

export const isPartial = (asked: Asked): boolean => asked.arguments.length > 1;

/** ∇_x f, or ∂/∂x f in numerator layout. */
export const matrixSign = ({
  name = 'f',
  variable: by,
  layout = 'denominator',
}: MatrixTask): Side => ({
  kind: 'derivative-sign',
  of: matrixSymbol(name),
  by,
  layout,
});
