/**
 * Where an expression is real: conditions that must all hold, gathered from the domain column of the
 * function table, from denominators and from powers, each distinct part once, the parts' conditions
 * before those of the whole. Conditions that hold plainly (2 > 0) are left out; one that plainly
 * fails (0 > 0) is kept. Conventions on powers are those of `tape`.
 */
import type { Expression } from '../expression.ts';
import { type FunctionName, functionRow } from '../functions.ts';
import { isNegative, isZero, type Rational, reciprocal, sign } from '../rational.ts';
import { formula } from '../read/read.ts';
import { bottomUp, structuralIdentity, substitute } from '../traverse.ts';
import { exactValue } from './exact-value.ts';

/** The expression stands in this relation to zero. */
export interface DomainCondition {
  readonly expression: Expression;
  readonly relation: '>' | '>=' | '!=';
}

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
    for (const { expression: inside, relation } of ownConditions(part, exactly)) {
      demand(inside, relation);
    }
    return true;
  });
  return conditions;
}

/** What one operation asks of its parts. */
function ownConditions(
  part: Expression,
  exactly: (part: Expression) => Rational | undefined,
): DomainCondition[] {
  switch (part.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'negation':
    case 'sum':
    case 'product':
    case 'unknown':
    case 'derivative':
      return [];
    case 'quotient':
      return [{ expression: part.denominator, relation: '!=' }];
    case 'power':
      return baseConditions(part.base, exactly(part.exponent));
    case 'application': {
      const places = new Map(part.arguments.map((given, index) => ['uv'[index]!, given]));
      const ofTable = domainFormulas(part.name).map(({ expression, relation }) => ({
        expression: substitute(expression, places),
        relation,
      }));
      if (part.name !== 'root') return ofTable;
      const index = exactly(part.arguments[1]!);
      const exponent = index === undefined || isZero(index) ? undefined : reciprocal(index);
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
