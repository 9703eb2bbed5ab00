/** A composition without letters: the outside first, its inside untouched; then times the inside's derivative. */
import { simplify } from '../../algebra/simplify.ts';
import { derivative, sum, variable } from '../../expression/expression.ts';
import { outerAt } from '../rules.ts';
import { tidyProduct, tidySum } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { chain, spread, step } from './formulas.ts';
import { paritySteps } from './parity.ts';
import { answerOf, nameOf, partSteps, signOf, type Telling } from './telling.ts';

export function outsideInSteps(told: Telling): Step[] {
  const { core, narration, whole } = told;
  const { outer, parts } = core.derivation;
  const places = Object.fromEntries(
    outer.map((each, index) => [each.variable, parts[index]!.operand]),
  );
  const raw = outer.map((each) => core.wrap(outerAt(each, places)));
  const outside = raw.map((each) => simplify(each));
  const inside = parts.map((part) => narration.simplified(part));
  const data = {
    y: nameOf(told),
    inner: parts.map(({ operand }) => operand),
    x: variable(whole.variable),
  };
  const line = spread(tidySum(outside.map((each, index) => tidyProduct([each, inside[index]!]))));
  const lines = [chain(signOf(told), line, answerOf(told))];
  const parity = paritySteps(sum(raw));
  if (narration.manner.detail === 'brief') return [step('multiply-at-once', lines, data, parity)];
  const below = narration.within([]);
  return [
    step(
      'outside',
      outside.map((each) => chain(each)),
      data,
      parity,
    ),
    step(
      'inside',
      parts.map((part, index) => chain(derivative(part.operand, [whole.variable]), inside[index]!)),
      data,
      parts.flatMap((part) => partSteps(part, undefined, below)),
    ),
    step('multiply', lines, data),
  ];
}
