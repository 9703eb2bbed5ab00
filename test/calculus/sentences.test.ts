/** Every step that is told has a sentence, and every placeholder of it a datum. */
import { describe, expect, it } from 'vitest';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { formula } from '../../src/expression/read/read.ts';
import { STEP_SENTENCES } from '../../src/publish/words/en/steps.ts';
import { sentence, stepsText } from './written-out.ts';

const FUNCTIONS_TRIED = [
  'sin(x^2)',
  'a*e^(sin(x^2))/3',
  'x^2*sin(3*x)*e^x',
  'x/(x^2+1)',
  'x^x',
  '2*x^(sin(x))',
  '4/(x^2+1)^3',
  '7',
  'x',
  'y*x^2*cos(b*x)',
  '-abs(x)+sqrt(2*x-1)',
  'log(x^2+2,x^2+3)',
  '3/x+2^x-tan(x)',
  '5*e^x',
  '(x^2+1)^(1/2)*relu(x)',
];

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

describe('the sentences of steps', () => {
  for (const style of ['substitution', 'direct', 'formal'] as const) {
    for (const detail of ['full', 'brief'] as const) {
      it(`fit every step in the ${style} style, ${detail}`, () => {
        for (const text of FUNCTIONS_TRIED) {
          for (const extra of style === 'substitution'
            ? [{}, { by: ['x', 'x'] }, { at: { x: formula('2') } }]
            : [{}]) {
            const task: DerivativeTask = {
              kind: 'derivative',
              function: formula(text),
              name: 'z',
              arguments: ['x', 'y'],
              by: ['x'],
              ...extra,
            };
            const solution = solve(task, { style, detail });
            const { steps, remarks } = solution.worked;
            for (const step of every([...steps, ...remarks, ...hints(task, solution)])) {
              expect(sentence(step)).toMatch(/^\S.*[.:?]$/);
            }
          }
        }
      });
    }
  }

  it('use no data that nobody gives', () => {
    for (const text of Object.values(STEP_SENTENCES)) expect(text).not.toMatch(/\{\s|\s\}|\{\}/);
  });

  it('read well', () => {
    const task: DerivativeTask = {
      kind: 'derivative',
      function: formula('x^2*e^(-3*x)'),
      name: 'y',
      arguments: ['x'],
      by: ['x'],
    };
    expect(stepsText(solve(task).worked.steps)).toMatchInlineSnapshot(`
      "1. This is a product, and each factor depends on x. Call the factors u and v.
           u = x²
           v = e^(−3x)
           y = uv
      2. By the product rule, one factor at a time is differentiated, the others stay as they are, and the results are added.
           dy/dx = (du/dx) v + u (dv/dx)
      3. Compute each of these derivatives.
           du/dx = 2x
           dv/dx = −3e^(−3x)
         1. For u, the power rule: the exponent comes down as a factor and goes down by one.
              d/dx(x^n) = nx^(n − 1)
         2. The derivative of v:
            1. One function is inside another: this is a composition. Call the inner function w.
                 w = −3x
                 v = e^w
            2. By the chain rule, multiply the derivative of the outer function by the derivative of w; then put −3x back in for w.
                 dv/dx = (dv/dw) (dw/dx) = e^w·(−3) = e^(−3x)·(−3) = −3e^(−3x)
      4. Put everything in and tidy up.
           dy/dx = 2xe^(−3x) + x² (−3e^(−3x)) = 2xe^(−3x) − 3x² e^(−3x)"
    `);
  });
});
