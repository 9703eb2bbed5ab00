/**
 * Malrules of products, quotients, powers, exponentials and constants.
 *
 * Sources: Orton 1983; Luneta and Makonye 2010; Siyepu 2013.
 */

import type { RuleApplication } from '../../calculus/rules.ts';
import { tidyNegation, tidyProduct, tidySum } from '../../calculus/tidy.ts';
import { type Expression, NOUGHT, UNITY } from '../../expression/expression.ts';
import { type Malrule, malrule } from './malrule.ts';

const results = ({ parts }: RuleApplication) => parts.map(({ result }) => result);

/** Only one factor is differentiated: the term of the product rule with this number. */
const oneTermOnly = (at: number) => (application: RuleApplication) =>
  tidyProduct(application.parts.map((part, index) => (index === at ? part.result : part.operand)));

const powerOf = (operand: Expression): boolean => operand.kind === 'power';

export const COMBINATION_MALRULES: readonly Malrule[] = [
  malrule('product-of-derivatives', 'product', (application) => tidyProduct(results(application))),
  malrule('product-with-minus', 'product', (application) =>
    tidySum(
      application.parts.map((_, at) =>
        at === 0 ? oneTermOnly(at)(application) : tidyNegation(oneTermOnly(at)(application)),
      ),
    ),
  ),
  malrule('product-first-term-only', 'product', oneTermOnly(0)),
  malrule('product-second-term-only', 'product', oneTermOnly(1)),
  malrule('product-sum-of-derivatives', 'product', (application) => tidySum(results(application))),
  malrule('quotient-of-derivatives', 'quotient', 'u_prime/v_prime'),
  malrule('quotient-order-swapped', 'quotient', '(u*v_prime-u_prime*v)/v^2'),
  malrule('quotient-with-plus', 'quotient', '(u_prime*v+u*v_prime)/v^2'),
  malrule('quotient-square-missing', 'quotient', '(u_prime*v-u*v_prime)/v'),
  malrule('quotient-denominator-missing', 'quotient', 'u_prime*v-u*v_prime'),
  malrule('quotient-derivative-squared-below', 'quotient', '(u_prime*v-u*v_prime)/v_prime^2'),
  malrule('quotient-numerator-only', 'quotient', 'u_prime/v'),
  malrule('quotient-factors-not-crossed', 'quotient', '(u_prime*u-v*v_prime)/v^2'),
  malrule('reciprocal-sign-lost', 'reciprocal', 'c/x^2'),
  malrule('reciprocal-square-lost', 'reciprocal', '-c/x'),
  malrule('reciprocal-as-logarithm', 'reciprocal', 'c*ln(x)'),
  malrule('power-exponent-not-lowered', 'power', 'n*x^n'),
  malrule('power-exponent-not-multiplied', 'power', 'x^(n-1)'),
  malrule('power-exponent-raised', 'power', 'n*x^(n+1)'),
  malrule('power-integrated', 'power', 'x^(n+1)/(n+1)'),
  malrule('power-exponent-lowered-in-factor', 'power', '(n-1)*x^(n-1)'),
  malrule('power-as-exponential', 'power', 'x^n*ln(x)'),
  malrule('exponential-as-power', 'natural-exponential', 'x*e^(x-1)'),
  malrule('exponential-as-power', 'exponential', 'x*a^(x-1)'),
  malrule('exponential-logarithm-forgotten', 'exponential', 'a^x'),
  malrule('exponential-divided-by-logarithm', 'exponential', 'a^x/ln(a)'),
  malrule('exponential-of-derivative', 'natural-exponential', () => UNITY, { where: powerOf }),
  malrule('general-power-as-power', 'general-power', 'v*u^(v-1)*u_prime'),
  malrule('general-power-as-exponential', 'general-power', 'u^v*ln(u)*v_prime'),
  malrule('constant-not-dropped', 'constant', 'c'),
  malrule('constant-as-variable', 'constant', () => UNITY, {
    where: (operand) => operand.kind !== 'number',
  }),
  malrule('coefficient-dropped', 'constant-multiple', 'u_prime'),
  malrule('coefficient-kills-term', 'constant-multiple', () => NOUGHT),
  malrule('divisor-dropped', 'constant-divisor', 'u_prime'),
  malrule('linear-term-kept', 'variable', ({ operand }) => operand),
];
