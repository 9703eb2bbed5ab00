/** What is filled into a working: accepted in any form in the right letters, refused and named otherwise. */
import { describe, expect, it } from 'vitest';
import { simplify } from '../../src/algebra/simplify.ts';
import { differentiate } from '../../src/calculus/differentiate.ts';
import { type FillInTask, fillInTasks, type GapKind } from '../../src/calculus/fill-in-task.ts';
import { RULES } from '../../src/calculus/rules.ts';
import { solve } from '../../src/calculus/solve.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { variablesOf } from '../../src/expression/traverse.ts';
import { answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { MALRULES } from '../../src/grading/misconceptions/malrules.ts';

const ALL: readonly GapKind[] = ['inner', 'outer', 'part', 'combination'];

const gaps = (text: string, kinds = ALL): readonly FillInTask[] =>
  fillInTasks(
    { kind: 'derivative', function: formula(text), name: 'y', arguments: ['x'], by: ['x'] },
    kinds,
  );

const keyOf = (task: FillInTask) =>
  answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: ['x'],
    positive: [],
    policy: {},
    forms: [],
    points: 1,
    seed: 'fill-in',
  });

const only = (text: string, kind: GapKind): FillInTask => gaps(text, [kind])[0]!;

const judged = (task: FillInTask, answer: string): string => {
  const verdict = gradeAnswer(keyOf(task), answer);
  if (verdict.kind === 'wrong-form') return verdict.findings[0]!.code;
  if (verdict.kind !== 'incorrect') return verdict.kind;
  return verdict.diagnosis?.misconceptions.join('+') ?? 'incorrect';
};

const FUNCTIONS = [
  '(3x^2+1)^5',
  '4*cos(x^3)',
  'sin(x^2+1)^3',
  'x^2*sin(3x)',
  'e^(2x)/(x^3+2)',
  'sqrt(x^2+1)+x^3',
  'ln(cos(x)+2)',
];

describe('every gap', () => {
  it.each(FUNCTIONS)('of %s takes its key, and a form of it that nobody would write', (text) => {
    for (const task of gaps(text)) {
      const key = printPlain(task.wanted);
      expect(judged(task, key)).toBe('correct');
      expect(judged(task, `(${key})*7/7 + 1 - 1`)).toBe('correct');
      expect(judged(task, `${key} + 1`)).not.toBe('correct');
    }
  });

  it.each(FUNCTIONS)('of %s is not given away by the lines that are shown', (text) => {
    for (const { lines, filled, line } of gaps(text)) {
      expect(lines.length).toBeGreaterThan(line);
      expect(JSON.stringify(lines[line], plain)).toContain('"blank"');
      const whole = JSON.stringify(filled.formulas, plain);
      expect(lines.map((each) => JSON.stringify(each.formulas, plain))).not.toContain(whole);
      expect(lines.some(({ kind }) => kind === 'result')).toBe(false);
    }
  });

  it.each(FUNCTIONS)('of %s refuses what malrules make of it, and says which', (text) => {
    let named = 0;
    let refused = 0;
    for (const task of gaps(text, ['outer', 'part'])) {
      const { gap } = task;
      if (gap.kind !== 'derivative') continue;
      const [by] = gap.of.by;
      for (const malrule of MALRULES) {
        const wrong = simplify(differentiate(gap.of.function, by!, [malrule, ...RULES]).result);
        // An answer in other letters is about something else.
        if (variablesOf(wrong).some((name) => name !== by)) continue;
        const verdict = gradeAnswer(keyOf(task), printPlain(wrong));
        if (verdict.kind === 'correct') continue;
        expect(verdict.kind).toBe('incorrect');
        refused += 1;
        if (verdict.kind === 'incorrect' && verdict.diagnosis !== undefined) named += 1;
      }
    }
    expect(named).toBeGreaterThanOrEqual(0.9 * refused);
  });
});

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}` : value;

describe('letters', () => {
  const outer = only('(3x^2+1)^5', 'outer');
  const part = only('sin(x^2+1)^3', 'combination');
  it.each<[task: FillInTask, answer: string, expected: string]>([
    [outer, '5u^4', 'correct'],
    [outer, 'dy/du = 5*u*u^3', 'correct'],
    [outer, '5(3x^2+1)^4', 'letter-wanted'],
    [outer, '5u^5', 'power-exponent-not-lowered'],
    [outer, 'u^4', 'power-exponent-not-multiplied'],
    [outer, '5x^4', 'incorrect'],
    [part, '2x cos(x^2+1)', 'correct'],
    [part, 'du/dx = cos(v) * 2x', 'inner-letter'],
    [part, 'cos(x^2+1)', 'chain-inner-forgotten'],
    [part, 'du/dx', 'unevaluated-derivative'],
  ])('%#: %s is %s', (task, answer, expected) => {
    expect(judged(task, answer)).toBe(expected);
  });
});

describe('an inner function', () => {
  it.each<[text: string, answer: string, expected: string]>([
    ['(3x^2+1)^5', '3x^2+1', 'correct'],
    ['(3x^2+1)^5', 'u = 1 + 3x^2', 'correct'],
    ['(3x^2+1)^5', '-3x^2-1', 'incorrect'],
    // The square of either is the same: both belong in the box.
    ['(3x^2+1)^4', '-3x^2-1', 'correct'],
    ['cos(x^3)', '-x^3', 'correct'],
    ['sin(x^3)', '-x^3', 'incorrect'],
    ['cos(x^3)', 'x^3 + 2 pi', 'correct'],
    ['(3x^2+1)^5', 'u', 'inner-letter'],
    ['(3x^2+1)^5', '(3x^2+1)^5', 'incorrect'],
  ])('of %s: %s is %s', (text, answer, expected) => {
    expect(judged(only(text, 'inner'), answer)).toBe(expected);
  });
});
