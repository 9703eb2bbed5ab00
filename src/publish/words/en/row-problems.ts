/** English sentences for rows of a submissions file that could not be graded. */
import type { Catalogue } from '../catalogue.ts';

export const ROW_PROBLEMS: Catalogue['rowProblems'] = {
  'row-too-long': 'The row is too long.',
  'unclosed-quote': 'A quotation mark is opened in this row but never closed.',
  'not-json': 'The line is not a JSON object.',
  'missing-field': 'The field {field} is missing.',
  'wrong-field': 'The field {field} does not hold what it should.',
  'no-header':
    'The first line must name the columns; one of them is answer, or answers. and a task.',
  'too-many-columns': 'The row has more fields than the header names.',
  'unknown-template': 'There is no template {template}.',
  'wrong-version': 'Version {version} of {template} is asked for, but the library has {known}.',
  'unknown-set': 'There is no blueprint {set}.',
  'unknown-exercise': 'The set has no exercise {exercise}.',
  'unknown-task': 'The exercise has no task {task}.',
  'author-problem': 'The exercise cannot be made: its template or blueprint has a problem.',
};
