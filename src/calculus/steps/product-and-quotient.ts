/** The product and quotient rules: with letters for the parts, or with the parts as they stand. */
import {
  derivative,
  difference,
  type Expression,
  integer,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import { tidyProduct } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { coreOf, isElementary, isLinear } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import { rootSquareSteps } from './root-squares.ts';
import { answerOf, nameOf, partSteps, signOf, type Telling, termLine } from './telling.ts';
import { productsOf, tidiedProducts } from './tidied-products.ts';

interface RuleOfParts {
  readonly name: 'product' | 'quotient';
  readonly whole: (parts: readonly Expression[]) => Expression;
  readonly differentiated: (
    parts: readonly Expression[],
    primes: readonly Expression[],
    times: (factors: readonly Expression[]) => Expression,
  ) => Expression;
}

export const PRODUCT: RuleOfParts = {
  name: 'product',
  whole: product,
  differentiated: (parts, primes, times) =>
    sum(
      parts.map((_, at) =>
        times(parts.map((part, index) => (index === at ? primes[index]! : part))),
      ),
    ),
};

export const QUOTIENT: RuleOfParts = {
  name: 'quotient',
  whole: ([u, v]) => quotient(u!, v!),
  differentiated: ([u, v], [du, dv], times) =>
    quotient(difference(times([du!, v!]), times([u!, dv!])), power(v!, integer(2))),
};

/** Name the parts, state the rule in the names, compute the parts' derivatives, put together. */
export function withLetters(told: Telling, rule: RuleOfParts): Step[] {
  const { core, narration, whole } = told;
  const { parts } = core.derivation;
  const letters = narration.letters(parts.length);
  const names = letters.map(variable);
  const primes = letters.map((letter) => sign(letter, whole.variable));
  const values = parts.map((part) => narration.simplified(part));
  const data = { y: nameOf(told), u: names, x: variable(whole.variable) };
  const stated = core.wrap(rule.differentiated(names, primes, product));
  const end = [...assembled(told, rule, values), answerOf(told)];
  const naming = [
    ...names.map((name, index) => chain(name, parts[index]!.operand)),
    chain(nameOf(told), spread(core.wrap(rule.whole(names)))),
  ];
  const identify = step(
    rule.name === 'product' ? 'identify-factors' : 'identify-quotient',
    naming,
    data,
  );
  if (narration.manner.detail === 'brief') {
    const derivatives = primes.map((prime, index) => chain(prime, values[index]!));
    const line = chain(signOf(told), stated, ...end);
    return [identify, step(`state-${rule.name}`, [...derivatives, line], data)];
  }
  const inside = narration.within(letters);
  const compute = step(
    'compute-parts',
    primes.map((prime, index) => chain(prime, values[index]!)),
    data,
    parts.flatMap((part, index) => partSteps(part, letters[index]!, inside)),
  );
  return [
    identify,
    step(`state-${rule.name}`, [chain(signOf(told), stated)], data),
    compute,
    step(`combine-${rule.name}`, [chain(signOf(told), ...end)], data, rootSquareSteps(end[0]!)),
  ];
}

/** State the rule with the derivatives not worked out, work them out, put together. */
export function withoutLetters(told: Telling, rule: RuleOfParts): Step[] {
  const { core, narration, whole } = told;
  const { parts } = core.derivation;
  const operands = parts.map(({ operand }) => operand);
  const signs = operands.map((operand) => derivative(operand, [whole.variable]));
  const values = parts.map((part) => narration.simplified(part));
  const data = { y: nameOf(told), u: operands, x: variable(whole.variable) };
  const stated = spread(core.wrap(rule.differentiated(operands, signs, product)));
  const end = [...assembled(told, rule, values), answerOf(told)];
  if (narration.manner.detail === 'brief') {
    const derivatives = signs.flatMap((each, index) =>
      isLinear(parts[index]!) ? [] : [chain(each, values[index]!)],
    );
    const line = chain(signOf(told), stated, ...end);
    return [step(`direct-${rule.name}`, [...derivatives, line], data)];
  }
  const inside = narration.within([]);
  return [
    step(`direct-${rule.name}`, [chain(signOf(told), stated)], data),
    step(
      'compute-derivatives',
      // A sign that stays, as dy/dx does, is no line.
      parts.map((part) => termLine(part, narration)).filter(({ sides }) => sides.length > 1),
      data,
      parts.flatMap((part) =>
        isElementary(coreOf(part).derivation) ? [] : partSteps(part, undefined, inside),
      ),
    ),
    step(`combine-${rule.name}`, [chain(signOf(told), ...end)], data, rootSquareSteps(end[0]!)),
  ];
}

/** The rule with everything put in, and what it comes to on the way to the answer. */
function assembled(told: Telling, rule: RuleOfParts, values: readonly Expression[]): Expression[] {
  const { core, whole } = told;
  const operands = core.derivation.parts.map(({ operand }) => operand);
  const raw = spread(core.wrap(rule.differentiated(operands, values, tidyProduct)));
  const products = productsOf(rule.name, operands, values);
  const below = rule.name === 'quotient' ? power(operands[1]!, integer(2)) : undefined;
  return [raw, ...tidiedProducts(products, below, core.wrap, answerOf(told), whole.variable)];
}
