/** Templates that demand that mistakes are told apart: parameters are drawn anew until they are. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { blindnessOf } from '../../src/grading/grade.ts';
import { LIMITS } from '../../src/limits.ts';
import { describeAuthorProblem } from '../../src/publish/describe-author-problem.ts';

const text = (distinguish: string, a: string): string => `---
id: test/sine
version: 1
title: A sine
topic: chain rule
difficulty: 1
parameters:
  a: { integer: ${a} }
distinguish: [${distinguish}]
functions:
  f: sin(a x)
tasks:
  - id: derivative
    kind: derivative
    function: f
    by: x
---
Differentiate.
`;

function templateOf(distinguish: string, a: string) {
  const template = readTemplate(text(distinguish, a), 'sine.md');
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  return template.value;
}

const seeds = Array.from({ length: 20 }, (_, seed) => `${seed}`);

/** The functions that twenty seeds make. */
const drawn = (distinguish: string, a: string): readonly string[] =>
  seeds.map((seed) => {
    const made = makeExercise(templateOf(distinguish, a), seed);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const { task } = made.value.tasks[0]!;
    return task.kind === 'derivative' ? printPlain(task.function) : '';
  });

describe('distinguish', () => {
  it('draws anew where a mistake leads to the right answer', () => {
    expect(new Set(drawn('', '[1, 2]'))).toEqual(new Set(['sin(x)', 'sin(2*x)']));
    expect(new Set(drawn('chain-inner-forgotten', '[1, 2]'))).toEqual(new Set(['sin(2*x)']));
  });

  it('draws anew where two mistakes lead to the same answer', () => {
    // Of sin(-x) both are -cos(-x) without its factor, or with it twice.
    const pair = 'chain-inner-forgotten, chain-inner-derivative-twice';
    const before = drawn('chain-inner-forgotten', '[-2, -1]');
    expect(new Set(before)).toEqual(new Set(['sin(-2*x)', 'sin(-x)']));
    expect(new Set(drawn(pair, '[-2, -1]'))).toEqual(new Set(['sin(-2*x)']));
  });

  it('leaves nothing of the demanded to be confused', () => {
    const ids = ['chain-inner-forgotten', 'chain-inner-derivative-twice'];
    for (const seed of seeds) {
      const made = makeExercise(templateOf(ids.join(), '[-3, 3]'), seed);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const blindness = blindnessOf(made.value.tasks[0]!.key)!;
      expect(blindness.hidden.filter((id) => ids.includes(id))).toEqual([]);
      const together = blindness.merged.map((group) => group.filter((id) => ids.includes(id)));
      expect(together.filter(({ length }) => length > 1)).toEqual([]);
    }
  });

  it('gives up after a bounded number of draws, and says which mistakes are left', () => {
    const made = makeExercise(
      templateOf('quotient-with-plus, chain-inner-forgotten', '[2, 3]'),
      '1',
    );
    expect(made).toMatchObject({
      ok: false,
      problem: [{ code: 'distinguish-hopeless', data: { misconceptions: 'quotient-with-plus' } }],
    });
    if (made.ok) return;
    expect(describeAuthorProblem(made.problem[0]!)).toContain(
      `In ${LIMITS.template.redraws} draws`,
    );
  });

  it('knows the catalogue', () => {
    const read = readTemplate(text('chain-inner-lost', '[1, 2]'), 'sine.md');
    expect(read).toMatchObject({
      ok: false,
      problem: [{ code: 'unknown-misconception', line: 9, data: { name: 'chain-inner-lost' } }],
    });
  });
});
