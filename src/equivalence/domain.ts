/**
 * Finds points where the given expressions are real, without being told a range. First a spread of
 * candidates over signs and scales; then, where that is not enough, a climb from the candidates that
 * miss by least, with steps of every size (a sliver or a far-away region is reached by steps that
 * shrink or grow by powers of two), and bisection between misses on two sides of a sliver; last, a
 * spread around each point found. All by counted operations and a seeded stream. Leaves to the
 * caller what the points are used for.
 *
 * An empty result does not prove an empty domain.
 */
import type { RandomStream } from '../random.ts';
import { Candidates, powerOfTwo } from './candidates.ts';
import { INSIDE, PERHAPS, type Terrain } from './terrain.ts';

/** Points as columns, one a letter in the order of the terrain's letters. */
export interface Region {
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

export interface Search {
  readonly terrain: Terrain;
  readonly positive: ReadonlySet<string>;
  readonly random: RandomStream;
  readonly wanted: number;
  /** Points that may be evaluated. */
  readonly tries: number;
  /** Points to climb from before any other. */
  readonly start?: Region;
  /** Points wanted, if they can be had, at orders of magnitude up to the limits of interest. */
  readonly wide?: number;
}

export interface Findings {
  readonly region: Region;
  /** Points where doubles could not tell, the least misfitting first; a few only. */
  readonly perhaps: Region;
  /** Points evaluated. */
  readonly tried: number;
}

const BATCH = 32;
/** Proposals of one climbing step. */
const PROPOSALS = 32;
/** Starting points of the climb. */
const CLIMBS = 12;
/** Steps of a climb without progress before it is given up. */
const PATIENCE = 6;
/** Pairs of misses between which is bisected, before the climb and after it. */
const FIRST_PAIRS = 3;
const PAIRS = 40;
/** Cuts of one round, which leave an eighth of the way; rounds of one pair. */
const CUTS = 7;
const ROUNDS = 18;
/** Misses of each kind, told by what they miss, that are paired. */
const KINDS = 3;
/** How many doubtful points are kept for more digits. */
const DOUBTFUL = 32;

interface Row {
  readonly coordinates: readonly number[];
  readonly misfit: number;
  /** Which conditions the point misses, as the survey says. */
  readonly missed: number;
}

export function findRegion(search: Search): Findings {
  return new Surveyor(search).findings();
}

class Surveyor {
  private readonly found: number[][] = [];
  private readonly doubtful: Row[] = [];
  private misses: Row[] = [];
  private tried = 0;

  constructor(private readonly search: Search) {}

  findings(): Findings {
    const { terrain, start, wanted } = this.search;
    if (start !== undefined) this.look(start.columns, start.count);
    if (terrain.letters.length === 0) this.look([], 1);
    else {
      this.spread();
      this.closeIn(FIRST_PAIRS);
      if (this.isShort()) this.climb();
      this.closeIn(PAIRS);
      this.spreadAroundFound();
    }
    const kept = diverse(this.found, wanted);
    if (this.search.wide !== undefined && terrain.letters.length > 0) {
      kept.push(...this.wide(this.search.wide));
    }
    this.doubtful.sort((left, right) => left.misfit - right.misfit);
    return {
      region: regionOf(kept, terrain.letters.length),
      perhaps: regionOf(
        this.doubtful.slice(0, DOUBTFUL).map((row) => row.coordinates),
        terrain.letters.length,
      ),
      tried: this.tried,
    };
  }

  private isShort(): boolean {
    return this.found.length < this.search.wanted;
  }

  private canTry(count: number): boolean {
    return this.tried + count <= this.search.tries;
  }

