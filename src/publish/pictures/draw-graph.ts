/**
 * Draws a computation in layers, from left to right; from top to bottom where it would be too wide for a page of
 * paper otherwise. Values are written below a box and derivatives above it, or both at its right side.
 */
import type { ComputationGraph, GraphNode } from '../../exercise/figure.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import type { Inline } from '../document/document.ts';
import { expressionPretty } from '../formula.ts';
import { type Drawing, fitting, labelWidth, type Mark, type Place, WIDEST } from './drawing.ts';
import { graphLayers, type Station } from './graph-layers.ts';

const SIZE = 11;
const NOTE_SIZE = 9.5;
const BOX_HEIGHT = 26;
/** From one row to the next, with and without notes above and below the boxes. */
const NOTED_ROW = 70;
const BARE_ROW = 44;
/** Between two layers side by side: less where a drawing is wide. */
const BETWEEN = 58;
const LEAST_BETWEEN = 26;
/** The same where layers stand below each other, and between two boxes of such a layer. */
const BETWEEN_ROWS = 26;
const BESIDE = 18;
const MARGIN = 8;
/** A place that a line goes through. */
const THROUGH = 16;
/** Made smaller than this a drawing has letters too small to read. */
const LEAST_SHARE = 0.8;

/** Where everything stands. */
interface Layout {
  readonly turned: boolean;
  readonly places: ReadonlyMap<Station, Place>;
  readonly width: number;
  readonly height: number;
}

export function drawGraph(graph: ComputationGraph): Drawing {
  const layers = graphLayers(graph);
  const across = sideBySide(layers, graph);
  const layout = fitting(across) < LEAST_SHARE ? belowEachOther(layers) : across;
  const { width, height, places } = layout;
  const all = layers.flat();
  const lines = all
    .filter(({ node }) => node !== undefined)
    .flatMap((station) => station.after.map((next) => route(station, next, layout)));
  const boxes = all.flatMap((station) =>
    station.node === undefined ? [] : box(station.node, places.get(station)!, layout.turned),
  );
  return { width, height, marks: [...lines, ...boxes] };
}

type Layers = readonly (readonly Station[])[];

function sideBySide(layers: Layers, { nodes }: ComputationGraph): Layout {
  const widths = layers.map((layer) => Math.max(THROUGH, ...layer.map(widthOf)));
  const isNoted = nodes.some(
    ({ value, gradient }) => value !== undefined || gradient !== undefined,
  );
  const rowHeight = isNoted ? NOTED_ROW : BARE_ROW;
  const most = Math.max(...layers.map((layer) => layer.length));
  const height = most * rowHeight + 2 * MARGIN;
  const boxes = widths.reduce((sum, width) => sum + width, 2 * MARGIN);
  const spare = (WIDEST - boxes) / Math.max(1, layers.length - 1);
  const between = Math.max(LEAST_BETWEEN, Math.min(BETWEEN, spare));
  const places = new Map<Station, Place>();
  let left = MARGIN;
  layers.forEach((layer, index) => {
    const width = widths[index]!;
    layer.forEach((station, row) => {
      const y = height / 2 + (row - (layer.length - 1) / 2) * rowHeight;
      places.set(station, [left + width / 2, y]);
    });
    left += width + between;
  });
  return { turned: false, places, width: left - between + MARGIN, height };
}

function belowEachOther(layers: Layers): Layout {
  const room = (station: Station): number => widthOf(station) + noteWidth(station);
  const widths = layers.map(
    (layer) =>
      layer.reduce((sum, station) => sum + Math.max(THROUGH, room(station)), 0) +
      BESIDE * (layer.length - 1),
  );
  const width = Math.max(...widths) + 2 * MARGIN;
  const places = new Map<Station, Place>();
  layers.forEach((layer, index) => {
    const y = MARGIN + BOX_HEIGHT / 2 + index * (BOX_HEIGHT + BETWEEN_ROWS);
    let left = (width - widths[index]!) / 2;
    for (const station of layer) {
      const own = Math.max(THROUGH, room(station));
      places.set(station, [left + (own - noteWidth(station)) / 2, y]);
      left += own + BESIDE;
    }
  });
  const rows = layers.length * (BOX_HEIGHT + BETWEEN_ROWS) - BETWEEN_ROWS;
  return { turned: true, places, width, height: rows + 2 * MARGIN };
}

const written = (node: GraphNode): Inline =>
  node.operation === undefined
    ? { kind: 'expression', expression: variable(node.name) }
    : {
        kind: 'formula',
        formula: {
          sides: [variable(node.name), node.operation].map((expression) => ({
            kind: 'scalar' as const,
            expression,
          })),
        },
      };

function widthOf({ node }: Station): number {
  if (node === undefined) return 0;
  const operation =
    node.operation === undefined ? '' : ` = ${expressionPretty(node.operation, {})}`;
  return Math.max(34, labelWidth(node.name + operation, SIZE) + 20);
}

/** The room that a value and a derivative take at a box's right side. */
function noteWidth({ node }: Station): number {
  const notes = [node?.value, node?.gradient].flatMap((note) =>
    note === undefined ? [] : [labelWidth(expressionPretty(note, {}), NOTE_SIZE) + 6],
  );
  return Math.max(0, ...notes);
}

/** From the side of a box that looks ahead through the places between to the near side of the next box. */
function route(start: Station, next: Station, { places, turned }: Layout): Mark {
  const side = (station: Station, ahead: boolean): Place => {
    const [x, y] = places.get(station)!;
    const reach = (turned ? BOX_HEIGHT : widthOf(station)) / 2 + (ahead ? 0 : 1.5);
    const off = ahead ? reach : -reach;
    return turned ? [x, y + off] : [x + off, y];
  };
  const path: Place[] = [side(start, true)];
  let station = next;
  while (station.node === undefined) {
    path.push(places.get(station)!);
    station = station.after[0]!;
  }
  path.push(side(station, false));
  return { kind: 'line', places: path, tone: 'ink', width: 1.1, arrow: true };
}

function box(node: GraphNode, [x, y]: Place, turned: boolean): readonly Mark[] {
  const width = widthOf({ node, layer: 0, before: [], after: [] });
  const note = (value: Expression, up: boolean): Mark => ({
    kind: 'label',
    at: turned
      ? [x + width / 2 + 4, up ? y - BOX_HEIGHT / 4 : y + BOX_HEIGHT / 4]
      : [x, up ? y - BOX_HEIGHT / 2 - 4 : y + BOX_HEIGHT / 2 + 4],
    anchor: turned ? 'left' : up ? 'below' : 'above',
    parts: [{ kind: 'expression', expression: value }],
    tone: up ? 'second' : 'first',
    size: NOTE_SIZE,
    halo: true,
  });
  return [
    {
      kind: 'box',
      corner: [x - width / 2, y - BOX_HEIGHT / 2],
      size: [width, BOX_HEIGHT],
      radius: node.operation === undefined ? BOX_HEIGHT / 2 : 4,
      tone: 'first',
    },
    {
      kind: 'label',
      at: [x, y],
      anchor: 'centre',
      parts: [written(node)],
      tone: 'ink',
      size: SIZE,
    },
    ...(node.value === undefined ? [] : [note(node.value, false)]),
    ...(node.gradient === undefined ? [] : [note(node.gradient, true)]),
  ];
}
