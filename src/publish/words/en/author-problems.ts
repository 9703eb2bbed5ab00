/** English sentences for the authors of templates and blueprints: what is wrong and what is possible. */
import type { Catalogue } from '../catalogue.ts';

export const AUTHOR_PROBLEMS: Catalogue['authorProblems'] = {
  'file-too-long': 'The file is longer than is allowed.',
  'header-missing': 'The file must begin with a YAML header between two lines of three dashes.',
  yaml: 'The header is not valid YAML: {message}',
  'missing-field': 'The field {field} is missing.',
  'unknown-field': 'There is no field {field} here.',
  'wrong-type': '{field} is not of the right type; expected is: {expected}.',
  'wrong-value':
    '{field} has a value that is not allowed{allowed, select, none {.} other {; allowed is: {allowed}.}}',
  'too-small': '{field} is too small or too short; the least is {least}.',
  'too-large': '{field} is too large or too long; the most is {most}.',
  'bad-name': '{name} is not a name that can be used here.',
  'reserved-name': '{name} has a meaning of its own and cannot be used as a name.',
  'duplicate-name': 'The name {name} is used twice.',
  'unknown-parameter':
    'There is no parameter or variable {name}.{meant, select, none {} other { Did you mean {meant}?}}',
  'unknown-function': 'There is no function {name} here.',
  'unknown-variable': 'The variable {name} is not declared.',
  'unknown-task': 'No task before this one has the id {name}.',
  'unknown-filter':
    'There is no filter {name}.{known, select, none {} other { The filters are {known}.}}',
  'unused-parameter': 'The parameter {name} is drawn but never used.',
  'empty-range': 'The range of {name} contains no value.',
  'bad-number': '{text} is not a number that can be read exactly.',
  'unreadable-letters':
    'The letters of the matrix section cannot be read at {text}: write them as in "A: n x n symmetric; x: n x 1".',
  'unreadable-expression': '{text} cannot be read. {why}',
  'unreadable-condition':
    '{text} is not a condition: two values with =, !=, <, <=, > or >= between them are needed.',
  'not-exact': '{name} has no exact rational value, which is needed here.',
  'unknown-family':
    '{text} is not a family of functions{word, select, none {: something is missing at its end} other {: {word} is not known}}. Families are named like “sin of quadratic”, “exponential of root of linear”, “product of polynomial and logarithm”, “composite”.',
  'not-a-function': '{text} is not one function, such as sin(x^2) or y = sin(x^2).',
  'which-variable':
    'Say by which variable {text} is to be differentiated{letters, select, none {.} other { (its letters are {letters}).}}',
  'family-hopeless':
    'None of {tries} functions grown for the family was fit for an exercise: widen its difficulty, or name another family.',
  'difficulty-hopeless':
    'No exercise in {tries} draws was as difficult as measuredDifficulty demands; the last one measured {measured}.',
  'distinguish-hopeless':
    "In {tries} draws no exercise told all the named mistakes apart; in the last one these lead to the right answer, to each other's, or to none: {misconceptions}.",
  'unknown-misconception':
    '{name} is not the id of a misconception; docs/misconceptions.md lists them.',
  'constraints-hopeless':
    'No draw in {tries} met all constraints.{constraint, select, none {} other { The one that failed most is {constraint}.}} Loosen it or widen the ranges.',
  'computation-failed':
    '{operation, select, none {This} other {The operation {operation}}} cannot be worked out with these values.',
  'template-syntax': 'The text is not a valid template: {message}',
  'construct-not-allowed': '{construct} is not allowed in a template.',
  'filter-cannot': 'The filter {name} cannot be applied to this.',
  'too-many-iterations': 'The text repeats itself too often: the most is {most}.',
  'text-too-long':
    'The text is too long{most, select, none {.} other {: the most is {most} characters.}}',
  'follows-impossible':
    'The answers of the tasks that {task} follows from do not lead to its own. Name further tasks, or give a formula.',
  'follows-unsound':
    'In the exercise of the seed {seed}, right answers to the tasks that {task} follows from lead to another answer than its own.',
  'task-impossible': 'The task {task} cannot be solved.{why, select, none {} other { {why}}}',
  'unknown-template': 'There is no template {name}.',
  'wrong-version': 'The library has another version of {name} than is asked for.',
  'too-few-variants': 'The template {name} does not make {variants} different exercises.',
  'unreadable-file':
    '{reason, select, ENOENT {There is no such file or folder.} other {The file cannot be read ({reason}).}}',
  'key-refused':
    'With seed {seed}, task {task} does not accept its own answer {answer}: it is judged {verdict}.',
  'degenerate-variant':
    'With seed {seed}, {degeneration, select, independent {the function of task {task} does not depend on its variable} constant {the answer of task {task} is a constant} cancelled {the composition in task {task} cancels} ugly_numbers {task {task} has ugly numbers} undecidable {an answer to task {task} that is wrong by 1 is not refused, because its key has no real value where that could be seen} other {task {task} degenerates}}.',
  'malrule-misjudged':
    'With seed {seed}, task {task} judges the mistake {malrule}, which leads to {answer}, {verdict, select, unnamed {incorrect without naming it} other {{verdict}}}.',
  'uneven-difficulty':
    'The variants differ too much: measured difficulty goes from {least} to {most}. Narrow the parameters, or hold it with measuredDifficulty.',
  'difficulty-misstated':
    'The header claims difficulty {claimed}, but {mean} is measured (from {least} to {most}).',
  'few-variants':
    'Only {distinct} different exercises were made from {seeds} seeds. If that is meant, say why in the field fewVariants.',
};
