/**
 * The pictures that follow from a task by themselves: those its students need to answer it, and those
 * that illustrate its solution. A picture that would tell nothing, or could not be computed, is left out.
 */
import type { ChainTask } from '../calculus/composition-task.ts';
import type { Derivation } from '../calculus/derivation.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { LETTERS } from '../calculus/letters.ts';
import type { Solution } from '../calculus/solution.ts';
import type { At, PartialsTask, Task } from '../calculus/task.ts';
import { evaluate } from '../expression/evaluate/evaluate.ts';
import { derivative, type Expression, variable } from '../expression/expression.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import type { ChainLink, ContourPlot, Figure, FigureEdge, Plot } from './figure.ts';
import { graphFigure } from './graph-figure.ts';

export interface TaskFigures {
  readonly prompt: readonly Figure[];
  readonly solution: readonly Figure[];
}

const NO_FIGURES: TaskFigures = { prompt: [], solution: [] };

export function taskFigures(task: Task | PartialsTask, solution: Solution): TaskFigures {
  switch (task.kind) {
    case 'derivative': {
      if (task.arguments.length > 1) return NO_FIGURES;
      if (task.at !== undefined && task.by.length === 1) {
        return illustrated(tangentPlot(task.function, task.name, task.arguments[0]!, task.at));
      }
      const first = solution.derivations[0];
      return first === undefined || task.by.length > 1
        ? NO_FIGURES
        : illustrated(chainOf(first, task.name));
    }
    case 'tangent':
      return illustrated(
        task.arguments.length === 1
          ? tangentPlot(task.function, task.name, task.arguments[0]!, task.at)
          : contour(task.function, task.name, task.arguments, task.at),
      );
    case 'gradient':
      return task.at === undefined
        ? NO_FIGURES
        : illustrated(contour(task.function, task.name, task.arguments, task.at));
    case 'directional': {
      const plot = contour(task.function, task.name, task.arguments, task.at);
      const direction = directionOf(task);
      return illustrated(
        plot === undefined || direction === undefined ? plot : { ...plot, direction },
      );
    }
    case 'chain':
      return illustrated({
        kind: 'dependency-tree',
        root: task.name,
        edges: dependencies(task),
      });
    case 'known-values':
      return task.graphs.length === 0
        ? NO_FIGURES
        : {
            prompt: [
              {
                kind: 'polyline-graph',
                argument: task.argument,
                lines: task.graphs,
              },
            ],
            solution: [],
          };
    case 'backpropagation':
      return {
        prompt: [graphFigure(task.graph, undefined)],
        solution: task.at === undefined ? [] : [graphFigure(task.graph, task.at)],
      };
    case 'decompose':
      return illustrated({
        kind: 'composition-chain',
        links: task.layers
          .map(
            (layer, index): ChainLink => ({
              result: index === 0 ? task.name : task.layers[index - 1]!.letter,
              argument: layer.letter,
              function: layer.function,
            }),
          )
          .toReversed(),
      });
  }
  // Every other kind is told better without a picture.
  return NO_FIGURES;
}

const illustrated = (figure: Figure | undefined): TaskFigures => ({
  prompt: [],
  solution: figure === undefined ? [] : [figure],
});

/** The composition whose derivative was found by the chain rule; none where another rule came first. */
function chainOf(derivation: Derivation, name: string): Figure | undefined {
  const used = new Set([...variablesOf(derivation.operand), name]);
  const free = LETTERS.filter((letter) => !used.has(letter));
  const levels = [derivation];
  for (let next = derivation; isSimpleChain(next) && levels.length <= free.length; ) {
    next = next.parts[0]!;
    levels.push(next);
  }
  if (levels.length === 1) return undefined;
  // As the steps name them: what goes into the outermost function is u, what goes into u is v.
  const inner = free.slice(0, levels.length - 1).toReversed();
  const letters = [derivation.variable, ...inner, name];
  const links = levels.toReversed().map(
    (level, depth): ChainLink => ({
      result: letters[depth === levels.length - 1 ? letters.length - 1 : depth + 1]!,
      argument: letters[depth]!,
      function: depth === 0 ? level.operand : withLetter(level, letters[depth]!),
    }),
  );
  return { kind: 'composition-chain', links };
}

const isSimpleChain = ({ rule, parts, outer }: Derivation): boolean =>
  rule === 'chain' && parts.length === 1 && outer.length === 1;

