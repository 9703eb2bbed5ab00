/**
 * The exact value of a formula in the number parameters: what `compute` and constraints are made of.
 * Rational arithmetic with the functions of `EXACT_FUNCTIONS`; nothing is rounded and nothing runs.
 */
import type { Expression, UnknownApplication } from '../expression/expression.ts';
import {
  absolute,
  add,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../expression/rational.ts';
import { bottomUp, distinctParts } from '../expression/traverse.ts';
import {
  bounded,
  combine,
  exactPower,
  floor,
  greatest,
  greatestDivisor,
  least,
  leastMultiple,
  modulo,
} from './arithmetic.ts';

type Exact = Rational | undefined;

interface ExactFunction {
  readonly arity: number;
  readonly value: (first: Rational, second: Rational) => Exact;
}

/** Functions of numbers beside those of the table; read as names followed by brackets. */
export const EXACT_FUNCTIONS: ReadonlyMap<string, ExactFunction> = new Map([
  ['gcd', { arity: 2, value: greatestDivisor }],
  ['lcm', { arity: 2, value: leastMultiple }],
  ['mod', { arity: 2, value: modulo }],
  ['min', { arity: 2, value: least }],
  ['max', { arity: 2, value: greatest }],
  ['floor', { arity: 1, value: floor }],
  ['ceil', { arity: 1, value: (value) => negate(floor(negate(value))) }],
]);

/** undefined where there is no exact rational value: a division by zero, an irrational root. */
export function exactValue(
  expression: Expression,
  values: ReadonlyMap<string, Rational>,
): Rational | undefined {
  return bottomUp<Exact>(expression, (part, parts) => {
    if (parts.some((value) => value === undefined)) return undefined;
    return combined(part, parts as readonly Rational[], values);
  });
}

function combined(
  part: Expression,
  parts: readonly Rational[],
  values: ReadonlyMap<string, Rational>,
): Exact {
  switch (part.kind) {
    case 'number':
      return bounded(part.value);
    case 'variable':
      return values.get(part.name);
    case 'negation':
      return negate(parts[0]!);
    case 'sum':
      return bounded(parts.reduce(add, ZERO));
    case 'product':
      return bounded(parts.reduce(multiply, ONE));
    case 'quotient':
      return combine('/', parts[0]!, parts[1]!);
    case 'power':
      return exactPower(parts[0]!, parts[1]!);
    case 'application':
      return applied(part.name, parts);
    case 'unknown':
      return EXACT_FUNCTIONS.get(part.name)?.value(parts[0]!, parts[1] ?? ZERO);
    case 'constant':
    case 'derivative':
      return undefined;
  }
}

function applied(name: string, parts: readonly Rational[]): Exact {
  const [value, second] = parts;
  if (name === 'abs') return absolute(value!);
  if (name === 'sign') return rational(sign(value!));
  if (name === 'sqrt') return exactPower(value!, rational(1, 2));
  if (name === 'root' && second !== undefined && second.numerator > 0n) {
    return exactPower(value!, rational(second.denominator, second.numerator));
  }
  return undefined;
}

const ROOTS_AND_SIZES: ReadonlySet<string> = new Set(['abs', 'sign', 'sqrt', 'root']);

/** The first part that can have no exact value whatever the parameters are, as a word for it. */
export function inexactPart(expression: Expression): string | undefined {
  for (const part of distinctParts(expression)) {
    if (part.kind === 'constant') return part.name;
    if (part.kind === 'application' && !ROOTS_AND_SIZES.has(part.name)) return part.name;
    if (part.kind === 'derivative') return 'd';
    if (part.kind === 'unknown' && !isExactCall(part)) return part.name;
  }
  return undefined;
}

function isExactCall(part: UnknownApplication): boolean {
  const known = EXACT_FUNCTIONS.get(part.name);
  return known?.arity === part.arguments.length && part.orders.every((order) => order === 0);
}
