/**
 * Where brackets and spaces stand in a matrix expression: the one place that knows precedence, for
 * every syntax. From loose to tight: sum, negation, Hadamard product, product, superscript. What is
 * written reads back as the same expression; past the size guard the rest is elided.
 */
import { LIMITS } from '../../../limits.ts';
import type { Dimension, MatrixExpression, Norm } from '../expression.ts';
import { bottomUpMatrix } from '../traverse.ts';

/** How tightly a written part holds together. */
type Hold = 'sum' | 'negation' | 'hadamard' | 'product' | 'quotient' | 'script' | 'atom';

interface Piece {
  readonly text: string;
  readonly hold: Hold;
  /** Begins with a digit, so that a number in front of it would run into it. */
  readonly number: boolean;
  readonly kind: MatrixExpression['kind'];
}

/** The signs of one syntax. */
export interface MatrixSyntax {
  readonly times: string;
  readonly minus: string;
  readonly hadamard: string;
  readonly hadamardQuotient: string;
  readonly ellipsis: string;
  bracket(text: string): string;
  superscript(base: string, exponent: string): string;
  transposed(base: string): string;
  inverted(base: string): string;
  /** X^{-T} */
  inverseTransposed(base: string): string;
  /** A stacked fraction, or undefined where it stands on the line. */
  fraction(above: string, below: string): string | undefined;
  constant(name: 'e' | 'pi'): string;
  symbol(name: string): string;
  rate(name: string, by: string): string;
  differential(name: string): string;
  identity(size: Dimension): string;
  ones(size: Dimension): string;
  zero(rows: Dimension, columns: Dimension): string;
  norm(which: Norm['norm'], operand: string): string;
  /** tr, det, diag, sum, softmax applied. */
  call(name: 'tr' | 'det' | 'diag' | 'sum' | 'softmax', operand: string): string;
  /** An elementwise function, with `order` primes. */
  apply(name: string, known: boolean, order: number, operand: string): string;
}

export function layOutMatrix(root: MatrixExpression, syntax: MatrixSyntax): string {
  return bottomUpMatrix<Piece>(root, (expression, parts) => {
    const piece = pieceOf(expression, parts, syntax);
    if (piece.text.length <= LIMITS.print.size) return piece;
    return { text: syntax.ellipsis, hold: 'atom', number: false, kind: expression.kind };
  }).text;
}

function pieceOf(
  expression: MatrixExpression,
  parts: readonly Piece[],
  syntax: MatrixSyntax,
): Piece {
  const [first, second] = parts as [Piece, Piece];
  const piece = (text: string, hold: Hold, number = false): Piece => ({
    text,
    hold,
    number,
    kind: expression.kind,
  });
  const enclosed = (part: Piece, ...bare: readonly Hold[]): string =>
    bare.includes(part.hold) ? part.text : syntax.bracket(part.text);
  switch (expression.kind) {
    case 'number': {
      const { numerator, denominator } = expression.value;
      if (denominator === 1n) return piece(`${numerator}`, 'atom', true);
      const stacked = syntax.fraction(`${numerator}`, `${denominator}`);
      return piece(stacked ?? `${numerator}/${denominator}`, 'quotient', true);
    }
    case 'constant':
      return piece(syntax.constant(expression.name), 'atom');
    case 'symbol':
      return piece(syntax.symbol(expression.name), 'atom');
    case 'rate':
      return piece(syntax.rate(expression.name, expression.by), 'quotient');
    case 'differential':
      return piece(syntax.differential(expression.name), 'product');
    case 'identity':
      return piece(syntax.identity(expression.size), 'atom');
    case 'ones':
      return piece(syntax.ones(expression.size), 'atom');
    case 'zero':
      return piece(syntax.zero(expression.rows, expression.columns), 'atom');
    case 'negation':
      return piece(
        syntax.minus + enclosed(first, 'hadamard', 'product', 'quotient', 'script', 'atom'),
        'negation',
      );
    case 'sum':
      return piece(sumText(expression.terms, parts, syntax), 'sum', first.number);
    case 'product':
      return piece(productText(parts, syntax), 'product', first.number);
    case 'hadamard':
      return piece(
        `${enclosed(first, 'script', 'atom', 'hadamard')}${syntax.hadamard}${enclosed(second, 'script', 'atom')}`,
        'hadamard',
      );
    case 'hadamard-quotient':
      return piece(
        `${enclosed(first, 'script', 'atom')}${syntax.hadamardQuotient}${enclosed(second, 'script', 'atom')}`,
        'hadamard',
      );
    case 'quotient': {
      const stacked = syntax.fraction(first.text, second.text);
      if (stacked !== undefined) return piece(stacked, 'quotient');
      return piece(
        `${enclosed(first, 'script', 'atom')}/${enclosed(second, 'script', 'atom')}`,
        'quotient',
      );
    }
    case 'power':
      return piece(syntax.superscript(enclosed(first, 'atom'), second.text), 'script');
    case 'transpose':
      if (expression.operand.kind === 'inverse' && isAtomic(expression.operand.operand)) {
        const letter = layOutMatrix(expression.operand.operand, syntax);
        return piece(syntax.inverseTransposed(letter), 'script');
      }
      // 1ᵀ is the row of ones.
      return piece(
        syntax.transposed(first.number ? syntax.bracket(first.text) : enclosed(first, 'atom')),
        'script',
      );
    case 'inverse':
      return piece(syntax.inverted(enclosed(first, 'atom')), 'script');
    case 'trace':
      return piece(syntax.call('tr', first.text), 'atom');
    case 'determinant':
      return piece(syntax.call('det', first.text), 'atom');
    case 'diag':
      return piece(syntax.call('diag', first.text), 'atom');
    case 'entry-sum':
      return piece(syntax.call('sum', first.text), 'atom');
    case 'softmax':
      return piece(syntax.call('softmax', first.text), 'atom');
    case 'norm':
      return piece(syntax.norm(expression.norm, first.text), 'atom');
    case 'elementwise':
      return piece(
        syntax.apply(expression.name, expression.known, expression.order, first.text),
        'atom',
      );
  }
}

/** A letter, or anything else that takes a superscript as it stands and has no parts to repeat. */
const isAtomic = (expression: MatrixExpression): boolean => expression.kind === 'symbol';

function sumText(
  terms: readonly MatrixExpression[],
  parts: readonly Piece[],
  syntax: MatrixSyntax,
): string {
  return parts
    .map((part, index) => {
      const text = part.hold === 'sum' ? syntax.bracket(part.text) : part.text;
      if (index === 0) return text;
      if (terms[index]!.kind !== 'negation') return ` + ${text}`;
      return ` ${syntax.minus} ${text.slice(syntax.minus.length)}`;
    })
    .join('');
}

function productText(parts: readonly Piece[], syntax: MatrixSyntax): string {
  return parts
    .map((part, index) => {
      const tight = part.hold === 'script' || part.hold === 'atom';
      const fraction = part.hold === 'quotient' && index === 0 && part.kind === 'number';
      const stacked = part.hold === 'quotient' && syntax.fraction('1', '2') !== undefined;
      const clash = index > 0 && part.number && part.kind !== 'ones';
      // A bare 1 in a product can be read as the column of ones.
      const unit = part.kind === 'number' && part.text === '1';
      const bare = (tight || fraction || stacked) && !clash && !unit;
      return bare ? part.text : syntax.bracket(part.text);
    })
    .join(syntax.times);
}
