/**
 * What a rule of differentiation is: when it applies to a part of an expression, which parts of that it
 * needs the derivatives of, and what it makes of them. The rules themselves stand in `rules`.
 */
import type { Expression } from '../expression/expression.ts';
import type { Derivation } from './derivation.ts';
import { leibnizProduct } from './leibniz-product.ts';
import type { RuleName } from './rule-names.ts';
import { fill, fillIn, type Roles } from './schema.ts';

/** One part of an expression, about to be differentiated. */
export interface Site {
  readonly operand: Expression;
  readonly variable: string;
  readonly position: string;
  /** A letter that occurs nowhere, to stand for inner expressions. */
  readonly placeholder: string;
  readonly depends: (part: Expression) => boolean;
  /** Whether the part is a variable that depends on the variable of differentiation: y in dy/dx. */
  readonly isDependent: (part: Expression) => boolean;
}

/** How a rule applies to a site. */
export interface Match {
  readonly roles: Roles;
  /** What is to be differentiated first, in order. */
  readonly parts: readonly Expression[];
  /** The outer functions of a composition: each an expression in its letter. */
  readonly outer?: readonly OuterFunction[];
}

export interface OuterFunction {
  readonly expression: Expression;
  readonly letter: string;
}

/** An application of a rule whose parts are differentiated, about to be concluded. */
export type RuleApplication = Omit<Derivation, 'result' | 'rule'>;

export interface Rule {
  readonly name: RuleName;
  readonly malrule?: string;
  /** Both sides, in the letters of the roles; `u_prime` is the derivative of u, `y_u` that of y by u. */
  readonly formula: readonly [left: string, right: string];
  readonly match: (site: Site) => Match | undefined;
  readonly conclude: (application: RuleApplication) => Expression;
}

export type RuleSet = readonly Rule[];

/** The rule at one position only. */
export const onlyAt = (position: string, rule: Rule): Rule => ({
  ...rule,
  match: (site) => (site.position === position ? rule.match(site) : undefined),
});

/**
 * The derivatives of the parts, under the names that formulas give them. Of a product of three or more,
 * v is all but the first factor.
 */
function primes({ operand, parts }: RuleApplication): Roles {
  const [u, ...others] = parts;
  const v =
    others.length > 1 && operand.kind === 'product' ? leibnizProduct(others) : others[0]?.result;
  return {
    ...(u === undefined ? {} : { u_prime: u.result }),
    ...(v === undefined ? {} : { v_prime: v }),
  };
}

/** What the right side of a formula comes to in an application. */
export const filled = (right: string, application: RuleApplication): Expression =>
  fill(right, { ...application.roles, ...primes(application) });

/** The derivative of an outer function where the inner expressions stand in its letters' places. */
export function outerAt(outer: Derivation, inner: Roles): Expression {
  return fillIn(outer.result, inner);
}
