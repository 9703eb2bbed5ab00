/** The sum rule: term by term, then together. Told alike with letters and without. */
import {
  derivative,
  type Expression,
  negation,
  sum,
  variable,
} from '../../expression/expression.ts';
import type { Derivation } from '../derivation.ts';
import { tidySum } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { coreOf, isElementary, isLinear, unsigned } from './core.ts';
import { chain, spread, step } from './formulas.ts';
import { answerOf, partSteps, signOf, type Telling, termLine } from './telling.ts';

export function sumSteps(told: Telling): Step[] {
  const { core, whole, narration } = told;
  const terms = core.derivation.parts;
  const data = { x: variable(whole.variable) };
  const inside = narration.within([]);
  const signs = sum(
    terms.map((term) => signed(term, derivative(unsigned(term).operand, [whole.variable]))),
  );
  const values = tidySum(terms.map((term) => narration.simplified(term)));
  const end = [spread(core.wrap(values)), answerOf(told)];
  const bare = terms.map(unsigned);
  if (narration.manner.detail === 'brief') {
    const hard = bare.filter((term) => !isElementary(coreOf(term).derivation) && !isLinear(term));
    if (hard.length === 0) {
      return [step('state-sum', [chain(signOf(told), core.wrap(signs), ...end)], data)];
    }
    return [
      step('state-sum', [chain(signOf(told), core.wrap(signs))], data),
      ...hard.flatMap((term) => narration.tell(term, undefined)),
      step('combine-terms', [chain(signOf(told), ...end)], data),
    ];
  }
  return [
    step('state-sum', [chain(signOf(told), core.wrap(signs))], data),
    step(
      'compute-terms',
      // A sign that stays, as dy/dx does, is no line.
      bare.map((term) => termLine(term, narration)).filter(({ sides }) => sides.length > 1),
      data,
      bare.flatMap((term) =>
        isElementary(coreOf(term).derivation) ? [] : partSteps(term, undefined, inside),
      ),
    ),
    step('combine-terms', [chain(signOf(told), ...end)], data),
  ];
}

const signed = (term: Derivation, unsignedValue: Expression): Expression =>
  unsigned(term) === term ? unsignedValue : negation(unsignedValue);
