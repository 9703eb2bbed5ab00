/** Working, line by line: what each statement is judged to be. */
import { describe, expect, it } from 'vitest';
import { formula } from '../../src/expression/read/read.ts';
import {
  gradeWorking,
  type StatementJudgement,
  type WorkingTask,
} from '../../src/grading/working.ts';

const onX = (text: string) => ({
  kind: 'derivative' as const,
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
});

const short = (judgement: StatementJudgement): string => {
  switch (judgement.kind) {
    case 'right':
      return judgement.role;
    case 'wrong':
      return `wrong ${judgement.role}: ${judgement.diagnosis?.misconceptions.join('+') ?? '?'}`;
    case 'unreadable':
      return `unreadable: ${judgement.problem.code}`;
    case 'carried':
    case 'undecided':
      return judgement.kind;
  }
};

/** Function, lines, judgements of their statements, whether the derivative is reached. */
const ROWS: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
  [
    'e^(3x^2-x)',
    ['u = 3x^2 - x', 'y = e^u', 'dy/du = u e^(u-1)', 'du/dx = 6x'],
    ['definition', 'function', 'wrong part: exponential-as-power', 'wrong part: constant-added'],
    false,
  ],
  [
    'sin(x^2)',
    ['y = sin(x^2)', 'u = x^2', 'du/dx = 2x', 'dy/dx = cos(u) * 2x', '= 2x cos(x^2)'],
    ['function', 'definition', 'part', 'derivative', 'derivative'],
    true,
  ],
  [
    'sin(x^2)',
    ['u = x^2, ', 'y = sin u', 'dy/du = cos u', 'du/dx = 2x', "y' = dy/du * du/dx = 2x cos(x^2)"],
    ['definition', 'function', 'part', 'part', 'derivative', 'derivative'],
    true,
  ],
  ['sin(x^2)', ['dy/dx = cos(x^2)'], ['wrong derivative: chain-inner-forgotten'], false],
  [
    'sin(x^2)',
    ['d/dx sin(x^2) = cos(x^2) * d/dx(x^2)', '= cos(x^2) * 2x'],
    ['derivative', 'derivative'],
    true,
  ],
  [
    'x^2*sin(x)',
    ["y' = 2x cos(x)", '= x cos(x) * 2', '= 2x sin(x) + x^2 cos(x)'],
    ['wrong derivative: product-of-derivatives', 'carried', 'derivative'],
    true,
  ],
  [
    '(3*x+1)^5',
    ['u = 3x + 1', 'du/dx = 3x', 'dy/dx = 5(3x+1)^4 * 3'],
    ['definition', 'wrong part: linear-term-kept', 'derivative'],
    true,
  ],
  ['(x+1)^2', ['dy/dx = 2(x+1', '= 2x + 2'], ['unreadable: unclosed-bracket', 'derivative'], true],
  ['sin(x^2)', ['dy/dx = cos(x^2) d/dx(x^2)'], ['derivative'], false],
];

describe("a student's own working", () => {
  it.each(ROWS)('%s: %j', (subject, lines, judgements, reached) => {
    const verdict = gradeWorking(onX(subject), lines);
    expect(verdict.statements.map(({ judgement }) => short(judgement))).toEqual(judgements);
    expect(verdict.reachesDerivative).toBe(reached);
  });
});

const at = (values: Readonly<Record<string, string>>) => ({
  at: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, formula(text)])),
});
const onXY = (text: string, extra = {}) => ({
  kind: 'gradient' as const,
  function: formula(text),
  name: 'f',
  arguments: ['x', 'y'],
  ...extra,
});
const curve = (left: string, right: string, extra = {}) => ({
  kind: 'implicit' as const,
  left: formula(left),
  right: formula(right),
  dependent: 'y',
  by: 'x',
  ...extra,
});
const path: WorkingTask = {
  kind: 'chain',
  name: 'z',
  outer: formula('x^2*y'),
  inner: [
    { name: 'x', function: formula('t^2') },
    { name: 'y', function: formula('3*t') },
  ],
  arguments: ['t'],
  wanted: { kind: 'derivative', by: 't' },
  form: 'sum',
  innerLetters: 'refuse',
};
const twoPaths: WorkingTask = {
  ...path,
  outer: formula('u_1^2 + u_2^2'),
  inner: [
    { name: 'u_1', function: formula('x_1 + x_2') },
    { name: 'u_2', function: formula('x_1 - x_2') },
  ],
  name: 'y',
  arguments: ['x_1', 'x_2'],
  wanted: { kind: 'gradient' },
};

