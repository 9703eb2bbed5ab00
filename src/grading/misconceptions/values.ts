/**
 * Values of expressions at the few points where answers are compared with predictions, to nine digits:
 * enough for naming a likely mistake of an answer that is already proved wrong, which is all that is
 * decided here.
 */
import {
  DEFINED,
  type Enclosures,
  evaluateBatch,
} from '../../expression/evaluate/evaluate-batch.ts';
import { compile, type UnknownFunctions } from '../../expression/evaluate/tape.ts';
import type { Expression } from '../../expression/expression.ts';
import { LIMITS } from '../../limits.ts';

/** One value a point; NaN where it is not known. */
export type Values = Float64Array;

/** Where predictions are evaluated. */
export interface Points {
  readonly letters: readonly string[];
  /** One array a letter. */
  readonly columns: readonly Float64Array[];
  readonly count: number;
  readonly unknownFunctions?: UnknownFunctions;
}

const TOLERANCE = 1e-9;

const near = (left: number, right: number): boolean =>
  Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));

/** Of 0 and what is hardly more nobody can say whether they agree. */
const isTooSmall = (left: number, right: number): boolean =>
  left !== right && (left === 0 || right === 0) && Math.abs(left + right) <= TOLERANCE;

/** Whether two rows of values agree wherever both are known, at enough points. */
export function agree(
  left: Values,
  right: Values,
  enough: number = LIMITS.diagnosis.informative,
): boolean {
  let informative = 0;
  for (let row = 0; row < left.length; row += 1) {
    const a = left[row]!;
    const b = right[row]!;
    if (!Number.isFinite(a) || !Number.isFinite(b) || isTooSmall(a, b)) continue;
    if (!near(a, b)) return false;
    informative += 1;
  }
  return informative >= Math.min(enough, left.length);
}

/**
 * How an answer is compared with predictions. An answer with one value alone is compared there, and 0
 * with what is nothing beside the key: terms that cancel leave some rounding behind.
 */
export function comparisonFor(answer: Values, key: Values): (prediction: Values) => boolean {
  if (answer.every((value) => value === 0)) {
    return (prediction) =>
      prediction.some(Number.isFinite) &&
      prediction.every((value, row) => !(Math.abs(value) > TOLERANCE * sizeOf(key[row]!)));
  }
  const known = answer.filter(Number.isFinite).length;
  const enough = Math.max(1, Math.min(known, LIMITS.diagnosis.informative));
  return (prediction) => agree(answer, prediction, enough);
}

const sizeOf = (value: number): number =>
  Number.isFinite(value) ? Math.max(1, Math.abs(value)) : 1;

/**
 * The middles of bounds; NaN where there is no value, or where the bounds leave nine digits open. What
 * cancels, as far as nine places tell, is 0.
 */
export function middles({ low, high, status }: Enclosures): Values {
  return low.map((value, row) => {
    if (status[row] !== DEFINED) return Number.NaN;
    const middle = value / 2 + high[row]! / 2;
    if (value < 0 && high[row]! > 0 && high[row]! - value <= TOLERANCE) return 0;
    return high[row]! - value <= TOLERANCE * Math.abs(middle) ? middle : Number.NaN;
  });
}

/** The values of expressions at the points, one row an expression. */
export function valuesAt(points: Points, expressions: readonly Expression[]): Values[] {
  const { letters, columns, count, unknownFunctions } = points;
  return evaluateBatch(compile(expressions, letters, unknownFunctions), columns, count).map(
    middles,
  );
}

/** Expressions whose values are wanted, evaluated together when the first value is asked for. */
export class Leaves {
  private readonly numbers = new Map<Expression, number>();
  private pending: Expression[] = [];
  private readonly known: Values[] = [];

  constructor(private readonly points: Points) {}

  /** A number by which the expression's values are asked for. */
  add(expression: Expression): number {
    const known = this.numbers.get(expression);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(expression, number);
    this.pending.push(expression);
    return number;
  }

  values(number: number): Values {
    if (number >= this.known.length) {
      this.known.push(...valuesAt(this.points, this.pending));
      this.pending = [];
    }
    return this.known[number]!;
  }
}
