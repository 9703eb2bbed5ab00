/** What more digits say at given points: agreement, a difference, a gap, or that they do not tell. */
import { describe, expect, it } from 'vitest';
import { compareAt } from '../../src/equivalence/compare.ts';
import { type Compared, type Confirmation, confirm } from '../../src/equivalence/confirm.ts';
import { Ledger } from '../../src/equivalence/ledger.ts';
import type { AuditRecord } from '../../src/equivalence/outcome.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { difference } from '../../src/expression/expression.ts';
import { formula } from '../../src/expression/read/read.ts';
import { LIMITS } from '../../src/limits.ts';

interface Places {
  /** Values of x: points of the domain, and points beyond borders. */
  readonly near?: readonly number[];
  readonly far?: readonly number[];
  /** Operations booked before. */
  readonly booked?: number;
  /** Nothing that doubles saw is told. */
  readonly unseen?: boolean;
}

interface Confirmed {
  readonly confirmation: Confirmation;
  readonly audit: AuditRecord;
}

function confirmed(key: string, answer: string, places: Places): Confirmed {
  const { near = [], far = [], booked = 0, unseen = false } = places;
  const [expected, given] = [formula(key), formula(answer)];
  const prepared = prepare({ key: expected, variables: ['x'], seed: 'confirm' });
  const compared = (values: readonly number[]): Compared => {
    const region = { columns: [Float64Array.from(values)], count: values.length };
    const sample = prepared.sample(region);
    const { agreeing, uncertain } = compareAt(
      sample,
      prepared.compile([given]),
      new Ledger('doubles'),
    );
    return unseen
      ? { sample, agreeing: [], uncertain: [...agreeing, ...uncertain] }
      : { sample, agreeing, uncertain };
  };
  const ledger = new Ledger('confirm');
  ledger.count(booked);
  const rest = difference(expected, given);
  const [here, there] = [compared(near), compared(far)];
  const confirmation = confirm(prepared, given, rest, here, there, ledger);
  return { confirmation, audit: ledger.equal('sampling').audit };
}

