/** The demands a template can make on how an answer is written: the forms that `algebra` checks. */
import type { FormName } from '../algebra/form.ts';

export const FORM_NAMES = ['no-unevaluated-derivative'] as const satisfies readonly FormName[];
