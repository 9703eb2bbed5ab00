/**
 * The sentences of worked solutions and hints on vectors and matrices of derivatives, on tangents, on
 * derivatives from their definition and on notation, in English.
 */
import type { VectorCode } from '../../../calculus/vector-codes.ts';

export const VECTOR_STEPS: Readonly<Record<VectorCode, string>> = {
  'differentiate-components':
    'A vector is differentiated component by component. Call the components {r}.',
  'components-once-more': 'Differentiate each component once more.',
  'assemble-vector': 'Put the components together.',
  'state-jacobian-determinant':
    'The Jacobian determinant is the determinant of the matrix of partial derivatives. Transposing does not change it, so the layout makes no difference.',
  'determinant-of-two':
    'The determinant of a 2 by 2 matrix: multiply along the main diagonal, and subtract the product along the other.',
  'determinant-by-row':
    'Expand along the first row: each entry, with alternating signs, times the determinant that is left without its row and column.',
  'state-linear-approximation':
    'The linear approximation has the height and the slopes of the graph at the point: start at the height and add each slope times the step in its variable.',
  'state-linear-approximation-of-one':
    'The linear approximation has the height and the slope of the graph at the point: start at the height and add the slope times the step in {x}.',
  'estimate-with-line': 'Put in {near}: this is the estimate of {value}.',

  'state-limit':
    'By definition the derivative is the limit of the difference quotient as {h} tends to 0.',
  'state-difference-quotient':
    'The difference quotient compares the values at two places that are {h} apart.',
  'form-quotient': 'Write the values out.',
  'expand-ahead': 'Multiply out the first value.',
  'subtract-here': 'Subtract. Everything without {h} cancels.',
  'cancel-increment': 'Every term of the numerator has a factor {h}: divide by it.',
  'cancel-increment-below':
    'What is left of the numerator has a factor {h}; it cancels against the {h} in the denominator.',
  'common-denominator': 'Bring the fractions to one denominator.',
  'expand-numerator': 'Multiply out the numerator.',
  'extend-by-conjugate':
    'Multiply above and below by {conjugate}: since (a − b)(a + b) = a² − b², the roots in the numerator are gone.',
  'constant-outside-limit':
    'The constant factor {c} stays in front. Look at the difference quotient of {f}.',
  'times-constant': 'Put the factor {c} back in.',
  'split-exponential': 'An exponent that is a sum makes a product; take the factor {f} out.',
  'known-limit-exponential': 'This is a known limit as {h} tends to 0.',
  'known-limit-exponential-scaled':
    'This is a known limit: as {h} tends to 0, so does {growth}, and it must stand in the denominator too.',
  'addition-theorem': 'Use the addition theorem and sort the terms.',
  'known-limits-wave': 'These are known limits as {h} tends to 0.',
  'known-limits-wave-scaled':
    'These are known limits: as {h} tends to 0, so does {growth}, and it must stand in the denominator too.',
  'quotient-term-by-term':
    'The difference quotient of a sum is the sum of the difference quotients.',
  'quotient-of-term': 'The part {f}:',
  'add-quotients': 'Add them up.',
  'let-increment-vanish': 'Nothing is divided by {h} any more, so it can be put to 0.',
  'limit-of-product': 'Put the limits in.',

  'order-of-notation':
    'The variables in the order in which the function is differentiated: {by}, beginning with {first}.',
  'notation-means-other': '{marks} {count, plural, one {means} other {mean}} {derivative}.',
  'notation-means': 'What is asked for is meant by {right}.',

  'hint-one-at-a-time': 'One variable at a time: treat all others like numbers.',
  'hint-vector-of-partials': 'The gradient has one component for each variable, in this order.',
  'hint-first-partials':
    'Begin with the first partial derivatives, one variable at a time: treat all others like numbers.',
  'hint-unit-direction': 'Which vector of length 1 points in the direction that is asked for?',
  'hint-dot-product': 'Take the dot product of the gradient at the point with that vector.',
  'hint-height-and-slope':
    'You need two things at the point: the value of the function, and its slope.',
  'hint-height-and-slopes':
    'You need two things at the point: the value of the function, and its slopes along the axes.',
  'hint-slope-then-place': 'The slope is the derivative; put in {at} only after differentiating.',
  'hint-slopes-then-place':
    'The slopes are the partial derivatives; put in {at} only after differentiating.',
  'hint-tangent-formula': 'Start at the height and add slope times step from the point:',
  'hint-tangent-formula-of-height':
    'Start at the height {h} of the point and add slope times step, with the slope taken at the point:',
  'hint-line-for-graph':
    'Near the point the linear approximation stands in for {f}: find it at {at} first.',
  'hint-small-steps': 'Put in {near}. Only the steps from the point are left to work out:',
  'hint-component-care': 'The component {f} needs the most care.',
  'hint-same-place': 'Each derivative stays in the place of its component:',
  'hint-second-partials':
    'Differentiate each first partial derivative with respect to each variable. The matrix comes out symmetric.',
  'hint-size-of-matrix': 'There is one entry for each pair of a function and a variable.',
  'hint-rows-numerator': 'In numerator layout all entries of one row belong to the same function.',
  'hint-rows-denominator':
    'In denominator layout all entries of one row belong to the same variable.',
  'hint-each-component': 'Differentiate each component by itself.',
  'hint-matrix-first':
    'First comes the matrix of the partial derivatives, with one entry for each pair of a function and a variable.',
  'hint-quotient-first':
    'Begin with the difference quotient: {ahead} minus {here}, divided by {h}.',
  'hint-expand': 'Multiply out the numerator. What does not contain {h} cancels.',
  'hint-denominator': 'Bring the fractions in the numerator to one denominator.',
  'hint-conjugate':
    'Roots in the numerator disappear when you multiply by their sum above and below.',
  'hint-known-limits': 'Take out what does not depend on {h}; what is left has a limit you know.',
  'hint-scale-known-limit':
    'In a known limit the same must stand in the function and in the denominator: multiply above and below by what is missing.',
  'hint-keep-factor': 'The numerator must end up with a factor {h}; that factor cancels.',
  'hint-order-of-signs':
    'In a subscript the variables stand in the order of differentiation; in a quotient of differentials, and with operators, the one that is used first stands nearest to the function.',
  'hint-count-signs':
    'How often does each option differentiate, and with respect to what? Here it is once, with respect to {x}.',
  'hint-place-of-argument':
    'A number in a subscript counts the arguments: 1 is the first one, {first}.',
  'hint-read-aloud': 'Read each option aloud as a sentence: differentiate this by that.',
};
