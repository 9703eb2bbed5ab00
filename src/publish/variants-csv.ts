/** Which variant is whose, with the code on its pages, as a table for a teacher. */
import { type ProblemSet, problemSetName } from '../problem-set/problem-set.ts';
import { csvLine } from './csv.ts';
import { shortCode } from './short-code.ts';

export interface ListedVariant {
  readonly set: Pick<ProblemSet, 'blueprint' | 'seed' | 'variant'>;
  /** Empty for a variant that is nobody's. */
  readonly student: string;
}

export const variantsCsv = (variants: readonly ListedVariant[]): string =>
  [
    csvLine(['variant', 'student', 'code', 'set']),
    ...variants.map(({ set, student }) =>
      csvLine([set.variant, student, shortCode(set), problemSetName(set)]),
    ),
  ].join('');
