/** A drawing as a TikZ picture, with labels in real mathematics. */
import type { Inline } from '../document/document.ts';
import {
  type Anchor,
  arrowHead,
  COLOURS,
  DASHES,
  type Drawing,
  fitting,
  type Mark,
  type Place,
  rounded,
  shaft,
  type Tone,
} from './drawing.ts';
import { shade } from './to-svg.ts';

type Label = (parts: readonly Inline[]) => string;

export function drawingTikz(drawing: Drawing, label: Label): string {
  const share = fitting(drawing);
  const scale = share === 1 ? '' : `,scale=${rounded(share)},transform shape`;
  return pictured(drawing, scale, label);
}

const pictured = ({ width, height, marks }: Drawing, scale: string, label: Label): string =>
  [
    `\\begin{tikzpicture}[x=1bp,y=-1bp${scale}]`,
    ...Object.entries(COLOURS).map(
      ([tone, colour]) => `\\definecolor{figure-${tone}}{HTML}{${colour.slice(1).toUpperCase()}}`,
    ),
    `\\useasboundingbox (0,0) rectangle (${rounded(width)},${rounded(height)});`,
    ...marks.flatMap((mark) => markTikz(mark, label)),
    '\\end{tikzpicture}',
  ].join('\n');

const point = ([x, y]: Place): string => `(${rounded(x)},${rounded(y)})`;
const path = (places: readonly Place[]): string => places.map(point).join(' -- ');
const colour = (tone: Tone): string => `figure-${tone}`;

const ANCHORS: Readonly<Record<Anchor, string>> = {
  centre: 'center',
  left: 'west',
  right: 'east',
  above: 'north',
  below: 'south',
};

/** The size of a label as a command of the document's font. */
const fontOf = (size: number): string =>
  size < 9.8 ? '\\scriptsize' : size < 11 ? '\\footnotesize' : '\\small';

function markTikz(mark: Mark, label: Label): readonly string[] {
  switch (mark.kind) {
    case 'line': {
      const dash = mark.dashed ? `, dash pattern=on ${DASHES[0]}bp off ${DASHES[1]}bp` : '';
      const places = mark.arrow ? shaft(mark.places, mark.width) : mark.places;
      const line = `\\draw[${colour(mark.tone)}, line width=${mark.width}bp, line join=round${dash}] ${path(places)};`;
      if (!mark.arrow) return [line];
      const head = arrowHead(mark.places.at(-2)!, mark.places.at(-1)!, mark.width);
      return [line, `\\fill[${colour(mark.tone)}] ${path(head)} -- cycle;`];
    }
    case 'area': {
      if (mark.rings.length === 0) return [];
      const rings = mark.rings.map((ring) => `${path(ring)} -- cycle`).join(' ');
      return [
        `\\definecolor{figure-shade}{HTML}{${shade(mark.strength).slice(1).toUpperCase()}}`,
        `\\fill[figure-shade, even odd rule] ${rings};`,
      ];
    }
    case 'box': {
      const [x, y] = mark.corner;
      const end: Place = [x + mark.size[0], y + mark.size[1]];
      return [
        `\\draw[${colour(mark.tone)}, fill=white, line width=1.1bp, rounded corners=${rounded(mark.radius)}bp] ${point(mark.corner)} rectangle ${point(end)};`,
      ];
    }
    case 'dot':
      return [`\\fill[${colour(mark.tone)}] ${point(mark.at)} circle[radius=${mark.radius}bp];`];
    case 'label': {
      const halo = mark.halo ? ', fill=white, fill opacity=0.8, text opacity=1' : '';
      return [
        `\\node[anchor=${ANCHORS[mark.anchor]}, inner sep=${mark.halo ? 1 : 0}bp, text=${colour(mark.tone)}, font=${fontOf(mark.size)}${halo}] at ${point(mark.at)} {${label(mark.parts)}};`,
      ];
    }
  }
}
