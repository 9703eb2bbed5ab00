/**
 * One pass over the tokens: the place reached, the depth, the vectors and matrices met, and the
 * doubtful places. The grammar's verbs stand in files of their own and take the pass; what they need
 * of one another goes through its abstract methods.
 *
 * A doubtful place has a usual reading, taken in the first pass, and another sensible one. Each gets
 * a number in the order met; a later pass turns one of them, or all of a kind, the other way.
 */
import { LIMITS } from '../../limits.ts';
import { type Expression, variable } from '../expression.ts';
import type { Names } from './names.ts';
import { refuse } from './problem.ts';
import { Token } from './token.ts';
import type { Asked, Orientation } from './written.ts';

/** What can be doubtful; docs/reading.md describes each. */
export type DoubtKind =
  | 'argument'
  | 'bracket'
  | 'power'
  | 'slash'
  | 'mixed'
  | 'exponent'
  | 'bar'
  | 'base'
  | 'derivative';

/** Which doubtful places are read the other way. */
export type Turn =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly index: number }
  | { readonly kind: 'every'; readonly of: DoubtKind }
  | { readonly kind: 'all' };

export const NO_TURN: Turn = { kind: 'none' };

/** A vector or matrix as written; in expressions a placeholder variable stands for it. */
export type Literal = { readonly position: number; readonly length: number } & (
  | { readonly kind: 'unit'; readonly axis: 0 | 1 | 2 }
  | {
      readonly kind: 'vector';
      readonly components: readonly Expression[];
      readonly orientation?: Orientation;
    }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
);

export interface PassSettings {
  readonly names: Names;
  readonly latex: boolean;
  /** The base of `log` without a base; undefined: natural. */
  readonly logarithmBase: number | undefined;
  readonly asked: Asked | undefined;
  /** Braces, and a binomial coefficient's brackets, hold a vector's entries. */
  readonly lists: boolean;
}

export abstract class Pass {
  at = 0;
  /** Bars open in the bracket at hand. */
  bars = 0;
  readonly literals: Literal[] = [];
  readonly doubts: DoubtKind[] = [];
  private depth = 0;
  private shared = true;

  constructor(
    readonly text: string,
    public tokens: Token[],
    readonly settings: PassSettings,
    private readonly turn: Turn,
  ) {}

  /** Terms with signs. */
  abstract sum(): Expression;
  /** Factors side by side or with signs between them, no sign in front. */
  abstract term(): Expression;
  /** What may stand beside another in a product, with its exponent. */
  abstract factor(): Expression;
  abstract primary(): Expression;
  /** What stands after `^`. */
  abstract exponent(): Expression;

  get token(): Token {
    return this.tokens[this.at]!;
  }

  is(text: string): boolean {
    const token = this.tokens[this.at]!;
    return token.text === text && token.kind === 'sign';
  }

  /** Whether the token `ahead` places on is this sign. */
  isAhead(ahead: number, text: string): boolean {
    const token = this.tokens[this.at + ahead];
    return token !== undefined && token.text === text && token.kind === 'sign';
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  enter(): void {
    this.depth += 1;
    if (this.depth > LIMITS.read.depth) {
      const { position, length } = this.token;
      refuse('too-deep', position, length, { most: `${LIMITS.read.depth}` });
    }
  }

  leave(): void {
    this.depth -= 1;
  }

  /** Whether a doubtful place is read the other way in this pass. */
  doubt(kind: DoubtKind): boolean {
    const index = this.doubts.length;
    if (index >= LIMITS.read.doubts) return false;
    this.doubts.push(kind);
    switch (this.turn.kind) {
      case 'none':
        return false;
      case 'place':
        return this.turn.index === index;
      case 'every':
        return this.turn.of === kind;
      case 'all':
        return true;
    }
  }

  /** The characters of a token as written. */
  spelling(token: Token): string {
    return this.text.slice(token.position, token.position + token.length);
  }

  /** Cuts the number at hand after so many digits: LaTeX commands and subscripts may take one. */
  splitNumber(digits: number): void {
    const { kind, text, position, length, spaced } = this.token;
    if (this.shared) {
      this.tokens = [...this.tokens];
      this.shared = false;
    }
    const head = Math.min(digits, length);
    this.tokens.splice(
      this.at,
      1,
      new Token(kind, text.slice(0, digits), position, head, spaced),
      new Token(kind, text.slice(digits), position + head, length - head, false),
    );
  }

  /** The placeholder of a literal. Its name is no name, so that no variable can be taken for it. */
  stand(literal: Literal): Expression {
    this.literals.push(literal);
    return variable(`#${this.literals.length - 1}`);
  }

  /** The literal that a placeholder stands for. */
  literalOf(expression: Expression): Literal | undefined {
    if (expression.kind !== 'variable' || !expression.name.startsWith('#')) return undefined;
    return this.literals[Number(expression.name.slice(1))];
  }
}
