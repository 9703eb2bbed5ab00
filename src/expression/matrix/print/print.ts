/**
 * Matrix expressions as text: plain (reads back), LaTeX (reads back) and Typst (for paper). With the
 * declarations at hand, vectors can be set bold and the logistic function is written sigma.
 */
import { functionNamed, functionRow } from '../../functions.ts';
import { GREEK_LETTERS, nameParts } from '../../names.ts';
import type { Dimension, MatrixExpression } from '../expression.ts';
import type { Declarations } from '../shape.ts';
import { layOutMatrix, type MatrixSyntax } from './layout.ts';

export interface MatrixPrintOptions {
  /** Needed for the two other options. */
  readonly declarations?: Declarations;
  /** Column vectors are set bold. */
  readonly boldVectors?: boolean;
  /** I, 1 and 0 carry their size as a subscript; on unless switched off. */
  readonly sizes?: boolean;
}

export const printMatrixPlain = (expression: MatrixExpression): string =>
  layOutMatrix(expression, PLAIN);

/** For people reading a terminal: raised signs, and the signs of paper. */
export const printMatrixPretty = (expression: MatrixExpression): string =>
  layOutMatrix(expression, PRETTY);

export const printMatrixLatex = (
  expression: MatrixExpression,
  options: MatrixPrintOptions = {},
): string => layOutMatrix(expression, latexSyntax(options));

export const printMatrixTypst = (
  expression: MatrixExpression,
  options: MatrixPrintOptions = {},
): string => layOutMatrix(expression, typstSyntax(options));

const PLAIN: MatrixSyntax = {
  times: ' ',
  minus: '-',
  hadamard: ' .* ',
  hadamardQuotient: ' ./ ',
  ellipsis: '...',
  bracket: (text) => `(${text})`,
  superscript: (base, exponent) => `${base}^${/^\w+$/.test(exponent) ? exponent : `(${exponent})`}`,
  transposed: (base) => `${base}^T`,
  inverted: (base) => `${base}^-1`,
  inverseTransposed: (base) => `${base}^-T`,
  fraction: () => undefined,
  constant: (name) => name,
  symbol: (name) => name,
  rate: (name, by) => `d${name}/d${by}`,
  differential: (name) => `d${name}`,
  identity: (size) => `I_${size}`,
  ones: (size) => `1_${size}`,
  zero: (rows, columns) => `0_(${rows},${columns})`,
  norm: (which, operand) =>
    `||${operand}||${which === 'euclidean' ? '' : which === 'one' ? '_1' : '_F'}`,
  call: (name, operand) => `${name}(${operand})`,
  apply: (name, _, order, operand) => `${name}${"'".repeat(order)}(${operand})`,
};

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** λ, μ_0 */
function prettyName(name: string): string {
  const { letter, subscript } = nameParts(name);
  const sign = GREEK_LETTERS[letter] ?? letter;
  return subscript === undefined ? sign : `${sign}_${subscript}`;
}

const PRETTY: MatrixSyntax = {
  ...PLAIN,
  minus: '−',
  constant: (name) => (name === 'pi' ? 'π' : name),
  symbol: prettyName,
  rate: (name, by) => `d${prettyName(name)}/d${prettyName(by)}`,
  differential: (name) => `d${prettyName(name)}`,
  apply: (name, known, order, operand) =>
    PLAIN.apply(known ? name : prettyName(name), known, order, operand),
  hadamard: ' ⊙ ',
  hadamardQuotient: ' ⊘ ',
  ellipsis: '…',
  superscript: (base, exponent) =>
    /^\d+$/.test(exponent)
      ? `${base}${[...exponent].map((digit) => RAISED_DIGITS[Number(digit)]).join('')}`
      : PLAIN.superscript(base, exponent),
  transposed: (base) => `${base}ᵀ`,
  inverted: (base) => `${base}⁻¹`,
  inverseTransposed: (base) => `${base}⁻ᵀ`,
  norm: (which, operand) =>
    `‖${operand}‖${which === 'euclidean' ? '' : which === 'one' ? '₁' : '_F'}`,
};

/** Whether the letter is declared a column vector with more than one entry. */
const isVector = (name: string, options: MatrixPrintOptions): boolean => {
  const declared = options.declarations?.symbols.find((each) => each.name === name);
  return declared !== undefined && declared.columns === 1 && declared.rows !== 1;
};

const usesSigma = (options: MatrixPrintOptions): boolean =>
  options.declarations !== undefined &&
  !options.declarations.symbols.some((each) => each.name === 'sigma') &&
  !options.declarations.functions?.includes('sigma') &&
  (options.declarations.meanings?.sigma ?? 'sigmoid') === 'sigmoid';

