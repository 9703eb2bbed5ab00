import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  negation,
  quotient,
  variable,
} from '../../expression/expression.ts';
import { distinctParts, sameExpression, variablesOf } from '../../expression/traverse.ts';
import { putIn } from '../at-point.ts';
import { conclusion, type Derivation } from '../differentiate.ts';
import { type ImplicitCourse, type SecondDerivative, withSlope } from '../implicit-course.ts';
import { lowestTerms } from '../lowest-terms.ts';
import { isUnity, tidyNegation, tidyProduct, tidyQuotient, tidySum } from '../tidy.ts';
import type { Formula, Step, StepDatum } from '../worked-solution.ts';
import { isLinear } from './core.ts';
import { chain, scalar, sign, spread, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { coordinates } from './partials.ts';
import { tell } from './tell.ts';

type About = Readonly<Record<string, StepDatum>>;

export function implicitSteps(course: ImplicitCourse, value: Expression, manner: Manner): Step[] {
  const { task, again } = course;
  const { dependent, by } = task;
  const data = {
    y: variable(dependent),
    x: variable(by),
    slope: sign(dependent, by),
    of: (task.arguments ?? [by]).map(variable),
  };
  const steps = [
    ...held(course, data),
    ...slopeSteps(course, data, manner),
    ...(again === undefined ? [] : secondSteps(course, again, data, manner)),
  ];
  if (task.at === undefined) return steps;
  const asked = derivative(variable(dependent), again === undefined ? [by] : [by, by]);
  const raw = putIn(again?.onCurve?.value ?? again?.value ?? course.slope, task.at);
  return [
    ...steps,
    step('evaluate-at', [chain(asked, raw, value)], { at: coordinates(task.at), y: asked }),
  ];
}

/** On a surface the other independent variables stay as they are. */
function held({ task }: ImplicitCourse, data: About): Step[] {
  const others = (task.arguments ?? []).filter((name) => name !== task.by).map(variable);
  return others.length === 0 ? [] : [step('hold-others', [], { ...data, others })];
}

/** Up to the slope; lines that say what the one before says are left out. */
function slopeSteps(course: ImplicitCourse, data: About, manner: Manner): Step[] {
  const { task, sides, factor, slope } = course;
  const { left, right, dependent, by } = task;
  const slopeSign = sign(dependent, by);
  const [ahead, behind] = sides.map((side) => simplify(conclusion(side)));
  const differentiated = equation(ahead!, behind!);
  const rest = restOf(course);
  return [
    step('state-implicit', [equation(derivative(left, [by]), derivative(right, [by]))], data),
    step('differentiate-sides', [differentiated], data, detailsOf(course, manner)),
    ...collected(course, [ahead!, behind!], data, manner),
    ...(isUnity(factor) ? [] : [divided(slopeSign, over(rest, factor), slope, data)]),
  ];
}

function divided(slopeSign: Expression, raw: Expression, slope: Expression, data: About): Step {
  const line = chain(slopeSign, spread(raw), slope);
  return step(line.sides.length > 2 ? 'divide-and-simplify' : 'divide-by-factor', [line], data);
}

/** A fraction with its sign in front. */
const over = (above: Expression, below: Expression): Expression =>
  above.kind === 'negation'
    ? tidyNegation(tidyQuotient(above.operand, below))
    : tidyQuotient(above, below);

/** What does not hold the slope, on the right. */
const restOf = ({ alone }: ImplicitCourse): Expression => simplify(negation(alone));

/** Terms with the slope to the left, and the slope out as a factor where there are several. */
function collected(
  course: ImplicitCourse,
  [ahead, behind]: readonly [Expression, Expression],
  data: About,
  manner: Manner,
): Step[] {
  const { task, factor } = course;
  const slopeSign = sign(task.dependent, task.by);
  const terms = factor.kind === 'sum' ? factor.terms : [factor];
  const apart = equation(
    spread(tidySum(terms.map((term) => spread(tidyProduct([term, slopeSign]))))),
    restOf(course),
  );
  const together = equation(spread(tidyProduct([factor, slopeSign])), restOf(course));
  const code = [ahead, behind].some(hidesSlope) ? 'expand-and-collect' : 'collect-derivative';
  if (terms.length === 1) {
    return sameFormula(together, equation(ahead, behind)) ? [] : [step(code, [together], data)];
  }
  const factored = step('factor-derivative', [together], data);
  if (sameFormula(apart, equation(ahead, behind))) return [factored];
  return manner.detail === 'brief'
    ? [step(code, [apart, together], data)]
    : [step(code, [apart], data), factored];
}

/** Whether the slope stands in a sum that is multiplied or divided: brackets have to go first. */
const hidesSlope = (side: Expression): boolean =>
  distinctParts(side).some(
    (part) =>
      (part.kind === 'product' && part.factors.some(isSumWithSlope)) ||
      (part.kind === 'quotient' && isSumWithSlope(part.numerator)),
  );

const isSumWithSlope = (part: Expression): boolean =>
  part.kind === 'sum' && distinctParts(part).some(({ kind }) => kind === 'derivative');

/** How each side is differentiated, where there is something to it. */
function detailsOf({ task, sides }: ImplicitCourse, manner: Manner): Step[] {
  if (manner.detail === 'brief') return [];
  const narration = narrationOf(sides, task.dependent, manner);
  return sides
    .filter((side) => !isLinear(side))
    .map((side) =>
      step(
        'differentiate-part',
        [],
        { of: side.operand, x: variable(task.by) },
        narration.tell(side, undefined),
      ),
    );
}

/** One for all of the derivations, so that a rule is stated once. */
function narrationOf(
  derivations: readonly Derivation[],
  dependent: string,
  manner: Manner,
  simplified: readonly (readonly [Derivation, Expression])[] = [],
): Narration {
  const letters = derivations.flatMap(({ operand, variable: by }) => [...variablesOf(operand), by]);
  return Narration.of(manner, [...new Set([...letters, dependent])], tell, simplified);
}

/** The slope differentiated, and put in where it occurs. */
function secondSteps(
  { task, slope }: ImplicitCourse,
  { derivation, value, onCurve }: SecondDerivative,
  data: About,
  manner: Manner,
): Step[] {
  const { dependent, by, left, right } = task;
  const second = derivative(variable(dependent), [by, by]);
  const raw = lowestTerms(simplify(conclusion(derivation)));
  const details =
    manner.detail === 'brief'
      ? []
      : narrationOf([derivation], dependent, manner, [[derivation, raw]]).tell(
          derivation,
          undefined,
        );
  return [
    step(
      'differentiate-slope',
      [chain(second, derivative(slope, [by]), raw)],
      data,
      isLinear(derivation) ? [] : details,
    ),
    ...(sameExpression(raw, value)
      ? []
      : [
          step(
            'put-slope-in',
            [chain(second, spread(withSlope(raw, slope)), topTidied(withSlope(raw, slope)), value)],
            data,
          ),
        ]),
    ...(onCurve === undefined
      ? []
      : [
          step(
            'use-equation',
            [chain(second, spread(onCurve.factored), spread(onCurve.replaced), onCurve.value)],
            { ...data, left, right },
          ),
        ]),
  ];
}

/** A fraction with its numerator worked out, which is half the way to its simplest form. */
function topTidied(expression: Expression): Expression {
  if (expression.kind === 'negation') return tidyNegation(topTidied(expression.operand));
  if (expression.kind !== 'quotient') return simplify(expression);
  return spread(quotient(simplify(expression.numerator), expression.denominator));
}

const equation = (...sides: Expression[]): Formula => ({ sides: sides.map(scalar) });

const sameFormula = (one: Formula, other: Formula): boolean =>
  one.sides.length === other.sides.length &&
  one.sides.every((side, index) => {
    const against = other.sides[index]!;
    return (
      side.kind === 'scalar' &&
      against.kind === 'scalar' &&
      sameExpression(side.expression, against.expression)
    );
  });
