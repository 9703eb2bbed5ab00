/** English hints for tasks of matrix calculus. */
import type { MatrixHintCode } from '../../../calculus/step-codes.ts';
import type { Message } from '../catalogue.ts';

export const MATRIX_HINTS: Readonly<Record<MatrixHintCode, Message>> = {
  'hint-shape-first':
    'Which shape must the derivative have? The derivative of a number by {variable} has the shape of {variable} or its transpose.',
  'hint-shape-of-vector':
    'A vector is differentiated by {variable}: the derivative is a matrix. How many rows and how many columns has it in the layout that is asked for?',
  'hint-take-differential':
    'Take the differential of the whole, keeping the order of the factors, and collect what stands with the change of {variable}.',
  'hint-identify': 'Look where {variable} occurs: what does not depend on it is constant.',
};
