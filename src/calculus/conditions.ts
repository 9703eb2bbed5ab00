/**
 * Where a derivation holds: the conditions, beside the domain of the function itself, under which the
 * derivative exists. They come from the `smooth` column of the functions and from the power rules.
 */
import type { Expression } from '../expression/expression.ts';
import { functionRow } from '../expression/functions.ts';
import { compare, isInteger, ONE } from '../expression/rational.ts';
import { structuralIdentity, variablesOf } from '../expression/traverse.ts';
import { applications, type Derivation } from './derivation.ts';
import { fill, fillIn } from './schema.ts';
import { rationalValue } from './tidy.ts';

/** The expression stands in this relation to zero. */
export interface Condition {
  readonly expression: Expression;
  readonly relation: '>' | '>=' | '!=';
}

/** The distinct conditions of a derivation, in the order of its applications; constant ones are left out. */
export function conditionsOf(root: Derivation): Condition[] {
  const identity = structuralIdentity();
  const seen = new Set<string>();
  const found: Condition[] = [];
  for (const application of applications(root)) {
    if (application.variable !== root.variable) continue;
    for (const condition of ownConditions(application)) {
      if (variablesOf(condition.expression).length === 0) continue;
      const key = `${condition.relation}${identity(condition.expression)}`;
      if (!seen.has(key)) found.push(condition);
      seen.add(key);
    }
  }
  return found;
}

/** The conditions of one application; those of its outer functions at the inner expressions. */
function ownConditions(application: Derivation): Condition[] {
  const own = conditionsOfRule(application);
  const outer = application.outer.flatMap((each) =>
    conditionsOfRule(each).map(({ expression, relation }) => ({
      expression: fillIn(expression, innerRoles(application)),
      relation,
    })),
  );
  return [...own, ...outer];
}

/** What stands in the place of the letters of the outer functions. */
export const innerRoles = (application: Derivation): Readonly<Record<string, Expression>> =>
  Object.fromEntries(
    application.outer.map(({ variable: letter }, index) => [
      letter,
      application.parts[index]!.operand,
    ]),
  );

function conditionsOfRule({ rule, operand, roles }: Derivation): Condition[] {
  if (rule === 'function' && operand.kind === 'application') {
    return functionRow(operand.name).smooth.map(({ formula, relation }) => ({
      expression: fill(formula, roles),
      relation,
    }));
  }
  if (rule === 'power') {
    const exponent = rationalValue(roles.n!);
    if (exponent === undefined || isInteger(exponent) || compare(exponent, ONE) > 0) return [];
    return [{ expression: roles.x!, relation: '!=' }];
  }
  if (rule === 'general-power') return [{ expression: roles.u!, relation: '>' }];
  return [];
}
