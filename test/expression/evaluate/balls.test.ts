/** Balls against an independent arithmetic of many digits (decimal.js, through mathjs), and digits from tables. */
import { all, create, type MathJsInstance } from 'mathjs';
import { describe, expect, it } from 'vitest';
import type { DefinedBall } from '../../../src/expression/evaluate/balls/ball.ts';
import { ballOfNumber, sqrt } from '../../../src/expression/evaluate/balls/ball.ts';
import {
  bitLength,
  integerSquareRoot,
} from '../../../src/expression/evaluate/balls/integer-root.ts';
import {
  agreeingBits,
  areApart,
  boundsOf,
  evaluateBall,
  signOf,
} from '../../../src/expression/evaluate/evaluate-exact.ts';
import { DEFINED, UNDEFINED, UNKNOWN } from '../../../src/expression/evaluate/status.ts';
import { compile } from '../../../src/expression/evaluate/tape.ts';
import {
  apply,
  difference,
  E,
  type Expression,
  integer,
  numeral,
  PI,
  power,
  product,
  quotient,
  sum,
  UNITY,
  variable,
} from '../../../src/expression/expression.ts';
import { rational } from '../../../src/expression/rational.ts';
import { randomStream } from '../../../src/random.ts';
import { defined, intersect } from './exactly.ts';

const x = variable('x');
const at = (expression: Expression, point: number, bits: number): DefinedBall =>
  defined(evaluateBall(compile([expression], ['x']), [point], bits)[0]!);

/** The midpoint as decimal digits after the point, rounded down. */
const digitsOf = ({ middle, exponent }: DefinedBall, count: number): string => {
  const scaled = middle * 10n ** BigInt(count);
  return `${exponent >= 0 ? scaled << BigInt(exponent) : scaled >> BigInt(-exponent)}`;
};

