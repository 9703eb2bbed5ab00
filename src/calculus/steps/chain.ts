/**
 * The chain rule of several variables, told: the rule in signs, the table of its parts, the parts put
 * in, the inner functions put in, the result collected, and the check by substitution first.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  product,
  sum,
  variable,
} from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { substitute } from '../../expression/traverse.ts';
import { putIn } from '../at-point.ts';
import type { ChainWork, Composed } from '../chain-work.ts';
import type { ChainTask } from '../composition-task.ts';
import { entrywise } from '../entrywise.ts';
import { tidySum } from '../tidy.ts';
import type { Formula, Side, Step } from '../worked-solution.ts';
import { chain, scalar, sign, spread, step } from './formulas.ts';
import type { Manner } from './narration.ts';
import { computePartials, coordinates, equalSides, named } from './partials.ts';

/** The letter of the matrix of the inner derivatives; another where A is taken. */
export const matrixName = ({ inner, arguments: names, name }: ChainTask): string =>
  [name, ...names, ...inner.map((each) => each.name)].includes('A') ? 'M' : 'A';

/** The name of a vector of variables: x for x_1, x_2, and else the variables in brackets. */
export function vectorName(names: readonly string[]): string {
  const stems = new Set(names.map((name) => name.replace(/_.*$/, '')));
  const [stem] = stems;
  return stems.size === 1 && names.every((name) => name.includes('_'))
    ? stem!
    : `(${names.join(', ')})`;
}

export const gradientOf = (of: string, names: readonly string[], times?: string): Side => ({
  kind: 'gradient-sign',
  of,
  by: vectorName(names),
  ...(times === undefined ? {} : { times }),
});

const vector = (components: readonly Expression[]): Written => ({ kind: 'vector', components });
const matrix = (rows: readonly (readonly Expression[])[]): Written => ({ kind: 'matrix', rows });

const lettersOf = (task: ChainTask): string[] => task.inner.map(({ name }) => name);

/** A rows for the variables, a column for each inner function. */
const rowsOf = <Entry>(task: ChainTask, entry: (row: number, column: number) => Entry): Entry[][] =>
  task.arguments.map((_, column) => task.inner.map((__, row) => entry(row, column)));

export function chainSteps(
  work: ChainWork,
  general: Written,
  answer: Written,
  manner: Manner,
): Step[] {
  const { task } = work;
  const wanted =
    task.wanted.kind === 'derivative'
      ? work.composed.filter(({ by }) => task.wanted.kind === 'derivative' && by === task.wanted.by)
      : work.composed;
  const told = task.form === 'vector' ? vectorForm(work, manner) : sumForm(work, wanted, manner);
  const last =
    task.at === undefined
      ? []
      : [
          step(
            'evaluate-at',
            [
              equalSides(
                entrywise(general, (part) => putIn(part, task.at!)),
                answer,
              ),
            ],
            {
              at: coordinates(task.at),
              y: variable(task.name),
            },
          ),
        ];
  return [...told, ...checkSteps(work, wanted), ...last];
}

const data = (task: ChainTask, by: readonly string[]) => ({
  y: variable(task.name),
  u: lettersOf(task).map(variable),
  x: by.map(variable),
});

function sumForm(work: ChainWork, wanted: readonly Composed[], manner: Manner): Step[] {
  const { task } = work;
  const letters = lettersOf(task);
  const about = data(
    task,
    wanted.map(({ by }) => by),
  );
  const rule = wanted.map(({ by }) =>
    chain(
      sign(task.name, by),
      sum(letters.map((letter) => product([sign(task.name, letter), sign(letter, by)]))),
    ),
  );
  const columns = wanted.map(({ by }) => task.arguments.indexOf(by));
  const parts = [
    ...named(task.name, work.outer),
    ...columns.flatMap((column) =>
      letters.flatMap((letter, row) => named(letter, [work.inner[row]![column]!])),
    ),
  ];
  const taken = [task.name, ...letters, ...task.arguments];
  const computed = computePartials(parts, taken, manner);
  return [
    step('state-chain-sum', rule, about),
    { ...computed, code: 'table-of-parts', data: about },
    step(
      'put-parts-in',
      wanted.map((each) => chain(sign(task.name, each.by), written(work, each))),
      about,
    ),
    step(
      'inner-functions-in',
      wanted.map((each) => chain(sign(task.name, each.by), written(work, each, work.back))),
      { ...about, inner: innerFormulas(task) },
    ),
    step(
      'collect',
      wanted.map(({ by, value }) => chain(sign(task.name, by), value)),
      about,
    ),
  ];
}

