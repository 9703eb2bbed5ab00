/** The frame of a plot: axes with ticks and numbers, and what of a line lies inside. */
import type { Interval } from '../../exercise/figure.ts';
import { variable } from '../../expression/expression.ts';
import { text } from '../document/document.ts';
import type { Mark, Place } from './drawing.ts';
import { type Scale, scale, tickLabel, ticks } from './scale.ts';

export interface Frame {
  readonly across: Interval;
  readonly up: Interval;
  /** Left, right, top, bottom of the inside, in points. */
  readonly inside: readonly [left: number, right: number, top: number, bottom: number];
  readonly x: Scale;
  readonly y: Scale;
}

export function frame(across: Interval, up: Interval, inside: Frame['inside']): Frame {
  const [left, right, top, bottom] = inside;
  return { across, up, inside, x: scale(across, [left, right]), y: scale(up, [bottom, top]) };
}

export interface AxisOptions {
  readonly names: readonly [across: string, up: string];
  /** Where grid lines and numbers stand. */
  readonly ticks: readonly [across: readonly number[], up: readonly number[]];
}

const NUMBER_SIZE = 8.5;

/** Grid, border, zero lines, numbers and names, to be painted before what is plotted. */
export function axes(frame: Frame, { names, ticks: [across, up] }: AxisOptions): readonly Mark[] {
  const [left, right, top, bottom] = frame.inside;
  const line = (from: Place, to: Place, tone: 'hair' | 'soft', width: number): Mark => ({
    kind: 'line',
    places: [from, to],
    tone,
    width,
  });
  const vertical = (value: number, tone: 'hair' | 'soft', width: number): Mark =>
    line([frame.x(value), top], [frame.x(value), bottom], tone, width);
  const horizontal = (value: number, tone: 'hair' | 'soft', width: number): Mark =>
    line([left, frame.y(value)], [right, frame.y(value)], tone, width);
  return [
    ...across.map((value) => vertical(value, 'hair', 0.5)),
    ...up.map((value) => horizontal(value, 'hair', 0.5)),
    ...(contains(frame.across, 0) ? [vertical(0, 'soft', 0.9)] : []),
    ...(contains(frame.up, 0) ? [horizontal(0, 'soft', 0.9)] : []),
    ...across.map(
      (value): Mark => ({
        kind: 'label',
        at: [frame.x(value), bottom + 4],
        anchor: 'above',
        parts: [text(tickLabel(value))],
        tone: 'soft',
        size: NUMBER_SIZE,
      }),
    ),
    ...up.map(
      (value): Mark => ({
        kind: 'label',
        at: [left - 5, frame.y(value)],
        anchor: 'right',
        parts: [text(tickLabel(value))],
        tone: 'soft',
        size: NUMBER_SIZE,
      }),
    ),
    letter(names[0], [right + 6, bottom], 'left'),
    letter(names[1], [left, top - 8], 'below'),
  ];
}

const letter = (name: string, at: Place, anchor: 'left' | 'below'): Mark => ({
  kind: 'label',
  at,
  anchor,
  parts: [{ kind: 'expression', expression: variable(name) }],
  tone: 'ink',
  size: 11,
});

const contains = ([least, greatest]: Interval, value: number): boolean =>
  least <= value && value <= greatest;

export const roundTicks = (
  frame: Frame,
  wanted: readonly [number, number],
): AxisOptions['ticks'] => [ticks(frame.across, wanted[0]), ticks(frame.up, wanted[1])];

/** What of the segment lies inside the frame, in points; undefined when nothing does (Liang, Barsky 1984). */
export function clipped(frame: Frame, from: Place, to: Place): readonly [Place, Place] | undefined {
  const [left, right, top, bottom] = frame.inside;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const borders = [
    [-dx, from[0] - left],
    [dx, right - from[0]],
    [-dy, from[1] - top],
    [dy, bottom - from[1]],
  ] as const;
  for (const [speed, room] of borders) {
    if (speed === 0 && room < 0) return undefined;
    if (speed < 0) start = Math.max(start, room / speed);
    if (speed > 0) end = Math.min(end, room / speed);
  }
  if (start > end) return undefined;
  const at = (share: number): Place => [from[0] + share * dx, from[1] + share * dy];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

/** A curve through the places, cut where it leaves the frame or has no value. */
export function curveInside(frame: Frame, places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  let open = false;
  places.forEach((to, index) => {
    const from = places[index - 1];
    if (from === undefined) return;
    const part =
      isNumber(from) && isNumber(to) && !leaps(frame, from, to)
        ? clipped(frame, from, to)
        : undefined;
    if (part === undefined) {
      open = false;
      return;
    }
    if (!open || part[0] !== from) runs.push([part[0]]);
    runs.at(-1)!.push(part[1]);
    open = part[1] === to;
  });
  return runs.filter((run) => run.length > 1);
}

const isNumber = ([x, y]: Place): boolean => Number.isFinite(x) && Number.isFinite(y);

/** From beyond one side to beyond the other in one step: a pole, not a steep curve. */
function leaps(frame: Frame, from: Place, to: Place): boolean {
  const [, , top, bottom] = frame.inside;
  const [high, low] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  return high < top && low > bottom;
}
