/** From numbers to places on the paper, and the round numbers that stand at an axis. */
import type { Interval } from '../../exercise/figure.ts';

export type Scale = (value: number) => number;

export const scale = ([least, greatest]: Interval, [from, to]: Interval): Scale => {
  const factor = (to - from) / (greatest - least);
  return (value) => from + (value - least) * factor;
};

/** Multiples of 1, 2 or 5 times a power of ten, about as many as wanted. */
export function ticks([least, greatest]: Interval, wanted: number): readonly number[] {
  const rough = (greatest - least) / wanted;
  const step = niceStep(rough);
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(greatest / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The least of 1, 2, 5, 10 times a power of ten that is not below the value. */
function niceStep(value: number): number {
  let unit = 1;
  while (unit > value) unit /= 10;
  while (unit * 10 <= value) unit *= 10;
  for (const factor of [1, 2, 5]) if (unit * factor >= value) return unit * factor;
  return unit * 10;
}

/** A tick's number as it is written: without the dust of binary fractions. */
export const tickLabel = (value: number): string => {
  const text = Math.abs(value) >= 1e6 ? value.toExponential(0) : `${Number(value.toPrecision(6))}`;
  return text.replace('-', '−');
};
