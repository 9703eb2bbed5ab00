/**
 * What a textbook would print: transposes pushed inward, numbers and scalars in front, like terms
 * collected, common factors of neighbouring terms taken out ((A + Aᵀ)x, 2Aᵀ(Ax - b)), declared
 * symmetries used. Keeps the value; whether two expressions are equal is decided elsewhere.
 */
import {
  determinant,
  diag,
  entrySum,
  hadamard,
  hadamardQuotient,
  identityMatrix,
  inverse,
  MATRIX_ONE,
  type MatrixExpression,
  matrixPower,
  matrixProduct,
  matrixSum,
  matrixSymbol,
  trace,
  transpose,
  zeroMatrix,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isScalarShape,
  isSquareShape,
  isSymmetricLetter,
  knownShape,
  type Shape,
} from '../../expression/matrix/shape.ts';
import {
  bottomUpMatrix,
  distinctMatrixParts,
  withMatrixParts,
} from '../../expression/matrix/traverse.ts';
import {
  absolute,
  add,
  isNegative,
  isOne,
  isZero,
  multiply,
  negate,
  ONE,
  rationalText,
} from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { isMultiple, type Monomial, monomialOf, type Surroundings, termFrom } from './monomial.ts';
import { MatrixNormalForms } from './normal-form.ts';

export function simplifyMatrix(
  root: MatrixExpression,
  declarations: Declarations,
  forms: MatrixNormalForms = new MatrixNormalForms(declarations),
): MatrixExpression {
  if (distinctMatrixParts(root).length > LIMITS.calculus.simplifySize) return root;
  const tidy = new Tidying({ declarations, forms });
  return bottomUpMatrix<MatrixExpression>(root, (expression, parts) =>
    tidy.level(withMatrixParts(expression, parts)),
  );
}

class Tidying {
  readonly #about: Surroundings;
  constructor(about: Surroundings) {
    this.#about = about;
  }

  #shape(expression: MatrixExpression): Shape {
    return knownShape(expression, this.#about.declarations);
  }

