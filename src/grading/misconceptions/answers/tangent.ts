/**
 * Mistakes with tangent lines, tangent planes and linear approximations: f(a) + f'(a) (x - a), and a
 * term for each variable where there are several.
 */
import type { At, TangentTask } from '../../../calculus/task.ts';
import type { LinearApproximationTask } from '../../../calculus/vector-task.ts';
import {
  difference,
  type Expression,
  negation,
  product,
  quotient,
  sum,
  variable,
} from '../../../expression/expression.ts';
import { pointed } from './at.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

type LinearTask = TangentTask | LinearApproximationTask;

/** Where the linear function is taken: at the neighbour, or at the letters. */
const nearOf = (task: LinearTask): At | undefined =>
  task.kind === 'linear-approximation' ? task.near : undefined;

interface Pieces {
  /** f(a) and f'(a). */
  readonly height: Expression;
  readonly slopes: Parts;
  /** The place a, and x: letters, or the neighbour's coordinates. */
  readonly places: Parts;
  readonly letters: Parts;
  /** x - a. */
  readonly steps: Parts;
}

function piecesOf(task: LinearTask, derive: Derive): Pieces | undefined {
  const { function: f, arguments: names, at } = task;
  const near = nearOf(task);
  const places = names.flatMap((name) => at[name] ?? []);
  if (places.length !== names.length) return undefined;
  const letters = names.map((name) => near?.[name] ?? variable(name));
  return {
    height: pointed([f], at)[0]!,
    slopes: pointed(
      names.map((name) => derive(f, name)),
      at,
    ),
    places,
    letters,
    steps: letters.map((letter, index) => difference(letter, places[index]!)),
  };
}

const linear = (height: Expression, slopes: Parts, steps: Parts): Expression =>
  sum([height, ...slopes.map((slope, index) => product([slope, steps[index]!]))]);

type Make = (pieces: Pieces, task: LinearTask, derive: Derive) => readonly Expression[];

const mistake = (id: string, make: Make): AnswerMistake<LinearTask> => ({
  id,
  predict: (task, derive) => {
    const pieces = piecesOf(task, derive);
    return pieces === undefined ? [] : make(pieces, task, derive).map((answer) => [answer]);
  },
});

/** f' as it is, or at the neighbour. */
const slopesElsewhere = (task: LinearTask, derive: Derive): Parts =>
  pointed(
    task.arguments.map((name) => derive(task.function, name)),
    nearOf(task),
  );

export const LINEAR: AnswerPlan<LinearTask> = {
  answer: (task, derive) => {
    const pieces = piecesOf(task, derive);
    return pieces === undefined ? [] : [linear(pieces.height, pieces.slopes, pieces.steps)];
  },
  mistakes: [
    mistake('tangent-slope-not-evaluated', ({ height, steps }, task, derive) =>
      nearOf(task) === undefined ? [linear(height, slopesElsewhere(task, derive), steps)] : [],
    ),
    mistake('approximation-slope-at-neighbour', ({ height, steps }, task, derive) =>
      nearOf(task) === undefined ? [] : [linear(height, slopesElsewhere(task, derive), steps)],
    ),
    mistake('tangent-height-forgotten', ({ slopes, steps }) => [
      sum(slopes.map((slope, index) => product([slope, steps[index]!]))),
    ]),
    mistake('tangent-shift-forgotten', ({ height, slopes, letters }) => [
      linear(height, slopes, letters),
    ]),
    mistake('tangent-shift-sign', ({ height, slopes, places, letters, steps }, task) => [
      nearOf(task) === undefined
        ? linear(
            height,
            slopes,
            letters.map((letter, index) => sum([letter, places[index]!])),
          )
        : linear(height, slopes, steps.map(negation)),
    ]),
    mistake('tangent-slope-from-function', ({ height, steps }) => [
      linear(
        height,
        steps.map(() => height),
        steps,
      ),
    ]),
    mistake('tangent-slope-only', ({ slopes }) => (slopes.length === 1 ? [slopes[0]!] : [])),
    mistake('tangent-normal-instead', ({ height, slopes, steps }, { kind }) =>
      kind === 'tangent' && slopes.length === 1
        ? [difference(height, quotient(steps[0]!, slopes[0]!))]
        : [],
    ),
    mistake('tangent-place-for-height', ({ slopes, places, steps }) =>
      slopes.length === 1 ? [linear(places[0]!, slopes, steps)] : [],
    ),
    mistake('tangent-partial-missing', ({ height, slopes, steps }) =>
      slopes.length < 2
        ? []
        : slopes.map((_, out) =>
            linear(
              height,
              slopes.filter((_each, index) => index !== out),
              steps.filter((_each, index) => index !== out),
            ),
          ),
    ),
    mistake('tangent-partials-exchanged', ({ height, slopes, steps }) =>
      slopes.length === 2 ? [linear(height, slopes.toReversed(), steps)] : [],
    ),
    mistake('approximation-step-forgotten', ({ height, slopes }, task) =>
      nearOf(task) === undefined ? [] : [sum([height, ...slopes])],
    ),
    mistake('approximation-not-used', (_, task) => {
      const near = nearOf(task);
      return near === undefined ? [] : pointed([task.function], near);
    }),
  ],
};
