/**
 * Constants around the part of an expression that matters: signs, factors, divisors. Each is concluded by
 * its own rule, right or wrong, from what is inside it.
 */
import type { Expression } from '../expression/expression.ts';
import type { Derivation } from './derivation.ts';
import { RULES, type RuleApplication } from './rules.ts';

/** The right rule in whose place the derivation's stands. */
export const rightRule = ({ rule }: Derivation) => RULES.find(({ name }) => name === rule)!;

export const throughRight = (whole: Derivation, core: Derivation, inner: Expression): Expression =>
  throughLayers(whole, core, inner, rightRule);

/** From the core outward to the whole, each layer concluded with what is inside it. */
export function throughLayers(
  whole: Derivation,
  core: Derivation,
  inner: Expression,
  ruleOf: (layer: Derivation) => { conclude(application: RuleApplication): Expression },
): Expression {
  const layers: Derivation[] = [];
  for (let layer = whole; layer !== core; layer = layer.parts[0]!) layers.push(layer);
  return layers.reduceRight(
    (result, layer) =>
      ruleOf(layer).conclude({ ...layer, parts: [{ ...layer.parts[0]!, result }] }),
    inner,
  );
}
