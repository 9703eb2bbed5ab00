/** A student's working in words and as data: each statement, then where to look first. */
import type { Statement, WorkingVerdict } from '../grading/working.ts';
import { describeDiagnosis, describeReadProblem, nameMisconceptions } from './describe-verdict.ts';
import type { Inline } from './document/document.ts';
import { inlineText } from './document/to-text.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

/** What a statement is judged to be, then what helps. */
export function describeStatement(
  { judgement, text }: Statement,
  language: Language = 'en',
): readonly (readonly Inline[])[] {
  const opening = say(CATALOGUES[language].working[judgement.kind], {}, language);
  switch (judgement.kind) {
    case 'right':
    case 'carried':
    case 'undecided':
      return [opening];
    case 'unreadable':
      return [opening, describeReadProblem(judgement.problem, text, language)];
    case 'wrong':
      return judgement.diagnosis === undefined
        ? [opening]
        : [opening, ...describeDiagnosis(judgement.diagnosis, language)];
  }
}

/** Where to look first, or that all is well. */
export function describeWorking(
  { statements, firstWrong, reachesDerivative }: WorkingVerdict,
  language: Language = 'en',
): readonly Inline[] {
  const words = CATALOGUES[language].working;
  const wrong = firstWrong === undefined ? undefined : statements[firstWrong];
  if (wrong === undefined) {
    const known = statements.every(({ judgement }) => judgement.kind === 'right');
    return known ? say(words[reachesDerivative ? 'all-right' : 'unfinished'], {}, language) : [];
  }
  const sound = statements
    .slice(0, firstWrong)
    .every(({ judgement }) => judgement.kind === 'right');
  const code = firstWrong === 0 || !sound ? 'first-line-wrong' : 'first-wrong';
  return say(words[code], { line: wrong.line }, language);
}

/** As plain data, with codes and sentences. */
export const workingJson = (verdict: WorkingVerdict, language: Language = 'en') => ({
  reachesDerivative: verdict.reachesDerivative,
  ...(verdict.firstWrong === undefined
    ? {}
    : { firstWrongLine: verdict.statements[verdict.firstWrong]!.line }),
  feedback: inlineText(describeWorking(verdict, language)),
  statements: verdict.statements.map((statement) => {
    const { line, text, judgement } = statement;
    const diagnosis = judgement.kind === 'wrong' ? judgement.diagnosis : undefined;
    return {
      line,
      text,
      judgement: judgement.kind,
      ...('role' in judgement ? { role: judgement.role } : {}),
      feedback: describeStatement(statement, language).map((each) => inlineText(each)),
      ...(diagnosis === undefined
        ? {}
        : {
            misconceptions: diagnosis.misconceptions,
            misconceptionsNamed: nameMisconceptions(diagnosis, language).map((each) =>
              inlineText(each),
            ),
          }),
    };
  }),
});
