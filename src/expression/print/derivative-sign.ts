/** With which sign derivatives are written. */
import type { UnevaluatedDerivative } from '../expression.ts';

/** d, the partial sign, or d for derivatives by these variables alone and the partial sign else. */
export type DerivativeSign = 'ordinary' | 'partial' | { readonly ordinaryBy: readonly string[] };

export const isPartialSign = (
  sign: DerivativeSign,
  { variables }: UnevaluatedDerivative,
): boolean =>
  typeof sign === 'string'
    ? sign === 'partial'
    : !variables.every((name) => sign.ordinaryBy.includes(name));
