/**
 * Malrules of the chain rule. In each, the right conclusion is f'(g(x)) g'(x).
 *
 * Sources: Clark, Cordero, Cottrill, Czarnocha, DeVries, St. John, Tolias, Vidakovic 1997
 * (constructing a schema: the case of the chain rule); Horvath 2008 (the chain rule in students'
 * work); Luneta and Makonye 2010 (errors in differentiation); Orton 1983 (students' understanding of
 * differentiation).
 */

import { outerAt, type RuleApplication } from '../../calculus/rules.ts';
import { fillIn } from '../../calculus/schema.ts';
import { tidyProduct, tidySum } from '../../calculus/tidy.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import { type Malrule, malrule } from './malrule.ts';

/** f'(g(x)). */
const outerDerivative = (application: RuleApplication): Expression =>
  outerDerivativeAt(application, application.parts[0]!.operand);

/** f'(what is given). */
function outerDerivativeAt(application: RuleApplication, inner: Expression): Expression {
  const outer = application.outer[0]!;
  return outerAt(outer, { [outer.variable]: inner });
}

/** f(what is given). */
function outerFunctionAt(application: RuleApplication, inner: Expression): Expression {
  const outer = application.outer[0]!;
  return fillIn(outer.operand, { [outer.variable]: inner });
}

/** g(x) and g'(x). */
const inner = (application: RuleApplication): Expression => application.parts[0]!.operand;
const innerDerivative = (application: RuleApplication): Expression => application.parts[0]!.result;
const x = (application: RuleApplication): Expression => variable(application.variable);

export const CHAIN_MALRULES: readonly Malrule[] = [
  malrule('chain-inner-forgotten', 'chain', outerDerivative),
  malrule('chain-outer-at-inner-derivative', 'chain', (application) =>
    outerDerivativeAt(application, innerDerivative(application)),
  ),
  malrule('chain-outer-at-inner-derivative-times', 'chain', (application) =>
    tidyProduct([
      outerDerivativeAt(application, innerDerivative(application)),
      innerDerivative(application),
    ]),
  ),
  malrule('chain-inner-derivative-only', 'chain', innerDerivative),
  malrule('chain-function-of-inner-derivative', 'chain', (application) =>
    outerFunctionAt(application, innerDerivative(application)),
  ),
  malrule('chain-inner-replaced-by-variable', 'chain', (application) =>
    tidyProduct([outerDerivativeAt(application, x(application)), innerDerivative(application)]),
  ),
  malrule('chain-inner-derivative-twice', 'chain', (application) =>
    tidyProduct([
      outerDerivative(application),
      innerDerivative(application),
      innerDerivative(application),
    ]),
  ),
  malrule('chain-times-inner-function', 'chain', (application) =>
    tidyProduct([outerDerivative(application), inner(application)]),
  ),
  malrule('chain-outer-not-differentiated', 'chain', (application) =>
    tidyProduct([outerFunctionAt(application, inner(application)), innerDerivative(application)]),
  ),
  malrule('chain-added-instead-of-multiplied', 'chain', (application) =>
    tidySum([outerDerivative(application), innerDerivative(application)]),
  ),
  malrule('chain-as-product', 'chain', (application) =>
    tidySum([
      tidyProduct([outerDerivativeAt(application, x(application)), inner(application)]),
      tidyProduct([outerFunctionAt(application, x(application)), innerDerivative(application)]),
    ]),
  ),
  malrule('chain-outer-differentiated-twice', 'chain', (application) =>
    tidyProduct([
      outerDerivative(application),
      outerDerivative(application),
      innerDerivative(application),
    ]),
  ),
];
