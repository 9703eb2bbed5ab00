/**
 * Where a derivation holds: the conditions, beside the domain of the function itself, under which its
 * rules give the derivative. They come from the `smooth` column of the functions and from the power
 * rules. Whether the derivative fails to exist elsewhere is claimed only where it is certain: x |x|
 * has a derivative at 0 although the rule for |x| has none.
 */
import { simplify } from '../algebra/simplify.ts';
import { domainConditions } from '../expression/evaluate/domain-conditions.ts';
import type { Expression } from '../expression/expression.ts';
import { functionRow } from '../expression/functions.ts';
import { compare, isInteger, isZero, ONE } from '../expression/rational.ts';
import { structuralIdentity, variablesOf } from '../expression/traverse.ts';
import { applications, type Derivation } from './derivation.ts';
import { fill, fillIn, type Roles } from './schema.ts';
import { plainSign } from './signs.ts';
import { coreOf, isLinear, unsigned } from './steps/core.ts';
import { rationalValue } from './tidy.ts';

/** The expression has to stand in this relation to zero. */
interface Condition {
  readonly expression: Expression;
  readonly relation: '>' | '!=';
}

export interface Exception extends Condition {
  /** The derivative is known not to exist where the condition fails. */
  readonly definite: boolean;
}

/**
 * The distinct conditions of derivations. Left out are those that the domain of the first operand
 * contains already, and those that plainly hold everywhere, such as x² + 1 > 0.
 */
export function exceptionsOf(roots: readonly Derivation[]): Exception[] {
  const identity = structuralIdentity();
  const keyOf = (relation: string, expression: Expression): string =>
    `${relation}${identity(expression)}`;
  const [first] = roots;
  const seen = new Set<string>();
  for (const { expression, relation } of first === undefined
    ? []
    : domainConditions(first.operand)) {
    seen.add(keyOf(relation, expression));
    if (relation === '>') seen.add(keyOf('!=', expression));
  }
  const definite = new Set(
    roots.length === 1 ? certain(first!).map((each) => keyOf(each.relation, each.expression)) : [],
  );
  // Outer functions are differentiated by a letter; their conditions are taken at the composition.
  const variables = new Set(roots.map(({ variable }) => variable));
  const found: Exception[] = [];
  for (const application of roots.flatMap(applications)) {
    if (!variables.has(application.variable)) continue;
    for (const condition of conditionsOf(application)) {
      const key = keyOf(condition.relation, condition.expression);
      if (seen.has(key) || holdsPlainly(condition)) continue;
      seen.add(key);
      found.push({ ...condition, definite: definite.has(key) });
    }
  }
  // Where something has to be positive nobody says that it must not be 0.
  const positive = new Set(
    found.filter(({ relation }) => relation === '>').map(({ expression }) => identity(expression)),
  );
  return found.filter(
    ({ relation, expression }) => relation === '>' || !positive.has(identity(expression)),
  );
}

const holdsPlainly = ({ expression }: Condition): boolean =>
  variablesOf(expression).length === 0 || plainSign(expression) === 'positive';

/**
 * The conditions of a function of a linear expression that stands alone or is one term of a sum: where
 * it has a corner, a jump or a vertical tangent, so has the sum. A condition that two terms share is
 * not certain, for they may cancel.
 */
function certain(root: Derivation): Condition[] {
  const core = coreOf(root).derivation;
  const terms = core.rule === 'sum' ? core.parts.map(unsigned) : [core];
  const singular = terms.filter((term) => applications(term).some(isSingular));
  if (singular.length !== 1) return [];
  const term = coreOf(singular[0]!).derivation;
  const rough = term.outer[0] ?? term;
  const { operand } = rough;
  if (operand.kind === 'application' && operand.arguments.length > 1) return [];
  if (term.parts.length === 0) return conditionsOf(term);
  const inner = term.parts[0]!;
  const slope = term.rule === 'chain' && isLinear(inner) ? simplify(inner.result) : undefined;
  const value = slope === undefined ? undefined : rationalValue(slope);
  return value === undefined || isZero(value) ? [] : conditionsOf(term);
}

const isSingular = (application: Derivation): boolean =>
  conditionsOf(application).some((condition) => !holdsPlainly(condition));

/** The conditions of one application; those of its outer functions at the inner expressions. */
function conditionsOf(application: Derivation): Condition[] {
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
      relation: relation === '!=' ? '!=' : '>',
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
