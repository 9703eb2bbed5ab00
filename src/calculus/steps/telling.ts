/**
 * One derivation about to be told, and what every style says alike: elementary rules in one step, and
 * the work on parts folded below.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  type Application,
  derivative,
  difference,
  type Expression,
  power,
  product,
  quotient,
  UNITY,
  variable,
} from '../../expression/expression.ts';
import { isInteger, isNegative } from '../../expression/rational.ts';
import { sameExpression, substitute, variablesOf } from '../../expression/traverse.ts';
import type { Derivation } from '../derivation.ts';
import type { RuleName } from '../rule-names.ts';
import type { StepCode } from '../step-codes.ts';
import { rationalValue } from '../tidy.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { type Core, coreOf, isElementary, isElementarySum, isLinear, unsigned } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import type { Narration, Subject } from './narration.ts';
import { ruleFormula } from './rule-formula.ts';

export interface Telling {
  readonly whole: Derivation;
  readonly core: Core;
  readonly subject: Subject;
  readonly narration: Narration;
}

/** dy/dx, or d/dx of the expression in its present writing. */
export const signOf = ({ subject, whole }: Telling, as: Expression = whole.operand): Expression =>
  subject === undefined ? derivative(as, [whole.variable]) : sign(subject, whole.variable);

/** y, or the expression in its present writing. */
export const nameOf = ({ subject, whole }: Telling, as: Expression = whole.operand): Expression =>
  subject === undefined ? as : variable(subject);

export const answerOf = ({ narration, whole }: Telling): Expression => narration.simplified(whole);

/** An elementary rule: its formula, then the derivative; the raw line only where it teaches something. */
export function elementaryStep(told: Telling): Step {
  const { core, whole } = told;
  const { rule, operand } = core.derivation;
  const written = ruleFormula(rule, whole.variable, variablesOf(whole.operand));
  // The rule for e^x may be what is found.
  const general = written !== undefined && isAbout(written, whole) ? undefined : written;
  const line = chain(signOf(told), ...rawSides(core), answerOf(told));
  return step(
    isRoot(operand) ? 'apply-root' : `apply-${rule}`,
    general === undefined ? [line] : [general, line],
    {
      f: operand,
      x: variable(whole.variable),
    },
  );
}

/** Whether the formula of a rule speaks of this very function. */
const isAbout = ({ sides: [front] }: Formula, { operand, variable: by }: Derivation): boolean =>
  front?.kind === 'scalar' && sameExpression(front.expression, derivative(operand, [by]));

/** y² in implicit differentiation: by y, then times dy/dx. Naming the inner function would say y = y. */
export function dependentStep(told: Telling): Step {
  const { core, whole } = told;
  const inner = core.derivation.parts[0]!;
  const [outer] = core.derivation.outer;
  const back = new Map([[outer!.variable, inner.operand]]);
  const by = inner.operand.kind === 'variable' ? inner.operand.name : outer!.variable;
  const bare = core.wrap(core.derivation.operand);
  return step(
    'chain-of-dependent',
    [
      chain(
        signOf(told),
        product([derivative(bare, [by]), inner.result]),
        spread(product([simplify(core.wrap(substitute(outer!.result, back))), inner.result])),
        answerOf(told),
      ),
    ],
    { y: inner.operand, x: variable(whole.variable), slope: inner.result },
  );
}

/** The work on a part, folded: nothing for linear parts, the reason for elementary ones. */
export function partSteps(part: Derivation, name: Subject, narration: Narration): Step[] {
  if (isLinear(part) || !narration.hasRoom(1)) return [];
  const of = nameOrOperand(part, name);
  const core = coreOf(part);
  if (isElementary(core.derivation)) return reason(core, of, narration);
  if (isElementarySum(part)) {
    const lines = part.parts.map((term) => termLine(unsigned(term), narration));
    return [step('why-sum', lines, { of, x: variable(part.variable) })];
  }
  const data = { of, f: part.operand, x: variable(part.variable) };
  if (narration.toldBefore(part)) return [step('differentiate-part-again', [], data)];
  if (!narration.hasRoom(4)) return [];
  const only = onlyVarying(part);
  if (only !== undefined && !isElementary(coreOf(only).derivation)) {
    const told = { ...data, f: only.operand };
    if (narration.toldBefore(unsigned(only))) return [step('only-term-varies-again', [], told)];
    return [step('only-term-varies', [], told, oneTerm(only, narration))];
  }
  const telling = isLinearInside(part) ? narration.inBrief() : narration;
  return [step('differentiate-part', [], data, telling.tell(part, name))];
}

