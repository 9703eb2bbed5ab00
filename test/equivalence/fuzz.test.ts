import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { DISGUISES, IDENTITIES } from './identities.ts';
import { pairs } from './rewriting.ts';
import { tally } from './tally.ts';

describe('the rewriting fuzzer', () => {
  it('has identities enough', () => {
    expect(IDENTITIES.length + DISGUISES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(IDENTITIES.map(({ from, to }) => `${from}=${to}`)).size).toBe(IDENTITIES.length);
  });

  it('judges 5,000 pairs, none wrongly, nearly all of them at all', { timeout: 120_000 }, () => {
    const counts = tally(fc.sample(pairs, { numRuns: 5_000, seed: 20_260 }));
    expect(
      counts.wrong.map(({ key, answer }) => `${printPlain(key)} | ${printPlain(answer)}`),
    ).toEqual([]);
    expect(counts.judged).toBeGreaterThan(3_500);
    expect(counts.undecided.length / counts.judged).toBeLessThan(0.001);
  });

  it('finds no pair that is judged wrongly, shrinking what it finds', () => {
    fc.assert(
      fc.property(pairs, ({ key, answer, expect: expected }) => {
        const outcome = decide(prepare({ key, variables: [], seed: 'law' }), answer);
        expect([expected, 'undecided']).toContain(outcome.kind);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
