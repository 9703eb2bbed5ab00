/**
 * Draws a computation from left to right in layers (Sugiyama, Tagawa, Toda 1981): a node stands to the
 * right of all it is computed from; within a layer nodes are ordered by the middle of their neighbours,
 * so that lines cross little. Values are written below a box, derivatives above it.
 */
import type { ComputationGraph, GraphNode } from '../../exercise/figure.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import type { Inline } from '../document/document.ts';
import { expressionPretty } from '../formula.ts';
import { type Drawing, labelWidth, type Mark, type Place } from './drawing.ts';

const SIZE = 11;
const BOX_HEIGHT = 26;
/** From one row to the next, with and without notes above and below the boxes. */
const NOTED_ROW = 70;
const BARE_ROW = 44;
const BETWEEN = 58;
const MARGIN = 8;
const SWEEPS = 4;

/** A node, or a place that a long line goes through. */
interface Station {
  readonly node: GraphNode | undefined;
  readonly layer: number;
  readonly before: Station[];
  readonly after: Station[];
}

export function drawGraph(graph: ComputationGraph): Drawing {
  const layers = arranged(graph);
  const widths = layers.map((layer) => Math.max(16, ...layer.map(widthOf)));
  const isNoted = graph.nodes.some(
    ({ value, gradient }) => value !== undefined || gradient !== undefined,
  );
  const rowHeight = isNoted ? NOTED_ROW : BARE_ROW;
  const most = Math.max(...layers.map((layer) => layer.length));
  const height = most * rowHeight + 2 * MARGIN;
  const places = new Map<Station, Place>();
  let left = MARGIN;
  layers.forEach((layer, index) => {
    const width = widths[index]!;
    layer.forEach((station, row) => {
      places.set(station, [
        left + width / 2,
        height / 2 + (row - (layer.length - 1) / 2) * rowHeight,
      ]);
    });
    left += width + BETWEEN;
  });
  const all = layers.flat();
  const lines = all
    .filter(({ node }) => node !== undefined)
    .flatMap((station) => station.after.map((next) => route(station, next, places)));
  const boxes = all.flatMap((station) =>
    station.node === undefined ? [] : box(station.node, places.get(station)!),
  );
  return { width: left - BETWEEN + MARGIN, height, marks: [...lines, ...boxes] };
}

/** The stations of each layer in their order from the top. */
function arranged({ nodes, edges }: ComputationGraph): readonly (readonly Station[])[] {
  const depth = new Map<string, number>();
  const layerOf = (name: string, above: readonly string[]): number => {
    const known = depth.get(name);
    if (known !== undefined) return known;
    // A cycle is no computation; drawn all the same, its line goes back.
    const before = edges.filter(({ to, from }) => to === name && !above.includes(from));
    const found = Math.max(-1, ...before.map(({ from }) => layerOf(from, [...above, name]))) + 1;
    depth.set(name, found);
    return found;
  };
  const stations = new Map<string, Station>(
    nodes.map((node) => [
      node.name,
      { node, layer: layerOf(node.name, []), before: [], after: [] },
    ]),
  );
  const all = [...stations.values()];
  for (const { from, to } of edges) {
    const [start, end] = [stations.get(from), stations.get(to)];
    if (start === undefined || end === undefined) continue;
    let last = start;
    for (let layer = start.layer + 1; layer < end.layer; layer += 1) {
      const through: Station = { node: undefined, layer, before: [], after: [] };
      all.push(through);
      join(last, through);
      last = through;
    }
    join(last, end);
  }
  const layers = Array.from(
    { length: Math.max(0, ...all.map(({ layer }) => layer)) + 1 },
    (_, at) => all.filter(({ layer }) => layer === at),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forward = sweep % 2 === 0;
    const order = forward ? layers : layers.toReversed();
    for (const layer of order) sortByNeighbours(layer, layers, forward);
  }
  return layers;
}

function join(from: Station, to: Station): void {
  from.after.push(to);
  to.before.push(from);
}

function sortByNeighbours(layer: Station[], layers: readonly Station[][], forward: boolean): void {
  const rank = (station: Station): number =>
    layers[station.layer]!.indexOf(station) - (layers[station.layer]!.length - 1) / 2;
  const middle = new Map(
    layer.map((station) => {
      const near = forward ? station.before : station.after;
      const own = rank(station);
      return [
        station,
        near.length === 0 ? own : near.reduce((sum, each) => sum + rank(each), 0) / near.length,
      ];
    }),
  );
  layer.sort((one, other) => middle.get(one)! - middle.get(other)!);
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

/** From the right side of a box through the places between to the left side of the next box. */
function route(start: Station, next: Station, places: ReadonlyMap<Station, Place>): Mark {
  const path: Place[] = [];
  const from = places.get(start)!;
  path.push([from[0] + widthOf(start) / 2, from[1]]);
  let station = next;
  while (station.node === undefined) {
    path.push(places.get(station)!);
    station = station.after[0]!;
  }
  const to = places.get(station)!;
  path.push([to[0] - widthOf(station) / 2 - 1.5, to[1]]);
  return { kind: 'line', places: path, tone: 'ink', width: 1.1, arrow: true };
}

function box(node: GraphNode, [x, y]: Place): readonly Mark[] {
  const width = widthOf({ node, layer: 0, before: [], after: [] });
  const note = (value: Expression, up: boolean): Mark => ({
    kind: 'label',
    at: [x, up ? y - BOX_HEIGHT / 2 - 4 : y + BOX_HEIGHT / 2 + 4],
    anchor: up ? 'below' : 'above',
    parts: [{ kind: 'expression', expression: value }],
    tone: up ? 'second' : 'first',
    size: 9.5,
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
