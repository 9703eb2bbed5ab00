/**
 * Writing an expression in a syntax. Plain text and LaTeX read back as the same expression; Typst
 * and the pretty plain text are for people. Parts past the size guard are elided with an ellipsis.
 */
import { LIMITS } from '../../limits.ts';
import type { Expression, UnevaluatedDerivative } from '../expression.ts';
import { variablesOf } from '../traverse.ts';
import { type DerivativeSign, isPartialSign } from './derivative-sign.ts';
import { type LatexOptions, latexSyntax } from './latex.ts';
import { layOut } from './layout.ts';
import { PLAIN } from './plain.ts';
import { PRETTY } from './pretty.ts';
import type { Syntax } from './syntax.ts';
import { TYPST } from './typst.ts';

export interface PrintOptions extends LatexOptions {
  /** How many parts are written before the rest is elided. */
  readonly size?: number;
  /**
   * The sign of derivatives: d or the partial one. By default a derivative is partial when the whole
   * expression has several variables, except that of a bare variable by one other (dy/dx).
   */
  readonly derivatives?: DerivativeSign;
}

function written(expression: Expression, syntax: Syntax, options: PrintOptions): string {
  let several: boolean | undefined;
  const partial = (derivative: UnevaluatedDerivative): boolean => {
    const { operand, variables } = derivative;
    if (options.derivatives !== undefined) return isPartialSign(options.derivatives, derivative);
    if (variables.some((name) => name !== variables[0])) return true;
    if (operand.kind === 'variable') return false;
    several ??= variablesOf(expression).length > 1;
    return several;
  };
  return layOut(expression, syntax, { size: options.size ?? LIMITS.print.size, partial });
}

/** Plain text that reads back as the same expression: 2*x*cos(x^2). */
export const printPlain = (expression: Expression, options: PrintOptions = {}): string =>
  written(expression, PLAIN, options);

/** LaTeX that reads back as the same expression: 2 x \cos\left(x^{2}\right). */
export const printLatex = (expression: Expression, options: PrintOptions = {}): string =>
  written(expression, latexSyntax(options), options);

/** Plain text for people: 2x cos(x²). */
export const printPretty = (expression: Expression, options: PrintOptions = {}): string =>
  written(expression, PRETTY, options);

/** Typst's math mode, without the dollar signs. */
export const printTypst = (expression: Expression, options: PrintOptions = {}): string =>
  written(expression, TYPST, options);
