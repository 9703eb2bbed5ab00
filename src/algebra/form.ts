/**
 * Form checks: is an answer written in the form that was asked for? A check looks at how the
 * expression is written and never at whether it is right. What is missing is a finding: a code and
 * the part it speaks of; the sentences are `publish/words`'.
 */
import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { distinctParts } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { likeTerms, notExpanded } from './form/expanded.ts';
import { commonFactors, notFactored } from './form/factors.ts';
import { nestedFractions, rootsBelow, separateFractions } from './form/fractions.ts';
import { notSimplified } from './form/simplified.ts';
import { negativeExponents, otherFunctions, unevaluatedDerivatives } from './form/written.ts';

export type FormFindingCode =
  /** `part` is a product or power of a sum that is not multiplied out. */
  | 'not-expanded'
  /** `part` is a sum with terms that can be added up. */
  | 'like-terms'
  /** `part` is a sum that is a product. */
  | 'not-factored'
  /** `part` is a sum of fractions. */
  | 'separate-fractions'
  /** `part` is a fraction with a fraction inside. */
  | 'nested-fraction'
  /** `part` is a fraction that can be reduced. */
  | 'common-factor'
  /** `part` is a power with a negative exponent. */
  | 'negative-exponent'
  /** `instead` is shorter than what was written. */
  | 'not-simplified'
  /** `part` is a derivative that is not worked out. */
  | 'unevaluated-derivative'
  /** `part` uses a function that is not allowed. */
  | 'function-not-allowed'
  /** `part` is a fraction with a root below the bar. */
  | 'root-in-denominator'
  /** `part` is the increment of a difference quotient, which should have cancelled. */
  | 'increment-left'
  /** `part` is a letter that stands for an inner function, which should be written out. */
  | 'inner-letter'
  /** The letter of the inner function should stand there instead of that function. */
  | 'letter-wanted';

export interface FormFinding {
  readonly code: FormFindingCode;
  /** The part of the answer it is about. */
  readonly part?: Expression;
  /** How it could be written. */
  readonly instead?: Expression;
}

export interface FormOptions {
  /** For `only-functions`: those that may occur. */
  readonly functions?: readonly FunctionName[];
}

type Check = (expression: Expression, options: FormOptions) => readonly FormFinding[];

const found =
  (
    code: FormFindingCode,
    look: (expression: Expression, options: FormOptions) => Expression[],
  ): Check =>
  (expression, options) =>
    look(expression, options).map((part) => ({ code, part }));

/** Each form: the checks that must all find nothing. */
const FORMS = {
  expanded: [found('not-expanded', notExpanded), found('like-terms', likeTerms)],
  factored: [found('not-factored', notFactored)],
  'single-fraction': [
    found('nested-fraction', nestedFractions),
    found('separate-fractions', separateFractions),
  ],
  'lowest-terms': [found('common-factor', commonFactors)],
  'no-negative-exponents': [found('negative-exponent', negativeExponents)],
  'rational-denominator': [found('root-in-denominator', rootsBelow)],
  simplified: [
    (expression) => {
      const instead = notSimplified(expression);
      return instead === undefined ? [] : [{ code: 'not-simplified', part: expression, instead }];
    },
  ],
  'no-unevaluated-derivative': [found('unevaluated-derivative', unevaluatedDerivatives)],
  'only-functions': [
    found('function-not-allowed', (expression, { functions }) =>
      otherFunctions(expression, functions ?? []),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Check[]>>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

/**
 * What keeps the expression from the form; nothing when it has it. An expression past the size of
 * `limits` is not looked at.
 */
export function checkForm(
  expression: Expression,
  form: FormName,
  options: FormOptions = {},
): readonly FormFinding[] {
  if (distinctParts(expression).length > LIMITS.algebra.formSize) return [];
  const checks: readonly Check[] = FORMS[form];
  return checks.flatMap((check) => check(expression, options));
}
