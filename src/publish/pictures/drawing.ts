/**
 * A drawing between a figure and the page: lines, areas, boxes and labels at places in points, from
 * the top left corner. Printers write it as SVG, Typst and TikZ; they decide on fonts and colours.
 */
import type { Inline } from '../document/document.ts';

export type Place = readonly [x: number, y: number];

/**
 * What a colour means, so that it can be chosen once: ink for frames and text, soft for what is behind,
 * first and second for what is told apart. Nothing is told apart by its colour alone.
 */
export type Tone = 'ink' | 'soft' | 'hair' | 'first' | 'second';

export type Anchor = 'centre' | 'left' | 'right' | 'above' | 'below';

export type Mark =
  | {
      readonly kind: 'line';
      readonly places: readonly Place[];
      readonly tone: Tone;
      readonly width: number;
      readonly dashed?: true;
      /** A head at the last place. */
      readonly arrow?: true;
    }
  /** Closed rings, filled by the even-odd rule; the strength is from 0 (paper) to 1. */
  | {
      readonly kind: 'area';
      readonly rings: readonly (readonly Place[])[];
      readonly strength: number;
    }
  | {
      readonly kind: 'box';
      readonly corner: Place;
      readonly size: Place;
      readonly radius: number;
      readonly tone: Tone;
    }
  | { readonly kind: 'dot'; readonly at: Place; readonly radius: number; readonly tone: Tone }
  /** `anchor` says which side of the label stands at the place; `halo` keeps lines off its letters. */
  | {
      readonly kind: 'label';
      readonly at: Place;
      readonly anchor: Anchor;
      readonly parts: readonly Inline[];
      readonly tone: Tone;
      readonly size: number;
      readonly halo?: true;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order of painting. */
  readonly marks: readonly Mark[];
}

/** The colours of the tones, and of areas at full strength: told apart by people with any colour vision. */
export const COLOURS: Readonly<Record<Tone | 'area', string>> = {
  ink: '#1b1f24',
  soft: '#545d68',
  hair: '#c9ced5',
  first: '#1f4e79',
  second: '#a8460e',
  area: '#8fb3d3',
};

export const DASHES: readonly [number, number] = [5, 3.5];

/** Two digits: finer than any printer, and the same text on every machine. */
export const rounded = (value: number): string => {
  const text = value.toFixed(2);
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
};

/** The three corners of an arrow's head at the end of the line from `from` to `to`. */
export function arrowHead(from: Place, to: Place, width: number): readonly Place[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [long, half] = [4.5 + 2 * width, 2 + width];
  const back: Place = [to[0] - ux * long, to[1] - uy * long];
  return [
    to,
    [back[0] - uy * half, back[1] + ux * half],
    [back[0] + uy * half, back[1] - ux * half],
  ];
}

/** The line's places, ended a little before the tip, so that the head stays pointed. */
export function shaft(places: readonly Place[], width: number): readonly Place[] {
  const [last, before] = [places.at(-1)!, places.at(-2)!];
  const [, left, right] = arrowHead(before, last, width) as [Place, Place, Place];
  return [...places.slice(0, -1), [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]];
}

/** About how wide a label is in points: enough to leave room for it. */
export const labelWidth = (text: string, size: number): number =>
  [...text].reduce(
    (width, char) =>
      width + (/[\^_()[\]',.]/.test(char) ? 0.32 : /[ijl ·]/.test(char) ? 0.33 : 0.56),
    0,
  ) * size;

/** How much a drawing is made smaller to fit between the margins of a page of paper. */
export const fitting = ({ width }: Pick<Drawing, 'width'>): number => Math.min(1, WIDEST / width);
/** Points between the margins. */
export const WIDEST = 450;
