import { describe, expect, it } from 'vitest';
import { findRegion } from '../../src/equivalence/domain.ts';
import { Terrain } from '../../src/equivalence/terrain.ts';
import { domainConditions } from '../../src/expression/evaluate/domain-conditions.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { LIMITS } from '../../src/limits.ts';
import { randomStream } from '../../src/random.ts';
import { NASTY_DOMAINS } from './nasty-domains.ts';

const search = (text: string, positive: readonly string[], seed: string) => {
  const expression = formula(text);
  const letters = variablesOf(expression);
  return findRegion({
    terrain: new Terrain([expression], domainConditions(expression), letters),
    positive: new Set(positive),
    random: randomStream(seed),
    wanted: LIMITS.equivalence.points,
    tries: LIMITS.equivalence.searchPoints,
  });
};

describe('the search for a domain', () => {
  it('has a list of nasty domains long enough to mean something', () => {
    expect(NASTY_DOMAINS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(NASTY_DOMAINS.map((row) => row.expression)).size).toBe(NASTY_DOMAINS.length);
  });

  const withinDoubles = NASTY_DOMAINS.filter((row) => row.beyondDoubles !== true);
  it.each(withinDoubles)('$expression: the table is right that it is not empty', (row) => {
    const value = evaluate(formula(row.expression), new Map(Object.entries(row.inside)));
    expect(Number.isNaN(value)).toBe(false);
  });

  it.each(NASTY_DOMAINS)('$expression: points are found, whatever the seed', (row) => {
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const { region, perhaps } = search(row.expression, row.positive ?? [], seed);
      // Values beyond the range of doubles are left to balls: there the points are doubtful.
      const count = row.beyondDoubles === true ? perhaps.count : region.count;
      expect(count, seed).toBeGreaterThanOrEqual(LIMITS.equivalence.nearPoints);
    }
  });
});
