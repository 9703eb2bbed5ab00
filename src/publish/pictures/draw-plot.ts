/** Draws curves with their tangents, and graphs made of line segments on squared paper. */
import type { Interval, Plot, PolylineGraph } from '../../exercise/figure.ts';
import { evaluate } from '../../expression/evaluate/evaluate.ts';
import { unknown, variable } from '../../expression/expression.ts';
import { isFunctionName } from '../asked.ts';
import type { Inline } from '../document/document.ts';
import type { Drawing, Mark, Place, Tone } from './drawing.ts';
import { axes, clipped, curveInside, type Frame, frame, roundTicks } from './frame.ts';
import { quantile, sampled } from './sample.ts';

/** Told apart by dashes as well as by colour. */
const STYLES: readonly { readonly tone: Tone; readonly dashed?: true }[] = [
  { tone: 'first' },
  { tone: 'second', dashed: true },
  { tone: 'ink' },
  { tone: 'soft', dashed: true },
];
const styleOf = (index: number): (typeof STYLES)[number] => STYLES[index % STYLES.length]!;

const WIDTH = 300;
const HEIGHT = 210;
const INSIDE: Frame['inside'] = [38, WIDTH - 42, 24, HEIGHT - 22];
const STEPS = 360;

export function drawPlot(plot: Plot): Drawing {
  const [least, greatest] = plot.across;
  const columns = Float64Array.from(
    { length: STEPS + 1 },
    (_, step) => least + ((greatest - least) * step) / STEPS,
  );
  const rows = plot.curves.map((curve) => sampled(curve.function, [plot.argument], [columns]));
  const window = frame(plot.across, plot.up ?? shownUp(rows, plot), INSIDE);
  const place = (x: number, y: number): Place => [window.x(x), window.y(y)];
  const curves = rows.flatMap((values, index): Mark[] => {
    const places = [...columns].map((x, row) => place(x, values[row]!));
    const runs = curveInside(window, places);
    const end = runs.at(-1)?.at(-1);
    const name = plot.curves[index]!.name;
    return [
      ...runs.map((run): Mark => ({ kind: 'line', places: run, width: 1.7, ...styleOf(index) })),
      ...(end === undefined ? [] : [named(sign(name, plot.argument), end, window, index)]),
    ];
  });
  const tangents = plot.tangents.flatMap(({ at, value, slope }): Mark[] => {
    const line = clipped(
      window,
      place(least, value + slope * (least - at)),
      place(greatest, value + slope * (greatest - at)),
    );
    return [
      ...(line === undefined
        ? []
        : [{ kind: 'line', places: line, tone: 'second', width: 1.2, dashed: true } as const]),
      { kind: 'dot', at: place(at, value), radius: 3, tone: 'ink' },
    ];
  });
  const upName =
    plot.curves.length === 1 && !isFunctionName(plot.curves[0]!.name) ? plot.curves[0]!.name : 'y';
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      ...axes(window, { names: [plot.argument, upName], ticks: roundTicks(window, [6, 5]) }),
      ...tangents.filter(({ kind }) => kind === 'line'),
      ...curves,
      ...tangents.filter(({ kind }) => kind === 'dot'),
    ],
  };
}

const sign = (name: string, argument: string): Inline => ({
  kind: 'expression',
  expression: isFunctionName(name) ? unknown(name, [variable(argument)]) : variable(name),
});

/** The curve's name at its right end, kept inside the picture. */
function named(part: Inline, end: Place, window: Frame, index: number): Mark {
  const [, right, top, bottom] = window.inside;
  const atSide = end[0] > right - 3;
  const y = Math.min(bottom - 6, Math.max(top + 7, end[1]));
  return {
    kind: 'label',
    at: atSide ? [right + 5, y] : [end[0] + 4, y],
    anchor: 'left',
    parts: [part],
    tone: styleOf(index).tone,
    size: 10.5,
    halo: true,
  };
}

/** What of the values is shown: the middle of what occurs, with every point of tangency, a margin around. */
function shownUp(rows: readonly Float64Array[], { tangents, across }: Plot): Interval {
  const values = rows.flatMap((row) => [...row]);
  const spread = quantile(values, 0.94) - quantile(values, 0.06);
  const points = tangents.map(({ value }) => value);
  // A piece of the tangent should be seen to both sides of its point.
  const reach = tangents.map(({ slope }) =>
    Math.min(spread, Math.abs(slope) * ((across[1] - across[0]) / 8)),
  );
  const least = Math.min(quantile(values, 0.06), ...points.map((v, i) => v - reach[i]!));
  const greatest = Math.max(quantile(values, 0.94), ...points.map((v, i) => v + reach[i]!));
  if (!Number.isFinite(least) || !Number.isFinite(greatest)) return [-1, 1];
  const margin = (greatest - least) * 0.08 || 1;
  return [least - margin, greatest + margin];
}

/** One unit of squared paper, at most; graphs over long intervals get smaller squares. */
const SQUARE = 20;
const MOST_INSIDE = 300;

/** Every whole number has its line, so that values can be read off. */
export function drawPolylines(graph: PolylineGraph): Drawing {
  const lines = graph.lines.map(({ name, corners }) => ({
    name,
    corners: corners.map(
      (corner) => corner.map((number) => evaluate(number, new Map())) as unknown as Place,
    ),
  }));
  const all = lines.flatMap(({ corners }) => corners);
  const around = (values: readonly number[]): Interval => [
    Math.min(0, Math.floor(Math.min(...values)) - 1),
    Math.max(0, Math.ceil(Math.max(...values)) + 1),
  ];
  const across = around(all.map(([x]) => x));
  const up = around(all.map(([, y]) => y));
  const square = Math.min(
    SQUARE,
    MOST_INSIDE / (across[1] - across[0]),
    MOST_INSIDE / (up[1] - up[0]),
  );
  const [left, top] = [26, 22];
  const right = left + square * (across[1] - across[0]);
  const bottom = top + square * (up[1] - up[0]);
  const window = frame(across, up, [left, right, top, bottom]);
  const whole = ([least, greatest]: Interval): number[] =>
    Array.from({ length: greatest - least + 1 }, (_, index) => least + index);
  const marks = lines.flatMap(({ name, corners }, index): Mark[] => {
    const places = corners.map(([x, y]): Place => [window.x(x), window.y(y)]);
    const style = styleOf(index);
    const end = places.at(-1)!;
    return [
      { kind: 'line', places, width: 1.9, ...style },
      ...places.map((at): Mark => ({ kind: 'dot', at, radius: 2.4, tone: style.tone })),
      {
        kind: 'label',
        at: [end[0] + 5, end[1]],
        anchor: 'left',
        parts: [{ kind: 'expression', expression: variable(name) }],
        tone: style.tone,
        size: 12,
        halo: true,
      },
    ];
  });
  return {
    width: right + 24,
    height: bottom + 22,
    marks: [
      ...axes(window, { names: [graph.argument, 'y'], ticks: [whole(across), whole(up)] }),
      ...marks,
    ],
  };
}
