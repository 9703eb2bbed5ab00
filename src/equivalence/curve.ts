/**
 * Points on the curve F = 0, for answers that need only be right there (implicit differentiation).
 * Where the equation only touches nought, `touching` has others for branches of the curve.
 * Two values of the dependent letter between which F changes its sign are searched for like any
 * domain; between them a root is closed in on, and certified: F has different signs at the two ends of
 * a narrow ball and is defined, hence continuous, on all of it. What is compared on such a ball holds
 * for the root inside.
 */
import type { DefinedBall } from '../expression/evaluate/balls/ball.ts';
import { domainConditions } from '../expression/evaluate/domain-conditions.ts';
import { evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../expression/evaluate/status.ts';
import { compile, type Tape } from '../expression/evaluate/tape.ts';
import { type Expression, negation, variable } from '../expression/expression.ts';
import { fromNumber, type Rational, rational } from '../expression/rational.ts';
import { substitute } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { excludesZero } from './ball.ts';
import { powerOfTwo } from './candidates.ts';
import { findRegion } from './domain.ts';
import { Terrain } from './terrain.ts';
import { crossingEquations } from './touching.ts';

export interface Curve {
  /** The curve is where this is nought. */
  readonly equation: Expression;
  /** The letter that depends on the others. */
  readonly dependent: string;
}

/** A point of the curve: doubles, and a ball around a root for the dependent letter. */
export interface CurvePoint {
  readonly coordinates: readonly (number | DefinedBall)[];
  /** The same, the root as the nearest double. */
  readonly shown: readonly number[];
}

/** Halvings in doubles, after which secants take over. */
const HALVINGS = 60;
const SECANTS = 5;

/**
 * Points of the curve, in the order of the letters (which hold the dependent one). Fewer than wanted,
 * or none, when none were found.
 */
export function pointsOnCurve(
  curve: Curve,
  letters: readonly string[],
  positive: ReadonlySet<string>,
  random: RandomStream,
): CurvePoint[] {
  const found = pointsWhereCrossed(curve, letters, positive, random);
  if (found.length > 0) return found;
  const branches = crossingEquations(curve.equation).map((equation) =>
    pointsWhereCrossed({ ...curve, equation }, letters, positive, random),
  );
  // A few of each branch, so that none stands for all.
  const most = LIMITS.equivalence.curvePoints;
  const share = Math.ceil(most / Math.max(1, branches.filter((each) => each.length > 0).length));
  return branches.flatMap((points) => points.slice(0, share)).slice(0, most);
}

function pointsWhereCrossed(
  { equation, dependent }: Curve,
  letters: readonly string[],
  positive: ReadonlySet<string>,
  random: RandomStream,
): CurvePoint[] {
  const other = `${dependent}'`;
  const across = substitute(equation, new Map([[dependent, variable(other)]]));
  const both = [...letters, other];
  const terrain = new Terrain(
    [equation, across],
    [
      ...domainConditions(equation),
      ...domainConditions(across),
      { expression: equation, relation: '>' },
      { expression: negation(across), relation: '>' },
    ],
    both,
  );
  const { region } = findRegion({
    terrain,
    positive: positive.has(dependent) ? new Set([...positive, other]) : positive,
    random: random.fork('curve'),
    wanted: 3 * LIMITS.equivalence.curvePoints,
    tries: LIMITS.equivalence.searchPoints,
  });
  const tape = compile([equation], letters);
  const place = letters.indexOf(dependent);
  const points: CurvePoint[] = [];
  for (let row = 0; row < region.count; row += 1) {
    if (points.length === LIMITS.equivalence.curvePoints) break;
    const ends = both.map((_, column) => region.columns[column]![row]!);
    const point = closeIn(tape, ends.slice(0, -1), place, ends[ends.length - 1]!);
    if (point !== undefined) points.push(point);
  }
  return points;
}

/** From F > 0 at the start and F < 0 with the other end at `place` to a certified root between. */
function closeIn(
  tape: Tape,
  start: readonly number[],
  place: number,
  end: number,
): CurvePoint | undefined {
  let [above, below] = [start[place]!, end];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = above / 2 + below / 2;
    if (middle === above || middle === below) break;
    const columns = start.map((value, column) =>
      Float64Array.of(column === place ? middle : value),
    );
    const { low, high } = evaluateBatch(tape, columns, 1)[0]!;
    if (low[0]! > 0) above = middle;
    else if (high[0]! < 0) below = middle;
    else break;
  }
  const root = refined(tape, start, place, above / 2 + below / 2);
  return root === undefined ? undefined : certified(tape, start, place, root);
}

