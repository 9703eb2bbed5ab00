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
import { arrange, type DisplayWidths, lineOf, type PrintedFormula } from './arrange.ts';
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
      return `\\text{${written.chosen.join(', ')}}`;
    case 'tuple':
      return `\\left(${written.parts.map((part) => writtenLatex(part, options)).join(',\\; ')}\\right)`;
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
    case 'tuple':
      return `(${written.parts.map((part) => inLine(part, print, matrix)).join(', ')})`;
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

/** The point a derivative is taken at, in brackets. */
const placeLatex = (at: readonly Expression[] | undefined, options: MathOptions): string =>
  at === undefined ? '' : `\\left(${at.map(latexOf(options)).join(', ')}\\right)`;
const placePretty = (at: readonly Expression[] | undefined, options: MathOptions): string =>
  at === undefined ? '' : `(${at.map(prettyOf(options)).join(', ')})`;

function sideLatex(side: Side, options: MathOptions): string {
  if (side.kind === 'limit') {
    const operand = expressionLatex(side.expression, options);
    return `\\lim_{${side.letter} \\to 0} ${limitOf(side, '\\left(', '\\right)', operand)}`;
  }
  if (side.kind === 'gradient-sign') {
    const by = vectorSign(side.by, latexOf(options));
    const nabla = by === '' ? '\\nabla' : `\\nabla_{${by}}`;
    const of = expressionLatex(variable(side.of), options);
    return `${side.times === undefined ? '' : `${side.times} `}${nabla} ${of}${placeLatex(side.at, options)}`;
  }
  if (side.kind === 'directional-sign') {
    const [along, of] = [side.along, side.of].map((name) => latexOf(options)(variable(name)));
    return `D_{${along}} ${of}${placeLatex(side.at, options)}`;
  }
  if (side.kind === 'determinant-sign') {
    const listed = (names: readonly string[]): string =>
      names.map((name) => latexOf(options)(variable(name))).join(', ');
    return `\\frac{\\partial(${listed(side.of)})}{\\partial(${listed(side.by)})}`;
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
    const place = placePretty(side.at, options);
    return `${side.times === undefined ? '' : `${side.times} `}${nabla}${place}`;
  }
  if (side.kind === 'directional-sign') {
    const [along, of] = [side.along, side.of].map((name) => prettyOf(options)(variable(name)));
    return `D_${along} ${of}${placePretty(side.at, options)}`;
  }
  if (side.kind === 'determinant-sign') {
    const listed = (names: readonly string[]): string =>
      names.map((name) => prettyOf(options)(variable(name))).join(', ');
    return `∂(${listed(side.of)})/∂(${listed(side.by)})`;
  }
  if (side.kind === 'differential-sign' || side.kind === 'derivative-sign') {
    return matrixSidePretty(side);
  }
  return writtenPretty(side, options);
}

/** A formula's sides as printed, each with what stands before it. */
export function printedFormula(
  { sides, roundedFrom = Number.POSITIVE_INFINITY }: Formula,
  print: (side: Side) => string,
  rounded: string,
): PrintedFormula {
  const relation = (index: number): string =>
    index === 0 ? '' : index >= roundedFrom ? rounded : '=';
  return { sides: sides.map(print), relations: sides.map((_, index) => relation(index)) };
}

const printedLatex = (formula: Formula, options: MathOptions): PrintedFormula =>
  printedFormula(
    formula,
    (side) =>
      formula.points && side.kind === 'vector'
        ? `\\left(${side.components.map(latexOf(options)).join(', ')}\\right)`
        : sideLatex(side, options),
    '\\approx',
  );

/** On one line: a = b = c. */
export const formulaLatex = (formula: Formula, options: MathOptions = {}): string =>
  lineOf(printedLatex(formula, options));

export const formulaPretty = (formula: Formula, options: MathOptions = {}): string =>
  lineOf(printedFormula(formula, (side) => sidePretty(side, options), '≈'));

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

const WIDTHS: DisplayWidths = { chain: 110, single: 180, together: 90, aligned: 150 };

/** What each display contains. */
export const displaysLatex = (
  formulas: readonly Formula[],
  options: MathOptions = {},
): readonly string[] =>
  arrange(
    formulas.map((formula) => printedLatex(formula, options)),
    WIDTHS,
  ).map((display) =>
    display.kind === 'line'
      ? display.formulas.join(' \\qquad ')
      : `\\begin{aligned} ${display.rows
          .map(({ left, right }) => `${left} &${right}`)
          .join(' \\\\[4pt] ')} \\end{aligned}`,
  );
