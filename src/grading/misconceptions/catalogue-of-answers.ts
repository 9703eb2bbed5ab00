/** The rows of the catalogue on tasks that are more than a derivative: see `catalogue`. */
import { inSetting, type Misconception, type Setting } from './example.ts';

const setting = (asked: string, ...lines: readonly string[]): Setting => ({
  asked,
  header: lines.join('\n'),
});

const CURVE = setting(
  'dy/dx where x^2 y + y^3 = x + 4',
  'variables: [x, y]',
  'tasks: [{ id: a, kind: implicit, left: x^2 y + y^3, right: x + 4, dependent: y, by: x }]',
);
const PATHS_OF = (wanted: string): string =>
  `tasks: [{ id: a, kind: chain, outer: z, inner: { u: first, v: second }, ${wanted} }]`;
const PATHS_HEADER =
  'variables: [s, t, u, v]\nfunctions: { z: u^2 v, first: s t, second: s + t^2 }\n';
const PATHS: Setting = {
  asked: '∂z/∂s of z = u^2 v, u = s t, v = s + t^2',
  header: PATHS_HEADER + PATHS_OF('by: s'),
};
const PATHS_MATRIX: Setting = {
  asked: 'the matrix A of u = s t, v = s + t^2, a row for each variable',
  header: PATHS_HEADER + PATHS_OF('part: inner-matrix'),
};
const TABLE = (order: number): Setting => ({
  asked: `${order === 1 ? "h'(1)" : 'h(1)'} of h(x) = f(g(x)) from a table`,
  header: `unknownFunctions: [f, g]
functions: { h: f(g(x)) }
tasks:
  - id: a
    kind: known-values
    function: h
    at: { x: 1 }
    order: ${order}
    values: { g: [[1, 2], [5, 8]], g': [[1, 3], [5, 9]], f: [[1, 5], [2, 7]], f': [[1, 4], [2, 6]] }`,
});
const QUOTIENT = setting(
  'the difference quotient of x^2 + 3x',
  'functions: { f: x^2 + 3 x }',
  'tasks: [{ id: a, kind: limit-definition, function: f, part: quotient }]',
);
const LIMIT = setting(
  'the limit of the difference quotient of x^2 + 3x',
  'functions: { f: x^2 + 3 x }',
  'tasks: [{ id: a, kind: limit-definition, function: f }]',
);
const DIRECTION = (how: string, words: string): Setting =>
  setting(
    `the slope of x^2 y at (1, 2) ${words}`,
    'variables: [x, y]',
    'functions: { f: x^2 y }',
    `tasks: [{ id: a, kind: directional, function: f, at: { x: 1, y: 2 }, ${how} }]`,
  );
const ALONG = DIRECTION('direction: [3, 4]', 'along (3, 4)');
const TOWARD = DIRECTION('toward: [4, 6]', 'toward (4, 6)');
const ANGLE = DIRECTION('angle: pi/6', 'at the angle pi/6');
const LINE = setting(
  'the tangent of x^3 at x = 2',
  'variables: [x]',
  'functions: { f: x^3 }',
  'tasks: [{ id: a, kind: tangent, function: f, at: { x: 2 } }]',
);
const PLANE = setting(
  'the tangent plane of x^2 y at (1, 3)',
  'variables: [x, y]',
  'functions: { f: x^2 y }',
  'tasks: [{ id: a, kind: tangent, function: f, at: { x: 1, y: 3 } }]',
);
const ESTIMATE = setting(
  'sqrt(6) from the linear approximation at 4',
  'functions: { f: sqrt(x) }',
  'tasks: [{ id: a, kind: linear-approximation, function: f, at: { x: 4 }, near: { x: 6 } }]',
);
const DETERMINANT = setting(
  'the Jacobian determinant of x = u v, y = u + v^2',
  'variables: [u, v]',
  'functions: { x: u v, y: u + v^2 }',
  'tasks: [{ id: a, kind: jacobian-determinant, functions: [x, y] }]',
);
const HESSIAN = setting(
  'the Hessian matrix of x^2 y^3',
  'variables: [x, y]',
  'functions: { f: x^2 y^3 }',
  'tasks: [{ id: a, kind: hessian, function: f }]',
);
const GRADIENT = setting(
  'the gradient of x^2 y',
  'variables: [x, y]',
  'functions: { f: x^2 y }',
  'tasks: [{ id: a, kind: gradient, function: f }]',
);
const JACOBIAN = setting(
  'the Jacobian matrix of (x y, x + y^2) in numerator layout',
  'variables: [x, y]',
  'functions: { f: x y, g: x + y^2 }',
  'tasks: [{ id: a, kind: jacobian, functions: [f, g], layout: numerator }]',
);
const GRAPH = (wanted: string, words: string, graph = '{ p: w x, q: p^2, L: 3 q }'): Setting =>
  setting(
    words,
    'variables: [w, x, t, p, q, r, L]',
    `tasks: [{ id: a, kind: backpropagation, graph: ${graph}, ${wanted} }]`,
  );
