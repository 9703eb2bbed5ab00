/** Answers laid upon the key: what they share with it, and nothing left of one for the next. */
import { describe, expect, it } from 'vitest';
import { Groundwork } from '../../src/equivalence/groundwork.ts';
import { DEFINED, evaluateBatch } from '../../src/expression/evaluate/evaluate-batch.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { derivative, type Expression, unknown, variable } from '../../src/expression/expression.ts';
import { layOut } from '../../src/expression/layout.ts';
import { printPlain } from '../../src/expression/print/print.ts';
import { formula } from '../../src/expression/read/read.ts';
import { LIMITS } from '../../src/limits.ts';

const x = variable('x');
const none = () => undefined;
const upon = (key: string, subject?: string): Groundwork =>
  new Groundwork(
    subject === undefined ? [formula(key)] : [formula(key), formula(subject)],
    ['x'],
    none,
  );
const lay = (ground: Groundwork, text: string) => ground.lay(layOut([formula(text)]));

describe('an answer on the ground', () => {
  it.each([
    ['2*x*cos(x^2)', 'cos(x^2)*x*2', true],
    ['2*x*cos(x^2)', '2*x*cos(x*x)', true],
    ['2*x*cos(x^2)', 'x*(2*cos(x^2))', false],
    ['2*x*cos(x^2)', '2*x*cos(x)^2', false],
    ['e^x', 'exp(x)', true],
    ['1/2+x', 'x+0.5', true],
    ['sqrt(x)', 'x^(1/2)', true],
    ['x-1', '-1+x', true],
    ['x-1', '1-x', false],
  ])('of %s: %s is the key: %s', (key, answer, isKey) => {
    expect(lay(upon(key), answer).isKey).toBe(isKey);
  });

  it('adds only what the key and the function of the task do not have', () => {
    expect(lay(upon('cos(x^2)'), 'sin(x^2)').operations).toBe(1);
    expect(lay(upon('cos(x^2)', 'sin(x^2)'), 'sin(x^2)').operations).toBe(0);
    expect(lay(upon('cos(x^2)'), 'cos(x^2)').operations).toBe(0);
    expect(lay(upon('x'), '2*3').operations).toBe(1);
  });

  it('shares the parts that occur in the key or the function', () => {
    const laid = lay(upon('cos(ln(x))/x', 'sin(ln(x))'), '2*sin(ln(x))+ln(3*x)');
    const shared = laid.layout.parts
      .filter((_, part) => laid.isShared(part))
      .map((part) => printPlain(part));
    expect(shared.sort()).toEqual(['ln(x)', 'sin(ln(x))', 'x', 'x']);
  });

  it('knows the part of the key that a part is', () => {
    const key = formula('cos(x^2)+ln(x)');
    const laid = new Groundwork([key], ['x'], none).lay(layOut([formula('ln(x)*cos(x*x)+sin(x)')]));
    const twins = laid.layout.parts.map((part, index) => [
      printPlain(part),
      laid.twinOf(index) === undefined ? '' : printPlain(laid.twinOf(index)!),
    ]);
    expect(Object.fromEntries(twins)).toEqual({
      'ln(x)*cos(x*x) + sin(x)': '',
      'ln(x)*cos(x*x)': '',
      'cos(x*x)': 'cos(x^2)',
      'x*x': 'x^2',
      'ln(x)': 'ln(x)',
      'sin(x)': '',
      x: 'x',
    });
  });

  it('knows the whole key too, and nothing of what is new', () => {
    const laid = new Groundwork([formula('2*x+1')], ['x'], none).lay(
      layOut([formula('3*(2*x+1)+sin(x)+5')]),
    );
    const known = laid.layout.parts.filter((_, part) => laid.twinOf(part) !== undefined);
    expect(known.map((part) => printPlain(part)).sort()).toEqual([
      '1',
      '2',
      '2*x',
      '2*x + 1',
      'x',
      'x',
    ]);
  });

  it('is evaluable unless a derivative or an unknown function stands in it', () => {
    const ground = upon('x');
    const isEvaluable = (answer: Expression): boolean => ground.lay(layOut([answer])).isEvaluable;
    expect(isEvaluable(formula('sin(x)'))).toBe(true);
    expect(isEvaluable(derivative(formula('x^2'), ['x']))).toBe(false);
    expect(isEvaluable(unknown('f', [x]))).toBe(false);
    expect(isEvaluable(formula('sin(x)'))).toBe(true);
  });

  it('is not the key, nor like a part of it, by samples that two functions share', () => {
    const sample = () => ({ letters: ['u'], expression: formula('u^2+1') });
    const ground = new Groundwork([unknown('f', [x])], ['x'], sample);
    for (const answer of [unknown('g', [x]), formula('x^2+1')]) {
      const laid = ground.lay(layOut([answer]));
      expect([laid.isKey, laid.twinOf(0), laid.numberOf(0)]).toEqual([false, undefined, -1]);
    }
  });

  it('has the values it would have alone, whatever was laid before', () => {
    const ground = upon('2*x*cos(x^2)');
    const region = { columns: [Float64Array.of(-1, 0.5, 2)], count: 3 };
    for (const text of ['sin(x^2)', '1/x', 'ln(x)', '5', 'x', '2*x*cos(x^2)+1/10^9', '1/x']) {
      const { place } = lay(ground, text);
      const alone = evaluateBatch(compile([formula(text)], ['x']), region.columns, 3)[0]!;
      const [values] = ground.valuesAt(region, [place]);
      for (let row = 0; row < 3; row += 1) {
        expect(values!.status[row]).toBe(alone.status[row]);
        if (alone.status[row] !== DEFINED) continue;
        expect(values!.low[row]!).toBeLessThanOrEqual(alone.high[row]!);
        expect(values!.high[row]!).toBeGreaterThanOrEqual(alone.low[row]!);
      }
    }
  });

  it('has them at more points than there is room for at once', () => {
    const ground = upon('2*x*(x^2-3)');
    const count = LIMITS.evaluate.scratch / 4;
    const region = { columns: [Float64Array.from({ length: count }, (_, row) => row)], count };
    const { place } = lay(ground, 'x^2+1');
    const [values] = ground.valuesAt(region, [place]);
    expect(values!.low[3]).toBeCloseTo(10);
    expect(values!.status[count - 1]).toBe(DEFINED);
    expect(values!.high[count - 1]).toBeGreaterThanOrEqual((count - 1) ** 2);
    // Room for so many is not kept.
    expect(ground.valuesAt(region, [place])[0] === values).toBe(false);
  });

  it('is given them in the same room as the one before, where points are few', () => {
    const ground = upon('2*x*cos(x^2)');
    const region = { columns: [Float64Array.of(3)], count: 1 };
    const other = { columns: [Float64Array.of(4)], count: 1 };
    const [first] = ground.valuesAt(region, [lay(ground, 'x^2+1').place]);
    expect(first!.low[0]).toBeCloseTo(10);
    const { place } = lay(ground, 'x+1');
    const [second, third] = ground.valuesAt(region, [place, place]);
    expect(second).toBe(first);
    for (const values of [second, third]) expect(values!.low[0]).toBeCloseTo(4);
    expect(third).not.toBe(second);
    expect(ground.valuesAt(other, [place])[0]!.low[0]).toBeCloseTo(5);
    expect(second!.low[0]).toBeCloseTo(4);
  });
});