/** The sum of products with each factor as it is, also factors 1: so the parts can be found again. */
function written(
  { task, outer, inner }: ChainWork,
  { by }: Composed,
  back?: ReadonlyMap<string, Expression>,
): Expression {
  const column = task.arguments.indexOf(by);
  return spread(
    sum(
      outer.map(({ value }, row) =>
        product([back === undefined ? value : substitute(value, back), inner[row]![column]!.value]),
      ),
    ),
  );
}

const innerFormulas = (task: ChainTask): Formula[] =>
  task.inner.map((each) => chain(variable(each.name), each.function));

function vectorForm(work: ChainWork, manner: Manner): Step[] {
  const { task, outer, inner, composed } = work;
  const letters = lettersOf(task);
  const name = matrixName(task);
  const about = { ...data(task, task.arguments), A: variable(name) };
  const whole = gradientOf(task.name, task.arguments);
  const signs = rowsOf(task, (row, column) => sign(letters[row]!, task.arguments[column]!));
  const values = rowsOf(task, (row, column) => inner[row]![column]!.value);
  const taken = [task.name, ...letters, ...task.arguments];
  const folded =
    manner.detail === 'brief'
      ? []
      : [
          computePartials(
            [
              ...named(task.name, outer),
              ...inner.flatMap((row, index) => named(letters[index]!, row)),
            ],
            taken,
            manner,
          ),
        ];
  const products = composed.map((each) => written(work, each));
  const mixed = composed.map((each) => tidied(written(work, each)));
  return [
    step('state-chain-vector', [{ sides: [whole, gradientOf(task.name, letters, name)] }], about),
    step(
      'matrix-of-parts',
      [{ sides: [scalar(variable(name)), matrix(signs), matrix(values)] }],
      about,
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
      folded,
    ),
    step(
      'multiply-matrix',
      [{ sides: [whole, ...equalSides(vector(products), vector(mixed)).sides] }],
      about,
    ),
    step(
      'inner-functions-in',
      [{ sides: [whole, vector(mixed.map((each) => substitute(each, work.back)))] }],
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

/** The inner functions put in first, then differentiated: the same outcome. */
function checkSteps({ task, direct }: ChainWork, wanted: readonly Composed[]): Step[] {
  if (direct === undefined) return [];
  const lines = wanted.map(({ by, value }) =>
    chain(
      sign(task.name, by),
      derivative(direct.function, [by]),
      direct.derivatives[task.arguments.indexOf(by)]!,
      value,
    ),
  );
  return [
    step(
      'verify-substitution-first',
      [chain(variable(task.name), direct.function), ...lines],
      data(
        task,
        wanted.map(({ by }) => by),
      ),
    ),
  ];
}

/** A part of the chain rule alone. */
export function partSteps(work: ChainWork, general: Written, manner: Manner): Step[] {
  const { task, outer, inner } = work;
  const letters = lettersOf(task);
  const taken = [task.name, ...letters, ...task.arguments];
  const { wanted } = task;
  const about = { ...data(task, task.arguments), A: variable(matrixName(task)) };
  const of = (code: 'differentiate-outer' | 'differentiate-inner', step_: Step): Step => ({
    ...step_,
    code,
    data: about,
  });
  switch (wanted.kind) {
    case 'outer-derivative': {
      const parts = outer.filter((each) => each.variable === wanted.by);
      return [of('differentiate-outer', computePartials(named(task.name, parts), taken, manner))];
    }
    case 'inner-derivative': {
      const row = inner[letters.indexOf(wanted.of)] ?? [];
      const parts = row.filter((each) => each.variable === wanted.by);
      return [of('differentiate-inner', computePartials(named(wanted.of, parts), taken, manner))];
    }
    case 'outer-gradient': {
      const sides = [
        gradientOf(task.name, letters),
        vector(letters.map((letter) => sign(task.name, letter))),
        general,
      ];
      return [
        of('differentiate-outer', computePartials(named(task.name, outer), taken, manner)),
        step('gradient-of-outer', [{ sides }], about),
      ];
    }
    case 'inner-matrix': {
      const signs = rowsOf(task, (row, column) => sign(letters[row]!, task.arguments[column]!));
      const parts = inner.flatMap((row, index) => named(letters[index]!, row));
      return [
        of('differentiate-inner', computePartials(parts, taken, manner)),
        step(
          'matrix-of-parts',
          [{ sides: [scalar(variable(matrixName(task))), matrix(signs), general] }],
          about,
        ),
      ];
    }
    case 'derivative':
    case 'gradient':
      return [];
  }
}
