/**
 * The chain rule of several variables, told: the rule in signs, the table of its parts, the parts put
 * in, the inner functions put in, the result collected, and the check by substitution first.
 */
import { derivative, product, sum, variable } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { putIn } from '../at-point.ts';
import type { ChainWork, Composed } from '../chain-work.ts';
import type { ChainTask } from '../composition-task.ts';
import { entrywise } from '../entrywise.ts';
import type { Formula, Step } from '../worked-solution.ts';
import {
  aboutChain,
  gradientOf,
  innerFormulas,
  lettersOf,
  sumOfProducts,
  sumWithInner,
  vector,
} from './chain-signs.ts';
import { vectorForm } from './chain-vector.ts';
import { chain, scalar, sign, step } from './formulas.ts';
import type { Manner } from './narration.ts';
import { computePartials, coordinates, named, workedOutWritten } from './partials.ts';

/** The derivatives that are asked for. */
const wantedOf = ({ task: { wanted }, composed }: ChainWork): readonly Composed[] =>
  wanted.kind === 'derivative' ? composed.filter(({ by }) => by === wanted.by) : composed;

export function chainSteps(
  work: ChainWork,
  general: Written,
  answer: Written,
  manner: Manner,
): Step[] {
  const { task } = work;
  const wanted = wantedOf(work);
  const told = task.form === 'vector' ? vectorForm(work, manner) : sumForm(work, wanted, manner);
  const last =
    task.at === undefined
      ? []
      : [
          step(
            'evaluate-at',
            [
              valueLine(
                task,
                workedOutWritten(
                  entrywise(general, (part) => putIn(part, task.at!)),
                  answer,
                ),
              ),
            ],
            {
              at: coordinates(task.at),
              y: variable(task.name),
            },
          ),
        ];
  return [...told, ...last];
}

/** What is asked for in front of what it equals. */
const valueLine = (
  { name, arguments: names, wanted }: ChainTask,
  sides: readonly Written[],
): Formula => ({
  sides: [
    wanted.kind === 'derivative' ? scalar(sign(name, wanted.by)) : gradientOf(name, names),
    ...sides,
  ],
});

function sumForm(work: ChainWork, wanted: readonly Composed[], manner: Manner): Step[] {
  const { task } = work;
  const letters = lettersOf(task);
  const about = aboutChain(
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
      wanted.map((each) => chain(sign(task.name, each.by), sumOfProducts(work, each))),
      about,
    ),
    step(
      'inner-functions-in',
      wanted.map((each) => chain(sign(task.name, each.by), sumWithInner(work, each))),
      { ...about, inner: innerFormulas(task) },
    ),
    step(
      'collect',
      wanted.map(({ by, value }) => chain(sign(task.name, by), value)),
      about,
    ),
    ...(task.wanted.kind === 'gradient' ? [assembled(task, wanted)] : []),
  ];
}

/** The derivatives found, as a vector. */
const assembled = (task: ChainTask, wanted: readonly Composed[]): Step =>
  step('assemble-gradient', [
    { sides: [gradientOf(task.name, task.arguments), vector(wanted.map(({ value }) => value))] },
  ]);

/** The inner functions put in first, then differentiated: the same outcome. */
export function chainCheck(work: ChainWork): Step[] {
  const { task, direct } = work;
  const wanted = wantedOf(work);
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
      aboutChain(
        task,
        wanted.map(({ by }) => by),
      ),
    ),
  ];
}
