/**
 * The sentences of worked solutions and hints, in English. `{u}` stands for what the step's data hold
 * under that name: mathematics, a word or a number; lists are written out with commas and an "and".
 */
import type { RuleName } from '../../../calculus/rule-names.ts';
import type { StepCode } from '../../../calculus/step-codes.ts';
import { BACKPROPAGATION_STEPS } from './backpropagation-steps.ts';
import { CHOICE_STEPS } from './choice-steps.ts';
import { COMPOSITION_STEPS } from './composition-steps.ts';
import { MATRIX_HINTS } from './matrix-hints.ts';
import { MATRIX_STEP_SENTENCES } from './matrix-steps.ts';
import { VECTOR_STEPS } from './vector-steps.ts';

/** The names of the rules, as they stand within a sentence. */
const RULE_NAMES: Readonly<Record<RuleName, string>> = {
  constant: 'constant rule',
  variable: 'derivative of the variable',
  dependent: 'dependent variable',
  unevaluated: 'derivative of a derivative',
  negation: 'constant multiple rule with −1',
  sum: 'sum rule',
  'constant-multiple': 'constant multiple rule',
  'constant-divisor': 'constant multiple rule',
  product: 'product rule',
  'rewrite-power': 'negative exponents',
  quotient: 'quotient rule',
  chain: 'chain rule',
  'chain-several': 'chain rule for several arguments',
  reciprocal: 'reciprocal rule',
  power: 'power rule',
  'natural-exponential': 'natural exponential rule',
  exponential: 'exponential rule',
  'general-power': 'logarithmic differentiation',
  function: 'table of derivatives',
  unknown: 'derivative of an unknown function',
};

/** A rule that was stated further up is only named. */
const AGAIN = Object.fromEntries(
  Object.entries(RULE_NAMES).map(([rule, name]) => [
    `again-${rule}`,
    `${name.charAt(0).toUpperCase()}${name.slice(1)} again.`,
  ]),
) as Record<`again-${RuleName}`, string>;

