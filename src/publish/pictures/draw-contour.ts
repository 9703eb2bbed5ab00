/** Draws level curves over bands that grow darker with the value, with gradients as arrows. */
import { contours } from 'd3-contour';
import type { ContourPlot } from '../../exercise/figure.ts';
import { text } from '../document/document.ts';
import type { Drawing, Mark, Place } from './drawing.ts';
import { axes, type Frame, frame, roundTicks } from './frame.ts';
import { quantile, sampled } from './sample.ts';
import { ticks } from './scale.ts';

const SIDE = 220;
const INSIDE: Frame['inside'] = [34, 34 + SIDE, 22, 22 + SIDE];
/** Points of the grid along each side. */
const GRID = 72;
const LEVELS = 14;
const LONGEST_ARROW = 62;

export function drawContour(plot: ContourPlot): Drawing {
  const window = frame(plot.across, plot.up, INSIDE);
  return {
    width: INSIDE[1] + 26,
    height: INSIDE[3] + 22,
    marks: [
      ...levels(plot, window),
      ...axes(window, { names: plot.arguments, ticks: roundTicks(window, [5, 5]) }),
      ...arrows(plot, window),
    ],
  };
}

/** The functions' values on the grid, row by row from the top. */
function gridOf(plot: ContourPlot): Float64Array {
  const [first, second] = [new Float64Array(GRID * GRID), new Float64Array(GRID * GRID)];
  const at = ([least, greatest]: readonly [number, number], share: number): number =>
    least + (greatest - least) * share;
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      first[row * GRID + column] = at(plot.across, column / (GRID - 1));
      second[row * GRID + column] = at(plot.up, 1 - row / (GRID - 1));
    }
  }
  return sampled(plot.function, plot.arguments, [first, second]);
}

function levels(plot: ContourPlot, window: Frame): readonly Mark[] {
  const values = gridOf(plot);
  const [least, greatest] = [quantile(values, 0.04), quantile(values, 0.96)];
  if (!(least < greatest)) return [];
  const thresholds = [...ticks([least, greatest], LEVELS)];
  // A level curve goes by the middle of the grid's squares: half a square is cut off at each side.
  const [left, right, top, bottom] = window.inside;
  const place = ([x, y]: readonly number[]): Place => [
    clamp(left + ((x! - 0.5) / (GRID - 1)) * (right - left), left, right),
    clamp(top + ((y! - 0.5) / (GRID - 1)) * (bottom - top), top, bottom),
  ];
  return contours()
    .size([GRID, GRID])
    .smooth(true)
    .thresholds(thresholds)([...values])
    .flatMap(({ coordinates }, index): Mark[] => {
      const rings = coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(place)));
      const strength = (index + 1) / (thresholds.length + 1);
      return [
        { kind: 'area', rings, strength: 0.12 + 0.78 * strength },
        ...rings
          .flatMap((ring) => inner(ring, window))
          .map(
            (places): Mark => ({
              kind: 'line',
              places,
              tone: 'first',
              width: 0.6,
            }),
          ),
      ];
    });
}

const clamp = (value: number, least: number, greatest: number): number =>
  Math.min(greatest, Math.max(least, value));

/** The pieces of a ring that do not run along the border. */
function inner(ring: readonly Place[], { inside }: Frame): readonly (readonly Place[])[] {
  const [left, right, top, bottom] = inside;
  const onBorder = (from: Place, to: Place): boolean =>
    [left, right].some((x) => from[0] === x && to[0] === x) ||
    [top, bottom].some((y) => from[1] === y && to[1] === y);
  const runs: Place[][] = [[]];
  ring.forEach((to, index) => {
    const from = ring[index - 1];
    if (from !== undefined && onBorder(from, to)) runs.push([]);
    runs.at(-1)!.push(to);
  });
  return runs.filter((run) => run.length > 1);
}

const length = ([x, y]: readonly [number, number]): number => Math.sqrt(x * x + y * y);

function arrows(plot: ContourPlot, window: Frame): readonly Mark[] {
  const longest = Math.max(...plot.arrows.map(({ gradient }) => length(gradient)), 0);
  const unit = Math.abs(window.x(1) - window.x(0));
  const upward = Math.abs(window.y(1) - window.y(0));
  const tip = (at: Place, by: readonly [number, number], size: number): Place => {
    const [dx, dy] = [by[0] * unit, by[1] * upward];
    const whole = length([dx, dy]) || 1;
    return [at[0] + (dx / whole) * size, at[1] - (dy / whole) * size];
  };
  return plot.arrows.flatMap(({ at, gradient }, index): Mark[] => {
    const from: Place = [window.x(at[0]), window.y(at[1])];
    const share = longest === 0 ? 0 : length(gradient) / longest;
    const end = tip(from, gradient, share * LONGEST_ARROW);
    const direction = index === 0 ? plot.direction : undefined;
    return [
      ...(direction === undefined
        ? []
        : [
            {
              kind: 'line',
              places: [from, tip(from, direction, LONGEST_ARROW * 0.8)],
              tone: 'ink',
              width: 1.4,
              dashed: true,
              arrow: true,
            } as const,
          ]),
      ...(share < 0.02
        ? []
        : [
            { kind: 'line', places: [from, end], tone: 'second', width: 2, arrow: true } as const,
            {
              kind: 'label',
              at: tip(from, gradient, share * LONGEST_ARROW + 11),
              anchor: 'centre',
              parts: [text(`∇${plot.name}`)],
              tone: 'second',
              size: 11,
              halo: true,
            } as const,
          ]),
      { kind: 'dot', at: from, radius: 3, tone: 'ink' },
    ];
  });
}
