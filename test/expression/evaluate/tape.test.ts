/** Compiling: common parts once, in linear time, and what powers mean. */
import { describe, expect, it } from 'vitest';
import {
  DEFINED,
  evaluateBatch,
  UNDEFINED,
} from '../../../src/expression/evaluate/evaluate-batch.ts';
import { boundsOf, evaluateBall } from '../../../src/expression/evaluate/evaluate-exact.ts';
import { compile, type Tape } from '../../../src/expression/evaluate/tape.ts';
import {
  apply,
  derivative,
  type Expression,
  integer,
  product,
  unknown,
  variable,
} from '../../../src/expression/expression.ts';
import { formula } from '../../../src/expression/read/read.ts';

const at = (tape: Tape, ...point: number[]): { middle: number; status: number } => {
  const { low, high, status } = evaluateBatch(
    tape,
    point.map((value) => Float64Array.of(value)),
    1,
  )[0]!;
  return { middle: low[0]! / 2 + high[0]! / 2, status: status[0]! };
};
const valueAt = (text: string, x: number): number => at(compile([formula(text)], ['x']), x).middle;
const statusAt = (text: string, x: number): number => at(compile([formula(text)], ['x']), x).status;

describe('compiling', () => {
  it('computes common parts once, written in one place or in several', () => {
    const once = compile([formula('sin(x^2)')], ['x']);
    expect(compile([formula('sin(x^2)+sin(x*x)')], ['x']).length).toBe(once.length + 1);
    const several = compile([formula('sin(x^2)'), formula('cos(x^2)')], ['x']);
    expect(several.length).toBe(once.length + 1);
    expect(several.outputs).toHaveLength(2);
  });

  it('drops what no output needs', () => {
    // The negation becomes part of a subtraction.
    expect(compile([formula('x-y')], ['x', 'y']).length).toBe(3);
  });

  it('is linear where the tree would have 2^60 leaves, and at depth 20,000', () => {
    let doubling: Expression = variable('x');
    for (let level = 0; level < 60; level += 1) doubling = product([doubling, doubling]);
    const squares = compile([doubling], ['x']);
    expect(squares.length).toBe(61);
    expect(evaluateBall(squares, [1], 64)[0]).toMatchObject({ middle: 1n, radius: 0n });
    let deep: Expression = variable('x');
    for (let level = 0; level < 20_000; level += 1) deep = apply('sin', deep);
    const sines = compile([deep], ['x']);
    expect(sines.length).toBe(20_001);
    // Iterated sines tend to nought like sqrt(3/n).
    expect(at(sines, 1).middle).toBeCloseTo(Math.sqrt(3 / 20_000), 4);
    expect(boundsOf(evaluateBall(sines, [1], 64)[0]!).low).toBeCloseTo(Math.sqrt(3 / 20_000), 4);
  });

  it('refuses a variable that is not among the letters', () => {
    expect(() => compile([variable('y')], ['x'])).toThrow(RangeError);
  });

  it('gives no value to what has none', () => {
    const { status } = evaluateBatch(
      compile([unknown('f', [variable('x')]), derivative(variable('y'), ['x'])], ['x', 'y']),
      [Float64Array.of(1), Float64Array.of(1)],
      1,
    )[0]!;
    expect(status[0]).not.toBe(DEFINED);
    expect(status[0]).not.toBe(UNDEFINED);
  });

  it('evaluates more points than a block holds, one at a time or together', () => {
    const tape = compile([formula('x^3-ln(x)')], ['x']);
    const column = Float64Array.from({ length: 300 }, (_, index) => index / 7);
    const { low, high, status } = evaluateBatch(tape, [column], 300)[0]!;
    expect(status[0]).toBe(UNDEFINED);
    for (let row = 1; row < 300; row += 37) {
      const alone = evaluateBatch(tape, [Float64Array.of(column[row]!)], 1)[0]!;
      expect([low[row], high[row], status[row]]).toEqual([
        alone.low[0],
        alone.high[0],
        alone.status[0],
      ]);
    }
  });
});

describe('powers', () => {
  it('are real roots for odd denominators, however the exponent is written', () => {
    for (const exponent of ['1/3', '2/6', '-(-1/3)', '(1/6+1/6)']) {
      expect(valueAt(`x^(${exponent})`, -8)).toBeCloseTo(-2, 12);
    }
    expect(valueAt('x^(2/3)', -8)).toBeCloseTo(4, 12);
    expect(valueAt('root(x,3)', -8)).toBeCloseTo(-2, 12);
    expect(valueAt('x^(-2/3)', -8)).toBeCloseTo(0.25, 12);
    expect(valueAt('x^0.2', -32)).toBeCloseTo(-2, 12);
    expect(statusAt('x^(-1/3)', 0)).toBe(UNDEFINED);
  });
  it('ask for a base that is not negative where the denominator is even', () => {
    for (const exponent of ['1/2', '2/4', '0.5', '-1/2', '0.25', '3/8']) {
      expect(statusAt(`x^(${exponent})`, -1)).toBe(UNDEFINED);
      expect(statusAt(`x^(${exponent})`, 2)).toBe(DEFINED);
    }
    expect(valueAt('x^(3/4)', 0)).toBe(0);
    expect(statusAt('x^(-3/4)', 0)).toBe(UNDEFINED);
  });
  it('ask for a positive base where the exponent is no plain rational', () => {
    expect(statusAt('x^x', 0)).toBe(UNDEFINED);
    expect(statusAt('x^x', -1)).toBe(UNDEFINED);
    expect(statusAt('x^pi', -1)).toBe(UNDEFINED);
    expect(statusAt('0^x', 2)).toBe(UNDEFINED);
    expect(valueAt('x^x', 2)).toBeCloseTo(4, 12);
  });
  it('are 1 for a written exponent 0 wherever the base is defined', () => {
    expect(valueAt('x^0', 0)).toBe(1);
    expect(valueAt('(x-x)^0', 5)).toBe(1);
    expect(statusAt('ln(x)^0', -1)).toBe(UNDEFINED);
    expect(valueAt('ln(x)^0', 3)).toBe(1);
  });
  it('of whole exponents are exact where doubles are', () => {
    expect(valueAt('x^5', -3)).toBeCloseTo(-243, 9);
    expect(valueAt('x^(-2)', 4)).toBeCloseTo(0.0625, 15);
    expect(valueAt('2^100', 0)).toBe(2 ** 100);
    expect(valueAt('x^5000', 1)).toBeCloseTo(1, 9);
    expect(valueAt('x^5001', -1)).toBeCloseTo(-1, 9);
  });
  it('of 1 and to 0 are exact, and nothing near them is', () => {
    const tape = compile([formula('x^y')], ['x', 'y']);
    const widthAt = (x: number, y: number): number => {
      const { low, high } = evaluateBatch(tape, [Float64Array.of(x), Float64Array.of(y)], 1)[0]!;
      return high[0]! - low[0]!;
    };
    expect(widthAt(1, 1e305)).toBe(0);
    expect(widthAt(7, 0)).toBe(0);
    expect(widthAt(1 + 2 ** -52, 1e-320)).toBeGreaterThan(0);
  });
  it('of roots with a zero index are undefined', () => {
    expect(statusAt('root(x,1-1)', 2)).toBe(UNDEFINED);
    const tape = compile([apply('root', integer(2), variable('x'))], ['x']);
    expect(at(tape, 0).status).toBe(UNDEFINED);
    expect(at(tape, 2).middle).toBeCloseTo(Math.SQRT2, 12);
  });
});
