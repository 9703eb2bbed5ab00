/** An author's problem as compilers report them: file:line:column, then a sentence. */
import type { AuthorProblem } from '../exercise/author-problem.ts';
import { inlineText, visible } from './document/to-text.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { type Parameter, say } from './words/say.ts';

export function describeAuthorProblem(problem: AuthorProblem, language: Language = 'en'): string {
  const { authorProblems } = CATALOGUES[language];
  const sentence = say(authorProblems[problem.code], parameters(problem, language), language);
  const place = `${visible(problem.file)}:${problem.line}:${problem.column}`;
  return `${place}: ${inlineText(sentence)}`;
}

/**
 * Empty data count as absent. A formula that could not be read says why in the reader's own sentence,
 * a task that cannot be solved in the sentence of its impossibility.
 */
function parameters(
  { data }: AuthorProblem,
  language: Language,
): Readonly<Record<string, Parameter>> {
  const given = Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== '')
      // The names of a selection's cases have no hyphens in MessageFormat.
      .map(([name, value]) => [name, name === 'degeneration' ? value.replace('-', '_') : value]),
  );
  const { readProblems, impossible } = CATALOGUES[language];
  const impossibility = Object.keys(impossible).find(
    (known): known is keyof typeof impossible => known === data.reason,
  );
  if (impossibility !== undefined) {
    return { ...given, why: inlineText(say(impossible[impossibility], {}, language)) };
  }
  const code = Object.keys(readProblems).find(
    (known): known is keyof typeof readProblems => known === data.problem,
  );
  if (code === undefined) return given;
  return {
    ...given,
    why: inlineText(say(readProblems[code], { found: data.text ?? '', ...given }, language)),
  };
}
