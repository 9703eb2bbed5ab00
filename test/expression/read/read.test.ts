import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPlain } from '../../../src/expression/print/print.ts';
import type { ReadProblemCode } from '../../../src/expression/read/problem.ts';
import { formula, type ReadContext, read, readScalar } from '../../../src/expression/read/read.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';
import { writtenExpression } from '../written.ts';

const OPEN: ReadContext = { variables: ['x', 'y', 'z', 'theta'], openNames: true };

/** Left is read as right means; the right column uses only the plainest notation. */
const SAME: readonly (readonly [string, string])[] = [
  // Products and quotients.
  ['2x', '2*x'],
  ['2 sin x cos x', '2*sin(x)*cos(x)'],
  ['xe^x', 'x*e^x'],
  ['x(x+1)', 'x*(x+1)'],
  ['x·y × z − 1', 'x*y*z-1'],
  ['x÷2', 'x/2'],
  ['1/2x', '(1/2)*x'],
  ['(x+1)(x-1)', '(x+1)*(x-1)'],
  ['5x^4 5^x', '5*x^4*5^x'],
  ['2{x}^{-1}', '2*x^(-1)'],
  ['{x+1 \\over 2}', '(x+1)/2'],
  ['a-b-c', 'a-b-c'],
  ['2*-x', '2*(-x)'],
  ['+x', 'x'],
  ['= 2x', '2*x'],
  ['2x.', '2*x'],
  ['-2x, \\ ', '-(2*x)'],
  ['\\(3x^2\\)', '3*x^2'],
  ['\\[ \\frac{x}{2} \\]', 'x/2'],
  ['$3x^2$', '3*x^2'],
  // Powers.
  ['-x^2', '-(x^2)'],
  ['2^-x', '2^(-x)'],
  ['x^y^z', 'x^(y^z)'],
  ['x**2', 'x^2'],
  ['θ²', 'theta^2'],
  ['x⁻¹', 'x^(-1)'],
  ['eˣ', 'e^x'],
  ['x¹²', 'x^12'],
  ['e^{{t^3-7t^2}}', 'e^(t^3-7*t^2)'],
  ['x^10', 'x^10'],
  ['e^\\frac12', 'e^(1/2)'],
  ['2^\\sqrt{x}', '2^sqrt(x)'],
  // Functions and where their arguments end.
  ['sin^2 x', 'sin(x)^2'],
  ['sin²(x)', 'sin(x)^2'],
  ['sin^-1 x', 'arcsin(x)'],
  ['\\sin^{-1}x', 'arcsin(x)'],
  ['\\sinh^{-1}(\\frac{x}{3})', 'arsinh(x/3)'],
  ['sin⁻¹ x', 'arcsin(x)'],
  ['\\cot^2x\\csc x', 'cot(x)^2*csc(x)'],
  ['\\sin^22x', 'sin(2*x)^2'],
  ['\\sin^10x', 'sin(x)^10'],
  ['\\log_16 x', 'log(x,16)'],
  ['sinx', 'sin(x)'],
  ['xsin(x)', 'x*sin(x)'],
  ['sinxcosx', 'sin(x)*cos(x)'],
  ['sin 2x cos 3y', 'sin(2*x)*cos(3*y)'],
  ['sinh x', 'sinh(x)'],
  ['costheta', 'cos(theta)'],
  ['sin -x', 'sin(-x)'],
  ['sin(x)^2', 'sin(x)^2'],
  ['sin x^2', 'sin(x^2)'],
  ['sin x(x+1)', 'sin(x)*(x+1)'],
  ['cos 2(x+y)', 'cos(2*(x+y))'],
  ['\\cos m\\theta', 'cos(m*theta)'],
  ['\\cos ye^z', 'cos(y*e^z)'],
  ['\\ln te^t', 'ln(t*e^t)'],
  ['\\ln (3x+2)^{5}', 'ln((3*x+2)^5)'],
  ['2^x\\ln 2(x+1)', '2^x*ln(2)*(x+1)'],
  ['\\ln\\sin x', 'ln(sin(x))'],
  ['\\sin\\frac{\\pi}{2}x', 'sin(pi/2*x)'],
  ['sin pi/2', 'sin(pi/2)'],
  ['sin x/2', 'sin(x)/2'],
  ['\\tan{(x)}(x+1)', 'tan(x)*(x+1)'],
  ['\\ln{|x|}', 'ln(abs(x))'],
  ['\\arctan{\\sqrt{4^x+5}}', 'arctan(sqrt(4^x+5))'],
  ['\\operatorname{sech} 2x', 'sech(2*x)'],
  ['\\sech^{2} (x+1)', 'sech(x+1)^2'],
  ['exp(2x)', 'exp(2*x)'],
  ['\\mathrm{e}^x', 'e^x'],
  ['\\exponentialE^x', 'e^x'],
  // Logarithms and roots.
  ['log x', 'ln(x)'],
  ['log_2 x', 'log(x,2)'],
  ['\\log_{10}(2x)', 'log(2*x,10)'],
  ['\\log_28', 'log(8,2)'],
  ['log10(x)', 'log(x,10)'],
  ['log10 x', 'log(x,10)'],
  ['log2 sin x', 'log(sin(x),2)'],
  ['log 2x', 'ln(2*x)'],
  ['2^x log2 + x', '2^x*ln(2)+x'],
  ['leaky_relu(x)', 'leakyrelu(x,1/100)'],
  ['Leaky ReLU(x, 0.2)', 'leakyrelu(x,0.2)'],
  ['lg x', 'log(x,10)'],
  ['\\log2 \\cdot \\log 2', 'ln(2)*ln(2)'],
  ['√x', 'sqrt(x)'],
  ['∛(x+1)', 'root(x+1,3)'],
  ['cbrt x', 'root(x,3)'],
  ['\\sqrt[3]{x}', 'root(x,3)'],
  ['\\sqrt2x', 'sqrt(2)*x'],
  ['nthRoot(x, 4)', 'root(x,4)'],
  ['\\frac12x', '(1/2)*x'],
  ['\\frac 985', '(9/8)*5'],
  ['\\dfrac 113', '(1/1)*3'],
  ['\\frac{x^2}2', 'x^2/2'],
  ['½x^(−½)', '(1/2)*x^(-(1/2))'],
  ['x^⅔', 'x^(2/3)'],
  ['2½x', '(2+1/2)*x'],
  ['-x·1¾', '-x*(1+3/4)'],
  ['x½', 'x*(1/2)'],
  ['\\dfrac{x^2}{1+e^{3x}}', 'x^2/(1+e^(3*x))'],
  // Brackets and bars.
  ['\\left(x+1\\right)^{10}', '(x+1)^10'],
  ['\\big(x\\big)', 'x'],
  ['\\left\\{ x+1 \\right\\}', 'x+1'],
  ['3[x+1]', '3*(x+1)'],
  ['|x|', 'abs(x)'],
  ['||x|-1|', 'abs(abs(x)-1)'],
  ['|x|y|z|', 'abs(x)*y*abs(z)'],
  ['\\left|x+\\left|y\\right|\\right|', 'abs(x+abs(y))'],
  ['\\lvert x\\rvert', 'abs(x)'],
  ['\\bigl|x\\bigr|', 'abs(x)'],
  // Names.
  ['x_1x_2', 'x_1*x_2'],
  ['x_{12}', 'x_12'],
  ['x₁²', 'x_1^2'],
  ['u_{1}', 'u_1'],
  ['\\varphi', 'phi'],
  ['π r²', 'pi*r^2'],
  ['w1 + 2w2', 'w_1+2*w_2'],
  ['𝑥 + 𝟐', 'x+2'],
  ['µ', 'mu'],
  // As copied from documents and web pages.
  ['−𝑠𝑖𝑛(𝟏𝟐𝑥)', '-sin(12*x)'],
  ['sin\u2061(x)', 'sin(x)'],
  ['2\u2062x', '2*x'],
  ['3\u200bx', '3*x'],
  ['ｓｉｎ（２ｘ）', 'sin(2*x)'],
  ['— x', '-x'],
  ['-1:x^2', '-1/x^2'],
];

