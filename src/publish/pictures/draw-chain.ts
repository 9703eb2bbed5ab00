/** Draws a composition as a chain: letters in circles, on each arrow the function that leads on. */
import type { CompositionChain } from '../../exercise/figure.ts';
import { variable } from '../../expression/expression.ts';
import type { Inline } from '../document/document.ts';
import { expressionPretty } from '../formula.ts';
import { type Drawing, labelWidth, type Mark } from './drawing.ts';

const RADIUS = 15;
const MIDDLE = 40;
const HEIGHT = 58;
const SIZE = 11;
const SHORTEST = 54;
const GAP = 5;

export function drawChain({ links }: CompositionChain): Drawing {
  const marks: Mark[] = [];
  let x = 1 + RADIUS;
  marks.push(...circle(x, links[0]!.argument));
  for (const { result, function: each } of links) {
    const label: Inline = { kind: 'expression', expression: each };
    const room = Math.max(SHORTEST, labelWidth(expressionPretty(each, {}), SIZE) + 22);
    const from = x + RADIUS + GAP;
    const to = from + room;
    marks.push(
      {
        kind: 'line',
        places: [
          [from, MIDDLE],
          [to, MIDDLE],
        ],
        tone: 'ink',
        width: 1.2,
        arrow: true,
      },
      {
        kind: 'label',
        at: [(from + to) / 2 - 2, MIDDLE - 7],
        anchor: 'below',
        parts: [label],
        tone: 'first',
        size: SIZE,
      },
    );
    x = to + GAP + RADIUS;
    marks.push(...circle(x, result));
  }
  return { width: x + RADIUS + 1, height: HEIGHT, marks };
}

const circle = (x: number, name: string): readonly Mark[] => [
  {
    kind: 'box',
    corner: [x - RADIUS, MIDDLE - RADIUS],
    size: [2 * RADIUS, 2 * RADIUS],
    radius: RADIUS,
    tone: 'first',
  },
  {
    kind: 'label',
    at: [x, MIDDLE],
    anchor: 'centre',
    parts: [{ kind: 'expression', expression: variable(name) }],
    tone: 'ink',
    size: 13,
  },
];
