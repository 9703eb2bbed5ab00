/**
 * Compares two matrix expressions at one sample where their entries are not rational: every entry is
 * written out as a scalar expression and enclosed in balls of some precision. What the balls say is
 * certain; what they leave open is tried again with more bits, and then given up.
 */
import {
  type Ball,
  boundsOf,
  evaluateBall,
  signOf,
} from '../../expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED } from '../../expression/evaluate/status.ts';
import { compile, type Tape } from '../../expression/evaluate/tape.ts';
import type {
  SampledFunction,
  UnknownFunctions,
} from '../../expression/evaluate/unknown-functions.ts';
import {
  difference,
  type Expression,
  integer,
  numeral,
  power,
  product,
  sum,
  variable,
} from '../../expression/expression.ts';
import {
  expressionArithmetic,
  metered,
  type UnknownPolynomials,
} from '../../expression/matrix/evaluate/arithmetic.ts';
import { type Entries, evaluateMatrix } from '../../expression/matrix/evaluate/evaluate.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import { multiply, type Rational, rational } from '../../expression/rational.ts';
import { numberBits } from '../number-bits.ts';
import type { Enclosed } from '../outcome.ts';
import { hiddenInBalls, withAllOutputs } from '../visibility.ts';
import type { Effort } from './effort.ts';
import type { MatrixSample } from './sample.ts';

/** What one sample says about key and answer. */
export type Comparison =
  | { readonly kind: 'agree'; readonly bits: number }
  /** The key, or the function it is the derivative of, is undefined here: nothing is said. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'apart';
      readonly row: number;
      readonly column: number;
      readonly key: Enclosed;
      readonly answer: Enclosed | { readonly kind: 'undefined' };
      readonly bits: number;
    };

/** A precision in bits, and how small a difference must be in it to count as agreement. */
interface Precision {
  readonly bits: number;
  /** As a power of two. */
  readonly agreement: number;
  /** What one operation costs. */
  readonly units: number;
  /** Agreement counts only where nothing smaller could hide. */
  readonly mustSee: boolean;
}

/** Tried in this order until something can be told. */
const USUAL: readonly Precision[] = [
  { bits: 128, agreement: -80, units: 1, mustSee: false },
  { bits: 512, agreement: -400, units: 3, mustSee: false },
];
/** For the last points: what agrees to 500 digits is no small number added by mischief. */
const CONFIRMING: readonly Precision[] = [
  { bits: 2_048, agreement: -1_700, units: 20, mustSee: true },
];

/** The comparison for one choice of sizes; samples of these sizes can be put in one after another. */
export interface CertifiedComparison {
  /** `confirming` demands agreement to many more digits. */
  compare(sample: MatrixSample, confirming: boolean): Comparison;
}

/** What is compared; the key counts only where the subject is defined. */
interface Compared {
  readonly key: MatrixExpression;
  readonly answer: MatrixExpression;
  readonly subject: MatrixExpression | undefined;
}

/** Leaves by an `EvaluationFailure` when the effort is spent. */
export function certifiedComparison(
  { key, answer, subject }: Compared,
  like: MatrixSample,
  unknowns: UnknownPolynomials,
  effort: Effort,
): CertifiedComparison {
  const arithmetic = metered(
    expressionArithmetic,
    (units) => effort.spend(units),
    () => 1,
  );
  const letters: string[] = [];
  const named = new Map<string, Entries<Expression>>();
  for (const [name, entries] of like.entries) {
    named.set(
      name,
      entries.map((row, i) =>
        row.map((_, j) => {
          const letter = `${name}_${i + 1},${j + 1}`;
          letters.push(letter);
          return variable(letter);
        }),
      ),
    );
  }
  const written = (expression: MatrixExpression): readonly Expression[] =>
    evaluateMatrix(expression, { sizes: like.sizes, entries: named }, arithmetic).flat();
  const [keys, answers] = [written(key), written(answer)];
  const differences = keys.map((entry, index) => difference(entry, answers[index]!));
  const subjects = subject === undefined ? [] : written(subject);
  const columns = evaluateColumns(keys.length, like, key);
  const tape = compile(
    [...keys, ...answers, ...differences, ...subjects],
    letters,
    unknownFunctions(unknowns),
  );
  const compared = keys.map((_, index) => 2 * keys.length + index);
  const laid: Laid = {
    tape,
    whole: withAllOutputs(tape),
    inNumbers: numberBits(tape, compared),
    count: keys.length,
    columns,
  };
  return {
    compare: (sample, confirming) =>
      compareAt(laid, pointOf(sample), confirming ? CONFIRMING : USUAL, effort),
  };
}

