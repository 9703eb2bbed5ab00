/** What `gradus compare` does alike for expressions and for matrices: its options and exit codes. */
import type { Language } from '../../publish/words/language.ts';
import { EXIT } from '../exit-codes.ts';

export interface CompareOptions {
  /** Shapes of letters that stand for vectors and matrices. */
  readonly matrix?: string;
  /** Letters known to be positive, with commas between. */
  readonly positive?: string;
  readonly seed: string;
  readonly lang: Language;
  readonly json?: boolean;
}

export const EXITS = {
  equal: EXIT.done,
  different: EXIT.findings,
  undecided: EXIT.undecided,
} as const;
