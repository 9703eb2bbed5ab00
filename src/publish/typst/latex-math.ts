/**
 * An author's LaTeX as Typst mathematics. What our own reader reads is not asked for: a prompt is set
 * as its author wrote it. What cannot be translated, or could be code, is refused: the caller then
 * shows the LaTeX as it was typed.
 */
import { tex2typst } from 'tex2typst';

/** Words that the translation writes and that Typst's mathematics knows. */
const KNOWN: ReadonlySet<string> = new Set(
  `sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth sech csch exp ln log lim max min
  sup inf det dim ker gcd arg deg mod frac sqrt root abs norm floor ceil round binom vec mat cases
  lr mid op upright bold italic cal frak mono sans bb serif display inline script sscript hat tilde
  macron dot dots arrow overline underline overbrace underbrace cancel accent attach limits scripts
  partial nabla dif Dif infinity prime thin med thick quad wide and or not in forall exists top bot
  perp parallel approx equiv prop times div plus minus ast compose sum product integral RR CC ZZ QQ NN
  alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau
  upsilon phi chi psi omega Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi
  Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alt l r op c eq lt gt angle bracket paren brace
  bar v h c arrow degree colon quote space nbsp delim none star ell circle small double
  without comma semi square`
    .trim()
    .split(/\s+/),
);

/** Typst mathematics; undefined when the LaTeX cannot be translated for certain. */
export function latexTypst(latex: string): string | undefined {
  let typst: string;
  try {
    typst = tex2typst(prepared(latex), { fracToSlash: false });
  } catch {
    return undefined;
  }
  const set = typst
    .replaceAll('chevron.', 'angle.')
    .replace(/\b(plus|minus|times|dot)\.o\b/g, '$1.circle')
    .replace(/\bslash\.o\b/g, '⊘');
  return isHarmless(set) ? set : undefined;
}

/** A bar that says on which side it stands is written with `\left` or `\right`, which pair bars. */
const prepared = (latex: string): string =>
  latex
    .replace(
      /(?:\\(?:left|right)\s*)?\\([lr])([vV])ert(?![A-Za-z])/g,
      (_, side, bar) => `\\${side === 'l' ? 'left' : 'right'}${bar === 'V' ? '\\|' : '|'}`,
    )
    .replace(/\\(?:bigg?|Bigg?)[lrm]?(?![A-Za-z])/g, '')
    .replace(/\\(?:dfrac|tfrac)(?![A-Za-z])/g, '\\frac');

/**
 * No code, and no word that Typst might not know. Letters alone are variables; what stands in quotes
 * is text.
 */
function isHarmless(typst: string): boolean {
  const outside = typst.replace(/"(?:[^"\\]|\\.)*"/g, ' ');
  if (/["$#@]|\/\/|\/\*/.test(outside.replace(/\\./g, ' '))) return false;
  return (outside.match(/[A-Za-z]{2,}/g) ?? []).every((word) => KNOWN.has(word));
}
