/** Notations that are read, and texts that are refused with the place of the mistake. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { type MatrixReadProblem, readMatrix } from '../../../src/expression/matrix/read/read.ts';
import {
  type Declarations,
  matrixNamed,
  type Shape,
  scalarNamed,
  vectorNamed,
} from '../../../src/expression/matrix/shape.ts';

const DECLARATIONS: Declarations = {
  symbols: [
    ...['A', 'X'].map((name) => matrixNamed(name, 'n')),
    ...['B', 'W'].map((name) => matrixNamed(name, 'm', 'n')),
    ...['x', 'y', 'w_1'].map((name) => vectorNamed(name, 'n')),
    ...['b', 'z'].map((name) => vectorNamed(name, 'm')),
    scalarNamed('lambda'),
    scalarNamed('t'),
    { ...matrixNamed('M', 'n'), dependsOn: ['t'] },
  ],
  functions: ['f'],
};

const read = (text: string, expected?: Shape, by?: string): string => {
  const reading = readMatrix(text, {
    declarations: DECLARATIONS,
    ...(expected === undefined ? {} : { expected }),
    ...(by === undefined ? {} : { by }),
  });
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  return printMatrixPlain(reading.value.expression);
};

const problem = (text: string, by?: string): MatrixReadProblem => {
  const reading = readMatrix(text, {
    declarations: DECLARATIONS,
    ...(by === undefined ? {} : { by }),
  });
  if (reading.ok) throw new Error(`${text} was read`);
  return reading.problem;
};

describe('one expression, many notations', () => {
  it.each([
    [
      'A^T x',
      [
        'Aᵀx',
        "A'x",
        'A^{T}x',
        'A^\\top x',
        'A^{\\intercal}x',
        'A^{\\mathsf{T}} x',
        'A^⊤ x',
        "A^{'} x",
        'A^{\\prime}x',
        'transpose(A) x',
      ],
    ],
    [
      'x^T A x',
      [
        'xᵀAx',
        "x'Ax",
        'x^TAx',
        '\\mathbf{x}^\\top\\mathbf{A}\\mathbf{x}',
        '\\vec{x}^T A \\vec{x}',
        '𝐱ᵀ𝐀𝐱',
      ],
    ],
    ['x^T (A x)', ['x·A x', '⟨x, A x⟩', '\\langle x, Ax \\rangle', 'dot(x, A x)']],
    [
      '||x||^2',
      [
        '‖x‖²',
        '\\|x\\|^2',
        '\\lVert x \\rVert_2^2',
        '\\left\\|x\\right\\|^{2}',
        '||x||_2^2',
        '\\Vert x\\Vert^2',
        'norm(x)^2',
      ],
    ],
    ['||X||_F^2', ['‖X‖_F²', '\\|X\\|_F^2', '\\lVert X\\rVert_{F}^{2}']],
    [
      'tr(A X)',
      [
        'tr(AX)',
        'Tr(AX)',
        'trace(A X)',
        '\\operatorname{tr}(AX)',
        '\\text{tr}(AX)',
        '\\mathrm{tr}\\left(AX\\right)',
        'tr AX',
      ],
    ],
    ['det(X)', ['|X|', '\\det X', 'det X', '\\lvert X \\rvert', '\\left|X\\right|']],
    [
      'ln(det(X))',
      [
        'log det X',
        '\\log\\det X',
        'ln|X|',
        '\\ln \\left| X \\right|',
        'logdet(X)',
        '\\log(\\det(X))',
      ],
    ],
    ['X^-1', ['X⁻¹', 'X^{-1}', 'inv(X)']],
    ['X^-T', ['X⁻ᵀ', 'X^{-T}', 'X^{-\\top}', '(X^{-1})^T', "(X^-1)'"]],
    ['A .* X', ['A∘X', 'A ⊙ X', 'A \\odot X', 'A\\circ X']],
    ['x ./ y', ['x ⊘ y', 'x \\oslash y']],
    ['x y^T', ['xyᵀ', 'x⊗y', 'x \\otimes y', 'outer(x, y)']],
    [
      '1_n^T x',
      [
        '1ᵀx',
        '1^T x',
        '\\mathbf{1}^T x',
        '\\mathbf 1^\\top x',
        '\\boldsymbol{1}_n^T x',
        '𝟏ᵀx',
        'ones^T x',
      ],
    ],
    ['A + lambda I_n', ['A+λI', 'A + \\lambda I']],
    [
      'sigmoid(W x + b)',
      [
        'σ(Wx+b)',
        '\\sigma(Wx + b)',
        '\\sigma\\left(W x+b\\right)',
        'sigmoid(Wx+b)',
        'logistic(W x + b)',
      ],
    ],
    [
      "diag(f'(W x + b)) W",
      [
        "diag(f'(Wx+b))W",
        "\\operatorname{diag}(f'(Wx+b)) W",
        '\\mathrm{diag}\\left(f^{\\prime}(Wx+b)\\right) W',
      ],
    ],
    [
      'sigmoid(z) .* (1_m - sigmoid(z))',
      ['σ(z)∘(1-σ(z))', '\\sigma(z) \\odot (1 - \\sigma(z))', 'σ(z) ⊙ (𝟏 − σ(z))'],
    ],
    [
      '-M^-1 (dM/dt) M^-1',
      [
        '-M^{-1} \\frac{dM}{dt} M^{-1}',
        '−M⁻¹ \\dot{M} M⁻¹',
        '-M^{-1}\\frac{\\partial M}{\\partial t}M^{-1}',
      ],
    ],
    ['1/2 x', ['\\frac12 x', '\\frac{1}{2}x', '(1/2)x']],
    ['w_1 + x', ['w1 + x', 'w₁+x', 'w_{1}+x']],
    ['2 A x', ['2Ax', '2·A·x', '2*A*x', '2 A\\cdot x']],
    ['x .* x', ['x^{\\circ 2}', 'x^{∘2}', 'x^{\\odot 2}']],
    ['(x^T x) y', ['⟨x,x⟩ y', '(x·x) y']],
  ] as const)('%s', (plain, notations) => {
    for (const notation of notations) expect([notation, read(notation)]).toEqual([notation, plain]);
  });
});

describe('functions of entries', () => {
  it.each([
    ['tanh^2(W x)', 'tanh(W x) .* tanh(W x)'],
    ['tanh(W x)^2', 'tanh(W x) .* tanh(W x)'],
    ['1 - tanh^2(W x)', '1_m - tanh(W x) .* tanh(W x)'],
    ['tanh^2(X)', 'tanh(X) .* tanh(X)'],
    ['tanh(X)^2', 'tanh(X)^2'],
    ['1/(1 + e^{-x})', '1_n ./ (1_n + exp(-x))'],
    ['\\frac{e^x}{1 + e^x}', 'exp(x) ./ (1_n + exp(x))'],
    ['1/cosh^2(x)', '1_n ./ (cosh(x) .* cosh(x))'],
    ['x/cosh(x)', 'x ./ cosh(x)'],
  ])('%s', (text, plain) => {
    expect(read(text)).toBe(plain);
  });

  it('do not make a square of a column', () => {
    expect(problem('x^2')).toMatchObject({ problem: { code: 'not-square' } });
    expect(problem('1/x')).toMatchObject({ problem: { code: 'not-a-scalar' } });
    expect(problem('W/cosh(x)')).toMatchObject({ problem: { code: 'not-a-scalar' } });
  });
});

describe('spellings of programs, and stops of sentences', () => {
  it.each([
    ['A.T x', 'A^T x'],
    ['A@x + A.T@x', 'A x + A^T x'],
    ['2 A x.', '2 A x'],
    ['|X||A| x', 'det(X) det(A) x'],
    ['||x|| x', '||x|| x'],
    ['||x||||W x|| x', '||x|| ||W x|| x'],
  ])('%s', (text, plain) => {
    expect(read(text)).toBe(plain);
  });
});

describe('a left-hand side in front', () => {
  it.each([
    '∇_x(x^T A x) = 2 A x',
    '\\nabla_x y = 2Ax',
    '\\nabla_{\\mathbf{x}} f(x) = 2Ax',
    '∂y/∂x = 2Ax',
    '\\frac{\\partial y}{\\partial x} = 2Ax',
    '\\frac{\\partial}{\\partial \\mathbf{x}} x^TAx = 2Ax',
    'df/dx = 2Ax',
    'grad f = 2Ax',
    "f'(x) = 2Ax",
    "f' = 2Ax",
    'f_x = 2Ax',
    'f^{\\prime}(x) = 2Ax',
    'D_x f = 2Ax',
    '∂_x f = 2Ax',
  ])('%s', (text) => {
    expect(read(text, undefined, 'x')).toBe('2 A x');
  });

  it('is refused for another variable', () => {
    for (const left of ['∇_y f', "f'(y)", 'f_y', 'y']) {
      expect(problem(`${left} = 2Ax`, 'x')).toMatchObject({ code: 'wrong-left-hand-side' });
    }
  });
});

describe('sizes that the formula leaves open', () => {
  it('are settled by the expected shape', () => {
    expect(read('2 I', { rows: 'n', columns: 'n' })).toBe('2 I_n');
    expect(read('0', { rows: 'n', columns: 1 })).toBe('0_(n,1)');
    expect(read('1 1^T', { rows: 'm', columns: 'n' })).toBe('1_m 1_n^T');
    expect(read('ones', { rows: 'm', columns: 1 })).toBe('1_m');
  });

  it('are asked for otherwise', () => {
    expect(problem('2 I')).toMatchObject({
      kind: 'not-defined',
      problem: { code: 'size-unknown' },
    });
  });
});

describe('shape errors', () => {
  it.each([
    ['A + B b', 'product-undefined', 'B b', ['B', 'b']],
    ['x + A x^T', 'product-undefined', 'A x^T', ['A', 'x^T']],
    ['A x + b', 'sum-undefined', 'A x + b', ['A x', 'b']],
    ['A + lambda', 'scalar-added-to-matrix', 'A + lambda', ['A', 'lambda']],
    ['x ∘ b', 'hadamard-undefined', 'x ∘ b', ['x', 'b']],
    ['tr(B)', 'not-square', 'B', ['B']],
    ['B^-1', 'not-square', 'B', ['B']],
    ['det(x)', 'not-square', 'x', ['x']],
    ['x / y', 'not-a-scalar', 'y', ['y']],
    ['softmax(A)', 'not-a-vector', 'A', ['A']],
    ['||A||', 'not-a-vector', '||A||', ['A']],
  ] as const)('%s: %s', (text, code, place, parts) => {
    const found = problem(text);
    if (found.kind !== 'not-defined') throw new Error(found.code);
    expect(found.problem.code).toBe(code);
    expect(text.slice(found.position, found.position + found.length)).toBe(place);
    expect(found.problem.parts.map((part) => part.text)).toEqual(parts);
  });

  it('name the shapes', () => {
    expect(problem('B b')).toMatchObject({
      problem: {
        parts: [
          { text: 'B', shape: { rows: 'm', columns: 'n' } },
          { text: 'b', shape: { rows: 'm', columns: 1 } },
        ],
      },
    });
  });
});

describe('texts that cannot be read', () => {
  it.each([
    ['', 'empty', 0],
    ['(x', 'unclosed-bracket', 0],
    ['x)', 'unexpected-close', 1],
    ['A + qx', 'unknown-name', 4],
    ['A +', 'missing-operand', 3],
    ['||x', 'unclosed-bracket', 0],
    ['tr', 'function-without-argument', 0],
    ['dot(x)', 'wrong-number-of-arguments', 0],
    ['A § x', 'forbidden-character', 2],
    ['x = y', 'wrong-left-hand-side', 0],
    [`${'('.repeat(300)}x`, 'too-deep', 201],
    ['x'.repeat(30_000), 'too-long', 20_000],
    ['9'.repeat(500), 'too-many-digits', 0],
  ] as const)('%s', (text, code, position) => {
    expect(problem(text)).toMatchObject({ kind: 'unreadable', code, position });
  });
});

describe('bounds', () => {
  it.each([
    ['primes', `x${"'".repeat(9000)}`],
    ['slashes', `x${'/t'.repeat(4000)}`],
    ['entry-by-entry products', `x${'∘x'.repeat(4000)}`],
    ['exponents', `t${'^t'.repeat(4000)}`],
    ['signs', `x${' - -x'.repeat(3000)}`],
    ['bars', '|'.repeat(5000)],
  ])('%s do not overflow the stack', (_, text) => {
    expect(() => readMatrix(text, { declarations: DECLARATIONS })).not.toThrow();
  });

  it('long sums and products are read', () => {
    expect(readMatrix(`x${' + x'.repeat(4000)}`, { declarations: DECLARATIONS }).ok).toBe(true);
    expect(readMatrix(`${'A '.repeat(4000)} x`, { declarations: DECLARATIONS }).ok).toBe(true);
  });

  it('no text makes the reader throw', () => {
    const pieces = [
      ..."AXBWxybt()[]{}|‖^_+-*/=',.∘⊘⊗<>ᵀ⁻¹0123",
      ...[
        '\\frac',
        '\\mathbf{1}',
        '\\top',
        'tr',
        'det',
        'diag',
        'softmax',
        'I',
        '1',
        'd',
        '\\nabla',
        'f',
        '\\|',
        'e',
        'ln',
        '||',
        '^T',
        '^{-1}',
        '\\dot',
        '\\sqrt',
        '\\left',
        '\\operatorname{',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (chosen) => {
        readMatrix(chosen.join(''), { declarations: DECLARATIONS });
        readMatrix(chosen.join(' '), {
          declarations: DECLARATIONS,
          expected: { rows: 'n', columns: 1 },
          by: 'x',
        });
      }),
      { seed: 11, numRuns: 4000 },
    );
  });
});
