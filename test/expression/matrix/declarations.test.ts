/** Shapes of letters as people write them. */
import { describe, expect, it } from 'vitest';
import { readDeclarations } from '../../../src/expression/matrix/read/declarations.ts';

const problem = (text: string) => {
  const read = readDeclarations(text);
  return read.ok ? undefined : [read.problem.code, read.problem.text];
};

describe('declarations', () => {
  it('are read with semicolons, commas and lines, several letters at once', () => {
    const read = readDeclarations(
      'A, B: m x n; x: n × 1,\n S: n x n symmetric\nc: scalar, f, g: function',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        symbols: [
          { name: 'A', rows: 'm', columns: 'n' },
          { name: 'B', rows: 'm', columns: 'n' },
          { name: 'x', rows: 'n', columns: 1 },
          { name: 'S', rows: 'n', columns: 'n', symmetric: true },
          { name: 'c', rows: 1, columns: 1 },
        ],
        functions: ['f', 'g'],
      },
    });
  });

  it('take properties and numbers for sizes', () => {
    const read = readDeclarations(
      'P: 3 by 3 positive definite; p: k x 1 positive and sums to 1; W_1: 2*3',
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        symbols: [
          { name: 'P', rows: 3, columns: 3, positiveDefinite: true },
          { name: 'p', positive: true, unitSum: true },
          { name: 'W_1', rows: 2, columns: 3 },
        ],
      },
    });
  });

  it.each([
    ['A', ['declaration-unreadable', 'A']],
    ['A: n', ['declaration-unreadable', 'n']],
    ['A: n x', ['declaration-unreadable', 'n x']],
    ['A: n x nn', ['declaration-unreadable', 'n x nn']],
    ['A: n x n singular', ['property-unknown', 'singular']],
    ['A: n x n; A: n x 1', ['declared-twice', 'A']],
    ['2: n x n', ['declaration-unreadable', '2: n x n']],
    [': n x n', ['declaration-unreadable', ': n x n']],
  ])('%s is refused at the place that is wrong', (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 200 }, (_, index) => `A_${index}: n x n`).join('; ');
    expect(problem(many)?.[0]).toBe('too-many-declarations');
  });
});
