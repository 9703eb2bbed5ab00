/**
 * Looks for points on every side of given borders: where an expression whose sign matters has the
 * sign that it has at none of the points known so far; for a few borders, each combination of signs.
 * A side that no search reaches stays unseen; docs/equivalence.md says what that means for a verdict.
 */
import type { DomainCondition } from '../expression/evaluate/domain-conditions.ts';
import { evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { type Expression, negation } from '../expression/expression.ts';
import { LIMITS } from '../limits.ts';
import { findRegion, joinRegions, type Region } from './domain.ts';
import type { PreparedKey } from './prepare.ts';
import { keepsSign } from './range.ts';

/** One way the borders' signs may fall: '+' and '-' where proved, '?' where neither is. */
type Pattern = string;

function patternsAt(
  prepared: PreparedKey,
  region: Region,
  borders: readonly Expression[],
): Pattern[] {
  const values = evaluateBatch(prepared.compile(borders), region.columns, region.count);
  return Array.from({ length: region.count }, (_, row) =>
    values.map(({ low, high }) => (low[row]! > 0 ? '+' : high[row]! < 0 ? '-' : '?')).join(''),
  );
}

const meets = (seen: Pattern, wanted: Pattern): boolean =>
  [...wanted].every((sign, index) => sign === '?' || seen[index] === sign);

const oneSign = (sign: string, index: number, count: number): Pattern =>
  '?'.repeat(index) + sign + '?'.repeat(count - index - 1);

/** The combinations of signs worth reaching: each side of each border, then several together. */
function wantedPatterns(count: number): Pattern[] {
  const signs = ['+', '-'];
  const single = Array.from({ length: count }, (_, index) =>
    signs.map((sign) => oneSign(sign, index, count)),
  ).flat();
  if (count > LIMITS.equivalence.bordersTogether) return single;
  let together = [''];
  for (let index = 0; index < count; index += 1) {
    together = together.flatMap((start) => signs.map((sign) => start + sign));
  }
  return [...new Set([...single, ...together])];
}

/** The region, with points added beyond each border that it does not yet straddle. */
export const reachSides = (
  prepared: PreparedKey,
  region: Region,
  borders: readonly Expression[],
): Region => reach(prepared, region, borders, wantedPatterns);

/** The region, with points added where one of the expressions is negative. */
export const reachNegative = (
  prepared: PreparedKey,
  region: Region,
  borders: readonly Expression[],
): Region =>
  reach(prepared, region, borders, (count) =>
    Array.from({ length: count }, (_, index) => oneSign('-', index, count)),
  );

function reach(
  prepared: PreparedKey,
  region: Region,
  candidates: readonly Expression[],
  patternsFor: (count: number) => readonly Pattern[],
): Region {
  const borders = candidates
    .filter((border) => !keepsSign(border, prepared.positive))
    .slice(0, LIMITS.equivalence.borders);
  if (borders.length === 0 || region.count === 0 || prepared.letters.length === 0) return region;
  let reached = region;
  let patterns = patternsAt(prepared, region, borders);
  let affordable: number = LIMITS.equivalence.borderOperations;
  for (const wanted of patternsFor(borders.length)) {
    if (affordable <= 0) break;
    if (patterns.some((seen) => meets(seen, wanted))) continue;
    const { region: added, operations } = searchWhere(
      prepared,
      reached,
      borders,
      wanted,
      affordable,
    );
    affordable -= operations;
    reached = joinRegions(reached, added);
    patterns = [...patterns, ...patternsAt(prepared, added, borders)];
  }
  return reached;
}

/** Points where the borders' signs fall as wanted, and the operations spent on them. */
function searchWhere(
  prepared: PreparedKey,
  start: Region,
  borders: readonly Expression[],
  wanted: Pattern,
  affordable: number,
): { readonly region: Region; readonly operations: number } {
  const sides = [...wanted].flatMap((sign, index): DomainCondition[] => {
    if (sign === '?') return [];
    const border = borders[index]!;
    return [{ expression: sign === '+' ? border : negation(border), relation: '>' }];
  });
  const terrain = prepared.terrain(sides);
  const { region, tried } = findRegion({
    terrain,
    positive: prepared.positive,
    random: prepared.random.fork(wanted),
    wanted: LIMITS.equivalence.borderPoints,
    tries: Math.min(LIMITS.equivalence.borderTries, affordable / terrain.tape.length),
    start,
  });
  return { region, operations: tried * terrain.tape.length };
}
