/**
 * From a phrase to a matrix expression: shapes decide what was left open. Sizes of I, 1 and 0 are
 * unknowns that the context settles (unification); dots become inner products between columns, bars
 * determinants round square matrices, `diag` stays one word for both its meanings. A number beside
 * a vector in a sum, as in sigma(z) ∘ (1 - sigma(z)), stands for that number in every entry.
 */
import { divide, isZero, type Rational } from '../../rational.ts';
import {
  determinant,
  diag,
  elementwise,
  entrySum,
  hadamard,
  hadamardQuotient,
  inverse,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  matrixRate,
  matrixSum,
  matrixSymbol,
  norm,
  softmax,
  trace,
  transpose,
  zeroMatrix,
} from '../expression.ts';
import {
  chains,
  type Declarations,
  declarationOf,
  isBroken,
  SCALAR,
  type Shape,
  transposedShape,
} from '../shape.ts';
import {
  type Draft,
  Drafting,
  isColumn,
  isRow,
  isScalar,
  joined,
  place,
  ShapeFailure,
} from './draft.ts';
import type { Phrase, Span } from './phrase.ts';
import { canBe, found, isOne, same, settle, size } from './sizes.ts';

export interface Understood {
  readonly expression: MatrixExpression;
  readonly shape: Shape;
}

/** `expected` settles sizes that the answer alone leaves open, and is otherwise ignored. */
export function understand(
  phrase: Phrase,
  text: string,
  declarations: Declarations,
  expected?: Shape,
): Understood {
  const draft = new Understanding(text, declarations).draft(phrase);
  if (expected !== undefined) {
    // An answer that can only be the transpose of what is expected is read as that.
    const fits = [expected, transposedShape(expected)].find(
      (shape) => canBe(draft.rows, shape.rows) && canBe(draft.columns, shape.columns),
    );
    if (fits !== undefined) {
      settle(draft.rows, fits.rows);
      settle(draft.columns, fits.columns);
    }
  }
  const expression = draft.build();
  const shape = {
    rows: found(draft.rows).known ?? 1,
    columns: found(draft.columns).known ?? 1,
  };
  if (expected !== undefined && expression.kind === 'number' && isZero(expression.value)) {
    return { expression: zeroMatrix(expected.rows, expected.columns), shape: expected };
  }
  return { expression, shape };
}

class Understanding extends Drafting {
  draft(phrase: Phrase): Draft {
    switch (phrase.kind) {
      case 'number':
        return this.scalar(phrase, () => matrixNumber(phrase.value), true);
      case 'constant':
        return this.scalar(phrase, () => ({ kind: 'constant', name: phrase.name }), true);
      case 'name':
      case 'rate':
        return this.#letter(phrase);
      case 'sized':
        return this.sized(phrase);
      case 'negation': {
        const operand = this.draft(phrase.operand);
        return { ...operand, ...place(phrase), build: () => matrixNegation(operand.build()) };
      }
      case 'sum':
        return this.#sum(phrase, phrase.terms, false);
      case 'product':
        return this.#product(phrase);
      case 'quotient':
        return this.#quotient(phrase);
      case 'transpose': {
        const operand = this.draft(phrase.operand);
        return {
          ...place(phrase),
          rows: operand.columns,
          columns: operand.rows,
          number: operand.number,
          build: () => transpose(operand.build()),
        };
      }
      case 'inverse': {
        const operand = this.draft(phrase.operand);
        if (isScalar(operand)) return this.power(phrase, operand, -1);
        this.wantSquare(operand, 'inverse');
        return { ...operand, ...place(phrase), build: () => inverse(operand.build()) };
      }
      case 'hadamard':
      case 'hadamard-quotient':
        return this.#hadamard(phrase);
      case 'inner':
        return this.inner(phrase, this.draft(phrase.left), this.draft(phrase.right));
      case 'outer': {
        const [left, right] = [this.draft(phrase.left), this.draft(phrase.right)];
        this.wantColumn(left, 'outer');
        this.wantColumn(right, 'outer');
        return {
          ...place(phrase),
          rows: left.rows,
          columns: right.rows,
          number: false,
          build: () => matrixProduct(left.build(), transpose(right.build())),
        };
      }
      case 'power':
        return this.#raised(phrase);
      case 'entry-power':
        return this.#entryPower(phrase, this.draft(phrase.base), phrase.exponent);
      case 'bars': {
        const operand = this.draft(phrase.operand);
        if (isScalar(operand)) {
          return this.scalar(phrase, () => elementwise('abs', operand.build()));
        }
        if (isColumn(operand) || isRow(operand)) {
          return this.scalar(phrase, () => norm(operand.build(), 'euclidean'));
        }
        this.wantSquare(operand, 'determinant');
        return this.scalar(phrase, () => determinant(operand.build()));
      }
      case 'norm':
        return this.norm(phrase, this.draft(phrase.operand), phrase.which);
      case 'call':
        return this.#call(phrase);
      case 'apply': {
        const operand = this.draft(phrase.operand);
        const { name, known, order } = phrase;
        return {
          ...operand,
          ...place(phrase),
          build: () => ({ kind: 'elementwise', name, known, order, operand: operand.build() }),
        };
      }
    }
  }

