/** Notations made for choices mean what they claim: the reader of left-hand sides understands each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusedWith, notations, notationsOf } from '../../src/calculus/notations.ts';
import { solve } from '../../src/calculus/solve.ts';
import { TaskImpossible } from '../../src/calculus/task-impossible.ts';
import { readNotation } from '../../src/expression/read/read.ts';
import { randomStream } from '../../src/random.ts';

const SETS = [
  ['x', 'y'],
  ['x', 'y', 'z'],
  ['x_1', 'x_2', 'x_3'],
  ['s', 't'],
] as const;

const meant = fc.constantFrom(...SETS).chain((names) =>
  fc.record({
    name: fc.constantFrom('f', 'g', 'u', 'w'),
    arguments: fc.constant([...names]),
    by: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  }),
);

/** By which variables a notation differentiates, in no order: mixed derivatives are alike. */
function by(latex: string, name: string, names: readonly string[]): string {
  const read = readNotation(latex, {
    variables: names,
    asked: { name, arguments: names, by: [names[0]!] },
  });
  if (!read.ok) return `${latex}: ${read.problem.code}`;
  const inner: string[] = [];
  for (let operand = read.value.operand; operand?.kind === 'derivative'; ) {
    inner.push(...operand.variables);
    operand = operand.operand;
  }
  return [...read.value.by, ...inner].sort().join();
}

describe('notations', () => {
  it('of one derivative all read as that one', () => {
    fc.assert(
      fc.property(meant, (asked) => {
        for (const latex of notationsOf(asked)) {
          expect(by(latex, asked.name, asked.arguments), latex).toBe([...asked.by].sort().join());
        }
      }),
      { seed: 2, numRuns: 100 },
    );
  });
  it('offered as options are right exactly where they read as what is meant', () => {
    fc.assert(
      fc.property(
        meant,
        fc.constantFrom<'one' | 'all'>('one', 'all'),
        fc.nat(),
        (asked, choose, seed) => {
          const options = notations(asked, choose, 6, randomStream(`${seed}`));
          expect(options).toHaveLength(6);
          expect(new Set(options.map(({ latex }) => latex)).size).toBe(6);
          for (const { latex, right } of options) {
            const read = by(latex, asked.name, asked.arguments);
            expect(read === [...asked.by].sort().join(), latex).toBe(right);
          }
          const count = options.filter(({ right }) => right).length;
          expect(choose === 'one' ? count === 1 : count >= 1 && count < 6).toBe(true);
          const { answer } = solve({ kind: 'notation', ...asked, choose, options });
          expect(answer.kind === 'choices' && answer.chosen.length).toBe(count);
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });
  it('that are taken for it differ in more than the order', () => {
    expect(confusedWith({ name: 'f', arguments: ['x', 'y'], by: ['x', 'y'] })).not.toContainEqual([
      'y',
      'x',
    ]);
  });
  it('without a right option make no exercise', () => {
    const task = { kind: 'notation', name: 'f', arguments: ['x'], by: ['x'] } as const;
    const options = [{ latex: 'f_{y}', right: false }];
    expect(() => solve({ ...task, choose: 'all', options })).toThrow(TaskImpossible);
  });
});
