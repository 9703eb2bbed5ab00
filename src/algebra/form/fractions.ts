/** Fractions: one only, none inside another, no root below the bar. A power to -1 is a fraction. */
import type { Expression } from '../../expression/expression.ts';
import * as q from '../../expression/rational.ts';
import { bottomUp, distinctParts } from '../../expression/traverse.ts';
import { rationalOf } from '../simplify/factored.ts';
import { isNaturalBase } from './written.ts';

function isFraction(part: Expression): boolean {
  if (part.kind === 'quotient') return true;
  if (part.kind !== 'power' || isNaturalBase(part.base)) return false;
  const exponent = rationalOf(part.exponent);
  return exponent !== undefined && q.isNegative(exponent);
}

/** Whether a fraction is added, multiplied or divided to make the expression (not inside a function). */
function holding(root: Expression): Map<Expression, boolean> {
  const memory = new Map<Expression, boolean>();
  bottomUp<boolean>(
    root,
    (part, parts) => {
      if (isFraction(part)) return true;
      switch (part.kind) {
        case 'sum':
        case 'product':
        case 'negation':
          return parts.some((each) => each);
        case 'power':
          return parts[0]!;
        case 'quotient':
        case 'number':
        case 'constant':
        case 'variable':
        case 'application':
        case 'unknown':
        case 'derivative':
          return false;
      }
    },
    memory,
  );
  return memory;
}

/** Sums with a fraction among their terms. */
export function separateFractions(expression: Expression): Expression[] {
  const holds = holding(expression);
  return distinctParts(expression).filter(
    (part) => part.kind === 'sum' && part.terms.some((term) => holds.get(term)),
  );
}

/** Fractions with a fraction above or below the bar. */
export function nestedFractions(expression: Expression): Expression[] {
  const holds = holding(expression);
  return distinctParts(expression).filter(
    (part) =>
      part.kind === 'quotient' && (holds.get(part.numerator) || holds.get(part.denominator)),
  );
}

/** Whether a root is added or multiplied to make the expression. */
function holdsRoot(root: Expression): boolean {
  return bottomUp<boolean>(root, (part, parts) => {
    switch (part.kind) {
      case 'sum':
      case 'product':
      case 'negation':
        return parts.some((each) => each);
      case 'power': {
        const exponent = rationalOf(part.exponent);
        return exponent !== undefined && (!q.isInteger(exponent) || parts[0]!);
      }
      case 'application':
        return part.name === 'sqrt' || part.name === 'root';
      case 'quotient':
      case 'number':
      case 'constant':
      case 'variable':
      case 'unknown':
      case 'derivative':
        return false;
    }
  });
}

export const rootsBelow = (expression: Expression): Expression[] =>
  distinctParts(expression).filter(
    (part) => part.kind === 'quotient' && holdsRoot(part.denominator),
  );
