/** Derivatives from the definition agree with the rules, and their quotients with the raw quotient. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hints } from '../../src/calculus/hints.ts';
import type { LimitDefinitionTask } from '../../src/calculus/limit-task.ts';
import { solve } from '../../src/calculus/solve.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { sentence } from './written-out.ts';

const task = (text: string, extra: Partial<LimitDefinitionTask> = {}): LimitDefinitionTask => ({
  kind: 'limit-definition',
  function: formula(text),
  name: 'f',
  arguments: ['x'],
  by: 'x',
  increment: 'h',
  wanted: 'limit',
  ...extra,
});

function answer(asked: LimitDefinitionTask): Expression {
  const { answer: found } = solve(asked);
  if (found.kind !== 'scalar') throw new Error(found.kind);
  return found.expression;
}

const same = (key: Expression, other: Expression): string =>
  decide(prepare({ key, variables: ['x', 'h'], seed: 'limit' }), other).kind;

const every = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

const CANCELLING = [
  '3*x^2-5*x+1',
  'x^4',
  '(2*x-1)^3',
  'a*x^2+b*x',
  '7',
  'sqrt(x)',
  '4*sqrt(3*x+1)',
  'sqrt(x^2+1)',
  '1/x',
  '3/(2*x-5)',
  '1/x^2',
  'x/(x+1)',
  '(x^2+1)/(3*x-2)',
  '1/sqrt(x)',
  '2/sqrt(5-x)',
  'x^2+1/x',
  'x-sqrt(x)+2/x',
  '-sqrt(x)/3',
];
const LIMITS_ONLY = ['sin(x)', '3*cos(2*x+1)', 'e^x', '5*e^(2-3*x)', 'x^2+sin(x)'];

describe('derivatives by the definition', () => {
  it.each([...CANCELLING, ...LIMITS_ONLY])('%s: the limit is the derivative', (text) => {
    const rules = solve({
      kind: 'derivative',
      function: formula(text),
      name: 'f',
      arguments: ['x'],
      by: ['x'],
    });
    if (rules.answer.kind !== 'scalar') throw new Error();
    expect(same(rules.answer.expression, answer(task(text)))).toBe('equal');
  });
  it.each(CANCELLING)('%s: the quotient is the raw one with the increment cancelled', (text) => {
    const found = answer(task(text, { wanted: 'quotient' }));
    const raw = formula(`((${text.replaceAll('x', '(x+h)')})-(${text}))/h`);
    expect(same(raw, found)).toBe('equal');
  });
  it.each([...CANCELLING, ...LIMITS_ONLY])('%s: every step and hint has its sentence', (text) => {
    const solution = solve(task(text));
    const steps = [...solution.worked.steps, ...hints(task(text), solution)];
    for (const each of every(steps)) expect(sentence(each)).toMatch(/^\S.*[.:?]$/);
  });
  it('hold at a point, and with other variables fixed', () => {
    expect(printPretty(answer(task('x^3', { at: { x: formula('2') } })))).toBe('12');
    const quotient = task('x^2', { at: { x: formula('3') }, wanted: 'quotient' });
    expect(printPretty(answer(quotient))).toBe('6 + h');
    const partial = task('x^2*y+y', { arguments: ['x', 'y'], wanted: 'quotient' });
    expect(same(formula('2*x*y+h*y'), answer(partial))).toBe('equal');
  });
  it('show the known limits where they are put in', () => {
    const [last] = solve(task('3*sin(2*x)')).worked.steps.slice(-1);
    expect(last?.code).toBe('limit-of-product');
    expect(last?.formulas[0]?.sides).toHaveLength(3);
  });
  it('are refused where no way is known, and where there is no derivative', () => {
    for (const asked of [
      task('ln(x)'),
      task('sin(x)', { wanted: 'quotient' }),
      task('x*h'),
      task('sqrt(x)', { at: { x: formula('0') } }),
      task('x^40'),
    ]) {
      expect(() => solve(asked)).toThrow(TaskImpossible);
    }
  });
  it('of random polynomials follow the power rule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }),
        (coefficients) => {
          const text = coefficients.map((c, power) => `(${c})*x^${power}`).join('+');
          const slope = coefficients
            .map((c, power) => `(${c * power})*x^${Math.max(0, power - 1)}`)
            .join('+');
          expect(same(formula(slope), answer(task(text)))).toBe('equal');
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });
});
