/** Steps that gather partial derivatives: each computed with its work folded below, then put in place. */
import { type Expression, type Variable, variable } from '../../expression/expression.ts';
import { type Written, writtenParts } from '../../expression/read/written.ts';
import { sameExpression, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import type { Derivation } from '../derivation.ts';
import type { Partial } from '../partials.ts';
import type { At } from '../task.ts';
import type { Formula, Side, Step } from '../worked-solution.ts';
import { coreOf, isElementary, isElementarySum, isLinear, unsigned } from './core.ts';
import { chain, sign, step } from './formulas.ts';
import { type Manner, Narration } from './narration.ts';
import { reason } from './reasons.ts';
import { tell } from './tell.ts';
import { isLinearInside, termLine } from './telling.ts';
import { verificationOf } from './verification.ts';
import { workedOut } from './worked-out.ts';

/** A partial derivative with the name of its function. */
export interface NamedPartial extends Partial {
  readonly of: string;
  /** The sign of the derivative where it is not of the first order: d²r_1/dt². */
  readonly sign?: Expression;
}

const signOf = ({ of, variable: by, sign: given }: NamedPartial): Expression =>
  given ?? sign(of, by);

export const named = (of: string, partials: readonly Partial[]): NamedPartial[] =>
  partials.map((partial) => ({ ...partial, of }));

/** One formula a partial derivative; the way to those that need more than a glance below. */
export function computePartials(
  partials: readonly NamedPartial[],
  taken: readonly string[],
  manner: Manner,
): Step {
  const lines = partials.map((partial) => chain(signOf(partial), partial.value));
  const steps =
    manner.detail === 'brief' || partials.length > LIMITS.calculus.detailedPartials
      ? []
      : detailsOf(partials, taken, manner);
  return step(partials.length > 1 ? 'compute-partials' : 'compute-derivative', lines, {}, steps);
}

/** One after the other. What goes as with a partial derivative before is only told in brief. */
function detailsOf(
  partials: readonly NamedPartial[],
  taken: readonly string[],
  manner: Manner,
): Step[] {
  const told: Step[] = [];
  const inDetail: NamedPartial[] = [];
  // Remembers which rules were stated as reasons.
  const reasons = Narration.of(manner, [], tell, []);
  for (const partial of partials) {
    const isLike = inDetail.some((other) => goesLike(partial, other));
    const length = isLike ? ({ ...manner, detail: 'brief' } as const) : manner;
    const steps = partialInDetail(partial, taken, length, reasons);
    told.push(...(isLike ? steps.map((each) => likewise(each, told)) : steps));
    if (steps.some(({ code }) => code === 'partial-in-detail')) inDetail.push(partial);
  }
  return told;
}

/** The same function by another variable, by the same rule, with nothing within that needs more. */
function goesLike({ of, derivation }: NamedPartial, other: NamedPartial): boolean {
  const [core, before] = [coreOf(derivation).derivation, coreOf(other.derivation).derivation];
  return (
    of === other.of &&
    core.rule === before.rule &&
    sameExpression(derivation.operand, other.derivation.operand) &&
    isSimple(core)
  );
}

/** A composition with a polynomial inside, or a sum of such and of elementary terms. */
function isSimple({ rule, parts }: Derivation): boolean {
  const isPlain = (part: Derivation): boolean =>
    isLinear(part) || isElementary(coreOf(part).derivation) || isElementarySum(part);
  if (rule === 'chain') return parts.every(isPlain);
  const term = (part: Derivation): boolean => {
    const core = coreOf(unsigned(part)).derivation;
    return isPlain(core) || (core.rule === 'chain' && core.parts.every(isPlain));
  };
  return rule === 'sum' && parts.every(term);
}

/** Without the steps that stand further up already. */
function likewise(whole: Step, before: readonly Step[]): Step {
  if (whole.code !== 'partial-in-detail') return whole;
  const known = before.flatMap(withFiner);
  const isNew = (each: Step): boolean => !known.some((other) => sayTheSame(each, other));
  return { ...whole, code: 'partial-likewise', steps: whole.steps.filter(isNew) };
}

const withFiner = (whole: Step): readonly Step[] => [whole, ...whole.steps.flatMap(withFiner)];

const sayTheSame = (one: Step, other: Step): boolean =>
  one.code === other.code &&
  one.formulas.length > 0 &&
  one.formulas.length === other.formulas.length &&
  one.formulas.every(({ sides }, index) => sameSides(sides, other.formulas[index]!.sides));

const sameSides = (ones: readonly Side[], others: readonly Side[]): boolean =>
  ones.length === others.length &&
  ones.every((one, index) => {
    const other = others[index]!;
    return (
      one.kind === 'scalar' &&
      other.kind === 'scalar' &&
      sameExpression(one.expression, other.expression)
    );
  });

function partialInDetail(
  partial: NamedPartial,
  taken: readonly string[],
  manner: Manner,
  reasons: Narration,
): Step[] {
  const { of, variable: by, derivation, value } = partial;
  if (isLinear(derivation)) return [];
  const core = coreOf(derivation);
  if (isElementary(core.derivation)) return reason(core, signOf(partial), reasons);
  const letters = new Set([...taken, of, ...variablesOf(derivation.operand)]);
  const narration = Narration.of(
    manner,
    [...letters],
    tell,
    [[derivation, value]],
    [...letters].filter((letter) => letter !== of),
  );
  if (isElementarySum(derivation)) {
    const lines = derivation.parts.map((term) => termLine(unsigned(term), narration));
    return [step('why-sum', lines, { of: signOf(partial), x: variable(by) })];
  }
  const subject = partial.sign === undefined ? of : undefined;
  const data = { of: signOf(partial) };
  const telling = isLinearInside(derivation) ? narration.inBrief() : narration;
  return [step('partial-in-detail', [], data, telling.tell(derivation, subject))];
}

/** A check of all the derivatives with numbers, at the task's point if it has one. */
export function checkOfPartials(partials: readonly Partial[], at: At | undefined): Step[] {
  const checked = partials.map(({ variable: by, value, derivation }) => ({
    before: derivation.operand,
    derivative: value,
    by,
  }));
  const check = verificationOf(checked, at);
  return check === undefined ? [] : [check];
}

/** Sides of vectors or matrices that are all equal; one that is written as the one before is left out. */
export const equalSides = (...sides: readonly Written[]): Formula => ({
  sides: equalWritten(...sides),
});

export const equalWritten = (...sides: readonly Written[]): Written[] =>
  sides.filter((side, index) => index === 0 || !sameWritten(side, sides[index - 1]!));

function sameWritten(left: Written, right: Written): boolean {
  const [ones, others] = [writtenParts(left), writtenParts(right)];
  return (
    ones.length === others.length &&
    ones.every((each, index) => sameExpression(each, others[index]!))
  );
}

/** Numbers put in, each term worked out, and the values; of matrices only the first and the last. */
export function workedOutWritten(putIn: Written, values: Written): Written[] {
  if (putIn.kind === 'scalar') {
    const between = workedOut(putIn.expression).map((expression) => ({ ...putIn, expression }));
    return equalWritten(putIn, ...between, values);
  }
  if (putIn.kind !== 'vector' || values.kind !== 'vector') return equalWritten(putIn, values);
  const components = putIn.components.map((each, index) =>
    each.kind === 'sum' ? workedOut(each).at(-1)! : values.components[index]!,
  );
  return equalWritten(putIn, { ...putIn, components }, values);
}

/** The sign of a gradient and what it equals. */
export const gradientLine = (of: string, ...sides: readonly Written[]): Formula => ({
  sides: [{ kind: 'gradient-sign', of, by: '' }, ...sides],
});

/** The gradient at a point and what it equals: ∇f(1, 2). */
export const gradientAt = (
  of: string,
  at: readonly Expression[],
  ...sides: readonly Written[]
): Formula => ({ sides: [{ kind: 'gradient-sign', of, by: '', at }, ...sides] });

/** The first of the letters that is not taken. */
export const letterFor = (letters: readonly string[], taken: readonly string[]): Variable =>
  variable(letters.find((letter) => !taken.includes(letter)) ?? letters[0]!);

/** The coordinates of a point as equations, for a sentence. */
export const coordinates = (at: At): Formula[] =>
  Object.entries(at).map(([name, value]) => chain(variable(name), value));
