/** A drawing as SVG, with its text alternative for readers that show no pictures. */
import { escapeHtml } from '../html/escape.ts';
import {
  arrowHead,
  COLOURS,
  DASHES,
  type Drawing,
  type Mark,
  type Place,
  rounded,
  shaft,
} from './drawing.ts';
import { labelSvg } from './label-svg.ts';

const FONT =
  '"New Computer Modern", "Latin Modern Roman", "STIX Two Text", "Libertinus Serif", Georgia, "DejaVu Serif", serif';

/** On a narrow screen a picture shrinks to this share of its width and no further: letters stay letters. */
const LEAST = 0.6;

/** In pixels. */
export const leastWidth = ({ width }: Drawing): number => Math.round(LEAST * width);

export function drawingSvg(drawing: Drawing, alternative: string): string {
  const { width, height, marks } = drawing;
  const [w, h] = [rounded(width), rounded(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" style="min-width:${leastWidth(drawing)}px" role="img" aria-label="${escapeHtml(alternative)}" font-family="${escapeHtml(FONT)}">`,
    ...marks.map(markSvg),
    '</svg>',
  ].join('');
}

const path = (places: readonly Place[]): string =>
  places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');

function markSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const colour = COLOURS[mark.tone];
      const dashes = mark.dashed ? ` stroke-dasharray="${DASHES.join(' ')}"` : '';
      const places = mark.arrow ? shaft(mark.places, mark.width) : mark.places;
      const line = `<path d="${path(places)}" fill="none" stroke="${colour}" stroke-width="${mark.width}" stroke-linejoin="round"${dashes}/>`;
      if (!mark.arrow) return line;
      const head = arrowHead(mark.places.at(-2)!, mark.places.at(-1)!, mark.width);
      return `${line}<path d="${path(head)}Z" fill="${colour}"/>`;
    }
    case 'area':
      return `<path d="${mark.rings.map((ring) => `${path(ring)}Z`).join('')}" fill="${shade(mark.strength)}" fill-rule="evenodd"/>`;
    case 'box': {
      const [x, y] = mark.corner;
      const [width, height] = mark.size;
      return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(mark.radius)}" fill="#fff" stroke="${COLOURS[mark.tone]}" stroke-width="1.2"/>`;
    }
    case 'dot': {
      const [x, y] = mark.at;
      return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${mark.radius}" fill="${COLOURS[mark.tone]}"/>`;
    }
    case 'label': {
      const [x, y] = mark.at;
      const anchor = {
        left: 'start',
        right: 'end',
        centre: 'middle',
        above: 'middle',
        below: 'middle',
      };
      const halo = mark.halo
        ? ' paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"'
        : '';
      const baseline = { left: 0.34, right: 0.34, centre: 0.34, above: 0.78, below: 0 }[
        mark.anchor
      ];
      return `<text x="${rounded(x)}" y="${rounded(y + baseline * mark.size)}" font-size="${mark.size}" text-anchor="${anchor[mark.anchor]}" fill="${COLOURS[mark.tone]}"${halo}>${labelSvg(mark.parts)}</text>`;
    }
  }
}

/** The colour of areas, mixed with white. */
export function shade(strength: number): string {
  const channel = (at: number): string => {
    const full = Number.parseInt(COLOURS.area.slice(at, at + 2), 16);
    return Math.round(255 - (255 - full) * strength)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
