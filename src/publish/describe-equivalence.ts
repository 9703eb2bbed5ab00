/** The outcome of comparing two expressions, in sentences for someone who wants to know how sure it is. */
import type { Equivalence } from '../equivalence/outcome.ts';
import { pointPiece, type Sentence } from './describe-verdict.ts';
import { shownValues } from './shown-values.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

/** First what it is, then why. */
export function describeEquivalence(
  outcome: Equivalence,
  language: Language = 'en',
): readonly Sentence[] {
  const { comparisons, rungs, undecided } = CATALOGUES[language];
  const opening = say(comparisons[outcome.kind], {}, language);
  const { rung, informativePoints } = outcome.audit;
  switch (outcome.kind) {
    case 'equal':
      return [opening, say(rungs[rung], { points: informativePoints }, language)];
    case 'undecided':
      return [opening, say(undecided[outcome.reason], {}, language)];
    case 'different': {
      const { witness } = outcome;
      const { key, answer, apart } = shownValues(witness);
      const code = answer === undefined ? 'undefined' : apart ? 'values' : 'close';
      const data = { point: pointPiece(witness.point), first: key, second: answer ?? '' };
      return [opening, say(comparisons[code], data, language)];
    }
  }
}
