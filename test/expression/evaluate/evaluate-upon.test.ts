/** Evaluating upon kept values, and orders of magnitude, point by point as evaluated alone. */
import { describe, expect, it } from 'vitest';
import { Compiler } from '../../../src/expression/evaluate/compiler.ts';
import { enclosuresOf, evaluateBatch } from '../../../src/expression/evaluate/evaluate-batch.ts';
import { evaluateUpon, keepValues } from '../../../src/expression/evaluate/evaluate-upon.ts';
import { NO_ORDER, visitOrders } from '../../../src/expression/evaluate/orders-of-magnitude.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import { layOut } from '../../../src/expression/layout.ts';
import { formula } from '../../../src/expression/read/read.ts';

const points = [Float64Array.of(-2.5, 0.5, 3)];

describe('evaluating upon kept values', () => {
  it.each(['x', 'sin(x^2)', '3*x*cos(x^2)-ln(x)', 'e^(sin(x^2))/x', '7'])(
    '%s beside sin(x^2) comes out as alone',
    (text) => {
      const compiler = new Compiler(['x']);
      compiler.compile(layOut([formula('sin(x^2)')]));
      const kept = keepValues(compiler.builder, points, 3);
      const layout = layOut([formula(text)]);
      const compiled = compiler.compile(layout);
      const place = compiler.placeOf(compiled, layout.roots[0]!);
      const result = enclosuresOf(3);
      evaluateUpon(kept, compiler.builder, [place], [result]);
      expect(result).toEqual(evaluateBatch(compile([formula(text)], ['x']), points, 3)[0]);
    },
  );
});

describe('orders of magnitude', () => {
  const ordersOf = (text: string, ...column: number[]): (number | undefined)[] => {
    const seen: (number | undefined)[] = [];
    const tape = compile([formula(text)], ['x']);
    visitOrders(tape, [Float64Array.from(column)], column.length, (row, orders) => {
      seen[row] = orders?.[tape.outputs[0]!];
    });
    return seen;
  };
  it('are the exponents of the values', () => {
    expect(ordersOf('x', 1, 1.99, 2, -0.75, 2 ** 200, 2 ** -900)).toEqual([0, 0, 1, -1, 200, -900]);
    expect(ordersOf('3*x', 1, 5)).toEqual([1, 3]);
    expect(ordersOf('x', 2 ** -1050)).toEqual([-1050]);
  });
  it('are none for what is exactly nought', () => {
    expect(ordersOf('0*x', 7)).toEqual([NO_ORDER]);
  });
  it('are unknown together where one value may be nought, or is none', () => {
    expect(ordersOf('sin(x)^2+cos(x)^2-1', 1)).toEqual([undefined]);
    expect(ordersOf('e^(x-x)+5', 1)).toEqual([2]);
    expect(ordersOf('ln(x)', -1, 8)).toEqual([undefined, 1]);
  });
  it('are told at more points than are run together', () => {
    const column = Array.from({ length: 200 }, (_, index) => 2 ** (index - 100));
    expect(ordersOf('x', ...column)).toEqual(column.map((_, index) => index - 100));
  });
});
