import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { ImplicitTask } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import { difference, type Expression } from '../../src/expression/expression.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { formula, readScalar } from '../../src/expression/read/read.ts';
import { valuesAt } from './numeric.ts';
import { stepsText } from './written-out.ts';

const task = (left: string, right: string, extra: Partial<ImplicitTask> = {}): ImplicitTask => ({
  kind: 'implicit',
  left: formula(left),
  right: formula(right),
  dependent: 'y',
  by: 'x',
  ...extra,
});

const answer = (given: ImplicitTask): string => {
  const { answer: found } = solve(given);
  return found.kind === 'scalar' ? printPretty(found.expression) : found.kind;
};

describe('implicit differentiation', () => {
  it.each([
    ['x^2+y^2', '25', '−x/y'],
    ['x*y', '1', '−y/x'],
    ['y', 'x^2', '2x'],
  ])('%s = %s', (left, right, expected) => {
    expect(answer(task(left, right))).toBe(expected);
  });
  it('at a point of the curve', () => {
    const at = { x: formula('3'), y: formula('4') };
    expect(answer(task('x^2+y^2', '25', { at }))).toBe('−3/4');
    const top = { x: formula('5'), y: formula('0') };
    expect(() => solve(task('x^2+y^2', '25', { at: top }))).toThrow(TaskImpossible);
  });
  it.each([
    ['x^2+3x*y+2y^2', '7', '−(2x + 3y)/(3x + 4y)'],
    ['x^2+2y^2+4z^2', '2x*y*z', '(yz − x)/(4z − xy)'],
    ['4x^2+2*sin(y)', '3', '−4x/cos(y)'],
    ['2x^2+6y', '5', '−2x/3'],
  ])('%s = %s in lowest terms', (left, right, expected) => {
    const more = left.includes('z') ? { dependent: 'z', arguments: ['x', 'y'] } : {};
    expect(answer(task(left, right, more))).toBe(expected);
  });
  it('needs the dependent variable', () => {
    expect(() => solve(task('x^2', '4'))).toThrow(TaskImpossible);
  });
  it('shows its steps', () => {
    expect(stepsText(solve(task('x^2+sin(y)', 'x*y')).worked.steps)).toMatchInlineSnapshot(`
      "1. Think of y as a function of x, and differentiate both sides with respect to x.
           d/dx(x² + sin(y)) = d/dx(xy)
      2. Wherever y is differentiated, the chain rule leaves the factor dy/dx.
           2x + cos(y) (dy/dx) = y + x (dy/dx)
         1. The derivative of x² + sin(y):
            1. Differentiate term by term.
                 d/dx(x² + sin(y)) = d/dx(x²) + d/dx(sin(y))
            2. Work out the derivative of each term.
                 d/dx(x²) = 2x
                 d/dx(sin(y)) = cos(y) (dy/dx)
               1. The derivative of sin(y):
                  1. By the chain rule: the derivative with respect to y, times dy/dx.
                       d/dx(sin(y)) = (d/dy(sin(y))) (dy/dx) = cos(y) (dy/dx)
            3. Put the terms together.
                 d/dx(x² + sin(y)) = 2x + cos(y) (dy/dx)
         2. The derivative of xy:
            1. This is a product, and each factor depends on x. Call the factors u and v.
                 u = x
                 v = y
                 xy = uv
            2. By the product rule, one factor at a time is differentiated, the others stay as they are, and the results are added.
                 d/dx(xy) = (du/dx) v + u (dv/dx)
            3. Compute each of these derivatives.
                 du/dx = 1
                 dv/dx = dy/dx
            4. Put everything in and tidy up.
                 d/dx(xy) = y + x (dy/dx)
      3. Bring every term with dy/dx to the left and all others to the right.
           cos(y) (dy/dx) − x (dy/dx) = y − 2x
      4. Take dy/dx out as a factor.
           (cos(y) − x) (dy/dx) = y − 2x
      5. Divide by what stands beside dy/dx.
           dy/dx = (y − 2x)/(cos(y) − x)"
    `);
  });
});

