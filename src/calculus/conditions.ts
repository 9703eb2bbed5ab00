/**
 * Where a derivation holds: the conditions, beside the domain of the function itself, under which the
 * derivative exists. They come from the `smooth` column of the functions and from the power rules.
 */
import { domainConditions } from '../expression/evaluate/domain-conditions.ts';
import type { Expression } from '../expression/expression.ts';
import { functionRow } from '../expression/functions.ts';
import { compare, isInteger, ONE } from '../expression/rational.ts';
import { structuralIdentity, variablesOf } from '../expression/traverse.ts';
import { applications, type Derivation } from './derivation.ts';
import { fill, fillIn, type Roles } from './schema.ts';
import { plainSign } from './signs.ts';
import { rationalValue } from './tidy.ts';

/** The expression stands in this relation to zero. */
export interface Condition {
  readonly expression: Expression;
  readonly relation: '>' | '>=' | '!=';
}

/**
 * The distinct conditions of derivations. Left out are those that the domain of the first operand
 * contains already, and those that plainly hold everywhere, such as x² + 1 > 0.
 */
export function conditionsOf(roots: readonly Derivation[]): Condition[] {
  const identity = structuralIdentity();
  const keyOf = ({ expression, relation }: Condition): string =>
    `${relation}${identity(expression)}`;
  const [first] = roots;
  const seen = new Set(first === undefined ? [] : domainConditions(first.operand).map(keyOf));
  const found: Condition[] = [];
  // Outer functions are differentiated by a letter; their conditions are taken at the composition.
  const variables = new Set(roots.map(({ variable }) => variable));
  for (const application of roots.flatMap(applications)) {
    if (!variables.has(application.variable)) continue;
    for (const condition of ownConditions(application)) {
      const key = keyOf(condition);
      if (seen.has(key) || holdsPlainly(condition)) continue;
      seen.add(key);
      found.push(condition);
    }
  }
  return found;
}

const holdsPlainly = ({ expression, relation }: Condition): boolean => {
  if (variablesOf(expression).length === 0) return true;
  const known = plainSign(expression);
  return known === 'positive' || (known === 'not-negative' && relation === '>=');
};

/** The conditions of one application; those of its outer functions at the inner expressions. */
function ownConditions(application: Derivation): Condition[] {
  const inner: Roles = Object.fromEntries(
    application.outer.map(({ variable }, index) => [variable, application.parts[index]!.operand]),
  );
  const outer = application.outer.flatMap((each) =>
    conditionsOfRule(each).map(({ expression, relation }) => ({
      expression: fillIn(expression, inner),
      relation,
    })),
  );
  return [...conditionsOfRule(application), ...outer];
}

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