  /** One level, whose parts are tidy. */
  level(expression: MatrixExpression): MatrixExpression {
    switch (expression.kind) {
      case 'number':
      case 'constant':
      case 'symbol':
      case 'rate':
      case 'differential':
      case 'identity':
      case 'ones':
      case 'zero':
      case 'norm':
      case 'elementwise':
      case 'softmax':
        return expression;
      case 'negation':
      case 'product':
      case 'quotient':
        return this.#term(expression);
      case 'power':
        return this.#power(expression.base, expression.exponent);
      case 'sum':
        return this.#sum(expression.terms);
      case 'transpose':
        return this.#transposed(expression.operand);
      case 'inverse':
        return this.#inverse(expression.operand);
      case 'trace':
        return this.#outside(expression.operand, (inside) => this.#trace(inside), true);
      case 'determinant':
        return determinant(
          expression.operand.kind === 'transpose' ? expression.operand.operand : expression.operand,
        );
      case 'hadamard':
        return this.#outside(expression.left, (left) =>
          this.#outside(expression.right, (right) => this.#hadamard(left, right)),
        );
      case 'hadamard-quotient':
        return this.#outside(expression.left, (left) =>
          isOnes(expression.right) ? left : hadamardQuotient(left, expression.right),
        );
      case 'diag':
        return this.#outside(expression.operand, (inside) => this.#diag(inside));
      case 'entry-sum':
        return this.#outside(expression.operand, (inside) => this.#entrySum(inside), true);
    }
  }

  #term(expression: MatrixExpression): MatrixExpression {
    return this.#from(monomialOf(expression, this.#about), this.#shape(expression));
  }

  #from(monomial: Monomial, shape: Shape): MatrixExpression {
    const identity = isScalarShape(shape) ? undefined : identityMatrix(shape.rows);
    return termFrom(monomial, shape, identity, this.#about);
  }

  /** Takes the multiples of a part to the outside of a linear operation. */
  #outside(
    part: MatrixExpression,
    operation: (inside: MatrixExpression) => MatrixExpression,
    toScalar = false,
  ): MatrixExpression {
    if (part.kind === 'zero') {
      if (toScalar) return zeroMatrix(1, 1);
      const shape = this.#shape(operation(part));
      return zeroMatrix(shape.rows, shape.columns);
    }
    const monomial = monomialOf(part, this.#about);
    if (!isMultiple(monomial)) return operation(part);
    const inside = this.#from({ ...monomial, coefficient: ONE, scalars: [] }, this.#shape(part));
    const done = operation(inside);
    const { coefficient, scalars } = monomial;
    return this.#term(
      matrixProduct(this.#from({ coefficient, scalars, chain: [] }, { rows: 1, columns: 1 }), done),
    );
  }

  #power(base: MatrixExpression, exponent: MatrixExpression): MatrixExpression {
    if (exponent.kind === 'number' && isOne(exponent.value)) return base;
    const shape = this.#shape(base);
    if (isScalarShape(shape)) return this.#term(matrixPower(base, exponent));
    if (base.kind === 'identity') return base;
    return matrixPower(base, exponent);
  }

  #transposed(operand: MatrixExpression): MatrixExpression {
    const { declarations, forms } = this.#about;
    const shape = this.#shape(operand);
    if (isScalarShape(shape)) return operand;
    switch (operand.kind) {
      case 'transpose':
        return operand.operand;
      case 'identity':
        return operand;
      case 'zero':
        return zeroMatrix(operand.columns, operand.rows);
      case 'symbol': {
        const declared = declarationOf(operand.name, declarations);
        return declared !== undefined && isSymmetricLetter(declared) ? operand : transpose(operand);
      }
      case 'diag':
        return shape.columns === 1 ? transpose(operand) : operand;
      case 'negation':
      case 'product':
      case 'quotient': {
        const monomial = monomialOf(operand, this.#about);
        const chain = monomial.chain.map((factor) => this.#transposed(factor)).toReversed();
        return this.#from({ ...monomial, chain }, { rows: shape.columns, columns: shape.rows });
      }
      case 'power':
        return matrixPower(this.#transposed(operand.base), operand.exponent);
      case 'inverse':
        return forms.provesEqual(operand.operand, transpose(operand.operand))
          ? operand
          : transpose(operand);
      case 'sum': {
        if (forms.provesEqual(operand, transpose(operand))) return operand;
        if (shape.columns === 1) return transpose(operand);
        return this.#sum(operand.terms.map((term) => this.#transposed(term)));
      }
      case 'hadamard':
        return shape.columns === 1 || shape.rows === 1
          ? transpose(operand)
          : hadamard(this.#transposed(operand.left), this.#transposed(operand.right));
      default:
        return transpose(operand);
    }
  }

  #inverse(operand: MatrixExpression): MatrixExpression {
    if (operand.kind === 'inverse') return operand.operand;
    if (operand.kind === 'identity') return operand;
    if (operand.kind === 'transpose') return transpose(this.#inverse(operand.operand));
    const monomial = monomialOf(operand, this.#about);
    if (isZero(monomial.coefficient)) return inverse(operand);
    const { chain } = monomial;
    // A product of square factors is turned round: both sides exist for the same values.
    const turns = chain.length > 1 && chain.every((factor) => isSquareShape(this.#shape(factor)));
    if (!isMultiple(monomial) && !turns) return inverse(operand);
    const shape = this.#shape(operand);
    const inside = this.#from({ ...monomial, coefficient: ONE, scalars: [] }, shape);
    const multiple = this.#from({ ...monomial, chain: [] }, { rows: 1, columns: 1 });
    return this.#term({
      kind: 'quotient',
      numerator: turns
        ? matrixProduct(...chain.toReversed().map((factor) => this.#inverse(factor)))
        : inside.kind === 'identity'
          ? inside
          : inverse(inside),
      denominator: multiple,
    });
  }

  #trace(operand: MatrixExpression): MatrixExpression {
    if (operand.kind === 'transpose') return trace(operand.operand);
    if (operand.kind !== 'product') return trace(operand);
    // Through dimension 1 the trace is a product of a row and a column.
    const cut = operand.factors.findIndex((factor) => this.#shape(factor).columns === 1);
    if (cut < 0) return trace(operand);
    return matrixProduct(...operand.factors.slice(cut + 1), ...operand.factors.slice(0, cut + 1));
  }

  #hadamard(left: MatrixExpression, right: MatrixExpression): MatrixExpression {
    if (isOnes(left)) return right;
    if (isOnes(right)) return left;
    if (isScalarShape(this.#shape(left))) return this.#term(matrixProduct(left, right));
    return hadamard(left, right);
  }

  #diag(operand: MatrixExpression): MatrixExpression {
    if (operand.kind === 'ones') return identityMatrix(operand.size);
    if (operand.kind === 'diag' && this.#shape(operand).columns !== 1) return operand.operand;
    if (operand.kind === 'product') {
      // The diagonal of u vᵀ
      const cut = operand.factors.findIndex((factor) => this.#shape(factor).columns === 1);
      if (cut >= 0 && cut < operand.factors.length - 1) {
        const column = matrixProduct(...operand.factors.slice(0, cut + 1));
        const row = matrixProduct(...operand.factors.slice(cut + 1));
        return this.#hadamard(column, this.#transposed(row));
      }
    }
    return diag(operand);
  }

  #entrySum(operand: MatrixExpression): MatrixExpression {
    if (operand.kind === 'ones') {
      return typeof operand.size === 'number'
        ? { kind: 'number', value: { numerator: BigInt(operand.size), denominator: 1n } }
        : matrixSymbol(operand.size);
    }
    return isScalarShape(this.#shape(operand)) ? operand : entrySum(operand);
  }

  #sum(terms: readonly MatrixExpression[]): MatrixExpression {
    const shape = this.#shape(terms[0]!);
    const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
    const collected = this.#shortest(flat, shape);
    if (collected.length === 0) return zeroMatrix(shape.rows, shape.columns);
    if (isScalarShape(shape)) return this.#joined(collected, shape);
    const bySuffix = this.#grouped(collected, 'last', shape);
    return this.#joined(this.#grouped(bySuffix, 'first', shape), shape);
  }

  /** Sums within the sum, A - (A + B), are multiplied out where that lets terms cancel. */
  #shortest(terms: readonly MatrixExpression[], shape: Shape): readonly Monomial[] {
    const collected = this.#collected(terms, shape);
    const opened = terms.flatMap((term) => this.#opened(term, shape));
    if (opened.length === terms.length) return collected;
    const other = this.#collected(opened, shape);
    return other.length < collected.length ? other : collected;
  }

  /** The terms of a multiple of a sum. */
  #opened(term: MatrixExpression, shape: Shape): readonly MatrixExpression[] {
    const { chain, ...multiple } = monomialOf(term, this.#about);
    const [sum] = chain;
    if (chain.length !== 1 || sum?.kind !== 'sum') return [term];
    return sum.terms.map((part) => {
      const inner = monomialOf(part, this.#about);
      const coefficient = multiply(multiple.coefficient, inner.coefficient);
      const scalars = [...multiple.scalars, ...inner.scalars];
      return this.#from({ coefficient, scalars, chain: inner.chain }, shape);
    });
  }

  /** Like terms become one; those that cancel vanish. */
  #collected(terms: readonly MatrixExpression[], shape: Shape): readonly Monomial[] {
    const result = new Map<string, Monomial>();
    terms.forEach((term, index) => {
      if (term.kind === 'zero') return;
      const monomial = monomialOf(term, this.#about);
      const key = this.#keyOf({ ...monomial, coefficient: ONE }, shape) ?? `#${index}`;
      // A key is that of a one-term form up to a factor only if its own coefficient is 1 or -1.
      const negative = this.#keyOf({ ...monomial, coefficient: negate(ONE) }, shape);
      const opposite = negative === undefined ? undefined : result.get(negative);
      if (opposite !== undefined) {
        const coefficient = add(opposite.coefficient, negate(monomial.coefficient));
        result.set(negative!, { ...opposite, coefficient });
        return;
      }
      const before = result.get(key);
      const coefficient =
        before === undefined ? monomial.coefficient : add(before.coefficient, monomial.coefficient);
      result.set(key, { ...(before ?? monomial), coefficient });
    });
    return [...result.values()].filter((monomial) => !isZero(monomial.coefficient));
  }

  #keyOf(monomial: Monomial, shape: Shape): string | undefined {
    return this.#about.forms.key(this.#from(monomial, shape));
  }

  /** Takes out the first or last factor that terms with equal multiples have in common. */
  #grouped(terms: readonly Monomial[], side: 'first' | 'last', shape: Shape): readonly Monomial[] {
    const groups = new Map<string, Monomial[]>();
    terms.forEach((term, index) => {
      groups.set(this.#groupKey(term, side, index), [
        ...(groups.get(this.#groupKey(term, side, index)) ?? []),
        term,
      ]);
    });
    return [...groups.values()].map((group) => {
      const [first] = group as [Monomial];
      if (group.length === 1) return first;
      const common = side === 'last' ? first.chain.at(-1)! : first.chain[0]!;
      const size = absolute(first.coefficient);
      const rests = group.map((term): MatrixExpression => {
        const chain = side === 'last' ? term.chain.slice(0, -1) : term.chain.slice(1);
        const sign = isNegative(term.coefficient) !== isNegative(first.coefficient);
        return this.#from({ coefficient: sign ? negate(ONE) : ONE, scalars: [], chain }, shape);
      });
      const inside = monomialOf(this.#sum(rests), this.#about);
      const coefficient = isNegative(first.coefficient) ? negate(size) : size;
      return {
        coefficient: multiply(coefficient, inside.coefficient),
        scalars: [...first.scalars, ...inside.scalars],
        chain: side === 'last' ? [...inside.chain, common] : [common, ...inside.chain],
      };
    });
  }

  #groupKey(term: Monomial, side: 'first' | 'last', index: number): string {
    const { forms } = this.#about;
    const common = side === 'last' ? term.chain.at(-1) : term.chain[0];
    const key = common === undefined || term.chain.length < 2 ? undefined : forms.key(common);
    if (key === undefined) return `#${index}`;
    const scalars = term.scalars.map(
      ({ base, exponent }) => `${forms.key(base) ?? `#${index}`}^${rationalText(exponent)}`,
    );
    return [rationalText(absolute(term.coefficient)), ...scalars.sort(), key].join('|');
  }

  #joined(terms: readonly Monomial[], shape: Shape): MatrixExpression {
    // A sum that starts with a minus is turned round where that avoids it: b - Ax.
    const positive = terms.findIndex((term) => !isNegative(term.coefficient));
    const ordered = positive > 0 && terms.length === 2 ? [terms[1]!, terms[0]!] : terms;
    return matrixSum(ordered.map((term) => this.#from(term, shape)));
  }
}

const isOnes = (expression: MatrixExpression): boolean =>
  expression.kind === 'ones' ||
  (expression.kind === 'transpose' && expression.operand.kind === 'ones') ||
  (expression.kind === 'product' &&
    expression.factors.length === 2 &&
    expression.factors.every(isOnes)) ||
  expression === MATRIX_ONE;