const scalar = (text: string, context: ReadContext): string => {
  const reading = readScalar(text, context);
  return reading.ok ? printPlain(reading.value) : reading.problem.code;
};

describe('reading scalars', () => {
  it.each(SAME)('reads %s as %s', (written, plain) => {
    const reading = readScalar(written, OPEN);
    const found = reading.ok ? printPlain(reading.value) : reading.problem.code;
    if (!reading.ok || !sameExpression(reading.value, formula(plain))) {
      expect(found).toBe(printPlain(formula(plain)));
    }
  });

  it('keeps decimals exact and as they were written', () => {
    const reading = readScalar('0.10x', OPEN);
    expect(reading).toMatchObject({
      value: { factors: [{ decimal: '0.10', value: { numerator: 1n, denominator: 10n } }, {}] },
    });
  });

  it('lets the declared variables decide', () => {
    expect(scalar('xy', { variables: ['x', 'y'] })).toBe('x*y');
    expect(scalar('xi', { variables: ['x', 'i'] })).toBe('x*i');
    expect(scalar('xi', { variables: ['xi'] })).toBe('xi');
    expect(scalar('ch', { variables: ['c', 'h'] })).toBe('c*h');
    expect(scalar('ch x', { variables: ['x'] })).toBe('cosh(x)');
    expect(scalar('e^x', { variables: ['e', 'x'] })).toBe('e^x');
    expect(readScalar('e', { variables: ['e'] })).toMatchObject({ value: { kind: 'variable' } });
    expect(scalar('4x1x2', { variables: ['x_1', 'x_2'] })).toBe('4*x_1*x_2');
    expect(scalar('x2^t', { variables: ['x', 't'] })).toBe('x*2^t');
    expect(scalar('x_12', { variables: ['x_1'] })).toBe('x_1*2');
    expect(scalar('x_12', { variables: ['x_12', 'x_1'] })).toBe('x_12');
    expect(scalar('log x', { variables: ['x'], logarithmBase: 10 })).toBe('log(x, 10)');
    expect(scalar('3σ(3x)(1 - \\sigma\\left(3x\\right))', { variables: ['x'] })).toBe(
      '3*sigmoid(3*x)*(1 - sigmoid(3*x))',
    );
    expect(scalar('σ(x)', { variables: ['x', 'sigma'] })).toBe('sigma*x');
    expect(scalar('σ(x)', OPEN)).toBe('sigma*x');
  });

  it('reads a tower of powers without computing it', () => {
    expect(readScalar('9^9^9^9', { variables: [] }).ok).toBe(true);
  });
});

