/**
 * English sentences about the misconceptions of the catalogue: one to the student, which helps without
 * giving the answer away, and one to the teacher, which says what was done. `{by}` is the factor or
 * the constant of a relation.
 */
import type { MisconceptionId } from '../../../grading/misconceptions/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import { type MisconceptionWords, words } from '../misconception-words.ts';
import { ANSWER_MISCONCEPTION_WORDS } from './misconceptions-of-answers.ts';

const MISCONCEPTION_WORDS: Readonly<Record<MisconceptionId, MisconceptionWords>> = {
  'chain-inner-forgotten': words(
    'You differentiated the outer function well. The inner function changes too: what else does the chain rule ask for?',
    'The derivative of the inner function is missing.',
  ),
  'chain-outer-at-inner-derivative': words(
    'In the chain rule the outer derivative is taken at the inner function itself, not at its derivative.',
    'The outer derivative is evaluated at the inner derivative, and nothing is multiplied.',
  ),
  'chain-outer-at-inner-derivative-times': words(
    'You multiplied by the inner derivative, as you should. But look again at what stands inside the outer derivative.',
    'The outer derivative is evaluated at the inner derivative instead of the inner function.',
  ),
  'chain-inner-derivative-only': words(
    'You found the derivative of the inner function. What happened to the outer one?',
    'Only the inner function is differentiated; the outer derivative is missing.',
  ),
  'chain-function-of-inner-derivative': words(
    'You differentiated inside the outer function and left that function as it was. The chain rule works from the outside in.',
    'The outer function is applied to the inner derivative.',
  ),
  'chain-inner-replaced-by-variable': words(
    'Both derivatives are there, but the outer derivative must be taken at the inner function, not at the variable alone.',
    'The outer derivative is evaluated at the bare variable.',
  ),
  'chain-inner-derivative-twice': words(
    'The inner derivative belongs there once for each application of the chain rule. Count how often you used it.',
    'The inner derivative is multiplied in twice.',
  ),
  'chain-times-inner-function': words(
    'You multiplied by the inner function. Which of its relatives does the chain rule multiply by?',
    'Multiplied by the inner function instead of its derivative.',
  ),
  'chain-outer-not-differentiated': words(
    'The inner derivative is there, but the outer function still stands as it was before.',
    'The outer function is not differentiated, only multiplied by the inner derivative.',
  ),
  'chain-added-instead-of-multiplied': words(
    'You found both parts of the chain rule. How are they put together?',
    'The outer and the inner derivative are added instead of multiplied.',
  ),
  'chain-as-product': words(
    'This is one function inside another, not two functions multiplied. Which rule is made for that?',
    'The composition is differentiated by the product rule.',
  ),
  'chain-outer-differentiated-twice': words(
    'The outer derivative appears twice. Once is enough.',
    'The outer derivative is multiplied in twice.',
  ),
  'product-of-derivatives': words(
    'The derivative of a product is not the product of the derivatives. Recall the product rule: it has two terms.',
    'A product is differentiated factor by factor and multiplied.',
  ),
  'product-with-minus': words(
    'The parts of the product rule are there. Check the sign between them.',
    'Product rule with a minus sign.',
  ),
  'product-first-term-only': words(
    'You let one factor change and held the other. The product rule then asks for the other way round as well.',
    'Only the first factor of a product is differentiated.',
  ),
  'product-second-term-only': words(
    'You let one factor change and held the other. The product rule then asks for the other way round as well.',
    'Only the second factor of a product is differentiated.',
  ),
  'product-sum-of-derivatives': words(
    'You added the derivatives of the factors. In the product rule each of them is multiplied by something first.',
    'The derivatives of the factors are added.',
  ),
  'quotient-of-derivatives': words(
    'The derivative of a fraction is not the fraction of the derivatives. Recall the quotient rule.',
    'Numerator and denominator are differentiated separately.',
  ),
  'quotient-order-swapped': words(
    'The quotient rule has a difference on top, and the order matters. Which product comes first?',
    'The terms of the quotient rule are in the wrong order (sign reversed).',
  ),
  'quotient-with-plus': words(
    'The parts of the quotient rule are there. Check the sign between them.',
    'Quotient rule with a plus sign.',
  ),
  'quotient-square-missing': words(
    'The numerator looks right. What happens to the denominator in the quotient rule?',
    'The denominator is not squared.',
  ),
  'quotient-denominator-missing': words(
    'That is the numerator of the quotient rule. What stands below it?',
    'The denominator of the quotient rule is missing.',
  ),
  'quotient-derivative-squared-below': words(
    'The numerator looks right. Below stands the denominator itself, squared, not its derivative.',
    'The derivative of the denominator is squared instead of the denominator.',
  ),
  'quotient-numerator-only': words(
    'The denominator depends on the variable too, so it cannot be treated as a constant.',
    'Only the numerator is differentiated.',
  ),
  'quotient-factors-not-crossed': words(
    'In the quotient rule each derivative is multiplied by the other function, not by its own.',
    'Each function is multiplied by its own derivative.',
  ),
  'reciprocal-sign-lost': words(
    'Write the fraction as a negative power and look at the sign that comes down.',
    'The minus sign of the derivative of a reciprocal is lost.',
  ),
  'reciprocal-square-lost': words(
    'Write the fraction as a negative power: what does the exponent become?',
    'The denominator is not squared in the derivative of a reciprocal.',
  ),
  'reciprocal-as-logarithm': words(
    'A logarithm comes from integrating a reciprocal. Here it is to be differentiated.',
    'The reciprocal is integrated to a logarithm.',
  ),
  'power-exponent-not-lowered': words(
    'The exponent came down in front. What happens to the exponent itself?',
    'The exponent is not lowered by one.',
  ),
  'power-exponent-not-multiplied': words(
    'The exponent is lowered. Where does its old value go?',
    'The exponent is lowered but not multiplied in.',
  ),
  'power-exponent-raised': words(
    'The exponent moved the wrong way. One less than a negative number lies further below zero.',
    'The exponent is raised by one instead of lowered.',
  ),
  'power-integrated': words(
    'That is how a power is integrated. Here it is to be differentiated.',
    'The power is integrated.',
  ),
  'power-exponent-lowered-in-factor': words(
    'The factor in front is the old exponent, before it is lowered.',
    'The lowered exponent is used as the factor.',
  ),
  'power-as-exponential': words(
    'Here the variable is in the base and the exponent is fixed. Which rule belongs to that?',
    'A power is differentiated as an exponential.',
  ),
  'exponential-as-power': words(
    'Here the variable is in the exponent, so the power rule does not apply.',
    'The power rule is used on an exponential.',
  ),
  'exponential-logarithm-forgotten': words(
    'Only the base e gives back itself. What does another base bring along?',
    'The natural logarithm of the base is missing.',
  ),
  'exponential-divided-by-logarithm': words(
    'The logarithm of the base belongs there, but look at where: dividing by it is integration.',
    'Divided by the logarithm of the base instead of multiplied.',
  ),
  'exponential-of-derivative': words(
    'The exponential function does not disappear when it is differentiated.',
    'The exponential is dropped from the derivative.',
  ),
  'general-power-as-power': words(
    'Base and exponent both contain the variable. The power rule needs a fixed exponent; try taking logarithms first.',
    'The power rule is used where the exponent varies too.',
  ),
  'general-power-as-exponential': words(
    'Base and exponent both contain the variable. The exponential rule needs a fixed base; try taking logarithms first.',
    'The exponential rule is used where the base varies too.',
  ),
  'constant-not-dropped': words(
    'A constant term does not change. What is its derivative?',
    'A constant term is kept.',
  ),
  'constant-as-variable': words(
    'One letter is a constant here. What is the derivative of a constant?',
    'A constant letter is differentiated to 1.',
  ),
  'coefficient-dropped': words(
    'A constant factor stays when you differentiate. Look for one that got lost.',
    'A constant coefficient is dropped.',
  ),
  'coefficient-kills-term': words(
    'A constant factor stays when you differentiate; only a constant term vanishes.',
    'A term with a constant factor is differentiated to zero.',
  ),
  'divisor-dropped': words(
    'Dividing by a constant is a constant factor, and it stays. Look for one that got lost.',
    'A constant divisor is dropped.',
  ),
  'linear-term-kept': words(
    'Look at the term in the variable alone: what is its slope?',
    'The variable itself is left undifferentiated.',
  ),
  'function-sign-lost': words(
    'Look up the derivatives of the functions you used: one of them has a minus sign.',
    'The minus sign in the derivative of a function is lost.',
  ),
  'function-sign-invented': words(
    'Look up the derivatives of the functions you used: one of your minus signs does not belong there.',
    'A minus sign is invented in the derivative of a function.',
  ),
  'function-cofunction-confused': words(
    'Look up the derivative of the outer function: you used its partner or the function itself.',
    'The derivative is confused with the function or the cofunction.',
  ),
  'function-tangent-and-secant-exchanged': words(
    'The derivatives of tangent and secant are easy to mix up. Which one did you need?',
    'The derivatives of tangent and secant (or their kin) are exchanged.',
  ),
  'function-square-lost': words(
    'You have the right function in the derivative. Is there an exponent on it?',
    'The square in the derivative of tangent (or its kin) is lost.',
  ),
  'function-inverse-confused': words(
    'The derivatives of the inverse functions look alike. Check which one belongs to yours.',
    'The derivative of another inverse function is used.',
  ),
  'function-inverse-sign-under-root': words(
    'Check the sign before the square in the derivative of the inverse function.',
    'The sign before the square is wrong in the derivative of an inverse function.',
  ),
  'function-inverse-root-lost': words(
    'Check the denominator in the derivative of the inverse function: is something missing around it?',
    'The root in the derivative of an inverse function is missing.',
  ),
  'function-inverse-as-reciprocal': words(
    'The exponent -1 on a function name means the inverse function, not one divided by the function.',
    'The inverse function is taken for the reciprocal.',
  ),
  'function-inverse-of-derivative': words(
    'The derivative of an inverse function is not one over the derivative at the same place.',
    'The reciprocal of the derivative is taken at the argument instead of at the inverse function.',
  ),
  'logarithm-reciprocal-of-logarithm': words(
    'The derivative of the logarithm is one over its argument, and no logarithm remains.',
    'One over the logarithm is given.',
  ),
  'logarithm-not-differentiated': words(
    'The logarithm itself is still there. What is its derivative?',
    'The logarithm is left undifferentiated.',
  ),
  'logarithm-base-forgotten': words(
    'This logarithm does not have the base e. How does the base enter the derivative?',
    'The base of the logarithm is ignored.',
  ),
  'logarithm-base-multiplied': words(
    'The logarithm of the base belongs there. Is it a factor or a divisor?',
    'Multiplied by the logarithm of the base instead of divided.',
  ),
  'root-half-lost': words(
    'Write the root as a power. Which factor comes down?',
    'The factor from the exponent of the root is lost.',
  ),
  'root-not-inverted': words(
    'Write the root as a power. What is the exponent after you lower it by one?',
    'The exponent of the root is not lowered.',
  ),
  'root-as-reciprocal': words(
    'Write the root as a power. What is the exponent after you lower it by one?',
    'The root is missing from the denominator.',
  ),
  'absolute-value-is-one': words(
    'The slope of the absolute value depends on which side of zero you are.',
    'The absolute value is given the slope 1 everywhere.',
  ),
  'sigmoid-factor-missing': words(
    'The derivative of the sigmoid has two factors. You have one of them.',
    'The factor one minus sigmoid is missing.',
  ),
  'sigmoid-as-tanh': words(
    'Sigmoid and tanh have similar derivatives. Check which one belongs to yours.',
    'The derivatives of sigmoid and tanh are exchanged.',
  ),
  'softplus-as-exponential': words(
    'Apply the chain rule to the logarithm in softplus and look at its denominator.',
    'The denominator in the derivative of softplus is wrong.',
  ),
  'activation-gate-forgotten': words(
    'The slope of this activation function is not the same for all inputs.',
    'The dependence of the slope on the input is forgotten.',
  ),
  'function-not-differentiated': words(
    'This is the function itself. Its derivative is asked for.',
    'The function is repeated.',
  ),
  'function-as-constant': words(
    'The answer 0 would mean that the function never changes. Does it?',
    'The function is treated as a constant.',
  ),
  'order-too-low': words(
    'You differentiated well, but not as often as is asked.',
    'A derivative of lower order is given.',
  ),
  'order-too-high': words(
    'You differentiated more often than is asked.',
    'A derivative of higher order is given.',
  ),
  'wrong-variable': words(
    'Check by which variable you are asked to differentiate.',
    'Differentiated by another variable.',
  ),
  'others-not-held-constant': words(
    'In a partial derivative the other variables are held constant. Some of your terms let them change.',
    'The partial derivatives by all variables are added.',
  ),
  'point-not-evaluated': words(
    'The derivative is right. Now put in the point.',
    'The derivative is not evaluated at the point.',
  ),
  'point-evaluated-first': words(
    'First differentiate, then put in the point: once numbers stand there, nothing is left to change.',
    'The function is evaluated before it is differentiated.',
  ),
  'point-coordinates-exchanged': words(
    'Check which coordinate of the point belongs to which variable.',
    'The coordinates of the point are exchanged.',
  ),
  'degrees-for-radians': words(
    'In calculus angles are in radians. Check the setting of your calculator.',
    'Degrees are used instead of radians.',
  ),
  'integrated-instead': words(
    'Differentiate your answer and compare: you went in the other direction.',
    'The function is integrated.',
  ),
  ...ANSWER_MISCONCEPTION_WORDS,
  'slip-power-of-sum': words(
    'A power or a root of a sum is not the sum of the powers or roots.',
    'A power or root is distributed over a sum.',
  ),
  'slip-sign-on-expanding': words(
    'A minus sign before brackets changes every sign inside them.',
    'The sign is lost on expanding brackets.',
  ),
  'slip-brackets-missing': words(
    'A pair of brackets seems to be missing: a factor, a power or a function must reach everything it belongs to.',
    'Brackets are missing.',
  ),
  'slip-function-of-sum': words(
    'A function of a sum is not the sum of the functions.',
    'A function is distributed over a sum.',
  ),
  'slip-fraction-of-sum': words(
    'A fraction with a sum in it cannot be split like that. Try it with numbers.',
    'A fraction is split at a sum where it cannot be.',
  ),
  'slip-negative-exponent': words(
    'A negative exponent does not make the value negative. What does it mean?',
    'A negative exponent is read as a minus sign.',
  ),
  'slip-exponents-multiplied': words(
    'For a power of a power, what happens to the two exponents?',
    'The exponents of a power of a power are added.',
  ),
  'sign-changed': words('Everything is right but the sign.', 'The sign is wrong.'),
  'constant-factor': words(
    'Your answer is a constant multiple of the right one. Look for a number that got lost or came in twice.',
    'A constant factor is wrong{by, select, none {} other {: the answer is {by} times the key}}.',
  ),
  'constant-added': words(
    'Your answer differs from the right one by a constant. Check each number that stands alone, and remember what the derivative of a constant is.',
    'A constant is added{by, select, none {} other {: {by}}}.',
  ),
  'factor-missing': words(
    'One factor is missing. Go through the chain once more, from the outside in, and tick off each part.',
    'The factor {by} is missing.',
  ),
  'factor-surplus': words(
    'There is one factor too many. Go through the chain once more and ask where each factor comes from.',
    'The factor {by} is surplus.',
  ),
};

const column = (side: keyof MisconceptionWords): Catalogue['misconceptions'] =>
  Object.fromEntries(
    Object.entries(MISCONCEPTION_WORDS).map(([id, sentences]) => [id, sentences[side]]),
  ) as Catalogue['misconceptions'];

export const MISCONCEPTIONS_TO_STUDENTS = column('student');
export const MISCONCEPTIONS_TO_TEACHERS = column('teacher');
