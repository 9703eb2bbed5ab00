/** Laying expressions out flat: the same as walking them, shared parts of large ones once. */
import { describe, expect, it } from 'vitest';
import { apply, type Expression, product, variable } from '../../src/expression/expression.ts';
import { type Layout, layOut } from '../../src/expression/layout.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { partsOf, treeSize } from '../../src/expression/traverse.ts';

const operandsOf = ({ parts, starts, operands }: Layout, part: number): readonly Expression[] =>
  operands.slice(starts[part], starts[part + 1]).map((position) => parts[position]!);

/** Every part stands before its operands, which are the ones it has. */
function isFaithful(layout: Layout): boolean {
  return layout.parts.every((part, position) => {
    const places = layout.operands.slice(layout.starts[position], layout.starts[position + 1]);
    const inside = partsOf(part);
    return (
      places.every((place) => place > position) &&
      inside.length === places.length &&
      operandsOf(layout, position).every((operand, index) => operand === inside[index])
    );
  });
}

describe('a layout', () => {
  it.each(['x', '3', 'x+1', '2*x*cos(x^2)/(1-e^(-x))', 'log(x,2)-root(y,3)', 'x*x*x-(x*x)'])(
    'of %s has all its parts, wholes first',
    (text) => {
      const root = formula(text);
      const layout = layOut([root]);
      expect(layout.parts[layout.roots[0]!]).toBe(root);
      expect(isFaithful(layout)).toBe(true);
      expect(layout.parts).toHaveLength(treeSize(root));
    },
  );

  it('going backwards gives the parts of the first expression first, each from left to right', () => {
    const layout = layOut([formula('sin(x)*2'), formula('y-3')]);
    expect([...layout.parts].reverse().map((part) => printPlain(part))).toEqual([
      'x',
      'sin(x)',
      '2',
      'sin(x)*2',
      'y',
      '3',
      '-3',
      'y - 3',
    ]);
    expect(layout.roots.map((root) => printPlain(layout.parts[root]!))).toEqual([
      'sin(x)*2',
      'y - 3',
    ]);
  });

  it('has shared parts once where the tree would be long', () => {
    let doubling: Expression = variable('x');
    for (let level = 0; level < 60; level += 1) doubling = product([doubling, doubling]);
    const layout = layOut([doubling, doubling]);
    expect(layout.parts).toHaveLength(61);
    expect(layout.roots).toEqual([0, 0]);
    expect(isFaithful(layout)).toBe(true);
  });

  it('of 20,000 functions inside each other needs no stack', () => {
    let deep: Expression = variable('x');
    for (let level = 0; level < 20_000; level += 1) deep = apply('sin', deep);
    const layout = layOut([deep]);
    expect(layout.parts).toHaveLength(20_001);
    expect(isFaithful(layout)).toBe(true);
  });

  it('of nothing is empty', () => {
    expect(layOut([])).toEqual({ parts: [], starts: [0], operands: [], roots: [] });
  });
});
