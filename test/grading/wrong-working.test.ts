/**
 * Workings with a mistake, and derivatives to choose among, over functions of many kinds: just one line
 * is wrong, each wrong derivative is refused and named. Witnesses are the judge of students' workings,
 * the grader of typed answers, and plain numbers.
 */
import { describe, expect, it } from 'vitest';
import { derivationOf } from '../../src/calculus/derivation-of.ts';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { type WorkingLine, workingLines } from '../../src/calculus/working-lines.ts';
import { evaluate } from '../../src/expression/evaluate/evaluate.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { distractors } from '../../src/grading/distractors.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { gradeWorking } from '../../src/grading/working.ts';
import { wrongLines, wrongWorking } from '../../src/grading/wrong-working.ts';
import { randomStream } from '../../src/random.ts';

const FUNCTIONS = [
  '(3x^2+1)^5',
  '4*sin(x^2)',
  'e^(3x^2-x)',
  'ln(2x^3+5)',
  'sqrt(5x^2+2)',
  'tan(x^3)',
  '2^(x^2)',
  'x^2*sin(3x)',
  'x^3*(x^2+1)^4',
  'sin(3x)/(x^2+1)',
  '-cos(2x)/(x^4+3)',
  'e^(2x)/(x^3+2)',
  'sin(x^2+1)^3',
  'ln(cos(x)+2)',
  'e^(sin(x^2))',
  'sqrt(x^2+1)+x^3',
  'x*e^(-x^2)',
  '5/(x^2+1)^3',
  'sin(x)^2*cos(3x)',
  'arctan(e^(2x))',
] as const;

const taskOf = (text: string): DerivativeTask => ({
  kind: 'derivative',
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
});

/** Letters first and then what they stand in, as a student would define them. */
function asTyped(lines: readonly WorkingLine[]): { text: string; line: number }[] {
  return lines.flatMap(({ formulas, kind }, line) => {
    // A function written in another way is no step of its own for the judge.
    if (kind === 'letters' && formulas.length === 1) return [];
    const ordered = kind === 'letters' ? formulas.toReversed() : formulas;
    return ordered.map(({ sides }) => ({
      line,
      text: sides
        .flatMap((side) => (side.kind === 'scalar' ? [printPlain(side.expression)] : []))
        .map((side, index) =>
          index === 0 ? side.replace(/^diff\((\w+), (\w+)\)$/, 'd$1/d$2') : side,
        )
        .join(' = '),
    }));
  });
}

const at = (expression: Expression, place: number): number =>
  evaluate(expression, new Map(variablesOf(expression).map((name) => [name, place])));

/** Whether two expressions have the same values where both have one. */
const alike = (left: Expression, right: Expression): boolean =>
  [0.37, 0.81, 1.13, 1.71].every((place) => {
    const [one, other] = [at(left, place), at(right, place)];
    if (Number.isNaN(one) || Number.isNaN(other)) return true;
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  });

describe('a right working', () => {
  it.each(FUNCTIONS)('of %s is right line by line, and so judged', (text) => {
    const task = taskOf(text);
    const lines = workingLines(derivationOf(task.function, 'x'), 'y');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(wrongLines(lines)).toEqual([]);
    for (const { claim } of lines) {
      if (claim === undefined) continue;
      for (const stated of claim.stated) expect(alike(stated, claim.due)).toBe(true);
    }
    const judged = gradeWorking(
      task,
      asTyped(lines).map((line) => line.text),
    );
    expect(judged.firstWrong).toBeUndefined();
    expect(judged.statements.map(({ judgement }) => judgement.kind)).not.toContain('unreadable');
    expect(judged.reachesDerivative).toBe(true);
  });
});

