/**
 * The many spellings of one sign, as tables: characters of plain text, commands of LaTeX. What a
 * spelling stands for is a sign's text (see `token`), a letter, or the code of a refusal.
 */
import { FUNCTION_NAMES, FUNCTIONS } from '../functions.ts';
import { GREEK_LETTERS } from '../names.ts';
import type { ReadProblemCode } from './problem.ts';

/** Characters beside letters, digits and spaces; each is a sign of the grammar. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'+-*/^_=,;|()[]{}<>&'].map((sign) => [sign, sign] as const),
  ...[...'−–—‐‑－'].map((sign) => [sign, '-'] as const),
  ...[...'·×⋅∗•∙＊'].map((sign) => [sign, '*'] as const),
  ...[...'÷∕⁄:∶：／'].map((sign) => [sign, '/'] as const),
  ...[..."'′’‘´`"].map((sign) => [sign, "'"] as const),
  ...[...'⟨〈〈'].map((sign) => [sign, '⟨'] as const),
  ...[...'⟩〉〉'].map((sign) => [sign, '⟩'] as const),
  ...[...'∣│｜'].map((sign) => [sign, '|'] as const),
  ...[...'≤≥≠≈≡∈→⇒'].map((sign) => [sign, sign] as const),
  ['＋', '+'],
  ['＝', '='],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['；', ';'],
  ['∂', '∂'],
  ['∇', '∇'],
  ['⊤', 'T'],
]);

/** Signs that mean a sign twice or more: y″. */
export const PRIMES: ReadonlyMap<string, number> = new Map([
  ['"', 2],
  ['″', 2],
  ['”', 2],
  ['‴', 3],
  ['⁗', 4],
]);

export const RADICALS: ReadonlyMap<string, string> = new Map([
  ['√', '2'],
  ['∛', '3'],
  ['∜', '4'],
]);

/** Characters that have a meaning we cannot use, each with a sentence of its own. */
export const REFUSED: ReadonlyMap<string, ReadProblemCode> = new Map([
  ['°', 'degree-sign'],
  ['º', 'degree-sign'],
  ['∞', 'infinity'],
  ['±', 'plus-minus'],
  ['∓', 'plus-minus'],
  ['…', 'ellipsis'],
  ['⋯', 'ellipsis'],
]);

const pairs = (left: string, right: string): (readonly [string, string])[] => {
  const signs = [...left];
  return [...right].map((meant, index) => [signs[index]!, meant] as const);
};

export const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  pairs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᐟᵃᵇᶜᵈᵉᵏᵐⁿᵖʳˢᵗᵘᵛʷˣʸᶻ', '0123456789+-()/abcdekmnprstuvwxyz'),
);
export const SUBSCRIPTS: ReadonlyMap<string, string> = new Map(
  pairs('₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', '0123456789aehijklmnoprstuvx'),
);

/** Letters that carry the mark of a unit vector. */
export const UNIT_LETTERS: ReadonlyMap<string, string> = new Map([
  ['î', 'i'],
  ['ĵ', 'j'],
]);

/** LaTeX commands that say nothing about meaning: sizes, spaces, styles. */
export const SILENT_COMMANDS: ReadonlySet<string> = new Set(
  (
    'left right middle mleft mright big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr ' +
    'bigm Bigm displaystyle textstyle scriptstyle limits nolimits quad qquad enspace enskip ' +
    'thinspace medspace thickspace negthinspace hfill nobreak allowbreak mathstrut strut ' +
    'mathopen mathclose mathbin mathrel mathord mathinner mathit mathnormal'
  )
    .split(' ')
    // Spaces, and the marks that put a formula into text: \( ... \) and \[ ... \].
    .concat([',', ';', ':', '!', ' ', '>', '/', '(', ')', '[', ']']),
);

/** Commands that set letters upright: \operatorname{sech}, \mathrm{d}. */
export const WORD_COMMANDS: ReadonlySet<string> = new Set(
  'operatorname mathrm text textrm mathop mathsf mathtt textit rm'.split(' '),
);

/** Commands that mark one letter as a vector; over i, j, k they make a unit vector. */
export const VECTOR_COMMANDS: ReadonlySet<string> = new Set(
  'mathbf boldsymbol bm bold pmb vec overrightarrow textbf mathbb bf'.split(' '),
);

/** \vi and the like: unit vectors as some books define them. */
export const UNIT_COMMANDS: ReadonlyMap<string, string> = new Map(
  ['i', 'j', 'k'].flatMap((letter) =>
    [`v${letter}`, `${letter}hat`, `hat${letter}`, `bf${letter}`, `vec${letter}`].map(
      (name) => [name, letter] as const,
    ),
  ),
);

/** Commands with arguments, which the grammar takes. */
export const ARGUMENT_COMMANDS: ReadonlySet<string> = new Set(
  'frac dfrac tfrac cfrac binom dbinom tbinom sqrt over'.split(' '),
);

/** Commands that are another spelling of a sign. */
export const SIGN_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cdot: '*',
    times: '*',
    ast: '*',
    div: '/',
    slash: '/',
    lvert: '|<',
    rvert: '>|',
    vert: '|',
    mid: '|',
    langle: '⟨',
    rangle: '⟩',
    lbrace: '\\{',
    rbrace: '\\}',
    '{': '\\{',
    '}': '\\}',
    lparen: '(',
    rparen: ')',
    lbrack: '[',
    rbrack: ']',
    prime: "'",
    partial: '∂',
    nabla: '∇',
    lt: '<',
    gt: '>',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    ne: '≠',
    neq: '≠',
    approx: '≈',
    equiv: '≡',
    in: '∈',
    to: '→',
    implies: '⇒',
    Rightarrow: '⇒',
    top: 'T',
    intercal: 'T',
    '\\': 'row',
    cr: 'row',
  }),
);

export const REFUSED_COMMANDS: ReadonlyMap<string, ReadProblemCode> = new Map(
  Object.entries({
    infty: 'infinity',
    pm: 'plus-minus',
    mp: 'plus-minus',
    circ: 'degree-sign',
    degree: 'degree-sign',
    ldots: 'ellipsis',
    cdots: 'ellipsis',
    dots: 'ellipsis',
    placeholder: 'missing-operand',
  } as const),
);

/** Commands that are letters: the Greek ones, and those math fields produce. */
export const LETTER_COMMANDS: ReadonlyMap<string, string> = new Map([
  ...Object.keys(GREEK_LETTERS).flatMap((name) => [
    [name, name] as const,
    [`var${name}`, name] as const,
  ]),
  ['exponentialE', 'e'],
  ['differentialD', 'd'],
  ['dd', 'd'],
  ['imaginaryI', 'i'],
  ['imath', 'i'],
  ['jmath', 'j'],
  ['ell', 'l'],
]);

/** Environments that hold a matrix. Those with bars are determinants, which we do not read. */
export const MATRIX_ENVIRONMENTS: ReadonlySet<string> = new Set(
  'matrix pmatrix bmatrix Bmatrix smallmatrix psmallmatrix bsmallmatrix array'.split(' '),
);

/** For the suggestion beside an unknown command. */
export const COMMAND_SUGGESTIONS: readonly string[] = [
  ...FUNCTION_NAMES.filter((name) => FUNCTIONS[name].latex.startsWith(`\\${name}`)),
  ...ARGUMENT_COMMANDS,
  ...Object.keys(GREEK_LETTERS),
  'cdot',
  'left',
  'right',
  'langle',
  'rangle',
  'partial',
  'nabla',
];
