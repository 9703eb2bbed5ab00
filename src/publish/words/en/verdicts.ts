/**
 * English sentences about a judged answer. Students read them: they say what is so and what helps,
 * and never give the key's formula away.
 */
import type { Catalogue } from '../catalogue.ts';
import { MATRIX_REMARK_SENTENCES } from './matrix-steps.ts';

export const VERDICTS: Catalogue['verdicts'] = {
  correct: 'Correct.',
  'wrong-form': 'The value is right, but not in the form that was asked for.',
  carried: 'Consistent with your earlier work.',
  incorrect: 'Not correct.',
  unreadable: 'This could not be read, so it does not count as an attempt.',
  undecided: 'This could not be decided by calculation; a person will look at it.',
};

export const DIFFERENCES: Catalogue['differences'] = {
  value: 'At {point} your answer gives {answer}, but the correct value is {key}.',
  'value-undefined':
    'At {point} your answer has no real value, but the correct value there is {key}.',
  'value-close':
    'At {point} your answer differs from the correct value, {key}, by a very small amount.',
  // Where the right answer is a number, its value would give it away.
  'value-hidden': 'At {point} your answer gives {answer}, which is not the correct value.',
  'value-constant': 'The value of your answer, {answer}, is not the correct one.',
  'smaller-domain':
    'Your answer agrees with the correct one wherever it is defined, but it has no real value at {point}, where the correct value is {key}.',
  'never-defined':
    'Your answer has no real value anywhere the function is defined; at {point}, for instance, the correct value is {key}.',
};

export const FAULTS: Catalogue['faults'] = {
  components: 'Not all components are right.',
  'row-for-column': 'The components are right, but a row is written where a column is due.',
  permuted: 'The components are right, but they stand in another order.',
  transposed: 'The entries are right, but rows and columns are exchanged.',
  'wrong-kind':
    '{expected, select, scalar {One expression} vector {A vector} matrix {A matrix} other {An equation}} is asked for, but the answer is {found, select, scalar {one expression} vector {a vector} matrix {a matrix} other {an equation}}.',
  'wrong-length':
    'The answer has {found, plural, one {# component} other {# components}}, but it should have {expected}.',
  'wrong-shape':
    'The answer has {rows} by {columns} entries, but it should have {expectedRows} by {expectedColumns}.',
  'trivial-layer':
    'Put together, the functions give the right one, but {name} does nothing to its letter. Find two functions that both do something.',
  'several-letters':
    'The function {name} contains several letters. Each function here has a letter of its own, and no other.',
  'layers-exchanged':
    'These are the right functions in the wrong order: the one that is computed first belongs inside.',
  choices:
    '{wrong, plural, =0 {} one {One of the chosen options is not right. } other {# of the chosen options are not right. }}{missed, plural, =0 {None is missing.} one {One right option is missing.} other {# right options are missing.}}',
  line: '{mistake, select, before {Line {line} follows from the lines before it: the mistake comes earlier.} after {Line {line} is right: the mistake comes later.} somewhere {There is a mistake in one of the lines.} other {Line {line} is right.}}',
  'other-layout':
    'The entries are right, but in the other layout. Here {asked, select, numerator {rows follow the functions and columns the variables} other {rows follow the variables and columns the functions}}: transpose it.',
  'other-equation': 'This equation does not hold at all points where it should.',
  parts: 'Not all parts of the answer are right.',
  part: 'Part {index}:',
  component: 'Component {index}:',
  entry: 'Row {row}, column {column}:',
  'component-undecided': 'this one could not be decided.',
};

export const REMARKS: Catalogue['remarks'] = {
  rounded:
    'It agrees with the exact value to {digits, plural, one {# significant digit} other {# significant digits}}.',
  renamed: 'It would be right with {meant} in place of {written}.',
  'absolute-values': 'It would be right with absolute value signs inside the logarithm.',
  'other-branch': 'It is right for the other usual definition of {function}.',
  ...MATRIX_REMARK_SENTENCES,
  'mistake-in-line': 'The mistake in line {line}:',
  'line-should-be': 'It should be {formula}.',
  'read-otherwise': 'The answer can be read in several ways; the one that counted is shown.',
  'written-as-row': 'It is written as a row; here a vector is a column.',
  'own-choice': 'It is right for the functions that you chose in an earlier part.',
  'smaller-domain': 'It has no real value at {point}, where the function is defined.',
};

export const UNDECIDED_REASONS: Catalogue['undecided'] = {
  'no-domain-found': 'No point was found where the function has a real value that can be computed.',
  'precision-exhausted': 'The values could not be calculated precisely enough to tell them apart.',
  'too-few-points': 'There were too few points at which both could be compared.',
  'too-large': 'The expression is too large to be compared.',
  'not-evaluable': 'A derivative stands here unevaluated, so there is no value to compare.',
  'region-unreached': 'It agrees at each point compared, but one region was out of reach.',
  'earlier-undecided':
    'It follows from an earlier answer of yours, and that one could not be decided.',
};

export const FOLLOW_THROUGH: Catalogue['followThrough'] = {
  from: 'It follows from your answer to part {part}, {answer}, which was not correct; the mistake is counted there.',
  penalty: 'For that, {percent}% of the points are taken off.',
  component: 'this one follows from an earlier answer of yours that was not correct.',
};

/** For two expressions of which neither is a student's. */
export const COMPARISONS: Catalogue['comparisons'] = {
  equal: 'Equal.',
  different: 'Different.',
  undecided: 'Undecided.',
  values: 'At {point} the first is {first} and the second is {second}.',
  undefined: 'At {point} the first is {first} and the second has no real value.',
  close: 'At {point} both are near {first}, but their values are proved to differ.',
};

export const RUNGS: Catalogue['rungs'] = {
  identical: 'They are the same expression up to the order of terms and factors.',
  'normal-form': 'Both have the same normal form: this is proved by exact algebra.',
  'root-bound': 'Both are constants made of roots, and a root bound proves them equal.',
  sampling:
    'Their values were compared at {points, plural, one {# point} other {# points}} with certified error bounds.',
  curve: 'Both describe the same curve.',
  none: 'No comparison was conclusive.',
};

/** `part` is what was written. `instead` would give the answer away: its sentence does not say it. */
export const FINDINGS: Catalogue['findings'] = {
  'increment-left':
    'It still has no value where {part} is 0: divide numerator and denominator by {part}.',
  'letter-wanted':
    'Here it is asked for in the letter {part}: do not put the inner function in yet.',
  'inner-letter': 'Write the inner function itself in the place of {part}.',
  'not-expanded': 'Multiply out {part}.',
  'like-terms': 'Like terms in {part} can be added up.',
  'not-factored': 'Write {part} as a product.',
  'separate-fractions': 'Put {part} over one denominator.',
  'nested-fraction': 'There is a fraction inside the fraction {part}.',
  'common-factor': 'The fraction {part} can be reduced.',
  'negative-exponent': 'Write {part} without a negative exponent.',
  'not-simplified': 'It can be written more simply.',
  'unevaluated-derivative': 'The derivative {part} still has to be worked out.',
  'function-not-allowed': '{part} uses a function that is not allowed here.',
  'root-in-denominator': 'Clear the denominator of {part} of its root.',
};