  /** Evaluates the points, keeps those inside, and returns all with their misfits. */
  private look(columns: readonly Float64Array[], count: number): Row[] {
    const { standing, misfit, missed } = this.search.terrain.survey(columns, count);
    this.tried += count;
    const rows: Row[] = [];
    for (let row = 0; row < count; row += 1) {
      const coordinates = columns.map((column) => column[row]!);
      const seen = { coordinates, misfit: misfit[row]!, missed: missed[row]! };
      if (standing[row] === INSIDE) this.found.push(coordinates);
      else this.misses.push(seen);
      if (standing[row] === PERHAPS && this.doubtful.length < 8 * DOUBTFUL) {
        this.doubtful.push(seen);
      }
      rows.push(seen);
    }
    return rows;
  }

  /** Natural scales first, then wider and finer ones. */
  private spread(): void {
    const { terrain, positive, random } = this.search;
    const candidates = new Candidates(terrain.letters, positive, random.fork('candidates'));
    for (const reach of [1, 1, 1, 30, 0.02, 1e4, 1, 1e7, 1]) {
      if (!this.isShort() || !this.canTry(BATCH)) return;
      this.look(candidates.next(BATCH, reach), BATCH);
    }
    if (this.isShort() && this.canTry(BATCH)) this.look(candidates.wide(BATCH), BATCH);
  }

  private climb(): void {
    const random = this.search.random.fork('climb');
    const starts = diverseStarts(
      this.misses.sort((left, right) => left.misfit - right.misfit),
      CLIMBS,
    );
    for (const start of starts) {
      let here = start;
      let stuck = 0;
      while (stuck < PATIENCE) {
        if (!this.isShort() || !this.canTry(PROPOSALS)) return;
        const best = this.look(this.around(here.coordinates, random), PROPOSALS).reduce(
          (left, right) => (right.misfit < left.misfit ? right : left),
        );
        if (best.misfit === 0) break;
        stuck = best.misfit < here.misfit ? 0 : stuck + 1;
        if (best.misfit < here.misfit) here = best;
      }
    }
  }

  /**
   * Bisects between near misses that miss different conditions: where the one condition begins to hold
   * before the other ceases to, there is an inside between them, however thin.
   */
  private closeIn(pairs: number): void {
    if (this.found.length > 0) return;
    const best = nearestByKind(
      this.misses.sort((left, right) => left.misfit - right.misfit),
      KINDS,
    );
    let tried = 0;
    for (let second = 1; second < best.length; second += 1) {
      for (let first = 0; first < second; first += 1) {
        if (this.found.length > 0 || tried === pairs) return;
        if (best[first]!.missed === best[second]!.missed) continue;
        tried += 1;
        this.bisect(best[first]!, best[second]!);
      }
    }
  }

  /** Cuts the way between two misses into parts and goes on with the part where the kind changes. */
  private bisect(one: Row, other: Row): void {
    let [left, right] = [one, other];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (!this.canTry(CUTS)) return;
      const region = regionOf(
        between(left.coordinates, right.coordinates),
        left.coordinates.length,
      );
      const seen = this.look(region.columns, CUTS);
      if (seen.some(({ misfit }) => misfit === 0)) return;
      const way = [left, ...seen, right];
      const last = way.findIndex(({ missed }, index) => missed !== way[index + 1]?.missed);
      [left, right] = [way[last]!, way[last + 1]!];
    }
  }

  private spreadAroundFound(): void {
    const random = this.search.random.fork('spread');
    for (let turn = 0; this.found.length > 0 && this.isShort(); turn += 1) {
      if (!this.canTry(PROPOSALS)) return;
      this.look(this.around(this.found[turn % this.found.length]!, random), PROPOSALS);
    }
  }

  /** Points of other orders of magnitude that are inside as well. */
  private wide(count: number): number[][] {
    const { terrain, positive, random } = this.search;
    const before = this.found.length;
    const candidates = new Candidates(terrain.letters, positive, random.fork('wide'));
    this.look(candidates.wide(2 * count), 2 * count);
    return this.found.slice(before).slice(0, count);
  }

