/**
 * A coarse range of an expression over all real values of its letters, by interval rules on its
 * shape: x^2 + 1 is positive, 1 - sin x is not negative. Spares searches for regions that cannot
 * exist. "Unknown" is the whole line; nothing here evaluates at points.
 */
import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { toNumber } from '../expression/rational.ts';
import { bottomUp } from '../expression/traverse.ts';

/** Contains every value the expression takes where it is defined; `nonZero` when 0 is none of them. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly nonZero: boolean;
}

const range = (low: number, high: number, nonZero = low > 0 || high < 0): Range => ({
  low,
  high,
  nonZero,
});

const ANY = range(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
const POSITIVE = range(0, Number.POSITIVE_INFINITY, true);
const NOT_NEGATIVE = range(0, Number.POSITIVE_INFINITY);
const WITHIN_ONE = range(-1, 1);

/** Functions whose values are bounded on one side at least, whatever the argument. */
const RANGES: Readonly<Partial<Record<FunctionName, Range>>> = {
  sin: WITHIN_ONE,
  cos: WITHIN_ONE,
  tanh: WITHIN_ONE,
  erf: WITHIN_ONE,
  exp: POSITIVE,
  cosh: range(1, Number.POSITIVE_INFINITY),
  sech: range(0, 1, true),
  sigmoid: range(0, 1, true),
  softplus: POSITIVE,
  sqrt: NOT_NEGATIVE,
  abs: NOT_NEGATIVE,
  relu: NOT_NEGATIVE,
  sign: WITHIN_ONE,
  arctan: range(-1.58, 1.58),
  arcsin: range(-1.58, 1.58),
  arccos: range(0, 3.15),
  arccot: range(0, 3.15, true),
  arcsec: range(0, 3.15),
  arccsc: range(-1.58, 1.58, true),
  arcosh: NOT_NEGATIVE,
  arsech: NOT_NEGATIVE,
};

/** Strictly increasing odd functions: the value has the sign of the argument. */
const KEEPS_SIGN: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'arctan',
  'arcsin',
  'sinh',
  'tanh',
  'arsinh',
  'artanh',
  'erf',
  'csch',
  'coth',
  'arccsc',
  'arcsch',
  'arcoth',
]);

/** Sums and products of small whole numbers are exact in doubles; others are widened. */
const down = (value: number): number =>
  Number.isSafeInteger(value) ? value : value - Math.abs(value) * 1e-12;
const up = (value: number): number =>
  Number.isSafeInteger(value) ? value : value + Math.abs(value) * 1e-12;

const times = (left: number, right: number): number =>
  left === 0 || right === 0 ? 0 : left * right;

function addRanges(left: Range, right: Range): Range {
  const low = down(left.low + right.low);
  const high = up(left.high + right.high);
  const above = left.low >= 0 && right.low >= 0 && (left.nonZero || right.nonZero);
  const below = left.high <= 0 && right.high <= 0 && (left.nonZero || right.nonZero);
  return range(low, high, above || below || low > 0 || high < 0);
}

function multiplyRanges(left: Range, right: Range): Range {
  const corners = [
    times(left.low, right.low),
    times(left.low, right.high),
    times(left.high, right.low),
    times(left.high, right.high),
  ];
  return range(down(Math.min(...corners)), up(Math.max(...corners)), left.nonZero && right.nonZero);
}

/** The range of 1/u; only its sign is kept. */
function invert(operand: Range): Range {
  if (operand.low >= 0) return POSITIVE;
  if (operand.high <= 0) return range(Number.NEGATIVE_INFINITY, 0, true);
  return range(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, true);
}

const negate = (operand: Range): Range => range(-operand.high, -operand.low, operand.nonZero);

