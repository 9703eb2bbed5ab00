import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/equivalence/ball.ts';
import { hiddenBits, withAllOutputs } from '../../src/equivalence/visibility.ts';
import { evaluateBall } from '../../src/expression/evaluate/evaluate-exact.ts';
import { NO_ORDER } from '../../src/expression/evaluate/orders-of-magnitude.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';

/** The formula, the binary order of magnitude of its letters, and the bits that the least effect needs. */
const HIDDEN: readonly (readonly [text: string, order: number, bits: number])[] = [
  ['x+1', 0, 0],
  ['x+1', 2, 2],
  ['x+1', -2, 2],
  ['x-1', 6, 6],
  ['x-1', 0, 0],
  ['1-x', -30, 30],
  ['x+x^2', -10, 10],
  ['x-x', 1, 0],
  ['(x+1)+(x+1/2^40)', 0, 40],
  ['x^2+x', 30, 30],
  // 1 plus something small.
  ['exp(x)', 0, 0],
  ['exp(x)', -20, 20],
  ['exp(x)', 20, 0],
  ['cos(x)', -20, 40],
  ['cos(x)', 1, 0],
  ['sin(x)', -20, 0],
  ['x^y', -10, 10],
  ['x^y', 2, 0],
  ['2^x', -10, 10],
  ['2^x', 3, 0],
  ['x^x', -7, 7],
  ['x^(1/3)', 3, 0],
  // A half plus something small, and a constant but for something exponentially small.
  ['sigmoid(x)', -20, 20],
  ['sigmoid(x)', -1, 1],
  ['sigmoid(x)', 0, 0],
  ['sigmoid(x)', 3, 23.2],
  ['softplus(x)', -20, 20],
  ['softplus(x)', 0, 0],
  ['softplus(x)', 3, 23.2],
  ['gelu(x)', -20, 21],
  ['gelu(x)', 0, 1],
  ['gelu(x)', 2, 11.6],
  ['gelu(x)', 3, 46.4],
  ['erf(x)', -20, 0],
  ['erf(x)', 0, 0],
  ['erf(x)', 2, 46.4],
  ['erf(x)', 20, 2.9 * 2 ** 40],
  ['erf(x)', 21, Number.POSITIVE_INFINITY],
  ['tanh(x)', -9, 0],
  ['tanh(x)', 0, 0],
  ['tanh(x)', 1, 5.8],
  ['tanh(x)', 40, 2.9 * 2 ** 40],
  ['tanh(x)', 41, Number.POSITIVE_INFINITY],
  ['arctan(x)', -10, 0],
  ['arctan(x)', 0, 0],
  ['arctan(x)', 10, 10],
  // Nothing hides in a product or a root.
  ['x*y', 30, 0],
  ['x/y', 30, 0],
  ['sqrt(x)', -30, 0],
  ['ln(x)', 20, 0],
  ['0*x', 0, 0],
];

describe('the bits that the least effect needs', () => {
  it.each(HIDDEN)('%s at 2^%d: %d', (text, order, bits) => {
    const letters = variablesOf(formula(text));
    const tape = withAllOutputs(compile([formula(text)], letters));
    const point = letters.map(() => 2 ** order);
    const orders = evaluateBall(tape, point, 256).map((value) => orderOf(value) ?? NO_ORDER);
    expect(hiddenBits(tape, orders)).toBe(bits);
  });
});

describe('what is nought', () => {
  it.each([
    'x+1',
    '1-x',
    'x-2^50',
    'e^x',
    'cos(x)',
    'erf(x)',
    'gelu(x)',
    'tanh(x)',
    'arctan(x)',
    'sigmoid(x)',
    'softplus(x)',
    '2^x',
  ])('hides nothing: %s', (text) => {
    const tape = withAllOutputs(compile([formula(text)], ['x']));
    const orders = evaluateBall(tape, [0], 256).map((value) => orderOf(value) ?? NO_ORDER);
    expect(hiddenBits(tape, orders)).toBeLessThanOrEqual(1);
  });

  it('and where nothing is known, all may hide', () => {
    const tape = withAllOutputs(compile([formula('x*y')], ['x', 'y']));
    for (const place of [0, 1, 2]) {
      const orders = [0, 0, 0];
      orders[place] = Number.POSITIVE_INFINITY;
      expect(hiddenBits(tape, orders)).toBe(Number.POSITIVE_INFINITY);
    }
    expect(hiddenBits(tape, [0, 0, 0])).toBe(0);
  });
});
