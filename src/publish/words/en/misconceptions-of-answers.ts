/**
 * English sentences about the misconceptions in answers that are more than a derivative, and in matrix
 * calculus: to the student and to the teacher, as in `misconceptions`.
 */
import { type AnswerMisconceptionWords, words } from '../misconception-words.ts';

export const ANSWER_MISCONCEPTION_WORDS: AnswerMisconceptionWords = {
  'implicit-slope-forgotten': words(
    'The dependent variable changes wherever it stands. Go through the terms once more: one of them should have brought the slope along.',
    'The slope is missing on one term of the dependent variable.',
  ),
  'implicit-dependent-held-constant': words(
    'You differentiated as if the dependent variable were a number. The equation makes it change with the other one.',
    'The dependent variable is treated as a constant.',
  ),
  'implicit-inverted': words(
    'Both parts of your fraction are needed. Solve the equation for the slope once more: by what do you divide?',
    'The fraction is upside down: F_y/F_x instead of F_x/F_y.',
  ),
  'implicit-sign-lost': words(
    'The fraction is right. What happens to the sign when a term goes to the other side?',
    'The minus sign of -F_x/F_y is lost.',
  ),
  'paths-one-missing': words(
    'The variable reaches the result on several paths. Draw them and count: you followed all but one.',
    'One path of the chain rule is missing.',
  ),
  'paths-inner-derivatives-forgotten': words(
    'You found how the result changes with the inner functions. How fast do these change themselves?',
    'Derivatives of the inner functions are missing.',
  ),
  'paths-outer-derivatives-forgotten': words(
    'You found how the inner functions change. How strongly does the result react to each of them?',
    'Derivatives of the outer function are missing.',
  ),
  'paths-derivatives-added': words(
    'You have all the derivatives. Along one path they are put together in another way than by adding.',
    'The derivatives along a path are added instead of multiplied.',
  ),
  'paths-multiplied': words(
    'Each path gives the right product. What is done with the contributions of several paths?',
    'The contributions of the paths are multiplied instead of added.',
  ),
  'paths-mismatched': words(
    'All factors are there, but they belong to different paths. Follow one path at a time from the result to the variable.',
    'Outer derivatives are multiplied by inner derivatives of another path.',
  ),
  'paths-matrix-transposed': words(
    'You used the right inner derivatives in the wrong places: for one variable you need how all inner functions change with it.',
    '∂u_i/∂x_j is used for ∂u_j/∂x_i: the matrix of inner derivatives is transposed.',
  ),
  'paths-outer-at-variables': words(
    'The outer derivatives must be taken where the inner functions are, not at the variables themselves.',
    'The outer derivatives are evaluated at the variables instead of at the inner functions.',
  ),
  'composition-order-exchanged': words(
    'Look at which function is applied first: it is the one that stands inside.',
    'The composition is taken in the other order.',
  ),
  'composition-outer-at-place': words(
    'You read the outer function at the place itself. What does the inner function make of that place first?',
    'The outer function alone is read at the place; the inner one is skipped.',
  ),
  'composition-as-product': words(
    'One function stands inside the other here; they are not multiplied.',
    'The composition is read as a product.',
  ),
  'composition-inner-only': words(
    'That is the value of the inner function. What does the outer one make of it?',
    'Only the inner function is evaluated.',
  ),
  'limit-increment-not-divided': words(
    'That is by how much the function changes. What is it compared with?',
    'The difference is not divided by the increment.',
  ),
  'limit-increment-outside': words(
    'The increment is added to the variable before the function is applied, not to the value afterwards.',
    'f(x) + h is used for f(x + h).',
  ),
  'limit-function-of-increment': words(
    'The function of a sum is seldom the sum of the functions. Put the whole sum in wherever the variable stands.',
    'f(x) + f(h) is used for f(x + h).',
  ),
  'limit-order-swapped': words(
    'The parts are right. Which of the two values comes first in the difference?',
    'The difference is taken the wrong way round: f(x) - f(x + h).',
  ),
  'limit-brackets-missing': words(
    'All of f(x) is subtracted, not its first term alone. Put it in brackets first.',
    'Only the first term of f(x) is subtracted.',
  ),
  'limit-taken-too-early': words(
    'Here the quotient itself is asked for. The increment may still be in it.',
    'The limit is given instead of the difference quotient.',
  ),
  'limit-not-taken': words(
    'Your quotient is simplified well. What becomes of it when the increment goes to zero?',
    'The limit is not taken.',
  ),
  'direction-not-normalised': words(
    'The slope in a direction is meant for one unit of length. How long is your direction vector?',
    'The direction is not made a unit vector.',
  ),
  'direction-reversed': words(
    'You look back instead of forward: from which point to which one do you go?',
    'The direction points from the target to the start.',
  ),
  'direction-point-for-vector': words(
    'A point is not yet a direction. How do you get from the place where you stand to that point?',
    'The coordinates of the target are used as the direction.',
  ),
  'direction-vector-for-point': words(
    'The direction is given as it is; nothing has to be subtracted from it.',
    'The direction vector is treated as a point, and the place is subtracted.',
  ),
  'direction-sine-and-cosine-exchanged': words(
    'Look at the unit circle: which of sine and cosine is the first coordinate?',
    'Sine and cosine are exchanged in the direction.',
  ),
  'direction-ignored': words(
    'You have the partial derivatives. Where does the direction come in?',
    'The partial derivatives are added; the direction is not used.',
  ),
  'direction-steepest-instead': words(
    'That is the slope where the function rises most steeply. Another direction is asked for.',
    'The length of the gradient is given.',
  ),
  'direction-components-exchanged': words(
    'Check which component of the direction belongs to which variable.',
    'The components of the direction are exchanged.',
  ),
  'tangent-slope-not-evaluated': words(
    'A tangent is straight, so its slope is one number. At which place do you take it?',
    'The slope is left as a formula instead of being evaluated at the place.',
  ),
  'tangent-height-forgotten': words(
    'The slope is right. Does your line pass through the point of contact?',
    "The function's value at the place is missing.",
  ),
  'tangent-shift-forgotten': words(
    'The slope is right. Put the place itself into your answer: does the height of the graph come out?',
    'The slope is multiplied by x instead of x - a.',
  ),
  'tangent-shift-sign': words(
    'Look at the bracket with the step: it must be zero at the place of contact.',
    'The step from the place has the wrong sign.',
  ),
  'tangent-slope-from-function': words(
    'You used the height twice. Where does the slope of the tangent come from?',
    "The function's value is used as the slope.",
  ),
  'tangent-slope-only': words(
    'That is the slope. A line needs a point as well.',
    'Only the slope is given.',
  ),
  'tangent-normal-instead': words(
    'Your line stands at right angles to the graph. The tangent goes along with it.',
    'The normal is given instead of the tangent.',
  ),
  'tangent-place-for-height': words(
    'Your line starts from the place. From which height should it start?',
    'The place a is used for the height f(a).',
  ),
  'tangent-partial-missing': words(
    'The function changes with every variable. One of them has no term in your answer.',
    'The term of one variable is missing.',
  ),
  'tangent-partials-exchanged': words(
    'Check which slope belongs to which variable.',
    'The partial derivatives are exchanged.',
  ),
  'approximation-slope-at-neighbour': words(
    'The line touches the graph at the place that is easy to compute. Take the slope there, not where you want the estimate.',
    'The slope is taken at the neighbouring place.',
  ),
  'approximation-step-forgotten': words(
    'The slope tells the change for a step of one. How long is your step?',
    'The slope is not multiplied by the step.',
  ),
  'approximation-not-used': words(
    "That is the function's own value. The linear approximation gives an estimate of it.",
    "The function's exact value is given.",
  ),
  'determinant-order-swapped': words(
    'The two products are right. Which one is subtracted from which?',
    'The determinant has the other sign.',
  ),
  'determinant-with-plus': words(
    'The products are right. Check the signs between them.',
    'The products of the determinant are added.',
  ),
  'determinant-diagonal-only': words(
    'You multiplied along one diagonal. What about the other entries?',
    'Only the product of the main diagonal is given.',
  ),
  'determinant-trace': words(
    'You added the entries of the diagonal. That is the trace; how is a determinant found?',
    'The trace is given.',
  ),
  'hessian-mixed-forgotten': words(
    'The diagonal is right. What do the entries beside it stand for?',
    'The mixed partial derivatives are given as zero.',
  ),
  'mixed-partial-as-product': words(
    'A mixed derivative is found in two steps, one after the other. Multiplying two first derivatives is something else.',
    'The mixed partial derivative is taken for the product of the first ones.',
  ),
  'components-permuted': words(
    'Check the order: which component belongs to which variable?',
    'The components are right, in another order.',
  ),
  'components-transposed': words(
    'Check what the rows stand for and what the columns stand for.',
    'Rows and columns are exchanged.',
  ),
  'layout-exchanged': words(
    'Your matrix is right in the other layout. Check which one is asked for.',
    'The Jacobian matrix is given in the other layout.',
  ),
  'graph-path-missing': words(
    'What you differentiate by is used in more than one place. Add up what comes back from all of them.',
    'A use of the name is forgotten: one path of the graph is missing.',
  ),
  'graph-upstream-forgotten': words(
    'That is what happens in one step. What comes back to this step from the result?',
    'Only the local derivative is given; what comes from the result is missing.',
  ),
  'graph-local-forgotten': words(
    'You came back as far as the step that uses it. How does that step change with it?',
    'The local derivative of the last step is missing.',
  ),
  'graph-local-at-output': words(
    'A local derivative is taken at what goes into the step, not at what comes out.',
    'A local derivative is evaluated at the output of its step.',
  ),
  'graph-value-instead': words(
    'That is a value of the forward pass. The derivative is asked for.',
    'A value is given instead of the derivative.',
  ),
  'descent-uphill': words(
    'With this step the result grows. In which direction does descent go?',
    'The step is added instead of subtracted.',
  ),
  'descent-rate-forgotten': words(
    'You went down by the whole gradient. What does the learning rate do?',
    'The learning rate is forgotten.',
  ),
  'descent-step-only': words(
    'That is the step. Where do you arrive with it?',
    'Only the step is given, not where it leads.',
  ),
  'descent-not-taken': words(
    'That is the slope. Now take the step.',
    'The gradient is given instead of the values after the step.',
  ),
  'matrix-symmetry-assumed': words(
    'Your answer is right only for a symmetric matrix. Nothing says that this one is.',
    'A matrix is treated as symmetric.',
  ),
  'matrix-one-term-of-product': words(
    'The variable occurs more than once. Let each occurrence change in turn, and add.',
    'Only one term of the product rule is there.',
  ),
  'matrix-layout-exchanged': words(
    'Your answer is right in the other layout. Check what the rows stand for here.',
    'The transpose is given: the other layout.',
  ),
  'matrix-row-for-column': words(
    'The entries are right. Should they stand in a row or in a column?',
    'A row is given for a column, or the reverse.',
  ),
  'matrix-factor-missing': words(
    'Your answer is right up to a factor. Look for one that got lost.',
    'A factor is missing.',
  ),
  'matrix-layout-and-factor': words(
    'A factor is missing, and the answer is in the other layout.',
    'A factor is missing, and the transpose is given.',
  ),
  'matrix-sign': words('Everything is right but the sign.', 'The sign is wrong.'),
  'matrix-transpose-misplaced': words(
    'The factors are right. Check which of them are transposed; the shapes help.',
    'A transpose is missing or stands at the wrong factor.',
  ),
  'matrix-order-of-factors': words(
    'All factors are there. With matrices their order matters.',
    'The factors stand in the wrong order.',
  ),
  'matrix-term-missing': words(
    'What you have is right, but something is missing. Go through the terms of the function.',
    'Terms are missing.',
  ),
  'matrix-norm-as-squared': words(
    'You differentiated the square of the norm. Here the root still stands around it.',
    'The norm is taken for its square.',
  ),
  'matrix-norm-as-number': words(
    'The norm is a number, but the derivative by a vector is a vector. How does the norm change with the vector?',
    'The norm is differentiated as if it were the variable.',
  ),
  'matrix-inverse-as-number': words(
    'Matrices do not commute: in the derivative of an inverse the change stands between two inverses.',
    'An inverse is differentiated as if matrices were numbers.',
  ),
  'matrix-inverse-without-minus': words(
    'When a matrix grows, its inverse shrinks. What does that say about the sign?',
    'The minus sign in the derivative of an inverse is missing.',
  ),
  'matrix-determinant-forgotten': words(
    'That is the derivative of the logarithm of the determinant. What does the determinant itself bring along?',
    'The factor det X is missing.',
  ),
  'matrix-logarithm-forgotten': words(
    'That is the derivative of the determinant. What does the logarithm change?',
    'The logarithm of the determinant is not differentiated.',
  ),
  'matrix-slope-forgotten': words(
    'The activation has a slope of its own, entry by entry. It belongs into the product.',
    'The slope of the activation is missing.',
  ),
  'matrix-softmax-independent': words(
    'Each entry of the softmax depends on all the others. Which entries of its matrix beside the diagonal are then not zero?',
    'The softmax is differentiated as if its entries were independent.',
  ),
};
