/** The chain rule of several variables: its answers, and the steps they are told in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainPart, ChainTask } from '../../src/calculus/composition-task.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import { hints } from '../../src/calculus/hints.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import { apply, type Expression, integer, quotient, sum } from '../../src/expression/expression.ts';
import { printPlain, printPretty } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { substitute } from '../../src/expression/traverse.ts';
import { answerKey, type KeySettings } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { formulaLatex } from '../../src/publish/formula.ts';
import { sentence, stepsText, writtenText } from './written-out.ts';

const SETTINGS: KeySettings = {
  kind: undefined,
  variables: ['x'],
  positive: [],
  policy: {},
  forms: [],
  points: 1,
  seed: 'chain',
};

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
  return stepsText([...worked.steps, ...worked.remarks], { derivatives: worked.derivatives });
};
const answer = (task: ChainTask): string => writtenText(solve(task).answer);

describe('y = u1² + u2², u1 = x1 + x2, u2 = x1 − x2', () => {
  it('in the sum form', () => {
    expect(told(example({ kind: 'gradient' }))).toMatchInlineSnapshot(`
      "1. By the chain rule, y changes with x₁ and x₂ by way of u₁ and u₂: there is one product for each way, and the products are added.
           ∂y/∂x₁ = (∂y/∂u₁) (∂u₁/∂x₁) + (∂y/∂u₂) (∂u₂/∂x₁)
           ∂y/∂x₂ = (∂y/∂u₁) (∂u₁/∂x₂) + (∂y/∂u₂) (∂u₂/∂x₂)
      2. Compute each derivative on the right.
           ∂y/∂u₁ = 2u₁
           ∂y/∂u₂ = 2u₂
           ∂u₁/∂x₁ = 1
           ∂u₂/∂x₁ = 1
           ∂u₁/∂x₂ = 1
           ∂u₂/∂x₂ = −1
         1. For ∂y/∂u₁, term by term:
              ∂/∂u₁(u₁²) = 2u₁
              ∂/∂u₁(u₂²) = 0
         2. For ∂y/∂u₂, term by term:
              ∂/∂u₂(u₁²) = 0
              ∂/∂u₂(u₂²) = 2u₂
      3. Put the parts in.
           ∂y/∂x₁ = 2u₁·1 + 2u₂·1
           ∂y/∂x₂ = 2u₁·1 + 2u₂·(−1)
      4. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           ∂y/∂x₁ = 2(x₁ + x₂) + 2(x₁ − x₂)
           ∂y/∂x₂ = 2(x₁ + x₂) + 2(x₁ − x₂)·(−1)
      5. Tidy up.
           ∂y/∂x₁ = 4x₁
           ∂y/∂x₂ = 4x₂
      6. Put them together.
           ∇_x y = (4x₁, 4x₂)
      7. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           ∂y/∂x₁ = ∂/∂x₁((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁
           ∂y/∂x₂ = ∂/∂x₂((x₁ + x₂)² + (x₁ − x₂)²) = 4x₂"
    `);
    expect(told(example({ kind: 'derivative', by: 'x_1' }))).toMatchInlineSnapshot(`
      "1. By the chain rule, y changes with x₁ by way of u₁ and u₂: there is one product for each way, and the products are added.
           ∂y/∂x₁ = (∂y/∂u₁) (∂u₁/∂x₁) + (∂y/∂u₂) (∂u₂/∂x₁)
      2. Compute each derivative on the right.
           ∂y/∂u₁ = 2u₁
           ∂y/∂u₂ = 2u₂
           ∂u₁/∂x₁ = 1
           ∂u₂/∂x₁ = 1
         1. For ∂y/∂u₁, term by term:
              ∂/∂u₁(u₁²) = 2u₁
              ∂/∂u₁(u₂²) = 0
         2. For ∂y/∂u₂, term by term:
              ∂/∂u₂(u₁²) = 0
              ∂/∂u₂(u₂²) = 2u₂
      3. Put the parts in.
           ∂y/∂x₁ = 2u₁·1 + 2u₂·1
      4. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           ∂y/∂x₁ = 2(x₁ + x₂) + 2(x₁ − x₂)
      5. Tidy up.
           ∂y/∂x₁ = 4x₁
      6. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           ∂y/∂x₁ = ∂/∂x₁((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁"
    `);
  });
  it('in the vector form', () => {
    expect(told(example({ kind: 'gradient' }, { form: 'vector' }))).toMatchInlineSnapshot(`
      "1. By the chain rule in vector form, the gradient with respect to x₁ and x₂ is the matrix A of the inner derivatives times the gradient with respect to u₁ and u₂.
           ∇_x y = A∇_u y
      2. The matrix A has one row for each of the variables x₁ and x₂ and one column for each of u₁ and u₂.
           A = [[∂u₁/∂x₁, ∂u₂/∂x₁], [∂u₁/∂x₂, ∂u₂/∂x₂]] = [[1, 1], [1, −1]]
      3. Differentiate y with respect to each of u₁ and u₂.
           ∇_u y = (∂y/∂u₁, ∂y/∂u₂) = (2u₁, 2u₂)
         1. For ∂y/∂u₁, term by term:
              ∂/∂u₁(u₁²) = 2u₁
              ∂/∂u₁(u₂²) = 0
         2. For ∂y/∂u₂, term by term:
              ∂/∂u₂(u₁²) = 0
              ∂/∂u₂(u₂²) = 2u₂
      4. Multiply the matrix by the vector, row by row.
           ∇_x y = (1·2u₁ + 1·2u₂, 1·2u₁ − 2u₂) = (2u₁ + 2u₂, 2u₁ − 2u₂)
      5. Put the inner functions in: u₁ = x₁ + x₂ and u₂ = x₁ − x₂.
           ∇_x y = (2(x₁ + x₂) + 2(x₁ − x₂), 2(x₁ + x₂) − 2(x₁ − x₂))
      6. Tidy up.
           ∇_x y = (4x₁, 4x₂)
      7. A check: put the inner functions in first and differentiate then. The outcome is the same.
           y = (x₁ + x₂)² + (x₁ − x₂)²
           ∂y/∂x₁ = ∂/∂x₁((x₁ + x₂)² + (x₁ − x₂)²) = 4x₁
           ∂y/∂x₂ = ∂/∂x₂((x₁ + x₂)² + (x₁ − x₂)²) = 4x₂"
    `);
  });
});

describe('other compositions', () => {
  it('along a path, with d for derivatives by its variable alone', () => {
    const task = chainTask(
      'x^2*y',
      { x: 'cos(t)', y: 't^3' },
      ['t'],
      { kind: 'derivative', by: 't' },
      { name: 'z' },
    );
    const { worked } = solve(task);
    expect(worked.derivatives).toMatchObject({ ordinaryBy: expect.arrayContaining(['t', 'u']) });
    expect(worked.derivatives).not.toMatchObject({
      ordinaryBy: expect.arrayContaining(['x']),
    });
    const rule = worked.steps[0]!.formulas[0]!;
    expect(formulaLatex(rule, { derivatives: worked.derivatives })).toBe(
      '\\frac{dz}{dt} = \\frac{\\partial z}{\\partial x} \\cdot \\frac{dx}{dt} + \\frac{\\partial z}{\\partial y} \\cdot \\frac{dy}{dt}',
    );
    expect(answer(task)).toBe('3t² cos(t)² − 2t³ sin(t) cos(t)');
  });
  it('after a change of variables, at a point', () => {
    const at = { s: formula('2'), t: formula('1') };
    const wanted = { kind: 'derivative', by: 's' } as const;
    const task = chainTask('x*y', { x: 's*t', y: 's-t' }, ['s', 't'], wanted, { at });
    expect(answer(task)).toBe('3');
    expect(answer({ ...task, wanted: { kind: 'gradient' } })).toBe('(3, 0)');
  });
  it('in vector form names the gradients and the matrix', () => {
    const { worked } = solve(example({ kind: 'gradient' }, { form: 'vector' }));
    expect(formulaLatex(worked.steps[0]!.formulas[0]!)).toBe('\\nabla_{x} y = A \\nabla_{u} y');
  });
  it('has no answer where the outer function holds a variable, or the point is out of reach', () => {
    const by = { kind: 'derivative', by: 't' } as const;
    expect(() => solve(chainTask('x*t', { x: 't^2' }, ['t'], by))).toThrow(TaskImpossible);
    const corner = chainTask('abs(x)', { x: 't^2-t' }, ['t'], by, { at: { t: formula('1') } });
    expect(() => solve(corner)).toThrow(TaskImpossible);
    const smooth = chainTask('abs(x)', { x: 't^2-t' }, ['t'], by, { at: { t: formula('2') } });
    expect(answer(smooth)).toBe('3');
  });
  it('says where it holds, in the variables', () => {
    const by = { kind: 'derivative', by: 't' } as const;
    const { exceptions } = solve(chainTask('sqrt(x)', { x: 't-2' }, ['t'], by));
    expect(exceptions.map((each) => printPretty(each.expression))).toEqual(['t − 2']);
  });
  it('gives three hints without the answer', () => {
    const task = example({ kind: 'derivative', by: 'x_1' });
    const told = hints(task, solve(task));
    expect(told).toHaveLength(3);
    expect(told.map((hint) => sentence(hint)).join()).not.toContain('4x');
  });
});

describe('any composition', () => {
  const terms = ['u^2', 'u*v', 'v', 'sin(u)', 'exp(v)', 'u*w^2', 'cos(v*w)', 'w'];
  const inners = ['s+t', 's*t', 's^2-t', 'sin(s)', '2*t', 's*exp(t)', 's-3*t', '7'];
  const someTask = fc
    .record({
      outer: fc.subarray(terms, { minLength: 1 }),
      inner: fc.tuple(
        fc.constantFrom(...inners),
        fc.constantFrom(...inners),
        fc.constantFrom(...inners),
      ),
      form: fc.constantFrom('sum' as const, 'vector' as const),
    })
    .map(({ outer, inner: [u, v, w], form }) =>
      chainTask(outer.join('+'), { u, v, w }, ['s', 't'], { kind: 'gradient' }, { form }),
    );
  it('has the derivatives of what comes of putting the inner functions in', () => {
    fc.assert(
      fc.property(someTask, (task) => {
        const { answer: found, worked } = solve(task);
        if (found.kind !== 'vector') throw new Error(found.kind);
        const whole = substitute(
          task.outer,
          new Map(task.inner.map((each) => [each.name, each.function])),
        );
        task.arguments.forEach((by, index) => {
          const direct = conclusion(differentiate(whole, by));
          for (const [s, t] of [
            [0.3, 0.7],
            [1.1, -0.4],
          ]) {
            const at = new Map([
              ['s', s!],
              ['t', t!],
            ]);
            const expected = evaluate(direct, at);
            expect(Math.abs(evaluate(found.components[index]!, at) - expected)).toBeLessThan(
              1e-9 * Math.max(1, Math.abs(expected)),
            );
          }
        });
        for (const step of worked.steps) expect(sentence(step)).toMatch(/\.$/);
      }),
      { seed: 11, numRuns: 50 },
    );
  });
});

describe('fifty layers', () => {
  const LAYERS = 50;
  /** sin(1/50 + cos(1/49 + sin(...))): a factor more a layer would be chaos, which no digits tell. */
  const layered = (inside: string, count: number): Expression => {
    let whole = formula(inside);
    for (let layer = 0; layer < count; layer += 1) {
      const inner = sum([quotient(integer(1), integer(layer + 1)), whole]);
      whole = apply(layer % 2 === 0 ? 'sin' : 'cos', inner);
    }
    return whole;
  };
  it('are solved and graded', () => {
    const whole = layered('x', LAYERS);
    const task: DerivativeTask = {
      kind: 'derivative',
      function: whole,
      name: 'y',
      arguments: ['x'],
      by: ['x'],
    };
    const solution = solve(task);
    if (solution.answer.kind !== 'scalar') throw new Error(solution.answer.kind);
    const key = answerKey(task, solution.answer, SETTINGS);
    expect(gradeAnswer(key, printPlain(solution.answer.expression)).kind).toBe('correct');
    const last = conclusion(differentiate(whole, 'x'));
    expect(gradeAnswer(key, printPlain(last)).kind).toBe('correct');
    expect(gradeAnswer(key, `2 * (${printPlain(last)})`).kind).toBe('incorrect');
  });
  it('below a function of two are solved and graded', () => {
    const task: ChainTask = {
      ...chainTask('u*v', {}, ['t'], { kind: 'derivative', by: 't' }),
      inner: [
        { name: 'u', function: layered('t', LAYERS) },
        { name: 'v', function: formula('t^2') },
      ],
    };
    const solution = solve(task);
    if (solution.answer.kind !== 'scalar') throw new Error(solution.answer.kind);
    const key = answerKey(task, solution.answer, { ...SETTINGS, variables: ['t', 'u', 'v'] });
    const text = printPlain(solution.answer.expression);
    expect(gradeAnswer(key, text).kind).toBe('correct');
    expect(gradeAnswer(key, `${text} + t/10^6`).kind).toBe('incorrect');
  });
});