describe('second derivatives along a curve', () => {
  it.each([
    ['x^2+y^2', '25', '−25/y³'],
    ['x*y', '1', '2y/x²'],
    ['x', 'y^2', '−1/(4y³)'],
    ['4x^3+3y^3', '3', '−8x/(3y⁵)'],
    ['y', 'x^3', '6x'],
  ])('%s = %s', (left, right, expected) => {
    expect(answer(task(left, right, { order: 2 }))).toBe(expected);
  });
  it('at a point of the curve', () => {
    const at = { x: formula('3'), y: formula('4') };
    expect(answer(task('x^2+y^2', '25', { at, order: 2 }))).toBe('−25/64');
  });
  it('on a surface, the other variables held', () => {
    const sphere = task('x^2+y^2+z^2', '9', { dependent: 'z', arguments: ['x', 'y'], order: 2 });
    expect(answer(sphere)).toBe('−(x² + z²)/z³');
  });
  it('agrees with the curve itself, three neighbouring heights of which are solved for', () => {
    const step = 1e-3;
    for (const [left, right] of [
      ['x^3+y^3', '6*x*y'],
      ['x^2+x*y+2y^2', '9'],
      ['y+e^y', 'x+2'],
      ['x*sin(y)+y', 'x^2'],
    ] as const) {
      const { answer: found } = solve(task(left, right, { order: 2 }));
      if (found.kind !== 'scalar') throw new Error(found.kind);
      const zero = difference(formula(left), formula(right));
      const height = (x: number, near: number): number => {
        let y = near;
        for (let turn = 0; turn < 60; turn += 1) {
          const [here, beside] = valuesAt(zero, [
            new Map([
              ['x', x],
              ['y', y],
            ]),
            new Map([
              ['x', x],
              ['y', y + 1e-6],
            ]),
          ]);
          y -= here! / ((beside! - here!) / 1e-6);
        }
        return y;
      };
      const points = curvePoints(zero, 'x', 'y').slice(0, 4);
      expect(points.length).toBeGreaterThan(2);
      for (const point of points) {
        const [x, y] = [point.get('x')!, point.get('y')!];
        const bend = (height(x + step, y) - 2 * y + height(x - step, y)) / step ** 2;
        const [value] = valuesAt(found.expression, [point]);
        expect(Math.abs(bend - value!)).toBeLessThan(1e-2 * Math.max(1, Math.abs(value!)));
      }
    }
  });
  it('is checked by second partial derivatives', () => {
    const { worked } = solve(task('x^2+x*y+2y^2', '9', { order: 2 }));
    expect(worked.remarks.map(({ code }) => code)).toContain('verify-implicit-second');
  });
});

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly f_plain: string;
  readonly wrt: readonly string[];
  readonly answer_plain: string;
  readonly dependent: string;
  readonly on_curve_only: boolean;
}

const FILE = new URL('../../../shared/corpus/textbook.json', import.meta.url);
const rows: readonly Row[] = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]).filter(
      ({ kind, wrt }) => kind === 'implicit' && wrt.length === 1,
    )
  : [];

const plain = (text: string): Expression => {
  const reading = readScalar(text, { variables: [], openNames: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.value;
};

/** Points of the curve: for some values of one variable, where the other one makes the sides equal. */
function curvePoints(zero: Expression, by: string, dependent: string): Map<string, number>[] {
  const found: Map<string, number>[] = [];
  for (const x of [0.3, 0.7, 1.1, 1.6, 2.3, 3.1, -0.4, -0.9, -1.7, -2.6]) {
    const at = (y: number): Map<string, number> =>
      new Map([
        [by, x],
        [dependent, y],
      ]);
    const grid = Array.from({ length: 161 }, (_, index) => -8.03 + index / 10);
    const heights = valuesAt(zero, grid.map(at));
    grid.slice(1).forEach((end, index) => {
      if (!(heights[index]! * heights[index + 1]! < 0)) return;
      let [low, high] = [grid[index]!, end];
      for (let turn = 0; turn < 60; turn += 1) {
        const middle = (low + high) / 2;
        const [first, second] = valuesAt(zero, [at(low), at(middle)]);
        if (first! * second! <= 0) high = middle;
        else low = middle;
      }
      if (Math.abs(valuesAt(zero, [at(low)])[0]!) < 1e-9) found.push(at(low));
    });
  }
  return found;
}

const besideCurve = (by: string, dependent: string): Map<string, number>[] =>
  [0.3, 0.8, 1.7, -1.2].map(
    (x) =>
      new Map([
        [by, x],
        [dependent, 1.1 - x / 3],
      ]),
  );

describe.skipIf(rows.length === 0)('textbook curves', () => {
  it.each(rows.map((row) => [row.id, row.f_plain, row] as const))('%s: %s', (_, text, row) => {
    const [left, right] = text.split('=').map(plain);
    const { answer: found } = solve({
      kind: 'implicit',
      left: left!,
      right: right!,
      dependent: row.dependent,
      by: row.wrt[0]!,
    });
    if (found.kind !== 'scalar') throw new Error(found.kind);
    const crossed = curvePoints(difference(left!, right!), row.wrt[0]!, row.dependent);
    // Where the sides touch without crossing, the answers are compared beside the curve.
    const points = crossed.length > 0 ? crossed : besideCurve(row.wrt[0]!, row.dependent);
    const [ours, theirs] = [found.expression, plain(row.answer_plain)].map((each) =>
      valuesAt(each, points),
    );
    let compared = 0;
    ours!.forEach((value, index) => {
      const other = theirs![index]!;
      if (Number.isNaN(value) || Number.isNaN(other)) return;
      compared += 1;
      expect(Math.abs(value - other)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
    });
    expect(compared).toBeGreaterThan(2);
  });
});
