import { describe, expect, it } from 'vitest';
import { printPlain } from '../../../src/expression/print/print.ts';
import { type ReadContext, read, readNotation } from '../../../src/expression/read/read.ts';
import type { Asked, LeftHandSide } from '../../../src/expression/read/written.ts';

const F_OF_X: Asked = { name: 'f', arguments: ['x'], by: ['x'] };
const SECOND: Asked = { name: 'f', arguments: ['x'], by: ['x', 'x'] };
const FOURTH: Asked = { name: 'f', arguments: ['x'], by: ['x', 'x', 'x', 'x'] };
const Y_OF_X: Asked = { name: 'y', arguments: ['x'], by: ['x'] };
const F_ITSELF: Asked = { name: 'f', arguments: ['x'], by: [] };
const F_X: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x'] };
const F_XX: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'x'] };
const F_XY: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'y'] };
const Z_X: Asked = { name: 'z', arguments: ['x', 'y'], by: ['x'] };
const X_1: Asked = { name: 'f', arguments: ['x_1', 'x_2'], by: ['x_1'] };
const X_I: Asked = { name: 'f', arguments: ['x_i'], by: ['x_i'] };
const GRADIENT: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'y'], whole: 'gradient' };
const JACOBIAN: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'y'], whole: 'jacobian' };
const HESSIAN: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'y'], whole: 'hessian' };
const DIRECTION: Asked = { name: 'f', arguments: ['x', 'y'], by: ['x', 'y'], whole: 'directional' };
const U_1: Asked = { name: 'u_1', arguments: ['x_1', 'x_2'], by: ['x_2'] };

const contextFor = (asked: Asked): ReadContext => ({ variables: asked.arguments, asked });

const ACCEPTED: readonly (readonly [Asked, readonly string[]])[] = [
  [
    F_OF_X,
    [
      "f'(x)",
      "f'",
      'f′(x)',
      "y'",
      "y'(x)",
      'dy/dx',
      'df/dx',
      '\\frac{dy}{dx}',
      '\\frac{d y}{d x}',
      '\\frac{\\mathrm{d}y}{\\mathrm{d}x}',
      '\\frac{d}{dx}f',
      '\\frac{d }{dx}f(x)',
      'd/dx f(x)',
      '\\frac{d}{dx}\\left\\{\\sin x\\right\\}',
      'f^{\\prime}(x)',
      '\\dfrac{df}{dx}',
      'D_x f',
      'f_x',
      '\\dot{f}',
      "f'(2)",
      "f'\\left(\\frac{1}{2}\\right)",
    ],
  ],
  [
    SECOND,
    [
      "f''(x)",
      'f″(x)',
      'f"(x)',
      'd^2y/dx^2',
      '\\frac{d^{2}f}{dx^{2}}',
      '\\frac{d^2}{dx^2}\\{2^x\\}',
      'f^{(2)}(x)',
    ],
  ],
  [
    F_XX,
    [
      'f_{xx}',
      '∂²f/∂x²',
      'D_1^2 f',
      '∂_x^2 f',
      '∂_x² f',
      '\\partial_{x}^{2} f',
      "f''_{xx}",
      '(f_x)_x',
    ],
  ],
  [FOURTH, ['f^{(4)}(x)', 'f^(4)(x)', "f''''(x)", '\\frac{d^4y}{dx^4}']],
  [F_OF_X, ['Df', 'D f(x)']],
  [SECOND, ['D^2 f', 'D²f(x)']],
  [Y_OF_X, ["y'", 'dy/dx', '\\frac{dy}{dx}', "f'(x)"]],
  [F_ITSELF, ['f(x)', 'f', 'y']],
  [
    F_X,
    [
      'f_x',
      'f_x(x,y)',
      'f_x(1,2)',
      'f_{x}',
      '∂f/∂x',
      '∂z/∂x',
      '\\frac{\\partial f}{\\partial x}',
      '\\frac{\\partial z}{\\partial x}(1,1)',
      '\\frac{\\partial }{\\partial x} f(x,y)',
      '∂_x f',
      '\\partial_x f',
      '∂_1 f',
      'D_1 f',
      'D_x f',
      'f_1',
      '\\ f_x(x,y)',
      '∂f(x,y)/∂x',
      'df(x,y)/dx',
      "f'_x",
      "f'_{x}(x,y)",
      '(∂f/∂x)(x,y)',
      '(∂f/∂x)_y',
      '\\left(\\frac{\\partial f}{\\partial x}\\right)_y',
    ],
  ],
  [
    F_XY,
    [
      '(f_x)_y',
      '(f_x)_y(0,0)',
      '∂/∂y (∂f/∂x)',
      '\\frac{\\partial}{\\partial y}\\frac{\\partial f}{\\partial x}',
      '\\frac{\\partial}{\\partial y}\\left(\\frac{\\partial f}{\\partial x}\\right)',
      '\\frac{\\partial f_x}{\\partial y}',
      '∂f_x/∂y',
      "f''_{xy}",
      '∂^2 f(x,y)/∂x∂y',
      '∂²f(x,y)/(∂x ∂y)',
      'D_1 D_2 f',
      '∂_{12} f',
      'f_{xy}',
      'f_xy',
      'f_{xy}(0,0)',
      'f_{12}',
      'D_{12} f',
      '\\frac{\\partial^2 f}{\\partial y\\partial x}',
      '∂²f/∂y∂x',
      '\\partial_y \\partial_x f',
      // The other order is not held against anyone.
      'f_{yx}',
    ],
  ],
  [Z_X, ['∂z/∂x', 'z_x', '\\frac{\\partial z}{\\partial x}', 'f_x']],
  [
    X_1,
    [
      '∂f/∂x_1',
      '\\frac{\\partial f}{\\partial x_1}',
      'f_{x_1}',
      'f_1',
      'D_1 f',
      'D_{x_1} f',
      '∂_{x_1} f',
      '∂₁f',
      '∂f/∂x1',
      'df/dx1',
      'f_{x1}',
      'f_x1',
      'D_x1 f',
      '∂_x1 f',
      '∂f(x_1,x_2)/∂x_1',
    ],
  ],
  [
    GRADIENT,
    [
      '\\nabla f',
      '∇f',
      '∇f(x,y)',
      '\\nabla {f}(x,y)',
      '\\nabla f (0,0)',
      'grad f',
      'Df',
      '\\nabla_x f',
      '\\nabla z',
      '(f_x, f_y)',
      '(∂f/∂x, ∂f/∂y)',
      '\\left(\\frac{\\partial f}{\\partial x}, \\frac{\\partial f}{\\partial y}\\right)',
    ],
  ],
  [
    JACOBIAN,
    [
      '∂(u,v)/∂(x,y)',
      '\\frac{\\partial(u,v)}{\\partial(x,y)}',
      'J',
      'J_f',
      'Df',
      'Jf',
      "f'(x,y)",
      'J_f(x,y)',
    ],
  ],
  [HESSIAN, ['H', 'H_f', '\\nabla^2 f', '∇²f']],
  [DIRECTION, ['D_u f', 'D_{\\mathbf{u}} f(1,2)', 'D_{\\vec u} f']],
  [U_1, ['∂u_1/∂x_2', '\\frac{\\partial u_1}{\\partial x_2}', 'D_2 u_1', '∂u1/∂x2']],
];

