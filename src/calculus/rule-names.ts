/** The names of the rules of differentiation; their words stand in the message catalogues. */
export const RULE_NAMES = [
  'constant',
  'variable',
  'dependent',
  'unevaluated',
  'negation',
  'sum',
  'constant-multiple',
  'constant-divisor',
  'product',
  'rewrite-power',
  'quotient',
  'chain',
  'chain-several',
  'reciprocal',
  'power',
  'natural-exponential',
  'exponential',
  'general-power',
  'function',
  'unknown',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];
