/**
 * The normal form of matrix expressions: a noncommutative polynomial in letters and opaque parts,
 * over exact rationals. Equal normal forms prove that two expressions are equal for all sizes and
 * all entries where both are defined; unequal ones prove nothing, and equality then rests on
 * samples. Past its bounds a normal form is given up (undefined), never wrong.
 *
 * Beside the relations of words: the trace is cyclic and blind to transposition, det(AB) = det A
 * det B, (AB)⁻¹ = B⁻¹A⁻¹ for square letters, X ∘ uvᵀ = diag(u) X diag(v), ‖x‖² = xᵀx, ‖X‖_F² =
 * tr(XᵀX), softmax z = exp z / 1ᵀexp z, and the declared symmetries.
 */
import type { Dimension, MatrixExpression } from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isSymmetricLetter,
  knownChains,
} from '../../expression/matrix/shape.ts';
import { bottomUpMatrix } from '../../expression/matrix/traverse.ts';
import {
  isInteger,
  isNegative,
  MINUS_ONE,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  power as rationalPower,
  reciprocal,
} from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { liftedDerivative } from './lifted.ts';
import {
  constantPolynomial,
  NormalFormExcess,
  negated,
  type Polynomial,
  plus,
  polynomial,
  polynomialKey,
  scalarPolynomial,
  scaled,
  type Term,
  termOf,
  times,
  timesScalars,
  transposed,
  wordPolynomial,
} from './polynomial.ts';
import {
  diagonalLetter,
  entryProduct,
  invertedLetter,
  isInversePair,
  type Letter,
  letterKey,
  onesLetter,
  opaqueLetter,
  transposedWord,
  type Word,
  wordKey,
} from './word.ts';

const HALF = rational(1, 2);

/** Normal forms under one set of declarations; remembers what it has worked out. */
export class MatrixNormalForms {
  readonly #declarations: Declarations;
  readonly #memory = new WeakMap<MatrixExpression, Polynomial>();
  /** Sums that stand as one scalar with an exponent, by name, so that whole powers can be expanded. */
  readonly #sums = new Map<string, Polynomial>();

  constructor(declarations: Declarations) {
    this.#declarations = declarations;
    for (const { name, unitSum } of declarations.symbols) {
      if (unitSum) this.#sums.set(`Σ[${name}]`, constantPolynomial(ONE));
    }
  }

  /** The normal form, or undefined if it grows past its bounds. */
  of(expression: MatrixExpression): Polynomial | undefined {
    try {
      return this.#of(expression);
    } catch (cause) {
      if (cause instanceof NormalFormExcess) return undefined;
      throw cause;
    }
  }

  /** A text that is the same for expressions proved equal. */
  key(expression: MatrixExpression): string | undefined {
    try {
      return polynomialKey(this.#of(expression));
    } catch (cause) {
      if (cause instanceof NormalFormExcess) return undefined;
      throw cause;
    }
  }

  /** The rational number that a scalar is, if its normal form is one. */
  constant(expression: MatrixExpression): Rational | undefined {
    const form = this.of(expression);
    if (form === undefined || form.rows !== 1 || form.columns !== 1) return undefined;
    const [only, ...more] = form.terms;
    if (only === undefined) return rational(0);
    return more.length === 0 && only.scalars.size === 0 && only.word.length === 0
      ? only.coefficient
      : undefined;
  }

  provesEqual(left: MatrixExpression, right: MatrixExpression): boolean {
    const [one, other] = [this.key(left), this.key(right)];
    return one !== undefined && one === other;
  }

  #of(expression: MatrixExpression): Polynomial {
    return bottomUpMatrix<Polynomial>(
      expression,
      (part, parts) => this.#combine(part, parts),
      this.#memory,
    );
  }

