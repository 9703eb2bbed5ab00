/**
 * The table of functions tests itself, with 512 bits: each definition, derivative, domain, parity and
 * period column against the values the tape gives.
 */
import { describe, expect, it } from 'vitest';
import {
  type Ball,
  radiusTopOf,
  subtract,
  topOf,
} from '../../../src/expression/evaluate/balls/ball.ts';
import { areApart, evaluateBall, signOf } from '../../../src/expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED, UNKNOWN } from '../../../src/expression/evaluate/status.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import {
  apply,
  difference,
  type Expression,
  negation,
  numeral,
  quotient,
  sum,
  variable,
} from '../../../src/expression/expression.ts';
import {
  FUNCTION_NAMES,
  type FunctionCondition,
  type FunctionName,
  functionRow,
} from '../../../src/expression/functions.ts';
import { fromNumber, rational } from '../../../src/expression/rational.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { substitute } from '../../../src/expression/traverse.ts';
import { randomStream } from '../../../src/random.ts';

const BITS = 512;
const LETTERS = ['u', 'v'];
const [u, v] = [variable('u'), variable('v')];

const applied = (name: FunctionName): Expression =>
  functionRow(name).arity === 1 ? apply(name, u) : apply(name, u, v);

/** The second argument of `root` is a whole number in practice; elsewhere any number. */
const secondArguments = (name: FunctionName): readonly number[] =>
  name === 'root' ? [2, 3, 4, 5, -3, -2] : [0.3, 2, 10, 2.75];

/** Points over both signs and several scales, borders among them. */
function pointsFor(name: FunctionName): number[][] {
  const random = randomStream(`table/${name}`);
  const first = [0, 1, -1, 0.5, -0.5];
  for (let turn = 0; turn < 90; turn += 1) {
    first.push((2 * random.unit() - 1) * [1, 4, 30, 0.01][turn % 4]!);
  }
  const seconds = secondArguments(name);
  return first.map((value, index) => [value, seconds[index % seconds.length]!]);
}

/** Values with the second argument written as a number, as people write it. */
const valuesAt = (outputs: readonly Expression[], point: readonly number[]): Ball[] =>
  movingValues(
    outputs.map((output) => substitute(output, new Map([['v', numeral(fromNumber(point[1]!))]]))),
    point,
  );

/** Values with the second argument as a letter. */
const movingValues = (outputs: readonly Expression[], point: readonly number[]): Ball[] =>
  evaluateBall(compile(outputs, LETTERS), point, BITS);

function holds({ relation }: FunctionCondition, value: Ball): boolean | undefined {
  if (value.status === UNDEFINED) return false;
  const sign = signOf(value);
  if (sign === undefined) return undefined;
  return relation === '>' ? sign > 0 : relation === '>=' ? sign >= 0 : sign !== 0;
}

function all(conditions: readonly FunctionCondition[], point: readonly number[]): boolean {
  return conditions.every(
    (condition) => holds(condition, valuesAt([formula(condition.formula)], point)[0]!) === true,
  );
}

/** How many bits two values share, beside 1 or beside their own size where that is greater. */
function closeness(left: Ball, right: Ball): number {
  if (left.status !== DEFINED || right.status !== DEFINED) return 0;
  const gap = subtract(left, right, 4 * BITS);
  const most = Math.max(topOf(gap), radiusTopOf(gap)) + 1;
  return Math.max(1, topOf(left), topOf(right)) - most;
}

describe('the table of functions', () => {
  for (const name of FUNCTION_NAMES) {
    const row = functionRow(name);
    const points = pointsFor(name);

    it(`${name} is real exactly inside its domain column`, () => {
      let inside = 0;
      for (const point of points) {
        const [value] = valuesAt([applied(name)], point);
        // For even roots the index decides; `root` states that in words.
        const evenRoot = name === 'root' && point[1]! % 2 === 0 && point[0]! < 0;
        const poleOfRoot = name === 'root' && point[1]! < 0 && point[0] === 0;
        const expected = all(row.domain, point) && !evenRoot && !poleOfRoot;
        expect({ point, status: value!.status }).toEqual({
          point,
          status: expected ? DEFINED : UNDEFINED,
        });
        if (expected) inside += 1;
      }
      expect(inside).toBeGreaterThan(10);
    });

    if (row.definition !== undefined) {
      it(`${name} is its definition`, () => {
        const definition = formula(row.definition!);
        let compared = 0;
        for (const point of points) {
          const [value, defined] = valuesAt([applied(name), definition], point);
          if (value!.status !== DEFINED || defined!.status !== DEFINED) continue;
          compared += 1;
          expect({ point, apart: areApart(value!, defined!) }).toEqual({ point, apart: false });
          // Near a zero only the absolute error is small, hence compare 1 more than the value.
          expect(closeness(value!, defined!)).toBeGreaterThan(BITS - 120);
        }
        expect(compared).toBeGreaterThan(10);
      });
    }

    it(`${name} has the derivative of its column`, () => {
      const step = numeral(rational(1n, 1n << 120n));
      const moved = (by: Expression): Expression => substitute(applied(name), new Map([['u', by]]));
      const slope = quotient(
        difference(moved(sum([u, step])), moved(difference(u, step))),
        sum([step, step]),
      );
      let compared = 0;
      for (const point of points) {
        if (!all(row.domain, point) || !all(row.smooth, point)) continue;
        const [numeric, exact] = valuesAt([slope, formula(row.derivative.u)], point);
        if (numeric!.status !== DEFINED) continue;
        expect({ point, status: exact!.status }).toEqual({ point, status: DEFINED });
        compared += 1;
        // The central difference is off by h^2/6 times the third derivative: far below 2^-100.
        expect({ point, bits: closeness(numeric!, exact!) }).toSatisfy(
          (found: { bits: number }) => found.bits > 100,
        );
      }
      expect(compared).toBeGreaterThan(10);
    });

    if (row.derivative.v !== undefined) {
      it(`${name} has the derivative of its column by the second argument`, () => {
        const step = numeral(rational(1n, 1n << 120n));
        const moved = (by: Expression): Expression => apply(name, u, by);
        const slope = quotient(
          difference(moved(sum([v, step])), moved(difference(v, step))),
          sum([step, step]),
        );
        let compared = 0;
        for (const point of points) {
          if (!all(row.domain, point) || !all(row.smooth, point)) continue;
          const [numeric, exact] = movingValues([slope, formula(row.derivative.v!)], point);
          if (numeric!.status !== DEFINED || exact!.status !== DEFINED) continue;
          compared += 1;
          expect(closeness(numeric!, exact!)).toBeGreaterThan(100);
        }
        expect(compared).toBeGreaterThan(5);
      });
    }

    if (row.parity !== undefined) {
      it(`${name} is ${row.parity}`, () => {
        const mirrored = substitute(applied(name), new Map([['u', negation(u)]]));
        const expected = row.parity === 'even' ? mirrored : negation(mirrored);
        for (const point of points) {
          const [value, other] = valuesAt([applied(name), expected], point);
          expect(value!.status).toBe(other!.status);
          expect(areApart(value!, other!)).toBe(false);
        }
      });
    }

    if (row.period !== undefined) {
      it(`${name} has its period`, () => {
        const shifted = substitute(applied(name), new Map([['u', sum([u, formula(row.period!)])]]));
        for (const point of points) {
          const [value, other] = valuesAt([applied(name), shifted], point);
          // At a pole the shifted argument is only near it.
          if (value!.status !== DEFINED) expect(other!.status).toBe(UNKNOWN);
          else expect(areApart(value!, other!)).toBe(false);
        }
      });
    }
  }
});
