import { describe, expect, it } from 'vitest';
import { hints } from '../../src/calculus/hints.ts';
import { type Manner, solve } from '../../src/calculus/solve.ts';
import type { At, DerivativeTask } from '../../src/calculus/task.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import type { Step } from '../../src/calculus/worked-solution.ts';
import { printPretty } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { formulaText, stepsText } from './written-out.ts';

const task = (text: string, extra: Partial<DerivativeTask> = {}): DerivativeTask => ({
  kind: 'derivative',
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
  ...extra,
});

const answer = (given: DerivativeTask, manner?: Manner): string => {
  const { answer: found } = solve(given, manner);
  return found.kind === 'scalar' ? printPretty(found.expression) : found.kind;
};

describe('y = sin(x²)', () => {
  it('is worked out in exactly four steps', () => {
    const { worked } = solve(task('sin(x^2)'));
    expect(worked.steps.map(({ code }) => code)).toEqual([
      'identify-composition',
      'state-chain',
      'compute-parts',
      'substitute-back',
    ]);
    expect(worked.steps.map(({ formulas }) => formulas.map((each) => formulaText(each)))).toEqual([
      ['u = x²', 'y = sin(u)'],
      ['dy/dx = (dy/du) (du/dx)'],
      ['dy/du = cos(u)', 'du/dx = 2x'],
      ['dy/dx = cos(u)·2x = cos(x²)·2x = 2x cos(x²)'],
    ]);
    expect(answer(task('sin(x^2)'))).toBe('2x cos(x²)');
  });
  it('directly, from the outside inward', () => {
    const { worked } = solve(task('sin(x^2)'), { style: 'direct', detail: 'full' });
    expect(worked.steps.map(({ formulas }) => formulas.map((each) => formulaText(each)))).toEqual([
      ['cos(x²)'],
      ['d/dx(x²) = 2x'],
      ['dy/dx = cos(x²)·2x = 2x cos(x²)'],
    ]);
  });
  it('formally, rule by rule', () => {
    const { worked } = solve(task('sin(x^2)'), { style: 'formal', detail: 'brief' });
    expect(worked.steps.map(({ code }) => code)).toEqual(['apply-power', 'apply-chain']);
  });
  it('in brief', () => {
    const { worked } = solve(task('sin(x^2)'), { style: 'substitution', detail: 'brief' });
    expect(worked.steps.map(({ formulas }) => formulas.map((each) => formulaText(each)))).toEqual([
      ['u = x²', 'y = sin(u)'],
      ['dy/dx = (dy/du) (du/dx) = cos(u)·2x = cos(x²)·2x = 2x cos(x²)'],
    ]);
  });
});

describe('worked solutions', () => {
  it('fold the inner composition of three levels below, with a letter of its own', () => {
    const { worked } = solve(task('e^(sin(x^2))'));
    expect(worked.steps.map(({ code }) => code)).toHaveLength(4);
    const inner = worked.steps[2]!.steps.find(({ code }) => code === 'differentiate-part')!;
    expect(inner.steps.map(({ code }) => code)).toEqual([
      'identify-inner-composition',
      'state-chain',
      'compute-parts',
      'substitute-back',
    ]);
    expect(inner.steps[0]!.formulas.map((each) => formulaText(each))).toEqual([
      'v = x²',
      'u = sin(v)',
    ]);
  });
  it('choose letters that are free', () => {
    const { worked } = solve(task('sin(u*v^2)', { name: 'w', arguments: ['u', 'v'], by: ['u'] }));
    expect(worked.steps[1]!.formulas.map((each) => formulaText(each))).toEqual([
      'p = uv²',
      'w = sin(p)',
    ]);
    expect(worked.derivatives).toBe('partial');
  });
  it.each(['substitution', 'direct', 'formal'] as const)(
    'in the %s style end with the answer',
    (style) => {
      for (const text of [
        'sin(x^2)',
        'x^2*e^(3*x)',
        'sin(x)/(x^2+1)',
        '3*cos(5*x)-x^4/2',
        'x^x',
        '4/(x^2+1)^3',
        'x^5',
        'log(x^2+2,x^2+3)',
      ]) {
        for (const detail of ['full', 'brief'] as const) {
          const { worked, answer: found } = solve(task(text), { style, detail });
          const sides = worked.steps.at(-1)!.formulas.at(-1)!.sides;
          expect(sides.at(-1), `${text} ${detail}`).toEqual(found);
        }
      }
    },
  );
  it('are bounded however deep and wide the function', () => {
    let deep = formula('x');
    for (let level = 0; level < 300; level += 1)
      deep = formula('sin(x)*x').kind === 'product' ? nest(deep) : deep;
    const count = (steps: readonly Step[]): number =>
      steps.reduce((total, each) => total + 1 + count(each.steps), 0);
    expect(count(solve(task('x', { function: deep })).worked.steps)).toBeLessThan(2_000);
  });
});

