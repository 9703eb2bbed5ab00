/**
 * Hints on gradients, directions, tangents, matrices of derivatives, limits and notation: three in
 * rising strength, none of which shows the answer.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  difference,
  type Expression,
  product,
  sum,
  unknown,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, variablesOf } from '../../expression/traverse.ts';
import type { NotationTask } from '../choice-task.ts';
import { applications, type Derivation } from '../derivation.ts';
import type { LimitDefinitionTask } from '../limit-task.ts';
import type { RuleName } from '../rule-names.ts';
import type { Solution } from '../solution.ts';
import { linearName } from '../solve-linear-approximation.ts';
import { heightName, isHeight, slopeSign } from '../solve-tangent.ts';
import type { JacobianTask, PartialsTask, TangentTask } from '../task.ts';
import type {
  JacobianDeterminantTask,
  LinearApproximationTask,
  VectorDerivativeTask,
  VectorTask,
} from '../vector-task.ts';
import type { Side, Step } from '../worked-solution.ts';
import { chain, sign, step } from './formulas.ts';
import { structureHint } from './hints.ts';
import { coordinates, gradientLine } from './partials.ts';

export function vectorHints(
  task: PartialsTask | VectorTask | LimitDefinitionTask | NotationTask,
  { derivations }: Pick<Solution, 'derivations'>,
): readonly Step[] {
  switch (task.kind) {
    case 'gradient':
      return [
        step('hint-vector-of-partials', [gradientLine(task.name, signs(task))]),
        step('hint-one-at-a-time', []),
        task.at === undefined
          ? structureHint({ derivation: hardest(derivations) })
          : step('hint-at', []),
      ];
    case 'directional':
      return [
        step('hint-vector-of-partials', [gradientLine(task.name, signs(task))]),
        step('hint-unit-direction', []),
        step('hint-dot-product', []),
      ];
    case 'tangent':
    case 'linear-approximation':
      return tangentHints(task);
    case 'hessian':
      return [
        step('hint-first-partials', [gradientLine(task.name, signs(task))]),
        structureHint({ derivation: hardest(derivations.slice(0, task.arguments.length)) }),
        step('hint-second-partials', [{ sides: [hessianOfSigns(task)] }]),
      ];
    case 'jacobian':
      return [
        step('hint-size-of-matrix', []),
        step('hint-one-at-a-time', []),
        step(`hint-rows-${task.layout}`, [{ sides: [matrixOfSigns(task)] }]),
      ];
    case 'jacobian-determinant':
      return [
        step('hint-matrix-first', [{ sides: [matrixOfSigns({ ...task, layout: 'numerator' })] }]),
        step('hint-one-at-a-time', []),
        step(task.functions.length === 2 ? 'determinant-of-two' : 'determinant-by-row', []),
      ];
    case 'vector-derivative':
      return vectorDerivativeHints(task, derivations);
    case 'limit-definition':
      return limitHints(task);
    case 'notation':
      return [
        step('hint-read-aloud', []),
        step('hint-place-of-argument', [], { first: variable(task.arguments[0]!) }),
        task.by.length > 1
          ? step('hint-order-of-signs', [])
          : step('hint-count-signs', [], { x: variable(task.by[0]!) }),
      ];
  }
}

interface Named {
  readonly name: string;
  readonly arguments: readonly string[];
}

const signs = ({ name, arguments: names }: Named): Extract<Side, { kind: 'vector' }> => ({
  kind: 'vector',
  components: names.map((by) => sign(name, by)),
});

function matrixOfSigns({
  names,
  arguments: variables,
  layout,
}: JacobianTask | (JacobianDeterminantTask & Pick<JacobianTask, 'layout'>)): Side {
  const rows =
    layout === 'numerator'
      ? names.map((name) => variables.map((by) => sign(name, by)))
      : variables.map((by) => names.map((name) => sign(name, by)));
  return { kind: 'matrix', rows };
}

function hessianOfSigns({ name, arguments: names }: Named): Side {
  const rows = names.map((row) =>
    names.map((column) => derivative(variable(name), row === column ? [row, row] : [row, column])),
  );
  return { kind: 'matrix', rows };
}

/** The derivation that takes the most rules worth a thought; the first of several. */
const hardest = (derivations: readonly Derivation[]): Derivation =>
  derivations.reduce((one, other) => (effort(other) > effort(one) ? other : one));

