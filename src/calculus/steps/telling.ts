/**
 * One derivation about to be told, and what every style says alike: elementary rules in one step, and
 * the work on parts folded below.
 */
import { simplify } from '../../algebra/simplify.ts';
import { derivative, type Expression, product, variable } from '../../expression/expression.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import type { Derivation } from '../derivation.ts';
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
  const { rule, operand, result } = core.derivation;
  const general = ruleFormula(rule, whole.variable, variablesOf(whole.operand));
  const line = chain(signOf(told), spread(core.wrap(result)), answerOf(told));
  return step(`apply-${rule}`, general === undefined ? [line] : [general, line], {
    f: operand,
    x: variable(whole.variable),
  });
}

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
  if (isElementary(core.derivation)) return reason(core, of);
  if (isElementarySum(part)) {
    const lines = part.parts.map((term) => termLine(unsigned(term), narration));
    return [step('why-sum', lines, { of, x: variable(part.variable) })];
  }
  if (!narration.hasRoom(4)) return [];
  const data = { of, x: variable(part.variable) };
  const simple = core.derivation.rule === 'chain' && isLinear(core.derivation.parts[0]!);
  const telling = simple ? narration.inBrief() : narration;
  return [step('differentiate-part', [], data, telling.tell(part, name))];
}

const nameOrOperand = (part: Derivation, name: Subject): Expression =>
  name === undefined ? part.operand : variable(name);

/** Why an elementary part has the derivative it has, where that is not the very line above. */
export function reason(core: Core, of: Expression): Step[] {
  const { rule, operand, result, variable: by } = core.derivation;
  const general = ruleFormula(rule, by, variablesOf(operand));
  const data = { of, f: operand, x: variable(by) };
  if (general !== undefined) return [step(`why-${rule}`, [general, ...applied(core)], data)];
  if (!core.wrapped) return [];
  return [step(`why-${rule}`, [chain(derivative(operand, [by]), result)], data)];
}

/** The rule at work, where that is more than reading it off: d/dx (5x³) = 5 · 3x² = 15x². */
function applied({ derivation, wrap }: Core): Formula[] {
  const raw = spread(wrap(derivation.result));
  const line = chain(
    derivative(spread(wrap(derivation.operand)), [derivation.variable]),
    raw,
    simplify(raw),
  );
  return line.sides.length > 2 ? [line] : [];
}

/** d/dx of a term and what it comes to. */
export function termLine(term: Derivation, narration: Narration): Formula {
  const core = coreOf(term);
  const line = derivative(term.operand, [term.variable]);
  const raw = spread(core.wrap(core.derivation.result));
  return isElementary(core.derivation)
    ? chain(line, raw, narration.simplified(term))
    : chain(line, narration.simplified(term));
}