const nest = (inner: DerivativeTask['function']): DerivativeTask['function'] => ({
  kind: 'application',
  name: 'sin',
  arguments: [{ kind: 'product', factors: [inner, formula('x')] }],
});

describe('tasks', () => {
  const at = (values: Record<string, string>): At =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, formula(text)]));

  it.each<[string, Partial<DerivativeTask>, string]>([
    ['x^5', { by: ['x', 'x', 'x'] }, '60x²'],
    ['sin(x*y)', { by: ['x'], arguments: ['x', 'y'], name: 'z' }, 'y cos(xy)'],
    ['x^2*y^3', { by: ['x', 'y'], arguments: ['x', 'y'], name: 'z' }, '6xy²'],
    ['x^2*y^3', { by: ['y', 'x', 'x'], arguments: ['x', 'y'], name: 'z' }, '6y²'],
    ['e^(3*x)', { at: at({ x: '0' }) }, '3'],
    ['x^3', { by: ['x', 'x'], at: at({ x: '2' }) }, '12'],
    ['7', {}, '0'],
  ])('%s', (text, extra, expected) => {
    expect(answer(task(text, extra))).toBe(expected);
  });

  it('work out derivatives that stand in the function first', () => {
    const inside = { kind: 'derivative', operand: formula('sin(x)'), variables: ['x'] } as const;
    expect(answer(task('x', { function: inside }))).toBe('−sin(x)');
  });

  it('at a point where the rules do not hold are refused, or solved along the line that counts', () => {
    const origin = at({ x: '0', y: '0' });
    for (const text of ['abs(x)', 'x*abs(x)', 'relu(x)', '1/x', 'sqrt(x)', 'abs(sin(pi+x))']) {
      expect(() => solve(task(text, { at: at({ x: '0' }) })), text).toThrow(TaskImpossible);
    }
    const partial = { arguments: ['x', 'y'], at: origin };
    expect(answer(task('sqrt(abs(x*y))', partial))).toBe('0');
    expect(() => solve(task('abs(x+y)', partial))).toThrow(TaskImpossible);
  });

  it('of too high an order are refused', () => {
    expect(() => solve(task('e^x', { by: Array<string>(21).fill('x') }))).toThrow(TaskImpossible);
  });
});

describe('exceptions', () => {
  const said = (text: string): string[] =>
    solve(task(text)).exceptions.map(
      ({ expression, relation, definite }) =>
        `${definite ? '' : '?'}${printPretty(expression)} ${relation}`,
    );

  it.each<[string, string[]]>([
    ['abs(x-2)', ['x − 2 !=']],
    ['abs(x)+x^2', ['x !=']],
    ['x*abs(x)', ['?x !=']],
    ['abs(x)-cos(x)*abs(x)', ['?x !=']],
    ['abs(x^2-1)', ['?x² − 1 !=']],
    ['sign(3*x)', ['3x !=']],
    ['relu(x)', ['x !=']],
    ['sqrt(x)', ['x >']],
    ['sqrt(x^2+1)', []],
    ['x^(2/3)', ['x !=']],
    ['ln(x)', []],
    ['x^x', []],
    ['sin(x)', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('remarks', () => {
  it('check the derivative with numbers', () => {
    const remark = solve(task('sin(x^2)')).worked.remarks.at(-1)!;
    expect(remark.code).toBe('verify-at');
    expect(remark.data).toMatchObject({ value: '1.081', slope: '1.081' });
  });
});

describe('hints', () => {
  it('are three, and none of them holds the answer', () => {
    for (const text of [
      'sin(x^2)',
      'x^2*e^x',
      'x/(x+1)',
      'x^5',
      'e^x',
      'x^3+sin(2*x)',
      'x^x',
      'tan(x)',
    ]) {
      const given = task(text);
      const solution = solve(given);
      const shown = hints(given, solution);
      expect(shown).toHaveLength(3);
      const expected = JSON.stringify(solution.answer, bigintText);
      for (const { formulas } of shown) {
        for (const { sides } of formulas) {
          expect(sides.map((side) => JSON.stringify(side, bigintText))).not.toContain(expected);
        }
      }
    }
  });
  it('rise from a look to the parts to the rule', () => {
    const given = task('sin(x^2)');
    expect(stepsText(hints(given, solve(given)))).toMatchInlineSnapshot(`
      "1. Imagine computing y for a given number x. Which operation comes last? Its rule is the one to begin with.
      2. All of x² goes into another function: it is the inner function.
      3. With these letters, work out each derivative on the right, then put everything in.
           u = x²
           y = sin(u)
           dy/dx = (dy/du) (du/dx)"
    `);
  });
});

const bigintText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
