/** Parts that are seen at a glance: negative exponents, derivatives, functions that may not occur. */
import type { Expression } from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import * as q from '../../expression/rational.ts';
import { distinctParts } from '../../expression/traverse.ts';
import { rationalOf } from '../simplify/factored.ts';

/** Powers of e are functions: how their exponents are written is no question of fractions. */
export const isNaturalBase = (base: Expression): boolean =>
  base.kind === 'constant' && base.name === 'e';

/** Powers with a negative number as exponent; powers of e are left alone. */
export const negativeExponents = (expression: Expression): Expression[] =>
  distinctParts(expression).filter((part) => {
    if (part.kind !== 'power' || isNaturalBase(part.base)) return false;
    const exponent = rationalOf(part.exponent);
    return exponent !== undefined && q.isNegative(exponent);
  });

export const unevaluatedDerivatives = (expression: Expression): Expression[] =>
  distinctParts(expression).filter(({ kind }) => kind === 'derivative');

export const otherFunctions = (
  expression: Expression,
  allowed: readonly FunctionName[],
): Expression[] =>
  distinctParts(expression).filter(
    (part) => part.kind === 'application' && !allowed.includes(part.name),
  );
