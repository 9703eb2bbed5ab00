/**
 * Answers that follow from earlier wrong ones: what is carried, what it earns, what does not count, and
 * how a template says which parts follow from which.
 */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { gradeParts } from '../../src/grading/follow-through/grade-parts.ts';

const CHAIN = `
followThrough: { penalty: 0.25 }
variables: [x, u]
functions: { outer: sin(u), inner: 3x^2 + 1, y: sin(3x^2 + 1) }
tasks:
  - { id: outer, kind: derivative, function: outer, name: y, by: u }
  - { id: inner, kind: derivative, function: inner, name: u, by: x }
  - { id: whole, kind: derivative, function: y, by: x, points: 4 }
  - { id: slope, kind: derivative, function: y, by: x, at: { x: 1 } }
`;
const SPLIT = `
followThrough: { penalty: 0.5 }
variables: [x, u]
functions: { outer: u^5, inner: 3x + 1, y: (3x + 1)^5 }
tasks:
  - id: split
    kind: decompose
    name: y
    layers: [{ name: y, letter: u, function: outer }, { name: u, letter: x, function: inner }]
  - { id: outer, kind: derivative, function: outer, name: y, by: u }
  - { id: whole, kind: derivative, function: y, by: x, points: 2 }
`;
const PRODUCT = `
functions: { first: x^3, second: sin(2x), y: x^3 sin(2x) }
tasks:
  - { id: p, kind: derivative, function: first, name: p }
  - { id: q, kind: derivative, function: second, name: q }
  - id: y
    kind: derivative
    function: y
    points: 2
    follows: { letters: { P: p, Q: q }, formula: P*second + first*Q, penalty: 0.5 }
`;
const SECOND = `
functions: { f: x^2 sin(x) }
tasks:
  - { id: first, kind: derivative, function: f }
  - { id: second, kind: derivative, function: f, order: 2, points: 2, follows: first }
  - id: turned
    kind: derivative
    function: f
    order: 2
    points: 2
    follows: { letters: { P: first }, formula: "d/dx(P)" }
`;
const DIRECTION = `
variables: [x, y]
functions: { f: x^2 y + y^3 }
tasks:
  - { id: gradient, kind: gradient, function: f, points: 2 }
  - id: slope
    kind: directional
    function: f
    at: { x: 1, y: 2 }
    direction: [3, 4]
    points: 2
    follows: { letters: { G: gradient }, formula: 3/5*G_1 + 4/5*G_2 }
`;
const VECTOR = `
followThrough: { penalty: 0.5 }
variables: [s, t, u, v]
functions: { z: u^2 v, first: s t, second: s + t^2 }
tasks:
  - { id: outer, kind: chain, outer: z, inner: { u: first, v: second }, part: outer-gradient }
  - { id: matrix, kind: chain, outer: z, inner: { u: first, v: second }, part: inner-matrix }
  - { id: whole, kind: chain, outer: z, inner: { u: first, v: second }, part: gradient, points: 2 }
`;

const templateText = (header: string): string =>
  `---\nid: parts\nversion: 1\ntitle: Parts\ntopic: parts\ndifficulty: 1\n${header.trim()}\n---\nParts.\n`;

