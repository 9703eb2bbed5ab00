/** What rules ask about the part of an expression that they are to apply to. */
import { type Expression, product } from '../expression/expression.ts';
import { partsOf } from '../expression/traverse.ts';
import type { Site } from './rule.ts';
import { rationalValue } from './tidy.ts';

export const isVariable = ({ variable: name }: Site, part: Expression): boolean =>
  part.kind === 'variable' && part.name === name;

const COMPOSED: ReadonlySet<Expression['kind']> = new Set(['power', 'application', 'unknown']);

/**
 * The inner expressions of a composition f(u), u^n, a^u or c/u, by their places among the parts;
 * undefined when nothing but the variable itself stands inside, or when it is no composition.
 */
export function compositionOf(site: Site): readonly number[] | undefined {
  const { operand } = site;
  if (operand.kind === 'quotient') {
    if (site.depends(operand.numerator) || isNumberPower(operand.denominator)) return undefined;
  } else if (!COMPOSED.has(operand.kind)) return undefined;
  const parts = partsOf(operand);
  const inner = parts.flatMap((part, index) => (site.depends(part) ? [index] : []));
  const plain = inner.length === 1 && isVariable(site, parts[inner[0]!]!);
  return plain ? undefined : inner;
}

/** Whether the variable itself is the one part that matters: sin x, x^n, a^x. */
export const isPlain = (site: Site): boolean => {
  const inner = partsOf(site.operand).filter(site.depends);
  return inner.length === 1 && isVariable(site, inner[0]!);
};

/** The dependent factors; constant ones are taken into the first, as in (2x) cos x. */
export function withConstantsFirst(
  factors: readonly Expression[],
  depends: (part: Expression) => boolean,
): readonly Expression[] {
  const [first, ...others] = factors.filter(depends);
  const constants = factors.filter((factor) => !depends(factor));
  if (constants.length === 0) return factors;
  // Letters stay in their order: 2xy, not 2yx. The same part may stand in it twice.
  const place = factors.findIndex(depends);
  const together = isLetter(first!)
    ? factors.filter((factor, index) => index === place || !depends(factor))
    : [...constants, first!];
  return [product(together), ...others];
}

/** A letter or a power of one. */
const isLetter = (factor: Expression): boolean =>
  factor.kind === 'variable' || (factor.kind === 'power' && factor.base.kind === 'variable');

export const isNumberPower = (expression: Expression): boolean =>
  expression.kind === 'power' && rationalValue(expression.exponent) !== undefined;
