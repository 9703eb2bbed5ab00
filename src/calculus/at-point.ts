/**
 * Values at a point: puts the point into a derivative that was found, and tells when that is no answer
 * because a rule that was used does not hold there, or because a value does not exist.
 */
import { simplify } from '../algebra/simplify.ts';
import { evaluateBall, signOf } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED } from '../expression/evaluate/status.ts';
import { compile } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';
import { distinctParts, substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { Exception } from './exceptions.ts';
import type { At } from './task.ts';

const valuesOf = (at: At): ReadonlyMap<string, Expression> => new Map(Object.entries(at));

/** The expression at the point as it stands, before anything is worked out. */
export const putIn = (expression: Expression, at: At): Expression =>
  substitute(expression, valuesOf(at));

export const valueAtPoint = (expression: Expression, at: At): Expression =>
  simplify(putIn(expression, at));

/**
 * Whether the derivative was really found at the point: it has a value there, and no exception falls
 * on it. True where letters remain or unknown functions occur, for then nobody can tell.
 */
export function holdsAtPoint(
  derivative: Expression,
  exceptions: readonly Exception[],
  at: At,
): boolean {
  if (isUndefined(putIn(derivative, at))) return false;
  return exceptions.every(({ expression, relation }) => {
    const sign = numericSign(putIn(expression, at));
    return sign === undefined || (relation === '>' ? sign > 0 : sign !== 0);
  });
}

/** Whether the expression is certainly not zero at the point. */
export function isAway(expression: Expression, at: At): boolean {
  const value = numericSign(putIn(expression, at));
  return value !== undefined && value !== 0;
}

const isNumeric = (expression: Expression): boolean =>
  variablesOf(expression).length === 0 &&
  distinctParts(expression).every(({ kind }) => kind !== 'unknown' && kind !== 'derivative');

function isUndefined(value: Expression): boolean {
  if (!isNumeric(value)) return false;
  const [ball] = evaluateBall(compile([value], []), [], LIMITS.calculus.pointBits);
  return ball!.status === UNDEFINED;
}

/** The sign; a value that no precision in reach tells from 0 counts as 0. */
function numericSign(value: Expression): -1 | 0 | 1 | undefined {
  const simple = simplify(value);
  if (!isNumeric(simple)) return undefined;
  const [ball] = evaluateBall(compile([simple], []), [], LIMITS.calculus.pointBits);
  return ball!.status === DEFINED ? (signOf(ball!) ?? 0) : undefined;
}
