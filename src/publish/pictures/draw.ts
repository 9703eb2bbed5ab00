/** A figure as a drawing, whatever its kind. */
import type { Figure } from '../../exercise/figure.ts';
import { drawChain } from './draw-chain.ts';
import { drawContour } from './draw-contour.ts';
import { drawGraph } from './draw-graph.ts';
import { drawPlot, drawPolylines } from './draw-plot.ts';
import { drawTree } from './draw-tree.ts';
import type { Drawing } from './drawing.ts';

/** Drawn once: a figure stands on several sheets, in several formats. */
const DRAWN = new WeakMap<Figure, Drawing>();

export function draw(figure: Figure): Drawing {
  const known = DRAWN.get(figure);
  if (known !== undefined) return known;
  const drawing = drawn(figure);
  DRAWN.set(figure, drawing);
  return drawing;
}

function drawn(figure: Figure): Drawing {
  switch (figure.kind) {
    case 'composition-chain':
      return drawChain(figure);
    case 'dependency-tree':
      return drawTree(figure);
    case 'computation-graph':
      return drawGraph(figure);
    case 'plot':
      return drawPlot(figure);
    case 'contour':
      return drawContour(figure);
    case 'polyline-graph':
      return drawPolylines(figure);
  }
}
