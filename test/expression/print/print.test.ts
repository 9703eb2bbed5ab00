import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  derivative,
  E,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../../src/expression/expression.ts';
import {
  printLatex,
  printPlain,
  printPretty,
  printTypst,
} from '../../../src/expression/print/print.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';
import { writtenExpression } from '../written.ts';

const x = variable('x');
const y = variable('y');
const two = integer(2);

/** Expression, plain, LaTeX, pretty. */
const ROWS: readonly (readonly [Expression, string, string, string])[] = [
  [
    product([two, x, apply('cos', power(x, two))]),
    '2*x*cos(x^2)',
    '2 x \\cos\\left(x^{2}\\right)',
    '2x cos(x²)',
  ],
  [quotient(negation(two), power(x, integer(3))), '(-2)/x^3', '\\frac{-2}{x^{3}}', '(−2)/x³'],
  [negation(quotient(two, x)), '-2/x', '-\\frac{2}{x}', '−2/x'],
  [
    sum([power(apply('sin', x), two), negation(product([apply('sin', x), apply('cos', y)]))]),
    'sin(x)^2 - sin(x)*cos(y)',
    '\\sin^{2}x - \\sin x \\cos y',
    'sin(x)² − sin(x) cos(y)',
  ],
  [power(E, negation(quotient(power(x, two), two))), 'e^(-x^2/2)', 'e^{-x^{2}/2}', 'e^(−x²/2)'],
  [product([power(two, x), power(integer(3), x)]), '2^x*3^x', '2^{x} \\cdot 3^{x}', '2^x·3^x'],
  [product([apply('sin', x), x]), 'sin(x)*x', '\\sin\\left(x\\right) x', 'sin(x) x'],
  [quotient(apply('sin', x), x), 'sin(x)/x', '\\frac{\\sin x}{x}', 'sin(x)/x'],
  [
    power(apply('sin', x), negation(integer(1))),
    'sin(x)^(-1)',
    '\\left(\\sin x\\right)^{-1}',
    'sin(x)⁻¹',
  ],
  [power(apply('sqrt', x), two), 'sqrt(x)^2', '\\left(\\sqrt{x}\\right)^{2}', 'sqrt(x)²'],
  [power(apply('abs', x), two), 'abs(x)^2', '\\left|x\\right|^{2}', '|x|²'],
  [apply('root', x, integer(3)), 'root(x, 3)', '\\sqrt[3]{x}', 'root(x, 3)'],
  [
    apply('log', sum([x, two]), two),
    'log(x + 2, 2)',
    '\\log_{2}\\left(x + 2\\right)',
    'log(x + 2, 2)',
  ],
  [product([x, sum([x, two])]), 'x*(x + 2)', 'x\\left(x + 2\\right)', 'x(x + 2)'],
  [product([product([two, x]), y]), '(2*x)*y', '\\left(2 x\\right) y', '(2x) y'],
  [sum([sum([x, y]), two]), '(x + y) + 2', '\\left(x + y\\right) + 2', '(x + y) + 2'],
  [sum([x, negation(negation(y))]), 'x - (-y)', 'x - \\left(-y\\right)', 'x − (−y)'],
  [power(power(x, two), y), '(x^2)^y', '\\left(x^{2}\\right)^{y}', '(x²)^y'],
  [power(x, power(two, y)), 'x^(2^y)', 'x^{2^{y}}', 'x^(2^y)'],
  [product([quotient(x, y), two]), '(x/y)*2', '\\frac{x}{y} \\cdot 2', '(x/y)·2'],
  [product([variable('theta_12'), x]), 'theta_12*x', '\\theta_{12} x', 'θ₁₂x'],
  [unknown('f', [apply('sin', x)], [1]), "f'(sin(x))", "f'\\left(\\sin x\\right)", "f'(sin(x))"],
  [unknown('f', [x, y], [1, 1]), 'f_{xy}(x, y)', 'f_{x y}\\left(x, y\\right)', 'f_xy(x, y)'],
  [derivative(y, ['x', 'x']), 'd^2y/dx^2', '\\frac{d^{2}y}{dx^{2}}', 'd²y/dx²'],
  [derivative(x, ['x']), 'd/dx(x)', '\\frac{d}{dx}\\left(x\\right)', 'd/dx(x)'],
  [derivative(power(x, two), ['x']), 'd/dx(x^2)', '\\frac{d}{dx}\\left(x^{2}\\right)', 'd/dx(x²)'],
];

describe('print', () => {
  it.each(ROWS)('writes a row of the table: %#', (expression, plain, latex, pretty) => {
    expect([printPlain(expression), printLatex(expression), printPretty(expression)]).toEqual([
      plain,
      latex,
      pretty,
    ]);
  });

  it('writes the inverse functions by either name', () => {
    const inverse = apply('arcsin', x);
    expect(printLatex(inverse)).toBe('\\arcsin x');
    expect(printLatex(inverse, { arcNames: 'superscript' })).toBe('\\sin^{-1} x');
  });

  it('chooses the sign of a derivative by the variables in sight', () => {
    const mixed = derivative(product([x, y]), ['x']);
    expect(printLatex(mixed)).toBe('\\frac{\\partial}{\\partial x}\\left(x y\\right)');
    expect(printLatex(mixed, { derivatives: 'ordinary' })).toBe('\\frac{d}{dx}\\left(x y\\right)');
  });

  it('writes Typst', () => {
    expect(printTypst(quotient(power(x, two), apply('arsinh', y)))).toBe(
      'frac(x^(2), op("arsinh") y)',
    );
  });

  it.each([printPlain, printLatex])('is inverse to reading', (print) => {
    fc.assert(
      fc.property(writtenExpression, (expression) => {
        const text = print(expression);
        const back = formula(text);
        if (!sameExpression(back, expression)) throw new Error(`${text} reads ${printPlain(back)}`);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('writes depth 20,000 and elides what is too large, in bounded time', () => {
    let deep: Expression = x;
    for (let level = 0; level < 20_000; level += 1) deep = power(negation(deep), two);
    expect(printPlain(deep).length).toBe(100_001);
    let shared: Expression = x;
    for (let level = 0; level < 60; level += 1) shared = product([shared, shared]);
    expect(printLatex(shared, { size: 1000 })).toContain('\\ldots');
    expect(printLatex(shared).length).toBeLessThan(2_000_000);
  });
});
