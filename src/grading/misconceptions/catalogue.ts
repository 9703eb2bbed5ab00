/**
 * The catalogue of misconceptions: one row a misconception, with a frozen id, an example and, where
 * we know one, a work in the literature that treats errors of this kind. How each predicts answers stands in the tables beside
 * this one; the sentences for students and teachers stand in the message catalogues. Ids never change
 * their meaning: stored verdicts name them.
 */

import { ANSWER_MISCONCEPTIONS } from './catalogue-of-answers.ts';
import { MATRIX_MISCONCEPTIONS } from './catalogue-of-matrices.ts';
import type { FunctionExample, Misconception } from './example.ts';

const CLARK = 'Clark et al. 1997';
const HORVATH = 'Horvath 2008';
const ORTON = 'Orton 1983';
const LUNETA = 'Luneta and Makonye 2010';
const SIYEPU = 'Siyepu 2013, 2015';
const MATZ = 'Matz 1982';
const BOOTH = 'Booth et al. 2014';
const TOH = 'Toh et al. 2021';

const row = (
  topic: Misconception['topic'],
  subject: string,
  wrong: string,
  source?: string,
  more: Partial<FunctionExample> = {},
): Misconception => ({
  topic,
  example: { function: subject, wrong, ...more },
  ...(source === undefined ? {} : { source }),
});

