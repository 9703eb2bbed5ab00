/** Exercises made by hand, so that publishing is tested on what it is given and on nothing else. */
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { DEFAULT_POLICY, NO_ASSUMPTIONS } from '../../src/equivalence/policy.ts';
import type { Exercise, ExerciseTask } from '../../src/exercise/exercise.ts';
import {
  apply,
  type Expression,
  integer,
  power,
  product,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import type { ProblemSet } from '../../src/problem-set/problem-set.ts';

export const x = variable('x');
export const y = variable('y');
const square = (base: Expression): Expression => power(base, integer(2));

export const sineOfSquare = apply('sin', square(x));
export const nested = apply('exp', apply('cos', sum([product([integer(3), x]), integer(1)])));
export const twoVariables = product([square(x), apply('sin', product([x, y]))]);

export function exerciseTask(
  function_: Expression,
  task: Partial<DerivativeTask> = {},
  more: Partial<ExerciseTask> = {},
): ExerciseTask {
  const whole: DerivativeTask = {
    kind: 'derivative',
    function: function_,
    name: 'y',
    arguments: ['x'],
    by: ['x'],
    ...task,
  };
  const solution = solve(whole);
  return {
    id: 'derivative',
    kind: 'derivative',
    prompt: undefined,
    task: whole,
    solution,
    key: {
      kind: 'expression',
      answer: solution.answer,
      asked: { name: whole.name, arguments: whole.arguments, by: whole.by },
      subject: function_,
      task: whole,
      variables: whole.arguments,
      assumptions: NO_ASSUMPTIONS,
      policy: DEFAULT_POLICY,
      forms: [],
      points: 2,
      seed: 'hand-made',
    },
    points: 2,
    hints: [],
    ...more,
  };
}

export function exercise(title: string, prompt: string, tasks: readonly ExerciseTask[]): Exercise {
  return {
    name: { template: 'chain-rule/hand-made', version: 1, seed: 's1' },
    title,
    topic: 'chain rule',
    skills: [],
    difficulty: 2,
    layout: 'numerator',
    parameters: new Map(),
    tries: 1,
    prompt,
    tasks,
    points: tasks.reduce((total, { points }) => total + points, 0),
  };
}

export const problemSet: ProblemSet = {
  blueprint: 'chain-rule',
  title: 'The chain rule',
  introduction: 'Show your work. *Simplify* each answer.',
  seed: 's1',
  variant: 3,
  exercises: [
    exercise('Sine of a square', 'Find the derivative of\n\n$$y = \\sin\\left(x^2\\right).$$\n', [
      exerciseTask(sineOfSquare, {}, { hints: ['What is *inside* the sine?', 'Let $u = x^2$.'] }),
    ]),
    exercise('Three levels', "Let $f(x) = e^{\\cos(3x+1)}$. Find $f'(x)$.", [
      exerciseTask(nested, { name: 'f' }),
    ]),
    exercise(
      'Partial derivatives',
      'A plate has the temperature $T = x^2 \\sin(xy)$ at the point $(x, y)$, with these readings:\n\n| $x$ | $y$ | $T$ |\n|----:|----:|----:|\n| 1 | 0 | 0 |\n| 1 | $\\frac{\\pi}{2}$ | 1 |\n',
      [
        exerciseTask(
          twoVariables,
          { name: 'T', arguments: ['x', 'y'], by: ['x'] },
          { id: 'x', prompt: 'Find $\\frac{\\partial T}{\\partial x}$.' },
        ),
        exerciseTask(
          twoVariables,
          { name: 'T', arguments: ['x', 'y'], by: ['y'] },
          { id: 'y', prompt: 'Find $\\frac{\\partial T}{\\partial y}$.' },
        ),
      ],
    ),
  ],
  points: 8,
};
