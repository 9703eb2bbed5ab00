/** What is prepared of a key: letters, points, questions about its parts; and what is kept of it. */
import { describe, expect, it } from 'vitest';
import { pointsOfDomain, triesFor } from '../../src/equivalence/points-of-domain.ts';
import { type KeySpecification, type PreparedKey, prepare } from '../../src/equivalence/prepare.ts';
import { DEFINED } from '../../src/expression/evaluate/evaluate-batch.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { sum, unknown, variable } from '../../src/expression/expression.ts';
import { layOut } from '../../src/expression/layout.ts';
import { formula } from '../../src/expression/read/read.ts';
import { LIMITS } from '../../src/limits.ts';

const keyOf = (text: string, further: Partial<KeySpecification> = {}): PreparedKey =>
  prepare({ key: formula(text), variables: [], seed: 'prepare', ...further });

describe('letters', () => {
  it('are those of the key, of the function, of the curve and those declared, sorted', () => {
    expect(keyOf('y*x').letters).toEqual(['x', 'y']);
    expect(keyOf('1', { variables: ['t'] }).letters).toEqual(['t']);
    expect(keyOf('2*x', { subject: formula('x^2*c') }).letters).toEqual(['c', 'x']);
    const curve = { equation: formula('u-v'), dependent: 'y' };
    expect(keyOf('x', { curve }).letters).toEqual(['u', 'v', 'x', 'y']);
  });

  it('that only an answer has make another key, kept for some sets of letters', () => {
    const prepared = keyOf('x');
    const first = prepared.withLetters(['a']);
    expect(first.letters).toEqual(['a', 'x']);
    const most = LIMITS.equivalence.strangeLetters;
    for (let count = 2; count <= most; count += 1) prepared.withLetters([`a_${count}`]);
    expect(prepared.withLetters(['a'])).toBe(first);
    prepared.withLetters(['b']);
    expect(prepared.withLetters(['a'])).not.toBe(first);
    expect(prepared.withLetters(['a']).near).toEqual(first.near);
  });
});

