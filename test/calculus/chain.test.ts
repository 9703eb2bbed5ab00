/** The chain rule of several variables: its answers, and the steps they are told in. */
import { describe, expect, it } from 'vitest';
import type { ChainPart, ChainTask } from '../../src/calculus/composition-task.ts';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import { formula } from '../../src/expression/read/read.ts';
import { sentence, stepsText, writtenText } from './written-out.ts';

const chainTask = (
  outer: string,
  inner: Readonly<Record<string, string>>,
  args: readonly string[],
  wanted: ChainPart,
  more: Partial<ChainTask> = {},
): ChainTask => ({
  kind: 'chain',
  name: 'y',
  outer: formula(outer),
  inner: Object.entries(inner).map(([name, text]) => ({ name, function: formula(text) })),
  arguments: args,
  wanted,
  form: 'sum',
  innerLetters: 'refuse',
  ...more,
});

const EXAMPLE = { u_1: 'x_1+x_2', u_2: 'x_1-x_2' };
const example = (wanted: ChainPart, more: Partial<ChainTask> = {}): ChainTask =>
  chainTask('u_1^2+u_2^2', EXAMPLE, ['x_1', 'x_2'], wanted, more);

const told = (task: ChainTask): string => {
  const { worked } = solve(task);
  return stepsText(worked.steps, { derivatives: worked.derivatives });
};
const answer = (task: ChainTask): string => writtenText(solve(task).answer);

describe('y = u1² + u2², u1 = x1 + x2, u2 = x1 − x2', () => {
  it('in the sum form', () => {
    expect(told(example({ kind: 'gradient' }))).toMatchInlineSnapshot(`
      "1. By the chain rule, y changes with x₁ and x₂ by way of u₁ and u₂: there is one product for each way, and the products are added.
           dy/dx_1 = (dy/du_1) (du_1/dx_1) + (dy/du_2) (du_2/dx_1)
           dy/dx_2 = (dy/du_1) (du_1/dx_2) + (dy/du_2) (du_2/dx_2)
      2. Compute each derivative on the right.
           dy/du_1 = 2u₁
           dy/du_2 = 2u₂
           du_1/dx_1 = 1
           du_2/dx_1 = 1
           du_1/dx_2 = 1
           du_2/dx_2 = −1
         1. How dy/du_1 is found:
            1. Differentiate term by term.
                 dy/du_1 = d/du_1(u₁²) + d/du_1(u₂²)
            2. Work out the derivative of each term.
                 d/du_1(u₁²) = 2u₁
                 d/du_1(u₂²) = 0
            3. Put the terms together.
                 dy/du_1 = 2u₁
         2. How dy/du_2 is found:
            1. Differentiate term by term.
                 dy/du_2 = d/du_2(u₁²) + d/du_2(u₂²)
            2. Work out the derivative of each term.
                 d/du_2(u₁²) = 0
                 d/du_2(u₂²) = 2u₂
            3. Put the terms together.
                 dy/du_2 = 2u₂
      3. Put the parts in.
           dy/dx_1 = 2u₁·1 + 2u₂·1
           dy/dx_2 = 2u₁·1 + 2u₂(−1)
      4. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           dy/dx_1 = 2(x₁ + x₂)·1 + 2(x₁ − x₂)·1
           dy/dx_2 = 2(x₁ + x₂)·1 + 2(x₁ − x₂) (−1)
      5. Tidy up.
           dy/dx_1 = 4x₁
           dy/dx_2 = 4x₂
      6. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           dy/dx_1 = d/dx_1((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁
           dy/dx_2 = d/dx_2((x₁ + x₂)² + (x₁ − x₂)²) = 4x₂"
    `);
    expect(told(example({ kind: 'derivative', by: 'x_1' }))).toMatchInlineSnapshot(`
      "1. By the chain rule, y changes with x₁ by way of u₁ and u₂: there is one product for each way, and the products are added.
           dy/dx_1 = (dy/du_1) (du_1/dx_1) + (dy/du_2) (du_2/dx_1)
      2. Compute each derivative on the right.
           dy/du_1 = 2u₁
           dy/du_2 = 2u₂
           du_1/dx_1 = 1
           du_2/dx_1 = 1
         1. How dy/du_1 is found:
            1. Differentiate term by term.
                 dy/du_1 = d/du_1(u₁²) + d/du_1(u₂²)
            2. Work out the derivative of each term.
                 d/du_1(u₁²) = 2u₁
                 d/du_1(u₂²) = 0
            3. Put the terms together.
                 dy/du_1 = 2u₁
         2. How dy/du_2 is found:
            1. Differentiate term by term.
                 dy/du_2 = d/du_2(u₁²) + d/du_2(u₂²)
            2. Work out the derivative of each term.
                 d/du_2(u₁²) = 0
                 d/du_2(u₂²) = 2u₂
            3. Put the terms together.
                 dy/du_2 = 2u₂
      3. Put the parts in.
           dy/dx_1 = 2u₁·1 + 2u₂·1
      4. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           dy/dx_1 = 2(x₁ + x₂)·1 + 2(x₁ − x₂)·1
      5. Tidy up.
           dy/dx_1 = 4x₁
      6. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           dy/dx_1 = d/dx_1((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁"
    `);
  });
  it('in the vector form', () => {
    expect(told(example({ kind: 'gradient' }, { form: 'vector' }))).toMatchInlineSnapshot(`
      "1. By the chain rule in vector form, the gradient with respect to x₁ and x₂ is the matrix A of the inner derivatives times the gradient with respect to u₁ and u₂.
           ∇_x y = A∇_u y
      2. The matrix A has one row for each of the variables x₁ and x₂ and one column for each of u₁ and u₂.
           A = [[du_1/dx_1, du_2/dx_1], [du_1/dx_2, du_2/dx_2]] = [[1, 1], [1, −1]]
      3. Differentiate y with respect to each of u₁ and u₂.
           ∇_u y = (dy/du_1, dy/du_2) = (2u₁, 2u₂)
         1. Compute each derivative; all other variables are treated like numbers.
              dy/du_1 = 2u₁
              dy/du_2 = 2u₂
              du_1/dx_1 = 1
              du_1/dx_2 = 1
              du_2/dx_1 = 1
              du_2/dx_2 = −1
            1. How dy/du_1 is found:
               1. Differentiate term by term.
                    dy/du_1 = d/du_1(u₁²) + d/du_1(u₂²)
               2. Work out the derivative of each term.
                    d/du_1(u₁²) = 2u₁
                    d/du_1(u₂²) = 0
               3. Put the terms together.
                    dy/du_1 = 2u₁
            2. How dy/du_2 is found:
               1. Differentiate term by term.
                    dy/du_2 = d/du_2(u₁²) + d/du_2(u₂²)
               2. Work out the derivative of each term.
                    d/du_2(u₁²) = 0
                    d/du_2(u₂²) = 2u₂
               3. Put the terms together.
                    dy/du_2 = 2u₂
      4. Multiply the matrix by the vector, row by row.
           ∇_x y = (2u₁·1 + 2u₂·1, 2u₁·1 + 2u₂(−1)) = (2u₁ + 2u₂, 2u₁ − 2u₂)
      5. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           ∇_x y = (2(x₁ + x₂) + 2(x₁ − x₂), 2(x₁ + x₂) − 2(x₁ − x₂))
      6. Tidy up.
           ∇_x y = (4x₁, 4x₂)
      7. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           dy/dx_1 = d/dx_1((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁
           dy/dx_2 = d/dx_2((x₁ + x₂)² + (x₁ − x₂)²) = 4x₂"
    `);
  });
});
