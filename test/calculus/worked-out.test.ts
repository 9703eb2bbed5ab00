/** What is told between an expression with numbers put in and its value, and how the value is named. */
import { describe, expect, it } from 'vitest';
import { putIn, valueAtPoint } from '../../src/calculus/at-point.ts';
import { chain } from '../../src/calculus/steps/formulas.ts';
import { workedOut } from '../../src/calculus/steps/worked-out.ts';
import { valueSign } from '../../src/calculus/value-sign.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { formulaText } from './written-out.ts';

function told(text: string, place: string): string {
  const at = { x: formula(place) };
  const placed = putIn(formula(text), at);
  return formulaText(chain(placed, ...workedOut(placed), valueAtPoint(formula(text), at)));
}

describe('numbers put in', () => {
  it.each([
    ['12*cos(2*x)', 'pi/6', '12 cos(2(π/6)) = 12 cos(π/3) = 12·(1/2) = 6'],
    ['15*(5*x-2)^2', '0', '15(5·0 − 2)² = 15·(−2)² = 60'],
    ['-9*x^2-2*x-2', '-3', '−9·(−3)² − 2·(−3) − 2 = −81 + 6 − 2 = −77'],
    ['40*x/(4*x^2+9)', '3', '40·3/(4·3² + 9) = 120/45 = 8/3'],
    ['12*x/(2*x^2+9)', '1', '12·1/(2·1² + 9) = 12/11'],
    ['1/(2*sqrt(x))', '4', '1/(2 sqrt(4)) = 1/4'],
    ['2*x', '1', '2·1 = 2'],
  ])('%s at %s', (text, place, shown) => {
    expect(told(text, place)).toBe(shown);
  });
});

describe('the sign of a value', () => {
  const at = { x: formula('1'), y: formula('-2') };

  it.each([
    [{ name: 'f', arguments: ['x'], by: ['x'] }, "f'(1)"],
    [{ name: 'y', arguments: ['x'], by: ['x', 'x'] }, "y''(1)"],
    [{ name: 'f', arguments: ['x', 'y'], by: ['y'] }, 'f_y(1, −2)'],
    [{ name: 'f', arguments: ['x', 'z'], by: ['x'] }, 'df/dx'],
  ])('of %o', (meant, shown) => {
    expect(printPretty(valueSign(meant, at))).toBe(shown);
  });
});
