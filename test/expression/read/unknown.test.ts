import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLatex, printPlain } from '../../../src/expression/print/print.ts';
import { type ReadContext, readScalar } from '../../../src/expression/read/read.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';
import { writtenWithUnknowns } from '../written.ts';

const CONTEXT: ReadContext = {
  variables: ['x', 'y', 't', 'z', 'r', 'theta'],
  unknownFunctions: ['f', 'g', 'u_1', 'h(s, t)'],
};

const shown = (text: string, context: ReadContext = CONTEXT): string => {
  const reading = readScalar(text, context);
  return reading.ok ? printPlain(reading.value) : reading.problem.code;
};

describe('unknown functions', () => {
  it.each([
    ['f(x)', 'f(x)'],
    ["f'(g(x))g'(x)", "f'(g(x))*g'(x)"],
    ['f″(x)', "f''(x)"],
    ['f^{\\prime\\prime}(x)', "f''(x)"],
    ['f^{(4)}(x)', "f''''(x)"],
    ['f^(4)(x)', "f''''(x)"],
    ['f(x)^2', 'f(x)^2'],
    ['f^2(x)', 'f(x)^2'],
    ["f'\\left(x\\right)", "f'(x)"],
    ['f_x(x, y)', 'f_{x}(x, y)'],
    ['f_{xy}(x, y)', 'f_{xy}(x, y)'],
    ['f_{12}(x^2, y)', 'f_{12}(x^2, y)'],
    ['f_x(x^2, y^2)', 'f_{1}(x^2, y^2)'],
    ['D_1 f(x, y)', 'f_{x}(x, y)'],
    ['D_2 f(x^2, y)', 'f_{2}(x^2, y)'],
    ['\\partial_x f(x, y)', 'f_{x}(x, y)'],
    ['∂_1 f(x, y)', 'f_{x}(x, y)'],
    ['h_s(x, y)', 'h_{x}(x, y)'],
    ['h_t(x^2, y)', 'h_{2}(x^2, y)'],
    ['\\frac{\\partial h}{\\partial s}(x^2, y)', 'h_{1}(x^2, y)'],
    ['u_1(x)', 'u_1(x)'],
    ["u_1'(x)", "u_1'(x)"],
    ['df/dx', "f'(x)"],
    ['\\frac{df}{dx}(t)', "f'(t)"],
    ['xf(x)', 'x*f(x)'],
    ['sin f(x)', 'sin(f(x))'],
    ['sin x f(x)', 'sin(x)*f(x)'],
    ['f(x)g(x)', 'f(x)*g(x)'],
    ['x(x+1)', 'x*(x + 1)'],
    ["f'", 'function-without-argument'],
    ["f'(x, y)", 'wrong-number-of-arguments'],
    ['f_q(x, y)', 'unknown-name'],
  ])('%s is %s', (text, due) => {
    expect(shown(text)).toBe(due);
  });

  it('take the arguments asked about where none are written', () => {
    const asked = { name: 'y', arguments: ['x'], by: ['x'] };
    expect(shown("f'g + fg'", { ...CONTEXT, asked })).toBe("f'(x)*g(x) + f(x)*g'(x)");
  });

  it('are known by their primes where any name may stand', () => {
    expect(shown("2f'(x^2)", { variables: [], openNames: true })).toBe("2*f'(x^2)");
  });
});

describe('derivatives not worked out', () => {
  it.each([
    ['\\frac{d}{dx}(\\sin x)', 'd/dx(sin(x))'],
    ['\\frac{d}{dx}\\sin x + 1', 'd/dx(sin(x)) + 1'],
    ['\\frac{d}{dx}x^2\\sin x', 'd/dx(x^2*sin(x))'],
    ['\\frac{d}{dx}\\left[x^2\\right]', 'd/dx(x^2)'],
    ['d/dx (x^2)', 'd/dx(x^2)'],
    ['\\frac{d^2}{dx^2}(x^3)', 'd^2/dx^2(x^3)'],
    ['\\frac{d(x^2)}{dx}', 'd/dx(x^2)'],
    ['2x + 2y dy/dx', '2*x + 2*y*(dy/dx)'],
    ['\\frac{dy}{dx}', 'dy/dx'],
    ['\\frac{\\mathrm{d}y}{\\mathrm{d}x}', 'dy/dx'],
    ['d^2y/dx^2', 'd^2y/dx^2'],
    ['d2y/dx2', 'd^2y/dx^2'],
    ['2ydy/dx', '2*y*(dy/dx)'],
    ['dy/dx1', 'dy/dx_1'],
    ['d2z/dx1dx2', 'd^2z/(dx_1 dx_2)'],
    ['\\frac{\\partial z}{\\partial x}', 'dz/dx'],
    ['\\frac{\\partial^2 z}{\\partial y\\,\\partial x}', 'd^2z/(dy dx)'],
    ['∂z/∂x ∂x/∂t', '(dz/dx)*(dx/dt)'],
    [
      '\\frac{\\partial z}{\\partial x}\\frac{dx}{dt}+\\frac{\\partial z}{\\partial y}\\frac{dy}{dt}',
      '(dz/dx)*(dx/dt) + (dz/dy)*(dy/dt)',
    ],
    ['∂_x z', 'dz/dx'],
    ['∂_{x} (z^2)', 'd/dx(z^2)'],
    ['dz/dtheta', 'dz/dtheta'],
    ['dq/dx', 'unknown-name'],
    ['∂z', 'derivative-without-variable'],
    ['dx', 'unknown-name'],
  ])('%s is %s', (text, due) => {
    expect(shown(text)).toBe(due);
  });

  it('are meant by primes where one variable is asked about', () => {
    const asked = { name: 'y', arguments: ['x'], by: ['x'] };
    expect(shown("2x + 2yy'", { variables: ['x', 'y'], asked })).toBe('2*x + 2*y*(dy/dx)');
  });
});

describe('expressions with unknown functions and derivatives', () => {
  it.each([
    ['plain text', printPlain],
    ['LaTeX', printLatex],
  ] as const)('are read back from %s', (_, print) => {
    const context: ReadContext = { variables: [], openNames: true, unknownFunctions: ['f', 'g'] };
    fc.assert(
      fc.property(writtenWithUnknowns, (expression) => {
        const text = print(expression);
        const back = readScalar(text, context);
        if (!back.ok) throw new Error(`${text}: ${JSON.stringify(back.problem)}`);
        if (!sameExpression(back.value, expression)) {
          throw new Error(`${text} reads ${printPlain(back.value)}`);
        }
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});
