/** placeholder */
import type { ProblemSet } from '../../problem-set/problem-set.ts';
import type { Language } from '../words/language.ts';
export const moodleXml = (sets: readonly ProblemSet[], _language: Language): string =>
  `${sets.length}`;
