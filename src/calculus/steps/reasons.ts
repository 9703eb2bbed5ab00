/**
 * What an elementary rule gives as it is first written down, and why: the rule's formula where it has not
 * been stated, and the rule at work where that is more than reading it off.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  type Application,
  derivative,
  difference,
  type Expression,
  power,
  product,
  quotient,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { isInteger, isNegative } from '../../expression/rational.ts';
import { variablesOf } from '../../expression/traverse.ts';
import type { RuleName } from '../rule-names.ts';
import type { StepCode } from '../step-codes.ts';
import { rationalValue } from '../tidy.ts';
import type { Formula, Step } from '../worked-solution.ts';
import type { Core } from './core.ts';
import { chain, spread, step } from './formulas.ts';
import type { Narration } from './narration.ts';
import { ruleFormula } from './rule-formula.ts';

/** Reasons whose formula is not stated twice. */
const AGAIN: Partial<Readonly<Record<RuleName, StepCode>>> = {
  power: 'why-again-power',
  reciprocal: 'why-again-reciprocal',
  exponential: 'why-again-exponential',
  'natural-exponential': 'why-again-natural-exponential',
};

/** Why an elementary part has the derivative it has, where that is not the very line above. */
export function reason(core: Core, of: Expression, narration?: Narration): Step[] {
  const { rule, operand, result, variable: by } = core.derivation;
  const general = ruleFormula(rule, by, variablesOf(operand));
  const data = { of, f: operand, x: variable(by) };
  if (general !== undefined) {
    const again = AGAIN[rule];
    if (again !== undefined && narration?.statedBefore(rule)) {
      return [step(again, applied(core), data)];
    }
    // The rule for e^x says no more than the line above, if that is about e^x itself.
    const isNew = core.wrapped || rule !== 'natural-exponential';
    return [step(`why-${rule}`, [...(isNew ? [general] : []), ...applied(core)], data)];
  }
  if (!core.wrapped && !isRoot(operand)) return [];
  const line = chain(
    derivative(operand, [by]),
    ...(isRoot(operand) ? rawSides(bare(core)) : []),
    simplify(result),
  );
  return [step(isRoot(operand) ? 'why-root' : `why-${rule}`, [line], data)];
}

const bare = ({ derivation }: Core): Core => ({
  derivation,
  wrap: (expression) => expression,
  wrapped: false,
});

/** What the rule gives, as it is first written down: with an exponent that was no whole number lowered by 1. */
export function rawSides({ derivation, wrap }: Pick<Core, 'derivation' | 'wrap'>): Expression[] {
  const { rule, operand, roles, result } = derivation;
  if (isRoot(operand)) {
    const exponent = quotient(UNITY, operand.arguments[1]!);
    const lowered = power(operand.arguments[0]!, difference(exponent, UNITY));
    return [spread(wrap(product([exponent, lowered])))];
  }
  const raw = spread(wrap(result));
  const exponent = rule === 'power' ? rationalValue(roles.n!) : undefined;
  if (exponent === undefined || (isInteger(exponent) && !isNegative(exponent))) return [raw];
  const lowered = power(roles.x!, difference(roles.n!, UNITY));
  return [spread(wrap(product([roles.n!, lowered]))), raw];
}

/** A root with a number as its index, of a letter. */
export const isRoot = (operand: Expression): operand is Application =>
  operand.kind === 'application' &&
  operand.name === 'root' &&
  operand.arguments[1]!.kind === 'number';

/** The rule at work, where that is more than reading it off: d/dx (5x³) = 5 · 3x² = 15x². */
function applied(core: Core): Formula[] {
  const { derivation, wrap } = core;
  const raw = rawSides(core);
  const line = chain(
    derivative(spread(wrap(derivation.operand)), [derivation.variable]),
    ...raw,
    simplify(raw[0]!),
  );
  return line.sides.length > 2 ? [line] : [];
}
