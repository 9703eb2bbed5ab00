/**
 * Written answers and formulas in the three syntaxes that documents use. Expressions are the
 * printers' business; here stand only the signs around them: brackets of vectors, equals signs.
 */
import type { Formula, Side } from '../calculus/worked-solution.ts';
import { type Expression, variable } from '../expression/expression.ts';
import type { MatrixExpression } from '../expression/matrix/expression.ts';
import {
  printMatrixLatex,
  printMatrixPlain,
  printMatrixPretty,
} from '../expression/matrix/print/print.ts';
import { printLatex, printPlain, printPretty } from '../expression/print/print.ts';
import type { Written } from '../expression/read/written.ts';
import { LIMITS } from '../limits.ts';
import type { DerivativeSign, Equality } from './document/document.ts';
import { matrixSideLatex, matrixSidePretty } from './matrix-formula.ts';

/** How the mathematics of one document differs from the printers' defaults. */
export interface MathOptions {
  readonly derivatives?: DerivativeSign;
}

type Print = (expression: Expression) => string;

const size = LIMITS.publish.printedSize;
const latexOf =
  (options: MathOptions): Print =>
  (expression) =>
    printLatex(expression, { size, ...options });
const prettyOf =
  (options: MathOptions): Print =>
  (expression) =>
    printPretty(expression, { size, ...options });

export const expressionLatex = (expression: Expression, { derivatives }: MathOptions): string =>
  latexOf(derivatives === undefined ? {} : { derivatives })(expression);

export const expressionPretty = (expression: Expression, { derivatives }: MathOptions): string =>
  prettyOf(derivatives === undefined ? {} : { derivatives })(expression);

export function writtenLatex(written: Written, options: MathOptions = {}): string {
  const print: Print = (expression) => expressionLatex(expression, options);
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
    case 'choices':
      return `\text{${written.chosen.join(', ')}}`;
    case 'matrix-expression':
      return printMatrixLatex(written.expression);
  }
}

function inLine(
  written: Written,
  print: Print,
  matrix: (expression: MatrixExpression) => string,
): string {
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
    case 'matrix-expression':
      return matrix(written.expression);
  }
}

/** For a keyboard: reads back as the same answer. */
export const writtenPlain = (written: Written): string =>
  inLine(written, (e) => printPlain(e), printMatrixPlain);

/** For people reading a terminal. */
export const writtenPretty = (written: Written, options: MathOptions = {}): string =>
  inLine(written, (expression) => expressionPretty(expression, options), printMatrixPretty);

/** A limit of several terms needs brackets. */
const limitOf = (
  side: Extract<Side, { kind: 'limit' }>,
  open: string,
  close: string,
  text: string,
) => (side.expression.kind === 'sum' ? `${open}${text}${close}` : text);

/** The variables below ∇: a letter alone, several in brackets. */
function vectorSign(by: string, print: Print): string {
  if (by === '') return '';
  const names = by.split(', ').map((name) => print(variable(name)));
  return names.length === 1 ? names[0]! : `(${names.join(', ')})`;
}

function sideLatex(side: Side, options: MathOptions): string {
  if (side.kind === 'limit') {
    const operand = expressionLatex(side.expression, options);
    return `\\lim_{${side.letter} \\to 0} ${limitOf(side, '\\left(', '\\right)', operand)}`;
  }
  if (side.kind === 'gradient-sign') {
    const by = vectorSign(side.by, latexOf(options));
    const nabla = by === '' ? '\\nabla' : `\\nabla_{${by}}`;
    const of = expressionLatex(variable(side.of), options);
    return `${side.times === undefined ? '' : `${side.times} `}${nabla} ${of}`;
  }
  if (side.kind === 'differential-sign' || side.kind === 'derivative-sign') {
    return matrixSideLatex(side, {});
  }
  return writtenLatex(side, options);
}

function sidePretty(side: Side, options: MathOptions): string {
  if (side.kind === 'limit') {
    const operand = expressionPretty(side.expression, options);
    return `lim[${side.letter} → 0] ${limitOf(side, '(', ')', operand)}`;
  }
  if (side.kind === 'gradient-sign') {
    const by = vectorSign(side.by, prettyOf(options));
    const of = expressionPretty(variable(side.of), options);
    const nabla = by === '' ? `∇${of}` : `∇_${by} ${of}`;
    return side.times === undefined ? nabla : `${side.times} ${nabla}`;
  }
  if (side.kind === 'differential-sign' || side.kind === 'derivative-sign') {
    return matrixSidePretty(side);
  }
  return writtenPretty(side, options);
}

/** What stands before the side at an index. */
const relationAt = (
  { roundedFrom = Number.POSITIVE_INFINITY }: Formula,
  index: number,
  rounded: string,
): string => (index === 0 ? '' : index >= roundedFrom ? ` ${rounded} ` : ' = ');

/** On one line: a = b = c. */
export const formulaLatex = (formula: Formula, options: MathOptions = {}): string =>
  formula.sides
    .map((side, index) => relationAt(formula, index, '\\approx') + sideLatex(side, options))
    .join('');

export const formulaPretty = (formula: Formula, options: MathOptions = {}): string =>
  formula.sides
    .map((side, index) => relationAt(formula, index, '≈') + sidePretty(side, options))
    .join('');

export const equalitiesLatex = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) =>
      sides.map((side) => sideLatex(side, {})).join(relation === undefined ? ' = ' : ' \\approx '),
    )
    .join(',\\; ');

export const equalitiesPretty = (equalities: readonly Equality[]): string =>
  equalities
    .map(({ sides, relation }) =>
      sides.map((side) => sidePretty(side, {})).join(relation === undefined ? ' = ' : ' ≈ '),
    )
    .join(', ');

/** Past this many characters of LaTeX a chain of three or more sides is set one equality a line. */
const LONG = 110;

/** Formulas up to this many characters of LaTeX together stand side by side. */
const SHORT = 90;

/** What each display line contains: short formulas side by side, others one below the other. */
export function displaysLatex(
  formulas: readonly Formula[],
  options: MathOptions = {},
): readonly string[] {
  const lines = formulas.map((formula) => displayLatex(formula, options));
  return lines.join('').length <= SHORT ? [lines.join(' \\qquad ')] : lines;
}

/** Displayed: a chain of equalities that would be long is aligned at its equals signs. */
export function displayLatex(formula: Formula, options: MathOptions = {}): string {
  const line = formulaLatex(formula, options);
  if (formula.sides.length < 3 || line.length <= LONG) return line;
  const [first, ...others] = formula.sides.map((side) => sideLatex(side, options));
  const rows = others.map((side, index) => {
    const relation = relationAt(formula, index + 1, '\\approx').trim();
    return `${index === 0 ? first : ''} &${relation} ${side}`;
  });
  return `\\begin{aligned} ${rows.join(' \\\\[4pt] ')} \\end{aligned}`;
}
