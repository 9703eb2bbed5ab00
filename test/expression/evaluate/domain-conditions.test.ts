/** Domain conditions of expressions as a teacher would list them. */
import { describe, expect, it } from 'vitest';
import { domainConditions } from '../../../src/expression/evaluate/domain-conditions.ts';
import {
  apply,
  type Expression,
  product,
  quotient,
  UNITY,
  variable,
} from '../../../src/expression/expression.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { sameExpression } from '../../../src/expression/traverse.ts';

const TABLE: readonly (readonly [text: string, ...conditions: [string, string][]])[] = [
  ['x^2+sin(x)*exp(x)'],
  ['1/x', ['x', '!=']],
  ['x/3'],
  ['ln(x-1)', ['x-1', '>']],
  ['sqrt(x)+sqrt(x)', ['x', '>=']],
  ['ln(ln(x))', ['x', '>'], ['ln(x)', '>']],
  ['x^(-2)', ['x', '!=']],
  ['x^(1/3)'],
  ['x^(-1/3)', ['x', '!=']],
  ['x^(2/4)', ['x', '>=']],
  ['x^(-0.5)', ['x', '>']],
  ['x^x', ['x', '>']],
  ['2^x'],
  ['pi^x'],
  ['e^(1/x)', ['x', '!=']],
  ['(-2)^x', ['-2', '>']],
  ['root(x,3)'],
  ['root(x,4)', ['x', '>=']],
  ['root(x,y)', ['y', '!='], ['x', '>']],
  ['tan(2*x)', ['cos(2*x)', '!=']],
  ['log(x,2)', ['x', '>']],
  ['log(2,x)', ['x', '>'], ['x-1', '!=']],
  ['arcsin(x)', ['1-x^2', '>=']],
  ['arcosh(3*x)', ['3*x-1', '>=']],
  ['arsech(x)', ['x', '>'], ['1-x', '>=']],
  ['1/0+x', ['0', '!=']],
  ['1/(x-x)', ['x-x', '!=']],
];

describe('domain conditions', () => {
  for (const [text, ...expected] of TABLE) {
    it(`of ${text}`, () => {
      const found = domainConditions(formula(text));
      expect(found).toHaveLength(expected.length);
      expected.forEach(([condition, relation], index) => {
        expect(found[index]!.relation).toBe(relation);
        expect(sameExpression(found[index]!.expression, formula(condition))).toBe(true);
      });
    });
  }

  it('are found in linear time where parts are shared', () => {
    let shared: Expression = variable('x');
    for (let level = 0; level < 60; level += 1) shared = product([shared, apply('ln', shared)]);
    expect(domainConditions(quotient(UNITY, shared))).toHaveLength(61);
    let deep: Expression = variable('x');
    for (let level = 0; level < 10_000; level += 1) deep = apply('ln', deep);
    expect(domainConditions(deep)).toHaveLength(10_000);
  });
});
