/**
 * Where an expression may change its formula: the insides of absolute values and signs, the zeros
 * that a root or a logarithm turns into a kink, the poles that an inverse function jumps across. Two
 * real-analytic functions that agree near one point agree on the whole connected piece between such
 * borders, and nothing follows beyond: so sampling must reach both sides of each.
 */
import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { bottomUp, distinctParts } from '../expression/traverse.ts';
import { numbering } from './identical.ts';

/** Functions with a corner or a jump where their argument is zero. */
const PIECEWISE: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'abs',
  'sign',
  'relu',
  'leakyrelu',
]);

/** Functions with branch points: a zero or a pole inside them can change the formula outside. */
const BRANCHING: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'sqrt',
  'root',
  'ln',
  'log',
  'arcsin',
  'arccos',
  'arctan',
  'arcsec',
  'arccsc',
  'arccot',
  'arcosh',
  'arsech',
  'arcsch',
  'artanh',
  'arcoth',
]);

const isWhole = (exponent: Expression): boolean =>
  exponent.kind === 'negation'
    ? isWhole(exponent.operand)
    : exponent.kind === 'number' && exponent.value.denominator === 1n;

/** Whether the expression is a branching function itself: an application, or a broken power. */
function branches(expression: Expression): boolean {
  if (expression.kind === 'application') return BRANCHING.has(expression.name);
  return (
    expression.kind === 'power' &&
    expression.base.kind !== 'constant' &&
    expression.base.kind !== 'number' &&
    !isWhole(expression.exponent)
  );
}

/** The expressions inside a branching function whose zeros may be borders. */
function insideBorders(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'power':
      return isWhole(expression.exponent) ? [expression.base] : [];
    case 'quotient':
      return [expression.denominator];
    case 'application':
      if (expression.name === 'cosh') return [expression.arguments[0]!];
      return [];
    default:
      return [];
  }
}

/** Whether the expression holds a letter at all: a constant is nobody's border. */
function letters(root: Expression): (part: Expression) => boolean {
  const memory = new Map<Expression, boolean>();
  bottomUp<boolean>(
    root,
    (part, parts) => part.kind === 'variable' || parts.includes(true),
    memory,
  );
  return (part) => memory.get(part) ?? false;
}

/** The expressions whose zeros are borders, each distinct part once. */
export function bordersOf(expression: Expression): Expression[] {
  const parts = distinctParts(expression);
  if (!parts.some((part) => branches(part) || isPiecewise(part))) return [];
  const found = new Set<Expression>();
  for (const part of parts) {
    if (isPiecewise(part)) found.add(part.arguments[0]!);
    if (!branches(part)) continue;
    const inside =
      part.kind === 'power'
        ? part.base
        : (part as { arguments: readonly Expression[] }).arguments[0]!;
    for (const inner of distinctParts(inside)) {
      for (const border of insideBorders(inner)) found.add(border);
    }
    if (isOddRoot(part)) found.add(inside);
  }
  const varies = letters(expression);
  const numberOf = numbering();
  return [
    ...new Map([...found].filter(varies).map((border) => [numberOf(border), border])).values(),
  ];
}

function isPiecewise(part: Expression): part is Extract<Expression, { kind: 'application' }> {
  return part.kind === 'application' && PIECEWISE.has(part.name);
}

/** Roots that are real for negative radicands too. */
function isOddRoot(part: Expression): boolean {
  if (part.kind === 'application' && part.name === 'root') return true;
  return part.kind === 'power' && part.exponent.kind !== 'variable';
}