function latexName(name: string, bold: boolean): string {
  const { letter, subscript } = nameParts(name);
  const sign = Object.hasOwn(GREEK_LETTERS, letter) ? `\\${letter}` : letter;
  const set = bold ? (sign.startsWith('\\') ? `\\boldsymbol{${sign}}` : `\\mathbf{${sign}}`) : sign;
  return subscript === undefined ? set : `${set}_{${subscript}}`;
}

function latexSyntax(options: MatrixPrintOptions): MatrixSyntax {
  const bracket = (text: string): string => `\\left(${text}\\right)`;
  const symbol = (name: string): string =>
    latexName(name, options.boldVectors === true && isVector(name, options));
  const sized = (sign: string, size: string): string =>
    options.sizes === false ? sign : `${sign}_{${size}}`;
  return {
    times: ' ',
    minus: '-',
    hadamard: ' \\odot ',
    hadamardQuotient: ' \\oslash ',
    ellipsis: '\\ldots',
    bracket,
    superscript: (base, exponent) => `${base}^{${exponent}}`,
    transposed: (base) => `${base}^{\\top}`,
    inverted: (base) => `${base}^{-1}`,
    inverseTransposed: (base) => `${base}^{-\\top}`,
    fraction: (above, below) => `\\frac{${above}}{${below}}`,
    constant: (name) => (name === 'pi' ? '\\pi' : 'e'),
    symbol,
    rate: (name, by) => `\\frac{d${symbol(name)}}{d${symbol(by)}}`,
    differential: (name) => `\\mathrm{d}${symbol(name)}`,
    identity: (size) => sized('I', `${size}`),
    ones: (size) => sized('\\mathbf{1}', `${size}`),
    zero: (rows, columns) => sized('0', columns === 1 ? `${rows}` : `${rows} \\times ${columns}`),
    norm: (which, operand) =>
      `\\lVert ${operand} \\rVert${which === 'euclidean' ? '' : which === 'one' ? '_{1}' : '_{F}'}`,
    call: (name, operand) =>
      `${name === 'det' ? '\\det' : `\\operatorname{${name}}`}${bracket(operand)}`,
    apply: (name, known, order, operand) => {
      if (known && name === 'sqrt' && order === 0) return `\\sqrt{${operand}}`;
      return `${latexFunction(name, known, options)}${"'".repeat(order)}${bracket(operand)}`;
    },
  };
}

function latexFunction(name: string, known: boolean, options: MatrixPrintOptions): string {
  if (!known) return latexName(name, false);
  if (name === 'sigmoid' && usesSigma(options)) return '\\sigma';
  const row = functionNamed(name);
  return row === undefined ? `\\operatorname{${name}}` : functionRow(row).latex;
}

function typstSyntax(options: MatrixPrintOptions): MatrixSyntax {
  const name = (text: string, bold: boolean): string => {
    const { letter, subscript } = nameParts(text);
    const sign = Object.hasOwn(GREEK_LETTERS, letter)
      ? letter[0] === letter[0]!.toLowerCase()
        ? letter
        : `${letter[0]!.toUpperCase()}${letter.slice(1)}`
      : letter;
    const set = bold ? `bold(${sign})` : sign;
    return subscript === undefined ? set : `${set}_(${subscript})`;
  };
  const symbol = (text: string): string =>
    name(text, options.boldVectors === true && isVector(text, options));
  const sized = (sign: string, size: string): string =>
    options.sizes === false ? sign : `${sign}_(${size})`;
  const dimension = (size: Dimension): string => `${size}`;
  return {
    times: ' ',
    minus: '-',
    hadamard: ' dot.o ',
    hadamardQuotient: ' slash.o ',
    ellipsis: 'dots',
    bracket: (text) => `(${text})`,
    superscript: (base, exponent) => `${base}^(${exponent})`,
    transposed: (base) => `${base}^top`,
    inverted: (base) => `${base}^(-1)`,
    inverseTransposed: (base) => `${base}^(-top)`,
    fraction: (above, below) => `frac(${above}, ${below})`,
    constant: (text) => text,
    symbol,
    rate: (text, by) => `frac(dif ${symbol(text)}, dif ${symbol(by)})`,
    differential: (text) => `dif ${symbol(text)}`,
    identity: (size) => sized('I', dimension(size)),
    ones: (size) => sized('bold(1)', dimension(size)),
    zero: (rows, columns) => sized('0', columns === 1 ? `${rows}` : `${rows} times ${columns}`),
    norm: (which, operand) =>
      `norm(${operand})${which === 'euclidean' ? '' : which === 'one' ? '_1' : '_F'}`,
    call: (text, operand) => `op("${text}")(${operand})`,
    apply: (text, known, order, operand) => {
      const primes = "'".repeat(order);
      if (known && text === 'sqrt' && order === 0) return `sqrt(${operand})`;
      if (known && text === 'sigmoid' && usesSigma(options)) return `sigma${primes}(${operand})`;
      return `${known ? `op("${text}")` : name(text, false)}${primes}(${operand})`;
    },
  };
}
