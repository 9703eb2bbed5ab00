/**
 * Written answers and formulas in the three syntaxes that documents use. Expressions are the
 * printers' business; here stand only the signs around them: brackets of vectors, equals signs.
 */
import type { Formula, Side } from '../calculus/worked-solution.ts';
import type { Expression } from '../expression/expression.ts';
import { printLatex, printPlain, printPretty } from '../expression/print/print.ts';
import type { Written } from '../expression/read/written.ts';
import type { Equality } from './document/document.ts';

export function writtenLatex(written: Written, print: (e: Expression) => string = printLatex): string {
  switch (written.kind) {
    case 'scalar':
      return print(written.expression);
    case 'vector':
      return `\\begin{pmatrix} ${written.components.map(print).join(' \\\\ ')} \\end{pmatrix}`;
    case 'matrix': {
      const rows = written.rows.map((row) => row.map(print).join(' & '));
      return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
    }
    case 'equation':
      return `${print(written.left)} = ${print(written.right)}`;
  }
}

function inLine(written: Written, print: (e: Expression) => string): string {
  switch (written.kind) {
    case 'scalar':
      return print(written.expression);
    case 'vector':
      return `(${written.components.map(print).join(', ')})`;
    case 'matrix':
      return `[${written.rows.map((row) => `[${row.map(print).join(', ')}]`).join(', ')}]`;
    case 'equation':
      return `${print(written.left)} = ${print(written.right)}`;
  }
}

/** For a keyboard: reads back as the same answer. */
export const writtenPlain = (written: Written): string => inLine(written, (e) => printPlain(e));

/** For people reading a terminal. */
export const writtenPretty = (written: Written): string => inLine(written, (e) => printPretty(e));

function sideLatex(side: Side): string {
  if (side.kind === 'gradient-sign') return `\\nabla_{${side.by}} ${side.of}`;
  return writtenLatex(side);
}

function sidePretty(side: Side): string {
  if (side.kind === 'gradient-sign') return `∇_${side.by} ${side.of}`;
  return writtenPretty(side);
}

/** On one line: a = b = c. */
export const formulaLatex = (formula: Formula): string => formula.sides.map(sideLatex).join(' = ');

export const formulaPretty = (formula: Formula): string =>
  formula.sides.map(sidePretty).join(' = ');

export const equalitiesLatex = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) =>
      sides.map(sideLatex).join(relation === undefined ? ' = ' : ' \\approx '),
    )
    .join(',\\; ');

export const equalitiesPretty = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) => sides.map(sidePretty).join(relation === undefined ? ' = ' : ' ≈ '))
    .join(', ');

/** Past this many characters of LaTeX a chain of three or more sides is set one equality a line. */
const LONG = 110;

/** Displayed: a chain of equalities that would be long is aligned at its equals signs. */
export function displayLatex(formula: Formula): string {
  const sides = formula.sides.map(sideLatex);
  const line = sides.join(' = ');
  if (sides.length < 3 || line.length <= LONG) return line;
  const [first, ...others] = sides;
  const rows = others.map((side, index) => `${index === 0 ? first : ''} &= ${side}`);
  return `\\begin{aligned} ${rows.join(' \\\\[4pt] ')} \\end{aligned}`;
}