describe('a working with a mistake', () => {
  it.each(FUNCTIONS)('of %s has one wrong line, which the judge of workings finds', (text) => {
    const task = taskOf(text);
    for (const seed of ['1', '2', '3']) {
      const made = wrongWorking(task, randomStream(seed))!;
      expect(made).toBeDefined();
      const { lines, error } = made;
      const apart = lines.flatMap(({ claim }, index) =>
        claim !== undefined && !alike(claim.stated[0]!, claim.due) ? [index] : [],
      );
      expect(apart).toEqual([error.line]);
      const typed = asTyped(lines);
      const { firstWrong, statements } = gradeWorking(
        task,
        typed.map((line) => line.text),
      );
      expect(firstWrong).toBeDefined();
      expect(typed[statements[firstWrong!]!.line - 1]!.line).toBe(error.line);
    }
  });

  it('is the same for the same seed, and others for others', () => {
    const task = taskOf('sin(x^2+1)^3');
    const seen = (seed: string): string => {
      const { lines, error } = wrongWorking(task, randomStream(seed))!;
      return `${error.line} ${error.mistake} ${asTyped(lines).map((line) => line.text)}`;
    };
    expect(seen('7')).toBe(seen('7'));
    expect(new Set(['1', '2', '3', '4', '5', '6', '7', '8'].map(seen)).size).toBeGreaterThan(3);
  });

  it('shows only mistakes that are asked for, and none where none can be made', () => {
    const task = taskOf('x^2*sin(3x)');
    const made = wrongWorking(task, randomStream('1'), ['product-with-minus']);
    expect(made?.error.mistake).toBe('product-with-minus');
    expect(wrongWorking(task, randomStream('1'), ['quotient-with-plus'])).toBeUndefined();
  });
});

describe('derivatives to choose among', () => {
  const keyOf = (task: DerivativeTask) =>
    answerKey(task, solve(task).answer, {
      kind: undefined,
      variables: task.arguments,
      positive: [],
      policy: {},
      forms: [],
      points: 1,
      seed: 'distractors',
    });

  const tasks: readonly (readonly [string, DerivativeTask])[] = [
    ...FUNCTIONS.map((text) => [text, taskOf(text)] as const),
    ['second', { ...taskOf('(x^2+1)^4'), by: ['x', 'x'] }],
    ['partial', { ...taskOf('sin(x^2*y+y^3)'), arguments: ['x', 'y'] }],
    ['at a point', { ...taskOf('(2*x^2-3)^4'), at: { x: formula('2') } }],
  ];

  it.each(tasks)('%s: each is refused when typed, named, and unlike the others', (_, task) => {
    const { answer } = solve(task);
    if (answer.kind !== 'scalar') throw new Error('not a number or formula');
    const key = keyOf(task);
    const wrong = distractors(task, answer.expression, 4);
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    for (const { expression, mistake } of wrong) {
      expect(gradeAnswer(key, printPlain(expression))).toMatchObject({
        kind: 'incorrect',
        diagnosis: { misconceptions: [mistake] },
      });
    }
    const all = [answer.expression, ...wrong.map(({ expression }) => expression)];
    all.forEach((one, index) => {
      for (const other of all.slice(index + 1)) expect(alike(one, other)).toBe(false);
    });
    expect(distractors(task, answer.expression, 4)).toEqual(wrong);
  });

  it('come from different mistakes first, the commonest before others', () => {
    const task = taskOf('x^2*sin(3x)');
    const names = distractors(task, formula('2x*sin(3x)+3x^2*cos(3x)'), 4).map(
      ({ mistake }) => mistake,
    );
    expect(names.slice(0, 2)).toEqual(['chain-inner-forgotten', 'product-of-derivatives']);
    expect(new Set(names).size).toBe(4);
  });

  it('have no numbers whose length gives them away', () => {
    const task = taskOf('(5*x^4-2)^8');
    const offered = distractors(task, formula('160*x^3*(5*x^4-2)^7'), 4);
    expect(offered).toHaveLength(4);
    for (const { expression } of offered) expect(printPlain(expression)).not.toMatch(/\d{6}/);
  });
});
