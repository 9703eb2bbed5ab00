/** Logarithmic differentiation of u^v, where base and exponent both depend on the variable. */
import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  derivative,
  integer,
  product,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import { tidyProduct } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { chain, sign, spread, step } from './formulas.ts';
import { answerOf, partSteps, signOf, type Telling } from './telling.ts';

export function logarithmSteps(told: Telling): Step[] {
  const { core, whole, narration } = told;
  const by = whole.variable;
  const [base, exponent] = core.derivation.parts;
  const [u, v] = [base!.operand, exponent!.operand];
  const own = told.subject !== undefined && !core.wrapped;
  const name = own ? told.subject : narration.letters(1)[0]!;
  const y = variable(name);
  const inside = narration.within([name]);
  const logarithm = spread(product([v, apply('ln', u)]));
  const byProductRule = spread(
    sum([
      tidyProduct([narration.simplified(exponent!), apply('ln', u)]),
      quotient(tidyProduct([v, narration.simplified(base!)]), u),
    ]),
  );
  const relative = simplify(byProductRule);
  const data = { y, u, v, x: variable(by) };
  const parts = narration.manner.detail === 'brief' ? [] : [base!, exponent!];
  const power = core.derivation.operand;
  return [
    step(
      'take-logarithms',
      [...(own ? [] : [chain(y, power)]), chain(apply('ln', y), apply('ln', power), logarithm)],
      data,
    ),
    step(
      'differentiate-logarithms',
      [
        chain(
          product([quotient(integer(1), y), sign(name, by)]),
          derivative(logarithm, [by]),
          byProductRule,
          relative,
        ),
      ],
      data,
      parts.flatMap((part) => partSteps(part, undefined, inside)),
    ),
    step(
      'combine-logarithms',
      [
        chain(
          signOf(told),
          core.wrap(product([y, relative])),
          core.wrap(product([power, relative])),
          answerOf(told),
        ),
      ],
      data,
    ),
  ];
}
