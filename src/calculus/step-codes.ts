/** The codes of steps, remarks and hints: a closed list, so that each catalogue is known to be complete. */
import type { BackpropagationCode } from './backpropagation-codes.ts';
import type { ChoiceCode } from './choice-codes.ts';
import type { CompositionCode } from './composition-codes.ts';
import type { MatrixStepCode } from './matrix/steps.ts';
import type { RuleName } from './rule-names.ts';
import type { VectorCode } from './vector-codes.ts';

/** With the letters of the substitution style, and for whole expressions in the direct style. */
export const SOLUTION_CODES = [
  'hold-constant',
  'hold-constants',
  'differentiate-order',
  'identify-composition',
  'identify-inner-composition',
  'state-chain',
  'compute-parts',
  'compute-parts-in-places',
  'differentiate-part',
  'differentiate-part-again',
  'only-term-varies',
  'only-term-varies-again',
  'apply-root',
  'why-root',
  'even-and-odd',
  'square-of-root',
  'why-again-power',
  'why-again-reciprocal',
  'why-again-exponential',
  'why-again-natural-exponential',
  'differentiate-order-holding',
  'substitute-back',
  'chain-at-once',
  'identify-several',
  'state-several',
  'state-sum',
  'compute-terms',
  'combine-terms',
  'identify-factors',
  'state-product',
  'combine-product',
  'identify-quotient',
  'state-quotient',
  'combine-quotient',
  'take-logarithms',
  'differentiate-logarithms',
  'combine-logarithms',
  'rewrite-power',
  'outside',
  'outside-by-places',
  'inside',
  'multiply',
  'multiply-and-add',
  'multiply-at-once',
  'direct-product',
  'direct-quotient',
  'compute-derivatives',
  'evaluate-at',
  'restrict-first',
  'rewrite-given',
  'as-in-part',
  'details-in-part',
  'other-details-in-part',
] as const;

/** For tasks that gather several partial derivatives. */
export const PARTIALS_CODES = [
  'state-gradient',
  'compute-partials',
  'compute-derivative',
  'partial-in-detail',
  'partial-likewise',
  'assemble-gradient',
  'direction-toward',
  'direction-angle',
  'direction-is-unit',
  'normalise',
  'multiply-directions',
  'height-at',
  'slope-at',
  'slopes-at',
  'state-tangent-line',
  'state-tangent-plane',
  'state-jacobian-numerator',
  'state-jacobian-denominator',
  'state-hessian',
  'compute-second-partials',
  'compute-second-derivative',
  'assemble-matrix',
  'state-implicit',
  'differentiate-sides',
  'collect-derivative',
  'expand-and-collect',
  'factor-derivative',
  'divide-by-factor',
  'divide-and-simplify',
  'differentiate-slope',
  'put-slope-in',
  'use-equation',
  'chain-of-dependent',
] as const;

/** Beside the steps. */
export const REMARK_CODES = [
  'exists-only-where-positive',
  'exists-not-where-zero',
  'found-where-positive',
  'found-where-not-zero',
  'verify-at',
  'verify-all-at',
  'verify-direction',
  'verify-estimate',
  'verify-quotient',
  'verify-by-rules',
  'verify-graph',
  'verify-graph-several',
  'verify-matrix-number',
  'verify-matrix-component',
  'verify-matrix-entry',
  'verify-matrix-of-components',
  'verify-implicit',
  'verify-implicit-second',
] as const;

/** In three rising strengths: what to look at, which parts there are, how to go on. */
export const HINT_CODES = [
  'hint-last-operation',
  'hint-rule',
  'hint-hold-constant',
  'hint-hold-constants',
  'hint-order',
  'hint-at',
  'hint-composition',
  'hint-several',
  'hint-factors',
  'hint-quotient',
  'hint-terms',
  'hint-logarithms',
  'hint-rewrite',
  'hint-table',
  'hint-formula',
  'hint-parts',
  'hint-nothing-inside',
  'hint-term',
  'hint-term-rules',
  'hint-term-rules-and-constant',
  'hint-term-rewrite',
  'hint-term-product',
  'hint-term-quotient',
  'hint-term-composition',
] as const;

/** For tasks of matrix calculus; the last hint tells how the derivative is read off. */
export type MatrixHintCode =
  | 'hint-shape-first'
  | 'hint-shape-of-vector'
  | 'hint-take-differential'
  | 'hint-identify';

export type StepCode =
  | (typeof SOLUTION_CODES)[number]
  | (typeof PARTIALS_CODES)[number]
  | CompositionCode
  | BackpropagationCode
  | MatrixStepCode
  | MatrixHintCode
  | VectorCode
  | ChoiceCode
  | (typeof REMARK_CODES)[number]
  | (typeof HINT_CODES)[number]
  /** A rule applied, applied once more, and named as the reason. */
  | `apply-${RuleName}`
  | `again-${RuleName}`
  | `why-${RuleName}`;
