/**
 * Derivatives of compositions of fifty layers, written as one writes them: a product with a factor for each
 * layer, nothing simplified. Right ones are right in either order of the factors, and one factor less,
 * more or changed is wrong. Where fifty factors are too small or too large to be told from nothing, the
 * answer as it is usually printed is right and the others are left to a person; those are listed.
 */
import { describe, expect, it } from 'vitest';
import { solve } from '../../src/calculus/solve.ts';
import type { DerivativeTask } from '../../src/calculus/task.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { type AnswerKey, answerKey } from '../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../src/grading/grade.ts';

const LAYERS = 50;

interface Family {
  readonly title: string;
  readonly layer: (inside: string, index: number) => string;
  /** The derivative of a layer by what is inside. */
  readonly slope: (inside: string, index: number) => string;
}

const FAMILIES: readonly Family[] = [
  { title: 'sin u', layer: (u) => `sin(${u})`, slope: (u) => `cos(${u})` },
  { title: 'sin 3u', layer: (u) => `sin(3*(${u}))`, slope: (u) => `3*cos(3*(${u}))` },
  {
    title: 'sin (1 + 2 cos (1 + 2 ...))',
    layer: (u, index) => `${index % 2 === 1 ? 'sin' : 'cos'}(1+2*(${u}))`,
    slope: (u, index) => (index % 2 === 1 ? `2*cos(1+2*(${u}))` : `-2*sin(1+2*(${u}))`),
  },
  {
    title: 'sin (1 + u/2)',
    layer: (u) => `sin(1+(${u})/2)`,
    slope: (u) => `cos(1+(${u})/2)/2`,
  },
];
/** Products so small or large that agreement is beyond the bounds of precision. */
const LEFT_TO_A_PERSON: readonly Family[] = [
  {
    title: 'tanh (2u + 1)',
    layer: (u) => `tanh(2*(${u})+1)`,
    slope: (u) => `2*(1-tanh(2*(${u})+1)^2)`,
  },
  { title: '(1 + u)^2/4', layer: (u) => `(1+(${u}))^2/4`, slope: (u) => `(1+(${u}))/2` },
];

function insides({ layer }: Family): readonly string[] {
  const all = ['x'];
  for (let index = 0; index < LAYERS; index += 1) all.push(layer(all[index]!, index));
  return all;
}

function keyOf(family: Family): AnswerKey {
  const task: DerivativeTask = {
    kind: 'derivative',
    function: formula(insides(family)[LAYERS]!),
    name: 'f',
    arguments: ['x'],
    by: ['x'],
  };
  return answerKey(task, solve(task).answer, {
    kind: undefined,
    variables: ['x'],
    positive: [],
    policy: {},
    forms: [],
    points: 1,
    seed: 'layers',
  });
}

const factorsOf = (family: Family): readonly string[] =>
  insides(family)
    .slice(0, LAYERS)
    .map((inside, index) => `(${family.slope(inside, index)})`);
const printed = ({ answer }: AnswerKey): string =>
  answer.kind === 'scalar' ? printPlain(answer.expression) : '';
const verdict = (key: AnswerKey, text: string): string =>
  gradeAnswer(key, text, { diagnose: false }).kind;

describe.each(FAMILIES)('fifty layers of $title', (family) => {
  const key = keyOf(family);
  const factors = factorsOf(family);

  it('are right as printed, and as a product in either order', () => {
    expect(verdict(key, printed(key))).toBe('correct');
    expect(verdict(key, factors.join('*'))).toBe('correct');
    expect(verdict(key, factors.toReversed().join('*'))).toBe('correct');
  });

  it.each([0, 25, 49])('are wrong without the factor of layer %i', (missing) => {
    expect(verdict(key, factors.filter((_, index) => index !== missing).join('*'))).toBe(
      'incorrect',
    );
  });

  it('are wrong with a factor or a term too much', () => {
    expect(verdict(key, `2*${factors.join('*')}`)).toBe('incorrect');
    expect(verdict(key, `${factors.join('*')}+1/1000`)).toBe('incorrect');
  });
});

describe.each(LEFT_TO_A_PERSON)('fifty layers of $title', (family) => {
  const key = keyOf(family);
  const factors = factorsOf(family);

  it('are right as printed, undecided as a product, and wrong with a factor less', () => {
    expect(verdict(key, printed(key))).toBe('correct');
    expect(verdict(key, factors.join('*'))).toBe('undecided');
    expect(verdict(key, factors.slice(1).join('*'))).toBe('incorrect');
  });
});