  #combine(expression: MatrixExpression, parts: readonly Polynomial[]): Polynomial {
    const [first, second] = parts as [Polynomial, Polynomial];
    switch (expression.kind) {
      case 'number':
        return constantPolynomial(expression.value);
      case 'constant':
        return scalarPolynomial(expression.name);
      case 'symbol':
        return this.#letter(expression.name, expression.name);
      case 'rate':
        return this.#letter(expression.name, `d${expression.name}/d${expression.by}`);
      case 'differential':
        return this.#letter(expression.name, `d${expression.name}`);
      case 'identity':
        return wordPolynomial(expression.size, expression.size, []);
      case 'ones':
        return wordPolynomial(expression.size, 1, [onesLetter(expression.size)]);
      case 'zero':
        return polynomial(expression.rows, expression.columns, []);
      case 'negation':
        return negated(first);
      case 'sum':
        return plus(parts);
      case 'product':
        return this.#product(parts);
      case 'quotient':
        return this.#product([this.#power(second, MINUS_ONE), first]);
      case 'power':
        return this.#raised(expression.exponent, first, second);
      case 'transpose':
        return transposed(first);
      case 'inverse':
        return this.#inverse(first);
      case 'trace':
        return this.#trace(first);
      case 'determinant':
        return this.#determinant(first);
      case 'hadamard':
        return this.#hadamard(first, second);
      case 'hadamard-quotient':
        return this.#hadamard(first, this.#applied('reciprocal', second));
      case 'diag':
        return this.#diag(first);
      case 'entry-sum':
        return this.#entrySum(first);
      case 'norm':
        return this.#norm(expression.norm, first);
      case 'elementwise': {
        const { name, known, order, operand } = expression;
        if (known && order === 1) {
          return this.#of(liftedDerivative(name, operand, first));
        }
        return this.#applied(`${name}${"'".repeat(order)}${known ? '' : '?'}`, first);
      }
      case 'softmax': {
        const powers = this.#applied('exp', first);
        const total = this.#entrySum(powers);
        return this.#product([this.#power(total, MINUS_ONE), powers]);
      }
    }
  }

  #letter(name: string, shown: string): Polynomial {
    const declared = declarationOf(name, this.#declarations);
    if (declared === undefined) throw new Error(`no declaration of ${name}`);
    const { rows, columns } = declared;
    if (rows === 1 && columns === 1) return scalarPolynomial(shown);
    const letter: Letter = {
      name: shown,
      transposed: false,
      inverted: false,
      symmetric: isSymmetricLetter(declared),
      rows,
      columns,
    };
    return wordPolynomial(rows, columns, [letter]);
  }

  /** A product in the one order in which it is defined; powers of sums that became whole expand. */
  #product(parts: readonly Polynomial[]): Polynomial {
    const { scalars, chain } = knownChains(parts);
    const along = (indices: readonly number[]): Polynomial =>
      indices.map((index) => parts[index]!).reduce(times);
    const factors = [...scalars, ...(chain.length > 0 ? [chain] : [])].map(along);
    return this.#expanded(factors.reduce(times));
  }

  /** Puts a sum in the place of its name where the exponent is a positive whole number. */
  #expanded(value: Polynomial): Polynomial {
    if (this.#sums.size === 0) return value;
    let changed = false;
    const terms = value.terms.flatMap((term): readonly Term[] => {
      for (const [name, exponent] of term.scalars) {
        const sum = this.#sums.get(name);
        if (sum === undefined || !isInteger(exponent) || isNegative(exponent)) continue;
        changed = true;
        const rest = new Map(term.scalars);
        rest.delete(name);
        const powers = this.#times(sum, Number(exponent.numerator));
        return powers.terms.map((each) => ({
          coefficient: multiply(term.coefficient, each.coefficient),
          scalars: timesScalars(rest, each.scalars),
          word: term.word,
        }));
      }
      return [term];
    });
    return changed ? this.#expanded(polynomial(value.rows, value.columns, terms)) : value;
  }

  #times(value: Polynomial, count: number): Polynomial {
    if (count > 16) throw new NormalFormExcess();
    let product = value;
    for (let index = 1; index < count; index += 1) product = times(product, value);
    return product;
  }

  /** A name for a scalar that is not a single term, up to a rational factor. */
  #named(value: Polynomial): { name: string; factor: Rational } {
    const factor = value.terms[0]!.coefficient;
    const monic = scaled(value, reciprocal(factor));
    const name = `(${polynomialKey(monic)})`;
    this.#sums.set(name, monic);
    return { name, factor };
  }

  /** A scalar to a whole exponent. */
  #power(value: Polynomial, exponent: Rational): Polynomial {
    const times = exponent.numerator;
    if (times > 64n || times < -64n) throw new NormalFormExcess();
    if (times === 0n) return constantPolynomial(ONE);
    if (value.terms.length === 0) {
      return times > 0n ? value : scalarPolynomial('0', exponent);
    }
    const [only] = value.terms;
    if (value.terms.length === 1) {
      const scalars = new Map(
        [...only!.scalars].map(([name, each]) => [name, multiply(each, exponent)] as const),
      );
      const coefficient = rationalPower(only!.coefficient, times);
      return this.#expanded(polynomial(1, 1, [{ coefficient, scalars, word: [] }]));
    }
    if (times > 0n) return this.#expanded(this.#times(value, Number(times)));
    const { name, factor } = this.#named(value);
    return scaled(scalarPolynomial(name, exponent), rationalPower(factor, times));
  }

  #raised(written: MatrixExpression, base: Polynomial, exponent: Polynomial): Polynomial {
    const whole =
      written.kind === 'negation' && written.operand.kind === 'number'
        ? negate(written.operand.value)
        : written.kind === 'number'
          ? written.value
          : undefined;
    if (base.rows !== 1) {
      const count = whole === undefined ? 0n : whole.numerator;
      return this.#times(base, count < 1n || count > 16n ? 17 : Number(count));
    }
    if (whole !== undefined && isInteger(whole)) return this.#power(base, whole);
    return scalarPolynomial(`pow[${polynomialKey(base)};${polynomialKey(exponent)}]`);
  }

  #opaque(kind: string, value: Polynomial, rows: Dimension, columns: Dimension): Letter {
    const [key, flipped] = [polynomialKey(value), polynomialKey(transposed(value))];
    return opaqueLetter(`${kind}[${key}]`, `${kind}[${flipped}]`, rows, columns);
  }

  #inverse(value: Polynomial): Polynomial {
    const [only] = value.terms;
    if (value.terms.length === 1 && only!.word.every((each) => each.rows === each.columns)) {
      const coefficient = reciprocal(only!.coefficient);
      const scalars = new Map(
        [...only!.scalars].map(([name, exponent]) => [name, negate(exponent)] as const),
      );
      const word = only!.word.map(invertedLetter).toReversed();
      return polynomial(value.rows, value.columns, [termOf(word, coefficient, scalars)]);
    }
    const factor = value.terms[0]?.coefficient ?? ONE;
    const monic = scaled(value, reciprocal(factor));
    const letter = invertedLetter(this.#opaque('matrix', monic, value.rows, value.columns));
    return scaled(wordPolynomial(value.rows, value.columns, [letter]), reciprocal(factor));
  }

  #trace(value: Polynomial): Polynomial {
    const terms = value.terms.map((term): Term => {
      const { coefficient, scalars } = term;
      let word: Word = term.word;
      const ends = (): readonly [Letter, Letter] => [word[0]!, word.at(-1)!];
      while (word.length > 1 && isInversePair(...ends())) word = word.slice(1, -1);
      if (word.length === 0) {
        const size = value.rows;
        if (typeof size === 'number') {
          return { coefficient: multiply(coefficient, rational(size)), scalars, word };
        }
        return {
          coefficient,
          scalars: timesScalars(scalars, new Map([[`size:${size}`, ONE]])),
          word,
        };
      }
      const cut = word.findIndex((letter) => letter.columns === 1);
      if (cut >= 0) {
        return termOf([...word.slice(cut + 1), ...word.slice(0, cut + 1)], coefficient, scalars);
      }
      const name = `tr[${cyclicKey(word)}]`;
      return { coefficient, scalars: timesScalars(scalars, new Map([[name, ONE]])), word: [] };
    });
    return this.#expanded(polynomial(1, 1, terms));
  }

  #determinant(value: Polynomial): Polynomial {
    const [only] = value.terms;
    const plain =
      value.terms.length === 1 &&
      only!.scalars.size === 0 &&
      only!.coefficient.numerator === only!.coefficient.denominator &&
      only!.word.every((each) => each.rows === each.columns);
    if (!plain) return scalarPolynomial(this.#opaque('det', value, 1, 1).name);
    return only!.word.reduce(
      (product, letter) =>
        times(product, scalarPolynomial(`det[${letter.name}]`, letter.inverted ? MINUS_ONE : ONE)),
      constantPolynomial(ONE),
    );
  }

  #hadamard(left: Polynomial, right: Polynomial): Polynomial {
    const { rows, columns } = left;
    if (rows === 1 && columns === 1) return times(left, right);
    if (left.terms.length * right.terms.length > LIMITS.matrix.terms * 4) {
      throw new NormalFormExcess();
    }
    if (rows === 1) return transposed(this.#hadamard(transposed(left), transposed(right)));
    const terms = left.terms.flatMap((one) =>
      right.terms.map((other) =>
        termOf(
          this.#entryWord(one.word, other.word, rows, columns),
          multiply(one.coefficient, other.coefficient),
          timesScalars(one.scalars, other.scalars),
        ),
      ),
    );
    return polynomial(rows, columns, terms);
  }

  #entryWord(left: Word, right: Word, rows: Dimension, columns: Dimension): Word {
    if (columns === 1) return entryProduct([left, right], rows);
    for (const [outer, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const cut = outer.findIndex((letter) => letter.columns === 1);
      if (cut < 0) continue;
      const before = diagonalLetter(outer.slice(0, cut + 1), rows);
      const after = diagonalLetter(transposedWord(outer.slice(cut + 1)), columns);
      return [...(before ? [before] : []), ...other, ...(after ? [after] : [])];
    }
    const name = (words: readonly Word[]): string => `∘[${words.map(wordKey).sort().join(';')}]`;
    const both = [left, right];
    return [opaqueLetter(name(both), name(both.map(transposedWord)), rows, columns)];
  }

  #diag(value: Polynomial): Polynomial {
    const { rows, columns } = value;
    const size = rows;
    const terms = value.terms.map((term): Term => {
      if (columns === 1 && rows !== 1) {
        const letter = diagonalLetter(term.word, size);
        return termOf(letter === undefined ? [] : [letter], term.coefficient, term.scalars);
      }
      return termOf(this.#diagonalOf(term.word, size), term.coefficient, term.scalars);
    });
    return polynomial(size, columns === 1 ? size : 1, terms);
  }

  #diagonalOf(word: Word, size: Dimension): Word {
    if (word.length === 0) return [onesLetter(size)];
    const [only] = word;
    if (word.length === 1 && only!.diagonal !== undefined) return only!.diagonal;
    const cut = word.findIndex((letter) => letter.columns === 1);
    if (cut >= 0) {
      return entryProduct([word.slice(0, cut + 1), transposedWord(word.slice(cut + 1))], size);
    }
    const [key, flipped] = [wordKey(word), wordKey(transposedWord(word))];
    return [opaqueLetter(`diagonal[${key < flipped ? key : flipped}]`, '~', size, 1)];
  }

  #entrySum(value: Polynomial): Polynomial {
    const ones = (size: Dimension): Polynomial => wordPolynomial(size, 1, [onesLetter(size)]);
    const { rows, columns } = value;
    const left = rows === 1 ? value : times(transposed(ones(rows)), value);
    return this.#expanded(columns === 1 ? left : times(left, ones(columns)));
  }

  #norm(which: 'euclidean' | 'frobenius' | 'one', value: Polynomial): Polynomial {
    if (which === 'one') return this.#entrySum(this.#applied('abs', value));
    const column = value.columns === 1 || value.rows !== 1 ? value : transposed(value);
    const square =
      column.columns === 1
        ? times(transposed(column), column)
        : this.#trace(times(transposed(column), column));
    if (square.terms.length === 0) return square;
    const [only] = square.terms;
    const bare = square.terms.length === 1 && only!.scalars.size === 1;
    const [inner] = only!.scalars;
    // The square is nowhere negative, so its root squared is itself, everywhere.
    if (bare && inner![1].numerator === 1n && polynomialKey(square) === `1*${inner![0]}^1|`) {
      return scalarPolynomial(inner![0], HALF);
    }
    const name = `(${polynomialKey(square)})`;
    this.#sums.set(name, square);
    return scalarPolynomial(name, HALF);
  }

  /** A function entry by entry, as one opaque letter or scalar. */
  #applied(name: string, value: Polynomial): Polynomial {
    const { rows, columns } = value;
    if (rows === 1 && columns === 1) {
      if (name === 'reciprocal') return this.#power(value, MINUS_ONE);
      return scalarPolynomial(`${name}[${polynomialKey(value)}]`);
    }
    return wordPolynomial(rows, columns, [this.#opaque(name, value, rows, columns)]);
  }
}

/** The least of all rotations, forwards and transposed. */
function cyclicKey(word: Word): string {
  let least: string | undefined;
  for (const each of [word, transposedWord(word)]) {
    for (let start = 0; start < each.length; start += 1) {
      const key = wordKey([...each.slice(start), ...each.slice(0, start)]);
      if (least === undefined || key < least) least = key;
    }
  }
  return least ?? '';
}

/** Names of a term's letters without order and transposition, to recognise rearranged factors. */
export const lettersOf = (term: Term, keepTransposes: boolean): string[] =>
  term.word
    .map((letter) => letterKey(keepTransposes ? letter : { ...letter, transposed: false }))
    .sort();
