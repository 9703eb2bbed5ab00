/** A composition taken apart, told: what is computed first, what comes next, and all put together. */
import { type Expression, unknown, variable } from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { DecomposeTask, DecompositionLayer } from '../composition-task.ts';
import type { Step } from '../worked-solution.ts';
import { chain, step } from './formulas.ts';

type Layers = DecomposeTask['layers'];

export function decompositionSteps({ name, layers }: DecomposeTask): Step[] {
  const innermost = layers[layers.length - 1]!;
  const x = variable(innermost.letter);
  const signs = layerSigns(layers);
  const named = layers.slice(0, -1).map((layer, index) =>
    step(index === 0 ? 'name-layer' : 'name-next-layer', [chain(signs[index]!, layer.function)], {
      f: variable(layer.name),
      u: variable(layer.letter),
    }),
  );
  const check = isNamedByLetters(layers)
    ? chain(variable(name), ...putIn(layers))
    : chain(unknown(name, [x]), ...unfolded(layers));
  // From the inside outward, as the value is computed.
  return [
    step(
      layers.length === 2 ? 'see-last-operation' : 'see-first-operation',
      [chain(signs[signs.length - 1]!, innermost.function)],
      { y: variable(name), x, f: variable(innermost.name) },
    ),
    ...named.reverse(),
    step('verify-decomposition', [check], {}),
  ];
}

/** What stands before each layer's formula: f(u), or y where the layers are quantities: y = f(u), u = g(x). */
export const layerSigns = (layers: Layers): readonly Expression[] =>
  layers.map(({ name, letter }) =>
    isNamedByLetters(layers) ? variable(name) : unknown(name, [variable(letter)]),
  );

/** Each layer's letter is the name of the one inside it. */
const isNamedByLetters = (layers: Layers): boolean =>
  layers.slice(0, -1).every(({ letter }, index) => letter === layers[index + 1]!.name);

const into = (outer: DecompositionLayer, inner: Expression): Expression =>
  substitute(outer.function, new Map([[outer.letter, inner]]));

/** f(g(x)), then f of the formula of g, then the whole. */
function unfolded(layers: Layers): Expression[] {
  const called = (outer: Layers, inner: Expression): Expression =>
    outer.reduceRight<Expression>((inside, { name }) => unknown(name, [inside]), inner);
  const x: Expression = variable(layers[layers.length - 1]!.letter);
  const lines = [called(layers, x)];
  let formula: Expression = x;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    formula = into(layers[index]!, formula);
    lines.push(called(layers.slice(0, index), formula));
  }
  return lines;
}

/** sin(u), then the formula of u in its place. */
function putIn(layers: Layers): Expression[] {
  const [outermost, ...others] = layers;
  const lines = [outermost!.function];
  for (const [index, { function: inner }] of others.entries()) {
    const letter = layers[index]!.letter;
    lines.push(substitute(lines[index]!, new Map([[letter, inner]])));
  }
  return lines;
}
