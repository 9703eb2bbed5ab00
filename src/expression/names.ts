/**
 * How variables are named: one letter or a Greek letter's English name, then optionally `_` and a
 * subscript. Splits canonical names, and knows each Greek letter's sign. Which names are declared is
 * the reader's business.
 */

/** English name to sign; a capital's name starts with a capital. Letters that look Latin are left out. */
export const GREEK_LETTERS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Upsilon: 'Υ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

export const isGreek = (name: string): boolean => Object.hasOwn(GREEK_LETTERS, name);

/** Other signs for the same letters: the micro sign, the variant forms, the increment. */
const VARIANT_SIGNS: Readonly<Record<string, string>> = {
  µ: 'mu',
  ϕ: 'phi',
  ϵ: 'epsilon',
  ϑ: 'theta',
  ϱ: 'rho',
  ς: 'sigma',
  ϖ: 'pi',
  ϰ: 'kappa',
  '∆': 'Delta',
  Ω: 'Omega',
};

const NAMES_BY_SIGN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(GREEK_LETTERS).map(([name, sign]) => [sign, name] as const),
  ...Object.entries(VARIANT_SIGNS),
]);

/** The English name of a Greek character, or undefined. */
export const greekName = (sign: string): string | undefined => NAMES_BY_SIGN.get(sign);

export interface NameParts {
  readonly letter: string;
  readonly subscript: string | undefined;
}

/** `theta_12` is the letter theta with the subscript 12. */
export function nameParts(name: string): NameParts {
  const mark = name.indexOf('_');
  if (mark < 0) return { letter: name, subscript: undefined };
  return { letter: name.slice(0, mark), subscript: name.slice(mark + 1).replace(/^\{|\}$/g, '') };
}