describe('a left-hand side that says what was asked', () => {
  it.each(ACCEPTED.flatMap(([asked, texts]) => texts.map((text) => ({ text, asked }))))(
    '$text = is accepted',
    ({ text, asked }) => {
      const reading = read(`${text} = 2`, contextFor(asked));
      expect(reading.ok ? 'accepted' : JSON.stringify(reading.problem)).toBe('accepted');
      if (reading.ok) expect(reading.value.leftHandSide).toBeDefined();
    },
  );
});

describe('a left-hand side that says something else', () => {
  it.each([
    ["f''(x)", F_OF_X, "f'(x)"],
    ["g'(x)", F_OF_X, "f'(x)"],
    ['dy/dt', F_OF_X, "f'(x)"],
    // z and w are customary names of functions of several variables only.
    ['dz/dx', Y_OF_X, "y'(x)"],
    ["w'(x)", F_OF_X, "f'(x)"],
    ['dz/dt', { name: 'w', arguments: ['t'], by: ['t'] }, "w'(t)"],
    // Where an inner function is asked about, y is the outer one.
    ['dy/dx', { name: 'u', arguments: ['x'], by: ['x'] }, "u'(x)"],
    ['f(x)', F_OF_X, "f'(x)"],
    ['y', Y_OF_X, "y'(x)"],
    ["f'(x)", F_ITSELF, 'f(x)'],
    ["f'(x)", FOURTH, 'f^(4)(x)'],
    ['f_y', F_X, 'f_x'],
    ['∂_x^2 f', F_X, 'f_x'],
    ['(f_x)_x', F_XY, 'f_{xy}'],
    ['∂/∂y (∂f/∂y)', F_XY, 'f_{xy}'],
    ['∂f_y/∂y', F_XY, 'f_{xy}'],
    ['D^2 f', F_OF_X, "f'(x)"],
    ['f_2', F_X, 'f_x'],
    ['f_{xx}', F_XY, 'f_{xy}'],
    ['∂f/∂x_2', X_1, '∂f/∂x_1'],
    ['f_x', GRADIENT, '∇f'],
    ['\\nabla g', GRADIENT, '∇f'],
    ['J', GRADIENT, '∇f'],
    ['f', GRADIENT, '∇f'],
  ])('%s =', (text, asked, due) => {
    const reading = read(`${text} = 2`, contextFor(asked));
    expect(!reading.ok && reading.problem).toMatchObject({
      code: 'wrong-left-hand-side',
      position: 0,
      length: text.length,
      data: { asked: due, written: text },
    });
  });

  it('is told by the point where the point is asked for', () => {
    const half = read('1/2', { variables: [] });
    if (!half.ok || half.value.written.kind !== 'scalar') throw new Error('1/2 is read');
    const asked: Asked = { ...F_OF_X, at: [half.value.written.expression] };
    expect(read("f'(0.5) = 2", contextFor(asked)).ok).toBe(true);
    expect(read("f'(x) = 2", contextFor(asked)).ok).toBe(true);
    expect(read("f'(3) = 2", contextFor(asked)).ok).toBe(false);
  });
});

