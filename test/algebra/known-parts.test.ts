/** Proofs that are told what an answer has in common with the key, and what one comparison leaves behind. */
import { describe, expect, it } from 'vitest';
import { type KnownParts, NormalFormContext } from '../../src/algebra/normal-form.ts';
import {
  apply,
  type Expression,
  integer,
  power,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { layOut } from '../../src/expression/layout.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { structuralIdentity } from '../../src/expression/traverse.ts';
import { IDENTITIES, NEAR_MISSES, type Pair } from './identities.ts';
import { readPair, readTable } from './read-pair.ts';

const contextOf = (positive = ''): NormalFormContext =>
  new NormalFormContext({ positive: [...positive] });

const nothingKnown = (answer: Expression): KnownParts => ({
  layout: layOut([answer]),
  twinOf: () => undefined,
  numberOf: () => -1,
});

/** What is truly the same in both, found by how it is written. */
function commonParts(key: Expression, answer: Expression): KnownParts {
  const identity = structuralIdentity();
  const parts = new Map(layOut([key]).parts.map((part) => [identity(part), part]));
  const layout = layOut([answer]);
  const numberOf = (part: number): number => identity(layout.parts[part]!);
  return { layout, numberOf, twinOf: (part) => parts.get(numberOf(part)) };
}

/** The answer, some of its parts taken for parts of the key, or numbered alike. */
function taken(
  answer: Expression,
  twins: Readonly<Record<string, Expression>>,
  numbers: Readonly<Record<string, number>> = {},
): KnownParts {
  const layout = layOut([answer]);
  const textOf = (part: number): string => printPlain(layout.parts[part]!);
  return {
    layout,
    twinOf: (part) => twins[textOf(part)],
    numberOf: (part) => numbers[textOf(part)] ?? -1,
  };
}

describe('what is known of an answer', () => {
  const rows = [...Object.values(IDENTITIES).flat(), ...NEAR_MISSES];
  it.each(rows.map((pair) => ({ pair, name: `${pair[0]} and ${pair[1]}` })))(
    'changes no proof: $name',
    ({ pair }: { pair: Pair }) => {
      const [key, answer] = readPair(pair);
      const context = contextOf(pair[2]);
      const proved = context.provesEqual(key, answer);
      expect(context.provesEqual(key, answer, nothingKnown(answer))).toBe(proved);
      expect(context.provesEqual(key, answer, commonParts(key, answer))).toBe(proved);
      expect(context.provesEqual(key, key, commonParts(key, key))).toBe(
        context.provesEqual(key, key),
      );
    },
  );

  // Told something false, the proof shows what it was told and what it found out for itself.
  const x = variable('x');
  const [sine, square] = [apply('sin', x), power(x, integer(2))];
  const key = sum([sine, square]);
  it('a part of the key is not brought to its form again, wherever it stands', () => {
    const answer = readTable('y^2+sin(y)');
    const proves = (twins: Readonly<Record<string, Expression>>): boolean =>
      contextOf().provesEqual(key, answer, taken(answer, twins));
    expect(proves({})).toBe(false);
    expect(proves({ 'sin(y)': sine })).toBe(false);
    // Only what stands in the key itself has a form.
    expect(proves({ 'sin(y)': sine, 'y^2': power(x, integer(2)) })).toBe(false);
    expect(proves({ 'sin(y)': sine, 'y^2': square })).toBe(true);
    expect(proves({ y: x })).toBe(true);
    expect(proves({ [printPlain(answer)]: key })).toBe(true);
  });
  it('what stands below such a part is not looked at', () => {
    const answer = readTable('ln(sin(y))');
    const seen: string[] = [];
    const known = taken(answer, {});
    contextOf().provesEqual(key, answer, {
      ...known,
      twinOf: (part) => {
        seen.push(printPlain(known.layout.parts[part]!));
        return seen.at(-1) === 'sin(y)' ? sine : undefined;
      },
    });
    expect(seen).toEqual(['ln(sin(y))', 'sin(y)']);
  });
  it('parts with one number are brought to their form once, with 0 as with any', () => {
    const difference = readTable('sin(x)-cos(x)');
    const proves = (sin: number, cos: number): boolean =>
      contextOf().provesEqual(
        readTable('0'),
        difference,
        taken(difference, {}, { 'sin(x)': sin, 'cos(x)': cos }),
      );
    expect(proves(7, 7)).toBe(true);
    expect(proves(0, 0)).toBe(true);
    expect(proves(7, 8)).toBe(false);
    expect(proves(-1, -1)).toBe(false);
    expect(proves(-2, -2)).toBe(false);
  });
  it('the answer may be laid out behind others', () => {
    const layout = layOut([readTable('x+1'), readTable('1+x')]);
    const [first] = layout.roots;
    expect(first).toBeGreaterThan(0);
    const known = { layout, twinOf: () => undefined, numberOf: () => -1 };
    expect(contextOf().provesEqual(readTable('x+1'), readTable('x+1'), known)).toBe(true);
    expect(contextOf().provesEqual(x, readTable('x+1'), known)).toBe(false);
  });
});

describe('a comparison', () => {
  it('brings the key to its form once, however many answers there are', () => {
    let read = 0;
    const x = variable('x');
    const key: Expression = {
      kind: 'negation',
      get operand() {
        read += 1;
        return x;
      },
    };
    const context = contextOf();
    expect(context.provesEqual(key, readTable('-x'))).toBe(true);
    const once = read;
    expect(once).toBeGreaterThan(0);
    expect(context.provesEqual(key, readTable('2*x-3*x'))).toBe(true);
    expect(context.provesEqual(key, readTable('x'))).toBe(false);
    expect(read).toBe(once);
  });
  it('does not take an error of ours for something that cannot be proved', () => {
    const broken = { kind: 'application', name: 'no function', arguments: [variable('x')] };
    const wrong = broken as unknown as Expression;
    expect(() => contextOf().provesEqual(variable('x'), wrong)).toThrow(TypeError);
    expect(() => contextOf().provesEqual(wrong, variable('x'))).toThrow(TypeError);
  });
});
