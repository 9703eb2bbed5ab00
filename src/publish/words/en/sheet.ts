/** English labels and lines on sheets, keys and reports. */
import type { Catalogue } from '../catalogue.ts';

export const SHEET: Catalogue['sheet'] = {
  name: 'Name',
  date: 'Date',
  points: '{points, plural, one {# point} other {# points}}',
  total: 'Total: {points, plural, one {# point} other {# points}}',
  exercise: 'Exercise {number}',
  answer: 'Answer',
  'also-right': 'also right',
  'carried-earns':
    'What follows rightly from a wrong answer to {parts} earns {earned, number} of {points, plural, one {# point} other {# points}}.',
  'answer-key': 'Answer key',
  'worked-solution': 'Worked solution',
  hint: 'Hint {number}',
  hints: 'Hints',
  'hints-as-in-part': 'As for part {part}.',
  reading: 'Read as',
  details: 'In detail',
  variant: 'Variant {variant}',
  'stack-questions': 'STACK',
  'numerical-questions': 'Numerical',
  'choice-questions': 'Multiple choice',
  'no-line': 'No line is wrong.',
  'other-options': 'The mistakes behind the other options:',
  'digits-wanted': 'Give at least four significant digits.',
  'type-as': 'Type {typed} for {sign}.',
  'wrong-answers': 'Wrong answers to expect',
  'wrong-answer': 'Answer',
  mistake: 'Mistake',
  'student-told': 'What the student is told',
  replay: 'Set {set}, seed {seed}, variant {variant}',
};
