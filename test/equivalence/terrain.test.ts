/** Where points stand: inside, outside for certain, or where doubles cannot tell, and by how much they miss. */
import { describe, expect, it } from 'vitest';
import { INSIDE, OUTSIDE, PERHAPS, Terrain } from '../../src/equivalence/terrain.ts';
import type { DomainCondition } from '../../src/expression/evaluate/domain-conditions.ts';
import { formula } from '../../src/expression/read/read.ts';

type Condition = readonly [expression: string, relation: DomainCondition['relation']];

const terrain = (targets: readonly string[], conditions: readonly Condition[]): Terrain =>
  new Terrain(
    targets.map(formula),
    conditions.map(([text, relation]) => ({ expression: formula(text), relation })),
    ['x'],
  );
const survey = (ground: Terrain, values: readonly number[]) =>
  ground.survey([Float64Array.from(values)], values.length);

/** Nought, but doubles cannot tell it from other small values. */
const NEAR_NOUGHT = 'sin(x)^2+cos(x)^2-1';
/** Larger than any double. */
const HUGE = 'e^(e^(10+x^2))';

describe('a point', () => {
  it.each<[readonly string[], readonly Condition[], number, string]>([
    [['x'], [], 1, 'inside'],
    [['ln(x)'], [['x', '>']], 1, 'inside'],
    [['ln(x)'], [], -1, 'outside'],
    [[HUGE], [], 1, 'perhaps'],
    [['x'], [['x', '>']], -1, 'outside'],
    [['x'], [['x', '>']], 0, 'outside'],
    [['x'], [['x', '>=']], -1, 'outside'],
    // A border is no place to compare at.
    [['x'], [['x', '>=']], 0, 'outside'],
    [['x'], [['x', '!=']], 0, 'outside'],
    [['x'], [['x', '!=']], -1, 'inside'],
    [['x'], [['x', '!=']], 1, 'inside'],
    [['x'], [[NEAR_NOUGHT, '!=']], 1, 'perhaps'],
    [['x'], [[NEAR_NOUGHT, '>']], 1, 'perhaps'],
    [['x'], [[`1+${NEAR_NOUGHT}`, '>']], 1, 'inside'],
    [['x'], [[HUGE, '>']], 1, 'perhaps'],
    [['x'], [['ln(x)', '>']], -1, 'outside'],
    [['x'], [['ln(x)', '!=']], -1, 'outside'],
    // What is missed for certain is not made doubtful by anything else.
    [
      ['x'],
      [
        ['x', '>'],
        [NEAR_NOUGHT, '>'],
      ],
      -1,
      'outside',
    ],
    [
      ['x'],
      [
        [NEAR_NOUGHT, '>'],
        ['x', '>'],
      ],
      -1,
      'outside',
    ],
    [[HUGE], [['x', '>']], -1, 'outside'],
    [['ln(x)', HUGE], [[NEAR_NOUGHT, '>']], -1, 'outside'],
  ])('of %j where %j: at %d it is %s', (targets, conditions, value, expected) => {
    const { standing, misfit, missed } = survey(terrain(targets, conditions), [value]);
    const names = ['outside', 'inside', 'perhaps'];
    expect([OUTSIDE, INSIDE, PERHAPS].indexOf(standing[0]!)).toBe(names.indexOf(expected));
    expect(misfit[0]! > 0).toBe(expected !== 'inside');
    expect(missed[0]! !== 0).toBe(expected !== 'inside');
  });
});

describe('how far a point misses', () => {
  const misfits = (conditions: readonly Condition[], values: readonly number[]): number[] => [
    ...survey(terrain(['x'], conditions), values).misfit,
  ];
  it('grows with the distance, and stays below that of a condition without a value', () => {
    const rising = misfits([['x', '>']], [1, 0, -0.001, -1, -100, -1e10, -1e300]);
    expect(rising[0]).toBe(0);
    expect(rising[1]).toBeGreaterThan(0);
    for (let row = 1; row < rising.length - 1; row += 1) {
      expect(rising[row + 1]!).toBeGreaterThanOrEqual(rising[row]!);
    }
    expect(rising[3]).toBeCloseTo(0.5, 2);
    expect(rising[6]).toBeCloseTo(1, 2);
    const [without] = misfits([['ln(x)', '>']], [-1]);
    expect(without!).toBeGreaterThan(rising[6]!);
  });

  it('is the same for all doubtful values above nought', () => {
    // Doubles have this to sixteen only.
    const [low, high] = misfits([['(x+10^17)-10^17', '>']], [3, 40]);
    expect(low).toBe(high);
    expect(low!).toBeGreaterThan(0);
  });

  it('adds up over what is missed, and tells which', () => {
    const both: readonly Condition[] = [
      ['x', '>'],
      ['x-5', '>'],
    ];
    const { misfit, missed } = survey(terrain(['x'], both), [-1, 1, 6]);
    expect([...missed]).toEqual([3, 2, 0]);
    const [first] = misfits([['x', '>']], [-1]);
    const [second] = misfits([['x-5', '>']], [-1]);
    expect(misfit[0]).toBeCloseTo(first! + second!, 12);
    const targets = survey(terrain(['ln(x)', HUGE], []), [-1, 1]);
    expect([...targets.misfit]).toEqual([0.75, 0.25]);
  });

  it('tells thirty conditions apart, and no more', () => {
    const many = Array.from({ length: 40 }, (_, index): Condition => [`x-${index}`, '>']);
    const { missed } = survey(terrain(['x'], many), [38.5, 28.5, 29.5, 40]);
    expect([...missed]).toEqual([2 ** 30, 2 ** 30 + 2 ** 29, 2 ** 30, 0]);
  });
});

describe('a survey', () => {
  const ground = terrain(
    ['ln(x)'],
    [
      ['x', '>'],
      ['x-3', '!='],
      ['5-x', '>'],
    ],
  );
  const alone = (value: number): number[] => {
    const { standing, misfit, missed } = survey(ground, [value]);
    return [standing[0]!, misfit[0]!, missed[0]!];
  };
  it('of many points says of each what it says of it alone', () => {
    const values = Array.from({ length: 200 }, (_, row) => row / 20 - 3);
    const { standing, misfit, missed } = survey(ground, values);
    for (const [row, value] of values.entries()) {
      expect([standing[row], misfit[row], missed[row]]).toEqual(alone(value));
    }
  });

  it('is not changed by the next one, of whatever size', () => {
    const first = survey(ground, [-1, 3, 4]);
    const before = JSON.stringify(first);
    for (const count of [1, 64, 65]) survey(terrain(['x'], []), new Array(count).fill(1));
    expect(JSON.stringify(first)).toBe(before);
  });

  it('takes hundreds of conditions', () => {
    const many = Array.from({ length: 300 }, (_, index): Condition => [`x+${index}`, '>']);
    const { standing } = survey(terrain(['x'], many), [1, -298.5, -299.5]);
    expect([...standing]).toEqual([INSIDE, OUTSIDE, OUTSIDE]);
  });
});
