/** The rules argument carries misconceptions: a row in a rule's place, everywhere or at one position. */
import { describe, expect, it } from 'vitest';
import { simplify } from '../../src/algebra/simplify.ts';
import { applications } from '../../src/calculus/derivation.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import type { RuleName } from '../../src/calculus/rule-names.ts';
import { filled, onlyAt, outerAt, RULES, type Rule } from '../../src/calculus/rules.ts';
import { tidyProduct } from '../../src/calculus/tidy.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';

const rule = (name: RuleName): Rule => RULES.find((row) => row.name === name)!;

/** The rule's row with another conclusion. */
const instead = (malrule: string, name: RuleName, conclude: Rule['conclude']): Rule => ({
  ...rule(name),
  malrule,
  conclude,
});

const says = (malrule: string, name: RuleName, right: string): Rule =>
  instead(malrule, name, (application) => filled(right, application));

const MALRULES = {
  innerForgotten: instead('inner-forgotten', 'chain', ({ outer, roles }) =>
    outerAt(outer[0]!, { [outer[0]!.variable]: roles.u! }),
  ),
  outerAtInnerDerivative: instead('outer-at-inner-derivative', 'chain', ({ outer, parts }) =>
    outerAt(outer[0]!, { [outer[0]!.variable]: parts[0]!.result }),
  ),
  innerReplaced: instead('inner-replaced', 'chain', ({ outer, parts, variable }) =>
    tidyProduct([
      outerAt(outer[0]!, { [outer[0]!.variable]: formula(variable) }),
      parts[0]!.result,
    ]),
  ),
  productOfDerivatives: says('product-of-derivatives', 'product', 'u_prime*v_prime'),
  quotientSwapped: says('quotient-swapped', 'quotient', '(u*v_prime-u_prime*v)/v^2'),
  powerOnExponential: says('power-on-exponential', 'exponential', 'x*a^(x-1)'),
  exponentNotLowered: says('exponent-not-lowered', 'power', 'n*x^n'),
  cosineSign: {
    ...instead('cosine-sign', 'function', (application) => filled('sin(u)', application)),
    match: (site) =>
      site.operand.kind === 'application' && site.operand.name === 'cos'
        ? rule('function').match(site)
        : undefined,
  } satisfies Rule,
};

const predicted = (text: string, ...malrules: readonly Rule[]): string =>
  printPlain(simplify(conclusion(differentiate(formula(text), 'x', [...malrules, ...RULES]))));

describe('a malrule in the place of a rule', () => {
  it.each<[string, Rule, string]>([
    ['sin(x^2)', MALRULES.innerForgotten, 'cos(x^2)'],
    ['sin(x^2)', MALRULES.outerAtInnerDerivative, 'cos(2*x)'],
    ['sin(x^2)', MALRULES.innerReplaced, '2*x*cos(x)'],
    ['x^2*sin(x)', MALRULES.productOfDerivatives, '2*x*cos(x)'],
    ['sin(x)/x', MALRULES.quotientSwapped, '(sin(x)-x*cos(x))/x^2'],
    ['2^x', MALRULES.powerOnExponential, 'x*2^(x-1)'],
    ['(x^2+1)^5', MALRULES.exponentNotLowered, '10*x^2*(x^2+1)^5'],
    ['cos(3*x)', MALRULES.cosineSign, '3*sin(3*x)'],
  ])('differentiates %s as one who holds it does', (text, malrule, expected) => {
    expect(predicted(text, malrule)).toBe(printPlain(simplify(formula(expected))));
  });

  it('can stand at one position only', () => {
    const derivation = differentiate(formula('e^(sin(x^2))'), 'x');
    const positions = applications(derivation)
      .filter((each) => each.rule === 'chain')
      .map(({ position }) => position);
    const at = positions.map((position) =>
      predicted('e^(sin(x^2))', onlyAt(position, MALRULES.innerForgotten)),
    );
    const expected = ['e^(sin(x^2))*cos(x^2)', 'e^(sin(x^2))'].map((text) =>
      printPlain(simplify(formula(text))),
    );
    expect(at).toEqual(expected);
    expect(predicted('e^(sin(x^2))', MALRULES.innerForgotten)).toBe(expected[1]);
  });

  it('leaves its name in the derivation', () => {
    const derivation = differentiate(formula('sin(x^2)'), 'x', [MALRULES.innerForgotten, ...RULES]);
    expect(derivation).toMatchObject({ rule: 'chain', malrule: 'inner-forgotten' });
  });
});