/** What is told, the task, lines, judgements, whether the answer is reached. */
const FURTHER: readonly (readonly [
  string,
  WorkingTask,
  readonly string[],
  readonly string[],
  boolean,
])[] = [
  [
    'a derivative, then its value',
    { ...onX('sin(x^2)'), ...at({ x: '1' }) },
    ["y' = 2x cos(x^2)", "y'(1) = 2*1*cos(1^2)", '= 2 cos(1)'],
    ['derivative', 'value', 'value'],
    true,
  ],
  [
    'a value without a name in front',
    { ...onX('x^3'), ...at({ x: '2' }) },
    ["y' = 3x^2", '= 12'],
    ['derivative', 'value'],
    true,
  ],
  [
    'a derivative whose value is not reached',
    { ...onX('x^3'), ...at({ x: '2' }) },
    ['y(2) = 8', "y' = 3x^2"],
    ['value', 'derivative'],
    false,
  ],
  [
    'a number differentiated',
    { ...onX('x^3'), ...at({ x: '2' }) },
    ['y(2) = 8', "y'(2) = 0"],
    ['value', 'wrong value: point-evaluated-first'],
    false,
  ],
  [
    'a wrong derivative, its value carried along',
    { ...onX('x^3'), ...at({ x: '2' }) },
    ["y' = x^2", "y'(2) = 4"],
    ['wrong derivative: power-exponent-not-multiplied', 'carried'],
    false,
  ],
  [
    'a gradient by its components',
    onXY('x^2*y+y^3'),
    ['f_x = 2xy', '∂f/∂y = x^2 + 3y^2', '∇f = (2xy, x^2 + 3y^2)'],
    ['part', 'part', 'derivative'],
    true,
  ],
  [
    'a gradient in LaTeX, at a point',
    onXY('x^2*y+y^3', at({ x: '1', y: '2' })),
    ['\\nabla f = \\begin{pmatrix} 2xy \\\\ x^2+3y^2 \\end{pmatrix}', '∇f(1,2) = (4, 13)'],
    ['derivative', 'value'],
    true,
  ],
  [
    'a wrong component, carried along',
    onXY('x^2*y', at({ x: '1', y: '2' })),
    ['∇f = (2x, x^2)', '= (2, 1)'],
    ['wrong derivative: coefficient-dropped', 'carried'],
    false,
  ],
  [
    'a vector of the wrong size',
    onXY('x^2*y'),
    ['∇f = (2xy, x^2, 0)'],
    ['wrong derivative: ?'],
    false,
  ],
  [
    'the chain rule along a path',
    path,
    [
      'z = x^2 y',
      'x = t^2',
      '∂z/∂x = 2xy',
      '∂z/∂y = x^2',
      'dx/dt = 2t',
      'dy/dt = 3',
      'dz/dt = ∂z/∂x dx/dt + ∂z/∂y dy/dt',
      '= 2xy*2t + x^2*3',
      '= 2 t^2 * 3t * 2t + 3t^4 = 15t^4',
    ],
    [
      'function',
      'definition',
      'part',
      'part',
      'part',
      'part',
      'derivative',
      'derivative',
      'derivative',
      'derivative',
    ],
    true,
  ],
  [
    'a path forgotten',
    path,
    ['∂z/∂x = 2xy', 'dz/dt = 2xy * 2t', '= 12 t^4'],
    ['part', 'wrong derivative: paths-one-missing', 'carried'],
    false,
  ],
  [
    'a given letter restated wrongly',
    path,
    ['x = t^3', 'dz/dt = 15t^4'],
    ['wrong definition: ?', 'derivative'],
    true,
  ],
  [
    'the chain rule in vector form',
    twoPaths,
    ['∂y/∂u_1 = 2u_1', '∂u_2/∂x_2 = -1', '∇y = (2u_1 + 2u_2, 2u_1 - 2u_2)', '= (4x_1, 4x_2)'],
    ['part', 'part', 'derivative', 'derivative'],
    true,
  ],
  [
    'a curve, by equations',
    curve('x^2+x*y+y^2', '7'),
    [
      'x^2 + xy + y^2 = 7',
      "2x + y + x y' + 2y y' = 0",
      "(x + 2y) y' = -2x - y",
      'dy/dx = -(2x+y)/(x+2y)',
    ],
    ['function', 'equation', 'equation', 'derivative'],
    true,
  ],
  [
    'a curve, the product rule forgotten',
    curve('x^2+x*y+y^2', '7'),
    [
      'd/dx(x^2) + d/dx(xy) + d/dx(y^2) = d/dx(7)',
      '2x + x dy/dx + 2y dy/dx = 0',
      '(x+2y) dy/dx = -2x',
      'dy/dx = -2x/(x+2y)',
    ],
    ['equation', 'wrong equation: ?', 'carried', 'carried'],
    false,
  ],
  [
    'a curve, the slope forgotten on one term',
    curve('x^2+x*y+y^2', '7'),
    ["2x + y + x y' + 2y = 0", "x y' = -2x - 3y"],
    ['wrong equation: implicit-slope-forgotten', 'carried'],
    false,
  ],
  [
    'a curve at a point, put in early',
    curve('x^2+x*y+y^2', '7', at({ x: '1', y: '2' })),
    ["2x + y + x y' + 2y y' = 0", "2 + 2 + y' + 4y' = 0", "y' = -4/5"],
    ['equation', 'equation', 'derivative'],
    true,
  ],
  [
    'a second derivative along a curve',
    curve('x^2+y^2', '25', { order: 2 }),
    ["y' = -x/y", "y'' = -(y - x y')/y^2", '= -(y + x^2/y)/y^2', '= -25/y^3'],
    ['part', 'derivative', 'derivative', 'derivative'],
    true,
  ],
  [
    'a second derivative with the slope still in it',
    curve('x^2+y^2', '25', { order: 2 }),
    ["y'' = -(y - x y')/y^2"],
    ['derivative'],
    false,
  ],
];

describe('working on other tasks', () => {
  it.each(FURTHER)('%s', (_, task, lines, judgements, reached) => {
    const verdict = gradeWorking(task, lines);
    expect(verdict.statements.map(({ judgement }) => short(judgement))).toEqual(judgements);
    expect(verdict.reachesDerivative).toBe(reached);
  });
});
