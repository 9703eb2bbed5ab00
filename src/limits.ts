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
    tokens: 16_000,
    /** Doubtful places of one answer that are looked at for another reading. */
    doubts: 24,
    /** Passes over one answer in search of other readings, and other readings kept. */
    passes: 10,
    alternatives: 4,
    /** Ways in which blanks may part the entries of a vector or matrix. */
    spacings: 24,
  },
  /** Printing: nodes of the written-out tree, shared parts counted each time. */
  print: { size: 200_000 },
  /** Differentiation and simplification for display. */
  calculus: {
    /** The highest order of a derivative. */
    order: 20,
    /** Distinct nodes of an expression that is differentiated once more. */
    size: 200_000,
    /** Steps of one worked solution, and how deep they are nested. */
    steps: 240,
    nestedSteps: 6,
    /** Distinct nodes of an expression that is checked with numbers at the end of its solution. */
    verifiedSize: 300,
    /** Distinct nodes of a function past which the steps show its parts' derivatives as they were found. */
    narratedSize: 300,
    /** Bits with which a derivative's conditions are looked at in a point. */
    pointBits: 256,
    /** Distinct nodes that simplification looks at. */
    simplifySize: 20_000,
    /** Factors and terms that one simplification may touch. */
    simplifyOperations: 500_000,
    /** Largest number of digits that display simplification lets an exact power grow to. */
    powerDigits: 60,
    /** Partial derivatives of one task past which they stand without the way they were found. */
    detailedPartials: 16,
    /** Entries of all matrices together in the check of a matrix derivative with numbers. */
    checkedEntries: 24,
    /** Terms of multiplied-out products that a worked solution shows in one line. */
    openedTerms: 8,
    /** Degree of a polynomial whose difference quotient is expanded. */
    limitDegree: 12,
    /** Rows of a matrix of partial derivatives whose determinant is expanded. */
    determinant: 5,
  },
  /** Normal forms: past a bound the normal form is given up ("does not apply"), never wrong. */
  algebra: {
    /** Terms of one polynomial. */
    terms: 4_000,
    /** Steps of one comparison of normal forms: products, and parts of what is stored or compared. */
    operations: 40_000,
    /** Bits of a coefficient. */
    coefficientBits: 2_048,
    /** Largest integer exponent that is expanded. */
    exponent: 256,
    /** Signs in a sum that are tried in all ways, to see whether its terms cancel. */
    signsTried: 6,
    /** Distinct parts of an answer whose form is checked. */
    formSize: 20_000,
  },
  /** Deciding whether two expressions are one. */
  equivalence: {
    /** Points looked at first; enough to tell most wrong answers. */
    nearPoints: 6,
    /** Points of the task's domain at natural scales, and at other orders of magnitude. */
    points: 24,
    widePoints: 8,
    /** Informative points without which agreement proves nothing. */
    informative: 8,
    /** Points tried in the search for the domain; fewer, but not below the least, on long tapes. */
    searchPoints: 8_192,
    leastTries: 256,
    searchOperations: 2_000_000,
    /** Points wanted, and tried, on the far side of a border. */
    borderPoints: 3,
    borderTries: 512,
    /** Tape operations in the search beyond all borders of one expression. */
    borderOperations: 150_000,
    /** Borders of one expression that are looked beyond; how many in each combination of signs. */
    borders: 12,
    bordersTogether: 4,
    /** Points at which agreement in doubles is confirmed with more digits. */
    confirmingPoints: 3,
    /** Bits of agreement that count as equality. */
    agreement: 100,
    /** Working precisions in bits after doubles, tried in this order. */
    precisions: [128, 256, 512, 1_024],
    /** The precision of a last look at points where an effect lies deeper than all of these. */
    deepest: 4_096,
    /** Operations in doubles, or as much work in balls, over all points of one comparison. */
    operations: 25_000_000,
    /** Certified points of a curve that are compared. */
    curvePoints: 10,
    /** Sets of letters unknown to the key whose points are kept. */
    strangeLetters: 16,
  },
  /** Evaluation with certain bounds, in doubles and in balls. */
  evaluate: {
    /** Bits of a rational constant that is kept exactly while compiling. */
    constantBits: 4_096,
    /** Greatest whole exponent that becomes a chain of products on a tape. */
    chainExponent: 4_096,
    /** Points evaluated together; fewer on long tapes, so that scratch memory stays bounded. */
    block: 64,
    /** Doubles of scratch memory for the values of one block. */
    scratch: 1 << 20,
    /** Bits before or after the binary point beyond which a ball is not computed with. */
    exponentBits: 70_368_744_177_664,
    /** Bits of precision at most, guard bits included, inside one elementary function. */
    workingBits: 16_384,
  },
  /** Matrix calculus. */
  matrix: {
    /** Rows or columns of a sampled matrix. */
    size: 5,
    /** Points, over several sizes, at which two matrix expressions must agree to count as equal. */
    points: 12,
    /** The last of those, which must agree to many more digits. */
    confirmingPoints: 2,
    /** Points at which an answer with equal normal form must be defined where the key is. */
    domainPoints: 12,
    /** Points tried in the search for those. */
    tries: 96,
    /** Work of one comparison, and of all comparisons that look for the reason of a wrong answer. */
    effort: 200_000,
    diagnosisEffort: 60_000,
    /** Letters that one text declares. */
    declarations: 60,
    /** Distinct parts of a wrong answer whose reason is looked for. */
    diagnosedSize: 600,
    /** Characters of the name of an opaque part in a normal form. */
    nameLength: 20_000,
    /** Terms, and factors of one term, of a matrix normal form before it is given up. */
    terms: 400,
    factors: 40,
  },
  /** Drawing parameters: tries for one exercise before the constraints are called hopeless. */
  template: {
    tries: 10_000,
    /** Functions of a family grown until one is fit. */
    growth: 400,
    /** Exercises of one seed solved until one is as difficult, and tells mistakes apart, as demanded. */
    redraws: 60,
    /** Characters of one template file. */
    characters: 100_000,
    /** Answers in one line that a task of kind tuple asks for. */
    tupleParts: 6,
    /** Nested constructs in a template's text. */
    depth: 100,
    /** Loop iterations in one rendering. */
    iterations: 10_000,
    /** Parts and terms visited in one rendering. */
    steps: 500_000,
    /** Largest exponent, and digits of a value, in the arithmetic of headers and texts. */
    exponent: 1_000,
    digits: 400,
    /** Characters of one rendered prompt. */
    renderedCharacters: 50_000,
  },
  /** Problem sets and submissions. */
  problemSet: {
    /** Names of one class. */
    students: 100_000,
    /** Exercises of one set. */
    exercises: 500,
    /** Seeds tried for an exercise that is not in the set yet. */
    attempts: 50,
    /** Characters of one row of submissions. */
    rowCharacters: 200_000,
    /** Columns of a table of submissions, and answers in one row. */
    columns: 1_000,
    /** Rows one after the other that are graded together as parts of one exercise. */
    groupedRows: 60,
    /** Exercises, and whole sets, kept for the next row. */
    rememberedExercises: 500,
    rememberedSets: 100,
  },
  /** Naming the mistake behind a wrong answer. */
  diagnosis: {
    /** Nodes of a task's function, written out, past which nothing is predicted. */
    size: 2_000,
    /** Nodes of one predicted answer, written out. */
    answerSize: 20_000,
    /** Malrules tried on one task; single places, slips and pairs of malrules tried. */
    malrules: 80,
    /** Malrules tried in every differentiation of a higher derivative. */
    malrulesOfHigher: 30,
    places: 150,
    slips: 120,
    pairs: 500,
    /** Nodes of an answer, and of a prediction, that are compared by their form. */
    formSize: 600,
    /** How many values of an answer must be known for it to be recognised. */
    informative: 2,
  },
  /** Answers with derivatives left in them: how large they may be to be worked out and compared. */
  grading: { unfinishedSize: 400, unfinishedDerivatives: 3 },
  /** Following from earlier answers. */
  followThrough: {
    /** Comparisons for one part, and their tape operations after which no further one begins. */
    comparisons: 120,
    operations: 16_000_000,
    /** Tree size of an entry that is weighed. */
    size: 2_000,
  },
  /** Judging a student's working: lines, and equal signs in one line. */
  working: { lines: 60, sides: 12, characters: 100_000 },
  /** Tasks answered by choosing, and worked solutions with a mistake or a blank in them. */
  choices: {
    /** Lines of one working. */
    lines: 14,
    /** Places of a mistake that are tried, and wrong derivatives that are compared. */
    workings: 40,
    distractors: 60,
    /** Draws of parameters until a function has enough mistakes, or such a working. */
    draws: 20,
    /** Characters of an answer that names options. */
    characters: 400,
  },
  /** Writing documents. */
  publish: {
    /** Documents that one process sets as PDF before a fresh one takes over, to bound its memory. */
    documentsOfProcess: 80,
    /** Variants whose files are being made and written at the same time. */
    variantsAtOnce: 4,
    /** Set formulas kept for the next page. */
    rememberedFormulas: 4_000,
    /** Parts of one expression in a document before the rest is elided. */
    printedSize: 2_000,
    /** Misconceptions whose answers a task is published with; variants of one STACK question. */
    wrongExamples: 8,
    /** Wrong answers that are graded to find those. */
    wrongCandidates: 60,
    deployedVariants: 200,
    /** Levels of a drawn tree, and branches at one place. */
    figureDepth: 6,
    figureBreadth: 8,
  },
} as const;
