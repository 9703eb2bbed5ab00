/** English sentences about a student's own working, line by line. */
import type { Catalogue } from '../catalogue.ts';

export const WORKING: Catalogue['working'] = {
  right: 'right',
  carried: 'follows from the line before, but the mistake is carried along',
  wrong: 'not right',
  unreadable: 'cannot be read',
  undecided: 'could not be decided',
  'all-right': 'Every line is right, and the last one is the derivative.',
  unfinished: 'Every line is right so far; the derivative is not reached yet.',
  'first-wrong': 'Look at line {line} again: everything before it is right.',
  'first-line-wrong': 'Look at line {line} again.',
};
