/**
 * What an author got wrong, and where: a code, a place, and data for a helpful sentence. Problems are
 * values and come as one list, all at once. The sentences stand in `publish/words`.
 */
export interface AuthorProblem {
  readonly code: AuthorProblemCode;
  /** The file's name as the caller gave it. */
  readonly file: string;
  /** Counted from 1; column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly data: Readonly<Record<string, string>>;
}

export type AuthorProblemCode =
  // The file as a whole.
  | 'file-too-long'
  | 'header-missing'
  | 'yaml'
  // The header's shape.
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-small'
  | 'too-large'
  // Names.
  | 'bad-name'
  | 'reserved-name'
  | 'duplicate-name'
  | 'unknown-parameter'
  | 'unknown-function'
  | 'unknown-variable'
  | 'unknown-task'
  | 'unknown-filter'
  | 'unknown-misconception'
  | 'unused-parameter'
  // Parameters.
  | 'empty-range'
  | 'bad-number'
  | 'unreadable-expression'
  | 'unreadable-letters'
  | 'unreadable-condition'
  | 'not-exact'
  | 'unknown-family'
  | 'not-a-function'
  | 'which-variable'
  | 'constraints-hopeless'
  | 'computation-failed'
  // The text.
  | 'template-syntax'
  | 'construct-not-allowed'
  | 'filter-cannot'
  | 'too-many-iterations'
  | 'text-too-long'
  // Tasks.
  | 'task-impossible'
  | 'follows-impossible'
  | 'difficulty-hopeless'
  | 'distinguish-hopeless'
  | 'family-hopeless'
  // Libraries and blueprints.
  | 'unknown-template'
  | 'wrong-version'
  | 'too-few-variants'
  | 'unreadable-file'
  // Found by checking many seeds.
  | 'key-refused'
  | 'degenerate-variant'
  | 'malrule-misjudged'
  | 'follows-unsound'
  | 'uneven-difficulty'
  | 'difficulty-misstated'
  | 'few-variants';
