/** Steps that gather partial derivatives: each computed with its work folded below, then put in place. */
import { variable } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { variablesOf } from '../../expression/traverse.ts';
import type { Partial } from '../partials.ts';
import type { At } from '../task.ts';
import type { Formula, Side, Step } from '../worked-solution.ts';
import { isLinear } from './core.ts';
import { chain, sign, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { tell } from './tell.ts';

/** A partial derivative with the name of its function. */
export interface NamedPartial extends Partial {
  readonly of: string;
}

export const named = (of: string, partials: readonly Partial[]): NamedPartial[] =>
  partials.map((partial) => ({ ...partial, of }));

/** One formula a partial derivative; the way to those that need more than a glance below. */
export function computePartials(
  partials: readonly NamedPartial[],
  taken: readonly string[],
  manner: Manner,
): Step {
  const lines = partials.map(({ of, variable: by, value }) => chain(sign(of, by), value));
  const details =
    manner.detail === 'brief' ? [] : partials.filter(({ derivation }) => !isLinear(derivation));
  const steps = details.map((partial) => {
    const { of, variable: by, derivation, value } = partial;
    const letters = new Set([...taken, of, ...variablesOf(derivation.operand)]);
    const narration = Narration.of(manner, [...letters], tell, [[derivation, value]]);
    return step(
      'differentiate-part',
      [],
      { of: sign(of, by), x: variable(by) },
      narration.tell(derivation, of),
    );
  });
  return step('compute-partials', lines, {}, steps);
}

/** The sign of a gradient and what it equals. */
export const gradientLine = (of: string, ...sides: readonly Written[]): Formula => ({
  sides: [{ kind: 'gradient-sign', of, by: '' } satisfies Side, ...sides],
});

/** The coordinates of a point as equations, for a sentence. */
export const coordinates = (at: At): Formula[] =>
  Object.entries(at).map(([name, value]) => chain(variable(name), value));
