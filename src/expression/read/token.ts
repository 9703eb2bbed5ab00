/** What a text is cut into: one kind of tokens for plain text and LaTeX, each with its place. */

export type TokenKind =
  | 'number'
  /** One name, canonical: x, theta, e, d; known to the context or not. */
  | 'name'
  /** A function of the table by its canonical name, or cbrt, or lg. */
  | 'function'
  /** √ ∛ ∜; the text is the index. */
  | 'radical'
  /** i, j or k marked as a unit vector by a hat, an arrow or bold type. */
  | 'unit'
  /** A LaTeX command that takes arguments: frac, sqrt, over. */
  | 'command'
  /**
   * An operator or bracket, one text a meaning whatever its spelling. `{` and `}` group; `\{` and
   * `\}` are drawn braces; `|<` and `>|` are bars with a side; `begin` and `end` enclose a matrix,
   * `row` and `&` part it; `T` transposes.
   */
  | 'sign'
  /** Letters that no known names explain. */
  | 'stranger'
  | 'end';

export class Token {
  constructor(
    readonly kind: TokenKind,
    readonly text: string,
    /** Index of the first UTF-16 code unit, and how many. */
    readonly position: number,
    readonly length: number,
    /** Whether a space stands in front. */
    readonly spaced: boolean,
  ) {}
}
