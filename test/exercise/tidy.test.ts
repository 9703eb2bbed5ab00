/** Tidying after substitution: neat, and never another value. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/exercise/tidy.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import {
  apply,
  type Expression,
  negation,
  numeral,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { rational } from '../../src/expression/rational.ts';
import { formula } from '../../src/expression/read/read.ts';
import { substitute } from '../../src/expression/traverse.ts';

/** The formula with numbers in the place of its parameters, as the header of a template has it. */
const filled = (text: string, values: Readonly<Record<string, Expression>>): string =>
  printPlain(tidy(substitute(formula(text), new Map(Object.entries(values)))));

it.each([
  ['a x^n + b', { a: numeral(1), n: numeral(1), b: numeral(-3) }, 'x - 3'],
  ['a x + b', { a: numeral(-1), b: numeral(5) }, '5 - x'],
  ['a x + b', { a: numeral(0), b: numeral(5) }, '5'],
  ['a x - b', { a: numeral(2), b: numeral(-3) }, '2*x + 3'],
  ['a(x + b) - c', { a: numeral(-2), b: numeral(0), c: numeral(0) }, '-2*x'],
  ['sin(a x)^n', { a: numeral(1), n: numeral(2) }, 'sin(x)^2'],
  ['x^n/a', { a: numeral(1), n: numeral(0) }, '1'],
  ['x/a', { a: numeral(-4) }, '-x/4'],
  ['a/b x', { a: numeral(6), b: numeral(4) }, '(3/2)*x'],
  ['k a x', { k: numeral(2), a: numeral(3) }, '6*x'],
  ['k(a x)^2', { k: numeral(1), a: numeral(-2) }, '(-2*x)^2'],
  ['a^n', { a: numeral(rational(4, 9)), n: numeral(rational(1, 2)) }, '2/3'],
  ['2^n', { n: numeral(rational(1, 2)) }, '2^(1/2)'],
  ['e^(a x)', { a: numeral(-1) }, 'e^(-x)'],
  ['x^n', { n: numeral(-2) }, 'x^(-2)'],
  ['1/a', { a: numeral(0) }, '1/0'],
  ['0.50 x + a', { a: numeral(0) }, '0.50*x'],
])('%s, filled in', (text, values, expected) => {
  expect(filled(text, values)).toBe(expected);
});

const NUMBER = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([above, below]) => numeral(rational(above, below)));
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    NUMBER,
    fc.constant(variable('x')),
    tie('tree').map((operand) => negation(operand)),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((terms) => sum(terms)),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((factors) => product(factors)),
    fc.tuple(tie('tree'), tie('tree')).map(([above, below]) => quotient(above, below)),
    fc
      .tuple(tie('tree'), fc.integer({ min: -2, max: 3 }))
      .map(([base, exponent]) => power(base, numeral(exponent))),
    tie('tree').map((argument) => apply('sin', argument)),
    tie('tree').map((argument) => apply('root', argument, numeral(2))),
  ),
}));

describe('laws', () => {
  it('the value stays where there is one', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        for (const x of [0.7, -1.3]) {
          const before = evaluate(expression, new Map([['x', x]]));
          if (!Number.isFinite(before) || Math.abs(before) > 1e6) continue;
          const after = evaluate(tidy(expression), new Map([['x', x]]));
          expect(Math.abs(after - before)).toBeLessThanOrEqual(
            1e-7 * Math.max(1, Math.abs(before)),
          );
        }
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        const once = tidy(expression);
        expect(printPlain(tidy(once))).toBe(printPlain(once));
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('no written one as a factor or exponent, no added negative numeral', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        expect(printPlain(tidy(expression))).not.toMatch(/\+ -|- -|\b1\*|\*1\b(?!\/)|\^1\b(?!\/)/);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });
});
