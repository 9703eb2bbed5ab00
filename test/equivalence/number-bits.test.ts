import { describe, expect, it } from 'vitest';
import { numberBits } from '../../src/equivalence/number-bits.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';

const bits = (...texts: readonly string[]): number => {
  const outputs = texts.map(formula);
  const tape = compile(outputs, [...new Set(outputs.flatMap(variablesOf))]);
  return numberBits(
    tape,
    outputs.map((_, index) => index),
  );
};
/** 2^n as digits; it has n bits below its first. */
const large = (n: number): string => (2n ** BigInt(n)).toString();

describe('the bits that numbers may hide', () => {
  it.each([
    ['x', 0],
    ['2*x+3', 0],
    [`${large(64)}*x`, 0],
    [`${large(65)}*x`, 1],
    [`x/${large(65)}`, 1],
    [`${large(80)}`, 16],
    [`${large(50)}*x*sin(${large(40)}*x)`, 26],
    [`sin(${large(50)}*x)*x/cos(${large(40)}*x)`, 26],
    [`(${large(50)}*x)^2`, 36],
    [`(${large(30)}*x)^4`, 56],
    [`(${large(30)}*x)^(-4)`, 56],
    // A sum is as fine as the finer of its terms.
    [`${large(70)}*x+${large(80)}`, 16],
    [`${large(80)}*x-${large(70)}`, 16],
    [`tanh(${large(100)}*x)`, 36],
    [`-abs(x/${large(100)})`, 36],
    [`x^(1/${large(20)})*x*${large(60)}`, 16],
    [`${large(40)}^x*${large(40)}`, 16],
    ['pi*e', 0],
    // Below the bar as well as above it.
    [`x/${large(70)}+y/${large(80)}`, 16],
    [`x/${large(50)}*(y/${large(40)})`, 26],
    [`x/(y/${large(70)})`, 6],
    [`(${large(90)}*x)^(1/3)`, 27],
    [`(${large(20)}*x)^(33/7)`, 660 / 7 + 5 + 2 - 64],
    // A letter has no size of its own.
    [`${large(80)}+x*y`, 16],
    [`x*y*z+${large(80)}`, 16],
  ])('%s: %d', (text, expected) => {
    expect(bits(text)).toBeCloseTo(expected, 9);
  });
  it('of several outputs the most', () => {
    expect(bits('x', `${large(70)}*x`, `${large(90)}*x`)).toBe(26);
  });
});
