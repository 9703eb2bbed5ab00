/** Under which ids of the catalogue the reasons for wrong matrix answers are counted. */
import type { MisconceptionId } from '../misconceptions/catalogue.ts';
import type { MatrixReason, MatrixReasonCode } from './verdict.ts';

/** No id for what is not a mistake about derivatives: a product that is not defined, any other shape. */
const IDS: Readonly<Record<MatrixReasonCode, MisconceptionId | undefined>> = {
  'not-defined': undefined,
  'wrong-shape': undefined,
  'other-layout': 'matrix-layout-exchanged',
  'row-for-column': 'matrix-row-for-column',
  sign: 'matrix-sign',
  'missing-factor': 'matrix-factor-missing',
  'asymmetric-treated-as-symmetric': 'matrix-symmetry-assumed',
  'symmetry-assumed': 'matrix-symmetry-assumed',
  'wrong-transpose': 'matrix-transpose-misplaced',
  'transposed-term-missing': 'matrix-one-term-of-product',
  'one-occurrence-only': 'matrix-one-term-of-product',
  'missing-term': 'matrix-term-missing',
  'wrong-order': 'matrix-order-of-factors',
  'other-layout-and-factor': 'matrix-layout-and-factor',
  'inverse-as-for-numbers': 'matrix-inverse-as-number',
  'inverse-without-minus': 'matrix-inverse-without-minus',
  'determinant-forgotten': 'matrix-determinant-forgotten',
  'logarithm-forgotten': 'matrix-logarithm-forgotten',
  'slope-forgotten': 'matrix-slope-forgotten',
  'norm-taken-as-squared': 'matrix-norm-as-squared',
  'norm-taken-as-number': 'matrix-norm-as-number',
  'softmax-entries-independent': 'matrix-softmax-independent',
};

export const idOfReason = (reason: MatrixReason | undefined): MisconceptionId | undefined =>
  reason === undefined ? undefined : IDS[reason.code];
