/** Polynomials by themselves: multiplied out, divided, kept within bounds, and their linear factors. */
import { describe, expect, it } from 'vitest';
import { convertLevel } from '../../../src/algebra/normal/convert.ts';
import { conjugate } from '../../../src/algebra/normal/factor-sums.ts';
import {
  Accumulator,
  addPolynomials,
  divideExactly,
  expand,
  leading,
  multiplyPolynomials,
  polynomialPower,
} from '../../../src/algebra/normal/polynomials.ts';
import { type Form, GivenUp, type Polynomial } from '../../../src/algebra/normal/shapes.ts';
import { linearFactor } from '../../../src/algebra/normal/univariate.ts';
import { rational } from '../../../src/expression/rational.ts';
import { bottomUp } from '../../../src/expression/traverse.ts';
import { LIMITS } from '../../../src/limits.ts';
import { readTable } from '../read-pair.ts';
import { NamedTable } from './shown-form.ts';

const table = new NamedTable();
const formOf = (text: string): Form =>
  bottomUp<Form>(readTable(text), (whole, parts) => convertLevel(whole, parts, new Set(), table));
const polynomial = (text: string): Polynomial => {
  table.startCounting();
  return expand(formOf(text), table);
};
const shown = (terms: Polynomial): string => terms.map((term) => table.shown(term)).join(' + ');
// Terms stand in the order in which their monomials were first met: these, for all tests below.
shown(polynomial('1+x+x^2+x^3+x^4+y+y^2+x*y+x^2*y+x*y^2'));

describe('multiplying out', () => {
  it.each([
    ['0', ''],
    ['0*x*(x+1)', ''],
    ['x', 'x'],
    ['3*(x+1)*(y+2)', '6 + 6 x + 3 y + 3 x y'],
    ['(x+1)^2*(x-1)', '-1 + -1 x + x^2 + x^3'],
    ['y*(x+1)^2', 'y + 2 x y + x^2 y'],
    ['(x+1)*(y+1)*(x-1)*(y-1)', '1 + -1 x^2 + -1 y^2 + x^2 y^2'],
    // A broken power of a sum is multiplied out as far as it is whole.
    ['(x+1)^(5/2)', '|1 + x|^(1/2) + 2 x |1 + x|^(1/2) + x^2 |1 + x|^(1/2)'],
    ['(x+1)^(1/2)', '|1 + x|^(1/2)'],
    ['(x+1)*(x+2)^(-1)', '(2 + x)^-1 + x (2 + x)^-1'],
    ['(x+1)^(-3)', '(1 + x)^-3'],
    // Two halves of a sum make a whole one.
    ['(sqrt(x+1)+1)^2', '2 + x + 2 |1 + x|^(1/2)'],
  ])('%s', (text, terms) => {
    expect(shown(polynomial(text))).toBe(terms);
  });
});

describe('powers of polynomials', () => {
  const base = polynomial('x+1');
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13])('%d', (exponent) => {
    const repeated = Array.from({ length: exponent - 1 }).reduce<Polynomial>(
      (product) => multiplyPolynomials(product, base, table),
      base,
    );
    expect(shown(polynomialPower(base, exponent, table))).toBe(shown(repeated));
  });
  it('are found up to the largest exponent', () => {
    const { exponent } = LIMITS.algebra;
    table.startCounting();
    const x = polynomial('x');
    expect(shown(polynomialPower(x, exponent, table))).toBe(`x^${exponent}`);
    expect(() => polynomialPower(x, exponent + 1, table)).toThrow(GivenUp);
  });
});

describe('exact division', () => {
  it.each([
    ['x^2-1', 'x-1', '1 + x'],
    ['x^2-1', 'x+1', '-1 + x'],
    ['x^3-8', 'x-2', '4 + 2 x + x^2'],
    ['x^4-1', 'x^2+1', '-1 + x^2'],
    ['x^2-y^2', 'x-y', 'x + y'],
    ['x^2*y+x*y^2', 'x+y', 'x y'],
    ['6*x^2+5*x+1', '3*x+1', '1 + 2 x'],
    ['x', 'x', '1'],
    ['x+x^2', 'x', '1 + x'],
    ['2*x+2', '4', '1/2 + 1/2 x'],
    ['e^(2*x)-1', 'e^x+1', '-1 + e^(x)'],
    ['0', 'x+1', ''],
    ['x^2+1', 'x+1', undefined],
    ['x^2-y', 'x-y', undefined],
    ['1', 'x+1', undefined],
    // Where signs stand, the order of monomials does not tell which term leads.
    ['x*abs(y)-x', 'abs(y)-1', undefined],
  ])('of %s by %s', (dividend, divisor, quotient) => {
    const found = divideExactly(polynomial(dividend), polynomial(divisor), table);
    expect(found && shown(found)).toBe(quotient);
  });
  it('takes no more steps than there are terms', () => {
    const steps = (degree: number): Polynomial | undefined =>
      divideExactly(polynomial(`x^${degree}-1`), polynomial('x-1'), table);
    // Two terms and two: a quotient of four terms is found.
    expect(steps(4)?.length).toBe(4);
    expect(steps(5)).toBeUndefined();
  });
  it('is undone by multiplication', () => {
    for (const [a, b] of [
      ['x+y+1', 'x-y'],
      ['x^2*y-3', 'y^2+x'],
      ['sin(x)+x', 'cos(x)-x*y'],
    ] as const) {
      const [left, right] = [polynomial(a), polynomial(b)];
      const product = multiplyPolynomials(left, right, table);
      expect(shown(divideExactly(product, right, table)!)).toBe(shown(left));
    }
  });
});

