/** Answers entered cell by cell become one text that the reader takes for the same. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/expression/read/read.ts';
import { joinedCells } from '../../src/practice/joined-cells.ts';

describe('cells joined', () => {
  it.each([
    [[2], ['x', ' y '], '(x, y)'],
    [[1], ['x'], '(x)'],
    [[2, 2], ['1', '2', '3', 'x^2'], '[[1, 2], [3, x^2]]'],
    [[1, 3], ['1', '2', '3'], '[[1, 2, 3]]'],
    [[2, 1], ['1', '2'], '[[1], [2]]'],
    [[2, 2], ['', '', ' ', ''], ''],
  ] as const)('%j', (size, cells, text) => {
    expect(joinedCells(size, cells)).toBe(text);
  });

  it('are read as a whole of that size', () => {
    const text = joinedCells([2, 3], ['1', '-x', '\\frac{1}{2}', 'sin(x)', '0', 'x y']);
    const reading = read(text, { variables: ['x', 'y'] });
    expect(reading).toMatchObject({ ok: true, value: { written: { kind: 'matrix' } } });
  });

  it('never change the size by what stands in one of them', () => {
    const reading = read(joinedCells([2], ['1, 2', '3']), { variables: ['x'] });
    expect(reading.ok).toBe(false);
    const empty = read(joinedCells([2], ['1', '']), { variables: ['x'] });
    expect(empty.ok).toBe(false);
  });
});