const NET = GRAPH(
  'at: { w: 1, x: 3 }, wanted: derivative, by: w',
  '∂L/∂w of p = w x, q = p^2, L = 3 q at w = 1, x = 3',
);
const TWO_WAYS = GRAPH(
  'at: { w: 2, x: 3 }, wanted: derivative, by: w',
  '∂L/∂w of p = w + x, L = p w at w = 2, x = 3',
  '{ p: w + x, L: p w }',
);
const DESCENT = GRAPH(
  'at: { w: 1, x: 2, t: 5 }, wanted: step, by: [w], rate: 1/10',
  'w after a step of descent on L = r^2, r = w x - t at w = 1, x = 2, t = 5, rate 1/10',
  '{ r: w x - t, L: r^2 }',
);

export const ANSWER_MISCONCEPTIONS = {
  'implicit-slope-forgotten': inSetting('implicit', CURVE, '(1-2*x*y-3*y^2)/x^2'),
  'implicit-dependent-held-constant': inSetting('implicit', CURVE, '2*x*y'),
  'implicit-inverted': inSetting('implicit', CURVE, '(x^2+3*y^2)/(1-2*x*y)'),
  'implicit-sign-lost': inSetting('implicit', CURVE, '(2*x*y-1)/(x^2+3*y^2)'),
  'paths-one-missing': inSetting('paths', PATHS, '2*s*t*(s+t^2)*t'),
  'paths-inner-derivatives-forgotten': inSetting('paths', PATHS, '2*s*t*(s+t^2)+s^2*t^2'),
  'paths-outer-derivatives-forgotten': inSetting('paths', PATHS, 't+1'),
  'paths-derivatives-added': inSetting('paths', PATHS, '2*s*t*(s+t^2)+t+s^2*t^2+1'),
  'paths-multiplied': inSetting('paths', PATHS, '2*s*t*(s+t^2)*t*s^2*t^2'),
  'paths-mismatched': inSetting('paths', PATHS, 's^2*t^2*t+2*s*t*(s+t^2)'),
  'paths-matrix-transposed': inSetting('paths', PATHS, '2*s*t*(s+t^2)*t+s^2*t^2*s'),
  'paths-outer-at-variables': inSetting('paths', PATHS, '2*s*t*t+s^2'),
  'composition-order-exchanged': inSetting('composition', TABLE(1), '36'),
  'composition-outer-at-place': inSetting('composition', TABLE(1), '4'),
  'composition-as-product': inSetting('composition', TABLE(0), '10'),
  'composition-inner-only': inSetting('composition', TABLE(0), '2'),
  'limit-increment-not-divided': inSetting('limit', QUOTIENT, '2*x*h+h^2+3*h'),
  'limit-increment-outside': inSetting('limit', QUOTIENT, '1'),
  'limit-function-of-increment': inSetting('limit', QUOTIENT, 'h+3'),
  'limit-order-swapped': inSetting('limit', QUOTIENT, '-2*x-h-3'),
  'limit-brackets-missing': inSetting('limit', QUOTIENT, '2*x+h+3+6*x/h'),
  'limit-taken-too-early': inSetting('limit', QUOTIENT, '2*x+3'),
  'limit-not-taken': inSetting('limit', LIMIT, '2*x+h+3'),
  'direction-not-normalised': inSetting('direction', ALONG, '16'),
  'direction-reversed': inSetting('direction', TOWARD, '-16/5'),
  'direction-point-for-vector': inSetting('direction', TOWARD, '22/sqrt(52)'),
  'direction-vector-for-point': inSetting('direction', ALONG, '10/sqrt(8)'),
  'direction-sine-and-cosine-exchanged': inSetting('direction', ANGLE, '2+sqrt(3)/2'),
  'direction-ignored': inSetting('direction', ALONG, '5'),
  'direction-steepest-instead': inSetting('direction', ALONG, 'sqrt(17)'),
  'direction-components-exchanged': inSetting('direction', ALONG, '19/5'),
  'tangent-slope-not-evaluated': inSetting('tangent', LINE, 'y=8+3*x^2*(x-2)'),
  'tangent-height-forgotten': inSetting('tangent', LINE, 'y=12*(x-2)'),
  'tangent-shift-forgotten': inSetting('tangent', LINE, 'y=8+12*x'),
  'tangent-shift-sign': inSetting('tangent', LINE, 'y=8+12*(x+2)'),
  'tangent-slope-from-function': inSetting('tangent', LINE, 'y=8+8*(x-2)'),
  'tangent-slope-only': inSetting('tangent', LINE, 'y=12'),
  'tangent-normal-instead': inSetting('tangent', LINE, 'y=8-(x-2)/12'),
  'tangent-place-for-height': inSetting('tangent', LINE, 'y=2+12*(x-2)'),
  'tangent-partial-missing': inSetting('tangent', PLANE, 'z=3+6*(x-1)'),
  'tangent-partials-exchanged': inSetting('tangent', PLANE, 'z=3+(x-1)+6*(y-3)'),
  'approximation-slope-at-neighbour': inSetting('tangent', ESTIMATE, '2+1/sqrt(6)'),
  'approximation-step-forgotten': inSetting('tangent', ESTIMATE, '9/4'),
  'approximation-not-used': inSetting('tangent', ESTIMATE, 'sqrt(6)'),
  'determinant-order-swapped': inSetting('components', DETERMINANT, 'u-2*v^2'),
  'determinant-with-plus': inSetting('components', DETERMINANT, '2*v^2+u'),
  'determinant-diagonal-only': inSetting('components', DETERMINANT, '2*v^2'),
  'determinant-trace': inSetting('components', DETERMINANT, '3*v'),
  'hessian-mixed-forgotten': inSetting('components', HESSIAN, '[[2*y^3,0],[0,6*x^2*y]]'),
  'mixed-partial-as-product': inSetting(
    'components',
    HESSIAN,
    '[[2*y^3,6*x^3*y^5],[6*x^3*y^5,6*x^2*y]]',
  ),
  'components-permuted': inSetting('components', GRADIENT, '(x^2, 2*x*y)'),
  'components-transposed': inSetting('components', PATHS_MATRIX, '[[t,s],[1,2*t]]'),
  'layout-exchanged': inSetting('components', JACOBIAN, '[[y,1],[x,2*y]]'),
  'graph-path-missing': inSetting('graph', TWO_WAYS, '5'),
  'graph-upstream-forgotten': inSetting('graph', NET, '3'),
  'graph-local-forgotten': inSetting('graph', NET, '18'),
  'graph-local-at-output': inSetting('graph', NET, '162'),
  'graph-value-instead': inSetting('graph', NET, '27'),
  'descent-uphill': inSetting('graph', DESCENT, '-1/5'),
  'descent-rate-forgotten': inSetting('graph', DESCENT, '13'),
  'descent-step-only': inSetting('graph', DESCENT, '6/5'),
  'descent-not-taken': inSetting('graph', DESCENT, '-12'),
} as const satisfies Readonly<Record<string, Misconception>>;