export const MISCONCEPTIONS = {
  'chain-inner-forgotten': row('chain', 'sin(x^2)', 'cos(x^2)', CLARK),
  'chain-outer-at-inner-derivative': row('chain', 'sin(x^2)', 'cos(2*x)'),
  'chain-outer-at-inner-derivative-times': row('chain', 'sin(x^3)', 'cos(3*x^2)*3*x^2'),
  'chain-inner-derivative-only': row('chain', 'sin(x^2)', '2*x'),
  'chain-function-of-inner-derivative': row('chain', 'sin(x^2)', 'sin(2*x)'),
  'chain-inner-replaced-by-variable': row('chain', 'sin(x^2)', 'cos(x)*2*x'),
  'chain-inner-derivative-twice': row('chain', 'sin(x^2)', 'cos(x^2)*4*x^2'),
  'chain-times-inner-function': row('chain', 'sin(x^2)', 'cos(x^2)*x^2'),
  'chain-outer-not-differentiated': row('chain', 'sin(x^2)', 'sin(x^2)*2*x'),
  'chain-added-instead-of-multiplied': row('chain', 'sin(x^2)', 'cos(x^2)+2*x'),
  'chain-as-product': row('chain', 'sin(x^2)', 'cos(x)*x^2+sin(x)*2*x', HORVATH),
  'chain-outer-differentiated-twice': row('chain', 'sin(x^2)', 'cos(x^2)^2*2*x'),
  'product-of-derivatives': row('product', 'x^2*sin(x)', '2*x*cos(x)', ORTON),
  'product-with-minus': row('product', 'x^2*sin(x)', '2*x*sin(x)-x^2*cos(x)', LUNETA),
  'product-first-term-only': row('product', 'x^2*sin(x)', '2*x*sin(x)'),
  'product-second-term-only': row('product', 'x^2*sin(x)', 'x^2*cos(x)'),
  'product-sum-of-derivatives': row('product', 'x^2*sin(x)', '2*x+cos(x)'),
  'quotient-of-derivatives': row('quotient', 'sin(x)/x^2', 'cos(x)/(2*x)'),
  'quotient-order-swapped': row('quotient', 'sin(x)/x^2', '(2*x*sin(x)-x^2*cos(x))/x^4', LUNETA),
  'quotient-with-plus': row('quotient', 'sin(x)/x^2', '(x^2*cos(x)+2*x*sin(x))/x^4', LUNETA),
  'quotient-square-missing': row('quotient', 'sin(x)/x^2', '(x^2*cos(x)-2*x*sin(x))/x^2', LUNETA),
  'quotient-denominator-missing': row('quotient', 'sin(x)/x^2', 'x^2*cos(x)-2*x*sin(x)'),
  'quotient-derivative-squared-below': row(
    'quotient',
    'sin(x)/x^2',
    '(x^2*cos(x)-2*x*sin(x))/(4*x^2)',
  ),
  'quotient-numerator-only': row('quotient', 'sin(x)/x^2', 'cos(x)/x^2'),
  'quotient-factors-not-crossed': row('quotient', 'sin(x)/x^2', '(cos(x)*sin(x)-x^2*2*x)/x^4'),
  'reciprocal-sign-lost': row('quotient', '1/(x^2+1)', '2*x/(x^2+1)^2'),
  'reciprocal-square-lost': row('quotient', '1/(x^2+1)', '-2*x/(x^2+1)'),
  'reciprocal-as-logarithm': row('quotient', '3/x', '3*ln(x)'),
  'power-exponent-not-lowered': row('power', 'x^5', '5*x^5', LUNETA),
  'power-exponent-not-multiplied': row('power', 'x^5', 'x^4', LUNETA),
  'power-exponent-raised': row('power', 'x^(-2)', '-2*x^(-1)', LUNETA),
  'power-integrated': row('power', 'x^5', 'x^6/6'),
  'power-exponent-lowered-in-factor': row('power', 'x^5', '4*x^4'),
  'power-as-exponential': row('power', 'x^5', 'x^5*ln(x)', SIYEPU),
  'exponential-as-power': row('exponential', '3^x', 'x*3^(x-1)', SIYEPU),
  'exponential-logarithm-forgotten': row('exponential', '3^x', '3^x', SIYEPU),
  'exponential-divided-by-logarithm': row('exponential', '3^x', '3^x/ln(3)'),
  'exponential-of-derivative': row('exponential', 'e^x', '1'),
  'general-power-as-power': row('exponential', 'x^x', 'x*x^(x-1)', SIYEPU),
  'general-power-as-exponential': row('exponential', 'x^x', 'x^x*ln(x)', SIYEPU),
  'constant-not-dropped': row('constant', 'x^2+5', '2*x+5'),
  'constant-as-variable': row('constant', 'x^2+a', '2*x+1'),
  'coefficient-dropped': row('constant', '5*x^3', '3*x^2'),
  'coefficient-kills-term': row('constant', '5*x^3+x', '1'),
  'divisor-dropped': row('constant', 'x^3/5', '3*x^2'),
  'linear-term-kept': row('constant', 'x^2+3*x', '2*x+3*x'),
  'function-sign-lost': row('function', 'cos(x)', 'sin(x)', SIYEPU),
  'function-sign-invented': row('function', 'sin(x)', '-cos(x)', SIYEPU),
  'function-cofunction-confused': row('function', 'tan(x)', 'cot(x)', SIYEPU),
  'function-tangent-and-secant-exchanged': row('function', 'tan(x)', 'sec(x)*tan(x)', SIYEPU),
  'function-square-lost': row('function', 'tan(x)', 'sec(x)', SIYEPU),
  'function-inverse-confused': row('function', 'arctan(x)', '1/sqrt(1-x^2)'),
  'function-inverse-sign-under-root': row('function', 'arcsin(x)', '1/sqrt(1+x^2)'),
  'function-inverse-root-lost': row('function', 'arcsin(x)', '1/(1-x^2)'),
  'function-inverse-as-reciprocal': row('function', 'arcsin(x)', '-cos(x)/sin(x)^2'),
  'function-inverse-of-derivative': row('function', 'arcsin(x)', '1/cos(x)'),
  'logarithm-reciprocal-of-logarithm': row('function', 'ln(x)', '1/ln(x)', SIYEPU),
  'logarithm-not-differentiated': row('function', 'ln(x)', 'ln(x)', SIYEPU),
  'logarithm-base-forgotten': row('function', 'log(x,2)', '1/x', SIYEPU),
  'logarithm-base-multiplied': row('function', 'log(x,2)', 'ln(2)/x'),
  'root-half-lost': row('function', 'sqrt(x)', '1/sqrt(x)', LUNETA),
  'root-not-inverted': row('function', 'sqrt(x)', 'sqrt(x)/2', LUNETA),
  'root-as-reciprocal': row('function', 'sqrt(x)', '1/(2*x)'),
  'absolute-value-is-one': row('function', 'abs(x)', '1'),
  'sigmoid-factor-missing': row('function', 'sigmoid(x)', 'sigmoid(x)'),
  'sigmoid-as-tanh': row('function', 'sigmoid(x)', '1-sigmoid(x)^2'),
  'softplus-as-exponential': row('function', 'softplus(x)', 'exp(x)/(1+x)'),
  'activation-gate-forgotten': row('function', 'relu(x)', '1'),
  'function-not-differentiated': row('task', 'x^3+x', 'x^3+x'),
  'function-as-constant': row('task', 'sin(x^2)', '0'),
  'order-too-low': row('task', 'x^4', '4*x^3', undefined, { by: ['x', 'x'] }),
  'order-too-high': row('task', 'x^4', '12*x^2'),
  'wrong-variable': row('task', 'x^2*y^3', '3*x^2*y^2'),
  'others-not-held-constant': row('task', 'x^2*y^3', '2*x*y^3+3*x^2*y^2'),
  'point-not-evaluated': row('task', 'x^3', '3*x^2', undefined, { at: { x: '2' } }),
  'point-evaluated-first': row('task', 'x^3', '0', undefined, { at: { x: '2' } }),
  'point-coordinates-exchanged': row('task', 'x^2*y', '4', undefined, {
    at: { x: '1', y: '2' },
    by: ['y'],
  }),
  'degrees-for-radians': row('task', 'sin(x)', 'pi/180*cos(x)', TOH),
  'integrated-instead': row('task', 'sin(x)^2', 'x/2-sin(2*x)/4'),
  ...ANSWER_MISCONCEPTIONS,
  ...MATRIX_MISCONCEPTIONS,
  'slip-power-of-sum': row('algebra', '(x+1)^3', '3*(x^2+1)', MATZ),
  'slip-sign-on-expanding': row(
    'algebra',
    'x*e^(-x)-(x^2+x^3)',
    'e^(-x)-x*e^(-x)-2*x+3*x^2',
    BOOTH,
  ),
  'slip-brackets-missing': row('algebra', '(x^2+1)^2', '4*x*x^2+1', BOOTH),
  'slip-function-of-sum': row('algebra', 'sin(x^2+x)', '(2*x+1)*(cos(x^2)+cos(x))', MATZ),
  'slip-fraction-of-sum': row('algebra', 'ln(x^2+x)', '(2*x+1)/x^2+(2*x+1)/x', MATZ),
  'slip-negative-exponent': row('algebra', 'x^(-2)', '2*x^3'),
  'slip-exponents-multiplied': row('algebra', '(x^2)^5', '5*x^6*2*x'),
  'sign-changed': row('relation', 'x^3-3*x', '3-3*x^2', BOOTH),
  'constant-factor': row('relation', 'x^3', '7*x^2'),
  'constant-added': row('relation', 'x^3', '3*x^2+7'),
  'factor-missing': row('relation', '(x^2+1)^4', '8*x*(x^2+1)^2'),
  'factor-surplus': row('relation', 'sin(x^2+x)', 'cos(x^2+x)*(2*x+1)*(x^2+x)'),
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof MISCONCEPTIONS;

export const MISCONCEPTION_IDS = Object.keys(MISCONCEPTIONS) as readonly MisconceptionId[];
