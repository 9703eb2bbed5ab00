/**
 * Mistakes with the chain rule of several variables, where ∂y/∂x_i is the sum over j of ∂y/∂u_j, taken
 * at u = g(x), times ∂u_j/∂x_i. Parts of it (∂y/∂u_j alone, the matrix A) are derivatives like others
 * and have no mistakes of their own but the order of A.
 */
import type { ChainTask } from '../../../calculus/composition-task.ts';
import { type Expression, product, sum, variable } from '../../../expression/expression.ts';
import { substitute } from '../../../expression/traverse.ts';
import { pointed } from './at.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

/** Everything the rule is made of. */
interface Pieces {
  /** ∂y/∂u_j at u. */
  readonly outer: readonly Expression[];
  /** ∂u_j/∂x_i: a row for each j. */
  readonly inner: readonly (readonly Expression[])[];
  /** The numbers of the variables that are asked for. */
  readonly asked: readonly number[];
}

function piecesOf(task: ChainTask, derive: Derive): Pieces {
  const { outer, inner, arguments: names, wanted } = task;
  const back = new Map(inner.map((each) => [each.name, each.function]));
  const all = names.map((_, index) => index);
  return {
    outer: inner.map(({ name }) => substitute(derive(outer, name), back)),
    inner: inner.map((each) => names.map((name) => derive(each.function, name))),
    asked: wanted.kind === 'derivative' ? all.filter((i) => names[i] === wanted.by) : all,
  };
}

const isWhole = ({ wanted }: ChainTask): boolean =>
  wanted.kind === 'derivative' || wanted.kind === 'gradient';

/** A mistake in the sum of products; `make` gives one entry of the answer, for each way of making it. */
const inSum = (
  id: string,
  make: (pieces: Pieces, variable: number, way: number, task: ChainTask) => Expression | undefined,
  ways: (task: ChainTask) => number = () => 1,
): AnswerMistake<ChainTask> => ({
  id,
  predict: (task, derive) => {
    if (!isWhole(task)) return [];
    const pieces = piecesOf(task, derive);
    return Array.from({ length: ways(task) }, (_, way) => way).flatMap((way): readonly Parts[] => {
      const parts = pieces.asked.map((index) => make(pieces, index, way, task));
      return parts.some((part) => part === undefined) ? [] : [pointed(parts as Parts, task.at)];
    });
  },
});

const sumOver = (
  { outer, inner }: Pieces,
  variableNumber: number,
  term: (outer: Expression, inner: Expression, j: number) => Expression,
): Expression => sum(outer.map((each, j) => term(each, inner[j]![variableNumber]!, j)));

const numberOfInner = ({ inner }: ChainTask): number => (inner.length > 1 ? inner.length : 0);

export const CHAIN_OF_SEVERAL: AnswerPlan<ChainTask> = {
  answer: (task, derive) => {
    if (!isWhole(task)) return [];
    const pieces = piecesOf(task, derive);
    return pointed(
      pieces.asked.map((index) => sumOver(pieces, index, (a, b) => product([a, b]))),
      task.at,
    );
  },
  mistakes: [
    inSum(
      'paths-one-missing',
      (pieces, index, way) => {
        const terms = pieces.outer.map((each, j) => product([each, pieces.inner[j]![index]!]));
        return sum(terms.filter((_, j) => j !== way));
      },
      numberOfInner,
    ),
    inSum('paths-inner-derivatives-forgotten', ({ outer }) => sum(outer)),
    inSum(
      'paths-inner-derivatives-forgotten',
      (pieces, index, way) =>
        sumOver(pieces, index, (a, b, j) => (j === way ? a : product([a, b]))),
      numberOfInner,
    ),
    inSum('paths-outer-derivatives-forgotten', (pieces, index) =>
      sumOver(pieces, index, (_, b) => b),
    ),
    inSum(
      'paths-outer-derivatives-forgotten',
      (pieces, index, way) =>
        sumOver(pieces, index, (a, b, j) => (j === way ? b : product([a, b]))),
      numberOfInner,
    ),
    inSum('paths-derivatives-added', (pieces, index) =>
      sumOver(pieces, index, (a, b) => sum([a, b])),
    ),
    inSum('paths-multiplied', ({ outer, inner }, index) =>
      outer.length < 2 ? undefined : product(outer.flatMap((each, j) => [each, inner[j]![index]!])),
    ),
    inSum('paths-mismatched', (pieces, index) =>
      pieces.outer.length !== 2
        ? undefined
        : sumOver(pieces, index, (_, b, j) => product([pieces.outer[1 - j]!, b])),
    ),
    inSum('paths-matrix-transposed', (pieces, index) =>
      pieces.outer.length !== pieces.inner[0]!.length || pieces.outer.length < 2
        ? undefined
        : sum(pieces.outer.map((each, j) => product([each, pieces.inner[index]![j]!]))),
    ),
    {
      id: 'paths-outer-at-variables',
      predict: (task, derive) => {
        const { inner, arguments: names } = task;
        if (!isWhole(task) || (names.length !== inner.length && names.length !== 1)) return [];
        const pieces = piecesOf(task, derive);
        const there = new Map(
          inner.map(({ name }, j) => [name, variable(names[names.length === 1 ? 0 : j]!)]),
        );
        const outer = inner.map(({ name }) => substitute(derive(task.outer, name), there));
        return [
          pointed(
            pieces.asked.map((index) =>
              sumOver({ ...pieces, outer }, index, (a, b) => product([a, b])),
            ),
            task.at,
          ),
        ];
      },
    },
  ],
};