function raise(base: Range, exponent: Expression): Range {
  if (exponent.kind === 'negation') return invert(raise(base, exponent.operand));
  const whole =
    exponent.kind === 'number' && exponent.value.denominator === 1n
      ? exponent.value.numerator
      : undefined;
  if (whole === undefined) {
    // The power of a positive base is positive; of another base it may be an odd root.
    return base.low >= 0 ? range(0, Number.POSITIVE_INFINITY, base.nonZero) : ANY;
  }
  if (whole % 2n === 0n) return range(0, Number.POSITIVE_INFINITY, base.nonZero);
  if (base.low >= 0) return range(0, Number.POSITIVE_INFINITY, base.nonZero);
  return base.high <= 0 ? range(Number.NEGATIVE_INFINITY, 0, base.nonZero) : ANY;
}

function applied(name: FunctionName, argument: Range): Range {
  const known = RANGES[name] ?? ANY;
  if (name === 'sqrt' || name === 'abs') return range(0, known.high, argument.nonZero);
  if (KEEPS_SIGN.has(name) && argument.low >= 0) {
    return range(0, known.high, argument.nonZero);
  }
  if (KEEPS_SIGN.has(name) && argument.high <= 0) {
    return range(known.low, 0, argument.nonZero);
  }
  return known;
}

/** Contains every real value of the expression. Letters in `positive` are positive. */
function rangeOf(expression: Expression, positive: ReadonlySet<string>): Range {
  return bottomUp<Range>(expression, (part, parts) => {
    switch (part.kind) {
      case 'number': {
        const value = toNumber(part.value);
        return range(down(value), up(value), value > 0);
      }
      case 'constant':
        return part.name === 'e' ? range(2.71, 2.72) : range(3.14, 3.15);
      case 'variable':
        return positive.has(part.name) ? POSITIVE : ANY;
      case 'negation':
        return negate(parts[0]!);
      case 'sum':
        return parts.reduce(addRanges);
      case 'product':
        return parts.reduce(multiplyRanges);
      case 'quotient':
        return multiplyRanges(parts[0]!, invert(parts[1]!));
      case 'power':
        return raise(parts[0]!, part.exponent);
      case 'application':
        return applied(part.name, parts[0]!);
      case 'unknown':
      case 'derivative':
        return ANY;
    }
  });
}

/** Functions that are nought on whole intervals. Others have isolated zeros, which never count. */
const FLAT: ReadonlySet<FunctionName> = new Set<FunctionName>(['sign', 'relu']);

/** Whether the expression is such a function of something. */
export const isFlatPart = (part: Expression): boolean =>
  part.kind === 'application' && FLAT.has(part.name);

/** Whether the expression holds a function that is nought on whole intervals. */
export const isFlat = (expression: Expression): boolean =>
  bottomUp<boolean>(expression, (part, parts) => parts.includes(true) || isFlatPart(part));

/**
 * Whether the shape alone proves that the condition holds wherever its expression is real, isolated
 * zeros apart.
 */
export function alwaysHolds(
  condition: { readonly expression: Expression; readonly relation: '>' | '>=' | '!=' },
  positive: ReadonlySet<string>,
): boolean {
  const { low, high, nonZero } = rangeOf(condition.expression, positive);
  switch (condition.relation) {
    case '>':
      // What is nought everywhere has no isolated zeros.
      return low >= 0 && high > 0 && (nonZero || !isFlat(condition.expression));
    case '>=':
      return low >= 0;
    case '!=':
      return nonZero && (low >= 0 || high <= 0);
  }
}

/** Whether the shape alone proves that the condition, '>' or '>=', holds nowhere. */
export function neverHolds(
  condition: { readonly expression: Expression; readonly relation: '>' | '>=' | '!=' },
  positive: ReadonlySet<string>,
): boolean {
  if (condition.relation === '!=') return false;
  const { high, nonZero } = rangeOf(condition.expression, positive);
  return condition.relation === '>' ? high <= 0 : high < 0 || (high === 0 && nonZero);
}

/** Whether the shape alone proves that the expression never changes sign. */
export function keepsSign(expression: Expression, positive: ReadonlySet<string>): boolean {
  const { low, high } = rangeOf(expression, positive);
  return low >= 0 || high <= 0;
}
