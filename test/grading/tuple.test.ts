/** Several answers in one line, in order: how they are read, what each earns, what is said of them. */
import { describe, expect, it } from 'vitest';
import { hints } from '../../src/calculus/hints.ts';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { gradeParts } from '../../src/grading/follow-through/grade-parts.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';
import { describeVerdict, oneLine } from '../../src/publish/describe-verdict.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';

const PAIR = `
variables: [x, u]
functions: { outer: sin(u), inner: 3x^2 + 1 }
tasks:
  - id: pair
    kind: tuple
    points: 3
    parts:
      - { kind: derivative, function: outer, name: y, by: u, points: 2 }
      - { kind: derivative, function: inner, name: u, by: x }
`;
const MIXED = `
variables: [x, y]
functions: { f: x^2 y, g: x + y^2, p: x^2 + y^2 }
tasks:
  - id: mixed
    kind: tuple
    points: 3
    parts:
      - { kind: gradient, function: f }
      - { kind: jacobian, functions: [f, g], layout: numerator }
      - { kind: tangent, function: p, name: z, at: { x: 1, y: 1 } }
`;
const SPLIT = `
followThrough: { penalty: 0.5 }
variables: [x, u]
functions: { outer: u^5, inner: 3x + 1, whole: (3x + 1)^5 }
tasks:
  - id: split
    kind: tuple
    points: 2
    parts:
      - id: f
        kind: decompose
        name: y
        layers: [{ name: y, letter: u, function: outer }, { name: u, letter: x, function: inner }]
      - { kind: derivative, function: outer, name: y, by: u }
  - { id: whole, kind: derivative, function: whole, name: y, by: x, points: 2 }
`;
const TARGET = `
followThrough: { penalty: 0.5 }
variables: [s, t, u]
functions: { y: u^3, inner: s t^2 }
tasks:
  - { id: outer, kind: derivative, function: y, by: u }
  - id: both
    kind: tuple
    points: 2
    parts:
      - { kind: chain, outer: y, inner: { u: inner }, by: s }
      - { kind: chain, outer: y, inner: { u: inner }, by: t }
`;

