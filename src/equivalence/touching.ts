/**
 * Curves on which an equation touches nought without crossing it: sin(xy) = 1, (x - y²)² = 0. A change
 * of sign cannot be found there, but the same curve, or branches of it, has equations that do change
 * theirs: xy = π/2 + 2πk, x - y² = 0.
 */
import { difference, type Expression, numeral, PI, product } from '../expression/expression.ts';
import { rational } from '../expression/rational.ts';

/** Branches on both sides of the first one: an answer is looked at on several of them. */
const TURNS = [0, 1, -1];

/** Equations of parts of the curve where the given one is nought; none where it may change its sign. */
export function crossingEquations(equation: Expression): readonly Expression[] {
  const [part, value] = sidesOf(equation) ?? [equation, 0];
  if (part.kind === 'power' && value === 0 && isEven(part.exponent)) return [part.base];
  if (part.kind !== 'application' || value === 0) return [];
  const [inner] = part.arguments;
  const quarter = part.name === 'sin' ? value : part.name === 'cos' ? 1 - value : undefined;
  if (inner === undefined || quarter === undefined) return [];
  // sin u = 1 at π/2 and -1 at -π/2, cos u = 1 at 0 and -1 at π, and a whole turn further each time.
  return TURNS.map((turn) =>
    difference(inner, product([numeral(rational(quarter + 4 * turn, 2)), PI])),
  );
}

type Value = 0 | 1 | -1;

/** An expression and the value 1, -1 or 0 that the equation says it has. */
function sidesOf(equation: Expression): readonly [Expression, Value] | undefined {
  if (equation.kind !== 'sum' || equation.terms.length !== 2) return undefined;
  const [first, second] = equation.terms;
  for (const [one, other] of [
    [first!, second!],
    [second!, first!],
  ] as const) {
    const value = smallValue(other);
    if (value === undefined) continue;
    // -f + v = 0 says f = v, and f + v = 0 says f = -v.
    return one.kind === 'negation' ? [one.operand, value] : [one, opposite(value)];
  }
  return undefined;
}

const opposite = (value: Value): Value => (value === 0 ? 0 : value === 1 ? -1 : 1);

function smallValue(part: Expression): Value | undefined {
  if (part.kind === 'negation') {
    const value = smallValue(part.operand);
    return value === undefined ? undefined : opposite(value);
  }
  if (part.kind !== 'number') return undefined;
  if (part.value.numerator === 0n) return 0;
  return part.value.numerator === part.value.denominator ? 1 : undefined;
}

const isEven = (exponent: Expression): boolean =>
  exponent.kind === 'number' &&
  exponent.value.denominator === 1n &&
  exponent.value.numerator > 0n &&
  exponent.value.numerator % 2n === 0n;
