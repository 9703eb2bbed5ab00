/** Building tapes: equal operations once, and what was put on after a mark taken off again. */
import { describe, expect, it } from 'vitest';
import { Builder } from '../../../src/expression/evaluate/builder.ts';
import { OPERATION } from '../../../src/expression/evaluate/operation.ts';
import { rational } from '../../../src/expression/rational.ts';

/** x, and so many sines of sines of it. */
function sines(builder: Builder, count: number): number {
  let place = builder.emit(OPERATION.letter, 0, 0);
  for (let turn = 0; turn < count; turn += 1) place = builder.one(OPERATION.sin, place);
  return place;
}

describe('a builder', () => {
  it('gives equal operations one place, however many there are', () => {
    const builder = new Builder();
    const last = sines(builder, 5_000);
    expect(last).toBe(5_000);
    expect(sines(builder, 5_000)).toBe(last);
    expect(builder.length).toBe(5_001);
  });

  it('tells operations apart by kind and by either operand', () => {
    const builder = new Builder();
    const x = builder.emit(OPERATION.letter, 0, 0);
    const y = builder.emit(OPERATION.letter, 1, 0);
    const places = [
      builder.subtract(x, y),
      builder.subtract(y, x),
      builder.divide(x, y),
      builder.one(OPERATION.sin, x),
      builder.one(OPERATION.cos, x),
      builder.rational(rational(1, 2)),
      builder.rational(rational(1)),
    ];
    expect(new Set(places).size).toBe(places.length);
    expect(builder.add(x, y)).toBe(builder.add(y, x));
    expect(builder.multiply(x, y)).toBe(builder.multiply(y, x));
    expect(builder.multiply(x, x)).toBe(builder.square(x));
    expect(builder.rational(rational(2, 4))).toBe(builder.rational(rational(1, 2)));
  });

  it.each([0, 1, 63, 64, 1_000])('goes back to a mark %d operations ago', (count) => {
    const builder = new Builder();
    const kept = sines(builder, 40);
    builder.rational(rational(2));
    const mark = builder.mark();
    const first = sines(builder, 40 + count);
    const third = builder.rational(rational(1, 3));
    builder.backTo(mark);
    expect(builder.length).toBe(mark.length);
    expect(builder.constants).toHaveLength(1);
    expect(sines(builder, 40)).toBe(kept);
    expect(sines(builder, 40 + count)).toBe(first);
    expect(builder.rational(rational(1, 3))).toBe(third);
    expect(builder.constants).toEqual([rational(2), rational(1, 3)]);
  });

  it('leaves no trace of what was taken off', () => {
    const [used, fresh] = [new Builder(), new Builder()];
    for (const builder of [used, fresh]) sines(builder, 100);
    const mark = used.mark();
    for (let turn = 0; turn < 50; turn += 1) {
      for (let number = 0; number < 20; number += 1) used.rational(rational(turn, number + 7));
      sines(used, 100 + turn);
      used.backTo(mark);
    }
    for (const builder of [used, fresh]) {
      builder.add(builder.rational(rational(5, 7)), sines(builder, 120));
    }
    const tapes = [used, fresh].map((builder) => builder.finish([builder.length - 1], ['x']));
    expect(tapes[0]).toEqual(tapes[1]);
  });
});
