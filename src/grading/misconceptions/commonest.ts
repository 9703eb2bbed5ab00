/**
 * Which misconceptions to show first where only a few can be shown: those that are reported most often of
 * students of the chain, product and quotient rules (Orton 1983; Clark et al. 1997; Horvath 2008; Luneta
 * and Makonye 2010; Siyepu 2013, 2015). The order within the list is ours; no frequencies are claimed.
 */
import { MISCONCEPTION_IDS, type MisconceptionId } from './catalogue.ts';

const COMMONEST: readonly MisconceptionId[] = [
  'chain-inner-forgotten',
  'wrong-variable',
  'others-not-held-constant',
  'product-of-derivatives',
  'quotient-of-derivatives',
  'quotient-order-swapped',
  'chain-outer-at-inner-derivative',
  'function-sign-lost',
  'function-sign-invented',
  'exponential-as-power',
  'power-exponent-not-lowered',
  'power-exponent-not-multiplied',
  'quotient-square-missing',
  'product-first-term-only',
  'quotient-with-plus',
  'product-with-minus',
  'chain-outer-not-differentiated',
  'chain-inner-replaced-by-variable',
  'chain-outer-at-inner-derivative-times',
  'constant-not-dropped',
  'logarithm-reciprocal-of-logarithm',
  'logarithm-not-differentiated',
  'exponential-logarithm-forgotten',
  'root-half-lost',
  'root-not-inverted',
  'reciprocal-sign-lost',
  'reciprocal-square-lost',
  'power-exponent-raised',
  'function-square-lost',
  'function-tangent-and-secant-exchanged',
  'function-inverse-confused',
  'general-power-as-power',
  'coefficient-dropped',
  'linear-term-kept',
  'order-too-low',
  'sign-changed',
  'slip-power-of-sum',
  'slip-sign-on-expanding',
  'slip-function-of-sum',
  'slip-fraction-of-sum',
];

const RANKS: ReadonlyMap<string, number> = new Map(
  [...new Set([...COMMONEST, ...MISCONCEPTION_IDS])].map((id, rank) => [id, rank]),
);

/** The smaller, the sooner it is shown. */
export const rankOf = (id: string): number => RANKS.get(id) ?? RANKS.size;

export const isCommon = (id: string): boolean => rankOf(id) < COMMONEST.length;
