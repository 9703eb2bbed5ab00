/** Written answers and formulas in Typst's math mode: the signs around expressions, which print themselves. */
import type { Formula, Side } from '../../calculus/worked-solution.ts';
import type { Expression } from '../../expression/expression.ts';
import { printTypst } from '../../expression/print/print.ts';
import { LIMITS } from '../../limits.ts';
import { arrange, type DisplayWidths, lineOf, type PrintedFormula } from '../arrange.ts';
import type { Equality } from '../document/document.ts';
import { formulaLatex, type MathOptions, printedFormula } from '../formula.ts';
import { latexTypst } from './latex-math.ts';
import { typstString } from './strings.ts';

const size = LIMITS.publish.printedSize;

export const expressionTypst = (expression: Expression, { derivatives }: MathOptions): string =>
  printTypst(expression, derivatives === undefined ? { size } : { size, derivatives });

function sideTypst(side: Side, options: MathOptions): string {
  const print = (expression: Expression): string => expressionTypst(expression, options);
  // Commas and semicolons part columns and rows; in an entry they stand within brackets only.
  switch (side.kind) {
    case 'scalar':
      return print(side.expression);
    case 'vector':
      return `mat(${side.components.map(print).join('; ')})`;
    case 'matrix':
      return `mat(${side.rows.map((row) => row.map(print).join(', ')).join('; ')})`;
    case 'equation':
      return `${print(side.left)} = ${print(side.right)}`;
    default:
      return foreignTypst(formulaLatex({ sides: [side] }, options));
  }
}

/** LaTeX of ours or an author's; as it was typed where it cannot be translated. */
export const foreignTypst = (latex: string): string =>
  latexTypst(latex) ?? `#raw(${typstString(latex)})`;

const printedTypst = (formula: Formula, options: MathOptions): PrintedFormula =>
  printedFormula(
    formula,
    (side) =>
      formula.points && side.kind === 'vector'
        ? `(${side.components.map((each) => expressionTypst(each, options)).join(', ')})`
        : sideTypst(side, options),
    'approx',
  );

export const formulaTypst = (formula: Formula, options: MathOptions = {}): string =>
  lineOf(printedTypst(formula, options));

export const equalitiesTypst = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) =>
      sides.map((side) => sideTypst(side, {})).join(relation === undefined ? ' = ' : ' approx '),
    )
    .join(', thick ');

const WIDTHS: DisplayWidths = { chain: 90, single: 150, together: 70, aligned: 110 };

/** What each display contains. */
export const displaysTypst = (
  formulas: readonly Formula[],
  options: MathOptions,
): readonly string[] =>
  arrange(
    formulas.map((formula) => printedTypst(formula, options)),
    WIDTHS,
  ).map((display) =>
    display.kind === 'line'
      ? display.formulas.join(' wide ')
      : display.rows.map(({ left, right }) => `${left} &${right}`).join(' \\ '),
  );
