/**
 * Where to look: an endless, deterministic sequence of candidate points, spread over signs and
 * scales. Half low-discrepancy (the R-sequence of Roberts 2018: multiples of powers of the
 * generalised golden ratio), half pseudo-random, so that no periodic function can hide between
 * them. Coordinates are doubles computed by exact operations only, hence the same on every machine;
 * their low bits come from the random stream, so that they keep clear of integers and of simple
 * fractions. Decides nothing about domains; `domain` filters.
 */
import type { RandomStream } from '../random.ts';

/** The real root above 1 of x^(d+1) = x + 1, for d = 1.. by fixed-point iteration. */
function generalisedGoldenRatio(dimension: number): number {
  let ratio = 2;
  for (let round = 0; round < 64; round += 1) {
    // Newton's step on x^(d+1) - x - 1, built of products only.
    let power = 1;
    for (let factor = 0; factor < dimension; factor += 1) power *= ratio;
    ratio -= (power * ratio - ratio - 1) / ((dimension + 1) * power - 1);
  }
  return ratio;
}

/**
 * Maps (-1, 1) onto (-30, 30), monotonically, with half of the mass in (-1.2, 1.2): dense where
 * functions of calculus do their work, with tails that reach other scales. Rational, hence exact
 * rounding everywhere.
 */
const stretch = (unit: number): number => (1.6 * unit) / (1.054 - unit * unit);

/** Multipliers applied in turn: most points at the natural scale, some far in and far out. */
const SCALES = [1, 1, 1, 1, 0.11, 1, 4.3, 1] as const;

/** How many candidates pass before the pattern of signs and scales repeats. */
const PATTERN = SCALES.length;

/** Wide points spread over 1 to 2^WIDE, evenly by order of magnitude. */
const WIDE = 36;

/** 2^exponent by doubling and halving, which every machine rounds the same way: not at all. */
export function powerOfTwo(exponent: number): number {
  let value = 1;
  for (let step = 0; step < Math.abs(exponent); step += 1) value *= exponent < 0 ? 0.5 : 2;
  return value;
}

export class Candidates {
  private readonly steps: readonly number[];
  private index = 0;

  constructor(
    private readonly letters: readonly string[],
    private readonly positive: ReadonlySet<string>,
    private readonly random: RandomStream,
  ) {
    const ratio = generalisedGoldenRatio(Math.max(1, letters.length));
    let step = 1;
    this.steps = letters.map(() => {
      step /= ratio;
      return step;
    });
  }

  /** The next `count` points, one array of coordinates a letter. `reach` widens every scale. */
  next(count: number, reach = 1): Float64Array[] {
    const columns = this.letters.map(() => new Float64Array(count));
    for (let row = 0; row < count; row += 1) {
      this.index += 1;
      const turn = this.index % PATTERN;
      const allPositive = turn === 2 || turn === 5;
      const lonely = turn === 7 ? this.index % Math.max(1, this.letters.length) : -1;
      for (let column = 0; column < columns.length; column += 1) {
        const spread =
          turn % 2 === 0
            ? (this.index * this.steps[column]! + this.random.unit() * 1e-3) % 1
            : this.random.unit();
        let value = stretch(2 * spread - 1) * SCALES[turn]! * reach;
        const positive =
          this.positive.has(this.letters[column]!) ||
          allPositive ||
          (lonely >= 0 && column !== lonely);
        if (positive) value = Math.abs(value);
        else if (lonely === column) value = -Math.abs(value);
        columns[column]![row] = this.blurred(value);
      }
    }
    return columns;
  }

  /**
   * Points of every order of magnitude from 1 to 2^36, both signs: one letter, or all of them, far
   * out, so that a formula that changes at 100 or at 10^6 is seen on its other side.
   */
  wide(count: number): Float64Array[] {
    const columns = this.next(count);
    for (let row = 0; row < count; row += 1) {
      const alone = row % 3 === 2 && columns.length > 1 ? row % columns.length : -1;
      for (let column = 0; column < columns.length; column += 1) {
        if (alone >= 0 && column !== alone) continue;
        const octave = Math.floor((WIDE * (row + this.random.unit())) / count);
        const size = powerOfTwo(octave) * (1 + this.random.unit());
        const minus = !this.positive.has(this.letters[column]!) && (row + column) % 2 === 1;
        columns[column]![row] = this.blurred(minus ? -size : size);
      }
    }
    return columns;
  }

  /** Moves a coordinate off integers and simple fractions, relatively and absolutely. */
  private blurred(value: number): number {
    return value * (1 + 1e-9 * this.random.unit()) + 1e-9 * (this.random.unit() + 0.5);
  }
}
