/** Working, line by line: what each statement is judged to be. */
import { describe, expect, it } from 'vitest';
import { formula } from '../../src/expression/read/read.ts';
import { gradeWorking, type StatementJudgement } from '../../src/grading/working.ts';

const onX = (text: string) => ({
  kind: 'derivative' as const,
  function: formula(text),
  name: 'y',
  arguments: ['x'],
  by: ['x'],
});

const short = (judgement: StatementJudgement): string => {
  switch (judgement.kind) {
    case 'right':
      return judgement.role;
    case 'wrong':
      return `wrong ${judgement.role}: ${judgement.diagnosis?.misconceptions.join('+') ?? '?'}`;
    case 'unreadable':
      return `unreadable: ${judgement.problem.code}`;
    case 'carried':
    case 'undecided':
      return judgement.kind;
  }
};

/** Function, lines, judgements of their statements, whether the derivative is reached. */
const ROWS: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
  [
    'e^(3x^2-x)',
    ['u = 3x^2 - x', 'y = e^u', 'dy/du = u e^(u-1)', 'du/dx = 6x'],
    ['definition', 'function', 'wrong part: exponential-as-power', 'wrong part: constant-added'],
    false,
  ],
  [
    'sin(x^2)',
    ['y = sin(x^2)', 'u = x^2', 'du/dx = 2x', 'dy/dx = cos(u) * 2x', '= 2x cos(x^2)'],
    ['function', 'definition', 'part', 'derivative', 'derivative'],
    true,
  ],
  [
    'sin(x^2)',
    ['u = x^2, ', 'y = sin u', 'dy/du = cos u', 'du/dx = 2x', "y' = dy/du * du/dx = 2x cos(x^2)"],
    ['definition', 'function', 'part', 'part', 'derivative', 'derivative'],
    true,
  ],
  ['sin(x^2)', ['dy/dx = cos(x^2)'], ['wrong derivative: chain-inner-forgotten'], false],
  [
    'sin(x^2)',
    ['d/dx sin(x^2) = cos(x^2) * d/dx(x^2)', '= cos(x^2) * 2x'],
    ['derivative', 'derivative'],
    true,
  ],
  [
    'x^2*sin(x)',
    ["y' = 2x cos(x)", '= x cos(x) * 2', '= 2x sin(x) + x^2 cos(x)'],
    ['wrong derivative: product-of-derivatives', 'carried', 'derivative'],
    true,
  ],
  [
    '(3*x+1)^5',
    ['u = 3x + 1', 'du/dx = 3x', 'dy/dx = 5(3x+1)^4 * 3'],
    ['definition', 'wrong part: linear-term-kept', 'derivative'],
    true,
  ],
  ['(x+1)^2', ['dy/dx = 2(x+1', '= 2x + 2'], ['unreadable: unclosed-bracket', 'derivative'], true],
  ['sin(x^2)', ['dy/dx = cos(x^2) d/dx(x^2)'], ['derivative'], false],
];

describe("a student's own working", () => {
  it.each(ROWS)('%s: %j', (subject, lines, judgements, reached) => {
    const verdict = gradeWorking(onX(subject), lines);
    expect(verdict.statements.map(({ judgement }) => short(judgement))).toEqual(judgements);
    expect(verdict.reachesDerivative).toBe(reached);
  });
});