/** The outer function in the letter: the chain rule's own outer derivation has a letter of its own. */
function withLetter(chain: Derivation, letter: string): Expression {
  const outer = chain.outer[0]!;
  return outer.variable === letter
    ? outer.operand
    : substitute(outer.operand, new Map([[outer.variable, variable(letter)]]));
}

/** From each variable to those it depends on directly, labelled with the partial derivative. */
function dependencies({ name, outer, inner, arguments: names }: ChainTask): FigureEdge[] {
  const letters = inner.map((each) => each.name);
  const edge = (from: string, to: string): FigureEdge => ({
    from,
    to,
    label: derivative(variable(from), [to]),
  });
  const occurring = new Set(variablesOf(outer));
  return [
    ...[...letters, ...names.filter((each) => !letters.includes(each))]
      .filter((each) => occurring.has(each))
      .map((each) => edge(name, each)),
    ...inner.flatMap((each) => {
      const below = new Set(variablesOf(each.function));
      return names.filter((letter) => below.has(letter)).map((letter) => edge(each.name, letter));
    }),
  ];
}

function valueAt(expression: Expression, point: ReadonlyMap<string, number>): number {
  return evaluate(expression, point);
}

/** The numbers of a point; undefined when one is not a number that can be drawn. */
function numbersOf(names: readonly string[], at: At): readonly number[] | undefined {
  const values = names.map((name) => {
    const value = at[name];
    return value === undefined ? Number.NaN : valueAt(value, new Map());
  });
  return values.every(isDrawable) ? values : undefined;
}

/** Past this no axis shows it beside other numbers. */
const LARGEST = 1e6;
const isDrawable = (value: number): boolean => Math.abs(value) <= LARGEST;

/** How far to each side of the point of tangency a plot reaches. */
const HALF_WIDTH = 2.5;

function tangentPlot(
  subject: Expression,
  name: string,
  argument: string,
  place: At,
): Plot | undefined {
  const [at] = numbersOf([argument], place) ?? [];
  if (at === undefined) return undefined;
  const point = new Map([[argument, at]]);
  const value = valueAt(subject, point);
  const slope = valueAt(differentiate(subject, argument).result, point);
  if (!isDrawable(value) || !isDrawable(slope)) return undefined;
  return {
    kind: 'plot',
    argument,
    curves: [{ name, function: subject }],
    across: [at - HALF_WIDTH, at + HALF_WIDTH],
    tangents: [{ at, value, slope }],
  };
}

function contour(
  subject: Expression,
  name: string,
  names: readonly string[],
  place: At,
): ContourPlot | undefined {
  const [first, second] = names;
  const at = numbersOf(names, place);
  if (first === undefined || second === undefined || names.length !== 2) return undefined;
  if (at === undefined) return undefined;
  const point = new Map(names.map((letter, index) => [letter, at[index]!]));
  const gradient = names.map((letter) => valueAt(differentiate(subject, letter).result, point));
  if (!gradient.every(isDrawable)) return undefined;
  const around = (centre: number): readonly [number, number] => [
    centre - HALF_WIDTH,
    centre + HALF_WIDTH,
  ];
  return {
    kind: 'contour',
    name,
    function: subject,
    arguments: [first, second],
    across: around(at[0]!),
    up: around(at[1]!),
    arrows: [{ at: [at[0]!, at[1]!], gradient: [gradient[0]!, gradient[1]!] }],
  };
}

function directionOf(
  task: PartialsTask & { kind: 'directional' },
): readonly [number, number] | undefined {
  const { direction } = task;
  const none = new Map<string, number>();
  const numbers = (parts: readonly Expression[]): number[] =>
    parts.map((each) => valueAt(each, none));
  let found: number[];
  switch (direction.kind) {
    case 'vector':
      found = numbers(direction.components);
      break;
    case 'toward': {
      const from = numbersOf(task.arguments, task.at) ?? [];
      found = numbers(direction.point).map((value, index) => value - (from[index] ?? Number.NaN));
      break;
    }
    case 'angle': {
      const angle = valueAt(direction.angle, none);
      found = [Math.cos(angle), Math.sin(angle)];
      break;
    }
  }
  const [across, up] = found;
  if (across === undefined || up === undefined || found.length !== 2) return undefined;
  return isDrawable(across) && isDrawable(up) ? [across, up] : undefined;
}
