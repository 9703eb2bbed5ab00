/**
 * What a derivation is at heart: constant factors, divisors and signs around it are taken off and
 * remembered, so that 3 sin(x²) is told as the composition it is, with the 3 kept in front.
 */
import type { Expression } from '../../expression/expression.ts';
import type { Derivation } from '../derivation.ts';
import type { RuleName } from '../rule-names.ts';
import { tidyNegation, tidyProduct, tidyQuotient } from '../tidy.ts';

export interface Core {
  readonly derivation: Derivation;
  /** Puts the constants back around an expression. */
  readonly wrap: (expression: Expression) => Expression;
  /** Whether anything was taken off. */
  readonly wrapped: boolean;
}

export function coreOf(whole: Derivation): Core {
  const around: ((expression: Expression) => Expression)[] = [];
  let derivation = whole;
  for (;;) {
    const layer = layerOf(derivation);
    if (layer === undefined) break;
    around.push(layer);
    derivation = derivation.parts[0]!;
  }
  return {
    derivation,
    wrap: (expression) => around.reduceRight((inner, layer) => layer(inner), expression),
    wrapped: around.length > 0,
  };
}

function layerOf({ rule, roles }: Derivation): ((inner: Expression) => Expression) | undefined {
  if (rule === 'negation') return tidyNegation;
  if (rule === 'constant-multiple') return (inner) => tidyProduct([roles.c!, inner]);
  if (rule === 'constant-divisor') return (inner) => tidyQuotient(inner, roles.c!);
  return undefined;
}

/** Rules that conclude without differentiating parts. */
const ELEMENTARY: ReadonlySet<RuleName> = new Set([
  'constant',
  'variable',
  'dependent',
  'unevaluated',
  'reciprocal',
  'power',
  'natural-exponential',
  'exponential',
  'function',
  'unknown',
]);

export const isElementary = (derivation: Derivation): boolean => ELEMENTARY.has(derivation.rule);

/** Constants, the variable, and constant multiples of it: nobody explains their derivatives twice. */
const isPlain = (derivation: Derivation): boolean => {
  const { rule } = coreOf(derivation).derivation;
  return rule === 'constant' || rule === 'variable' || rule === 'dependent';
};

/** Plain, or a sum of plain terms: 3x + 2. */
export const isLinear = (derivation: Derivation): boolean => {
  const core = coreOf(derivation).derivation;
  return core.rule === 'sum' ? core.parts.every(isPlain) : isPlain(core);
};

/** A sum of terms with elementary derivatives: a polynomial, say. */
export const isElementarySum = (derivation: Derivation): boolean =>
  derivation.rule === 'sum' &&
  derivation.parts.every((term) => isElementary(coreOf(term).derivation));

/** A subtracted term keeps its minus sign in front; this is what is differentiated then. */
export function unsigned(term: Derivation): Derivation {
  if (term.rule === 'negation') return term.parts[0]!;
  return term.rule === 'constant' && term.operand.kind === 'negation'
    ? { ...term, operand: term.operand.operand }
    : term;
}
