/** Pictures: well formed, the same each time, inside their frame, with words for who does not see them. */
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { solve } from '../../../src/calculus/solve.ts';
import type { Task } from '../../../src/calculus/task.ts';
import type { Side, Step } from '../../../src/calculus/worked-solution.ts';
import type { Figure } from '../../../src/exercise/figure.ts';
import { taskFigures } from '../../../src/exercise/task-figures.ts';
import { type Expression, variable } from '../../../src/expression/expression.ts';
import { printPlain } from '../../../src/expression/print/print.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { substitute } from '../../../src/expression/traverse.ts';
import { inlineText } from '../../../src/publish/document/to-text.ts';
import { alternative } from '../../../src/publish/pictures/alternative.ts';
import { draw } from '../../../src/publish/pictures/draw.ts';
import {
  COLOURS,
  type Drawing,
  type Mark,
  type Place,
} from '../../../src/publish/pictures/drawing.ts';
import { scale, tickLabel, ticks } from '../../../src/publish/pictures/scale.ts';
import { drawingSvg } from '../../../src/publish/pictures/to-svg.ts';
import { drawingTikz } from '../../../src/publish/pictures/to-tikz.ts';

const solved = (task: Task): Figure => taskFigures(task, solve(task)).solution[0]!;
const at = (place: Record<string, string>) =>
  Object.fromEntries(Object.entries(place).map(([name, value]) => [name, formula(value)]));
const one = (subject: string, place?: Record<string, string>): Figure =>
  solved({
    kind: 'derivative',
    function: formula(subject),
    name: 'y',
    arguments: ['x'],
    by: ['x'],
    ...(place === undefined ? {} : { at: at(place) }),
  });

const shown = (side: Side): string =>
  side.kind === 'scalar' ? printPlain(side.expression) : side.kind;

const chain = one('sin(3*x^2+1)^5');
const tangent = one('x^3-3*x', { x: '2' });
const pole = one('tan(x)', { x: 'pi/4' });
const gradient = solved({
  kind: 'gradient',
  function: formula('x^2+x*y+2*y^2'),
  name: 'f',
  arguments: ['x', 'y'],
  at: at({ x: '1', y: '1' }),
});
const tree = solved({
  kind: 'chain',
  name: 'z',
  outer: formula('x^2*y'),
  inner: [
    { name: 'x', function: formula('s+t') },
    { name: 'y', function: formula('s*t') },
  ],
  arguments: ['s', 't'],
  wanted: { kind: 'derivative', by: 's' },
  form: 'sum',
  innerLetters: 'accept',
});
const graphs: Figure = {
  kind: 'polyline-graph',
  argument: 'x',
  lines: [
    {
      name: 'f',
      corners: [
        [formula('-2'), formula('3')],
        [formula('1'), formula('-1')],
      ],
    },
    {
      name: 'g',
      corners: [
        [formula('-2'), formula('0')],
        [formula('4'), formula('2')],
      ],
    },
  ],
};
const computation: Figure = {
  kind: 'computation-graph',
  nodes: [
    { name: 'w' },
    { name: 'z', operation: formula('w*x'), value: formula('6'), gradient: formula('2') },
    { name: 'x' },
    { name: 'L', operation: formula('z^2+x') },
  ],
  edges: [
    { from: 'w', to: 'z' },
    { from: 'x', to: 'z' },
    { from: 'z', to: 'L' },
    { from: 'x', to: 'L' },
  ],
};
const all: readonly Figure[] = [chain, tangent, pole, gradient, tree, graphs, computation];

function placesOfMark(mark: Mark): Place[] {
  switch (mark.kind) {
    case 'line':
      return [...mark.places];
    case 'area':
      return mark.rings.flat();
    case 'box':
      return [mark.corner, [mark.corner[0] + mark.size[0], mark.corner[1] + mark.size[1]]];
    case 'dot':
    case 'label':
      return [mark.at];
  }
}

const placesOf = ({ marks }: Drawing): Place[] => marks.flatMap(placesOfMark);

