import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NormalFormContext } from '../../src/algebra/normal-form.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import {
  apply,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { FUNCTION_NAMES, functionRow } from '../../src/expression/functions.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { writtenExpression } from '../expression/written.ts';
import { IDENTITIES, NEAR_MISSES, type Pair } from './identities.ts';
import { readPair } from './read-pair.ts';

const contextOf = ([, , positive = '']: Pair): NormalFormContext =>
  new NormalFormContext({ positive: [...positive] });

describe('normal forms prove', () => {
  for (const [group, pairs] of Object.entries(IDENTITIES)) {
    describe(group, () => {
      it.each(pairs.map((pair) => ({ pair, name: `${pair[0]} = ${pair[1]}` })))(
        '$name',
        ({ pair }) => {
          const [left, right] = readPair(pair);
          expect(contextOf(pair).provesEqual(left, right)).toBe(true);
          expect(contextOf(pair).provesEqual(right, left)).toBe(true);
        },
      );
    });
  }
  it('at least 120 rows', () => {
    expect(Object.values(IDENTITIES).flat().length).toBeGreaterThanOrEqual(120);
  });
});

describe('normal forms do not prove', () => {
  it.each(NEAR_MISSES.map((pair) => ({ pair, name: `${pair[0]} = ${pair[1]}` })))(
    '$name',
    ({ pair }) => {
      const [left, right] = readPair(pair);
      expect(contextOf(pair).provesEqual(left, right)).toBe(false);
      expect(contextOf(pair).provesEqual(right, left)).toBe(false);
    },
  );
  it('at least 60 rows', () => {
    expect(NEAR_MISSES.length).toBeGreaterThanOrEqual(60);
  });
});

describe('a context', () => {
  it('gives the same answer whatever it was asked before', () => {
    const key = formula('2*x*cos(x^2)');
    const context = new NormalFormContext({ positive: [] });
    const answers = ['x*cos(x*x)+cos(x^2)*x', '2*x*cos(x)', 'sqrt(x)', '(x*sin(2*x^2))/sin(x^2)'];
    const fresh = answers.map((answer) =>
      new NormalFormContext({ positive: [] }).provesEqual(key, formula(answer)),
    );
    for (let round = 0; round < 3; round += 1) {
      expect(answers.map((answer) => context.provesEqual(key, formula(answer)))).toEqual(fresh);
    }
    expect(fresh).toEqual([true, false, false, true]);
  });
  it('does not carry what an answer taught about signs to the next', () => {
    const context = new NormalFormContext({ positive: [] });
    const key = formula('abs(x)');
    expect(context.provesEqual(key, formula('sqrt(x)^2'))).toBe(true);
    expect(context.provesEqual(key, formula('x'))).toBe(false);
  });
  it('knows declared signs', () => {
    const [key, answer] = [formula('sqrt(a^2)'), formula('a')];
    expect(new NormalFormContext({ positive: ['a'] }).provesEqual(key, answer)).toBe(true);
    expect(new NormalFormContext({ positive: [] }).provesEqual(key, answer)).toBe(false);
  });
});

const x = variable('x');
function nested(depth: number, wrap: (inner: Expression) => Expression): Expression {
  let expression: Expression = x;
  for (let level = 0; level < depth; level += 1) expression = wrap(expression);
  return expression;
}

/** Each must end, proved or given up, without an exception. */
const ABUSES: Readonly<
  Record<string, () => readonly [Expression, Expression, boolean | undefined]>
> = {
  'a power of 200': () => [formula('(x+1)^200'), formula('(x^2+2*x+1)*(x+1)^198'), undefined],
  'a trinomial to 60': () => [formula('(x+y+1)^60'), formula('(x+y+1.0000001)^60'), false],
  '201 summed x': () => [sum(Array.from({ length: 201 }, () => x)), formula('201*x'), true],
  'a tower of nines': () => [formula('9^9^9^9'), formula('9^9^9^9+1'), false],
  'sines 20,000 deep': () => [nested(20_000, (u) => apply('sin', u)), x, false],
  'minus signs 20,000 deep': () => [nested(20_000, negation), x, true],
  'absolute values 2,000 deep': () => [
    nested(2_000, (u) => apply('abs', sum([integer(1), negation(u)]))),
    x,
    false,
  ],
  'continued fractions': () => [
    nested(300, (u) => quotient(integer(1), sum([integer(1), u]))),
    x,
    false,
  ],
  'a shared sum, doubled 60 times': () => [
    nested(60, (u) => sum([u, u])),
    product([power(integer(2), integer(60)), x]),
    true,
  ],
  'a shared product, squared 60 times': () => [nested(60, (u) => product([u, u])), x, false],
  'shared sines and cosines': () => [
    nested(60, (u) => product([apply('sin', u), apply('cos', u)])),
    x,
    false,
  ],
  '2,000 terms': () => [
    sum(
      Array.from({ length: 2_000 }, (_, index) =>
        product([integer(index + 1), power(x, integer(index % 250)), apply('sin', x)]),
      ),
    ),
    x,
    false,
  ],
  'a product of 30 sines': () => [
    product(Array.from({ length: 30 }, (_, k) => apply('sin', product([integer(k + 1), x])))),
    x,
    false,
  ],
  'nothing divided by nothing': () => [formula('0/0'), formula('1/(x-x)'), false],
  'a negative base': () => [formula('(-2)^x'), formula('2^x'), false],
  'contradictory roots': () => [formula('sqrt(x)*sqrt(-x-1)'), formula('sqrt(-1)'), false],
};

