/** Codes of steps and hints for tasks answered by choosing, and for workings with a blank. */
export type ChoiceCode =
  | 'option-is'
  | 'error-in-line'
  | 'working-goes-on'
  | 'no-error-in-lines'
  | 'rule-puts-together'
  | 'missing-inner'
  | 'missing-from-lines'
  | 'line-in-full'
  | 'hint-line-by-line'
  | 'hint-cover-lines'
  | 'hint-kinds-of-lines'
  | 'hint-lines-above'
  | 'hint-box-is-derivative'
  | 'hint-inside-outer'
  | 'hint-put-together'
  | 'hint-check-outer';
