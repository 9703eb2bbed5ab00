/** Points on all sides of borders: each side of each, some together, and within bounds. */
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/equivalence/domain.ts';
import { type PreparedKey, prepare } from '../../src/equivalence/prepare.ts';
import { reachNegative, reachSides } from '../../src/equivalence/sides.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import { formula } from '../../src/expression/read/read.ts';

const keyOf = (text: string, positive: readonly string[] = []): PreparedKey =>
  prepare({ key: formula(text), variables: ['x'], assumptions: { positive }, seed: 'sides' });

/** One row of coordinates a point, in the order of the letters. */
const regionOf = (rows: readonly (readonly number[])[]): Region => ({
  columns: rows[0]!.map((_, column) => Float64Array.from(rows, (row) => row[column]!)),
  count: rows.length,
});

/** The combinations of signs that the borders have at the points, each once, sorted. */
function signsAt(prepared: PreparedKey, region: Region, borders: readonly string[]): string[] {
  const found = new Set<string>();
  for (let row = 0; row < region.count; row += 1) {
    const point = new Map(
      prepared.letters.map((letter, column) => [letter, region.columns[column]![row]!]),
    );
    const signs = borders.map((border) => {
      const value = evaluate(formula(border), point);
      return value > 0 ? '+' : value < 0 ? '-' : '?';
    });
    found.add(signs.join(''));
  }
  return [...found].sort();
}

function reached(
  reach: typeof reachSides,
  prepared: PreparedKey,
  start: readonly (readonly number[])[],
  borders: readonly string[],
): { readonly region: Region; readonly signs: string[] } {
  const region = reach(prepared, regionOf(start), borders.map(formula));
  return { region, signs: signsAt(prepared, region, borders) };
}

describe('both sides of a border', () => {
  it.each([
    ['x', 'x-100', ['+', '-']],
    ['x', 'x+10^6', ['+', '-']],
    ['x', 'x^2-1', ['+', '-']],
    ['ln(x)', 'x-100', ['+', '-']],
    // There is no other side, or none in the domain.
    ['x', 'x^2+1', ['+']],
    ['ln(x)', 'x', ['+']],
    // The border has no value at the first point, which tells nothing of its sides.
    ['x', 'ln(x)+5', ['+', '-', '?']],
  ])('of %s: %s', (key, border, expected) => {
    const start = key === 'ln(x)' ? [[2]] : [[-2]];
    expect(reached(reachSides, keyOf(key), start, [border]).signs).toEqual(expected);
  });

  it('keeps the points that there are, and adds a few a side', () => {
    const { region } = reached(reachSides, keyOf('x'), [[-2], [-3]], ['x-100']);
    expect([...region.columns[0]!.slice(0, 2)]).toEqual([-2, -3]);
    expect(region.count).toBe(5);
    expect([...region.columns[0]!.slice(2)].every((value) => value > 100)).toBe(true);
  });

  it('adds nothing where both are seen, where there is no border, no point or no letter', () => {
    const prepared = keyOf('x');
    const region = regionOf([[-200], [200]]);
    expect(reachSides(prepared, region, [formula('x-100')])).toBe(region);
    expect(reachSides(prepared, region, [])).toBe(region);
    expect(reachSides(prepared, region, [formula('x^2+1')])).toBe(region);
    const none = { columns: [new Float64Array(0)], count: 0 };
    expect(reachSides(prepared, none, [formula('x')])).toBe(none);
    const constant = prepare({ key: formula('2'), variables: [], seed: 'sides' });
    const point = { columns: [], count: 1 };
    expect(reachSides(constant, point, [formula('1')])).toBe(point);
  });

  it('minds what is declared positive', () => {
    expect(reached(reachSides, keyOf('x', ['x']), [[2]], ['x-1']).signs).toEqual(['+', '-']);
    const region = regionOf([[2]]);
    expect(reachSides(keyOf('x', ['x']), region, [formula('x')])).toBe(region);
    expect(reached(reachSides, keyOf('x', ['x']), [[2]], ['x+1']).signs).toEqual(['+']);
  });
});

describe('several borders', () => {
  const plane = (letters: number): PreparedKey =>
    keyOf(['x', 'y', 'z', 'w', 'v'].slice(0, letters).join('+'));

  it('are combined while they are few', () => {
    // Letters are sorted: w, x, y, z.
    const { signs } = reached(
      reachSides,
      plane(4),
      [[-1, -1, -1, -1]],
      ['w-40', 'x-10', 'y-20', 'z-30'],
    );
    expect(signs).toHaveLength(16);
  });

  it('show each side of each where they are more', () => {
    const borders = ['x-1', 'x-2', 'x-3', 'x-4', 'x-50'];
    const { signs } = reached(reachSides, keyOf('x'), [[-1]], borders);
    for (const [index] of borders.entries()) {
      expect(new Set(signs.map((pattern) => pattern[index]))).toEqual(new Set(['+', '-']));
    }
    const far = ['w-40', 'x-10', 'y-20', 'z-30', 'v-50'];
    expect(reached(reachSides, plane(5), [[-1, -1, -1, -1, -1]], far).signs.length).toBeLessThan(
      16,
    );
  });

  it('are twelve at most', () => {
    const near = Array.from({ length: 11 }, (_, index) => `x+${index}/100`);
    const start = [[-2], [2]];
    const twelve = [...near, 'x-100'];
    expect(reached(reachSides, keyOf('x'), start, twelve).region.count).toBeGreaterThan(2);
    const thirteen = [...near, 'x-1', 'x-100'];
    expect(reached(reachSides, keyOf('x'), start, thirteen).region.count).toBe(2);
    // Those that never change their sign do not count.
    const spared = [...near, 'x^2+1', 'x-100'];
    expect(reached(reachSides, keyOf('x'), start, spared).region.count).toBeGreaterThan(2);
  });

  it('are given up when the search has cost enough', () => {
    // Twice the sine is never as large as these, which the shape does not show.
    const hopeless = Array.from({ length: 11 }, (_, index) => `sin(x)^2-${index + 2}`);
    const borders = [...hopeless, 'x-100'];
    const sides = (key: string): number =>
      reached(reachSides, keyOf(key), [[-1]], borders).region.count;
    const long = Array.from({ length: 30 }, (_, index) => `cos(${index + 2}*x)`).join('+');
    expect(sides('x')).toBeGreaterThan(1);
    expect(sides(long)).toBe(1);
    expect(reached(reachSides, keyOf(long), [[-1]], ['x-100']).region.count).toBeGreaterThan(1);
  });
});

describe('negative sides', () => {
  it('are reached, and no others', () => {
    expect(reached(reachNegative, keyOf('x'), [[200]], ['x-100']).signs).toEqual(['+', '-']);
    expect(reached(reachNegative, keyOf('x'), [[2]], ['x-100']).signs).toEqual(['-']);
    const { signs } = reached(reachNegative, keyOf('x+y'), [[5, 5]], ['x+2', 'y+3']);
    expect(signs.some((pattern) => pattern[0] === '-')).toBe(true);
    expect(signs.some((pattern) => pattern[1] === '-')).toBe(true);
  });
});
