/** English sentences for answers that could not be read: what is wrong, and what would help. */
import type { Catalogue } from '../catalogue.ts';
import { SHAPE_READ_PROBLEMS } from './matrix-steps.ts';

export const READ_PROBLEMS: Catalogue['readProblems'] = {
  ...SHAPE_READ_PROBLEMS,
  empty: 'There is nothing here to read.',
  'too-long': 'This is longer than the {most} characters or signs that can be read.',
  'too-deep': 'Brackets, fractions or exponents are nested more than {most} deep here.',
  'too-many-digits': 'This number has more than {most} digits.',
  'forbidden-character': 'The character {character} cannot stand in a formula.',
  'unclosed-bracket': 'The bracket {found} is opened here but never closed: {close} is missing.',
  'unexpected-close': 'The bracket {bracket} closes something that was never opened.',
  'unknown-name':
    '{name} is not a variable or function of this task.{meant, select, none {} other { Did you mean {meant}?}}',
  'unknown-command':
    'The command {name} is not known.{meant, select, none {} other { Did you mean {meant}?}}',
  'function-without-argument':
    '{name} needs something to act on: write its argument in brackets, as in {name}(x).',
  'wrong-number-of-arguments': '{name} was given the wrong number of arguments.',
  'missing-operand': 'Something is missing here: a number, a variable or a function.',
  'unexpected-text': 'The formula is complete before this; {found} does not continue it.',
  'mismatched-bracket':
    'The brackets {found} do not match.{close, select, none {} other { {close} was expected here.}}',
  'blanks-in-brackets':
    'It is not clear which blanks part the entries. Write commas between them: (a, b).',
  'adjacent-numbers':
    'Two numbers stand side by side: write × or * between them if they are multiplied.',
  'decimal-comma': 'Write decimals with a point, as in 0.5: the comma separates components here.',
  'exponent-mark':
    'It is not clear what {found} means: write {front}*10^{exponent} for a power of ten, or {front}*e*{exponent} for a product with the number e.',
  'degree-sign': 'Angles are in radians here, without a degree sign.',
  infinity: 'Infinity is not a value an answer can have here.',
  'plus-minus': 'Give one answer: ± stands for two.',
  ellipsis: 'Write the answer out in full, without dots.',
  'equation-not-expected': 'This is an equation, but an expression is asked for.',
  'inequality-not-expected': 'This is an inequality, but an expression is asked for.',
  'wrong-left-hand-side':
    'What stands before the equals sign is not what was asked for.{asked, select, none {} other { This task asks for {asked}.}}',
  'derivative-without-operand': 'This sign of a derivative has nothing to act on.',
  'derivative-without-variable': 'It is not said by which variable this derivative is taken.',
  'not-a-scalar': 'One expression is asked for here, not a list of several.',
  'not-a-vector': 'A vector is asked for here: write it as (a, b).',
  'not-a-matrix': 'A matrix is asked for here: write it row by row, as in [[a, b], [c, d]].',
  'not-an-equation': 'An equation is asked for here, as in y = 2x + 1.',
  'not-a-choice':
    'Answer with the marks of the options, as in A, C, or with the number of a line; {found} is none of them.',
  'one-choice': 'Choose one only.',
  'wrong-number-of-parts':
    'Give {expected} answers in order, with commas or semicolons between them; {found, plural, one {one was found} other {# were found}}.',
  'mixed-shapes': 'Numbers and vectors or matrices cannot be combined in this way.',
  'uneven-rows': 'The rows of this matrix are not equally long.',
};
