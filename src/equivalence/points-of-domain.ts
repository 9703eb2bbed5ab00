/**
 * Points of a task's domain: those that a search in doubles finds, and where that is too few, those of
 * its doubtful ones that more digits prove to be inside.
 */
import { evaluateBall } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../expression/evaluate/status.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import { LIMITS } from '../limits.ts';
import { isPositive } from './ball.ts';
import { findRegion, joinRegions, type Region, rowsOf, type Search } from './domain.ts';
import type { Terrain } from './terrain.ts';

export function pointsOfDomain(
  terrain: Terrain,
  search: Omit<Search, 'terrain' | 'tries'>,
): Region {
  const tries = triesFor(terrain.tape, LIMITS.equivalence.searchPoints);
  const { region, perhaps } = findRegion({ ...search, terrain, tries });
  if (region.count >= Math.min(search.wanted, LIMITS.equivalence.nearPoints)) return region;
  return joinRegions(region, insideByBalls(terrain, perhaps));
}

/** Points that may be tried, fewer on long tapes. */
export const triesFor = (tape: Tape, most: number): number =>
  Math.max(
    LIMITS.equivalence.leastTries,
    Math.min(most, Math.floor(LIMITS.equivalence.searchOperations / tape.length)),
  );

/** Those of the doubtful points that more digits prove to be inside. */
function insideByBalls(terrain: Terrain, perhaps: Region): Region {
  const inside: number[] = [];
  const targets = terrain.tape.outputs.length - terrain.conditions.length;
  for (let row = 0; row < perhaps.count; row += 1) {
    if (inside.length === LIMITS.equivalence.nearPoints) break;
    const point = perhaps.columns.map((column) => column[row]!);
    const values = evaluateBall(terrain.tape, point, LIMITS.equivalence.precisions[0]);
    const holds = values.every((ball, index) => {
      if (ball.status !== DEFINED) return false;
      const condition = terrain.conditions[index - targets];
      if (condition === undefined || condition.relation === '!=') return true;
      return isPositive(ball);
    });
    if (holds) inside.push(row);
  }
  return rowsOf(perhaps, inside);
}
