import { describe, expect, it } from 'vitest';
import { enclosedBall, excludesZero, orderOf } from '../../src/equivalence/ball.ts';
import { bordersOf } from '../../src/equivalence/borders.ts';
import { Candidates, powerOfTwo } from '../../src/equivalence/candidates.ts';
import { factsOf } from '../../src/equivalence/facts.ts';
import { ABSENT, lookupIn, numbering } from '../../src/equivalence/identical.ts';
import { alwaysHolds, keepsSign } from '../../src/equivalence/range.ts';
import { residual } from '../../src/equivalence/residual.ts';
import { bitsToZero, provesZero } from '../../src/equivalence/root-bound.ts';
import { hiddenBits, withAllOutputs } from '../../src/equivalence/visibility.ts';
import { ball } from '../../src/expression/evaluate/balls/ball.ts';
import { evaluateBall } from '../../src/expression/evaluate/evaluate-exact.ts';
import { NO_ORDER } from '../../src/expression/evaluate/orders-of-magnitude.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { derivative } from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { randomStream } from '../../src/random.ts';

describe('ranges by shape', () => {
  const none = new Set<string>();
  it.each([
    ['x^2+1', '>', true],
    ['x^2', '>=', true],
    ['x^2', '!=', false],
    ['x^2-1', '>=', false],
    ['1+sin(x)', '>=', true],
    ['2+sin(x)', '>', true],
    ['1-sin(x)', '>=', true],
    ['1-2*sin(x)', '>=', false],
    ['e^x+x^4', '>', true],
    ['-e^x', '>', false],
    ['-e^x', '!=', true],
    ['cosh(x)-1', '>=', true],
    ['cosh(x)', '!=', true],
    ['1/(1+x^2)', '>', true],
    ['sqrt(x)', '>', true],
    ['relu(x)', '>', false],
    ['relu(x)', '>=', true],
    ['x', '>', false],
    ['x*y', '>=', false],
    ['3*x^2*abs(y)', '>=', true],
    ['pi-3', '>', true],
    ['e-3', '>', false],
    ['arctan(x^2)', '>=', true],
    ['x^3', '>=', false],
    ['(-x^2-1)^3', '!=', true],
    ['x^(-2)', '>', true],
    ['1-tanh(x)', '>=', true],
    ['sigmoid(x)', '>', true],
    ['arccos(x)', '>=', true],
    ['ln(x)', '>=', false],
    ['-x^2-e^x', '!=', true],
    ['-e^x-x^2', '!=', true],
    ['-x^2-y^2', '!=', false],
    ['1/(-x^2-1)', '!=', true],
    ['arccot(x)', '!=', true],
    ['sech(x)', '!=', true],
    ['pi^x', '>', true],
    ['e^(-x)', '>', true],
    ['e^2', '>', true],
  ] as const)('%s %s 0: %s', (text, relation, expected) => {
    expect(alwaysHolds({ expression: formula(text), relation }, none)).toBe(expected);
  });

  it('uses declared signs', () => {
    const positive = new Set(['a', 'x']);
    for (const text of ['a', 'a*x', 'a/x', 'a+x', 'sqrt(a)', 'a^x', 'a^3', 'x^(1/3)']) {
      expect(alwaysHolds({ expression: formula(text), relation: '>' }, positive), text).toBe(true);
      expect(keepsSign(formula(`-(${text})`), positive), text).toBe(true);
      if (/^[a+*/x]+$/.test(text)) expect(keepsSign(formula(text), none), text).toBe(false);
    }
  });
});

describe('borders', () => {
  it.each([
    ['abs(x-1)', ['x - 1']],
    ['relu(x+y)', ['x + y']],
    ['sqrt((x-3)^2)', ['x - 3']],
    ['sqrt(x^2+1)', ['x']],
    ['arctan(1/(x-2))', ['x - 2']],
    ['x^2+1/x', []],
    ['sin(x)^2', []],
    ['(x-1)^(1/3)', ['x - 1']],
    ['root(x-5,3)', ['x - 5']],
    ['ln((x+4)^2)', ['x + 4']],
    ['abs(2)', []],
  ] as const)('%s: %s', (text, borders) => {
    expect(bordersOf(formula(text)).map((border) => printPlain(border))).toEqual(borders);
  });
});