describe('balls', () => {
  it('have the digits of the tables (OEIS A000796, A001113, A002162, A049469)', () => {
    const digits = (expression: Expression): string => digitsOf(at(expression, 1, 256), 50);
    expect(digits(PI)).toBe('314159265358979323846264338327950288419716939937510');
    expect(digits(E)).toBe('271828182845904523536028747135266249775724709369995');
    expect(digits(apply('ln', integer(2)))).toBe(
      '69314718055994530941723212145817656807550013436025',
    );
    expect(digits(apply('sin', x))).toBe('84147098480789650665250232163029899962256306079837');
  });

  it('agree with another arithmetic of 100 digits', () => {
    const math = create(all!, { number: 'BigNumber', precision: 100 }) as MathJsInstance;
    const names = ['exp', 'sin', 'cos', 'arctan', 'ln', 'sinh', 'tanh', 'arsinh', 'sqrt'] as const;
    const theirs: Record<(typeof names)[number], string> = {
      exp: 'exp',
      sin: 'sin',
      cos: 'cos',
      arctan: 'atan',
      ln: 'log',
      sinh: 'sinh',
      tanh: 'tanh',
      arsinh: 'asinh',
      sqrt: 'sqrt',
    };
    const random = randomStream('another arithmetic');
    for (const name of names) {
      for (let turn = 0; turn < 25; turn += 1) {
        const size = random.unit() * [1, 30, 2 ** -20][turn % 3]!;
        const positive = name === 'ln' || name === 'sqrt' || turn % 2 === 0;
        const point = positive ? size : -size;
        const exact = rational(BigInt(Math.round(point * 2 ** 80)), 1n << 80n);
        const tape = compile([apply(name, x)], ['x']);
        const mine = defined(evaluateBall(tape, [exact], 256)[0]!);
        const scope = math.evaluate(
          `${theirs[name]}(bignumber("${exact.numerator}") / bignumber("${exact.denominator}"))`,
        ) as { toFixed(places: number): string };
        const text = scope.toFixed(90);
        const [whole, places] = text.split('.') as [string, string];
        const theirValue = rational(BigInt(whole + places), 10n ** 90n);
        const constant = numeral(theirValue);
        const their = defined(evaluateBall(compile([constant], []), [], 320)[0]!);
        expect({ name, point, bits: agreeingBits(mine, their) }).toSatisfy(
          (found: { bits: number }) => found.bits > 220,
        );
      }
    }
  });

  it('shrink with precision and keep the value', () => {
    const random = randomStream('shrink');
    const expressions: Expression[] = [
      apply('erf', x),
      apply('gelu', x),
      apply('softplus', x),
      apply('arcsec', sum([integer(1), power(x, integer(2))])),
      power(apply('abs', x), variable('x')),
      apply('artanh', apply('sin', x)),
      apply('coth', x),
    ];
    for (const expression of expressions) {
      for (let turn = 0; turn < 20; turn += 1) {
        const point = (2 * random.unit() - 1) * 4;
        const [rough, fine] = [at(expression, point, 128), at(expression, point, 512)];
        expect(intersect(rough, fine)).toBe(true);
        expect(agreeingBits(fine, at(expression, point, 1024))).toBeGreaterThan(480);
        expect(agreeingBits(rough, fine)).toBeLessThan(agreeingBits(fine, fine));
      }
    }
  });

  it('have no end of range', () => {
    const tower = apply('exp', apply('exp', x));
    expect(areApart(evaluateBall(compile([tower], ['x']), [30], 128)[0]!, ballOfNumber(1))).toBe(
      true,
    );
    const hidden = difference(sum([tower, UNITY]), tower);
    const tape = compile([hidden], ['x']);
    // 1 beside e^(e^6) needs 2^9 bits.
    expect(boundsOf(evaluateBall(tape, [6], 1024)[0]!).low).toBeGreaterThan(0.999);
    expect(boundsOf(evaluateBall(compile([tower], ['x']), [30], 64)[0]!)).toEqual({
      low: Number.MAX_VALUE,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('call what is beyond counting unknown when it is large, nearly nought when it is small', () => {
    const large = apply('exp', apply('exp', integer(40)));
    const [up, down] = evaluateBall(compile([large, quotient(UNITY, large)], []), [], 128) as [
      DefinedBall,
      DefinedBall,
    ];
    expect(up.status).toBe(UNKNOWN);
    expect(down.status).toBe(UNKNOWN);
    const small = evaluateBall(
      compile([apply('exp', product([integer(0), apply('exp', integer(40))]))], []),
      [],
      128,
    )[0]!;
    expect(signOf(small)).toBe(1);
    const tiny = apply('exp', { kind: 'negation', operand: apply('exp', integer(40)) });
    const bounds = boundsOf(evaluateBall(compile([tiny], []), [], 128)[0]!);
    expect(bounds.high).toBeGreaterThan(0);
    expect(bounds.high).toBeLessThan(1e-300);
  });

  it('take rational coordinates exactly', () => {
    const thirds = product([integer(3), x]);
    const value = defined(evaluateBall(compile([thirds], ['x']), [rational(1, 3)], 128)[0]!);
    expect(agreeingBits(value, ballOfNumber(1))).toBeGreaterThan(120);
  });

  it('prove what is undefined, and only that', () => {
    const status = (expression: Expression, point: number): number =>
      evaluateBall(compile([expression], ['x']), [point], 128)[0]!.status;
    expect(status(apply('ln', x), 0)).toBe(UNDEFINED);
    expect(status(apply('ln', x), -1e-300)).toBe(UNDEFINED);
    expect(status(apply('ln', x), 5e-324)).toBe(DEFINED);
    expect(status(apply('sqrt', x), -5e-324)).toBe(UNDEFINED);
    expect(status(apply('sqrt', x), 0)).toBe(DEFINED);
    expect(status(quotient(UNITY, difference(x, x)), 2)).toBe(UNDEFINED);
    expect(status(quotient(UNITY, apply('sin', PI)), 0)).toBe(UNKNOWN);
    // A negative base and a zero divisor decide, whatever else is out of reach.
    const unreachable = apply('exp', apply('exp', integer(40)));
    expect(status(power(x, unreachable), -2)).toBe(UNDEFINED);
    expect(status(power(x, unreachable), 2)).toBe(UNKNOWN);
    expect(status(quotient(unreachable, difference(x, x)), 2)).toBe(UNDEFINED);
    expect(sqrt(defined(ballOfNumber(4)), 64)).toMatchObject({ radius: 0n });
  });
});

describe('integers', () => {
  it('have exact lengths and roots', () => {
    for (const value of [1n, 2n, 3n, 255n, 256n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 1n]) {
      for (const power of [1n, 2n, 7n, 40n]) {
        const large = value ** power;
        expect(bitLength(large)).toBe(large.toString(2).length);
        const root = integerSquareRoot(large);
        expect(root * root <= large && (root + 1n) ** 2n > large).toBe(true);
      }
    }
  });
});

describe('bounds in doubles', () => {
  it('are exact for doubles and lie outside for everything else', () => {
    for (const value of [0, 1, -1, 1.5e308, -2.5e-310, 5e-324, 0.1]) {
      const { low, high } = boundsOf(ballOfNumber(value));
      expect(low <= value && value <= high).toBe(true);
      expect(high - low).toBeLessThanOrEqual(Math.abs(value) < 1e-290 ? 1e-322 : 0);
    }
  });
});
