/**
 * Answers to tasks on compositions may hold letters of inner functions: 2u (x₁ + x₂). They are compared
 * with the inner functions in the letters' place; whether the letters may stay is the template's choice.
 */

import type { FormFinding } from '../algebra/form.ts';
import { entrywise } from '../calculus/entrywise.ts';
import { type Expression, variable } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import type { AnswerKey } from './answer-key.ts';

/** The answer with the inner functions put in for their letters. */
export const withInnerFunctions = (key: AnswerKey, written: Written): Written =>
  key.innerLetters === undefined
    ? written
    : entrywise(written, (part) => substitute(part, key.innerLetters!.functions));

/** The key's own answer is compared likewise where it may hold such letters. */
export const withAcceptedLetters = (key: AnswerKey, written: Written): Written =>
  key.innerLetters?.accepted ? withInnerFunctions(key, written) : written;

/** Letters of inner functions that should have been written out. */
export function innerLettersLeft(key: AnswerKey, part: Expression): FormFinding[] {
  const { innerLetters } = key;
  if (innerLetters === undefined || innerLetters.accepted) return [];
  return variablesOf(part)
    .filter((name) => innerLetters.functions.has(name))
    .map((name) => ({ code: 'inner-letter', part: variable(name) }));
}

/** The letters in which answers are compared. */
export const outerLetters = ({ innerLetters, variables }: AnswerKey): readonly string[] =>
  innerLetters === undefined
    ? variables
    : variables.filter((name) => !innerLetters.functions.has(name));
