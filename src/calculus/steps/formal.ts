/**
 * The formal style: every rule that is applied, from the innermost part outward, one line each. A rule
 * is stated with its formula where it is first used; powers in denominators are rewritten at the start.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  integer,
  power,
  variable,
} from '../../expression/expression.ts';
import { substitute, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { applications, type Derivation } from '../derivation.ts';
import { RULES } from '../rules.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { coreOf, isElementary, isLinear } from './core.ts';
import { chain, sameFormula, sign, spread, step } from './formulas.ts';
import type { Narration, Subject } from './narration.ts';
import { paritySteps } from './parity.ts';
import { isRoot, rawSides } from './reasons.ts';
import { ruleFormula } from './rule-formula.ts';
import { dependentStep } from './telling.ts';
import { productsOf, tidiedProducts } from './tidied-products.ts';

export function ruleByRule(whole: Derivation, subject: Subject, narration: Narration): Step[] {
  const used = applications(whole).filter((application) => {
    if (application === whole) return true;
    if (application.variable !== whole.variable || isLinear(application)) return false;
    return !narration.toldBefore(application);
  });
  const rewritten = used.filter(({ rule }) => rule === 'rewrite-power');
  const letters = [...variablesOf(whole.operand), ...narration.avoided];
  const steps = used
    .filter((application) => application === whole || application.rule !== 'rewrite-power')
    .map((application) => {
      if (isOfDependent(application)) {
        return dependentStep({
          whole: application,
          core: coreOf(application),
          subject: undefined,
          narration,
        });
      }
      const again = narration.statedBefore(application.rule);
      const named = application === whole ? subject : undefined;
      return ruleStep(application, narration, again, named, letters);
    });
  const told = [...rewritten.map(rewriting), ...steps].slice(-LIMITS.calculus.steps);
  return narration.manner.detail === 'brief' && told.length > 1
    ? told.filter((each, index) => index === told.length - 1 || !QUIET.has(each.code))
    : told;
}

/** y² where y depends on the variable: naming the inner function would say u = y. */
const isOfDependent = ({ rule, parts }: Derivation): boolean =>
  rule === 'chain' && parts[0]!.rule === 'dependent';

/** In brief nobody mentions these. */
const QUIET: ReadonlySet<string> = new Set(
  (['negation', 'constant-multiple', 'constant-divisor'] as const).flatMap((rule) => [
    `apply-${rule}`,
    `again-${rule}`,
  ]),
);

const rewriting = ({ operand, parts }: Derivation): Step =>
  step('rewrite-power', [chain(operand, parts[0]!.operand)], { y: operand });

function ruleStep(
  application: Derivation,
  narration: Narration,
  again: boolean,
  subject: Subject,
  used: readonly string[],
): Step {
  const { rule, operand, variable: by } = application;
  const isFull = narration.manner.detail === 'full';
  const general = isFull && !again ? ruleFormula(rule, by, used) : undefined;
  const put = isElementary(application)
    ? rawSides({ derivation: application, wrap: (each) => each })
    : [spread(restated(application, narration)), ...productsTidied(application, narration)];
  const line = chain(
    subject === undefined ? derivative(operand, [by]) : sign(subject, by),
    ...put,
    narration.simplified(application),
  );
  const before = [
    ...(general === undefined ? [] : [general]),
    ...(isFull ? outerLines(application, narration) : []),
  ];
  // The rule for e^x may be the very line.
  const formulas = [...before.filter((each) => !sameFormula(each, line)), line];
  const code = isRoot(operand)
    ? 'apply-root'
    : again
      ? (`again-${rule}` as const)
      : (`apply-${rule}` as const);
  return step(code, formulas, { f: operand, x: variable(by) }, isFull ? paritySteps(put[0]!) : []);
}

/** The derivatives of the outer functions of a composition, each by a letter for what is inside. */
function outerLines({ outer }: Derivation, narration: Narration): Formula[] {
  const letters = narration.letters(outer.length);
  const signs = new Map(outer.map((each, index) => [each.variable, variable(letters[index]!)]));
  return outer
    .filter(({ rule }) => rule !== 'unknown')
    .map((each) => {
      const by = signs.get(each.variable)!.name;
      return chain(
        derivative(substitute(each.operand, signs), [by]),
        spread(substitute(each.result, signs)),
        simplify(substitute(each.result, signs)),
      );
    });
}

/** Each product of the product or quotient rule by itself. */
function productsTidied(application: Derivation, narration: Narration): Expression[] {
  const { rule, parts, variable: by } = application;
  if ((rule !== 'product' && rule !== 'quotient') || narration.manner.detail === 'brief') return [];
  const operands = parts.map(({ operand }) => operand);
  const values = parts.map((part) => narration.simplified(part));
  const products = productsOf(rule, operands, values);
  const below = rule === 'quotient' ? power(operands[1]!, integer(2)) : undefined;
  const answer = narration.simplified(application);
  return tidiedProducts(products, below, (each) => each, answer, by);
}

/** What the rule makes of the parts' derivatives as they were shown, that is, simplified. */
function restated(application: Derivation, narration: Narration): Expression {
  const row = RULES.find(({ name }) => name === application.rule)!;
  const parts = application.parts.map((part) => ({ ...part, result: narration.simplified(part) }));
  return row.conclude({ ...application, parts });
}