const alternativesOf = (text: string, context: ReadContext = OPEN): string[] => {
  const reading = read(text, context);
  if (!reading.ok) return [reading.problem.code];
  return reading.value.alternatives.map((each) =>
    each.kind === 'scalar' ? printPlain(each.expression) : each.kind,
  );
};

describe('other readings', () => {
  it.each([
    ['\\cos ye^z', 'cos(y)*e^z'],
    ['\\ln te^t', 'ln(t)*e^t'],
    ['\\ln(3x+2)^5', 'ln(3*x + 2)^5'],
    ['\\sin (3x+2)^5', 'sin((3*x + 2)^5)'],
    ['sin x(x+1)', 'sin(x*(x + 1))'],
    ['1/2x', '1/(2*x)'],
    ['e^2x', 'e^(2*x)'],
    ['x^1/2', 'x^(1/2)'],
    ['sin x/2', 'sin(x/2)'],
    ['sin 2*x', 'sin(2*x)'],
    ['|2|x|-3|', 'abs(2*abs(x) - 3)'],
    ['√2x', 'sqrt(2*x)'],
    ['log2 x', 'ln(2*x)'],
    ['log2 x', 'ln(2)*x'],
    ['log10(x)', 'ln(10)*x'],
    ['2\\frac12x', '(2 + 1/2)*x'],
    ['-x \\cdot 3\\tfrac{2}{3}', '-x*(3 + 2/3)'],
  ])('%s may mean %s', (text, other) => {
    expect(alternativesOf(text)).toContain(other);
  });

  it.each([
    '2x',
    'sin 2x',
    'sin(x)^2',
    'sin x cos x',
    'e^{2x}',
    'x/(2y)',
    '\\frac{1}{2}x',
    '2\\frac32x',
    '2\\cdot\\frac12x',
    '2.5\\frac12x',
    '2\\frac{x}{2}',
    'sin^2 x',
  ])('%s is not doubtful', (text) => {
    expect(alternativesOf(text)).toEqual([]);
  });

  it('reads asin as a·sin too where a is declared', () => {
    expect(alternativesOf('-asin x', { variables: ['a', 'x'] })).toEqual(['-a*sin(x)']);
    expect(alternativesOf('-asin x', { variables: ['x'] })).toEqual([]);
  });

  it('are none of our own plain text', () => {
    fc.assert(
      fc.property(writtenExpression, (expression) => {
        const text = printPlain(expression);
        // Half of a first power is printed as what others write for a root.
        fc.pre(!/\^1\//.test(text));
        expect(
          alternativesOf(text, { variables: ['a', 'd', 'x', 'y', 't'], openNames: true }),
        ).toEqual([]);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  it('keeps their number bounded', () => {
    const text = Array.from({ length: 60 }, () => 'sin xyz').join('+');
    expect(alternativesOf(text).length).toBeLessThanOrEqual(4);
  });
});

/** A short title, the text, the code, the place, and data that must be there. */
const REFUSED: readonly (readonly [
  string,
  string,
  ReadProblemCode,
  number,
  Readonly<Record<string, string>>?,
])[] = [
  ['nothing', '', 'empty', 0],
  ['spaces', '  \\, ', 'empty', 0],
  ['an open bracket', '(x+1', 'unclosed-bracket', 0, { bracket: '(', close: ')' }],
  ['an open group', '\\frac{x}{2', 'unclosed-bracket', 8, { close: '}' }],
  ['an open bar', '|x+1', 'unclosed-bracket', 0, { close: '|' }],
  ['a bracket too many', 'x+1)', 'unexpected-close', 3, { bracket: ')' }],
  ['a bracket of another kind', '(x+1]', 'mismatched-bracket', 4, { given: ']', close: ')' }],
  ['an empty bracket', '2()', 'missing-operand', 2, { after: '(' }],
  ['a misspelt function', 'sim(x)', 'unknown-name', 0, { name: 'sim', meant: 'sin' }],
  ['an undeclared letter', 'xq', 'unknown-name', 1, { name: 'q' }],
  ['a function that nobody knows', 'x + foo(x)', 'unknown-name', 4, { name: 'foo' }],
  ['an undeclared letter before a bracket', 'xq(2)', 'unknown-name', 1, { name: 'q' }],
  ['the other case', 'X', 'unknown-name', 0, { meant: 'x' }],
  ['an undeclared subscript', 'x_3', 'unknown-name', 0, { name: 'x_3' }],
  ['a misspelt command', '\\sine x + \\farc12', 'unknown-command', 10, { meant: 'frac' }],
  ['a function alone', 'sin', 'function-without-argument', 0, { name: 'sin' }],
  ['a function of nothing', '2sin()', 'function-without-argument', 1, { name: 'sin' }],
  ['a function before a sign', '2 sin + 1', 'function-without-argument', 2, { name: 'sin' }],
  ['two arguments', 'sin(x, 2)', 'wrong-number-of-arguments', 0, { expected: '1', given: '2' }],
  ['one argument', 'root(x)', 'wrong-number-of-arguments', 0, { expected: '2', given: '1' }],
  ['an equation', 'x + 1 = 2', 'equation-not-expected', 6],
  ['an equation of a variable', 'x = 2', 'equation-not-expected', 2],
  ['an equation in brackets', '(x = 2)', 'equation-not-expected', 3],
  ['two equals signs', "y' = 2x = 3", 'equation-not-expected', 8],
  ['an inequality', 'x < 2', 'inequality-not-expected', 2, { sign: '<' }],
  ['nothing after a sign', '2+', 'missing-operand', 2, { after: '+' }],
  ['two signs', '2*/x', 'missing-operand', 2, { after: '*' }],
  ['a decimal comma', '3,5x', 'decimal-comma', 0, { meant: '3.5' }],
  ['a decimal comma after thousands', '1.000,5', 'decimal-comma', 0, { meant: '1000.5' }],
  ['a decimal comma in a function', 'sin(0,5)', 'decimal-comma', 4, { meant: '0.5' }],
  ['a degree sign', 'sin 30°', 'degree-sign', 6],
  ['degrees in LaTeX', '\\sin 30^\\circ', 'degree-sign', 8],
  ['infinity', '∞', 'infinity', 0],
  ['infinity in LaTeX', '1/\\infty', 'infinity', 2],
  ['plus or minus', '±x', 'plus-minus', 0],
  ['dots', '1+x+...', 'ellipsis', 4],
  ['two numbers', '2 3', 'adjacent-numbers', 0, { left: '2', right: '3' }],
  ['an exponent mark', 'x+1e5', 'exponent-mark', 2, { found: '1e5', front: '1', exponent: '5' }],
  ['an exponent mark behind a decimal', '2.5e3x', 'exponent-mark', 0, { front: '2.5' }],
  ['d/dx alone', 'd/dx', 'derivative-without-operand', 0],
  ['d/dx alone in LaTeX', '\\frac{d}{dx} + 1', 'derivative-without-operand', 0],
  ['a prime of nobody', "x'", 'derivative-without-variable', 0],
  ['a vector', '(x, 1)', 'not-a-scalar', 0, { kind: 'vector' }],
  ['a vector in a function', 'sin((x, 1))', 'not-a-scalar', 4, { kind: 'vector' }],
  ['a list', 'x, x', 'not-a-scalar', 1, { kind: 'list' }],
  ['a zero byte', 'x\u0000', 'forbidden-character', 1, { character: 'U+0000' }],
  ['a right-to-left mark', 'x\u202e', 'forbidden-character', 1],
  ['a lone surrogate', 'x\ud800', 'forbidden-character', 1],
  ['a question mark', 'x?', 'forbidden-character', 1],
  ['10,000 brackets', '('.repeat(10_000), 'too-deep', 200, { most: '200' }],
  ['10,000 roots', '√'.repeat(10_000), 'too-deep', 201],
  ['10,000 minus signs', '-'.repeat(10_000), 'too-deep', 201],
  ['10,000 functions', 'sin '.repeat(5_000), 'too-deep', 804],
  ['10,000 bars', '|'.repeat(10_000), 'too-deep', 200],
  ['a tower of exponents', 'x^'.repeat(5_000), 'too-deep', 402],
  ['fractions in fractions', '\\frac{1}{'.repeat(1_500), 'too-deep', 0],
  ['a megabyte', 'x'.repeat(1_000_000), 'too-long', 20_000],
  ['a thousand digits', '9'.repeat(1_000), 'too-many-digits', 0],
  ['too many tokens', 'x+'.repeat(9_000), 'too-long', 16_000],
];

describe('refusals', () => {
  it.each(
    REFUSED.map(([title, text, code, position, data]) => ({ title, text, code, position, data })),
  )('refuses $title', ({ text, code, position, data }) => {
    const reading = readScalar(text, { variables: ['x'] });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problem.code).toBe(code);
    // The place of a depth depends on what counts as a level; that it is inside is enough.
    if (code === 'too-deep') expect(reading.problem.position).toBeLessThan(text.length);
    else expect(reading.problem.position).toBe(position);
    if (data !== undefined) expect(reading.problem.data).toMatchObject(data);
  });

  it.each([
    ['a vector', 'x', 'vector', 'not-a-vector'],
    ['a matrix', 'x', 'matrix', 'not-a-matrix'],
    ['an equation', 'x', 'equation', 'not-an-equation'],
    ['a scalar', '[1, 2]', 'scalar', 'not-a-scalar'],
  ] as const)('refuses another kind where %s is due', (_, text, expected, code) => {
    const reading = read(text, { variables: ['x'], expected });
    expect(!reading.ok && reading.problem.code).toBe(code);
  });
});

const PIECES = fc.constantFrom(
  ...`x y f d e i j sin ln log asin + - * / ^ ( ) [ ] { } < > | || \\ = , ; _ ' 2 9. .5 ∂ ∇ √ ² ₁ π`.split(
    ' ',
  ),
  ' ',
  ...[
    '\\frac',
    '\\sin',
    '\\left',
    '\\right',
    '\\sqrt',
    '\\partial',
    '\\begin{pmatrix}',
    '&',
    '\\\\',
  ],
  ...[
    '\\end{pmatrix}',
    '\\hat',
    '\\mathbf',
    '\\langle',
    '\\rangle',
    '\\operatorname',
    'dx',
    'd/dx',
  ],
);
const TEXTS = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES, { maxLength: 30 }).map((some) => some.join('')),
);
const CONTEXTS: readonly ReadContext[] = [
  { variables: ['x'] },
  OPEN,
  {
    variables: ['x', 'y', 'd', 'a'],
    unknownFunctions: ['f', 'g(x, y)'],
    unitVectors: true,
    equations: true,
    asked: { name: 'f', arguments: ['x', 'y'], by: ['x'] },
  },
];

describe('reading any text', () => {
  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(TEXTS, fc.constantFrom(...CONTEXTS), (text, context) => {
        const reading = read(text, context);
        if (reading.ok) return;
        const { position, length } = reading.problem;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position + length).toBeLessThanOrEqual(text.length + 1);
      }),
      { seed: 1, numRuns: 5_000 },
    );
  });

  it('gives the same reading each time, in a context and in its copy', () => {
    fc.assert(
      fc.property(TEXTS, fc.constantFrom(...CONTEXTS), (text, context) => {
        expect(read(text, { ...context })).toEqual(read(text, context));
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });

  it.each([
    ['bars between letters', '|x'.repeat(3_000)],
    ['a run of letters', `${'xsin'.repeat(2_000)}`],
    ['unknown letters', 'q'.repeat(19_000)],
    ['bare arguments', 'sin x y '.repeat(2_400)],
    ['fractions', '\\frac12'.repeat(2_500)],
    ['differentials', '\\frac{d'.repeat(2_400)],
    ['subscripts', 'x_'.repeat(4_900)],
    ['equals signs', 'x='.repeat(4_900)],
    ['commas', `(${'x,'.repeat(4_900)}x)`],
  ])('reads or refuses %s in bounded steps', (_, text) => {
    for (const context of CONTEXTS) {
      const reading = read(text, context);
      expect(typeof reading.ok).toBe('boolean');
    }
  });
});

describe('words where every letter is a variable', () => {
  it.each(['foo(x)', 'exponential(x)', 'sni(x)', 'sinusoid(x)'])('%s is no product', (text) => {
    expect(readScalar(text, { variables: [], openNames: true })).toMatchObject({
      ok: false,
      problem: { code: 'unknown-name', position: 0 },
    });
  });
  it('a misspelt function is recognised', () => {
    const reading = readScalar('sni(x)', { variables: [], openNames: true });
    expect(reading).toMatchObject({ ok: false, problem: { data: { meant: 'sin' } } });
  });
  it.each([
    ['xy(x+1)', 'x*y*(x + 1)'],
    ['abc', 'a*b*c'],
    ['abc(x+1)', 'a*b*c*(x + 1)', ['a', 'b', 'c']],
    ['sinxy', 'sin(x*y)'],
    ['sinus x', 'sin(x)'],
    ['arcsine(x)', 'arcsin(x)'],
    ['2e^5', '2*e^5'],
    ['2ex', '2*e*x'],
    ['\\operatorname{\\mathrm{sech}} x', 'sech(x)'],
  ])('%s is %s', (text, expected, variables: readonly string[] = []) => {
    const reading = readScalar(text, { variables, openNames: true });
    expect(reading.ok && printPlain(reading.value)).toBe(expected);
  });
  it('1e5 with a variable e is a product', () => {
    const reading = readScalar('1e5', { variables: ['e'] });
    expect(reading.ok).toBe(true);
  });
});
