import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from '../../src/algebra/simplify.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import {
  apply,
  type Expression,
  integer,
  power,
  product,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { printPlain, printPretty } from '../../src/expression/print/print.ts';
import { distinctParts, sameExpression, variablesOf } from '../../src/expression/traverse.ts';
import { LIMITS } from '../../src/limits.ts';
import { writtenExpression } from '../expression/written.ts';
import { DISPLAYS } from './displays.ts';
import { readTable } from './read-pair.ts';

describe('simplification writes', () => {
  for (const [group, rows] of Object.entries(DISPLAYS)) {
    describe(group, () => {
      it.each(rows)('%s as %s', (raw, shown) => {
        expect(printPretty(simplify(readTable(raw)))).toBe(shown);
      });
    });
  }
  it('at least 80 rows', () => {
    expect(Object.values(DISPLAYS).flat().length).toBeGreaterThanOrEqual(80);
  });
});

const COORDINATES = [0.371, -0.437, 1.73, -2.31, 0.05, 3.57];

const points = (expression: Expression): ReadonlyMap<string, number>[] =>
  COORDINATES.map(
    (_, shift) =>
      new Map(
        variablesOf(expression).map((name, index) => [
          name,
          COORDINATES[(shift + index) % COORDINATES.length]! + index / 10,
        ]),
      ),
  );

describe('simplification', () => {
  it('keeps the value wherever the original is defined', () => {
    const runs = 1_500;
    let compared = 0;
    fc.assert(
      fc.property(writtenExpression, (expression) => {
        const simplified = simplify(expression);
        for (const point of points(expression)) {
          const before = evaluate(expression, point);
          if (!Number.isFinite(before) || Math.abs(before) > 1e200) continue;
          compared += 1;
          const after = evaluate(simplified, point);
          const text = `${printPlain(expression)} => ${printPlain(simplified)}`;
          expect(Math.abs(after - before), text).toBeLessThanOrEqual(
            1e-6 * Math.max(Math.abs(before), 1e-3),
          );
        }
      }),
      { seed: 30, numRuns: runs },
    );
    expect(compared).toBeGreaterThan((4 * runs) / 3);
  });
  it('done twice is done once', () => {
    fc.assert(
      fc.property(writtenExpression, (expression) => {
        const once = simplify(expression);
        expect(printPlain(simplify(once)), printPlain(expression)).toBe(printPlain(once));
      }),
      { seed: 31, numRuns: 1_500 },
    );
  });
});

const x = variable('x');
function nested(depth: number, wrap: (inner: Expression) => Expression): Expression {
  let expression: Expression = x;
  for (let level = 0; level < depth; level += 1) expression = wrap(expression);
  return expression;
}

describe('bounds', () => {
  it('a shared product of 2^60 factors is a power', () => {
    const simplified = simplify(nested(60, (u) => product([u, u])));
    expect(printPlain(simplified)).toBe(`x^${2n ** 60n}`);
  });
  it('a chain of sines keeps its shared parts', () => {
    const chain = nested(60, (u) => product([apply('sin', u), apply('cos', u)]));
    expect(distinctParts(simplify(chain)).length).toBeLessThan(300);
  });
  it('depth 15,000 is no trouble', () => {
    const deep = nested(15_000, (u) => apply('sin', u));
    expect(sameExpression(simplify(deep), deep)).toBe(true);
  });
  it('past the bounds the expression comes back as it was', () => {
    const wide = sum(Array.from({ length: 20_001 }, (_, index) => power(x, integer(index))));
    expect(simplify(wide)).toBe(wide);
    const growing = nested(3_000, (u) => sum([u, apply('sin', u)]));
    expect(simplify(growing)).toBe(growing);
  });
  it('the largest expression that is looked at, and one larger', () => {
    const ofSize = (size: number): Expression =>
      sum(Array.from({ length: size - 1 }, (_, index) => integer(index)));
    const { simplifySize } = LIMITS.calculus;
    const total = ((simplifySize - 1) * (simplifySize - 2)) / 2;
    expect(printPlain(simplify(ofSize(simplifySize)))).toBe(`${total}`);
    const larger = ofSize(simplifySize + 1);
    expect(simplify(larger)).toBe(larger);
  });
  it('a power that would have too many digits stays a power', () => {
    expect(printPretty(simplify(readTable('9^9^9')))).toBe('9³⁸⁷⁴²⁰⁴⁸⁹');
    expect(printPretty(simplify(readTable('2^1000*x')))).toBe('2¹⁰⁰⁰ x');
  });
});
