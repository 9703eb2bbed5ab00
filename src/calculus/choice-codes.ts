/** Codes of steps and hints for tasks answered by choosing, and for workings with a blank. */
export type ChoiceCode =
  | 'error-in-line'
  | 'working-goes-on'
  | 'no-error-in-lines'
  | 'missing-inner'
  | 'missing-from-lines'
  | 'line-in-full'
  | 'hint-line-by-line'
  | 'hint-cover-lines'
  | 'hint-kinds-of-lines'
  | 'hint-lines-above'
  | 'hint-inside-outer'
  | 'hint-put-together'
  | 'hint-check-outer';