function graded(header: string, answers: Readonly<Record<string, string>>) {
  const template = readTemplate(templateText(header), 'parts.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  const made = makeExercise(template.value, 's');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return gradeParts(made.value.tasks, new Map(Object.entries(answers)));
}

/** "whole carried 3", one a line. */
const summary = (header: string, answers: Readonly<Record<string, string>>): string =>
  graded(header, answers)
    .map(({ part, verdict, score }) => `${part.id} ${verdict.kind} ${score}`)
    .join(', ');

describe('along the chain rule', () => {
  it.each([
    [{ outer: '-cos u', inner: '6x', whole: '-6x cos(3x^2+1)' }, 'whole carried 3'],
    [{ outer: 'cos u', inner: '6x + 1', whole: '(6x+1) cos(3x^2+1)' }, 'whole carried 3'],
    [{ outer: '-cos u', inner: '3x', whole: '-3x cos(3x^2+1)' }, 'whole carried 3'],
    // Without an answer to one part, and with one that cannot be read.
    [{ outer: '-cos u', whole: '-6x cos(3x^2+1)' }, 'whole carried 3'],
    [{ outer: ')(', inner: '3x', whole: '3x cos(3x^2+1)' }, 'whole carried 3'],
    // A carried answer is carried on from, at a point too.
    [
      { outer: '-cos u', whole: '-6x cos(3x^2+1)', slope: '-6 cos 4' },
      'whole carried 3, slope carried 0.75',
    ],
    [{ whole: '12x cos(3x^2+1)', slope: '12 cos(4)' }, 'whole incorrect 0, slope carried 0.75'],
    // Right is right, whatever stands before it.
    [{ outer: '-cos u', inner: '3x', whole: '6x cos(3x^2+1)' }, 'whole correct 4'],
    [{ outer: '1', inner: '1', whole: '6x cos(3x^2+1)' }, 'whole correct 4'],
    // Consistent with nothing.
    [{ outer: '-cos u', inner: '6x', whole: '-7x cos(3x^2+1)' }, 'whole incorrect 0'],
    [{ outer: 'cos u', inner: '6x', whole: '-6x cos(3x^2+1)' }, 'whole incorrect 0'],
    [{ whole: '-6x cos(3x^2+1)' }, 'whole incorrect 0'],
    // The letter u has to be written out here too.
    [{ outer: '-cos u', inner: '6x', whole: '-6x cos u' }, 'whole incorrect 0'],
  ])('%o', (answers, expected) => {
    expect(summary(CHAIN, answers)).toContain(expected);
  });

  it('says which answer it follows from, and what that costs', () => {
    const parts = graded(CHAIN, { outer: '-cos u', inner: '6x', whole: '-6x cos(3x^2+1)' });
    const { verdict } = parts.at(-1)!;
    expect(verdict).toMatchObject({ kind: 'carried', penalty: 0.25 });
    if (verdict.kind !== 'carried') return;
    expect(verdict.from.map(({ task, place }) => [task, place])).toEqual([['outer', 0]]);
  });

  it('grades the parts alike in whatever order they come', () => {
    const answers = { whole: '-3x cos(3x^2+1)', inner: '3x', outer: '-cos u' };
    const turned = { outer: '-cos u', inner: '3x', whole: '-3x cos(3x^2+1)' };
    expect(summary(CHAIN, answers)).toBe(summary(CHAIN, turned));
  });
});

describe('an earlier answer that makes the later one easier does not count', () => {
  it.each([
    ['1', '6x'],
    ['0', '0'],
    ['u', '6x(3x^2+1)'],
    ['2u + 1', '6x(6x^2+3)'],
    ['cos u - cos u + 1', '6x'],
    ['0*u + 1', '6x'],
    ['sin(u)^2 + cos(u)^2', '6x'],
    ['u (sin(u)^2 + cos(u)^2)', '6x(3x^2+1)'],
  ])('dy/du = %s', (outer, whole) => {
    expect(summary(CHAIN, { outer, inner: '6x', whole })).toContain('whole incorrect 0');
  });
  it.each(['0', '1', '-1', '5', '6 + 0x', '6'])('du/dx = %s', (inner) => {
    expect(summary(CHAIN, { inner, whole: `(${inner}) cos(3x^2+1)` })).toContain(
      'whole incorrect 0',
    );
  });
  it('nor does one that makes the rest cancel', () => {
    const answers = { inner: '2x/cos(3x^2+1) + x^2 - x^2', whole: '2x' };
    expect(summary(CHAIN, answers)).toContain('whole incorrect 0');
  });
  it('nor does a derivative left as it stands', () => {
    const answers = { outer: 'd/du(-sin(u))', whole: '-6x cos(3x^2+1)' };
    expect(summary(CHAIN, answers)).toContain('whole incorrect 0');
  });
});

describe('a decomposition of the student', () => {
  it.each([
    [{ split: 'y = u^5, u = 3x + 2', outer: '5u^4', whole: '15(3x+2)^4' }, 'whole carried 1'],
    [
      { split: 'y = u^4, u = 3x + 1', outer: '4u^3', whole: '12(3x+1)^3' },
      'outer carried 0.5, whole carried 1',
    ],
    // Another right one is as good, and costs nothing.
    [{ split: 'y = (u+1)^5, u = 3x', outer: '5(u+1)^4' }, 'split correct 1, outer correct 1'],
    [{ split: 'y = (3t+1)^5, t = x', outer: '15(3u+1)^4' }, 'split incorrect 0, outer incorrect 0'],
    [{ split: 'y = u, u = (3x+1)^5', outer: '1' }, 'split incorrect 0, outer incorrect 0'],
    [{ split: 'y = u^5, u = x', whole: '5x^4' }, 'whole incorrect 0'],
    [{ split: 'y = u^5, u = 2x', whole: '10(2x)^4' }, 'whole carried 1'],
    [{ split: 'y = u, u = x', whole: '1' }, 'whole incorrect 0'],
  ])('%o', (answers, expected) => {
    expect(summary(SPLIT, answers)).toContain(expected);
  });
});

describe('what cannot be decided', () => {
  const doubtful = 'cos(u) + e^(-e^(e^(9+u^2)))';
  const whole = '6x (cos(3x^2+1) + e^(-e^(e^(9+(3x^2+1)^2))))';
  it('stays undecided, and is not carried', () => {
    const parts = graded(CHAIN, { outer: doubtful, inner: '6x', whole });
    expect(parts.map(({ verdict }) => verdict.kind)).toEqual(['undecided', 'correct', 'undecided']);
  });
  it('says so where it is only the earlier answer that is open', () => {
    // Certainly not the key, and consistent with an answer of which nobody knows.
    const outer = 'cos(u)*(1 + e^(-u^2*10^5 - 10^4))';
    const open = 'cos(3x^2+1)*(1 + e^(-(3x^2+1)^2*10^5 - 10^4))';
    const parts = graded(CHAIN, { outer, inner: '12x', whole: `12x*${open}` });
    expect(parts.map(({ verdict }) => verdict.kind)).toEqual([
      'undecided',
      'incorrect',
      'undecided',
    ]);
    expect(parts.at(-1)!.verdict).toMatchObject({ reason: 'earlier-undecided' });
    expect(parts.map(({ score }) => score)).toEqual([0, 0, 0]);
  });
});

it('blames no right decomposition for what follows from another part', () => {
  const answers = { split: 'y = (u+1)^5, u = 3x', outer: '4(u+1)^4', whole: '12(3x+1)^4' };
  const { verdict } = graded(SPLIT, answers).at(-1)!;
  expect(verdict).toMatchObject({ kind: 'carried', from: [{ task: 'outer' }] });
});

describe('by a formula', () => {
  it.each([
    [PRODUCT, { p: '3x^2', q: 'cos(2x)', y: '3x^2 sin(2x) + x^3 cos(2x)' }, 'y carried 1'],
    [PRODUCT, { p: 'x^2', q: '2cos(2x)', y: 'x^2 sin(2x) + 2x^3 cos(2x)' }, 'y carried 1'],
    [PRODUCT, { p: '1', q: '2cos(2x)', y: 'sin(2x) + 2x^3 cos(2x)' }, 'y incorrect 0'],
    // Only those that count in the formula count.
    [PRODUCT, { q: 'cos(2x)', y: '3x^2 sin(2x) + 3x^3 cos(2x)' }, 'y incorrect 0'],
    [SECOND, { first: '2x sin x - x^2 cos x', second: '2 sin x + x^2 sin x' }, 'second carried 2'],
    [SECOND, { first: '2x sin x - x^2 cos x', turned: '2 sin x + x^2 sin x' }, 'turned carried 2'],
    // Less than half as much to differentiate again.
    [SECOND, { first: '2x cos x', second: '2 cos x - 2x sin x' }, 'second incorrect 0'],
    [DIRECTION, { gradient: '(2xy, x^2 + y^2)', slope: '12/5 + 20/5' }, 'slope carried 2'],
    [DIRECTION, { gradient: '(2xy, x^2 + 3y)', slope: '12/5 + 28/5' }, 'slope incorrect 0'],
    [DIRECTION, { gradient: '(2xy, x^2 + 3y^2)', slope: '12/5 + 28/5' }, 'slope incorrect 0'],
    [DIRECTION, { gradient: '2xy + x^2 + 3y', slope: '12/5 + 28/5' }, 'slope incorrect 0'],
  ])('%#: %o', (header, answers, expected) => {
    expect(summary(header, answers)).toContain(expected);
  });
});

describe('through a computation graph', () => {
  const NET = `
followThrough: { penalty: 0.5 }
variables: [w, x, z, a, L]
functions: { f: x }
tasks:
  - { id: z, kind: backpropagation, graph: &g { z: w x, a: z^2, L: a^2 + z }, at: &p { w: 2, x: 3 }, wanted: value, of: z }
  - { id: loss, kind: backpropagation, graph: *g, at: *p, wanted: value, of: L }
  - { id: by-a, kind: backpropagation, graph: *g, at: *p, wanted: derivative, by: a }
  - { id: by-z, kind: backpropagation, graph: *g, at: *p, wanted: derivative, by: z }
  - { id: both, kind: backpropagation, graph: *g, at: *p, wanted: gradient, by: [w, x] }
  - { id: moved, kind: backpropagation, graph: *g, at: *p, wanted: step, by: [w, x], rate: 1/10 }
`;
  it.each([
    // z = 6, a = 36, L = 1302, dL/da = 72, dL/dz = 72·12 + 1 = 865, by w 2595, by x 1730.
    [{ z: '5', loss: '630' }, 'z incorrect 0, loss carried 0.5'],
    [{ z: '5', 'by-a': '50', 'by-z': '501' }, 'by-a carried 0.5, by-z carried 0.5'],
    [{ 'by-a': '36', 'by-z': '433', both: '(1299, 866)' }, 'by-z carried 0.5, both carried 0.5'],
    [{ 'by-z': '864', both: '(2592, 1728)' }, 'both carried 0.5'],
    [
      { both: '(2595, 865)', moved: '(2 - 259.5, 3 - 86.5)' },
      'both incorrect 0.5, moved carried 0.75',
    ],
    [{ z: '0', loss: '0' }, 'loss incorrect 0'],
    [{ 'by-a': '0', 'by-z': '1' }, 'by-z incorrect 0'],
  ])('%o', (answers, expected) => {
    expect(summary(NET, answers)).toContain(expected);
  });
});

describe('vectors and matrices', () => {
  const st = '(s t)';
  const v = '(s + t^2)';
  it.each([
    // z = u² v, ∇ = (2uv, u²), A = [[t, 1], [s, 2t]].
    [
      { outer: '(u v, u^2)', whole: `(${st}${v}t + ${st}^2, ${st}${v}s + 2t ${st}^2)` },
      'whole carried 1',
    ],
    [
      { matrix: '[[t, s], [1, 2t]]', whole: `(2${st}${v}t + s ${st}^2, 2${st}${v} + 2t ${st}^2)` },
      'whole carried 1',
    ],
    // One component follows, the other is right by the key: half the penalty.
    [
      { outer: '(2u v, 3u^2)', whole: `(2${st}${v}t + 3${st}^2, 2${st}${v}s + 2t ${st}^2)` },
      'whole incorrect 1.5',
    ],
    [{ outer: '(2u v, 3u^2)', whole: `(2${st}${v}t + 3${st}^2, 7)` }, 'whole incorrect 0.5'],
    [{ outer: '(1, 1)', whole: '(t + 1, s + 2t)' }, 'whole incorrect 0'],
    [{ outer: '(2u v, u^2, 1)', whole: '(t + 1, s + 2t)' }, 'whole incorrect 0'],
  ])('%o', (answers, expected) => {
    expect(summary(VECTOR, answers)).toContain(expected);
  });
});

describe('a header', () => {
  const codes = (header: string): readonly string[] => {
    const template = readTemplate(templateText(header), 'parts.md');
    if (!template.ok) return template.problem.map(({ code }) => code);
    const made = makeExercise(template.value, 's');
    return made.ok ? [] : made.problem.map(({ code }) => code);
  };
  const two = (follows: string): string => `
functions: { f: x^2, g: x^3 }
tasks:
  - { id: a, kind: derivative, function: f, name: p }
  - { id: b, kind: derivative, function: g, follows: ${follows} }
`;
  it.each([
    ['b', ['unknown-task']],
    ['[a, c]', ['unknown-task']],
    ['a', ['follows-impossible']],
    ['{ tasks: [a], penalty: 2 }', ['too-large']],
    ['{ letters: { P: a } }', ['missing-field']],
    ['{ tasks: [a], formula: 3x^2 }', ['missing-field']],
    ['{ letters: { f: a }, formula: f }', ['duplicate-name']],
    ['{ letters: { P: a }, formula: P + R }', ['unknown-parameter']],
    ['{ letters: { P: a }, formula: P_3 }', ['follows-impossible']],
    ['{ letters: { P: a }, formula: 3/2 x P }', []],
    ['[]', []],
  ])('follows: %s', (follows, expected) => {
    expect(codes(two(follows))).toEqual(expected);
  });
});
