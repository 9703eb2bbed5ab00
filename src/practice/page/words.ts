/** The page's own words as plain text. */
import { inlineText } from '../../publish/document/to-text.ts';
import type { Language } from '../../publish/words/language.ts';
import { type Parameter, say } from '../../publish/words/say.ts';
import { PRACTICE_WORDS, type PracticeCode } from '../words.ts';

export const wordsOf =
  (language: Language) =>
  (code: PracticeCode, parameters: Readonly<Record<string, Parameter>> = {}): string =>
    inlineText(say(PRACTICE_WORDS[language][code], parameters, language));
