/**
 * Absolute values and signs of the same expression beside each other, in a product of powers:
 * sgn(u)/|u| is 1/u, |u| sgn(u) is u, |u|^2 is u^2. Each law holds wherever the original is defined.
 */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { type Factor, type Factored, isSymbolic } from './factor.ts';
import type { Tidying } from './tidying.ts';

/** What is left of the view, and powers of what stood inside; undefined where no law applies. */
export interface Opened {
  readonly rest: Factored;
  readonly inside: Expression;
  readonly exponent: q.Rational;
}

export function openedAbsolute(view: Factored, tidying: Tidying): Opened | undefined {
  for (const factor of view.factors) {
    const inside = argumentOf('abs', factor);
    const { exponent } = factor;
    if (inside === undefined || isSymbolic(exponent) || !q.isInteger(exponent)) continue;
    const others = (left: readonly Factor[]): Factored => ({
      ...view,
      factors: view.factors.filter((other) => !left.includes(other)),
    });
    if (exponent.numerator % 2n === 0n) return { rest: others([factor]), inside, exponent };
    const sign = signOf(inside, view, tidying);
    if (sign !== undefined) return { rest: others([factor, sign]), inside, exponent };
  }
  return undefined;
}

const argumentOf = (name: 'abs' | 'sign', { base }: Factor): Expression | undefined =>
  base.kind === 'application' && base.name === name ? base.arguments[0] : undefined;

function signOf(inside: Expression, view: Factored, tidying: Tidying): Factor | undefined {
  return view.factors.find((factor) => {
    const argument = argumentOf('sign', factor);
    return (
      argument !== undefined &&
      !isSymbolic(factor.exponent) &&
      q.isOne(factor.exponent) &&
      tidying.identity(argument) === tidying.identity(inside)
    );
  });
}