describe('questions about the parts of a key', () => {
  const prepared = keyOf('ln(x-1)+sqrt(y)/(z-2)+abs(x+5)');
  const demanded = (text: string): boolean =>
    prepared.implies({ expression: formula(text), relation: '>' });

  it('what its domain demands, borders apart', () => {
    expect(['x-1', '-1+x', 'y'].map(demanded)).toEqual([true, true, true]);
    expect(['z-2', 'x', 'x-2', 'w'].map(demanded)).toEqual([false, false, false, false]);
  });

  it('what comes to a positive multiple of that', () => {
    const isDemanded = (text: string): boolean => prepared.isDemanded(formula(text));
    expect(['x-1', '3*x-3', '(2*x-2)/7', '5*y'].map(isDemanded)).toEqual([true, true, true, true]);
    expect(['1-x', 'x', '2*z-4', 'pi*y', 'x*y'].map(isDemanded)).toEqual(new Array(5).fill(false));
    expect(keyOf('x').isDemanded(formula('x'))).toBe(false);
  });

  it('on both sides of what it lies', () => {
    expect(prepared.straddles(formula('5+x'))).toBe(true);
    expect(['x-1', 'y', 'x'].map((text) => prepared.straddles(formula(text)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('whether an answer is the key up to order', () => {
    expect(keyOf('x*y+1').isIdentical(formula('1+y*x'))).toBe(true);
    expect(keyOf('x*y+1').isIdentical(formula('1+y'))).toBe(false);
    expect(keyOf('x*y+1').isIdentical(formula('y*x'))).toBe(false);
  });

  it('whether normal forms prove it, with the signs that are declared', () => {
    const answer = formula('a*b');
    const positive = keyOf('sqrt(a^2)*b', { assumptions: { positive: ['a'] } });
    expect(positive.provesEqual(answer)).toBe(true);
    expect(positive.provesEqual(formula('a+b'))).toBe(false);
    expect(positive.provesNought(formula('sqrt(a^2)-a'))).toBe(true);
    expect(positive.provesNought(formula('sqrt(a^2)-2*a'))).toBe(false);
    const any = keyOf('sqrt(a^2)*b');
    expect(any.provesEqual(answer)).toBe(false);
    expect(any.provesEqual(formula('b*sqrt(a*a)'))).toBe(true);
    expect(any.provesNought(formula('sqrt(a^2)-a'))).toBe(false);
  });
});

describe('values', () => {
  const middle = ({ low, high }: { low: Float64Array; high: Float64Array }, row: number): number =>
    low[row]! / 2 + high[row]! / 2;

  it('of an answer at a region, whether it was laid last or not', () => {
    const prepared = keyOf('2*x');
    const region = { columns: [Float64Array.of(3, 5)], count: 2 };
    const [first, second] = [formula('x^2'), formula('x+1')];
    prepared.lay(layOut([first]));
    const laid = prepared.valuesOfLaid(first, region);
    expect([middle(laid, 0), middle(laid, 1)]).toEqual([9, 25]);
    const other = prepared.valuesOfLaid(second, region);
    expect([middle(other, 0), middle(other, 1)]).toEqual([4, 6]);
  });

  it('a tape is made once, and computes what it is made for', () => {
    const prepared = keyOf('2*x');
    const [laid, other] = [formula('x^2'), formula('x+1')];
    prepared.lay(layOut([laid]));
    for (const [expression, length] of [
      [laid, 2],
      [other, 3],
    ] as const) {
      const tape = prepared.tapeOf(expression);
      expect(tape.length).toBe(length);
      expect([...tape.outputs]).toEqual([length - 1]);
      expect(prepared.tapeOf(expression)).toBe(tape);
    }
  });

  it('of abstract functions are the same for a name and its arguments, and differ for others', () => {
    const x = variable('x');
    const call = (name: string, ...rest: ReturnType<typeof variable>[]) =>
      unknown(name, [x, ...rest]);
    const prepared = keyOf('x');
    const valueAt = (expression: ReturnType<typeof call>): number => {
      const region = { columns: [Float64Array.of(1)], count: 1 };
      return middle(prepared.valuesOfLaid(expression, region), 0);
    };
    expect(valueAt(call('f'))).toBe(valueAt(call('f')));
    expect(valueAt(call('f'))).not.toBe(valueAt(call('g')));
    expect(valueAt(call('f', x))).not.toBe(valueAt(call('f')));
    // However many there are.
    for (let index = 0; index < 40; index += 1) valueAt(call(`h_${index}`));
    expect(valueAt(call('h_39'))).toBe(valueAt(call('h_39')));
  });

  it('there are none on a curve where there is none', () => {
    expect(keyOf('x').curvePoints).toEqual([]);
  });
});

describe('points that doubles do not see', () => {
  /** Positive where y < 1, but beyond doubles. */
  const gap = '(e^(x^2+2000)-e^(x^2+1999+y))';
  const rows = (prepared: PreparedKey): { y: number }[] => {
    const { columns, count } = prepared.near;
    expect(count).toBe(LIMITS.equivalence.nearPoints);
    expect(prepared.letters).toEqual(['x', 'y']);
    return Array.from({ length: count }, (_, row) => ({ y: columns[1]![row]! }));
  };
  it('are inside for certain', () => {
    expect(rows(keyOf(`ln(${gap})`)).every(({ y }) => y < 1)).toBe(true);
  });
  it('are no borders', () => {
    expect(rows(keyOf(`sqrt(relu(${gap}))`)).every(({ y }) => y < 1)).toBe(true);
  });
  it('may be on either side of a denominator', () => {
    const sides = rows(keyOf(`1/${gap}`));
    expect(sides.some(({ y }) => y < 1) && sides.some(({ y }) => y > 1)).toBe(true);
  });
  it('must be inside the domain of the function too', () => {
    const prepared = keyOf(`${gap}^2`, { subject: formula(`ln(${gap})`) });
    expect(rows(prepared).every(({ y }) => y < 1)).toBe(true);
    expect(prepared.near.values.status.every((status) => status !== DEFINED)).toBe(true);
  });
});

describe('the search', () => {
  it('tries fewer points on long tapes, but never too few', () => {
    const { leastTries, searchOperations, searchPoints } = LIMITS.equivalence;
    const tape = (terms: number) =>
      compile(
        [sum(Array.from({ length: terms }, (_, index) => formula(`sin(${index + 1}*x)`)))],
        ['x'],
      );
    expect(triesFor(tape(1), searchPoints)).toBe(searchPoints);
    expect(triesFor(tape(1), 1000)).toBe(1000);
    const middle = tape(200);
    expect(triesFor(middle, searchPoints)).toBe(Math.floor(searchOperations / middle.length));
    expect(triesFor(tape(4000), searchPoints)).toBe(leastTries);
  });

  it('leaves doubtful points alone where doubles see enough', () => {
    const prepared = keyOf('x');
    const search = { positive: new Set<string>(), random: prepared.random, wanted: 24 };
    expect(pointsOfDomain(prepared.terrain(), search).count).toBe(24);
  });
});
