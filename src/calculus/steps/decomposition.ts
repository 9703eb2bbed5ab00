/** A composition taken apart, told: what is computed first, what is left, and the two put together. */
import { type Expression, unknown, variable } from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { DecomposeTask } from '../composition-task.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

export function decompositionSteps({ name, layers }: DecomposeTask): Step[] {
  const innermost = layers[layers.length - 1]!;
  const x = variable(innermost.letter);
  const signs = layers.map((layer) => unknown(layer.name, [variable(layer.letter)]));
  const named = layers.slice(0, -1).map((layer, index) =>
    step('name-layer', [chain(signs[index]!, layer.function)], {
      f: variable(layer.name),
      u: variable(layer.letter),
    }),
  );
  // From the inside outward, as the value is computed.
  return [
    step('see-last-operation', [chain(signs[signs.length - 1]!, innermost.function)], {
      y: variable(name),
      x,
    }),
    ...named.reverse(),
    step('verify-decomposition', [chain(unknown(name, [x]), ...unfolded(layers))], {}),
  ];
}

/** f(g(x)), then f of the formula of g, then the whole. */
function unfolded(layers: DecomposeTask['layers']): Expression[] {
  const x: Expression = variable(layers[layers.length - 1]!.letter);
  const lines = [layers.reduceRight<Expression>((inner, { name }) => unknown(name, [inner]), x)];
  let formula: Expression = x;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index]!;
    formula = substitute(layer.function, new Map([[layer.letter, formula]]));
    const outside = layers.slice(0, index);
    lines.push(
      outside.reduceRight<Expression>((inner, { name }) => unknown(name, [inner]), formula),
    );
  }
  return lines;
}
