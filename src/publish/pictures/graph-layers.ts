/**
 * The layers of a computation (Sugiyama, Tagawa, Toda 1981): a node comes after all it is computed from, and what
 * is given stands right before its first use; within a layer nodes are ordered by the middle of their
 * neighbours, so that lines cross little. Where layers stand on the page is decided elsewhere.
 */
import type { ComputationGraph, GraphNode } from '../../exercise/figure.ts';

const SWEEPS = 4;

/** A node, or a place that a long line goes through. */
export interface Station {
  readonly node: GraphNode | undefined;
  readonly layer: number;
  readonly before: Station[];
  readonly after: Station[];
}

/** The stations of each layer in their order from the top. */
export function graphLayers({ nodes, edges }: ComputationGraph): readonly (readonly Station[])[] {
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
  for (const { name } of nodes) layerOf(name, []);
  // What is given has no place of its own: it stands beside what it is used with.
  const placeOf = (name: string): number => {
    const uses = edges.filter(({ from }) => from === name).map(({ to }) => depth.get(to)!);
    const isGiven = uses.length > 0 && edges.every(({ to }) => to !== name);
    return isGiven ? Math.max(0, Math.min(...uses) - 1) : depth.get(name)!;
  };
  const stations = new Map<string, Station>(
    nodes.map((node) => [node.name, { node, layer: placeOf(node.name), before: [], after: [] }]),
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