describe.each(all.map((figure) => [figure.kind, figure] as const))('%s', (_, figure) => {
  const words = inlineText(alternative(figure, 'en'));

  it('is well-formed SVG that says what it shows', async () => {
    const svg = drawingSvg(draw(figure), words);
    const { errors } = await validateXML({
      xml: svg,
      schema:
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg"><xs:element name="svg"/></xs:schema>',
    });
    expect(errors).toEqual([]);
    expect(svg).toContain('role="img" aria-label=');
    expect(words.length).toBeGreaterThan(20);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('stays inside its frame', () => {
    const drawing = draw(figure);
    for (const [x, y] of placesOf(drawing)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(drawing.width);
      expect(y).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('is drawn the same each time, in TikZ too', () => {
    const again = structuredClone(figure);
    expect(drawingSvg(draw(again), words)).toBe(drawingSvg(draw(figure), words));
    const tikz = drawingTikz(draw(figure), inlineText);
    expect(tikz.match(/\\(?:draw|fill|node)\[/g)?.length).toBeGreaterThan(3);
  });
});

describe('figures that follow from a task', () => {
  it('name what goes into the outermost function u', () => {
    expect(inlineText(alternative(chain, 'en'))).toContain('v = 3x² + 1, u = sin(v), and y = u⁵');
  });

  it('take the slope of the tangent from the derivative', () => {
    expect(tangent).toMatchObject({ tangents: [{ at: 2, value: 2, slope: 9 }] });
    expect(gradient).toMatchObject({ arrows: [{ at: [1, 1], gradient: [3, 5] }] });
  });

  it('do not lead a curve across a pole', () => {
    const curves = draw(pole).marks.filter(
      (mark) => mark.kind === 'line' && mark.tone === 'first' && mark.places.length > 2,
    );
    expect(curves.length).toBeGreaterThanOrEqual(2);
  });

  it('are left out where they would tell nothing', () => {
    const none = (subject: string, place?: Record<string, string>): unknown => {
      const task: Task = {
        kind: 'derivative',
        function: formula(subject),
        name: 'y',
        arguments: ['x'],
        by: ['x'],
        ...(place === undefined ? {} : { at: at(place) }),
      };
      return taskFigures(task, solve(task)).solution;
    };
    expect(none('x^2*sin(x)')).toEqual([]);
    expect(none('x^9', { x: '10000' })).toEqual([]);
  });

  it.each(['sin(3*x^2+1)^5', 'e^(sin(sqrt(x^2+1)))', 'ln(cos(u^3+1))'])(
    'name the inner functions of %s as the steps do',
    (text) => {
      const by = text.includes('u') ? 'u' : 'x';
      const task: Task = {
        kind: 'derivative',
        function: formula(text),
        name: 'y',
        arguments: [by],
        by: [by],
      };
      const solution = solve(task);
      const every = (steps: readonly Step[]): readonly Step[] =>
        steps.flatMap((step) => [step, ...every(step.steps)]);
      const named = new Map(
        every(solution.worked.steps)
          .filter(({ code }) => code.startsWith('identify'))
          .map(({ formulas: [first] }) => first!.sides)
          .map(([letter, whole]) => [shown(letter!), shown(whole!)] as const),
      );
      const [figure] = taskFigures(task, solution).solution;
      if (figure?.kind !== 'composition-chain') throw new Error('no chain');
      let inside: Expression = variable(by);
      for (const { result, argument, function: outer } of figure.links) {
        inside = substitute(outer, new Map([[argument, inside]]));
        if (result !== 'y') expect(named.get(result)).toBe(printPlain(inside));
      }
      expect(named.size).toBe(figure.links.length - 1);
    },
  );

  it('show a variable once for each way to it', () => {
    const labels = draw(tree).marks.filter(({ kind }) => kind === 'box');
    expect(labels).toHaveLength(7);
  });
});

describe('axes', () => {
  it('have round numbers', () => {
    expect(ticks([-0.5, 4.5], 6)).toEqual([0, 1, 2, 3, 4]);
    expect(ticks([0, 0.31], 3).map(tickLabel)).toEqual(['0', '0.2']);
    expect(ticks([-300, 900], 6).map(tickLabel)).toEqual(['−200', '0', '200', '400', '600', '800']);
    expect(scale([0, 10], [100, 0])(2.5)).toBe(75);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

it('text stands out against the paper and against the darkest area', () => {
  for (const tone of ['ink', 'soft', 'first', 'second'] as const) {
    expect(1.05 / (luminance(COLOURS[tone]) + 0.05)).toBeGreaterThan(4.5);
  }
  expect((luminance(COLOURS.area) + 0.05) / (luminance(COLOURS.second) + 0.05)).toBeGreaterThan(
    2.5,
  );
});