/** The only term of a sum that is not constant, when a single one is. */
function onlyVarying({ rule, parts }: Derivation): Derivation | undefined {
  if (rule !== 'sum') return undefined;
  const varying = parts.filter((term) => unsigned(term).rule !== 'constant');
  return varying.length === 1 && parts.length === 2 ? varying[0] : undefined;
}

function oneTerm(term: Derivation, narration: Narration): Step[] {
  const telling = isLinearInside(term) ? narration.inBrief() : narration;
  return telling.tell(term, undefined);
}

/** A composition with nothing but ax + b inside is told in few lines. */
export function isLinearInside(whole: Derivation): boolean {
  const { rule, parts } = coreOf(whole).derivation;
  return rule === 'chain' && isLinear(parts[0]!);
}

const nameOrOperand = (part: Derivation, name: Subject): Expression =>
  name === undefined ? part.operand : variable(name);

/** Reasons whose formula is not stated twice. */
const AGAIN: Partial<Readonly<Record<RuleName, StepCode>>> = {
  power: 'why-again-power',
  reciprocal: 'why-again-reciprocal',
  exponential: 'why-again-exponential',
  'natural-exponential': 'why-again-natural-exponential',
};

/** Why an elementary part has the derivative it has, where that is not the very line above. */
export function reason(core: Core, of: Expression, narration?: Narration): Step[] {
  const { rule, operand, result, variable: by } = core.derivation;
  const general = ruleFormula(rule, by, variablesOf(operand));
  const data = { of, f: operand, x: variable(by) };
  if (general !== undefined) {
    const again = AGAIN[rule];
    if (again !== undefined && narration?.statedBefore(rule)) {
      return [step(again, applied(core), data)];
    }
    // The rule for e^x says no more than the line above, if that is about e^x itself.
    const isNew = core.wrapped || rule !== 'natural-exponential';
    return [step(`why-${rule}`, [...(isNew ? [general] : []), ...applied(core)], data)];
  }
  if (!core.wrapped && !isRoot(operand)) return [];
  const line = chain(
    derivative(operand, [by]),
    ...(isRoot(operand) ? rawSides(bare(core)) : []),
    simplify(result),
  );
  return [step(isRoot(operand) ? 'why-root' : `why-${rule}`, [line], data)];
}

const bare = ({ derivation }: Core): Core => ({
  derivation,
  wrap: (expression) => expression,
  wrapped: false,
});

/** What the rule gives, as it is first written down: with an exponent that was no whole number lowered by 1. */
export function rawSides({ derivation, wrap }: Pick<Core, 'derivation' | 'wrap'>): Expression[] {
  const { rule, operand, roles, result } = derivation;
  if (isRoot(operand)) {
    const exponent = quotient(UNITY, operand.arguments[1]!);
    const lowered = power(operand.arguments[0]!, difference(exponent, UNITY));
    return [spread(wrap(product([exponent, lowered])))];
  }
  const raw = spread(wrap(result));
  const exponent = rule === 'power' ? rationalValue(roles.n!) : undefined;
  if (exponent === undefined || (isInteger(exponent) && !isNegative(exponent))) return [raw];
  const lowered = power(roles.x!, difference(roles.n!, UNITY));
  return [spread(wrap(product([roles.n!, lowered]))), raw];
}

/** A root with a number as its index, of a letter. */
export const isRoot = (operand: Expression): operand is Application =>
  operand.kind === 'application' &&
  operand.name === 'root' &&
  operand.arguments[1]!.kind === 'number';

/** The rule at work, where that is more than reading it off: d/dx (5x³) = 5 · 3x² = 15x². */
function applied(core: Core): Formula[] {
  const { derivation, wrap } = core;
  const raw = rawSides(core);
  const line = chain(
    derivative(spread(wrap(derivation.operand)), [derivation.variable]),
    ...raw,
    simplify(raw[0]!),
  );
  return line.sides.length > 2 ? [line] : [];
}

/** d/dx of a term and what it comes to. */
export function termLine(term: Derivation, narration: Narration): Formula {
  const core = coreOf(term);
  const line = derivative(term.operand, [term.variable]);
  return isElementary(core.derivation)
    ? chain(line, ...rawSides(core), narration.simplified(term))
    : chain(line, narration.simplified(term));
}
