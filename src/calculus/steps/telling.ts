/**
 * One derivation about to be told, and what every style says alike: elementary rules in one step, and
 * the work on parts folded below.
 */
import { simplify } from '../../algebra/simplify.ts';
import { derivative, type Expression, product, variable } from '../../expression/expression.ts';
import { sameExpression, substitute, variablesOf } from '../../expression/traverse.ts';
import type { Derivation } from '../derivation.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { type Core, coreOf, isElementary, isElementarySum, isLinear, unsigned } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import type { Narration, Subject } from './narration.ts';
import { isRoot, rawSides, reason } from './reasons.ts';
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

/** d/dx of a term and what it comes to. */
export function termLine(term: Derivation, narration: Narration): Formula {
  const core = coreOf(term);
  const line = derivative(term.operand, [term.variable]);
  return isElementary(core.derivation)
    ? chain(line, ...rawSides(core), narration.simplified(term))
    : chain(line, narration.simplified(term));
}
