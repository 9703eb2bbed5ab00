/**
 * Drafts: parts of a formula whose operations are understood while sizes may still be open, and what
 * the operations mean on them. A draft is built into an expression when all sizes are settled.
 */
import { isZero } from '../../rational.ts';
import {
  type Dimension,
  identityMatrix,
  inverse,
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  norm,
  onesVector,
  trace,
  transpose,
  zeroMatrix,
} from '../expression.ts';
import {
  chains,
  type Declarations,
  isBroken,
  SCALAR,
  type ShapeProblem,
  type ShapeProblemCode,
} from '../shape.ts';
import type { Phrase, Span } from './phrase.ts';
import { found, isOne, type Size, same, size } from './sizes.ts';

/** A phrase whose operations are understood, and whose sizes may be open until the end. */
export interface Draft extends Span {
  readonly rows: Size;
  readonly columns: Size;
  /** A number or a constant: may stand for itself in every entry. */
  readonly number: boolean;
  build(): MatrixExpression;
}

/** Leaves from any depth; caught at the reader's door, where it becomes a value. */
export class ShapeFailure {
  constructor(
    readonly problem: ShapeProblem,
    readonly span: Span,
  ) {}
}

export const isScalar = (draft: Draft): boolean => isOne(draft.rows) && isOne(draft.columns);
export const isColumn = (draft: Draft): boolean => isOne(draft.columns) && !isOne(draft.rows);
export const isRow = (draft: Draft): boolean => isOne(draft.rows) && !isOne(draft.columns);

/** The operations that several notations share. */
export class Drafting {
  constructor(
    readonly text: string,
    readonly declarations: Declarations,
  ) {}

  protected scalar(phrase: Span, build: () => MatrixExpression, number = false): Draft {
    return { ...place(phrase), rows: size(1), columns: size(1), number, build };
  }

  protected written(span: Span): string {
    return this.text.slice(span.position, span.position + span.length).trim();
  }

  protected refuse(
    code: ShapeProblemCode,
    operation: string,
    span: Span,
    ...parts: Draft[]
  ): never {
    const known = (value: Size): Dimension => found(value).known ?? '?';
    throw new ShapeFailure(
      {
        code,
        operation,
        parts: parts.map((part) => ({
          text: this.written(part),
          shape: { rows: known(part.rows), columns: known(part.columns) },
        })),
      },
      place(span),
    );
  }

  protected wantSquare(draft: Draft, operation: string): void {
    if (!same(draft.rows, draft.columns)) this.refuse('not-square', operation, draft, draft);
  }

  protected wantColumn(draft: Draft, operation: string): void {
    if (!isOne(draft.columns)) this.refuse('not-a-vector', operation, draft, draft);
  }

  protected wantScalar(draft: Draft, operation: string): void {
    if (!isScalar(draft)) this.refuse('not-a-scalar', operation, draft, draft);
  }

  protected sized(phrase: Phrase & { kind: 'sized' }): Draft {
    const [first, second] = phrase.sizes;
    const rows: Size = first === undefined ? {} : size(first);
    const columns = phrase.sign === 'I' ? rows : second === undefined ? size(1) : size(second);
    const known = (value: Size): Dimension => {
      const end = found(value);
      if (end.known === undefined) {
        throw new ShapeFailure(
          {
            code: 'size-unknown',
            operation: phrase.sign,
            parts: [{ text: this.written(phrase), shape: SCALAR }],
          },
          place(phrase),
        );
      }
      return end.known;
    };
    const build = (): MatrixExpression => {
      if (phrase.sign === 'I') return identityMatrix(known(rows));
      if (phrase.sign === '0') return zeroMatrix(known(rows), known(columns));
      if (second === undefined) return onesVector(known(rows));
      return matrixProduct(onesVector(known(rows)), transpose(onesVector(known(columns))));
    };
    return { ...place(phrase), rows, columns, number: false, build };
  }

  protected isNought(draft: Draft): boolean {
    const built = draft.build();
    return built.kind === 'number' && isZero(built.value);
  }

  /** The number c as c times ones, in the shape of its neighbour. */
  protected everyEntry(number: Draft, like: Draft): Draft {
    const build = (): MatrixExpression => {
      const written = number.build();
      const [rows, columns] = [found(like.rows).known ?? 1, found(like.columns).known ?? 1];
      if (written.kind === 'number' && isZero(written.value)) return zeroMatrix(rows, columns);
      const negative = written.kind === 'negation';
      const value = negative ? written.operand : written;
      const ones = [
        ...(rows === 1 ? [] : [onesVector(rows)]),
        ...(columns === 1 ? [] : [transpose(onesVector(columns))]),
      ];
      const one = value.kind === 'number' && value.value.numerator === value.value.denominator;
      const product = matrixProduct(...(one ? [] : [value]), ...ones);
      return negative ? matrixNegation(product) : product;
    };
    return { ...place(number), rows: like.rows, columns: like.columns, number: false, build };
  }

  protected chained(span: Span, factors: readonly Draft[]): Draft {
    if (factors.length === 1) return factors[0]!;
    const result = chains(factors, same, isOne);
    if (isBroken(result)) {
      const [left, right] = [factors[result.left]!, factors[result.right]!];
      this.refuse('product-undefined', 'product', joined(left, right), left, right);
    }
    const { chain } = result;
    return {
      ...place(span),
      rows: chain.length === 0 ? size(1) : factors[chain[0]!]!.rows,
      columns: chain.length === 0 ? size(1) : factors[chain.at(-1)!]!.columns,
      number: factors.every((factor) => factor.number),
      build: () => matrixProduct(...factors.map((factor) => factor.build())),
    };
  }

  protected inner(span: Span, left: Draft, right: Draft): Draft {
    if (!same(left.rows, right.rows) || !same(left.columns, right.columns)) {
      this.refuse('product-undefined', 'inner', span, left, right);
    }
    return this.scalar(span, () => {
      const product = matrixProduct(transpose(left.build()), right.build());
      return isOne(left.columns) ? product : trace(product);
    });
  }

  protected power(span: Span, base: Draft, exponent: number): Draft {
    const build = (): MatrixExpression => {
      if (isScalar(base)) return matrixPower(base.build(), matrixNumber(exponent));
      const positive = exponent < 0 ? inverse(base.build()) : base.build();
      const times = Math.abs(exponent);
      if (times === 0) return identityMatrix(found(base.rows).known ?? 1);
      return times === 1 ? positive : matrixPower(positive, matrixNumber(times));
    };
    return { ...base, ...place(span), number: false, build };
  }

  protected norm(span: Span, operand: Draft, which: '' | '1' | '2' | 'F'): Draft {
    const vector = isOne(operand.columns) || isOne(operand.rows);
    // ‖X‖ without a subscript, or with 2, is the spectral norm of a matrix, which is not offered.
    if (!vector && which !== 'F') this.refuse('not-a-vector', 'norm', span, operand);
    const kind = which === '1' ? 'one' : vector ? 'euclidean' : 'frobenius';
    return this.scalar(span, () => norm(operand.build(), kind));
  }
}

export const place = ({ position, length }: Span): Span => ({ position, length });
export const joined = (left: Span, right: Span): Span => ({
  position: left.position,
  length: right.position + right.length - left.position,
});
