/** A quotient by a power is written as a negative power first, and then told as that. */
import type { Derivation } from '../derivation.ts';
import type { Step } from '../worked-solution.ts';
import { coreOf } from './core.ts';
import { chain, step } from './formulas.ts';
import { nameOf, type Telling } from './telling.ts';

export function rewriteSteps(told: Telling): Step[] {
  const inner = rewritten(told.whole);
  return [
    step('rewrite-power', [chain(nameOf(told), inner.operand)], { y: nameOf(told) }),
    ...told.narration.tell(inner, told.subject),
  ];
}

/** The same derivation with the negative power in the place of the quotient. */
function rewritten(whole: Derivation): Derivation {
  const part = whole.parts[0]!;
  if (whole.rule === 'rewrite-power') return part;
  const inner = rewritten(part);
  const renewed = { ...whole, parts: [inner], roles: { ...whole.roles, u: inner.operand } };
  const { derivation, wrap } = coreOf(renewed);
  return { ...renewed, operand: wrap(derivation.operand) };
}
