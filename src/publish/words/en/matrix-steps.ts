/**
 * English sentences of matrix calculus: the steps of worked solutions, why an answer is wrong, and
 * what is wrong with shapes. Parameters in braces are mathematics set by the printer.
 */
import type { MatrixStepCode } from '../../../calculus/matrix/steps.ts';
import type { ShapeProblemCode } from '../../../expression/matrix/shape.ts';
import type { MatrixReasonCode, MatrixRemark } from '../../../grading/matrix/verdict.ts';
import type { Catalogue, Message } from '../catalogue.ts';

export const MATRIX_STEP_SENTENCES: Readonly<Record<MatrixStepCode, Message>> = {
  'take-differential':
    'Take the differential, from the inside out; all that does not depend on {variable} has differential zero.',
  'matrix-rule-sum': 'The differential of a sum is the sum of the differentials.',
  'matrix-constant-terms':
    'The differential of a sum is the sum of the differentials, and that of a constant term is zero.',
  'matrix-rule-quadratic-form':
    'A quadratic form: the same factor stands in it twice, once transposed. The two parts of the product rule together give the matrix plus its transpose.',
  'matrix-symmetric-form':
    'A quadratic form: the same factor stands in it twice, once transposed. The two parts of the product rule together give the matrix plus its transpose, and as the matrix is symmetric, that is twice the matrix.',
  'matrix-square-of-vector':
    'The same factor stands in it twice, once transposed, and the two parts of the product rule are equal.',
  'matrix-rule-product':
    'By the product rule one factor at a time changes, and the order of the factors stays as it is.',
  'matrix-equal-products':
    'By the product rule one factor at a time changes. Both parts are numbers, and each is the transpose of the other, so they are equal.',
  'matrix-rule-quotient':
    'By the quotient rule for a scalar denominator, one part at a time changes.',
  'matrix-rule-squared-norm':
    'A squared norm is the inner product of a vector (or matrix) with itself, so its differential is twice the inner product with the change.',
  'matrix-rule-power': 'By the power rule.',
  'matrix-rule-transpose': 'The differential of a transpose is the transpose of the differential.',
  'matrix-rule-inverse':
    'The differential of an inverse has a minus sign and the inverse on both sides.',
  'matrix-rule-trace': 'The differential of a trace is the trace of the differential.',
  'matrix-rule-log-determinant':
    'The differential of the logarithm of a determinant is the trace of the inverse times the change.',
  'matrix-rule-determinant':
    "Jacobi's formula: the determinant times the trace of the inverse times the change.",
  'matrix-rule-hadamard':
    'The product rule holds for products entry by entry too: one factor at a time changes.',
  'matrix-rule-hadamard-quotient': 'The quotient rule, entry by entry.',
  'matrix-rule-diag': 'diag is linear: it may be exchanged with the differential.',
  'matrix-rule-entry-sum': 'A sum of entries is linear: sum the entries of the change.',
  'matrix-rule-norm':
    'The norm is the root of its square, so the inner product with the change is divided by the norm.',
  'matrix-rule-log-sum-exp': 'The logarithm of a sum of exponentials changes by the softmax.',
  'matrix-rule-log-softmax':
    'The logarithm of the softmax: each entry changes by its own change minus the mean change, weighted by the softmax.',
  'matrix-rule-elementwise':
    'The function acts entry by entry, so its slope multiplies the change entry by entry.',
  'matrix-rule-softmax':
    'In the softmax every entry depends on every argument: its differential has the matrix diag of the softmax minus the softmax times its transpose.',
  'differential-vanishes': '{variable} does not occur, so the derivative is zero.',
  'differential-cancels':
    'The differential is zero, whatever the change of {variable}, and so is the derivative.',
  'matrix-constant-factors':
    'Only one factor changes; the others, and the order, stay as they are.',
  'matrix-multiple': 'A constant multiple stays in front.',
  'matrix-same-rule': 'The same once more.',
  'matrix-minus-stays': 'The minus sign stays.',
  'matrix-function-of-number':
    'By the chain rule, the slope of the function is multiplied by the change inside it.',
  'identify-coefficient':
    'The derivative by the scalar {variable} is what stands with its differential.',
  'identify-gradient-of-vector':
    'Write the differential as a row times the change of {variable}; a number is its own transpose. The transpose of that row is the gradient.',
  'identify-gradient-of-matrix':
    'Write the differential as the trace of a transposed matrix times the change of {variable}: that matrix is the gradient. A number is its own trace, and in a trace the last factor may be moved to the front.',
  'identify-jacobian':
    'Write the differential as a matrix times the change of {variable}: that matrix has a row for each component of the function.',
  'identify-jacobian-of-row':
    'Transpose the row, and write the differential of this column as a matrix times the change of {variable}: that matrix has a row for each component of the function.',
  'identify-jacobian-diagonal':
    'Write the differential as a matrix times the change of {variable}: that matrix has a row for each component of the function. To multiply by a vector entry by entry is to multiply by the diagonal matrix of its entries.',
  'identify-jacobian-at-once':
    'The differential is a matrix times the change of {variable}: that matrix has a row for each component of the function.',
  'entries-sum-to-one':
    'The entries of one vector are known to sum to 1, so its product with the column of ones is 1:',
  'move-entrywise-factor':
    'In a row times a column, a factor that multiplies entry by entry may go from the one to the other:',
  'layout-gradient-kept':
    'In denominator layout the derivative has the shape of {variable}: it is this gradient.',
  'layout-gradient-transposed':
    'In numerator layout the derivative is the transpose of the gradient.',
  'layout-jacobian-kept':
    'In numerator layout the rows follow the function: the derivative is this matrix.',
  'layout-jacobian-symmetric':
    'In denominator layout the rows follow {variable}: the derivative is the transpose of this matrix, which is symmetric.',
  'layout-jacobian-transposed':
    'In denominator layout the rows follow {variable}: the derivative is the transpose of this matrix.',
};

