/**
 * Every bound of the program, in one place. Bounds count operations, characters or bits, never
 * milliseconds, so that the same input meets the same bound on every machine.
 */
export const LIMITS = {
  /** Reading what people write. */
  read: {
    /** Characters in one answer or expression. */
    characters: 20_000,
    /** Nested brackets, fractions, roots, exponents. */
    depth: 200,
    /** Digits in one number. */
    digits: 400,
    /** Tokens in one answer. */
    tokens: 10_000,
  },
  /** Printing: nodes of the written-out tree, shared parts counted each time. */
  print: { size: 200_000 },
  /** Differentiation and simplification for display. */
  calculus: {
    /** The highest order of a derivative. */
    order: 20,
    /** Distinct nodes that simplification looks at. */
    simplifySize: 20_000,
    /** Largest number of digits that display simplification lets an exact power grow to. */
    powerDigits: 60,
  },
  /** Normal forms: past a bound the normal form is given up ("does not apply"), never wrong. */
  algebra: {
    /** Terms of one polynomial. */
    terms: 4_000,
    /** Coefficient multiplications in one normal form. */
    operations: 400_000,
    /** Bits of a coefficient. */
    coefficientBits: 8_192,
    /** Largest integer exponent that is expanded. */
    exponent: 256,
  },
  /** Certified sampling. */
  equivalence: {
    /** Informative points wanted before agreement counts as equality by sampling. */
    points: 24,
    /** Points tried in the search for the domain. */
    searchPoints: 8_192,
    /** Points wanted, and tried, on the far side of a border of a piecewise function. */
    borderPoints: 4,
    borderTries: 1_024,
    /** Borders of one answer that are looked beyond. */
    borders: 12,
    /** Points at which agreement in doubles is confirmed with more digits. */
    confirmingPoints: 3,
    /** Working precisions in bits after doubles, tried in this order. */
    precisions: [128, 256, 512, 1_024],
    /** Tape operations over all points and precisions of one comparison. */
    operations: 40_000_000,
  },
  /** Drawing parameters: tries for one exercise before the constraints are called hopeless. */
  template: {
    tries: 10_000,
    /** Characters of one template file. */
    characters: 100_000,
    /** Loop iterations in one rendering. */
    iterations: 10_000,
    /** Characters of one rendered prompt. */
    renderedCharacters: 50_000,
  },
} as const;
