import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signsWritten } from '../../src/algebra/form/simplified.ts';
import { checkForm, FORM_NAMES, type FormName } from '../../src/algebra/form.ts';
import { simplify } from '../../src/algebra/simplify.ts';
import {
  apply,
  derivative,
  type Expression,
  integer,
  product,
  quotient,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { LIMITS } from '../../src/limits.ts';
import { writtenExpression } from '../expression/written.ts';
import { readTable } from './read-pair.ts';

/** The form, the answer, and the findings as `code: part`; none when the form is met. */
const ROWS: readonly (readonly [form: FormName, answer: string, ...findings: string[]])[] = [
  ['expanded', 'x^2+3*x+2'],
  ['expanded', '(x+1)*(x+2)', 'not-expanded: (x + 1) (x + 2)'],
  ['expanded', '(x+1)^2', 'not-expanded: (x + 1)²'],
  ['expanded', '2*(x+1)', 'not-expanded: 2(x + 1)'],
  ['expanded', 'x+x', 'like-terms: x + x'],
  ['expanded', 'sin(x*(x+1))'],
  ['expanded', 'x-(y+1)', 'not-expanded: −(y + 1)'],
  ['expanded', '3*x*sin(x)+x^2'],
  ['expanded', '1/(x+1)^2'],
  ['expanded', '-(x+1)'],
  ['expanded', 'y-(-(x+1))', 'not-expanded: −(−(x + 1))', 'not-expanded: −(x + 1)'],
  ['expanded', 'x*(-(y+1))', 'not-expanded: x(−(y + 1))', 'not-expanded: −(y + 1)'],
  ['expanded', '(x+1)/2'],
  ['expanded', 'x+(y+1)/2', 'not-expanded: (y + 1)/2'],
  ['expanded', '(2*x)^3', 'not-expanded: (2x)³'],
  ['expanded', '(x*(y+1))^2', 'not-expanded: (x(y + 1))²', 'not-expanded: x(y + 1)'],
  ['expanded', '(x+1)^(1/2)'],
  ['expanded', '(x+1)^(5/2)'],
  ['expanded', '(x+1)^(-2)'],
  ['expanded', '(x+1)^1'],
  ['expanded', '(x+1)^n'],
  ['expanded', '(-(x+1))^2', 'not-expanded: (−(x + 1))²', 'not-expanded: −(x + 1)'],
  ['expanded', 'y-(x+x)', 'not-expanded: −(x + x)', 'like-terms: y − (x + x)', 'like-terms: x + x'],
  ['expanded', 'x+(x+y)', 'like-terms: x + (x + y)'],
  ['expanded', 'x-(-x)', 'like-terms: x − (−x)'],
  ['expanded', '2*x+3*x^2'],
  ['expanded', '(x+x)/y', 'like-terms: x + x'],
  ['expanded', '1/(x+x)'],
  ['expanded', 'sin(x+x)+1'],
  ['expanded', '(x*y)^(1/2)'],
  ['expanded', '(x^2)^3'],
  ['expanded', '-(2*(x+1))', 'not-expanded: 2(x + 1)'],
  ['expanded', '(2*(x+1))/y', 'not-expanded: 2(x + 1)'],
  ['expanded', 'x*(y+y)', 'not-expanded: x(y + y)', 'like-terms: y + y'],
  ['expanded', '(x+x)+y', 'like-terms: (x + x) + y'],
  ['factored', '(x+1)*(x+2)'],
  ['factored', '6*x*(x^2+1)^2'],
  ['factored', '2*x+2', 'not-factored: 2x + 2'],
  ['factored', 'x^2+x', 'not-factored: x² + x'],
  ['factored', 'x^2-1', 'not-factored: x² − 1'],
  ['factored', 'x^2+3*x+2', 'not-factored: x² + 3x + 2'],
  ['factored', 'x^2+1'],
  ['factored', 'x*(x^2-4)', 'not-factored: x² − 4'],
  ['factored', 'x^2+2*x+1', 'not-factored: x² + 2x + 1'],
  ['factored', 'x*e^x+e^x', 'not-factored: xe^x + e^x'],
  ['factored', '2*x^3-3*x^2-3*x+2', 'not-factored: 2x³ − 3x² − 3x + 2'],
  ['factored', '-(2*x+2)', 'not-factored: 2x + 2'],
  ['factored', '(2*x+2)/(x+3)', 'not-factored: 2x + 2'],
  ['factored', '(x+1)/(x^2-1)', 'not-factored: x² − 1'],
  ['factored', '(x^2-1)^2', 'not-factored: x² − 1'],
  ['factored', 'sin(x^2-1)'],
  ['factored', 'x/2+1'],
  ['factored', 'x/2+1/2'],
  ['factored', '-x-1'],
  ['factored', 'x-x', 'not-factored: x − x'],
  ['factored', '(x+1)^(1/2)+1'],
  ['factored', '2^(x^2-1)'],
  ['factored', 'x+1'],
  ['factored', 'x^3*(x+y)'],
  ['factored', '3*x+3*y+1'],
  ['single-fraction', '(x+1)/(x+2)'],
  ['single-fraction', '1/x+1', 'separate-fractions: 1/x + 1'],
  ['single-fraction', '1/(1+1/x)', 'nested-fraction: 1/(1 + 1/x)', 'separate-fractions: 1 + 1/x'],
  ['single-fraction', 'x^(-1)+1', 'separate-fractions: x⁻¹ + 1'],
  ['single-fraction', '-2*x/(x^2+1)^2'],
  ['single-fraction', 'e^(-x)+1'],
  ['single-fraction', 'e^(-1)+1'],
  ['single-fraction', 'pi^(-1)+1', 'separate-fractions: π⁻¹ + 1'],
  ['single-fraction', '2^(-1)+1', 'separate-fractions: 2⁻¹ + 1'],
  ['single-fraction', 'x^(-1/2)+1', 'separate-fractions: x^(−1/2) + 1'],
  ['single-fraction', 'x^n+1'],
  ['single-fraction', '(1/x)^2+1', 'separate-fractions: (1/x)² + 1'],
  ['single-fraction', 'x*(1/y)+1', 'separate-fractions: x(1/y) + 1'],
  ['single-fraction', '-1/x+1', 'separate-fractions: −1/x + 1'],
  ['single-fraction', 'sin(1/x)+1'],
  ['single-fraction', '(1/x)/y', 'nested-fraction: (1/x)/y'],
  ['single-fraction', 'y/(1/x)', 'nested-fraction: y/(1/x)'],
  ['single-fraction', 'x*(1/y)'],
  ['single-fraction', '(1+1/x)*y', 'separate-fractions: 1 + 1/x'],
  ['single-fraction', 'x^(-1)/y', 'nested-fraction: x⁻¹/y'],
  ['single-fraction', '(1/x)^2/y', 'nested-fraction: (1/x)²/y'],
  ['single-fraction', 'x^2/y'],
  ['single-fraction', '-(1/x)/y', 'nested-fraction: (1/x)/y'],
  ['single-fraction', 'x+y'],
  ['single-fraction', '2^(1/x)+1'],
  ['single-fraction', '(x+1/2)/y', 'nested-fraction: (x + 1/2)/y', 'separate-fractions: x + 1/2'],
  ['lowest-terms', '(x+1)/(x+2)'],
  ['lowest-terms', '2/4', 'common-factor: 2/4'],
  ['lowest-terms', '2*x/(4*y)', 'common-factor: 2x/(4y)'],
  ['lowest-terms', 'x^2/x', 'common-factor: x²/x'],
  ['lowest-terms', '(x^2-1)/(x-1)', 'common-factor: (x² − 1)/(x − 1)'],
  ['lowest-terms', '(x^2+3*x+2)/(x^2-1)', 'common-factor: (x² + 3x + 2)/(x² − 1)'],
  ['lowest-terms', '(2*x+2)/(2*x+4)', 'common-factor: (2x + 2)/(2x + 4)'],
  ['lowest-terms', '3*x/2'],
  ['lowest-terms', 'x/(x+1)'],
  ['lowest-terms', '1/x^2'],
  ['lowest-terms', 'sin(2/4)', 'common-factor: 2/4'],
  ['lowest-terms', 'x+1'],
  ['lowest-terms', 'e^x/e^(2*x)', 'common-factor: e^x/e^(2x)'],
  ['lowest-terms', '3/2'],
  ['lowest-terms', '6/4', 'common-factor: 6/4'],
  ['lowest-terms', '(x-y)/(y-x)', 'common-factor: (x − y)/(y − x)'],
  ['lowest-terms', 'sqrt(x)/x', 'common-factor: sqrt(x)/x'],
  ['lowest-terms', '-6/4', 'common-factor: 6/4'],
  ['no-negative-exponents', 'x^(-2)+1', 'negative-exponent: x⁻²'],
  ['no-negative-exponents', '1/x^2'],
  ['no-negative-exponents', 'e^(-x)'],
  ['no-negative-exponents', '2^(-1)', 'negative-exponent: 2⁻¹'],
  ['no-negative-exponents', 'x^(-1/2)', 'negative-exponent: x^(−1/2)'],
  ['no-negative-exponents', 'x^(-n)'],
  ['no-negative-exponents', 'pi^(-2)', 'negative-exponent: π⁻²'],
  ['no-negative-exponents', 'e^(-2)'],
  ['no-negative-exponents', 'sin(x^(-1))', 'negative-exponent: x⁻¹'],
  ['no-negative-exponents', 'x^2'],
  ['rational-denominator', '1/sqrt(2)', 'root-in-denominator: 1/sqrt(2)'],
  ['rational-denominator', 'sqrt(2)/2'],
  ['rational-denominator', '1/(1+sqrt(x))', 'root-in-denominator: 1/(1 + sqrt(x))'],
  ['rational-denominator', '1/sin(sqrt(x))'],
  ['rational-denominator', '1/x^(1/2)', 'root-in-denominator: 1/x^(1/2)'],
  ['rational-denominator', '1/x^2'],
  ['rational-denominator', '1/sqrt(x)^2', 'root-in-denominator: 1/sqrt(x)²'],
  ['rational-denominator', '1/2^x'],
  ['rational-denominator', '1/sqrt(2)^x'],
  ['rational-denominator', '1/root(x,3)', 'root-in-denominator: 1/root(x, 3)'],
  ['rational-denominator', '1/(x*sqrt(2))', 'root-in-denominator: 1/(x sqrt(2))'],
  ['rational-denominator', '1/(-sqrt(2))', 'root-in-denominator: 1/(−sqrt(2))'],
  ['rational-denominator', '1/(1/sqrt(2))', 'root-in-denominator: 1/sqrt(2)'],
  ['rational-denominator', '1/ln(x)'],
  ['rational-denominator', 'sqrt(x)'],
  ['rational-denominator', '1/x^(-1/2)', 'root-in-denominator: 1/x^(−1/2)'],
  ['rational-denominator', 'sqrt(x)*(1/x)'],
  ['simplified', '2*x*cos(x^2)'],
  ['simplified', 'cos(x^2)*2*x'],
  ['simplified', 'x+x', 'not-simplified: x + x'],
  ['simplified', '1*x', 'not-simplified: 1x'],
  ['simplified', '(1/2)*x'],
  ['simplified', 'x^(1/2)'],
  ['simplified', '-(9-x)/y'],
  ['simplified', '(-x-9)/y'],
  ['simplified', 'x*(y+1)+y*(x+1)'],
  ['simplified', 'x*x^2', 'not-simplified: xx²'],
  ['simplified', 'sqrt(8)'],
  ['simplified', 'sin(0)+x', 'not-simplified: sin(0) + x'],
  ['simplified', 'x^(-1)'],
  ['simplified', '(x^2)^3', 'not-simplified: (x²)³'],
  ['simplified', '2^x*2^x', 'not-simplified: 2^x·2^x'],
  ['simplified', '-(-x)', 'not-simplified: −(−x)'],
  ['simplified', 'x+0', 'not-simplified: x + 0'],
  ['simplified', 'x-x', 'not-simplified: x − x'],
  ['simplified', 'x/x', 'not-simplified: x/x'],
  ['simplified', 'pi+pi', 'not-simplified: π + π'],
  ['simplified', '1/x^(-1)', 'not-simplified: 1/x⁻¹'],
  ['simplified', 'x^1', 'not-simplified: x¹'],
  ['simplified', 'e^(0)', 'not-simplified: e⁰'],
  ['simplified', 'x*(1/x)', 'not-simplified: x(1/x)'],
  ['simplified', 'x+y+x', 'not-simplified: x + y + x'],
  ['no-unevaluated-derivative', 'x^2'],
];

const shown = (form: FormName, expression: Expression): string[] =>
  checkForm(expression, form).map(
    ({ code, part }) => `${code}: ${part === undefined ? '' : printPretty(part)}`,
  );

describe('form checks', () => {
  const rows = ROWS.map(([form, answer, ...findings]) => ({ form, answer, findings }));
  it.each(rows)('$form: $answer', ({ form, answer, findings }) => {
    expect(shown(form, readTable(answer))).toEqual(findings);
  });
  it('see derivatives that are not worked out', () => {
    const open = derivative(apply('sin', variable('x')), ['x']);
    const answer = product([integer(2), open]);
    expect(checkForm(answer, 'no-unevaluated-derivative')).toEqual([
      { code: 'unevaluated-derivative', part: open },
    ]);
  });
  it('allow only the functions named', () => {
    const answer = readTable('sin(x)+ln(x)');
    expect(checkForm(answer, 'only-functions', { functions: ['sin', 'ln'] })).toEqual([]);
    expect(checkForm(answer, 'only-functions', { functions: ['sin'] })).toEqual([
      { code: 'function-not-allowed', part: readTable('ln(x)') },
    ]);
  });
  it('say how a simplified answer could be written', () => {
    const [finding] = checkForm(readTable('2*x/4'), 'simplified');
    expect(finding?.instead && printPretty(finding.instead)).toBe('x/2');
  });
  it('do not look at an expression past their size', () => {
    const atTheBound = (size: number) =>
      sum([variable('x'), ...Array.from({ length: size - 2 }, (_, index) => integer(index))]);
    const [fits, large] = [LIMITS.algebra.formSize, LIMITS.algebra.formSize + 1].map(atTheBound);
    expect(checkForm(fits!, 'expanded')).toEqual([{ code: 'like-terms', part: fits }]);
    expect(checkForm(large!, 'expanded')).toEqual([]);
  });
  it('count what is written to tell which of two is simpler', () => {
    const count = (text: string) => signsWritten(readTable(text));
    expect(['x', '12', 'pi', '2*x', 'x+y', 'x+y+1', '-x'].map(count)).toEqual([
      1, 1, 1, 2, 3, 5, 2,
    ]);
    expect(['x/y', '2/3', 'x^2', 'x^(-2)', 'x^(1/2)', 'x^y'].map(count)).toEqual([
      3, 1, 2, 3, 2, 2,
    ]);
    expect(['x^(y+1)', 'sin(x)', 'f(x)', "f'(x)"].map(count)).toEqual([4, 2, 2, 2]);
  });
  it('find what simplification writes to be simplified', () => {
    fc.assert(
      fc.property(writtenExpression, (expression) => {
        expect(checkForm(simplify(expression), 'simplified')).toEqual([]);
      }),
      { seed: 40, numRuns: 300 },
    );
  });
  it('end on anything', () => {
    let shared: Expression = variable('x');
    for (let level = 0; level < 60; level += 1) {
      shared = sum([quotient(shared, sum([shared, integer(1)])), shared]);
    }
    for (const form of FORM_NAMES) expect(Array.isArray(checkForm(shared, form))).toBe(true);
    fc.assert(
      fc.property(writtenExpression, fc.constantFrom(...FORM_NAMES), (expression, form) => {
        expect(Array.isArray(checkForm(expression, form))).toBe(true);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});
