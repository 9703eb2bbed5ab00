/** Tells one derivation in the style that was asked for. */
import type { Derivation } from '../derivation.ts';
import type { Step } from '../worked-solution.ts';
import type { Narration } from './narration.ts';
import { bySubstitution, type Subject } from './substitution.ts';

export function tell(derivation: Derivation, subject: Subject, narration: Narration): Step[] {
  switch (narration.manner.style) {
    case 'substitution':
      return bySubstitution(derivation, subject, narration);
    case 'direct':
      return bySubstitution(derivation, subject, narration);
    case 'formal':
      return bySubstitution(derivation, subject, narration);
  }
}