/** `{left}`, `{right}` and their shapes; `{shape}`, `{expected}`, `{factor}`, `{symbol}` where they apply. */
export const MATRIX_REASON_SENTENCES: Readonly<Record<MatrixReasonCode, Message>> = {
  'not-defined': 'This expression is not defined, because the shapes do not fit.',
  'other-layout':
    'This is right in the other layout: it is the transpose of what is asked for. Here {layout, select, numerator {rows follow the function} other {rows follow the variable}}.',
  'row-for-column': 'The entries are right, but a row and a column are exchanged.',
  'wrong-shape': 'This has the shape {shape}; the derivative has the shape {expected}.',
  sign: 'The sign is wrong: everything else is right.',
  'missing-factor': 'A factor is wrong or missing; the rest is right.',
  'asymmetric-treated-as-symmetric':
    'This would be right if {symbol} were symmetric, but it is not said to be: {symbol} and its transpose may differ.',
  'wrong-transpose': 'The factors are right, but {symbol} is transposed in the wrong place.',
  'transposed-term-missing':
    'A matrix is here that should stand together with its transpose: the two differ unless it is symmetric.',
  'missing-term': 'What is here is right, but something is missing in the sum.',
  'wrong-order':
    'The factors are right, but not their order: products of matrices may not be exchanged.',
  'other-layout-and-factor': 'This is transposed, and a factor is missing.',
  'one-occurrence-only':
    'The variable occurs more than once, and only one occurrence has been differentiated: the product rule gives a term for each.',
  'inverse-as-for-numbers':
    'The derivative of an inverse has the inverse on both sides of the change; they may not be brought together, as they may for numbers.',
  'inverse-without-minus': 'The differential of an inverse has a minus sign.',
  'determinant-forgotten':
    'The determinant itself stays as a factor: only for its logarithm does it cancel.',
  'logarithm-forgotten': 'This is the derivative of the determinant, without the logarithm.',
  'slope-forgotten': 'The slope of the function that acts entry by entry is missing.',
  'norm-taken-as-squared': 'This is the derivative of the squared norm.',
  'norm-taken-as-number': 'The norm is a number, but its derivative by a vector is a vector.',
  'softmax-entries-independent':
    'Every entry of the softmax depends on all arguments, not on its own alone.',
  'symmetry-assumed': 'This would be right for a symmetric matrix only.',
};

/** Small matrices for which the answer is wrong, and what both sides are there. */
export const MATRIX_WITNESS_SENTENCES: Catalogue['matrixWitness'] = {
  entry:
    'For {matrices} the entry in row {row}, column {column} should be {key}, but the answer gives {answer}.',
  component: 'For {matrices} component {index} should be {key}, but the answer gives {answer}.',
  number: 'For {matrices} the value should be {key}, but the answer gives {answer}.',
  undefined: 'For {matrices} the answer is not defined, but the derivative is.',
  compared:
    'For {matrices} the entry in row {row}, column {column} is {left} on the left and {right} on the right.',
  'undefined-right': 'For {matrices} the right side is not defined, but the left side is.',
};

export const MATRIX_REMARK_SENTENCES: Readonly<Record<MatrixRemark['kind'], Message>> = {
  'other-layout': 'It is written in the other layout, which is accepted here.',
};

/** "A is m × n, x is m × 1: A x is not defined." */
export const SHAPE_PROBLEM_SENTENCES: Readonly<Record<ShapeProblemCode, Message>> = {
  undeclared: '{left} is not declared here.',
  'product-undefined':
    '{left} is {leftShape}, {right} is {rightShape}: the product {left} {right} is not defined.',
  'sum-undefined':
    '{left} is {leftShape}, {right} is {rightShape}: only things of one shape can be added.',
  'scalar-added-to-matrix':
    '{left} is {leftShape}, {right} is a number: they cannot be added. Was a multiple of the identity or of the vector of ones meant?',
  'hadamard-undefined':
    '{left} is {leftShape}, {right} is {rightShape}: entry by entry needs equal shapes.',
  'not-square': '{left} is {leftShape}: this needs a square matrix.',
  'not-a-scalar': '{left} is {leftShape}: here stands only a number.',
  'not-a-vector': '{left} is {leftShape}: this needs a vector.',
  'size-unknown':
    'The size of {left} does not follow from the formula: write it as a subscript, as in I_n or 1_n.',
};

const withPrefix = <Code extends string>(
  sentences: Readonly<Record<Code, Message>>,
): Readonly<Record<`shape-${Code}`, Message>> =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [`shape-${code}`, sentence]),
  ) as Record<`shape-${Code}`, Message>;

/** The same as problems of reading an answer. */
export const SHAPE_READ_PROBLEMS = withPrefix(SHAPE_PROBLEM_SENTENCES);
