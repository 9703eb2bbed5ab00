/**
 * The filters of a template's text, one row a filter: what it makes of a value. Adding a filter is
 * adding a row (and a line in docs/templates.md).
 */
import { type Expression, numeral } from '../expression/expression.ts';
import { printLatex, printPlain } from '../expression/print/print.ts';
import { absolute, type Rational, rational } from '../expression/rational.ts';
import type { ParameterValue } from './parameters.ts';

/** What terms of a text stand for while it is written. */
export type TextValue =
  | ParameterValue
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'list'; readonly items: readonly TextValue[] };

/** Reads a formula written in the text, with the parameters' values; undefined if it is none. */
export type FormulaReader = (text: string) => Expression | undefined;

interface Filter {
  /** The operand is a formula: a word is read as one. */
  readonly formula: boolean;
  /** undefined: the filter cannot take this value. */
  readonly apply: (value: TextValue, read: FormulaReader) => TextValue | undefined;
}

const word = (text: string): TextValue => ({ kind: 'word', text });
const number = (value: Rational): TextValue => ({ kind: 'number', value });

/** The value as a formula; undefined for truth values and lists. */
export function formulaOf(value: TextValue, read: FormulaReader): Expression | undefined {
  switch (value.kind) {
    case 'number':
      return numeral(value.value);
    case 'expression':
      return value.expression;
    case 'function':
      return value.body;
    case 'word':
      return read(value.text);
    case 'truth':
    case 'list':
      return undefined;
  }
}

const formulaFilter = (write: (expression: Expression) => string): Filter => ({
  formula: true,
  apply: (value, read) => {
    const expression = formulaOf(value, read);
    return expression === undefined ? undefined : word(write(expression));
  },
});

export const FILTERS: ReadonlyMap<string, Filter> = new Map([
  ['latex', formulaFilter((expression) => printLatex(expression))],
  ['math', formulaFilter((expression) => `$${printLatex(expression)}$`)],
  ['display', formulaFilter((expression) => `\n\n$$${printLatex(expression)}$$\n\n`)],
  ['plain', formulaFilter((expression) => printPlain(expression))],
  [
    'capital',
    {
      formula: false,
      apply: (value) =>
        value.kind === 'word'
          ? word(value.text.slice(0, 1).toUpperCase() + value.text.slice(1))
          : undefined,
    },
  ],
  [
    'abs',
    {
      formula: false,
      apply: (value) => (value.kind === 'number' ? number(absolute(value.value)) : undefined),
    },
  ],
  [
    'length',
    {
      formula: false,
      apply: (value) => (value.kind === 'list' ? number(rational(value.items.length)) : undefined),
    },
  ],
]);