const verdict = (key: string, answer: string, places: Places): string => {
  const { confirmation } = confirmed(key, answer, places);
  return confirmation.kind === 'unsure' ? confirmation.reason : confirmation.kind;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const below = (count: number): number[] => upTo(count).map((value) => -value);

describe('how many points must agree', () => {
  const [key, answer] = ['sin(x)^2', '1-cos(x)^2'];
  it.each([
    ['eight that doubles saw', { near: upTo(8) }, 'agree'],
    ['seven', { near: upTo(7) }, 'too-few-points'],
    ['none at all', {}, 'too-few-points'],
    ['some beyond a border count as well', { near: upTo(4), far: below(4) }, 'agree'],
    ['but not twice', { near: upTo(4), far: below(3) }, 'too-few-points'],
    ['near ones that only balls see are three', { near: upTo(30), unseen: true }, 'too-few-points'],
    ['far ones are all looked at', { near: upTo(3), far: below(5), unseen: true }, 'agree'],
    ['and counted', { near: upTo(3), far: below(4), unseen: true }, 'too-few-points'],
  ])('%s', (_, places, expected) => {
    expect(verdict(key, answer, places)).toBe(expected);
  });

  it('one is enough for constants', () => {
    expect(verdict('pi/4', 'arctan(1/2)+arctan(1/3)', { near: [1] })).toBe('agree');
    expect(verdict('pi/4', 'arctan(1/2)+arctan(1/3)', { near: [] })).toBe('too-few-points');
    expect(verdict('x+pi/4', 'x+arctan(1/2)+arctan(1/3)', { near: [1] })).toBe('too-few-points');
  });

  it('those that doubles did not see are added to the account', () => {
    const points = (places: Places): number =>
      confirmed(key, answer, places).audit.informativePoints;
    expect(points({ near: upTo(8) })).toBe(0);
    expect(points({ near: upTo(3), far: below(9), unseen: true })).toBe(12);
  });

  it('beyond borders no more are looked at than twice as many as nearby, where doubles agreed', () => {
    const operations = (far: readonly number[], unseen: boolean): number =>
      confirmed(key, answer, { near: upTo(8), far, unseen }).audit.operations;
    const extra = (unseen: boolean): number =>
      operations(below(12), unseen) - operations(below(6), unseen);
    const [seen, unseen] = [extra(false), extra(true)];
    expect(seen).toBeLessThan(100);
    expect(unseen).toBeGreaterThan(6 * 1000);
    // Of those few as many as would do nearby, and once more.
    const none = operations([], false);
    const each = (operations(below(2), false) - none) / 2;
    expect(operations(below(6), false) - none).toBe(6 * each);
    expect(operations(below(7), false) - none).toBeLessThan(7 * each);
  });
});

describe('where more digits do not tell', () => {
  /** The key for x < 0; for x > 0 it differs by less than any digits show. */
  const half = ['x', 'x*(1+relu(x)*e^(-5000))'] as const;
  it.each([
    ['the points that tell come first', { near: [...upTo(8), ...below(8)] }, 'agree'],
    ['as many as are wanted must tell', { near: [...upTo(8), -1, -2] }, 'precision-exhausted'],
    ['all, if there are fewer', { near: [1, -1], far: below(8) }, 'precision-exhausted'],
    [
      'nearby they must whatever is beyond',
      { near: upTo(8), far: below(8) },
      'precision-exhausted',
    ],
    ['beyond a border they must too', { near: below(8), far: upTo(8) }, 'region-unreached'],
    ['there one is enough', { near: below(8), far: [...upTo(8), -1] }, 'agree'],
  ])('%s', (_, places, expected) => {
    expect(verdict(...half, places)).toBe(expected);
  });

  it('no digits are added where nothing is known to hide, and the deepest where something is', () => {
    const bits = (answer: string): number => confirmed('x', answer, { near: upTo(8) }).audit.bits;
    expect(bits('x+sin(x)^2+cos(x)^2-1')).toBe(LIMITS.equivalence.precisions[0]);
    expect(bits('x*(1+10^(-20))*(1-10^(-20))')).toBe(LIMITS.equivalence.precisions[1]);
    expect(bits('x*(1+e^(-1000))')).toBe(LIMITS.equivalence.deepest);
    expect(bits('x*(1+e^(-5000))')).toBe(LIMITS.equivalence.precisions[3]);
    expect(bits('x+0*sqrt(sin(x)^2+cos(x)^2-1)')).toBe(LIMITS.equivalence.precisions[3]);
  });
});

describe('beside nought', () => {
  /** Of the first factor only digits show that it is nought. */
  const nought = '(arctan(1/2)+arctan(1/3)-pi/4)*x';
  const places = { near: upTo(3), far: below(5) };
  it.each([
    [nought, '0', 'agree'],
    ['0', nought, 'agree'],
    [nought, `${nought}*e^x`, 'agree'],
    [`${nought}*10^1000`, nought, 'agree'],
    // Below all digits, and yet not nought.
    [nought, 'e^(-5000)*x', 'region-unreached'],
    ['e^(-5000)*x', nought, 'region-unreached'],
    [nought, 'e^(-500)*x', 'different'],
    ['e^(-500)*x', nought, 'different'],
    ['0', 'e^(-5000)*x', 'different'],
    // Both below all digits, and the same.
    ['e^(-5000)*x', 'x/e^5000', 'agree'],
    ['e^(-5000)*x', '1.0000001*x/e^5000', 'different'],
  ])('%s and %s', (key, answer, expected) => {
    expect(verdict(key, answer, places)).toBe(expected);
  });

  it('a root bound proves what digits only suggest', () => {
    const rung = (key: string, answer: string): unknown =>
      confirmed(key, answer, { near: [1] }).confirmation;
    expect(rung('sqrt(5+2*sqrt(6))', 'sqrt(2)+sqrt(3)')).toEqual({
      kind: 'agree',
      rung: 'root-bound',
    });
    expect(rung('arctan(1/2)+arctan(1/3)-pi/4', '0')).toEqual({ kind: 'agree', rung: 'sampling' });
    expect(rung('x+sqrt(5+2*sqrt(6))', 'x+sqrt(2)+sqrt(3)')).toMatchObject({ kind: 'unsure' });
  });
});

describe('a gap that doubles do not see', () => {
  /** Real for x <= 0 only: 3.14159265358979323847 is a little more than pi. */
  const answer = 'x+0*sqrt(x*(pi-3.14159265358979323847))';
  it('comes with agreement elsewhere, and its place', () => {
    const { confirmation } = confirmed('x', answer, { near: [5, ...below(3)], far: below(8) });
    expect(confirmation).toMatchObject({
      kind: 'agree',
      gap: { point: { x: 5 }, answer: { kind: 'undefined' }, bits: 128 },
    });
  });
});

describe('the bound on operations', () => {
  const most = LIMITS.equivalence.operations;
  it('is kept before anything is looked at, and at each look', () => {
    const [key, answer] = ['sin(x)^2', '1-cos(x)^2'];
    const { audit } = confirmed(key, answer, { near: upTo(8) });
    const spent = audit.operations;
    for (const left of [spent, 2 * spent]) {
      expect(verdict(key, answer, { near: upTo(8), booked: most - left })).toBe('agree');
    }
    for (const left of [0, 100, spent / 4, spent / 2, spent - 1]) {
      const { confirmation, audit: account } = confirmed(key, answer, {
        near: upTo(8),
        booked: most - Math.floor(left),
      });
      expect(confirmation).toEqual({ kind: 'unsure', reason: 'too-large' });
      expect(account.operations).toBeLessThanOrEqual(most);
    }
  });
});
