/** The check of implicit differentiation: the same from the partial derivatives of left minus right. */
import { NormalFormContext } from '../../algebra/normal-form.ts';
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  difference,
  type Expression,
  integer,
  negation,
  power,
  quotient,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { conclusion, differentiate } from '../differentiate.ts';
import type { ImplicitCourse } from '../implicit-course.ts';
import type { ImplicitTask } from '../task.ts';
import { isNought, tidyNegation, tidyProduct, tidySum } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import { chain, sign, spread, step } from './formulas.ts';

/**
 * The slope is −F_x / F_y for F = left − right, and the second derivative follows from the second
 * partial derivatives by differentiating that quotient along the curve. The second is shown where it is
 * proved to be the same.
 */
export function implicitCheck(course: ImplicitCourse): Step[] {
  const { task, alone, factor, slope, again } = course;
  const { left, right, dependent, by } = task;
  const zero = difference(left, right);
  const names = [...new Set([...(task.arguments ?? [by]), dependent])];
  if (distinctParts(zero).length > LIMITS.calculus.verifiedSize) return [];
  const name = ['F', 'G', 'H'].find((each) => !variablesOf(zero).includes(each));
  if (name === undefined) return [];
  const of = (variables: readonly string[]): Expression =>
    unknown(
      name,
      names.map(variable),
      names.map((each) => variables.filter((other) => other === each).length),
    );
  const first = [
    chain(of([]), leftMinusRight(task)),
    chain(of([by]), alone),
    chain(of([dependent]), factor),
  ];
  const data = { y: variable(dependent), x: variable(by), F: variable(name) };
  if (again === undefined) {
    const quotientOfSigns = negation(quotient(of([by]), of([dependent])));
    return [
      step('verify-implicit', [...first, chain(sign(dependent, by), quotientOfSigns, slope)], data),
    ];
  }
  const twice = (one: Expression, variables: readonly [string, string]) => ({
    sign: of(variables),
    value: simplify(conclusion(differentiate(one, variables[1]))),
  });
  const [xx, xy, yy] = [
    twice(alone, [by, by]),
    twice(alone, [by, dependent]),
    twice(factor, [dependent, dependent]),
  ] as const;
  const rule = (
    u: Expression,
    v: Expression,
    [uu, uv, vv]: readonly [Expression, Expression, Expression],
  ): Expression =>
    negation(
      quotient(
        tidySum(
          [
            [uu, power(v, integer(2))],
            [negation(integer(2)), uv, u, v],
            [vv, power(u, integer(2))],
          ]
            .filter((factors) => !factors.some(isNought))
            .map((factors) => spread(tidyProduct(factors))),
        ),
        power(v, integer(3)),
      ),
    );
  const same = rule(alone, factor, [xx.value, xy.value, yy.value]);
  if (!new NormalFormContext({ positive: [] }).provesEqual(same, again.value)) return [];
  const signs = rule(of([by]), of([dependent]), [xx.sign, xy.sign, yy.sign]);
  const lines = [...first, ...[xx, xy, yy].map((each) => chain(each.sign, each.value))];
  const second = derivative(variable(dependent), [by, by]);
  const shortened = again.onCurve === undefined ? [] : [again.onCurve.value];
  return [
    step(
      'verify-implicit-second',
      [...lines, chain(second, signs, same, again.value, ...shortened)],
      data,
    ),
  ];
}

/** Without brackets around the terms of the right side. */
function leftMinusRight({ left, right }: ImplicitTask): Expression {
  const taken = right.kind === 'sum' ? right.terms : [right];
  return spread(tidySum([left, ...taken.map((term) => tidyNegation(term))]));
}