const BITS = 512;
/** Roots are known to this many bits after the binary point, relative to their size if above 1. */
const WIDTH = 280;

type Coordinates = readonly (number | Rational | DefinedBall)[];

const at = (start: readonly number[], place: number, value: Rational | DefinedBall): Coordinates =>
  start.map((coordinate, column) => (column === place ? value : coordinate));

/** Secant steps with a step that shrinks as the root is known better. Only guesses: see `certified`. */
function refined(
  tape: Tape,
  start: readonly number[],
  place: number,
  guess: number,
): Rational | undefined {
  let root = fromNumber(guess);
  for (let round = 1; round <= SECANTS; round += 1) {
    const step = rational(1n, 1n << BigInt(40 * round));
    const next = sumOf(root, step);
    const here = evaluateBall(tape, at(start, place, root), BITS)[0]!;
    const there = evaluateBall(tape, at(start, place, next), BITS)[0]!;
    if (here.status !== DEFINED || there.status !== DEFINED) return undefined;
    const unit = Math.min(here.exponent, there.exponent);
    const value = here.middle << BigInt(here.exponent - unit);
    const slope = (there.middle << BigInt(there.exponent - unit)) - value;
    if (slope === 0n) return root;
    // root - value * step / slope, kept to a fixed number of binary places.
    const correction = (value << BigInt(BITS)) / slope;
    root = rounded(root, correction, step.denominator << BigInt(BITS));
  }
  return root;
}

const sumOf = (left: Rational, right: Rational): Rational =>
  rational(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );

/** left - numerator/denominator, rounded to BITS binary places. */
function rounded(left: Rational, numerator: bigint, denominator: bigint): Rational {
  const scale = 1n << BigInt(BITS);
  const exact = (left.numerator * scale) / left.denominator - (numerator * scale) / denominator;
  return rational(exact, scale);
}

function certified(
  tape: Tape,
  start: readonly number[],
  place: number,
  root: Rational,
): CurvePoint | undefined {
  const size = Math.max(0, root.numerator.toString(2).length - root.denominator.toString(2).length);
  const exponent = size - WIDTH;
  const scaled = (root.numerator << BigInt(-exponent)) / root.denominator;
  const end = (side: bigint): DefinedBall => ({
    status: DEFINED,
    middle: scaled + side,
    radius: 0n,
    exponent,
  });
  const ball: DefinedBall = { status: DEFINED, middle: scaled, radius: 1n, exponent };
  const [left, right, whole] = [end(-1n), end(1n), ball].map(
    (value) => evaluateBall(tape, at(start, place, value), BITS)[0]!,
  );
  if (!excludesZero(left!) || !excludesZero(right!) || whole!.status !== DEFINED) return undefined;
  const signs = [left!, right!].map((value) => value.status === DEFINED && value.middle > 0n);
  if (signs[0] === signs[1]) return undefined;
  const shown = Number(scaled >> BigInt(WIDTH - 60)) * powerOfTwo(exponent + WIDTH - 60);
  return {
    coordinates: start.map((value, column) => (column === place ? ball : value)),
    shown: start.map((value, column) => (column === place ? shown : value)),
  };
}