describe('the residual', () => {
  const rest = (key: string, answer: string): string | undefined => {
    const left = residual(formula(key), formula(answer));
    return left === undefined ? undefined : printPlain(left);
  };
  it('strikes out what both sides share, up to order and sign', () => {
    expect(rest('e^(e^x)', 'e^(e^x)+1')).toBe('-1');
    expect(rest('x*y+3', '3+y*x')).toBe('0');
    expect(rest('a-(b-c)', 'c+a')).toBe('-b');
    expect(rest('x+x', 'x')).toBe('x');
    expect(rest('exp(x)+x', 'e^x')).toBe('x');
    expect(rest('x', 'y')).toBeUndefined();
  });
});

describe('numbering', () => {
  it('is blind to order and to the ways of writing a number or an exponential', () => {
    const numberOf = numbering();
    const same = (left: string, right: string): boolean =>
      numberOf(formula(left)) === numberOf(formula(right));
    expect(same('x*y+2', '2+y*x')).toBe(true);
    expect(same('0.50*x', '1/2*x')).toBe(false);
    expect(same('0.50*x', '0.5*x')).toBe(true);
    expect(same('exp(x)', 'e^x')).toBe(true);
    expect(same('x-y', 'y-x')).toBe(false);
    expect(same('x/y', 'y/x')).toBe(false);
    expect(same('x^y', 'y^x')).toBe(false);
    expect(same('sin(x)', 'cos(x)')).toBe(false);
  });
  it('looks up without learning', () => {
    const lookup = lookupIn([formula('x+sin(y)')]);
    expect(lookup(formula('sin(y)+x'))).not.toBe(ABSENT);
    expect(lookup(formula('sin(y)'))).not.toBe(ABSENT);
    expect(lookup(formula('cos(y)'))).toBe(ABSENT);
    expect(lookup(formula('cos(y)'))).toBe(ABSENT);
  });
});

describe('the root bound', () => {
  it('bounds constants of roots, and only those', () => {
    expect(bitsToZero(formula('sqrt(2)+sqrt(3)-sqrt(5+2*sqrt(6))'))).toBeLessThan(1_000);
    expect(bitsToZero(formula('7/3-2'))).toBe(2);
    expect(bitsToZero(formula('pi-3'))).toBeUndefined();
    expect(bitsToZero(formula('sqrt(x)'))).toBeUndefined();
    expect(bitsToZero(formula('sin(1)'))).toBeUndefined();
    expect(bitsToZero(formula('root(2,x)'))).toBeUndefined();
  });
  it('counts a root once, however often it is written', () => {
    expect(bitsToZero(formula('sqrt(2)*sqrt(2)-2'))).toBe(bitsToZero(formula('sqrt(2)*sqrt(2)-2')));
    expect(bitsToZero(formula('sqrt(2)+sqrt(2)+sqrt(2)'))!).toBeLessThan(
      bitsToZero(formula('sqrt(2)+sqrt(3)+sqrt(5)'))!,
    );
  });
  it.each([
    'sqrt(2)-1.4142',
    'sqrt(2)+sqrt(3)-3.1463',
    '1/(root(5,3)-1.7)',
    'sqrt(sqrt(3)-1.7)',
    '2^(3/2)-2.82',
  ])('%s is larger than its bound', (text) => {
    const value = evaluateBall(compile([formula(text)], []), [], 512)[0]!;
    expect(orderOf(value)!).toBeGreaterThan(-bitsToZero(formula(text))!);
    expect(provesZero(formula(text), orderOf(value)! + 1)).toBe(false);
    expect(provesZero(formula(text), -100_000)).toBe(true);
  });
});

