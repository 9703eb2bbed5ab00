/** Formulas of matrix calculus in the syntaxes that documents use; signs are the printers'. */
import type { MatrixFormula, MatrixSide } from '../calculus/matrix/steps.ts';
import {
  type MatrixPrintOptions,
  printMatrixLatex,
  printMatrixPretty,
} from '../expression/matrix/print/print.ts';

export function matrixSideLatex(side: MatrixSide, options: MatrixPrintOptions): string {
  switch (side.kind) {
    case 'matrix-expression':
      return printMatrixLatex(side.expression, options);
    case 'differential-sign':
      return `\\mathrm{d}\\left(${printMatrixLatex(side.of, options)}\\right)`;
    case 'derivative-sign': {
      const by = printMatrixLatex({ kind: 'symbol', name: side.by }, options);
      const inside = printMatrixLatex(side.of, options);
      const of = side.of.kind === 'symbol' ? inside : `\\left(${inside}\\right)`;
      return side.layout === 'denominator'
        ? `\\nabla_{${by}} ${of}`
        : `\\frac{\\partial}{\\partial ${by}} ${of}`;
    }
  }
}

export const matrixFormulaLatex = ({ sides }: MatrixFormula, options: MatrixPrintOptions): string =>
  sides.map((side) => matrixSideLatex(side, options)).join(' = ');

/** For people reading a terminal. */
export function matrixSidePretty(side: MatrixSide): string {
  switch (side.kind) {
    case 'matrix-expression':
      return printMatrixPretty(side.expression);
    case 'differential-sign':
      return `d(${printMatrixPretty(side.of)})`;
    case 'derivative-sign': {
      const inside = printMatrixPretty(side.of);
      const of = side.of.kind === 'symbol' ? inside : `(${inside})`;
      const by = printMatrixPretty({ kind: 'symbol', name: side.by });
      return side.layout === 'denominator' ? `∇_${by} ${of}` : `∂/∂${by} ${of}`;
    }
  }
}