const effort = (derivation: Derivation): number =>
  applications(derivation).filter(({ rule }) => !EFFORTLESS.has(rule)).length;

const EFFORTLESS: ReadonlySet<RuleName> = new Set([
  'constant',
  'variable',
  'negation',
  'constant-multiple',
  'constant-divisor',
  'sum',
]);

function vectorDerivativeHints(
  { name, argument, components, order, at }: VectorDerivativeTask,
  derivations: readonly Derivation[],
): readonly Step[] {
  const second =
    order > 1
      ? step('hint-order', [])
      : at === undefined
        ? step('hint-component-care', [], { f: hardest(derivations).operand })
        : step('hint-at', []);
  const variables = Array.from({ length: order }, () => argument);
  const whole = unknown(name, [variable(argument)], [order]);
  const unworked = components.map((each) => derivative(each, variables));
  const sides: readonly Side[] = [
    { kind: 'scalar', expression: whole },
    { kind: 'vector', components: unworked },
  ];
  return [step('hint-each-component', []), second, step('hint-same-place', [{ sides }])];
}

/** The general formula, at the point of the task; for an estimate the way on from there. */
function tangentHints(task: TangentTask | LinearApproximationTask): readonly Step[] {
  const { name, arguments: names, at } = task;
  const near = task.kind === 'linear-approximation' ? task.near : undefined;
  const places = names.map((each) => at[each] ?? variable(each));
  const height = isHeight(task) ? variable(`${name}_0`) : unknown(name, places);
  const letters = names.map(variable);
  const line = (point: readonly Expression[]): Expression =>
    sum([
      height,
      ...names.map((each, index) => {
        const way = difference(point[index]!, places[index]!);
        return product([slopeSign(task, each), point === letters ? simplify(way) : way]);
      }),
    ]);
  const called = (point: readonly Expression[]): Expression =>
    task.kind === 'tangent' ? variable(heightName(task)) : unknown(linearName(task), point);
  const formula = step(
    isHeight(task) ? 'hint-tangent-formula-of-height' : 'hint-tangent-formula',
    [chain(called(letters), line(letters))],
    { h: height },
  );
  if (near !== undefined) {
    const point = names.map((each) => near[each] ?? variable(each));
    const data = { f: variable(name), at: coordinates(at), near: coordinates(near) };
    return [
      step('hint-line-for-graph', [], data),
      formula,
      step('hint-small-steps', [chain(called(point), line(point))], data),
    ];
  }
  return [
    step(names.length === 1 ? 'hint-height-and-slope' : 'hint-height-and-slopes', []),
    step(names.length === 1 ? 'hint-slope-then-place' : 'hint-slopes-then-place', [], {
      at: coordinates(at),
    }),
    formula,
  ];
}

function limitHints({
  name,
  arguments: names,
  by,
  increment,
  at,
  function: f,
}: LimitDefinitionTask): readonly Step[] {
  const h = variable(increment);
  const place = at?.[by] ?? variable(by);
  const value = (where: Expression): Expression =>
    unknown(
      name,
      names.map((each) => (each === by ? where : (at?.[each] ?? variable(each)))),
    );
  const data = { h, ahead: value(sum([place, h])), here: value(place) };
  const way = wayOf(distinctParts(f), by);
  return [
    step('hint-quotient-first', [], data),
    step(way, [], data),
    step(way === 'hint-known-limits' ? 'hint-scale-known-limit' : 'hint-keep-factor', [], data),
  ];
}

/** How the increment is made to cancel, as the hardest part of the function decides. */
function wayOf(parts: readonly Expression[], by: string): WayCode {
  const varied = parts.filter((part) => variablesOf(part).includes(by));
  if (varied.some((part) => part.kind === 'application' && part.name === 'sqrt')) {
    return 'hint-conjugate';
  }
  const isGrowth = (part: Expression): boolean =>
    part.kind === 'power' && variablesOf(part.exponent).includes(by);
  if (varied.some((part) => part.kind === 'application' || isGrowth(part))) {
    return 'hint-known-limits';
  }
  const isFraction = (part: Expression): boolean =>
    part.kind === 'quotient' && variablesOf(part.denominator).includes(by);
  return varied.some(isFraction) ? 'hint-denominator' : 'hint-expand';
}

type WayCode = 'hint-conjugate' | 'hint-known-limits' | 'hint-denominator' | 'hint-expand';