describe('visibility', () => {
  const hidden = (text: string, at: number): number => {
    const tape = withAllOutputs(compile([formula(text)], variablesOf(formula(text))));
    const values = evaluateBall(
      tape,
      variablesOf(formula(text)).map(() => at),
      256,
    );
    return hiddenBits(
      tape,
      values.map((value) => orderOf(value) ?? NO_ORDER),
    );
  };
  it('measures how deep the smallest effect lies', () => {
    expect(hidden('x+1', 1)).toBe(0);
    expect(hidden('x+1/2^50', 1)).toBe(50);
    expect(hidden('x+e^(-100*x)', 1)).toBeGreaterThanOrEqual(144);
    expect(hidden('cos(x/2^40)', 1)).toBe(80);
    expect(hidden('e^(x/2^40)', 1)).toBe(40);
    expect(hidden('tanh(x)', 64)).toBeGreaterThan(180);
    expect(hidden('tanh(x)', 0.5)).toBe(0);
    expect(hidden('erf(x)', 16)).toBeGreaterThan(360);
    expect(hidden('arctan(x)', 2 ** 60)).toBe(60);
    expect(hidden('sigmoid(x)', 64)).toBeGreaterThan(90);
    expect(hidden('tanh(x)', 2 ** 60)).toBe(Number.POSITIVE_INFINITY);
    expect(hidden('x*y', 2 ** 60)).toBe(0);
  });
});

describe('balls in doubles', () => {
  it('are rounded outward, with a scale beyond the range of doubles', () => {
    const plain = enclosedBall(ball(3n, 1n, -1));
    expect(plain.middle - plain.radius).toBeLessThanOrEqual(1);
    expect(plain.middle + plain.radius).toBeGreaterThanOrEqual(2);
    expect(plain.scale).toBeUndefined();
    expect(enclosedBall(ball(5n, 0n, 0))).toEqual({ kind: 'value', middle: 5, radius: 0 });
    expect(enclosedBall(ball(1n, 0n, 5_000))).toEqual({
      kind: 'value',
      middle: 1,
      radius: 0,
      scale: 5_000,
    });
    const long = enclosedBall(ball(2n ** 200n + 1n, 3n, -200));
    expect(Math.abs(long.middle - 1)).toBeLessThanOrEqual(long.radius);
    expect(long.radius).toBeLessThan(1e-15);
  });
  it('know whether they exclude nought', () => {
    expect(excludesZero(ball(2n, 1n, 0))).toBe(true);
    expect(excludesZero(ball(-2n, 1n, 0))).toBe(true);
    expect(excludesZero(ball(1n, 1n, 0))).toBe(false);
    expect(orderOf(ball(0n, 0n, 0))).toBeUndefined();
    expect(orderOf(ball(-8n, 1n, 3))).toBe(6);
  });
});

describe('candidates', () => {
  const points = (positive: readonly string[]) =>
    new Candidates(['x', 'y'], new Set(positive), randomStream('c')).next(400);
  it('are the same for the same seed, and of both signs and many sizes', () => {
    expect(points([])).toEqual(points([]));
    const [x] = points([]);
    const sizes = [...x!].map(Math.abs);
    expect(x!.some((value) => value < 0) && x!.some((value) => value > 0)).toBe(true);
    expect(Math.min(...sizes)).toBeLessThan(0.05);
    expect(Math.max(...sizes)).toBeGreaterThan(20);
    expect([...x!].every((value) => !Number.isInteger(value * 1000))).toBe(true);
  });
  it('respect declared signs, and never set two letters equal', () => {
    const [x, y] = points(['x']);
    expect(x!.every((value) => value > 0)).toBe(true);
    expect(x!.every((value, row) => value !== y![row])).toBe(true);
  });
  it('reach every order of magnitude when wide', () => {
    const wide = new Candidates(['x'], new Set(), randomStream('w')).wide(64)[0]!;
    expect(Math.max(...wide)).toBeGreaterThan(1e9);
    expect(Math.min(...wide)).toBeLessThan(-1e9);
  });
  it('double and halve exactly', () => {
    for (const exponent of [0, 1, -1, 60, -60, 1023, -1000]) {
      expect(powerOfTwo(exponent)).toBe(2 ** exponent);
    }
  });
});

describe('facts', () => {
  it('are gathered in one walk', () => {
    const facts = factsOf(formula('0.5*arccot(x)+y'));
    expect([...facts.letters].sort()).toEqual(['x', 'y']);
    expect(facts).toMatchObject({ hasDecimal: true, hasArccot: true });
    expect(factsOf(formula('x/2'))).toMatchObject({ hasDecimal: false, hasArccot: false });
    expect(factsOf(formula('sin(x)')).hasArccot).toBe(false);
    expect([...factsOf(derivative(formula('2'), ['t'])).letters]).toEqual(['t']);
  });
});
