/** What stands before an equals sign: y or f(x) for a function, dy/dx or f'(x) for its derivative. */
import type { MatrixTask } from '../calculus/matrix/task.ts';
import type { Task } from '../calculus/task.ts';
import type { Side } from '../calculus/worked-solution.ts';
import { derivative, type Expression, unknown, variable } from '../expression/expression.ts';
import { matrixSymbol } from '../expression/matrix/expression.ts';
import type { Asked } from '../expression/read/written.ts';

/**
 * Functions named f, g, h... are written with their arguments and take primes; dependent variables (y, z,
 * s) stand alone and take a quotient of differentials. Several arguments always make a partial quotient.
 */
export const isFunctionName = (name: string): boolean => /^[fghkFGHpqr](?:_.*)?$/.test(name);

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

/** The same for a whole task: f'(2) where a value is asked for, and nothing where that has no short sign. */
export function askedOf({
  task,
  key: { asked },
}: {
  readonly task: Task;
  readonly key: { readonly asked: Asked };
}): Expression | undefined {
  const places = placesOf(task);
  const sign = askedExpression(asked);
  if (places === undefined) return sign;
  const [place] = places;
  const isShort = sign?.kind === 'unknown' && places.length === 1 && place !== undefined;
  return isShort ? unknown(asked.name, [place], [asked.by.length]) : undefined;
}

/** Where the value is asked for, if a value is. */
function placesOf(task: Task): readonly Expression[] | undefined {
  if (task.kind === 'known-values') return [task.place];
  return 'at' in task && task.at !== undefined ? Object.values(task.at) : undefined;
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
