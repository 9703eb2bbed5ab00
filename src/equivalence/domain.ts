/**
 * Finds points where the given expressions are real, without being told a range. First a spread of
 * candidates over signs and scales; then, where that is not enough, a climb from the candidates that
 * miss by least, with steps of every size (a sliver or a far-away region is reached by steps that
 * shrink or grow by powers of two); last, a spread around each point found. All by counted
 * operations and a seeded stream. Leaves to the caller what the points are used for.
 *
 * An empty result does not prove an empty domain.
 */
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { Candidates } from './candidates.ts';
import type { Terrain } from './terrain.ts';

/** Points as columns, one a letter in the order of the terrain's letters. */
export interface Region {
  readonly columns: readonly Float64Array[];
  readonly count: number;
  /** Points evaluated to find these. */
  readonly tried: number;
}

const BATCH = 64;
/** Proposals of one climbing step. */
const PROPOSALS = 32;

interface Row {
  readonly coordinates: readonly number[];
  readonly misfit: number;
}

export interface Search {
  readonly terrain: Terrain;
  readonly positive: ReadonlySet<string>;
  readonly random: RandomStream;
  readonly wanted: number;
  /** Points that may be evaluated; the bound of limits when absent. */
  readonly tries?: number;
  /** Points to climb from before any other. */
  readonly start?: Region;
}

export function findRegion(search: Search): Region {
  const { terrain, wanted, random } = search;
  const letters = terrain.letters;
  const most = search.tries ?? LIMITS.equivalence.searchPoints;
  const found: number[][] = [];
  let outside: Row[] = [];
  let tried = 0;

  const look = (columns: readonly Float64Array[], count: number): Row[] => {
    const survey = terrain.survey(columns, count);
    tried += count;
    const rows: Row[] = [];
    for (let row = 0; row < count; row += 1) {
      const coordinates = columns.map((column) => column[row]!);
      if (survey.inside[row] === 1) found.push(coordinates);
      rows.push({ coordinates, misfit: survey.inside[row] === 1 ? 0 : survey.misfit[row]! });
    }
    return rows;
  };

  if (search.start !== undefined) outside.push(...look(search.start.columns, search.start.count));
  if (letters.length === 0) {
    look([], 1);
    return regionOf(found.slice(0, 1), letters.length, tried);
  }

  const candidates = new Candidates(letters, search.positive, random.fork('candidates'));
  // The spread: natural scales first, then wider ones.
  for (const reach of [1, 1, 30, 0.02, 1e4, 1, 1e7, 1]) {
    if (found.length >= wanted || tried + BATCH > most) break;
    outside.push(...look(candidates.next(BATCH, reach), BATCH));
  }
  if (found.length >= wanted) return regionOf(diverse(found, wanted), letters.length, tried);

  // The climb.
  const steps = random.fork('climb');
  outside = outside.filter((row) => row.misfit > 0).sort((left, right) => left.misfit - right.misfit);
  for (const start of diverseStarts(outside, 10)) {
    let here = start;
    let stuck = 0;
    while (found.length < wanted && stuck < 6 && tried + PROPOSALS <= most) {
      const best = look(around(here.coordinates, PROPOSALS, steps, search), PROPOSALS).reduce(
        (left, right) => (right.misfit < left.misfit ? right : left),
      );
      if (best.misfit === 0) break;
      stuck = best.misfit < here.misfit ? 0 : stuck + 1;
      if (best.misfit < here.misfit) here = best;
    }
    if (tried + PROPOSALS > most || found.length >= wanted) break;
  }

  // The spread around what was found.
  for (let turn = 0; found.length > 0 && found.length < wanted; turn += 1) {
    if (tried + PROPOSALS > most) break;
    look(around(found[turn % found.length]!, PROPOSALS, steps, search), PROPOSALS);
  }
  return regionOf(diverse(found, wanted), letters.length, tried);
}

/** Proposals near a point: one or two coordinates moved, by steps of every binary scale. */
function around(
  centre: readonly number[],
  count: number,
  random: RandomStream,
  search: Search,
): Float64Array[] {
  const columns = centre.map((value) => new Float64Array(count).fill(value));
  for (let row = 0; row < count; row += 1) {
    const moves = row % 4 === 3 ? Math.min(centre.length, 3) : 1;
    for (let move = 0; move < moves; move += 1) {
      const column = random.integer(0, centre.length - 1);
      const scale = 2 ** (row % 2 === 0 ? random.integer(-5, 3) : random.integer(-26, 26));
      const step = (2 * random.unit() - 1) * scale * (row % 3 === 0 ? 1 : Math.abs(centre[column]!));
      let value = columns[column]![row]! + step;
      if (search.positive.has(search.terrain.letters[column]!)) value = Math.abs(value);
      columns[column]![row] = value;
    }
  }
  return columns;
}

/** The nearest misses, but not all from one place: at most half share the signs of the best. */
function diverseStarts(rows: readonly Row[], count: number): Row[] {
  const signs = (row: Row): string => row.coordinates.map((value) => Math.sign(value)).join('');
  const counts = new Map<string, number>();
  const chosen: Row[] = [];
  for (const row of rows) {
    const pattern = signs(row);
    const taken = counts.get(pattern) ?? 0;
    if (taken >= count / 2) continue;
    counts.set(pattern, taken + 1);
    chosen.push(row);
    if (chosen.length === count) break;
  }
  return chosen;
}

/** `wanted` of the points, in turn from each pattern of signs, so that no region is crowded out. */
function diverse(points: readonly number[][], wanted: number): number[][] {
  if (points.length <= wanted) return [...points];
  const groups = new Map<string, number[][]>();
  for (const point of points) {
    const pattern = point.map((value) => (value < 0 ? '-' : '+')).join('');
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

function regionOf(points: readonly (readonly number[])[], letters: number, tried: number): Region {
  const columns = Array.from({ length: letters }, (_, column) =>
    Float64Array.from(points, (point) => point[column]!),
  );
  return { columns, count: points.length, tried };
}
