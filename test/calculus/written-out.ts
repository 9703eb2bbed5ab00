/** Steps written out in plain text with the English sentences, to be read by people. */
import type {
  Formula,
  Side,
  Step,
  StepDatum,
  StepValue,
} from '../../src/calculus/worked-solution.ts';
import type { Expression } from '../../src/expression/expression.ts';
import { type PrintOptions, printPretty } from '../../src/expression/print/print.ts';
import { STEP_SENTENCES } from '../../src/publish/words/en/steps.ts';

export function writtenText(written: Side, options: PrintOptions = {}): string {
  const print = (expression: Expression): string => printPretty(expression, options);
  const place = (at: readonly Expression[] | undefined): string =>
    at === undefined ? '' : `(${at.map(print).join(', ')})`;
  switch (written.kind) {
    case 'scalar':
      return print(written.expression);
    case 'vector':
      return `(${written.components.map(print).join(', ')})`;
    case 'matrix':
      return `[${written.rows.map((row) => `[${row.map(print).join(', ')}]`).join(', ')}]`;
    case 'equation':
      return `${print(written.left)} = ${print(written.right)}`;
    case 'choices':
      return written.chosen.join(', ');
    case 'tuple':
    case 'matrix-expression':
    case 'differential-sign':
    case 'derivative-sign':
      return written.kind;
    case 'limit':
      return `lim[${written.letter} → 0] (${print(written.expression)})`;
    case 'gradient-sign':
      return `${written.times ?? ''}∇${written.by === '' ? '' : `_${written.by} `}${written.of}${place(written.at)}`;
    case 'directional-sign':
      return `D_${written.along} ${written.of}${place(written.at)}`;
    case 'determinant-sign':
      return `∂(${written.of.join(', ')})/∂(${written.by.join(', ')})`;
  }
}

export const formulaText = (formula: Formula, options: PrintOptions = {}): string =>
  formula.sides.map((side) => writtenText(side, options)).join(' = ');

const isList = (datum: StepDatum): datum is readonly StepValue[] => Array.isArray(datum);

function valueText(value: StepValue, options: PrintOptions): string {
  if (typeof value !== 'object') return `${value}`;
  return 'sides' in value ? formulaText(value, options) : printPretty(value, options);
}

function datumText(datum: StepDatum, options: PrintOptions): string {
  if (!isList(datum)) return valueText(datum, options);
  const texts = datum.map((value) => valueText(value, options));
  return texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
}

/** Throws when a sentence has a placeholder that the step has no datum for. */
export const sentence = ({ code, data }: Step, options: PrintOptions = {}): string =>
  STEP_SENTENCES[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const datum = data[key];
    if (datum === undefined) throw new Error(`${code}: nothing for {${key}}`);
    return datumText(datum, options);
  });

export const stepsText = (
  steps: readonly Step[],
  options: PrintOptions = { derivatives: 'ordinary' },
  indent = '',
): string =>
  steps
    .map((step, index) =>
      [
        `${indent}${index + 1}. ${sentence(step, options)}`,
        ...step.formulas.map((formula) => `${indent}     ${formulaText(formula, options)}`),
        ...(step.steps.length === 0 ? [] : [stepsText(step.steps, options, `${indent}   `)]),
      ].join('\n'),
    )
    .join('\n');
