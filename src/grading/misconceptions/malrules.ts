/** All malrules of differentiation, in the order of the catalogue, and those that stand for one rule. */
import type { RuleName } from '../../calculus/rule-names.ts';

import type { Malrule } from './malrule.ts';
import { CHAIN_MALRULES } from './malrules-of-chain.ts';
import { COMBINATION_MALRULES } from './malrules-of-combination.ts';
import { FUNCTION_MALRULES } from './malrules-of-functions.ts';

export const MALRULES: readonly Malrule[] = [
  ...CHAIN_MALRULES,
  ...COMBINATION_MALRULES,
  ...FUNCTION_MALRULES,
];

const grouped = new Map<RuleName, Malrule[]>();
for (const each of MALRULES) grouped.set(each.name, [...(grouped.get(each.name) ?? []), each]);

/** The malrules that may stand in a rule's place. */
export const malrulesFor = (name: RuleName): readonly Malrule[] => grouped.get(name) ?? [];
