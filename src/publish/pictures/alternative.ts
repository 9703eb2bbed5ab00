/** What a picture shows, in words and formulas. */
import type { Figure, GraphNode } from '../../exercise/figure.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import { functionSign } from '../asked.ts';
import { type Inline, text } from '../document/document.ts';
import { inlineText } from '../document/to-text.ts';
import { shownNumber } from '../number.ts';
import { CATALOGUES, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';

const equation = (...expressions: readonly Expression[]): Inline => ({
  kind: 'formula',
  formula: { sides: expressions.map((expression) => ({ kind: 'scalar', expression })) },
});

const number = (value: number): Inline => ({
  kind: 'expression',
  expression: shownNumber(value, 4).expression,
});

const tuple = (values: readonly Expression[]): Inline => ({
  kind: 'formula',
  formula: { sides: [{ kind: 'vector', components: values }] },
});

const numbers = (values: readonly number[]): Inline =>
  tuple(values.map((value) => shownNumber(value, 4).expression));

export function alternative(figure: Figure, language: Language): readonly Inline[] {
  const words = CATALOGUES[language].figures;
  switch (figure.kind) {
    case 'composition-chain': {
      const formulas = figure.links.map((link) => equation(variable(link.result), link.function));
      return say(words['composition-chain'], { formulas }, language);
    }
    case 'dependency-tree': {
      const lines = figure.edges.map(({ from, to }) =>
        text(inlineText(say(words['depends-on'], { from, to }, language))),
      );
      return say(words['dependency-tree'], { lines }, language);
    }
    case 'computation-graph': {
      const formulas = figure.nodes.map(nodeFormula);
      return say(words['computation-graph'], { formulas }, language);
    }
    case 'plot': {
      const curves = figure.curves.map((curve) =>
        equation(functionSign(curve.name, [figure.argument]), curve.function),
      );
      const [least, greatest] = figure.across.map(number) as [Inline, Inline];
      const argument = variable(figure.argument);
      return [
        ...say(words.plot, { curves, argument, least, greatest }, language),
        ...figure.tangents.flatMap(({ at, value, slope }) => [
          text(' '),
          ...say(
            words.tangent,
            { argument, at: number(at), value: number(value), slope: number(slope) },
            language,
          ),
        ]),
      ];
    }
    case 'contour': {
      const [first, second] = figure.arguments.map(variable) as [Expression, Expression];
      const [least, greatest] = figure.across.map(number) as [Inline, Inline];
      const [low, high] = figure.up.map(number) as [Inline, Inline];
      const name = equation(functionSign(figure.name, figure.arguments), figure.function);
      return [
        ...say(words.contour, { name, first, second, least, greatest, low, high }, language),
        ...figure.arrows.flatMap(({ at, gradient }) => [
          text(' '),
          ...say(
            words['gradient-arrow'],
            { point: numbers(at), gradient: numbers(gradient) },
            language,
          ),
        ]),
      ];
    }
    case 'polyline-graph': {
      const lines = figure.lines.map(({ name, corners }) =>
        text(
          inlineText(
            say(
              words.polyline,
              { name: variable(name), corners: corners.map((corner) => tuple(corner)) },
              language,
            ),
          ),
        ),
      );
      return say(words['polyline-graph'], { lines }, language);
    }
  }
}

function nodeFormula({ name, operation, value }: GraphNode): Inline {
  const sides = [variable(name), operation, value].filter((side) => side !== undefined);
  return equation(...sides);
}
