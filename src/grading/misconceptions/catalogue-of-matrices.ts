/** The rows of the catalogue on matrix calculus: see `catalogue`. */
import { inSetting, type Misconception, type Setting } from './example.ts';

/** A derivative in denominator layout. */
const of = (text: string, by: string, letters: string): Setting => ({
  asked: `the derivative of ${text} by ${by} (${letters}), denominator layout`,
  header: `variables: []
matrix: { letters: "${letters}", functions: { f: "${text.replaceAll('\\', '\\\\')}" } }
tasks: [{ id: a, kind: matrix-derivative, function: f, by: ${by}, layout: denominator }]`,
});

const FORM = of('x^T A x', 'x', 'A: n x n; x: n x 1');
const MAP = of('A x', 'x', 'A: m x n; x: n x 1');
const NORM = of('\\lVert x \\rVert', 'x', 'x: n x 1');
const SQUARED_NORM = of('\\lVert x \\rVert^2', 'x', 'x: n x 1');
const SQUARES = of('\\lVert A x - b \\rVert^2', 'x', 'A: m x n; x: n x 1; b: m x 1');
const TRACE = of('\\operatorname{tr}(A X B)', 'X', 'A: n x n; X: n x n; B: n x n');
const SHIFTED = of('x^T x + a^T x', 'x', 'x: n x 1; a: n x 1');
const INVERSE = of('a^T X^{-1} b', 'X', 'X: n x n; a: n x 1; b: n x 1');
const INVERSE_AND_LINEAR = of('a^T X^{-1} b + a^T X b', 'X', 'X: n x n; a: n x 1; b: n x 1');
const DETERMINANT = of('\\det(X)', 'X', 'X: n x n');
const LOGARITHM = of('\\ln \\det(X)', 'X', 'X: n x n');
const LAYER = of('F(A x)', 'x', 'A: m x n; x: n x 1; F: function');
const SOFTMAX = of('a^T \\operatorname{softmax}(x)', 'x', 'a: n x 1; x: n x 1');
const BY_NUMBER = of('t a', 't', 'a: n x 1; t: 1 x 1');

export const MATRIX_MISCONCEPTIONS = {
  'matrix-symmetry-assumed': inSetting('matrix', FORM, '2 A x'),
  'matrix-one-term-of-product': inSetting('matrix', FORM, 'A x'),
  'matrix-layout-exchanged': inSetting('matrix', MAP, 'A'),
  'matrix-row-for-column': inSetting('matrix', BY_NUMBER, 'a^T'),
  'matrix-factor-missing': inSetting('matrix', SQUARED_NORM, 'x'),
  'matrix-layout-and-factor': inSetting('matrix', SQUARED_NORM, 'x^T'),
  'matrix-sign': inSetting('matrix', SQUARES, '-2 A^T (A x - b)'),
  'matrix-transpose-misplaced': inSetting('matrix', TRACE, 'A B^T'),
  'matrix-order-of-factors': inSetting('matrix', TRACE, 'B^T A^T'),
  'matrix-term-missing': inSetting('matrix', SHIFTED, '2 x'),
  'matrix-norm-as-squared': inSetting('matrix', NORM, '2 x'),
  'matrix-norm-as-number': inSetting('matrix', SQUARED_NORM, '2 \\lVert x \\rVert'),
  'matrix-inverse-as-number': inSetting('matrix', INVERSE, '-X^{-T} X^{-T} a b^T'),
  'matrix-inverse-without-minus': inSetting(
    'matrix',
    INVERSE_AND_LINEAR,
    'X^{-T} a b^T X^{-T} + a b^T',
  ),
  'matrix-determinant-forgotten': inSetting('matrix', DETERMINANT, 'X^{-T}'),
  'matrix-logarithm-forgotten': inSetting('matrix', LOGARITHM, '\\det(X) X^{-T}'),
  'matrix-slope-forgotten': inSetting('matrix', LAYER, 'A^T'),
  'matrix-softmax-independent': inSetting(
    'matrix',
    SOFTMAX,
    '\\operatorname{diag}(a) (\\operatorname{softmax}(x) - \\operatorname{softmax}(x)^{\\circ 2})',
  ),
} as const satisfies Readonly<Record<string, Misconception>>;
