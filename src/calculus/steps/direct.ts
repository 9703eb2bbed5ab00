/** A composition without letters: the outside first, its inside untouched; then times the inside's derivative. */
import { simplify } from '../../algebra/simplify.ts';
import { derivative, sum, variable } from '../../expression/expression.ts';
import { distinctParts, sameExpression } from '../../expression/traverse.ts';
import { outerAt } from '../rules.ts';
import { tidyProduct, tidySum } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { chain, spread, step } from './formulas.ts';
import { paritySteps } from './parity.ts';
import { answerOf, nameOf, partSteps, signOf, type Telling } from './telling.ts';

export function outsideInSteps(telling: Telling): Step[] {
  const { core, narration, whole } = telling;
  const { outer, parts } = core.derivation;
  const places = Object.fromEntries(
    outer.map((each, index) => [each.variable, parts[index]!.operand]),
  );
  const raw = outer.map((each) => core.wrap(outerAt(each, places)));
  const outside = raw.map((each) => simplify(each));
  // What is left inside is seen inside, even where the powers of the two can be put together.
  const told = raw.map((each, index) => {
    const [left, tidied] = [spread(each), outside[index]!];
    const within = distinctParts(tidied);
    const isSeen = parts.every(({ operand }) =>
      within.some((part) => sameExpression(part, operand)),
    );
    return isSeen ? chain(tidied) : chain(left, tidied);
  });
  const inside = parts.map((part) => narration.simplified(part));
  const data = {
    y: nameOf(telling),
    inner: parts.map(({ operand }) => operand),
    x: variable(whole.variable),
  };
  const line = spread(tidySum(outside.map((each, index) => tidyProduct([each, inside[index]!]))));
  const lines = [chain(signOf(telling), line, answerOf(telling))];
  const parity = paritySteps(sum(raw));
  if (narration.manner.detail === 'brief') return [step('multiply-at-once', lines, data, parity)];
  const below = narration.within([]);
  return [
    step(outer.length === 1 ? 'outside' : 'outside-by-places', told, data, parity),
    step(
      'inside',
      parts.map((part, index) => chain(derivative(part.operand, [whole.variable]), inside[index]!)),
      data,
      parts.flatMap((part) => partSteps(part, undefined, below)),
    ),
    step(outer.length === 1 ? 'multiply' : 'multiply-and-add', lines, data),
  ];
}
