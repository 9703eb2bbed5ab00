/** Written answers and formulas in Typst's math mode: the signs around expressions, which print themselves. */
import type { Formula, Side } from '../../calculus/worked-solution.ts';
import type { Expression } from '../../expression/expression.ts';
import { printTypst } from '../../expression/print/print.ts';
import { LIMITS } from '../../limits.ts';
import type { Equality } from '../document/document.ts';
import { formulaLatex, type MathOptions } from '../formula.ts';
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

export const formulaTypst = (formula: Formula, options: MathOptions = {}): string =>
  formula.sides.map((side) => sideTypst(side, options)).join(' = ');

export const equalitiesTypst = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) =>
      sides.map((side) => sideTypst(side, {})).join(relation === undefined ? ' = ' : ' approx '),
    )
    .join(', thick ');

/** Past this many characters of Typst a chain of three or more sides is set one equality a line. */
const LONG = 90;
const SHORT = 70;

/** What each displayed line contains: short formulas side by side, others one below the other. */
export function displaysTypst(
  formulas: readonly Formula[],
  options: MathOptions,
): readonly string[] {
  const lines = formulas.map((formula) => displayTypst(formula, options));
  return lines.join('').length <= SHORT ? [lines.join(' wide ')] : lines;
}

function displayTypst(formula: Formula, options: MathOptions): string {
  const sides = formula.sides.map((side) => sideTypst(side, options));
  const line = sides.join(' = ');
  if (sides.length < 3 || line.length <= LONG) return line;
  const [first, ...others] = sides;
  return others.map((side, index) => `${index === 0 ? first : ''} &= ${side}`).join(' \\ ');
}
