import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formula, readScalar } from '../../../src/expression/read/read.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';

/** Left is read as right means; the right column uses only the plainest notation. */
const SAME: readonly (readonly [string, string])[] = [
  ['2x', '2*x'],
  ['2 sin x cos x', '2*sin(x)*cos(x)'],
  ['sin^2 x', 'sin(x)^2'],
  ['sin²(x)', 'sin(x)^2'],
  ['sin^-1 x', 'arcsin(x)'],
  ['\\sin^{-1}x', 'arcsin(x)'],
  ['xe^x', 'x*e^x'],
  ['x(x+1)', 'x*(x+1)'],
  ['√x', 'sqrt(x)'],
  ['|x|', 'abs(x)'],
  ['x·y × z − 1', 'x*y*z-1'],
  ['log_2 x', 'log(x,2)'],
  ['log x', 'ln(x)'],
  ['\\frac12x', '(1/2)*x'],
  ['\\dfrac{x^2}{1+e^{3x}}', 'x^2/(1+e^(3*x))'],
  ['\\sqrt[3]{x}', 'root(x,3)'],
  ['\\left(x+1\\right)^{10}', '(x+1)^10'],
  ['\\operatorname{sech} 2x', 'sech(2*x)'],
  ['sinx', 'sin(x)'],
  ['xsin(x)', 'x*sin(x)'],
  ['-x^2', '-(x^2)'],
  ['2^-x', '2^(-x)'],
  ['x^y^z', 'x^(y^z)'],
  ['x**2', 'x^2'],
  ['θ²', 'theta^2'],
  ['1/2x', '(1/2)*x'],
  ['a-b-c', 'a-b-c'],
];

describe('reading', () => {
  it.each(SAME)('reads %s as %s', (written, plain) => {
    const reading = readScalar(written, { variables: ['x', 'y', 'z', 'theta'], openNames: true });
    expect(reading.ok && sameExpression(reading.value, formula(plain))).toBe(true);
  });

  it.each([
    ['', 'empty', 0],
    ['(x+1', 'unclosed-bracket', 0],
    ['x+1)', 'unexpected-close', 3],
    ['sim(x)', 'unknown-name', 0],
    ['sin', 'function-without-argument', 0],
    ['x = 2', 'equation-not-expected', 2],
    ['2+', 'missing-operand', 2],
    ['\\foo x', 'unknown-command', 0],
    ['x\u0000', 'forbidden-character', 1],
    ['x\u202e', 'forbidden-character', 1],
    ['x\ud800', 'forbidden-character', 1],
    ['('.repeat(10_000), 'too-deep', 199],
    ['x'.repeat(1_000_000), 'too-long', 20_000],
    ['9'.repeat(1_000), 'too-many-digits', 0],
  ] as const)('refuses %j with %s', (text, code, position) => {
    const reading = readScalar(text.slice(0, 1_000_001), { variables: ['x'] });
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problem).toMatchObject({ code, position });
  });

  it('names the known name nearest to an unknown one', () => {
    const reading = readScalar('sim(x)', { variables: ['x'] });
    expect(!reading.ok && reading.problem.data.meant).toBe('sin');
  });

  it('reads a tower of powers without computing it', () => {
    expect(readScalar('9^9^9^9', { variables: [] }).ok).toBe(true);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'x+-*/^()[]{}|\\=,_ 29.'.split(''),
      '\\frac',
      '\\sin',
      'sin',
      'ln',
      '√',
      '²',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((some) => some.join('')),
        ),
        (text) => {
          const reading = readScalar(text, { variables: ['x'] });
          if (!reading.ok) expect(reading.problem.position).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
  });
});