describe('sums of terms', () => {
  it('have one term for each monomial, and none that is nought', () => {
    expect(shown(addPolynomials([polynomial('x+y'), polynomial('x-y'), polynomial('y^2')]))).toBe(
      '2 x + y^2',
    );
    expect(addPolynomials([polynomial('x'), polynomial('-x')])).toEqual([]);
    expect(addPolynomials([])).toEqual([]);
  });
  it('have no more terms than are allowed', () => {
    const counting = new NamedTable();
    const sum = new Accumulator();
    const monomial = (exponent: number) => {
      counting.startCounting();
      return counting.monomial([0, exponent, 1], [], false, undefined);
    };
    const one = rational(1);
    for (let exponent = 1; exponent <= LIMITS.algebra.terms; exponent += 1) {
      sum.add({ coefficient: one, monomial: monomial(exponent) });
    }
    sum.add({ coefficient: one, monomial: monomial(1) });
    expect(sum.polynomial().length).toBe(LIMITS.algebra.terms);
    const more: Form = { coefficient: one, monomial: monomial(LIMITS.algebra.terms + 1) };
    expect(() => sum.add(more)).toThrow(GivenUp);
  });
  it.each([
    ['1+x+x^2', 'x^2'],
    ['x^2+x+1', 'x^2'],
    ['x*y+x^2+y', 'x^2'],
    ['7', '7'],
    ['e^x+e^(2*x)+1', 'e^(2 x)'],
  ])('the leading one of %s', (text, term) => {
    expect(table.shown(leading(polynomial(text)))).toBe(term);
  });
  it.each(['x', 'cos(x)', 'sin(x)', 'e^x*cos(x)*sin(y)', 'x*sin(x)'])(
    'the conjugate of %s, which is real, is itself',
    (text) => {
      const terms = polynomial(text);
      expect(shown(conjugate(terms, table))).toBe(shown(terms));
    },
  );
  it('the conjugate of i times a real one is its opposite', () => {
    const i: Form = {
      coefficient: rational(1),
      monomial: table.monomial([], [], true, undefined),
    };
    const terms = multiplyPolynomials([i], polynomial('x+2*sin(x)+e^x'), table);
    expect(addPolynomials([terms, conjugate(terms, table)])).toEqual([]);
  });
});

describe('a linear factor', () => {
  it.each([
    ['x^2-3*x+2', '-1 + x', '-2 + x'],
    ['x^2+3*x+2', '1 + x', '2 + x'],
    ['6*x^2+5*x+1', '1 + 3 x', '1 + 2 x'],
    ['6*x^2-x-1', '1 + 3 x', '-1 + 2 x'],
    ['x^3-1', '-1 + x', '1 + x + x^2'],
    ['x^3+x^2+x+1', '1 + x', '1 + x^2'],
    ['2*x^3-x^2+2*x-1', '-1 + 2 x', '1 + x^2'],
    ['ln(x)^2-1', '-1 + ln[x]', '1 + ln[x]'],
    ['x^2+1', undefined],
    ['x+1', undefined],
    ['x^2', undefined],
    // Not of one kernel with whole exponents and coefficients.
    ['x^2+y', undefined],
    ['x^2+3*y+2', undefined],
    ['y^2+3*x+2', undefined],
    ['x^2-3*x+2+x^(-1)', undefined],
    ['2*x^2+2*x-1', undefined],
    ['x*y-1', undefined],
    ['x^2*y^2-1', undefined],
    ['x-3*sqrt(x)+2', undefined],
    ['x^(-2)-1', undefined],
    ['x^2/2-1/2', undefined],
    ['e^(2*x)-3*e^x+2', undefined],
    ['x^2*abs(y)-1', undefined],
    // Past the bounds of degree, of the outer coefficients, and of the number of candidates.
    ['x^12-1', '-1 + x', 'x^11'],
    ['x^13-1', undefined],
    ['(x-1)*(x+4294967296)', '-1 + x', '4294967296'],
    ['(x-1)*(x+4294967297)', undefined],
    ['(x-1)*(4294967296*x+1)', '-1 + x', '4294967296 x'],
    ['(x-1)*(4294967297*x+1)', undefined],
    ['(x-1)*(x+7560)', '-1 + x', '7560'],
    ['(x-1)*(x+10080)', undefined],
    ['(x-1)*(10080*x+1)', undefined],
  ])('of %s is %s', (text, linear, rest = '') => {
    const found = linearFactor(polynomial(text), table);
    if (found === undefined) expect(linear).toBeUndefined();
    else {
      expect(shown(found[0])).toBe(linear);
      expect(shown(found[1])).toContain(rest);
      expect(shown(multiplyPolynomials(found[0], found[1], table))).toBe(shown(polynomial(text)));
    }
  });
});
