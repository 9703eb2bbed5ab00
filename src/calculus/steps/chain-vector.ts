/** The vector form of the chain rule, told: the matrix A, the gradient by the inner letters, A ∇_u y. */
import { simplify } from '../../algebra/simplify.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { ChainWork } from '../chain-work.ts';
import { tidySum } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import {
  aboutChain,
  gradientOf,
  innerFormulas,
  lettersOf,
  matrix,
  matrixName,
  rowsOf,
  sumOfProducts,
  vector,
} from './chain-signs.ts';
import { scalar, sign, spread, step } from './formulas.ts';
import type { Manner } from './narration.ts';
import { computePartials, equalSides, type NamedPartial, named } from './partials.ts';

export function vectorForm(work: ChainWork, manner: Manner): Step[] {
  const { task, outer, inner, composed } = work;
  const letters = lettersOf(task);
  const name = matrixName(task);
  const about = { ...aboutChain(task, task.arguments), A: variable(name) };
  const whole = gradientOf(task.name, task.arguments);
  const signs = rowsOf(task, (row, column) => sign(letters[row]!, task.arguments[column]!));
  const values = rowsOf(task, (row, column) => inner[row]![column]!.value);
  const taken = [task.name, ...letters, ...task.arguments];
  const detailsOf = (partials: readonly NamedPartial[]): readonly Step[] =>
    computePartials(partials, taken, manner).steps;
  const products = composed.map((each) => sumOfProducts(work, each));
  const mixed = composed.map((each) => tidied(sumOfProducts(work, each)));
  return [
    step('state-chain-vector', [{ sides: [whole, gradientOf(task.name, letters, name)] }], about),
    step(
      'matrix-of-parts',
      [{ sides: [scalar(variable(name)), matrix(signs), matrix(values)] }],
      about,
      detailsOf(inner.flatMap((row, index) => named(letters[index]!, row))),
    ),
    step(
      'gradient-of-outer',
      [
        {
          sides: [
            gradientOf(task.name, letters),
            vector(letters.map((letter) => sign(task.name, letter))),
            vector(outer.map(({ value }) => value)),
          ],
        },
      ],
      about,
      detailsOf(named(task.name, outer)),
    ),
    step(
      'multiply-matrix',
      [{ sides: [whole, ...equalSides(vector(products), vector(mixed)).sides] }],
      about,
    ),
    step(
      'inner-functions-in',
      [{ sides: [whole, vector(mixed.map((each) => spread(substitute(each, work.back))))] }],
      { ...about, inner: innerFormulas(task) },
    ),
    step('collect', [{ sides: [whole, vector(composed.map(({ value }) => value))] }], about),
  ];
}

/** Each product of the sum multiplied out; the sum stays as it is. */
const tidied = (expression: Expression): Expression =>
  expression.kind === 'sum'
    ? tidySum(expression.terms.map((term) => simplify(term)))
    : simplify(expression);
