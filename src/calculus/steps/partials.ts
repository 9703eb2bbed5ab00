/** Steps that gather partial derivatives: each computed with its work folded below, then put in place. */
import { type Expression, variable } from '../../expression/expression.ts';
import { type Written, writtenParts } from '../../expression/read/written.ts';
import { sameExpression, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { Partial } from '../partials.ts';
import type { At } from '../task.ts';
import type { Formula, Side, Step } from '../worked-solution.ts';
import { coreOf, isElementary, isElementarySum, isLinear, unsigned } from './core.ts';
import { chain, sign, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { tell } from './tell.ts';
import { reason, termLine } from './telling.ts';
import { verificationOf } from './verification.ts';

/** A partial derivative with the name of its function. */
export interface NamedPartial extends Partial {
  readonly of: string;
  /** The sign of the derivative where it is not of the first order: d²r_1/dt². */
  readonly sign?: Expression;
}

const signOf = ({ of, variable: by, sign: given }: NamedPartial): Expression =>
  given ?? sign(of, by);

export const named = (of: string, partials: readonly Partial[]): NamedPartial[] =>
  partials.map((partial) => ({ ...partial, of }));

/** One formula a partial derivative; the way to those that need more than a glance below. */
export function computePartials(
  partials: readonly NamedPartial[],
  taken: readonly string[],
  manner: Manner,
): Step {
  const lines = partials.map((partial) => chain(signOf(partial), partial.value));
  const steps =
    manner.detail === 'brief' || partials.length > LIMITS.calculus.detailedPartials
      ? []
      : partials.flatMap((partial) => partialInDetail(partial, taken, manner));
  return step(partials.length > 1 ? 'compute-partials' : 'compute-derivative', lines, {}, steps);
}

function partialInDetail(partial: NamedPartial, taken: readonly string[], manner: Manner): Step[] {
  const { of, variable: by, derivation, value } = partial;
  if (isLinear(derivation)) return [];
  const core = coreOf(derivation);
  if (isElementary(core.derivation)) return reason(core, signOf(partial));
  const letters = new Set([...taken, of, ...variablesOf(derivation.operand)]);
  const narration = Narration.of(manner, [...letters], tell, [[derivation, value]]);
  if (isElementarySum(derivation)) {
    const lines = derivation.parts.map((term) => termLine(unsigned(term), narration));
    return [step('why-sum', lines, { of: signOf(partial), x: variable(by) })];
  }
  const subject = partial.sign === undefined ? of : undefined;
  const data = { of: signOf(partial) };
  return [step('partial-in-detail', [], data, narration.tell(derivation, subject))];
}

/** A check of all the derivatives with numbers, at the task's point if it has one. */
export function checkOfPartials(partials: readonly Partial[], at: At | undefined): Step[] {
  const checked = partials.map(({ variable: by, value, derivation }) => ({
    before: derivation.operand,
    derivative: value,
    by,
  }));
  const check = verificationOf(checked, at);
  return check === undefined ? [] : [check];
}

/** Sides of vectors or matrices that are all equal; one that is written as the one before is left out. */
export const equalSides = (...sides: readonly Written[]): Formula => ({
  sides: equalWritten(...sides),
});

export const equalWritten = (...sides: readonly Written[]): Written[] =>
  sides.filter((side, index) => index === 0 || !sameWritten(side, sides[index - 1]!));

function sameWritten(left: Written, right: Written): boolean {
  const [ones, others] = [writtenParts(left), writtenParts(right)];
  return (
    ones.length === others.length &&
    ones.every((each, index) => sameExpression(each, others[index]!))
  );
}

/** The sign of a gradient and what it equals. */
export const gradientLine = (of: string, ...sides: readonly Written[]): Formula => ({
  sides: [{ kind: 'gradient-sign', of, by: '' } satisfies Side, ...sides],
});

/** The coordinates of a point as equations, for a sentence. */
export const coordinates = (at: At): Formula[] =>
  Object.entries(at).map(([name, value]) => chain(variable(name), value));