  #letter(phrase: Phrase & { kind: 'name' | 'rate' }): Draft {
    const declared = declarationOf(phrase.name, this.declarations);
    if (declared === undefined) {
      throw new ShapeFailure(
        {
          code: 'undeclared',
          operation: 'symbol',
          parts: [{ text: phrase.name, shape: SCALAR }],
        },
        place(phrase),
      );
    }
    return {
      ...place(phrase),
      rows: size(declared.rows),
      columns: size(declared.columns),
      number: false,
      build: () =>
        phrase.kind === 'name' ? matrixSymbol(phrase.name) : matrixRate(phrase.name, phrase.by),
    };
  }

  /** `everywhere`: a number may stand beside a matrix too, not only beside a vector. */
  #sum(span: Span, phrases: readonly Phrase[], everywhere: boolean): Draft {
    const terms = phrases.map((phrase) => this.draft(phrase));
    const shaped = terms.find((term) => !isScalar(term));
    if (shaped === undefined) {
      return this.scalar(
        span,
        () => matrixSum(terms.map((term) => term.build())),
        terms.every((term) => term.number),
      );
    }
    const whole = everywhere || isColumn(shaped);
    const spread = terms.map((term) => {
      if (term.number && isScalar(term) && (whole || this.isNought(term))) {
        return this.everyEntry(term, shaped);
      }
      if (isScalar(term)) this.refuse('scalar-added-to-matrix', 'sum', span, shaped, term);
      if (!same(term.rows, shaped.rows) || !same(term.columns, shaped.columns)) {
        this.refuse('sum-undefined', 'sum', span, shaped, term);
      }
      return term;
    });
    return {
      ...place(span),
      rows: shaped.rows,
      columns: shaped.columns,
      number: false,
      build: () => matrixSum(spread.map((term) => term.build())),
    };
  }

  #product(phrase: Phrase & { kind: 'product' }): Draft {
    const drafts = this.#onesAmong(
      phrase.factors,
      phrase.factors.map((factor) => this.draft(factor)),
    );
    if (!phrase.dots.includes(true)) return this.chained(phrase, drafts);
    // A dot holds looser than standing side by side: A x · b is (A x)·b.
    const runs: Draft[][] = [];
    drafts.forEach((draft, index) => {
      if (index === 0 || phrase.dots[index]) runs.push([draft]);
      else runs.at(-1)!.push(draft);
    });
    let parts: Draft[] = [];
    for (const run of runs) {
      const right = this.#tryChained(run);
      const left = parts.length === 0 ? undefined : this.#tryChained(parts);
      if (left !== undefined && right !== undefined && isColumn(left) && isColumn(right)) {
        if (!same(left.rows, right.rows)) {
          this.refuse('product-undefined', 'inner', phrase, left, right);
        }
        parts = [this.inner(joined(left, right), left, right)];
      } else parts.push(...run);
    }
    return this.chained(phrase, parts);
  }

  /** A 1 that stands where only a column can, as in A 1 and 1 xᵀ, is the column of ones. */
  #onesAmong(factors: readonly Phrase[], drafts: readonly Draft[]): readonly Draft[] {
    return drafts.map((draft, index) => {
      const factor = factors[index]!;
      if (factor.kind !== 'number' || this.written(factor) !== '1') return draft;
      const [before, after] = [drafts[index - 1], drafts[index + 1]];
      const last = before !== undefined && after === undefined && !isOne(before.columns);
      if (!last && (after === undefined || !isRow(after))) return draft;
      return this.sized({ ...place(factor), kind: 'sized', sign: '1', sizes: [] });
    });
  }

  #tryChained(factors: readonly Draft[]): Draft | undefined {
    const known = factors.every((factor) =>
      [factor.rows, factor.columns].every((each) => found(each).known !== undefined),
    );
    if (factors.length > 1 && known && isBroken(chains(factors, same, isOne))) return undefined;
    return this.chained(joined(factors[0]!, factors.at(-1)!), factors);
  }

  #quotient(phrase: Phrase & { kind: 'quotient' }): Draft {
    const [left, right] = [this.draft(phrase.left), this.draft(phrase.right)];
    if (!isScalar(right) && isByEntries(phrase.right)) {
      const above = isScalar(left) ? this.everyEntry(left, right) : left;
      if (same(above.rows, right.rows) && same(above.columns, right.columns)) {
        const build = (): MatrixExpression => hadamardQuotient(above.build(), right.build());
        return { ...right, ...place(phrase), number: false, build };
      }
    }
    this.wantScalar(right, 'quotient');
    return {
      ...place(phrase),
      rows: left.rows,
      columns: left.columns,
      number: left.number && right.number,
      build: () => {
        const [above, below] = [left.build(), right.build()];
        if (above.kind === 'number' && below.kind === 'number' && !isZero(below.value)) {
          return matrixNumber(divide(above.value, below.value));
        }
        return matrixQuotient(above, below);
      },
    };
  }

  #hadamard(phrase: Phrase & { kind: 'hadamard' | 'hadamard-quotient' }): Draft {
    const operand = (part: Phrase): Draft =>
      part.kind === 'sum' ? this.#sum(part, part.terms, true) : this.draft(part);
    const [left, right] = [operand(phrase.left), operand(phrase.right)];
    const quotient = phrase.kind === 'hadamard-quotient';
    if (isScalar(left) && !isScalar(right)) {
      const spread = this.everyEntry(left, right);
      return {
        ...right,
        ...place(phrase),
        build: () =>
          quotient
            ? hadamardQuotient(spread.build(), right.build())
            : matrixProduct(left.build(), right.build()),
      };
    }
    if (isScalar(right)) {
      return {
        ...left,
        ...place(phrase),
        build: () =>
          quotient
            ? matrixQuotient(left.build(), right.build())
            : matrixProduct(left.build(), right.build()),
      };
    }
    if (!same(left.rows, right.rows) || !same(left.columns, right.columns)) {
      this.refuse('hadamard-undefined', phrase.kind, phrase, left, right);
    }
    return {
      ...place(phrase),
      rows: left.rows,
      columns: left.columns,
      number: false,
      build: () =>
        quotient
          ? hadamardQuotient(left.build(), right.build())
          : hadamard(left.build(), right.build()),
    };
  }

  #raised(phrase: Phrase & { kind: 'power' }): Draft {
    const exponent = this.draft(phrase.exponent);
    if (phrase.base.kind === 'constant' && phrase.base.name === 'e') {
      return { ...exponent, ...place(phrase), build: () => elementwise('exp', exponent.build()) };
    }
    const base = this.draft(phrase.base);
    this.wantScalar(exponent, 'exponent');
    if (isScalar(base)) {
      return this.scalar(
        phrase,
        () => matrixPower(base.build(), exponent.build()),
        base.number && exponent.number,
      );
    }
    const whole = wholeNumber(phrase.exponent);
    if (whole !== undefined && this.#isOfEntries(phrase, base)) {
      return this.#entryPower(phrase, base, whole);
    }
    this.wantSquare(base, 'power');
    if (whole === undefined) return this.refuse('not-a-scalar', 'power', phrase, base);
    return this.power(phrase, base, whole);
  }

  /** tanh^2(X) of any X, and tanh(z)^2 where tanh(z) has no square of its own. */
  #isOfEntries({ base: { kind }, entrywise }: Phrase & { kind: 'power' }, base: Draft): boolean {
    if (kind !== 'apply') return false;
    const [rows, columns] = [found(base.rows).known, found(base.columns).known];
    const square = rows === undefined || columns === undefined || rows === columns;
    return entrywise === true || isColumn(base) || isRow(base) || !square;
  }

  #entryPower(span: Span, base: Draft, exponent: number): Draft {
    const times = Math.abs(exponent);
    const ones = this.everyEntry(
      this.scalar(span, () => matrixNumber(1), true),
      base,
    );
    const build = (): MatrixExpression => {
      if (times === 0) return ones.build();
      const part = base.build();
      let power = part;
      for (let count = 1; count < times; count += 1) power = hadamard(power, part);
      return exponent < 0 ? hadamardQuotient(ones.build(), power) : power;
    };
    return { ...base, ...place(span), build };
  }

  #call(phrase: Phrase & { kind: 'call' }): Draft {
    const [first, second] = phrase.arguments.map((each) => this.draft(each)) as [Draft, Draft];
    switch (phrase.name) {
      case 'tr':
        this.wantSquare(first, 'trace');
        return this.scalar(phrase, () => trace(first.build()));
      case 'det':
        this.wantSquare(first, 'determinant');
        return this.scalar(phrase, () => determinant(first.build()));
      case 'logdet':
        this.wantSquare(first, 'determinant');
        return this.scalar(phrase, () => elementwise('ln', determinant(first.build())));
      case 'diag': {
        const vector = isOne(first.columns);
        if (!vector) this.wantSquare(first, 'diag');
        return {
          ...place(phrase),
          rows: first.rows,
          columns: vector ? first.rows : size(1),
          number: false,
          build: () => diag(first.build()),
        };
      }
      case 'sum':
        return this.scalar(phrase, () => entrySum(first.build()));
      case 'softmax':
        this.wantColumn(first, 'softmax');
        return { ...first, ...place(phrase), build: () => softmax(first.build()) };
      case 'logsumexp':
        this.wantColumn(first, 'logsumexp');
        return this.scalar(phrase, () =>
          elementwise('ln', entrySum(elementwise('exp', first.build()))),
        );
      case 'inv':
        this.wantSquare(first, 'inverse');
        return { ...first, ...place(phrase), build: () => inverse(first.build()) };
      case 'transpose':
        return {
          ...place(phrase),
          rows: first.columns,
          columns: first.rows,
          number: false,
          build: () => transpose(first.build()),
        };
      case 'norm':
        return this.norm(phrase, first, '');
      case 'dot':
        return this.inner(phrase, first, second);
      case 'outer':
        this.wantColumn(first, 'outer');
        this.wantColumn(second, 'outer');
        return {
          ...place(phrase),
          rows: first.rows,
          columns: second.rows,
          number: false,
          build: () => matrixProduct(first.build(), transpose(second.build())),
        };
    }
  }
}

/** What only a function of every entry makes: below a bar it divides entry by entry. */
function isByEntries(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case 'apply':
    case 'entry-power':
      return true;
    case 'power':
      return (
        isByEntries(phrase.base) || (phrase.base.kind === 'constant' && phrase.base.name === 'e')
      );
    case 'negation':
      return isByEntries(phrase.operand);
    case 'sum':
      return phrase.terms.some(isByEntries);
    default:
      return false;
  }
}

/** A written whole exponent that is small enough to be one. */
function wholeNumber(phrase: Phrase): number | undefined {
  const negative = phrase.kind === 'negation';
  const inside = negative ? phrase.operand : phrase;
  if (inside.kind !== 'number') return undefined;
  const value: Rational = inside.value;
  if (value.denominator !== 1n || value.numerator > 64n) return undefined;
  return Number(value.numerator) * (negative ? -1 : 1);
}