describe('notations of one partial derivative', () => {
  it('are one value', () => {
    const notations = [
      '∂y/∂x_i',
      '∂f/∂x_i',
      '∂_{x_i}f',
      '∂_i f',
      'f_{x_i}',
      'f_i',
      'D_i f',
      'D_{x_i} f',
    ];
    const more = [
      '\\frac{\\partial y}{\\partial x_i}',
      '\\partial_{x_i} f',
      '\\partial_i f',
      'D_{x_{i}} f',
    ];
    const values = [...notations, ...more].map((text) => readNotation(text, contextFor(X_I)));
    for (const value of values) {
      expect(value).toEqual({ ok: true, value: { name: 'f', by: ['x_i'] } });
    }
  });

  it.each<readonly [string, LeftHandSide]>([
    ["f'(x)", { name: 'f', by: ['x'] }],
    ["y'", { name: 'y', by: ['1'] }],
    ['f_x', { name: 'f', by: ['x'] }],
    ['f_{xy}(x, y)', { name: 'f', by: ['x', 'y'] }],
    ['D_2 f(x, y)', { name: 'f', by: ['y'] }],
    ['f_1', { name: 'f', by: ['1'] }],
    ['d^2y/dx^2', { name: 'y', by: ['x', 'x'] }],
    ['\\frac{\\partial^2 z}{\\partial y\\partial x}', { name: 'z', by: ['x', 'y'] }],
    ['\\nabla f', { name: 'f', by: [], whole: 'gradient' }],
    ['\\nabla_x y', { name: 'y', by: ['x'], whole: 'gradient' }],
    ['\\frac{\\partial(x,y)}{\\partial(u,v)}', { by: ['u', 'v'], whole: 'jacobian-determinant' }],
    ['f(x)', { name: 'f', by: [] }],
    ['f =', { name: 'f', by: [] }],
  ])('%s is understood with nothing asked', (text, value) => {
    const reading = readNotation(text, { variables: ['x', 'y', 'u', 'v'] });
    expect(reading).toEqual({ ok: true, value });
  });

  it.each(['', '2x', 'x+y', 'f_', 'sin x', "f'(x) + 1", '\\frac{d}{dx}'])('%j is none', (text) => {
    expect(readNotation(text, { variables: ['x', 'y'] }).ok).toBe(false);
  });
});

describe('nothing asked', () => {
  it('reports what stands in front', () => {
    const reading = read("f'(x) = 2x", { variables: ['x'] });
    expect(reading.ok && reading.value.leftHandSide).toEqual({ name: 'f', by: ['x'] });
    if (reading.ok && reading.value.written.kind === 'scalar') {
      expect(printPlain(reading.value.written.expression)).toBe('2*x');
    }
  });

  it('reports the operand and the point', () => {
    const reading = read('\\frac{d}{dx}\\sin x = \\cos x', { variables: ['x'] });
    expect(reading.ok && reading.value.leftHandSide).toMatchObject({
      by: ['x'],
      operand: { kind: 'application', name: 'sin' },
    });
    const point = read('f_x(1,2) = 3', { variables: ['x', 'y'] });
    expect(point.ok && point.value.leftHandSide?.at?.map((each) => printPlain(each))).toEqual([
      '1',
      '2',
    ]);
  });
});