export const STEP_SENTENCES: Readonly<Record<StepCode, string>> = {
  ...COMPOSITION_STEPS,
  ...BACKPROPAGATION_STEPS,
  ...MATRIX_STEP_SENTENCES,
  ...MATRIX_HINTS,
  ...VECTOR_STEPS,
  ...CHOICE_STEPS,
  ...AGAIN,
  'hold-constant': 'Only {x} varies here; {others} is treated like a number.',
  'hold-constants': 'Only {x} varies here; {others} are treated like numbers.',
  'differentiate-order': 'Differentiate {y} with respect to {x}.',
  'differentiate-order-holding':
    'Differentiate {y} with respect to {x}, with {others} held constant.',

  'identify-composition':
    'One function is inside another: this is a composition. Call the inner function {u}.',
  'identify-inner-composition': 'This is a composition again. Call its inner function {u}.',
  'state-chain':
    'By the chain rule, the derivative of the outer function with respect to {u} is multiplied by the derivative of {u} with respect to {x}.',
  'compute-parts': 'Compute each of these derivatives.',
  'compute-parts-in-places':
    'Compute each of these derivatives. Here {signs} are the derivatives of {f} by its places, in this order.',
  'differentiate-part': 'The derivative of {of}:',
  'differentiate-part-again': 'The derivative of {f} was found above.',
  'only-term-varies-again':
    'In {of} a constant has the derivative 0, and the derivative of {f} was found above.',
  'apply-root':
    'A root is a power with a fraction as its exponent, so the power rule holds: the exponent comes down as a factor and goes down by one.',
  'why-root':
    'For {of}: a root is a power with a fraction as its exponent, so the power rule holds.',
  'square-of-root': 'When a root is squared, its index is halved:',
  'even-and-odd':
    'An even function does not change with the sign of its argument; of an odd one the sign comes in front:',
  'only-term-varies':
    'In {of} a constant has the derivative 0; what is left is the derivative of {f}.',
  'substitute-back': 'Multiply, put {inner} back in for {u}, and tidy up.',
  'chain-at-once':
    'By the chain rule, multiply the derivative of the outer function by the derivative of {u}; then put {inner} back in for {u}.',
  'identify-several': 'More than one part inside depends on {x}. Call them {u}.',
  'state-several':
    'By the chain rule there is one product for each way in which {x} enters, and they are added.',
  'state-sum': 'Differentiate term by term.',
  'compute-terms': 'Work out the derivative of each term.',
  'combine-terms': 'Put the terms together.',
  'identify-factors': 'This is a product, and each factor depends on {x}. Call the factors {u}.',
  'state-product':
    'By the product rule, one factor at a time is differentiated, the others stay as they are, and the results are added.',
  'combine-product': 'Put everything in and tidy up.',
  'identify-quotient':
    'This is a quotient, and both its top and its bottom depend on {x}. Call them {u}.',
  'state-quotient':
    'By the quotient rule: the derivative of the top times the bottom, minus the top times the derivative of the bottom, all over the bottom squared.',
  'combine-quotient': 'Put everything in and tidy up.',
  'take-logarithms':
    'Base and exponent both depend on {x}, so neither the power rule nor the exponential rule fits. Taking logarithms, where {u} is positive, brings the exponent down.',
  'differentiate-logarithms':
    'Differentiate both sides with respect to {x}: the left side by the chain rule, the right side by the product rule.',
  'combine-logarithms': 'Multiply by {y}, and write the function itself for it.',
  'rewrite-power': 'First write the power in the denominator with a negative exponent.',
  outside:
    'Begin outside: differentiate the outer function and leave what is inside, {inner}, as it is.',
  inside: 'Then differentiate the inside.',
  multiply: 'By the chain rule the two are multiplied.',
  'outside-by-places':
    'Begin outside: differentiate the outer function by each of its places, and leave what is inside, {inner}, as it is.',
  'multiply-and-add':
    'By the chain rule each of these is multiplied by the derivative of what stands in its place, and the products are added.',
  'multiply-at-once':
    'By the chain rule: the derivative of the outer function, with {inner} left inside, times the derivative of {inner}.',
  'direct-product':
    'By the product rule, one factor at a time is differentiated, the others stay as they are, and the results are added.',
  'direct-quotient':
    'By the quotient rule: the derivative of the top times the bottom, minus the top times the derivative of the bottom, all over the bottom squared.',
  'compute-derivatives': 'Work out the derivatives that are left.',
  'evaluate-at': 'Only now put in {at}.',
  'rewrite-given': 'First rewrite the function: in this form it is easier to differentiate.',
  'restrict-first':
    'The rules do not hold at this point, but only the values along one line count. So put in {at} first.',
  'as-in-part': 'As in part {part}:',
  'details-in-part': 'The details are in {count, plural, one {part} other {parts}} {parts}.',
  'other-details-in-part':
    'The other details are in {count, plural, one {part} other {parts}} {parts}.',

  'state-gradient': 'The gradient is the vector of the partial derivatives.',
  'compute-partials': 'Compute each derivative; all other variables are treated like numbers.',
  'compute-derivative': 'Compute the derivative.',
  'partial-in-detail': 'How {of} is found:',
  'partial-likewise': '{of} is found in the same way:',
  'assemble-gradient': 'Put them together.',
  'direction-toward': 'The direction leads from the first point to the second: subtract.',
  'direction-angle': 'An angle stands for the unit vector of its cosine and its sine.',
  'direction-is-unit': 'The direction {v} has length 1 already.',
  normalise: 'The direction must have length 1, so divide {v} by its length.',
  'multiply-directions':
    'The slope in a direction is the dot product of the gradient and the unit vector.',
  'height-at': 'Find the height of the graph at {at}.',
  'slope-at': 'Put in {at}: this is the slope of the tangent line.',
  'slopes-at': 'Put in {at}: these are the slopes of the tangent plane along the axes.',
  'state-tangent-line':
    'The tangent line passes through this point with this slope: start at the height and add the slope times the step in {x}.',
  'state-tangent-plane':
    'The tangent plane passes through this point with these slopes: start at the height and add each slope times the step in its variable.',
  'state-jacobian-numerator':
    'The Jacobian matrix in numerator layout has one row for each function and one column for each variable.',
  'state-jacobian-denominator':
    'The Jacobian matrix in denominator layout has one row for each variable and one column for each function.',
  'state-hessian': 'The Hessian matrix holds all second partial derivatives.',
  'compute-second-partials':
    'Differentiate these once more. The order of differentiation makes no difference, so the matrix is symmetric.',
  'compute-second-derivative': 'Differentiate once more.',
  'assemble-matrix': 'Put them in their places.',
  'state-implicit':
    'Think of {y} as a function of {of}, and differentiate both sides with respect to {x}.',
  'differentiate-sides':
    'Wherever {y} is differentiated, the chain rule leaves the factor {slope}.',
  'collect-derivative': 'Bring every term with {slope} to the left and all others to the right.',
  'expand-and-collect':
    'Expand, and bring every term with {slope} to the left and all others to the right.',
  'factor-derivative': 'Take {slope} out as a factor.',
  'divide-by-factor': 'Divide by what stands beside {slope}.',
  'divide-and-simplify': 'Divide by what stands beside {slope}, and simplify.',
  'differentiate-slope':
    'Differentiate this once more with respect to {x}. As before, {y} depends on {x}.',
  'use-equation':
    'Take out the left side of the equation as a factor: on the curve {left} is {right}.',
  'chain-of-dependent': 'By the chain rule: the derivative with respect to {y}, times {slope}.',
  'put-slope-in': 'Put in what was found for {slope}, and tidy up.',

  'apply-constant': 'A constant does not change: its derivative is 0.',
  'apply-variable': 'The derivative of {x} with respect to itself is 1.',
  'apply-dependent': '{f} depends on {x}; its derivative keeps its name.',
  'apply-unevaluated': '{f} is differentiated once more; it stays unevaluated.',
  'apply-negation': 'A minus sign stays in front.',
  'apply-sum': 'Sum rule: differentiate term by term.',
  'apply-constant-multiple': 'Constant multiple rule: the constant factor stays in front.',
  'apply-constant-divisor': 'Constant multiple rule: the constant divisor stays below.',
  'apply-product':
    'Product rule: differentiate one factor at a time, leave the others as they are, and add.',
  'apply-rewrite-power': 'A power in the denominator is a negative power.',
  'apply-quotient':
    'Quotient rule: the derivative of the top times the bottom, minus the top times the derivative of the bottom, over the bottom squared.',
  'apply-chain':
    'Chain rule: the derivative of the outer function, taken at the inner one, times the derivative of the inner function.',
  'apply-chain-several': 'Chain rule: one product for each argument that depends on {x}, added up.',
  'apply-reciprocal': 'Reciprocal rule: a minus sign, and the denominator squared.',
  'apply-power': 'Power rule: the exponent comes down as a factor and goes down by one.',
  'apply-natural-exponential': 'The natural exponential function is its own derivative.',
  'apply-exponential':
    'Exponential rule: the exponential function comes back, times the logarithm of its base.',
  'apply-general-power':
    'A power with a variable base and a variable exponent: differentiate it through its logarithm.',
  'apply-function': 'The derivative of {f} stands in the table of derivatives.',
  'again-unknown': 'The derivative of {f} is written with a prime, too.',
  'apply-unknown': '{f} is not given by a formula, so its derivative is written with a prime.',

  'why-constant': 'A constant does not change: its derivative is 0.',
  'why-variable': 'The derivative of {x} with respect to itself is 1.',
  'why-dependent': '{f} depends on {x}; its derivative keeps its name.',
  'why-unevaluated': '{f} is differentiated once more; it stays unevaluated.',
  'why-negation': 'A minus sign stays in front.',
  'why-sum': 'For {of}, term by term:',
  'why-constant-multiple': 'By the constant multiple rule.',
  'why-constant-divisor': 'By the constant multiple rule.',
  'why-product': 'By the product rule.',
  'why-rewrite-power': 'A power in the denominator is a negative power.',
  'why-quotient': 'By the quotient rule.',
  'why-chain': 'By the chain rule.',
  'why-chain-several': 'By the chain rule for several arguments.',
  'why-reciprocal': 'For {of}, the reciprocal rule:',
  'why-again-power': 'For {of}, the power rule again.',
  'why-again-reciprocal': 'For {of}, the reciprocal rule again.',
  'why-again-exponential': 'For {of}, the exponential rule again.',
  'why-again-natural-exponential':
    'For {of}: once more, the natural exponential function is its own derivative.',
  'why-power':
    'For {of}, the power rule: the exponent comes down as a factor and goes down by one.',
  'why-natural-exponential': 'For {of}: the natural exponential function is its own derivative.',
  'why-exponential':
    'For {of}, the exponential rule: the exponential function comes back, times the logarithm of its base.',
  'why-general-power': 'By logarithmic differentiation.',
  'why-function': 'For {of}, from the table of derivatives:',
  'why-unknown': '{f} is not given by a formula, so its derivative is written with a prime.',

  'exists-only-where-positive': 'The derivative exists only where {u} is positive.',
  'exists-not-where-zero': 'Where {u} is zero, the derivative does not exist.',
  'found-where-positive':
    'The steps are valid where {u} is positive; where it is zero they do not tell whether there is a derivative.',
  'found-where-not-zero':
    'The steps are valid where {u} is not zero; where it is zero they do not tell whether there is a derivative.',
  'verify-at':
    'A check with numbers: at {at} the derivative found is {value}; the slope of a very short chord of the graph there is {slope}.',
  'verify-all-at':
    'A check with numbers: at {at} the derivatives found are {value}; the slopes of very short chords there are {slope}.',
  'verify-estimate':
    'A check with numbers: {f} is about {exact}; the estimate {value} comes nearer to it than the height {height} at the point.',
  'verify-direction':
    'A check with numbers: the slope found is {value}; that of a very short chord of the graph in this direction is {slope}.',
  'verify-quotient':
    'A check with numbers: at {at} the difference quotient has the value {slope}, and its simplified form has the value {value}.',
  'verify-by-rules': 'A check: the rules of differentiation give the same.',
  'verify-matrix-number':
    'A check with numbers: for {matrices}, when {variable} changes a very little, the function changes at the rate {slope}; the derivative found is {value} there.',
  'verify-matrix-component':
    'A check with numbers: for {matrices}, when component {row} of {variable} alone changes a very little, the function changes at the rate {slope}; component {row} of the derivative found is {value} there.',
  'verify-matrix-entry':
    'A check with numbers: for {matrices}, when the entry of {variable} in row {row}, column {column} alone changes a very little, the function changes at the rate {slope}; the derivative found has {value} in row {below}, column {beside} there.',
  'verify-matrix-of-components':
    'A check with numbers: for {matrices}, when component {row} of {variable} alone changes a very little, component {component} of the function changes at the rate {slope}; the derivative found has {value} in row {below}, column {beside} there.',
  'verify-graph':
    'A check with numbers: when {names} alone changes a very little, {result} changes at the rate {slope}; the derivative found is {value}.',
  'verify-graph-several':
    'A check with numbers: when each of {names} alone changes a very little, {result} changes at the rates {slope}; the derivatives found are {value}.',
  'verify-implicit':
    'A check with partial derivatives: {F} is the left side minus the right side, and {y} counts as a variable of its own. The outcome is the same.',
  'verify-implicit-second':
    'A check with the first and second partial derivatives: {F} is the left side minus the right side, and {y} counts as a variable of its own. The outcome is the same.',

  'hint-last-operation':
    'Imagine computing {y} for a given number {x}. Which operation comes last? Its rule is the one to begin with.',
  'hint-rule': 'Which of the basic rules fits a function of this form?',
  'hint-hold-constant': 'Only {x} varies. Treat {others} as you would treat a number.',
  'hint-hold-constants': 'Only {x} varies. Treat {others} as you would treat numbers.',
  'hint-order': 'Differentiate once, tidy up, and differentiate the result again.',
  'hint-at': 'Differentiate first; the numbers are put in at the very end.',
  'hint-composition': 'All of {inner} goes into another function: it is the inner function.',
  'hint-several':
    'Each of {inner} depends on {x}: there is one product for each of them, and they are added.',
  'hint-factors': 'This is a product: each of its factors {parts} depends on {x}.',
  'hint-quotient': 'This is a quotient: {top} and {bottom} both depend on {x}.',
  'hint-terms': 'This is a sum, so its terms {parts} can be differentiated one by one.',
  'hint-logarithms':
    'The base {u} and the exponent {v} both depend on {x}. Take logarithms before you differentiate.',
  'hint-rewrite': 'It is easier to differentiate in the form {u}.',
  'hint-table': 'The derivative of {f} is one of the basic ones.',
  'hint-formula': 'This is the rule to use. What stands for each letter here?',
  'hint-parts':
    'With these letters, work out each derivative on the right, then put everything in.',
  'hint-nothing-inside':
    'Nothing but {x} stands inside {f}, so the table of derivatives is all you need.',
  'hint-term-rules':
    'Each term follows one of the basic rules, and a constant factor stays in front of it.',
  'hint-term-rules-and-constant':
    'Each term follows one of the basic rules, a constant factor stays in front of it, and a constant alone has the derivative 0.',
  'hint-term-rewrite': 'The term {f} is easier to differentiate in the form {u}.',
  'hint-term-product':
    'The term {f} needs the most care: it is a product of functions of {x}, so the product rule comes in.',
  'hint-term-quotient':
    'The term {f} needs the most care: it is a quotient of two functions of {x}, so the quotient rule comes in.',
  'hint-term': 'The term {f} needs the most care; begin with it.',
  'hint-term-composition':
    'The term {f} needs the most care: it has an inner function, {inner}, so its derivative has a second factor.',
};
