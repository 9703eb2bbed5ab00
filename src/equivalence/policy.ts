/**
 * What counts as the same answer, where mathematics leaves a choice. Each field is one decision a
 * template may change; the defaults are what a calculus teacher expects (docs/equivalence.md gives an
 * example of each). Decides nothing itself: `decide` reads it.
 */

export interface Policy {
  /**
   * An answer undefined on part of the task's domain: `2 ln x` for `ln x^2`, `sqrt(x)^2` for `x`.
   * 'refuse': different there, with a witness that says where. 'accept': equality where both are
   * defined is enough. Isolated points never count (`x^2/x` is `x`), and an answer defined on more
   * than the task's domain is always fine.
   */
  readonly smallerDomain: 'refuse' | 'accept';
  /**
   * Decimals: an answer that agrees with the key to at least this many significant digits, but not
   * exactly, is approximately equal. undefined: only exact answers are equal. Applies only to
   * answers that contain a written decimal: `2.303 x` may round `x ln 10`, `23/10 x` may not.
   */
  readonly significantDigits: number | undefined;
  /**
   * An answer equal to the key after absolute value signs are taken away from, or put around, the
   * arguments of logarithms: `ln x` for `ln |x|`. It matters only where arguments are negative.
   */
  readonly absoluteValues: 'strict' | 'lenient';
  /**
   * An answer equal to the key after one letter is renamed, or its case changed (`A` for `a`).
   * 'hint': different, and the verdict names the letters. 'accept': equal, and it names them too.
   */
  readonly renamedLetter: 'hint' | 'accept';
  /**
   * Functions whose principal branch books choose differently: arccot with range (0, pi) or
   * (-pi/2, pi/2). 'either': an answer right under one of the conventions is right.
   */
  readonly branches: 'principal' | 'either';
}

export const DEFAULT_POLICY: Policy = {
  smallerDomain: 'refuse',
  significantDigits: undefined,
  absoluteValues: 'strict',
  renamedLetter: 'hint',
  branches: 'either',
};

/** What is known of the letters beside the variables of the task: symbolic constants, parameters. */
export interface Assumptions {
  /** Letters declared positive; sampled on positive values only. */
  readonly positive: readonly string[];
}

export const NO_ASSUMPTIONS: Assumptions = { positive: [] };
