/** The sentences of solutions and hints where something is chosen or filled in, in English. */
import type { ChoiceCode } from '../../../calculus/choice-codes.ts';

export const CHOICE_STEPS: Readonly<Record<ChoiceCode, string>> = {
  'option-is': 'This is option {mark}.',
  'error-in-line': 'Line {line} does not follow from the lines before it. It should be:',
  'working-goes-on': 'From there the working goes on.',
  'no-error-in-lines': 'Every line follows from the lines before it: there is no mistake.',
  'rule-puts-together': 'This rule puts the lines above together:',
  'missing-inner': 'Compare {outer} with {whole}: what stands in the place of {u}?',
  'missing-from-lines':
    'All parts of it stand in the lines above. Put them together by the rule, and write no other letters than the variable.',
  'line-in-full': 'Line {line} in full:',

  'hint-line-by-line':
    'Take the lines in order, and ask of each one only whether it follows from those above it.',
  'hint-cover-lines':
    'Cover everything below the line you look at, write down yourself what must come next, and compare.',
  'hint-kinds-of-lines':
    'Check each derivative of a part by itself first. If they are right, check how they are put together, and last how the result is tidied.',
  'hint-lines-above': 'What do the lines above give you to work with?',
  'hint-box-is-derivative':
    'The box stands for the derivative of {u} with respect to {x}. Which line above says what {u} is?',
  'hint-inside-outer':
    'The same function is written in two ways; {outer} is one of them. What is {u} in the other?',
  'hint-put-together': 'You are asked for the derivative of {u}. Which lines hold its parts?',
  'hint-check-outer': 'Put your answer in for {u} in {outer}: it must give the function.',
};
