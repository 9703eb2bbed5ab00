/** An author's problem as compilers report them: file:line:column, then a sentence. */
import type { AuthorProblem } from '../exercise/author-problem.ts';
import { inlineText, visible } from './document/to-text.ts';
import { CATALOGUES, type Language } from './words/language.ts';
import { say } from './words/say.ts';

export function describeAuthorProblem(problem: AuthorProblem, language: Language = 'en'): string {
  const sentence = say(CATALOGUES[language].authorProblems[problem.code], problem.data, language);
  const place = `${visible(problem.file)}:${problem.line}:${problem.column}`;
  return `${place}: ${inlineText(sentence)}`;
}
