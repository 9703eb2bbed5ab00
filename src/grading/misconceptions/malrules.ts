/** All malrules of differentiation, in the order of the catalogue. */

import type { Malrule } from './malrule.ts';
import { CHAIN_MALRULES } from './malrules-of-chain.ts';
import { COMBINATION_MALRULES } from './malrules-of-combination.ts';
import { FUNCTION_MALRULES } from './malrules-of-functions.ts';

export const MALRULES: readonly Malrule[] = [
  ...CHAIN_MALRULES,
  ...COMBINATION_MALRULES,
  ...FUNCTION_MALRULES,
];
