/** The ground stands on nothing of ours. */
import { equal } from './equivalence/equal.ts';

export const LIMITS = { equal };
