/** Tells one derivation in the style that was asked for: which steps belong to which rule. */
import type { Derivation } from '../derivation.ts';
import type { Step } from '../worked-solution.ts';
import { compositionSteps } from './composition.ts';
import { coreOf } from './core.ts';
import { outsideInSteps } from './direct.ts';
import { ruleByRule } from './formal.ts';
import { logarithmSteps } from './logarithm.ts';
import type { Narration, Subject } from './narration.ts';
import { PRODUCT, QUOTIENT, withLetters, withoutLetters } from './product-and-quotient.ts';
import { rewriteSteps } from './rewrite.ts';
import { sumSteps } from './sum.ts';
import { dependentStep, elementaryStep, type Telling } from './telling.ts';

export function tell(whole: Derivation, subject: Subject, narration: Narration): Step[] {
  switch (narration.manner.style) {
    case 'substitution':
    case 'direct':
      return byCore({ whole, core: coreOf(whole), subject, narration });
    case 'formal':
      return ruleByRule(whole, subject, narration);
  }
}

function byCore(told: Telling): Step[] {
  const withNames = told.narration.manner.style === 'substitution';
  switch (told.core.derivation.rule) {
    case 'chain':
      if (told.core.derivation.parts[0]!.rule === 'dependent') return [dependentStep(told)];
      return withNames ? compositionSteps(told) : outsideInSteps(told);
    case 'chain-several':
      return withNames ? compositionSteps(told) : outsideInSteps(told);
    case 'product':
      return withNames ? withLetters(told, PRODUCT) : withoutLetters(told, PRODUCT);
    case 'quotient':
      return withNames ? withLetters(told, QUOTIENT) : withoutLetters(told, QUOTIENT);
    case 'sum':
      return sumSteps(told);
    case 'general-power':
      return logarithmSteps(told);
    case 'rewrite-power':
      return rewriteSteps(told);
    case 'constant':
    case 'variable':
    case 'dependent':
    case 'unevaluated':
    case 'negation':
    case 'constant-multiple':
    case 'constant-divisor':
    case 'reciprocal':
    case 'power':
    case 'natural-exponential':
    case 'exponential':
    case 'function':
    case 'unknown':
      return [elementaryStep(told)];
  }
}
