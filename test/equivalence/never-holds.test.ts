/** Conditions that shape alone proves to hold nowhere, and answers judged by that. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { neverHolds } from '../../src/equivalence/range.ts';
import { formula } from '../../src/expression/read/read.ts';

describe('a condition', () => {
  it.each([
    ['-1-x^2', '>', true],
    ['-x^2', '>', true],
    ['-x^2', '>=', false],
    ['-1-x^2', '>=', true],
    ['-e^x', '>=', true],
    ['sin(x)-2', '>', true],
    ['sin(x)-1', '>', true],
    ['sin(x)-1', '>=', false],
    ['x^2-1', '>', false],
    ['x', '>', false],
    ['x-x', '!=', false],
    ['-1', '!=', false],
  ] as const)('%s %s 0 never holds: %s', (text, relation, never) => {
    expect(neverHolds({ expression: formula(text), relation }, new Set())).toBe(never);
  });
  it('may rest on letters declared positive', () => {
    const condition = { expression: formula('-a-1'), relation: '>' } as const;
    expect(neverHolds(condition, new Set(['a']))).toBe(true);
    expect(neverHolds(condition, new Set())).toBe(false);
  });
});

describe('an answer that is real nowhere', () => {
  it.each(['ln(-1-x^2)', 'x+0*sqrt(-2-x^2)', 'x+0*ln(sin(x)-1)'])('%s', (text) => {
    const prepared = prepare({ key: formula('x'), variables: ['x'], seed: 'nowhere' });
    expect(decide(prepared, formula(text))).toMatchObject({
      kind: 'different',
      difference: 'never-defined',
      witness: { answer: { kind: 'undefined' } },
    });
  });
});
