import fc from 'fast-check';
import { derivative as mathjsDerivative } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { applications } from '../../src/calculus/derivation.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import { onlyAt, RULES, type Rule } from '../../src/calculus/rules.ts';
import { apply, type Expression, product, variable } from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { fromNumber } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';
import { bottomUp, distinctParts, variablesOf } from '../../src/expression/traverse.ts';
import { relativeGap } from './fine-slope.ts';
import { valuesAt } from './numeric.ts';
import { functionsOver } from './random-functions.ts';

const POINTS = [
  [0.37, 1.3],
  [1.21, 0.7],
  [2.3, 2.1],
  [-0.61, 1.7],
  [-1.9, 0.4],
].map(
  ([x, a]) =>
    new Map([
      ['x', x!],
      ['a', a!],
    ]),
);

const PLACES = POINTS.slice(0, 4).map(
  (point) => new Map([...point].map(([letter, value]) => [letter, fromNumber(value)] as const)),
);

describe('the derivative of a random function', () => {
  it('is its slope', () => {
    let checked = 0;
    fc.assert(
      fc.property(functionsOver(), (operand) => {
        const found = conclusion(differentiate(operand, 'x'));
        for (const point of PLACES) {
          const gap = relativeGap(found, operand, 'x', point);
          if (gap === undefined || !Number.isFinite(gap)) continue;
          checked += 1;
          expect(gap, printPlain(operand)).toBeLessThan(1e-15);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(400);
  });

  it('is the one that mathjs finds', () => {
    let checked = 0;
    fc.assert(
      fc.property(functionsOver(KNOWN_TO_MATHJS), (operand) => {
        const text = mathjsText(operand);
        const theirs = mathjsDerivative(text, 'x', { simplify: false }).compile();
        const ours = conclusion(differentiate(operand, 'x'));
        valuesAt(ours, POINTS).forEach((own, index) => {
          const value: unknown = theirs.evaluate(Object.fromEntries(POINTS[index]!));
          if (typeof value !== 'number' || !Number.isFinite(value) || Number.isNaN(own)) return;
          if (Math.abs(value) > 1e8) return;
          checked += 1;
          const allowed = 1e-7 * Math.max(1, Math.abs(value));
          expect(Math.abs(own - value), text).toBeLessThanOrEqual(allowed);
        });
      }),
      { seed: 2, numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(400);
  });
});

const MATHJS_NAMES = {
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  sec: 'sec',
  csc: 'csc',
  cot: 'cot',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  sinh: 'sinh',
  cosh: 'cosh',
  tanh: 'tanh',
  arsinh: 'asinh',
  artanh: 'atanh',
  exp: 'exp',
  ln: 'log',
  sqrt: 'sqrt',
  abs: 'abs',
} as const;

const KNOWN_TO_MATHJS = Object.keys(MATHJS_NAMES) as (keyof typeof MATHJS_NAMES)[];

/** Every bracket written, so that nothing depends on precedence. */
const mathjsText = (expression: Expression): string =>
  bottomUp<string>(expression, (part, parts) => {
    switch (part.kind) {
      case 'number':
        return `(${part.value.numerator}/${part.value.denominator})`;
      case 'constant':
      case 'variable':
        return part.name;
      case 'negation':
        return `(-${parts[0]})`;
      case 'sum':
        return `(${parts.join('+')})`;
      case 'product':
        return `(${parts.join('*')})`;
      case 'quotient':
        return `(${parts.join('/')})`;
      case 'power':
        return `(${parts.join('^')})`;
      case 'application':
        return `${MATHJS_NAMES[part.name as keyof typeof MATHJS_NAMES]}(${parts.join(',')})`;
      case 'unknown':
      case 'derivative':
        throw new Error('not for mathjs');
    }
  });

describe('differentiation is linear in the distinct parts', () => {
  const chainOf = (depth: number): Expression => {
    let whole: Expression = variable('x');
    for (let level = 0; level < depth; level += 1) whole = apply('sin', whole);
    return whole;
  };
  const doublings = (count: number): Expression => {
    let whole: Expression = variable('x');
    for (let level = 0; level < count; level += 1) whole = product([whole, whole]);
    return whole;
  };
  const cost = (expression: Expression): { rules: number; parts: number } => {
    const derivation = differentiate(expression, 'x');
    return {
      rules: applications(derivation).length,
      parts: distinctParts(conclusion(derivation)).length,
    };
  };

  it('for a sine of a sine, 60 and 10,000 deep', () => {
    expect(cost(chainOf(60))).toEqual({ rules: 119, parts: 60 + 60 + 59 });
    expect(cost(chainOf(10_000))).toEqual({ rules: 19_999, parts: 10_000 + 10_000 + 9_999 });
  });

  it('for a product of itself with itself sixty times over', () => {
    expect(cost(doublings(30)).rules).toBe(31);
    expect(cost(doublings(60)).rules).toBe(61);
    const [half, whole] = [cost(doublings(30)).parts, cost(doublings(60)).parts];
    expect(whole).toBeLessThanOrEqual(2 * half + 4);
    expect(whole).toBeLessThanOrEqual(60 * 5);
  });

  it('for a constant between factors that are one and the same part', () => {
    const x = variable('x');
    for (const factors of [
      [x, x, variable('a')],
      [variable('a'), x, variable('b'), x],
    ]) {
      expect(cost(product(factors)).rules).toBeLessThanOrEqual(4);
    }
  });

  it('for a product of 2,000 factors', () => {
    const factors = Array.from({ length: 2_000 }, (_, index) =>
      variable(index % 2 === 0 ? 'x' : 't'),
    );
    const many = product(
      factors.map((factor, index) => apply(index % 3 === 0 ? 'sin' : 'cos', factor)),
    );
    expect(distinctParts(conclusion(differentiate(many, 'x'))).length).toBeLessThan(20_000);
  });
});

describe('positions', () => {
  it('name the same part whatever the rules are', () => {
    const derivation = differentiate(formula('x^2*sin(3*x)'), 'x');
    const seen = applications(derivation).map(({ rule, position }) => `${rule} ${position}`);
    expect(seen).toMatchInlineSnapshot(`
      [
        "power 2",
        "function 6",
        "variable 4",
        "constant-multiple 5",
        "chain 6",
        "product 7",
      ]
    `);
    expect(variablesOf(conclusion(derivation))).toEqual(['x']);
  });
});

describe('the table', () => {
  it('has exactly one row for any part', () => {
    fc.assert(
      fc.property(functionsOver(), (operand) => {
        for (const part of distinctParts(operand)) {
          const fitting = RULES.filter(
            (rule) =>
              differentiate(part, 'x', [onlyAtTop(part, rule), ...RULES]).malrule === 'tried',
          );
          expect(fitting.map(({ name }) => name)).toEqual([differentiate(part, 'x').rule]);
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

const onlyAtTop = (part: Expression, rule: Rule): Rule => ({
  ...onlyAt(`${distinctParts(part).length - 1}`, rule),
  malrule: 'tried',
});