  /**
   * Proposals near a point, by steps of every binary scale: one coordinate moved, or two by the same
   * step in the same or in opposite directions (along a band x + y = constant), or all of them.
   */
  private around(centre: readonly number[], random: RandomStream): Float64Array[] {
    const columns = centre.map((value) => new Float64Array(PROPOSALS).fill(value));
    const move = (row: number, column: number, step: number): void => {
      const value = columns[column]![row]! + step;
      const name = this.search.terrain.letters[column]!;
      columns[column]![row] = this.search.positive.has(name) ? Math.abs(value) : value;
    };
    for (let row = 0; row < PROPOSALS; row += 1) {
      const column = random.integer(0, centre.length - 1);
      const octave = row % 2 === 0 ? random.integer(-5, 3) : random.integer(-30, 26);
      const scale = powerOfTwo(octave) * (row % 3 === 0 ? 1 : Math.abs(centre[column]!));
      const step = (2 * random.unit() - 1) * scale;
      move(row, column, step);
      if (centre.length === 1 || row % 4 < 2) continue;
      if (row % 4 === 2) {
        const other = (column + random.integer(1, centre.length - 1)) % centre.length;
        move(row, other, random.unit() < 0.5 ? step : -step);
      } else {
        for (let other = 0; other < centre.length; other += 1) {
          if (other !== column) move(row, other, (2 * random.unit() - 1) * scale);
        }
      }
    }
    return columns;
  }
}

/** The points that cut the way between two points into equal parts. */
const between = (left: readonly number[], right: readonly number[]): number[][] =>
  Array.from({ length: CUTS }, (_, cut) =>
    left.map((value, index) => value + ((right[index]! - value) * (cut + 1)) / (CUTS + 1)),
  );

/** The nearest misses of each kind, the nearest first. */
function nearestByKind(rows: readonly Row[], each: number): Row[] {
  const counts = new Map<number, number>();
  return rows.filter(({ missed }) => {
    const taken = counts.get(missed) ?? 0;
    counts.set(missed, taken + 1);
    return taken < each;
  });
}

/** The nearest misses, but not all from one place: at most half share the signs of the best. */
function diverseStarts(rows: readonly Row[], count: number): Row[] {
  const counts = new Map<string, number>();
  const chosen: Row[] = [];
  for (const row of rows) {
    const pattern = signsOf(row.coordinates);
    const taken = counts.get(pattern) ?? 0;
    if (taken >= count / 2) continue;
    counts.set(pattern, taken + 1);
    chosen.push(row);
    if (chosen.length === count) break;
  }
  return chosen;
}

const signsOf = (coordinates: readonly number[]): string =>
  coordinates.map((value) => (value < 0 ? '-' : '+')).join('');

/** `wanted` of the points, in turn from each pattern of signs, so that no region is crowded out. */
function diverse(points: readonly number[][], wanted: number): number[][] {
  if (points.length <= wanted) return [...points];
  const groups = new Map<string, number[][]>();
  for (const point of points) {
    const pattern = signsOf(point);
    const group = groups.get(pattern);
    if (group === undefined) groups.set(pattern, [point]);
    else group.push(point);
  }
  const chosen: number[][] = [];
  for (let turn = 0; chosen.length < wanted; turn += 1) {
    for (const group of groups.values()) {
      if (turn < group.length && chosen.length < wanted) chosen.push(group[turn]!);
    }
  }
  return chosen;
}

function regionOf(points: readonly (readonly number[])[], letters: number): Region {
  const columns = Array.from({ length: letters }, (_, column) =>
    Float64Array.from(points, (point) => point[column]!),
  );
  return { columns, count: points.length };
}

export function joinRegions(left: Region, right: Region): Region {
  return {
    columns: left.columns.map((column, index) =>
      Float64Array.from([...column, ...right.columns[index]!]),
    ),
    count: left.count + right.count,
  };
}

/** The chosen rows of a region, in the given order. */
export const rowsOf = (region: Region, rows: readonly number[]): Region => ({
  columns: region.columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
  count: rows.length,
});
