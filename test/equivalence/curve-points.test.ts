/** Certified points of curves: how many, on which branches, and that a root lies in each ball. */
import { describe, expect, it } from 'vitest';
import { type CurvePoint, pointsOnCurve } from '../../src/equivalence/curve.ts';
import type { DefinedBall } from '../../src/expression/evaluate/balls/ball.ts';
import { evaluateBall, signOf } from '../../src/expression/evaluate/evaluate-exact.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { LIMITS } from '../../src/limits.ts';
import { randomStream } from '../../src/random.ts';

const lettersOf = (equation: string): readonly string[] => [
  ...new Set(['x', 'y', ...variablesOf(formula(equation))]),
];
const pointsOf = (equation: string, positive: readonly string[] = []): CurvePoint[] =>
  pointsOnCurve(
    { equation: formula(equation), dependent: 'y' },
    lettersOf(equation),
    new Set(positive),
    randomStream('points'),
  );

const MOST = LIMITS.equivalence.curvePoints;

describe('points of a curve', () => {
  it.each([
    'x^2+y^2-25',
    'x*y-1',
    'y-x',
    'y-1/3',
    '1000*y-1',
    'y-10^6*x',
    'x^2+y^2-z^2',
    'sin(x+y)-y^2*cos(x)',
    'e^y-x',
    // Between two signs there may be a pole as well as a root.
    'tan(y)-x',
    '1/y-x',
    '(y-x)/(y+x)',
    // Or a gap.
    'y*sqrt(y^2-4)-x',
    'ln(y^2-1)*sign(y)-x',
  ])('%s = 0: a root lies in each ball', (equation) => {
    const letters = lettersOf(equation);
    const points = pointsOf(equation);
    expect(points).toHaveLength(MOST);
    const tape = compile([formula(equation)], letters);
    const at = (coordinates: readonly (number | DefinedBall)[]) =>
      evaluateBall(tape, coordinates, 1000)[0]!;
    for (const { coordinates, shown } of points) {
      expect([coordinates.length, shown.length]).toEqual([letters.length, letters.length]);
      const place = letters.indexOf('y');
      const root = coordinates[place] as DefinedBall;
      const end = (side: bigint): DefinedBall => ({
        ...root,
        middle: root.middle + side * root.radius,
        radius: 0n,
      });
      const signs = [end(-1n), end(1n)].map((value) =>
        signOf(at(coordinates.map((each, index) => (index === place ? value : each)))),
      );
      expect([...signs].sort()).toEqual([-1, 1]);
      // The equation has a value on all of it: no pole, no gap.
      expect(signOf(at(coordinates))).toBeUndefined();
      const value = Number(root.middle) * 2 ** root.exponent;
      expect(Math.abs(shown[place]! - value)).toBeLessThanOrEqual(1e-15 * Math.abs(value));
      for (const [index, each] of coordinates.entries()) {
        if (index !== place) expect(shown[index]).toBe(each);
      }
    }
  });

  it.each(['x^2+y^2+1', '1/y', '1/(y-x)', 'y*sqrt(y^2-4)', 'sign(y)*(x^2+1)', 'sin(x^2+y^2)-3'])(
    '%s = 0: there is none where the sign changes without a root',
    (equation) => {
      expect(pointsOf(equation)).toEqual([]);
    },
  );

  it('have the declared signs', () => {
    const heights = (positive: readonly string[]): number[] =>
      pointsOf('x^2+y^2-25', positive).map(({ shown }) => shown[1]!);
    expect(heights([]).some((height) => height < 0)).toBe(true);
    expect(heights(['y']).every((height) => height > 0)).toBe(true);
    expect(heights(['y'])).toHaveLength(MOST);
  });

  it('are shared among the branches of a curve that its equation only touches', () => {
    const branches = (equation: string, inner: (x: number, y: number) => number): number[] => {
      const points = pointsOf(equation);
      expect(points).toHaveLength(MOST);
      const turns = points.map(({ shown }) =>
        Math.round(inner(shown[0]!, shown[1]!) / Math.PI - 0.5),
      );
      return [0, 2, -2].map((turn) => turns.filter((each) => each === turn).length);
    };
    expect(branches('sin(x*y)-1', (x, y) => x * y)).toEqual([4, 4, 2]);
    // There is no third branch.
    expect(branches('sin(x^2+y^2)-1', (x, y) => x * x + y * y)).toEqual([5, 5, 0]);
  });
});