const evaluateColumns = (count: number, like: MatrixSample, key: MatrixExpression): number => {
  const entries = evaluateMatrix(
    key,
    {
      sizes: like.sizes,
      entries: new Map(
        [...like.entries].map(([name, rows]) => [name, rows.map((row) => row.map(numeral))]),
      ),
    },
    expressionArithmetic,
  );
  return entries[0]?.length ?? count;
};

const pointOf = (sample: MatrixSample): readonly Rational[] =>
  [...sample.entries.values()].flatMap((entries) => entries.flat());

/** What is evaluated: the entries of key, answer and difference, and those of the subject. */
interface Laid {
  readonly tape: Tape;
  /** The same with every operation for an output. */
  readonly whole: Tape;
  /** What the digits of numbers may hide. */
  readonly inNumbers: number;
  /** Entries of the key, and columns of it. */
  readonly count: number;
  readonly columns: number;
}

function compareAt(
  { tape, whole, inNumbers, count, columns }: Laid,
  point: readonly Rational[],
  precisions: readonly Precision[],
  effort: Effort,
): Comparison {
  for (const { bits, agreement, units, mustSee } of precisions) {
    effort.spend(tape.length * units);
    const values = evaluateBall(whole, point, bits);
    const balls = [...tape.outputs].map((place) => values[place]!);
    const keys = balls.slice(0, count);
    const answers = balls.slice(count, 2 * count);
    const differences = balls.slice(2 * count, 3 * count);
    const outside = [...keys, ...balls.slice(3 * count)];
    if (outside.some((each) => each.status === UNDEFINED)) return { kind: 'outside' };
    if (outside.some((each) => each.status !== DEFINED)) continue;
    const at = (index: number): { row: number; column: number } => ({
      row: Math.floor(index / columns) + 1,
      column: (index % columns) + 1,
    });
    const undefinedAt = answers.findIndex((each) => each.status === UNDEFINED);
    if (undefinedAt >= 0) {
      const key = enclosed(keys[undefinedAt]!);
      return { kind: 'apart', ...at(undefinedAt), key, answer: { kind: 'undefined' }, bits };
    }
    const apart = differences.findIndex((each) => {
      const sign = signOf(each);
      return sign === 1 || sign === -1;
    });
    if (apart >= 0) {
      const [key, answer] = [enclosed(keys[apart]!), enclosed(answers[apart]!)];
      return { kind: 'apart', ...at(apart), key, answer, bits };
    }
    const scale = Math.max(0, ...keys.map(sizeOf));
    const agrees = (each: Ball): boolean =>
      each.status === DEFINED && sizeOf(each) <= agreement + scale;
    if (!differences.every(agrees)) continue;
    if (mustSee && hiddenInBalls(tape, values, bits) + inNumbers > -agreement) continue;
    return { kind: 'agree', bits };
  }
  return { kind: 'unclear' };
}

/** The least power of two that no number of the ball exceeds. */
function sizeOf(value: Ball): number {
  if (value.status !== DEFINED) return Number.POSITIVE_INFINITY;
  const { middle, radius, exponent } = value;
  const most = (middle < 0n ? -middle : middle) + radius;
  return most === 0n ? Number.NEGATIVE_INFINITY : most.toString(16).length * 4 + exponent;
}

function enclosed(value: Ball): Enclosed {
  const { low, high } = boundsOf(value);
  const middle = low / 2 + high / 2;
  return { kind: 'value', middle, radius: Math.max(high - middle, middle - low) };
}

/** The same polynomials as in exact arithmetic, as scalar expressions. */
function unknownFunctions(unknowns: UnknownPolynomials): UnknownFunctions {
  return (name, [order = 0]): SampledFunction | undefined => {
    const coefficients = unknowns.get(name);
    if (coefficients === undefined) return undefined;
    const terms = coefficients.slice(order).map((coefficient, degree): Expression => {
      let factor = coefficient;
      for (let step = 1; step <= order; step += 1)
        factor = multiply(factor, rational(degree + step));
      return product([numeral(factor), power(variable('u'), integer(degree))]);
    });
    return { letters: ['u'], expression: sum(terms) };
  };
}
