/** A drawing as Typst code, with labels in real mathematics: a value, without the hash in front. */
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
} from './drawing.ts';
import { shade } from './to-svg.ts';

type Label = (parts: readonly Inline[]) => string;

export function drawingTypst(drawing: Drawing, label: Label): string {
  const share = fitting(drawing);
  const whole = boxed(drawing, label);
  return share === 1 ? whole : `scale(${rounded(share * 100)}%, reflow: true, ${whole})`;
}

const boxed = ({ width, height, marks }: Drawing, label: Label): string =>
  `box(width: ${rounded(width)}pt, height: ${rounded(height)}pt, { ${marks.map((mark) => markTypst(mark, label)).join('\n')} })`;

const point = ([x, y]: Place): string => `(${rounded(x)}pt, ${rounded(y)}pt)`;

const path = (places: readonly Place[]): string =>
  places
    .map((place, index) => `curve.${index === 0 ? 'move' : 'line'}(${point(place)})`)
    .join(', ');

const placed = (what: string): string => `place(top + left, ${what})`;

const filled = (places: readonly Place[], colour: string): string =>
  placed(`curve(fill: rgb("${colour}"), ${path(places)}, curve.close())`);

const WHERE: Readonly<Record<Anchor, string>> = {
  centre: '0.5, 0.5, center + horizon',
  left: '0, 0.5, left + horizon',
  right: '1, 0.5, right + horizon',
  above: '0.5, 0, center + top',
  below: '0.5, 1, center + bottom',
};

function markTypst(mark: Mark, label: Label): string {
  switch (mark.kind) {
    case 'line': {
      const colour = COLOURS[mark.tone];
      const dash = mark.dashed ? `, dash: (${DASHES.map((each) => `${each}pt`).join(', ')})` : '';
      const stroke = `(paint: rgb("${colour}"), thickness: ${mark.width}pt, join: "round"${dash})`;
      const places = mark.arrow ? shaft(mark.places, mark.width) : mark.places;
      const line = placed(`curve(stroke: ${stroke}, ${path(places)})`);
      if (!mark.arrow) return line;
      return `${line}\n${filled(arrowHead(mark.places.at(-2)!, mark.places.at(-1)!, mark.width), colour)}`;
    }
    case 'area': {
      const rings = mark.rings.map((ring) => `${path(ring)}, curve.close()`);
      if (rings.length === 0) return '';
      return placed(
        `curve(fill: rgb("${shade(mark.strength)}"), fill-rule: "even-odd", ${rings.join(', ')})`,
      );
    }
    case 'box': {
      const [width, height] = mark.size.map((side) => `${rounded(side)}pt`);
      const [x, y] = mark.corner.map((side) => `${rounded(side)}pt`);
      return `place(top + left, dx: ${x}, dy: ${y}, rect(width: ${width}, height: ${height}, radius: ${rounded(mark.radius)}pt, fill: white, stroke: 1.1pt + rgb("${COLOURS[mark.tone]}")))`;
    }
    case 'dot': {
      const [x, y] = mark.at.map((side) => `${rounded(side - mark.radius)}pt`);
      return `place(top + left, dx: ${x}, dy: ${y}, circle(radius: ${mark.radius}pt, fill: rgb("${COLOURS[mark.tone]}")))`;
    }
    case 'label': {
      const [x, y] = mark.at.map((side) => `${rounded(side)}pt`);
      return `label-at(${x}, ${y}, ${WHERE[mark.anchor]}, size: ${mark.size}pt, tone: rgb("${COLOURS[mark.tone]}"), halo: ${mark.halo === true})[${label(mark.parts)}]`;
    }
  }
}