function exerciseOf(header: string) {
  const text = `---\nid: parts\nversion: 1\ntitle: Parts\ntopic: parts\ndifficulty: 1\n${header.trim()}\n---\nParts.\n`;
  const template = readTemplate(text, 'parts.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const made = makeExercise(template.value, 's');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const keyOf = (header: string) => exerciseOf(header).tasks[0]!.key;

function judged(header: string, text: string): string {
  const verdict = gradeAnswer(keyOf(header), text);
  const score = 'score' in verdict ? verdict.score : 0;
  const why =
    verdict.kind === 'unreadable'
      ? verdict.problem.code
      : verdict.kind === 'incorrect'
        ? verdict.fault.kind
        : '';
  return `${verdict.kind} ${score} ${why}`.trim();
}

describe('a pair', () => {
  it.each([
    ['(cos u, 6x)', 'correct 3'],
    ['cos u, 6x', 'correct 3'],
    ['cos u; 6x', 'correct 3'],
    ['cos u and 6x', 'correct 3'],
    ['cos(u)\n6x', 'correct 3'],
    ['dy/du = cos u, du/dx = 6x', 'correct 3'],
    ['⟨cos u, 6x⟩', 'correct 3'],
    ['\\left(\\cos u, 6x\\right)', 'correct 3'],
    ['\\begin{pmatrix} \\cos u \\\\ 6x \\end{pmatrix}', 'correct 3'],
    ['(cos(u), (6)(x))', 'correct 3'],
    ['(cos u), (6x)', 'correct 3'],
    ['(cos u, 3x)', 'incorrect 2 parts'],
    ['(sin u, 6x)', 'incorrect 1 parts'],
    ['(1, 2)', 'incorrect 0 parts'],
    ['(6x, cos u)', 'incorrect 0 permuted'],
    ['(cos u, d/dx(3x^2+1))', 'wrong-form 2'],
    ['cos u', 'unreadable 0 wrong-number-of-parts'],
    ['cos u, 6, x', 'unreadable 0 wrong-number-of-parts'],
    ['', 'unreadable 0 empty'],
  ])('%s', (text, expected) => {
    expect(judged(PAIR, text)).toBe(expected);
  });

  it('says where in the line a piece could not be read', () => {
    const verdict = gradeAnswer(keyOf(PAIR), '(cos u, 6x ++)');
    expect(verdict.kind).toBe('unreadable');
    if (verdict.kind === 'unreadable') expect(verdict.problem.position).toBeGreaterThan(8);
  });

  it('tells each wrong part with the mistake behind it', () => {
    const verdict = gradeAnswer(keyOf(PAIR), '(-cos u, 3x)');
    const told = inlineText(oneLine(describeVerdict(verdict, '(-cos u, 3x)')));
    expect(told).toContain('Part 1:');
    expect(told).toContain('Part 2:');
    expect(verdict).toMatchObject({
      fault: { parts: [{ diagnosis: {} }, { diagnosis: {} }] },
    });
    const undiagnosed = gradeAnswer(keyOf(PAIR), '(-cos u, 3x)', { diagnose: false });
    expect(
      JSON.stringify(undiagnosed, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('diagnosis');
  });

  it('is solved and hinted at part by part', () => {
    const { task, solution } = exerciseOf(PAIR).tasks[0]!;
    expect(solution.worked.steps.map(({ code }) => code)).toEqual(['solve-part', 'solve-part']);
    expect(solution.worked.steps.every(({ steps }) => steps.length > 0)).toBe(true);
    expect(hints(task, solution).length).toBeGreaterThanOrEqual(4);
  });
});

describe('parts of different kinds', () => {
  it.each([
    ['(2xy, x^2); [[2xy, x^2], [1, 2y]]; z = 2x + 2y - 2', 'correct 3'],
    ['((2xy, x^2), [[2xy, x^2], [1, 2y]], z = 2x + 2y - 2)', 'correct 3'],
    ['(2xy, x^2); [[2xy, 1], [x^2, 2y]]; z = 2x + 2y - 2', 'incorrect 2 parts'],
    ['(2xy, x); [[2xy, x^2], [1, 2y]]; z = 2x + 2y', 'incorrect 1.5 parts'],
  ])('%s', (text, expected) => {
    expect(judged(MIXED, text)).toBe(expected);
  });
});

describe('follow-through with tuples', () => {
  const summary = (header: string, answers: Readonly<Record<string, string>>): string =>
    gradeParts(exerciseOf(header).tasks, new Map(Object.entries(answers)))
      .map(({ part, verdict, score }) => `${part.id} ${verdict.kind} ${score}`)
      .join(', ');
  it.each([
    [SPLIT, { split: 'y = u^5, u = 3x + 2; 5u^4', whole: '15(3x+2)^4' }, 'whole carried 1'],
    [SPLIT, { split: 'y = u^5, u = 3x + 1; 4u^4', whole: '12(3x+1)^4' }, 'whole carried 1'],
    [SPLIT, { split: 'y = u, u = (3x+1)^5; 1', whole: '15(3x+1)^4' }, 'whole correct 2'],
    [SPLIT, { split: 'y = u, u = x; 1', whole: '1' }, 'whole incorrect 0'],
    [TARGET, { outer: 'u^2', both: '(s^2 t^6, 2 s^3 t^5)' }, 'both carried 1'],
    [TARGET, { outer: 'u^2', both: '(3 s^2 t^6, 6 s^3 t^5)' }, 'both correct 2'],
    [TARGET, { outer: 'u^2', both: '(3 s^2 t^6, 7)' }, 'both incorrect 1'],
    [TARGET, { outer: '1', both: '(t^2, 2 s t)' }, 'both incorrect 0'],
  ])('%#: %o', (header, answers, expected) => {
    expect(summary(header, answers)).toContain(expected);
  });
});

describe('a header', () => {
  it.each([
    ['parts: [{ kind: derivative, function: f }]', ['too-small']],
    [
      'parts: [{ kind: derivative, function: f }, { kind: derivative, function: h }]',
      ['unknown-function'],
    ],
    ['parts: [{ kind: derivative, function: f }, { kind: tuple, parts: [] }]', ['wrong-value']],
    [
      'parts: [{ kind: derivative, function: f }, { kind: derivative, function: f, points: 0 }]',
      ['wrong-value'],
    ],
    [
      'parts: [{ kind: derivative, function: f }, { kind: derivative, functions: f }]',
      ['missing-field', 'unknown-field'],
    ],
  ])('%s', (parts, expected) => {
    const text = `---\nid: parts\nversion: 1\ntitle: Parts\ntopic: parts\ndifficulty: 1\nfunctions: { f: x^2 }\ntasks:\n  - id: pair\n    kind: tuple\n    ${parts}\n---\nParts.\n`;
    const template = readTemplate(text, 'parts.md');
    expect(template.ok ? [] : template.problem.map(({ code }) => code)).toEqual(expected);
  });
});
