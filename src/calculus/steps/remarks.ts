/** What is said after the last step. */
import type { Exception } from '../exceptions.ts';
import type { Step } from '../worked-solution.ts';
import { step } from './formulas.ts';

/** Where the derivative exists, or where at least it was found; nothing when that is everywhere. */
export const remarksOn = (exceptions: readonly Exception[]): Step[] =>
  exceptions.map(({ expression, relation, definite }) =>
    step(definite ? DEFINITE[relation] : FOUND[relation], [], { u: expression }),
  );

const DEFINITE = { '>': 'exists-only-where-positive', '!=': 'exists-not-where-zero' } as const;
const FOUND = { '>': 'found-where-positive', '!=': 'found-where-not-zero' } as const;
