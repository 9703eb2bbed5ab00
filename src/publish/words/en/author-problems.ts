/** English sentences for the authors of templates and blueprints: what is wrong and what is possible. */
import type { Catalogue } from '../catalogue.ts';

export const AUTHOR_PROBLEMS: Catalogue['authorProblems'] = {
  'file-too-long': 'The file has more than the {most} characters that are allowed.',
  'header-missing': 'The file must begin with a YAML header between two lines of three dashes.',
  yaml: 'The header is not valid YAML: {message}',
  'missing-field': 'The field {field} is missing.',
  'unknown-field':
    'There is no field {field}.{meant, select, none {} other { Did you mean {meant}?}}',
  'wrong-type': '{field} has the wrong type: {expected} is expected.',
  'wrong-value':
    '{field} has a value that is not allowed{expected, select, none {} other {: {expected} is expected}}.',
  'too-small': '{field} is too small or too short: the least is {least}.',
  'too-large': '{field} is too large or too long: the most is {most}.',
  'bad-name': '{name} is not a name that can be used here.',
  'reserved-name': '{name} has a meaning of its own and cannot be a parameter.',
  'duplicate-name': 'The name {name} is used twice.',
  'unknown-parameter':
    'There is no parameter {name}.{meant, select, none {} other { Did you mean {meant}?}}',
  'unknown-function':
    'There is no function {name}.{meant, select, none {} other { Did you mean {meant}?}}',
  'unknown-variable': 'The variable {name} is not declared.',
  'unknown-filter':
    'There is no filter {name}.{meant, select, none {} other { Did you mean {meant}?}}',
  'unused-parameter': 'The parameter {name} is drawn but never used.',
  'empty-range': 'The range of {name} contains no value.',
  'bad-number': '{text} is not a number that can be read exactly.',
  'unreadable-expression': 'This expression cannot be read: {message}',
  'unreadable-condition': 'This condition cannot be read: {message}',
  'not-exact': 'This has no exact rational value: {message}',
  'constraints-hopeless':
    'The constraints were met by {accepted} of {tried} draws: loosen them or widen the ranges.',
  'computation-failed': 'The value of {name} could not be computed: {message}',
  'template-syntax': 'The text is not a valid template: {message}',
  'construct-not-allowed': '{construct} is not allowed in a template.',
  'filter-cannot': 'The filter {name} cannot be used here: {message}',
  'too-many-iterations': 'The text repeats more than {most} times.',
  'text-too-long': 'The finished text has more than {most} characters.',
  'task-impossible': 'This task cannot be solved: {message}',
  'unknown-template':
    'There is no template {name}.{meant, select, none {} other { Did you mean {meant}?}}',
  'wrong-version': 'Version {asked} of {name} is asked for, but the library has {found}.',
  'too-few-variants': 'There are fewer than {asked} different variants: {found} were found.',
  'unreadable-file': 'The file cannot be read: {message}',
  'key-refused': 'With seed {seed}, the exercise does not accept its own key for {task}.',
  'degenerate-variant': 'With seed {seed}, the answer of {task} is degenerate: {message}',
  'few-variants': 'Only {found} different variants occur in {tried} seeds.',
};
