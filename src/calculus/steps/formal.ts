/** The formal style: every rule that is applied, from the innermost part outward, one line each. */
import { derivative, type Expression, variable } from '../../expression/expression.ts';
import { structuralIdentity } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { applications, type Derivation } from '../derivation.ts';
import { RULES } from '../rules.ts';
import type { Step } from '../worked-solution.ts';
import { isLinear } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import type { Narration, Subject } from './narration.ts';
import { ruleFormula } from './rule-formula.ts';

export function ruleByRule(whole: Derivation, subject: Subject, narration: Narration): Step[] {
  const identity = structuralIdentity();
  const shown = new Set<number>();
  const steps: Step[] = [];
  for (const application of applications(whole)) {
    if (application.variable !== whole.variable || application === whole) continue;
    if (isLinear(application) || shown.has(identity(application.operand))) continue;
    shown.add(identity(application.operand));
    steps.push(ruleStep(application, narration));
  }
  const told = [...steps, ruleStep(whole, narration, subject)].slice(-LIMITS.calculus.steps);
  return narration.manner.detail === 'brief' && told.length > 1
    ? told.filter((each, index) => index === told.length - 1 || !QUIET.has(each.code))
    : told;
}

/** In brief nobody mentions these. */
const QUIET: ReadonlySet<string> = new Set([
  'apply-negation',
  'apply-constant-multiple',
  'apply-constant-divisor',
  'apply-rewrite-power',
]);

function ruleStep(application: Derivation, narration: Narration, subject?: string): Step {
  const { rule, operand, variable: by } = application;
  const general = narration.manner.detail === 'full' ? ruleFormula(rule, by) : undefined;
  const line = chain(
    subject === undefined ? derivative(operand, [by]) : sign(subject, by),
    spread(restated(application, narration)),
    narration.simplified(application),
  );
  return step(`apply-${rule}`, general === undefined ? [line] : [general, line], {
    f: operand,
    x: variable(by),
  });
}

/** What the rule makes of the parts' derivatives as they were shown, that is, simplified. */
function restated(application: Derivation, narration: Narration): Expression {
  const row = RULES.find(({ name }) => name === application.rule)!;
  const parts = application.parts.map((part) => ({ ...part, result: narration.simplified(part) }));
  return row.conclude({ ...application, parts });
}
