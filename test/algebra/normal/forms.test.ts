import { describe, expect, it } from 'vitest';
import { factorizations } from '../../../src/algebra/normal-form.ts';
import { rationalText } from '../../../src/expression/rational.ts';
import { readTable } from '../read-pair.ts';
import { FORMS } from './forms.ts';
import { FORMS_AT_EDGES } from './forms-at-edges.ts';
import { FORMS_OF_SPECIAL_VALUES } from './forms-of-special-values.ts';
import { FORMS_TAKEN_APART } from './forms-taken-apart.ts';
import { shownForm } from './shown-form.ts';

describe('the normal form', () => {
  for (const [group, rows] of Object.entries({
    ...FORMS,
    ...FORMS_AT_EDGES,
    ...FORMS_OF_SPECIAL_VALUES,
    ...FORMS_TAKEN_APART,
  })) {
    describe(group, () => {
      it.each(rows)('%s is %s', (text, form) => {
        expect(shownForm(readTable(text), ['a', 'n'])).toBe(form);
      });
    });
  }
});

describe('bounds of normal forms', () => {
  it.each([
    // Exponents that are multiplied out, and those that are kept.
    ['(x+1)^257-x', false],
    ['x^1000000000', true],
    ['x^1000000001', false],
    ['x^(-1000000001)', false],
    ['e^(1000000000*ln(x))', true],
    // The length of a number.
    ['2^1024', true],
    ['2^1025', false],
    ['2^(-1024)', true],
    ['2^(-1025)', false],
    ['2^(2047/2)', true],
    ['2^(4097/2)', false],
    ['(1/2)^1024', true],
    ['(1/2)^1025', false],
    ['4^682', true],
    ['4^683', false],
    ['(-1)^1000000000', true],
    ['(-1)^1000000001', false],
    ['sin(256*arctan(2))', true],
    ['sin(-256*arctan(2))', true],
    ['sin(257*arctan(2))', false],
    ['sin(-257*arctan(2))', false],
    ['sqrt(2)^2048', true],
    ['sqrt(2)^2050', false],
    ['x^1000000000*x^(-1)', true],
    ['x^1000000000*x', false],
    ['x^(-1000000000)/x', false],
    ['x^(1/31607)*x^(1/31627)', true],
    ['x^(1/31607)*x^(1/31643)', false],
    // Terms of one sum.
    ['(x+y+z+1)^20', true],
    ['(x+y+z+1)^20-x', false],
    // What is real nowhere.
    ['sqrt(-1)', false],
    ['sqrt(x)*sqrt(-x)', false],
    ['0^(-2)', false],
    ['ln(0)', false],
    ['1/(x-x)', false],
    ['root(x,0)', false],
    ['x+0*root(x,y-y)', false],
    ['(-3)^x', false],
    ['0^x', false],
  ])('%s: %s', (text, isFound) => {
    expect(shownForm(readTable(text)) !== 'given up').toBe(isFound);
  });
});

describe('factors', () => {
  const factorsOf = (text: string): readonly [string, readonly number[]] | undefined => {
    const expression = readTable(text);
    const factors = factorizations(expression)(expression);
    return factors && [rationalText(factors.number), [...factors.powers.values()].sort()];
  };
  it.each([
    ['6*x^2', '6', [2]],
    ['2*x+2', '2', [1]],
    ['x^2-1', '1', [1, 1]],
    ['-x^2+1', '-1', [1, 1]],
    ['x^2+2*x+1', '1', [2]],
    ['(x+1)^3*x', '1', [1, 3]],
    ['x^2/4-1', '1/4', [1, 1]],
    ['x^3-6*x^2+11*x-6', '1', [1, 1, 1]],
    ['x^4-1', '1', [1, 1, 1]],
    ['x*e^x+e^x', '1', [1, 1]],
    ['sqrt(x)', '1', [0.5]],
    ['1/x', '1', [-1]],
    ['x^2+1', '1', [1]],
    ['7', '7', []],
    ['x-x', '0', []],
  ] as const)('%s', (text, number, powers) => {
    expect(factorsOf(text)).toEqual([number, powers]);
  });
  it('are not known past the bounds', () => {
    expect(factorsOf('(x+1)^257-(x+1)')).toBeUndefined();
  });
  it('have numbers in common where two parts share one', () => {
    const [above, below] = [readTable('x^2-1'), readTable('x+1')];
    const whole = factorizations({ kind: 'quotient', numerator: above, denominator: below });
    const [shared] = [...whole(below)!.powers.keys()];
    expect([...whole(above)!.powers.keys()]).toContain(shared);
  });
});
