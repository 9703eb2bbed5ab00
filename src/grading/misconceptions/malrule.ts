/**
 * Malrules: wrong rules of differentiation that students hold. A malrule is a row of the table of
 * rules with another conclusion; standing before the table it predicts the answer of a student who
 * holds it. This file says how one is made from the rule it replaces; the rows stand beside it.
 */

import type { RuleName } from '../../calculus/rule-names.ts';
import { filled, RULES, type Rule, type RuleApplication } from '../../calculus/rules.ts';
import type { Expression } from '../../expression/expression.ts';

const ROWS: ReadonlyMap<RuleName, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

/** The right rule of this name. */
export const ruleNamed = (name: RuleName): Rule => ROWS.get(name)!;

export interface Malrule extends Rule {
  readonly malrule: string;
  /** Whether the mistake is possible at an operand to which the right rule applies. */
  readonly possibleAt: (operand: Expression) => boolean;
}

/** What a student makes of an application of the rule; undefined where the mistake is not possible. */
export type Mistake = (application: RuleApplication) => Expression;

interface Conditions {
  /** Whether the mistake is possible at an operand to which the right rule applies. */
  readonly where?: (operand: Expression) => boolean;
}

/**
 * The rule of this name with a wrong conclusion: a formula in the letters of the right rule (u, v, n;
 * u_prime ...), or a function of the application.
 */
export function malrule(
  id: string,
  replaces: RuleName,
  conclusion: string | Mistake,
  { where = () => true }: Conditions = {},
): Malrule {
  const rule = ROWS.get(replaces);
  if (rule === undefined) throw new Error(`no rule is called ${replaces}`);
  const right = typeof conclusion === 'string' ? conclusion : '';
  return {
    ...rule,
    malrule: id,
    formula: [rule.formula[0], right],
    possibleAt: where,
    match: (site) => (where(site.operand) ? rule.match(site) : undefined),
    conclude:
      typeof conclusion === 'string'
        ? (application) => filled(conclusion, application)
        : (application) => conclusion(application),
  };
}

/** Operands that are one of these functions. */
export const atFunction =
  (...names: readonly string[]) =>
  (operand: Expression): boolean =>
    operand.kind === 'application' && names.includes(operand.name);
