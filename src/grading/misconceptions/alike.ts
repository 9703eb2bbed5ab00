/**
 * Misconceptions that come to the same answer in some exercises, though neither is the other: of such an
 * answer only one is named. Which pairs there are is found by grading what malrules predict over the
 * templates (see the test of rates); this table documents them. In most exercises they are told apart.
 */
import type { MisconceptionId } from './catalogue.ts';

type Pair = readonly [MisconceptionId, MisconceptionId];

/** The first with each of the others. */
const one = (id: MisconceptionId, ...others: readonly MisconceptionId[]): readonly Pair[] =>
  others.map((other) => [id, other]);

const ALIKE: readonly Pair[] = [
  // Second derivatives of powers of linear functions: what the mistake makes of the first is constant.
  ...one(
    'coefficient-kills-term',
    'chain-function-of-inner-derivative',
    'chain-inner-derivative-only',
    'chain-outer-at-inner-derivative',
    'chain-outer-at-inner-derivative-times',
    'exponential-of-derivative',
    'function-as-constant',
  ),
  // Quotients of powers, of which nothing is left.
  ...one('function-as-constant', 'power-as-exponential', 'power-exponent-not-multiplied'),
  // Linear inner functions: their derivative is a coefficient.
  ...one('chain-inner-forgotten', 'coefficient-dropped', 'function-not-differentiated'),
  ...one('constant-as-variable', 'chain-inner-derivative-twice'),
  // Sines and cosines differentiated twice or more: signs and functions come round again.
  ...one('function-sign-invented', 'function-sign-lost'),
  ...one(
    'function-cofunction-confused',
    'function-sign-invented',
    'function-sign-lost',
    'chain-outer-not-differentiated',
  ),
  ...one('chain-outer-not-differentiated', 'function-sign-invented', 'function-sign-lost'),
  // Mixed derivatives of which one term is left.
  ...one('coefficient-dropped', 'wrong-variable'),
  // Powers and logarithms differentiated several times: raised exponents come down again.
  ...one(
    'power-integrated',
    'chain-outer-not-differentiated',
    'reciprocal-as-logarithm',
    'reciprocal-square-lost',
  ),
  ...one('power-exponent-lowered-in-factor', 'power-exponent-not-multiplied'),
];

/** With which others a misconception may come to the same answer. */
export const alikeTo = (id: MisconceptionId): readonly MisconceptionId[] =>
  ALIKE.flatMap(([left, right]) => (left === id ? [right] : right === id ? [left] : []));
