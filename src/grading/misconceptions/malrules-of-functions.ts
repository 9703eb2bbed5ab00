/**
 * Malrules about the derivative of one function: signs, roots, logarithms, inverse functions and the
 * activation functions of networks. Each row gives the function and the formula that a student takes
 * for its derivative, in the letters of the table of functions (u, and v for a second argument).
 *
 * Sources: Siyepu 2013 and 2015 (errors in derivatives of trigonometric, exponential and logarithmic
 * functions); Luneta and Makonye 2010; Orton 1983.
 */

import { fill } from '../../calculus/schema.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { functionRow } from '../../expression/functions.ts';
import { atFunction, type Malrule, malrule } from './malrule.ts';

/** Misconception, then for each function concerned the derivative that is believed. */
type Row = readonly [id: string, beliefs: Readonly<Partial<Record<FunctionName, string>>>];

/** The true derivative with the other sign. */
const negated = (...names: readonly FunctionName[]): Partial<Record<FunctionName, string>> =>
  Object.fromEntries(names.map((name) => [name, `-(${functionRow(name).derivative.u})`]));

const ROWS: readonly Row[] = [
  [
    'function-sign-lost',
    negated(
      'cos',
      'cot',
      'csc',
      'arccos',
      'arccot',
      'arccsc',
      'sech',
      'csch',
      'coth',
      'arsech',
      'arcsch',
    ),
  ],
  [
    'function-sign-invented',
    negated('sin', 'tan', 'sec', 'sinh', 'cosh', 'tanh', 'arcsin', 'arctan', 'arcsec', 'arsinh'),
  ],
  [
    'function-cofunction-confused',
    {
      sin: 'sin(u)',
      cos: 'cos(u)',
      tan: 'cot(u)',
      cot: 'tan(u)',
      sec: 'csc(u)',
      csc: 'sec(u)',
      sinh: 'sinh(u)',
      cosh: 'cosh(u)',
    },
  ],
  [
    'function-tangent-and-secant-exchanged',
    {
      tan: 'sec(u)*tan(u)',
      sec: 'sec(u)^2',
      cot: '-csc(u)*cot(u)',
      csc: '-csc(u)^2',
      tanh: 'sech(u)*tanh(u)',
      sech: '-sech(u)^2',
    },
  ],
  ['function-square-lost', { tan: 'sec(u)', cot: '-csc(u)', tanh: 'sech(u)', coth: '-csch(u)' }],
  [
    'function-inverse-confused',
    {
      arcsin: '1/(1+u^2)',
      arctan: '1/sqrt(1-u^2)',
      arccos: '-1/(1+u^2)',
      arccot: '-1/sqrt(1-u^2)',
      arsinh: '1/sqrt(u^2-1)',
      arcosh: '1/sqrt(u^2+1)',
      artanh: '1/(1+u^2)',
    },
  ],
  [
    'function-inverse-sign-under-root',
    { arcsin: '1/sqrt(1+u^2)', arccos: '-1/sqrt(1+u^2)', arctan: '1/(1-u^2)' },
  ],
  [
    'function-inverse-root-lost',
    { arcsin: '1/(1-u^2)', arccos: '-1/(1-u^2)', arsinh: '1/(1+u^2)', arcosh: '1/(u^2-1)' },
  ],
  [
    'function-inverse-as-reciprocal',
    {
      arcsin: '-cos(u)/sin(u)^2',
      arccos: 'sin(u)/cos(u)^2',
      arctan: '-sec(u)^2/tan(u)^2',
      arsinh: '-cosh(u)/sinh(u)^2',
      artanh: '-sech(u)^2/tanh(u)^2',
    },
  ],
  [
    'function-inverse-of-derivative',
    { arcsin: '1/cos(u)', arccos: '-1/sin(u)', arctan: '1/sec(u)^2' },
  ],
  ['logarithm-reciprocal-of-logarithm', { ln: '1/ln(u)' }],
  ['logarithm-not-differentiated', { ln: 'ln(u)', log: 'log(u,v)' }],
  ['logarithm-base-forgotten', { log: '1/u' }],
  ['logarithm-base-multiplied', { log: 'ln(v)/u' }],
  ['root-half-lost', { sqrt: '1/sqrt(u)', root: 'root(u,v)/u' }],
  ['root-not-inverted', { sqrt: 'sqrt(u)/2', root: 'root(u,v)/v' }],
  ['root-as-reciprocal', { sqrt: '1/(2*u)' }],
  ['exponential-as-power', { exp: 'u*exp(u-1)' }],
  ['absolute-value-is-one', { abs: '1' }],
  ['sigmoid-factor-missing', { sigmoid: 'sigmoid(u)' }],
  ['sigmoid-as-tanh', { sigmoid: '1-sigmoid(u)^2', tanh: 'tanh(u)*(1-tanh(u))' }],
  ['softplus-as-exponential', { softplus: 'exp(u)/(1+u)' }],
  [
    'activation-gate-forgotten',
    { relu: '1', leakyrelu: '1', silu: 'sigmoid(u)', gelu: '(1+erf(u/sqrt(2)))/2' },
  ],
];

const rulesOf = ([id, beliefs]: Row): Malrule => {
  const names = Object.keys(beliefs);
  return malrule(
    id,
    'function',
    ({ operand, roles }) => {
      if (operand.kind !== 'application') throw new Error('not a function of the table');
      return fill(beliefs[operand.name]!, roles);
    },
    { where: atFunction(...names) },
  );
};

export const FUNCTION_MALRULES: readonly Malrule[] = ROWS.map(rulesOf);
