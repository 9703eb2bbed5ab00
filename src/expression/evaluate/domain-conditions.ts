/**
 * Where an expression is real: conditions that must all hold, gathered from the domain column of the
 * function table, from denominators and from powers, each distinct part once, the parts' conditions
 * before those of the whole. Conditions that hold plainly (2 > 0) are left out; one that plainly
 * fails (0 > 0) is kept. Conventions on powers are those of `tape`.
 */
import type { Expression } from '../expression.ts';
import { type FunctionName, functionRow } from '../functions.ts';
import type { Layout } from '../layout.ts';
import { isNegative, isZero, type Rational, reciprocal, sign } from '../rational.ts';
import { formula } from '../read/read.ts';
import { bottomUp, structuralIdentity, substitute } from '../traverse.ts';
import { exactValue, exactValueOf } from './exact-value.ts';

/** The expression stands in this relation to zero. */
export interface DomainCondition {
  readonly expression: Expression;
  readonly relation: '>' | '>=' | '!=';
}

const NONE: readonly DomainCondition[] = [];

/** Linear in the distinct parts of the expression. */
export function domainConditions(expression: Expression): DomainCondition[] {
  const identity = structuralIdentity();
  const seen = new Set<string>();
  const conditions: DomainCondition[] = [];
  const values = new Map<Expression, Rational | undefined>();
  const exactly = (part: Expression): Rational | undefined => bottomUp(part, exactValue, values);
  const demand = (inside: Expression, relation: DomainCondition['relation']): void => {
    if (holdsPlainly(inside, exactly(inside), relation)) return;
    const key = `${relation}${identity(inside)}`;
    if (seen.has(key)) return;
    seen.add(key);
    conditions.push({ expression: inside, relation });
  };
  bottomUp(expression, (part) => {
    const second = secondOf(part);
    const exact = second === undefined ? undefined : exactly(second);
    for (const { expression: inside, relation } of conditionsOf(part, exact)) {
      demand(inside, relation);
    }
    return true;
  });
  return conditions;
}

/**
 * The conditions '>' and '>=' of those parts of a laid-out expression that are asked for; `exact` holds
 * the parts' values where they are plainly rational.
 */
export function limitsOf(
  { parts, starts, operands }: Layout,
  exact: readonly (Rational | undefined)[],
  isAskedFor: (part: number) => boolean,
): DomainCondition[] {
  const limits: DomainCondition[] = [];
  for (let part = 0; part < parts.length; part += 1) {
    const { kind } = parts[part]!;
    if ((kind !== 'power' && kind !== 'application') || !isAskedFor(part)) continue;
    const second = starts[part + 1]! - starts[part]! > 1 ? operands[starts[part]! + 1] : undefined;
    const conditions = conditionsOf(parts[part]!, second === undefined ? undefined : exact[second]);
    for (const { expression, relation } of conditions) {
      if (relation === '!=') continue;
      if (holdsPlainly(expression, exactValueOf(expression), relation)) continue;
      limits.push({ expression, relation });
    }
  }
  return limits.length < 2 ? limits : withoutDoubles(limits);
}

function withoutDoubles(conditions: readonly DomainCondition[]): DomainCondition[] {
  const identity = structuralIdentity();
  const distinct = new Map(
    conditions.map((condition) => [
      `${condition.relation}${identity(condition.expression)}`,
      condition,
    ]),
  );
  return [...distinct.values()];
}

/** The operand whose exact value decides what is asked of the first: an exponent, an index. */
function secondOf(part: Expression): Expression | undefined {
  if (part.kind === 'power') return part.exponent;
  return part.kind === 'application' ? part.arguments[1] : undefined;
}

/**
 * What one operation asks of its parts. `exact` is the value of an exponent, or of a root's index,
 * where it is plainly rational.
 */
function conditionsOf(part: Expression, exact: Rational | undefined): readonly DomainCondition[] {
  switch (part.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'negation':
    case 'sum':
    case 'product':
    case 'unknown':
    case 'derivative':
      return NONE;
    case 'quotient':
      return [{ expression: part.denominator, relation: '!=' }];
    case 'power':
      return baseConditions(part.base, exact);
    case 'application': {
      const rows = domainFormulas(part.name);
      if (rows.length === 0) return NONE;
      const given = new Map(part.arguments.map((argument, index) => ['uv'[index]!, argument]));
      const ofTable = rows.map(({ expression, relation }) => ({
        expression: substitute(expression, given),
        relation,
      }));
      if (part.name !== 'root') return ofTable;
      const exponent = exact === undefined || isZero(exact) ? undefined : reciprocal(exact);
      return [...ofTable, ...baseConditions(part.arguments[0]!, exponent)];
    }
  }
}

/** What a power asks of its base; `exponent` is its value where it is plainly rational. */
function baseConditions(base: Expression, exponent: Rational | undefined): DomainCondition[] {
  if (exponent === undefined) return [{ expression: base, relation: '>' }];
  const evenRoot = exponent.denominator % 2n === 0n;
  if (isNegative(exponent)) return [{ expression: base, relation: evenRoot ? '>' : '!=' }];
  return evenRoot ? [{ expression: base, relation: '>=' }] : [];
}

function holdsPlainly(
  expression: Expression,
  value: Rational | undefined,
  relation: DomainCondition['relation'],
): boolean {
  if (expression.kind === 'constant') return true;
  if (value === undefined) return false;
  switch (relation) {
    case '>':
      return sign(value) > 0;
    case '>=':
      return sign(value) >= 0;
    case '!=':
      return sign(value) !== 0;
  }
}

/** The table's domain columns, each read once, when first asked for. */
const DOMAINS = new Map<FunctionName, readonly DomainCondition[]>();

function domainFormulas(name: FunctionName): readonly DomainCondition[] {
  const known = DOMAINS.get(name);
  if (known !== undefined) return known;
  const conditions = functionRow(name).domain.map((condition) => ({
    expression: formula(condition.formula),
    relation: condition.relation,
  }));
  DOMAINS.set(name, conditions);
  return conditions;
}
