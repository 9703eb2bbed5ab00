/** The words of the practice page itself: its buttons, labels and short notices, one set a language. */
import type { Message } from '../publish/words/catalogue.ts';
import type { Language } from '../publish/words/language.ts';

export type PracticeCode =
  | 'kind-of-exercise'
  | 'next-variant'
  | 'part'
  | 'your-answer'
  | 'editor'
  | 'editor-hint'
  | 'plain'
  | 'plain-hint'
  | 'choose-one'
  | 'choose-all'
  | 'check'
  | 'checking'
  | 'read-as'
  | 'not-read'
  | 'nothing-yet'
  | 'score'
  | 'mistake'
  | 'show-hint'
  | 'next-hint'
  | 'no-more-hints'
  | 'hint'
  | 'show-solution'
  | 'solution'
  | 'not-made'
  | 'unknown-exercise'
  | 'name-of-variant'
  | 'offline';

export const PRACTICE_WORDS: Readonly<Record<Language, Readonly<Record<PracticeCode, Message>>>> = {
  en: {
    'kind-of-exercise': 'Kind of exercise',
    'next-variant': 'Next variant',
    part: 'Part {mark}',
    'your-answer': 'Your answer',
    editor: 'Formula editor',
    'editor-hint': 'Type as you speak: sin, sqrt, / for a fraction, ^ for a power. Enter checks.',
    plain: 'Plain text',
    'plain-hint': 'For example 3 x^2 sin(x) / (1 + x), or LaTeX. Enter checks.',
    'choose-one': 'Choose one',
    'choose-all': 'Choose all that are right',
    check: 'Check',
    checking: 'Checking …',
    'read-as': 'Read as',
    'not-read': 'Not read yet:',
    'nothing-yet': 'Write an answer first.',
    score: '{score} of {points, plural, one {# point} other {# points}}',
    mistake: 'What may have happened',
    'show-hint': 'Show a hint',
    'next-hint': 'Show a stronger hint',
    'no-more-hints': 'That was the last hint',
    hint: 'Hint {number}',
    'show-solution': 'Show the worked solution',
    solution: 'Worked solution',
    'not-made': 'This variant could not be made. Please take another one.',
    'unknown-exercise': 'The address names an exercise that is not on this page.',
    'name-of-variant': 'Variant {name}',
    offline: 'All is worked out on this device. The page needs no network and sends nothing.',
  },
};