describe('bounds', () => {
  it.each(Object.keys(ABUSES))('%s', (name) => {
    const [left, right, expected] = ABUSES[name]!();
    const proved = new NormalFormContext({ positive: [] }).provesEqual(left, right);
    if (expected !== undefined) expect(proved).toBe(expected);
  });
});

const POINTS = [
  { x: 0.371, y: 0.777 },
  { x: -0.437, y: 0.29 },
  { x: 1.73, y: -2.21 },
  { x: -3.57, y: -2.7 },
  { x: 9.3, y: 4.1 },
  { x: 0.05, y: -0.9 },
].map((point) => new Map(Object.entries(point)));

/** Small expressions over few letters, so that equal ones meet by chance. */
const small: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Expression>(x, x, x, variable('y'), integer(1), integer(2), formula('1/2')),
    tie('any').map(negation),
    fc.tuple(tie('any'), tie('any')).map(sum),
    fc.tuple(tie('any'), tie('any')).map(product),
    fc.tuple(tie('any'), tie('any')).map(([above, below]) => quotient(above, below)),
    fc
      .tuple(tie('any'), fc.constantFrom('2', '3', '1/2', '1/3', '2/3', '-1', '-1/2'))
      .map(([base, exponent]) => power(base, formula(exponent))),
    fc
      .tuple(
        fc.constantFrom(
          'sqrt',
          'abs',
          'ln',
          'exp',
          'sin',
          'cos',
          'arctan',
          'sign',
          ...FUNCTION_NAMES,
        ),
        tie('any'),
      )
      .map(([name, u]) =>
        functionRow(name).arity === 1 ? apply(name, u) : apply(name, u, integer(3)),
      ),
  ),
})).any;

const EDGES = '0,1,-1,2,-1/2,x-x,0*x,x,1/0,pi,abs(x),0^0,x/(x-x),sqrt(-1),ln(0)'.split(',');

describe('every function ends on every edge of its domain', () => {
  it.each(FUNCTION_NAMES)('%s', (name) => {
    const seconds = functionRow(name).arity === 2 ? EDGES : [undefined];
    for (const first of EDGES) {
      for (const second of seconds) {
        const inside = second === undefined ? first : `${first},${second}`;
        const answer = formula(`x+${name}(${inside})`);
        const context = new NormalFormContext({ positive: [] });
        expect(context.provesEqual(answer, x), inside).toBe(context.provesEqual(x, answer));
      }
    }
  });
});

describe('no false proof', () => {
  it('among random pairs: what is proved agrees wherever both are defined', () => {
    const runs = 400;
    let proved = 0;
    fc.assert(
      fc.property(fc.array(small, { minLength: 6, maxLength: 6 }), (expressions) => {
        const context = new NormalFormContext({ positive: [] });
        for (const left of expressions) {
          for (const right of expressions) {
            if (left === right || !context.provesEqual(left, right)) continue;
            proved += 1;
            for (const point of POINTS) {
              const [a, b] = [evaluate(left, point), evaluate(right, point)];
              if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
              const scale = Math.max(1, Math.abs(a));
              expect(Math.abs(a - b), `${printPlain(left)} = ${printPlain(right)}`).toBeLessThan(
                1e-6 * scale,
              );
            }
          }
        }
      }),
      { seed: 20, numRuns: runs },
    );
    expect(proved).toBeGreaterThan(runs / 20);
  });
  it('never throws, and an expression is proved equal to itself or given up', () => {
    fc.assert(
      fc.property(writtenExpression, writtenExpression, (left, right) => {
        const context = new NormalFormContext({ positive: ['x'] });
        expect(typeof context.provesEqual(left, right)).toBe('boolean');
        expect(typeof context.provesEqual(left, left)).toBe('boolean');
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});
