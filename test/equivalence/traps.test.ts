import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { sum } from '../../src/expression/expression.ts';
import { formula } from '../../src/expression/read/read.ts';
import { LONG_TRAPS, TRAPS } from './trap-table.ts';

describe('the table of traps', () => {
  it.each(TRAPS)('$key against $answer: $expect ($why)', (trap) => {
    for (const seed of ['one', 'two', 'three']) {
      const prepared = prepare({
        key: formula(trap.key),
        ...(trap.subject === undefined ? {} : { subject: formula(trap.subject) }),
        variables: trap.variables ?? ['x'],
        ...(trap.positive === undefined ? {} : { assumptions: { positive: trap.positive } }),
        seed,
      });
      const outcome = decide(prepared, formula(trap.answer));
      expect(outcome.kind, JSON.stringify(outcome)).toBe(trap.expect);
      if (trap.difference !== undefined && outcome.kind === 'different') {
        expect(outcome.difference).toBe(trap.difference);
      }
    }
  });

  it.each(LONG_TRAPS)('$why: $expect', (trap) => {
    const prepared = prepare({
      key: sum(trap.key.map(formula)),
      variables: trap.variables,
      seed: 'long',
    });
    const outcome = decide(prepared, sum(trap.answer.map(formula)));
    expect(outcome.kind, JSON.stringify(outcome)).toBe(trap.expect);
  });
});
